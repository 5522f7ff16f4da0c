#include "domain/planner/stop/paused.hpp"

namespace barnacle::stop {

std::optional<Blocked> paused_organization(const Bearings& bearings) {
  const Organization* organization = bearings.situation.organization;
  if (organization == nullptr || !organization->paused) return std::nullopt;
  return blocked_by_pause(bearings, organization->paused, "stop/paused_organization",
                          bearings.said([&] { return organization->name + " is paused"; }));
}

}  // namespace barnacle::stop
