#include <algorithm>

#include "domain/planner/stop/stop.hpp"

namespace barnacle::stop {
namespace {

std::string missing_text(const Contact& contact, ChannelSet channels) {
  const bool bounced = std::any_of(contact.emails.begin(), contact.emails.end(),
                                   [](const Email& email) { return email.bounced_at.has_value(); });
  std::string missing;
  if (channels.has(Channel::email)) missing = bounced ? "every mail address bounced" : "no mail address";
  if (channels.has(Channel::call)) missing += missing.empty() ? "no phone number" : ", no phone number";
  if (missing.empty()) missing = "no profile or postal address";
  return missing;
}

}  // namespace

std::optional<Blocked> no_address(const Bearings& bearings) {
  const Contact& contact = bearings.contact();
  Blocked blocked{.rule = "stop/no_address", .sentence = {}, .silenced = Silenced::channels};
  for (const auto& [channel, word] : WordsOf<Channel>::all) {
    if (!can_reach(contact, channel)) blocked.channels.add(channel);
  }
  if (blocked.channels.none()) return std::nullopt;
  blocked.sentence = bearings.said([&] { return missing_text(contact, blocked.channels); });
  return blocked;
}

}  // namespace barnacle::stop
