#include <algorithm>

#include "domain/planner/choose/choose.hpp"

namespace barnacle::choose {

std::optional<Wish> cadence_step(const Bearings& bearings) {
  if (!bearings.walk || bearings.walk->step < 0) return std::nullopt;
  const Enrollment& enrollment = *bearings.contact().enrollment;
  const NextCadenceStep& next = *bearings.walk;
  const Cadence& cadence = *bearings.situation.cadence;
  const Step& step = cadence.steps[static_cast<std::size_t>(next.step)];
  Wish wish{.choice = Choice::cadence_step, .band = Band::keep_in_touch};
  wish.nurtures = true;
  wish.not_before = to_instant(next.earliest, bearings.zone);
  if (enrollment.paused) {
    if (!enrollment.paused->until) return std::nullopt;  // the rhythm goes on while a person thinks about the cadence
    wish.not_before = std::max(wish.not_before, start_of(bearings, *enrollment.paused->until));
  }
  if (step.wait.from == WaitFrom::decision_date && step.wait.count < 0) {
    const auto decides = decision_date_of(bearings.contact(), bearings.situation.deals);
    if (decides) wish.before = start_of(bearings, *decides);
  }
  wish.mode = next.mode;
  wish.channel = next.channel;
  wish.kind = step.kind;
  wish.step = next.step;
  wish.template_name = step.template_name;
  wish.subject = step.about.empty() ? cadence.title : step.about;
  if (bearings.at_deal_pace) {
    wish.deal = bearings.deal->id;
    wish.solicited = true;
  }
  wish.because = bearings.said([&] {
    std::string which = "step " + std::to_string(next.step + 1) + " of " + cadence.name;
    if (next.stand_in_because.empty()) return which;
    return which + "; " + next.stand_in_because + ", so another channel by hand";
  });
  return wish;
}

}  // namespace barnacle::choose
