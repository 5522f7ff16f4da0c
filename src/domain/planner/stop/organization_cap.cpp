#include "domain/planner/stop/stop.hpp"

namespace barnacle::stop {

std::optional<Blocked> organization_cap(const Bearings& bearings) {
  const Organization* organization = bearings.situation.organization;
  if (bearings.policy.automatic_a_day_organization > 1 || organization == nullptr || !organization->last_automatic_at) {
    return std::nullopt;
  }
  const LocalDay next = local_day(*organization->last_automatic_at, bearings.zone) + days{1};
  if (next <= bearings.today) return std::nullopt;
  return Blocked{.rule = "stop/organization_cap",
                 .sentence = bearings.said([&] { return "one automatic touch a day at " + organization->name; }),
                 .silenced = Silenced::automatic,
                 .until = start_of(bearings, next)};
}

}  // namespace barnacle::stop
