#include <algorithm>

#include "domain/permission/may_contact.hpp"
#include "domain/planner/stop/stop.hpp"

namespace barnacle::stop {

std::optional<Blocked> no_permission(const Bearings& bearings) {
  const Contact& contact = bearings.contact();
  if (contact.permissions.empty()) return std::nullopt;
  Blocked blocked{.rule = "stop/no_permission", .sentence = {}, .silenced = Silenced::channels};
  std::string names;
  for (const auto& [channel, word] : WordsOf<Channel>::all) {
    const StandingPermission standing = standing_permission(contact.permissions, channel, "");
    const bool is_no = standing.answer == PermissionAnswer::denied || standing.answer == PermissionAnswer::withdrawn;
    if (!is_no || is_permitted(contact, channel, "", bearings.today)) continue;
    blocked.channels.add(channel);
    names.append(names.empty() ? "" : ", ").append(word);
    const bool may_ask_again = standing.answer == PermissionAnswer::denied && standing.line->ask_again_on;
    if (!may_ask_again) continue;
    const Instant again = start_of(bearings, *standing.line->ask_again_on);
    blocked.until = blocked.until ? std::min(*blocked.until, again) : again;
  }
  if (blocked.channels.none()) return std::nullopt;
  blocked.sentence = bearings.said([&] { return "no permission: " + names; });
  return blocked;
}

}  // namespace barnacle::stop
