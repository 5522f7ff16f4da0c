#include <algorithm>

#include "domain/planner/stop/stop.hpp"

namespace barnacle::stop {

std::optional<Blocked> no_address(const Bearings& bearings) {
  const Contact& contact = bearings.contact();
  Blocked blocked{.rule = "stop/no_address", .sentence = {}, .silenced = Silenced::channels};
  for (const auto& [channel, word] : WordsOf<Channel>::all) {
    if (!can_reach(contact, channel)) blocked.channels.add(channel);
  }
  if (blocked.channels.none()) return std::nullopt;
  const bool bounced = std::any_of(contact.emails.begin(), contact.emails.end(),
                                   [](const Email& email) { return email.bounced_at.has_value(); });
  if (blocked.channels.has(Channel::email))
    blocked.sentence = bounced ? "every mail address bounced" : "no mail address";
  if (blocked.channels.has(Channel::call))
    blocked.sentence += blocked.sentence.empty() ? "no phone number" : ", no phone number";
  if (blocked.sentence.empty()) blocked.sentence = "no profile or postal address";
  return blocked;
}

}  // namespace barnacle::stop
