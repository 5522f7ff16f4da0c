#include "domain/planner/stop/paused.hpp"

namespace barnacle::stop {

std::optional<Blocked> paused_contact(const Bearings& bearings) {
  return blocked_by_pause(bearings, bearings.contact().paused, "stop/paused_contact", "paused");
}

}  // namespace barnacle::stop
