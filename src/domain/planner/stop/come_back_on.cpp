#include "domain/planner/stop/stop.hpp"

namespace barnacle::stop {

std::optional<Blocked> come_back_on(const Bearings& bearings) {
  const auto& named = bearings.contact().come_back_on;
  if (!named || *named <= bearings.today) return std::nullopt;
  return Blocked{.rule = "stop/come_back_on",
                 .sentence = bearings.said([&] { return "they asked us to come back on " + with_weekday(*named); }),
                 .silenced = Silenced::what_we_start,
                 .until = start_of(bearings, *named)};
}

}  // namespace barnacle::stop
