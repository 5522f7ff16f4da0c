#include "domain/planner/stop/stop.hpp"

namespace barnacle::stop {

std::optional<Blocked> on_leave(const Bearings& bearings) {
  const LocalDay today = local_day(bearings.now, bearings.owner_zone);
  for (const Leave& leave : bearings.owner().leave) {
    if (today < leave.first || today > leave.last) continue;
    const Seller* cover = bearings.situation.cover;
    const LocalDay back = leave.last + days{1};
    return Blocked{.rule = "stop/on_leave",
                   .sentence = bearings.said([&] {
                     return bearings.owner().name + " is on leave until " + with_weekday(leave.last) +
                            (cover != nullptr ? "; " + cover->name + " covers" : "; nobody covers");
                   }),
                   .silenced = Silenced::owner,
                   .until = to_instant(at_minute(back, 0), bearings.owner_zone)};
  }
  return std::nullopt;
}

}  // namespace barnacle::stop
