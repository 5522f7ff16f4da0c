#include "domain/planner/choose/choose.hpp"

namespace barnacle::choose {

std::optional<Wish> by_hand(const Bearings& bearings) {
  const Touch* touch = bearings.situation.by_hand;
  if (touch == nullptr) return std::nullopt;
  Wish wish{.choice = Choice::by_hand, .band = touch->band, .origin = Origin::promised, .timing = Timing::exactly};
  wish.mode = touch->mode;
  wish.at = touch->at;
  wish.zone = touch->zone.empty() ? bearings.zone.name() : touch->zone;
  wish.not_before = to_instant(touch->at, zone_or(bearings.policy, wish.zone, bearings.zone));
  wish.kind = touch->kind;
  wish.channel = touch->channel;
  wish.subject = touch->subject;
  wish.template_name = touch->template_name;
  wish.deal = touch->deal;
  wish.step = touch->step;
  wish.because =
      bearings.said([&] { return touch->reason.empty() ? "put here by hand" : "put here by hand: " + touch->reason; });
  return wish;
}

}  // namespace barnacle::choose
