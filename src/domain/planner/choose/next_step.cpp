#include "domain/planner/choose/next_step.hpp"

namespace barnacle::choose {

StepState next_step_state(const Bearings& bearings) {
  const auto& step = bearings.contact().next_step;
  if (!step) return StepState::none;
  const LocalDay there = local_day(bearings.now, zone_or(bearings.policy, step->zone, bearings.zone));
  return day_of(step->at) < there ? StepState::lapsed : StepState::dated;
}

bool leads_deal(const Bearings& bearings) {
  if (bearings.deal == nullptr) return false;
  return bearings.deal->contacts.empty() || bearings.deal->contacts.front() == bearings.contact().id;
}

bool is_appointment(const NextStep& step) {
  return step.channel == Channel::meeting || (step.agreed && step.channel == Channel::call);
}

Wish wish_of(const NextStep& step, const Bearings& bearings) {
  const bool both = is_appointment(step);
  Wish wish{.choice = both ? Choice::meeting : Choice::our_commitment,
            .band = both ? Band::now : Band::commitments,
            .origin = Origin::promised,
            .timing = Timing::exactly};
  wish.at = step.at;
  wish.zone = step.zone.empty() ? bearings.zone.name() : step.zone;
  wish.not_before = to_instant(step.at, zone_or(bearings.policy, wish.zone, bearings.zone));
  wish.keeps_still = true;
  wish.kind = Kind::neither;
  wish.solicited = true;
  wish.channel = step.channel;
  wish.subject = step.what;
  wish.deal = step.deal;
  wish.because = bearings.said(
      [&] { return (step.agreed ? "agreed: " : "planned: ") + step.what + " on " + with_weekday(step.at); });
  return wish;
}

}  // namespace barnacle::choose
