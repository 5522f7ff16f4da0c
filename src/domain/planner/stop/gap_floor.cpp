#include "domain/planner/stop/stop.hpp"

namespace barnacle::stop {

std::optional<Blocked> gap_floor(const Bearings& bearings) {
  const auto& last = bearings.contact().standing.last_touch_at;
  if (!last) return std::nullopt;
  const auto floor = std::chrono::duration_cast<microseconds>(
      std::chrono::duration<double, std::ratio<86400>>(bearings.policy.gap_floor_days));
  // A working day later is enough: the same hour on the next day would drift later with every touch.
  const LocalDay next = local_day(*last + floor, bearings.zone);
  if (next <= bearings.today) return std::nullopt;
  return Blocked{
      .rule = "stop/gap_floor",
      .sentence = bearings.said([&] { return "touched on " + with_weekday(local_day(*last, bearings.zone)); }),
      .silenced = Silenced::what_presses,
      .until = start_of(bearings, next)};
}

}  // namespace barnacle::stop
