#include "domain/permission/permission.hpp"

namespace barnacle {

int strictness(StopReason reason) {
  switch (reason) {
    case StopReason::erased: return 7;
    case StopReason::died: return 6;
    case StopReason::opted_out: return 5;
    case StopReason::do_not_contact: return 4;
    case StopReason::said_no: return 3;
    case StopReason::not_a_fit: return 2;
    case StopReason::left_organization: return 1;
  }
  expects(false, "a stop has a known reason");
}

std::optional<Stop> stop_in_force(const std::vector<Stop>& stops) {
  const Stop* strictest = nullptr;
  for (const Stop& stop : stops) {
    if (stop.lifted_at) continue;
    if (!strictest || strictness(stop.reason) > strictness(strictest->reason)) strictest = &stop;
  }
  return strictest ? std::optional(*strictest) : std::nullopt;
}

StandingPermission standing_permission(const std::vector<Permission>& ledger, Channel channel, std::string_view topic) {
  StandingPermission standing;
  for (const Permission& line : ledger) {
    if (line.answer == PermissionAnswer::unknown) continue;
    if (line.channel && *line.channel != channel) continue;
    if (!line.topic.empty() && line.topic != topic) continue;
    if (standing.line && line.at < standing.line->at) continue;
    standing = {line.answer, &line};
  }
  return standing;
}

}  // namespace barnacle
