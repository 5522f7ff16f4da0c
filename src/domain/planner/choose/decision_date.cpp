#include <algorithm>

#include "domain/planner/choose/choose.hpp"

namespace barnacle::choose {

std::optional<Wish> decision_date(const Bearings& bearings) {
  const auto decides = decision_date_of(bearings.contact(), bearings.situation.deals);
  if (!decides || *decides < bearings.today) return std::nullopt;
  const LocalDay lead = *decides - days{bearings.policy.decision_lead_days};
  const Standing& standing = bearings.contact().standing;
  LocalDay ask_on = lead;
  if (standing.last_touch_at) {
    const LocalDay last = local_day(*standing.last_touch_at, bearings.zone);
    const bool asked = !standing.last_kinds.empty() && standing.last_kinds.back() == Kind::ask;
    // Since the lead began they were asked, or a deal's touches, each an ask, went on.
    if (last >= lead && (asked || bearings.at_deal_pace)) return std::nullopt;
    // Learned late, or a value touch came between: a week later, or halfway to the date if that is sooner.
    if (last >= lead) ask_on = last + days{std::clamp((*decides - last).count() / 2, 1L, 7L)};
  }
  Wish wish{.choice = Choice::decision_date, .band = Band::keep_in_touch, .timing = Timing::must};
  wish.kind = Kind::ask;
  wish.not_before = start_of(bearings, ask_on);
  if (bearings.deal != nullptr) {
    wish.deal = bearings.deal->id;
    wish.band = Band::deals;
    wish.solicited = true;
  }
  wish.subject = "Ask before they decide on " + with_weekday(*decides);
  wish.because = "they decide on " + with_weekday(*decides) + ": the ask comes before it";
  return wish;
}

}  // namespace barnacle::choose
