#include <algorithm>

#include "domain/planner/choose/choose.hpp"
#include "domain/planner/choose/kind.hpp"

namespace barnacle::choose {
namespace {

// The cadence's author knows better when to ask, and two askers would ask twice.
bool cadence_asks_before_it(const Bearings& b) {
  if (!b.walk || b.walk->step < 0 || b.contact().enrollment->paused) return false;
  const auto& steps = b.situation.cadence->steps;
  return std::any_of(steps.begin() + b.walk->step, steps.end(), [](const Step& step) {
    return step.kind == Kind::ask && step.wait.from == WaitFrom::decision_date && step.wait.count < 0;
  });
}

}  // namespace

std::optional<Wish> decision_date(const Bearings& bearings) {
  const auto decides = decision_date_of(bearings.contact(), bearings.situation.deals);
  if (!decides || *decides <= bearings.today || cadence_asks_before_it(bearings)) return std::nullopt;
  const LocalDay lead = *decides - days{bearings.policy.decision_lead_days};
  const Standing& standing = bearings.contact().standing;
  LocalDay ask_on = lead;
  if (standing.last_ask_at && local_day(*standing.last_ask_at, bearings.zone) >= lead) return std::nullopt;
  if (standing.last_touch_at) {
    const LocalDay last = local_day(*standing.last_touch_at, bearings.zone);
    // Learned late, or a value touch came between: a week later, or halfway to the date if that is sooner.
    if (last >= lead) ask_on = last + days{std::clamp((*decides - last).count() / 2, 1L, 7L)};
  }
  Wish wish{.choice = Choice::decision_date, .band = Band::keep_in_touch, .timing = Timing::must};
  wish.solicited = true;
  wish.kind = asked_last(standing) ? Kind::value : Kind::ask;
  wish.not_before = start_of(bearings, ask_on);
  wish.before = start_of(bearings, *decides);
  if (bearings.deal != nullptr) {
    wish.deal = bearings.deal->id;
    wish.band = Band::deals;
    wish.kind = Kind::ask;
  }
  wish.subject = "Ask before they decide on " + with_weekday(*decides);
  wish.because =
      bearings.said([&] { return "they decide on " + with_weekday(*decides) + ": the ask comes before it"; });
  return wish;
}

}  // namespace barnacle::choose
