#include "domain/planner/choose/next_step.hpp"
#include "domain/planner/choose/walk.hpp"

namespace barnacle::choose {

std::optional<Wish> missing_next_step(const Bearings& bearings) {
  const Deal* deal = bearings.deal;
  // The deal's main contact is asked; the others keep their own rhythm, or five people would hear the same question.
  if (!leads_deal(bearings)) return std::nullopt;
  const StepState state = next_step_state(bearings);
  if (state == StepState::dated) return std::nullopt;
  const auto& last = bearings.contact().standing.last_touch_at;
  Wish wish{.choice = Choice::missing_next_step, .band = Band::deals};
  wish.nurtures = true;
  wish.solicited = true;
  wish.kind = Kind::ask;
  wish.deal = deal->id;
  wish.not_before = last ? start_of(bearings, local_day(*last, bearings.zone) + days{bearings.ladder}) : bearings.now;
  const bool answered_last = last && bearings.contact().standing.last_answer_at >= last;
  if (answered_last) wish.not_before = *bearings.contact().standing.last_answer_at;
  wish.subject = "Get a next step with a date: " + deal->name;
  wish.because = bearings.said([&] {
    return state == StepState::lapsed
               ? "the deal's next step of " + with_weekday(bearings.contact().next_step->at) + " lapsed"
               : "open deal, no next step agreed; " + deal->stage;
  });
  if (is_walking(bearings)) {
    const Instant step_at = to_instant(bearings.walk->earliest, bearings.zone);
    if (step_at <= bearings.now + days{bearings.policy.open_deal.ceiling_days}) {
      follow_walk(wish, bearings);
      const Cadence& cadence = *bearings.situation.cadence;
      const std::string& about = cadence.steps[static_cast<std::size_t>(wish.step)].about;
      wish.not_before = step_at;
      wish.subject = about.empty() ? cadence.title : about;
      if (!wish.because.empty()) wish.because += "; step " + std::to_string(wish.step + 1) + " of " + cadence.name;
    }
  }
  return wish;
}

}  // namespace barnacle::choose
