#include <cmath>

#include "domain/planner/stop/stop.hpp"
#include "domain/temperature/standing.hpp"

namespace barnacle::stop {

std::optional<Blocked> pressure_cap(const Bearings& bearings) {
  const double cap = bearings.pressure_cap;
  if (bearings.pressure <= cap) return std::nullopt;
  const double wait_days = pressure_half_life_days * std::log2(bearings.pressure / cap);
  const LocalDay next = bearings.today + days{static_cast<int>(std::ceil(wait_days))};
  return Blocked{
      .rule = "stop/pressure_cap",
      .sentence = bearings.said([&] { return "heard from us often lately: quiet until " + with_weekday(next); }),
      .silenced = Silenced::what_presses,
      .until = start_of(bearings, next)};
}

}  // namespace barnacle::stop
