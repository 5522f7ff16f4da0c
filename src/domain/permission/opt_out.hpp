#pragma once
// What an opt-out does, and how ledgers and stops of two records of one person become one (S80, product.md section 10).

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/contacts/contact.hpp"
#include "domain/permission/permission.hpp"

namespace barnacle {

/// They told us to be silent: on a channel, about a topic, or altogether (both empty).
struct OptOut {
  std::optional<Channel> channel;
  std::string topic;
  Instant at{};
  std::string by;        ///< how it reached us: "mail", "one-click unsubscribe", a seller's name
  std::string words;     ///< theirs
  std::string evidence;  ///< a message id, a call
};

/// Adds a withdrawn line to the ledger; an opt-out from everything also records the stop, unless an equal or stricter
/// one is in force. Never refused: a full ledger makes room, and rather widens the opt-out than loses it.
void record_opt_out(Contact& contact, const OptOut& opt_out);

/// Adds a line. Beyond `permission_lines_max` the oldest line that a later one covers is folded into that one's
/// evidence; without such a line the oldest grant or unanswered question gives way; where all are refusals the new line
/// is kept for every channel and topic.
void add_permission(std::vector<Permission>& ledger, Permission line);

/// A person takes back the stops in force. Refusals: `stop.none`, `stop.needs_reason`, `stop.final` (erased, died).
Result<Done> lift_stops(Contact& contact, Instant now, std::string_view why);

/// One ledger of two, in order of time. For every channel and topic the stricter of the two answers stands: withdrawn,
/// denied, then granted before unknown.
std::vector<Permission> merged_permissions(const std::vector<Permission>& a, const std::vector<Permission>& b);

/// All stops of both, in order of time; one in force in either record stays in force.
std::vector<Stop> merged_stops(const std::vector<Stop>& a, const std::vector<Stop>& b);

}  // namespace barnacle
