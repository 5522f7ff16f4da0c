#pragma once
// What a contact allows: a ledger with evidence, never a flag (product.md section 10, S79-S82).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/words.hpp"
#include "domain/touches/touch.hpp"

namespace barnacle {

enum class PermissionAnswer { unknown, granted, denied, withdrawn };
BARNACLE_WORDS(PermissionAnswer, "permission answer", {PermissionAnswer::unknown, "unknown"},
               {PermissionAnswer::granted, "granted"}, {PermissionAnswer::denied, "denied"},
               {PermissionAnswer::withdrawn, "withdrawn"});

/// Why we may process the person's data at all (GDPR article 6).
enum class LawfulBasis { unstated, consent, contract, legitimate_interest };
BARNACLE_WORDS(LawfulBasis, "lawful basis", {LawfulBasis::unstated, "unstated"}, {LawfulBasis::consent, "consent"},
               {LawfulBasis::contract, "contract"}, {LawfulBasis::legitimate_interest, "legitimate interest"});

/// One line of the ledger. Lines are only added; for a channel and topic the latest line (by `at`, then by place)
/// counts, save that a line for every channel
/// (`channel` empty) or every topic (`topic` empty) covers the narrower ones before it, and that a question without an
/// answer (`unknown`) changes nothing.
struct Permission {
  std::optional<Channel> channel;  ///< empty: every channel
  std::string topic;               ///< empty: every topic
  PermissionAnswer answer = PermissionAnswer::unknown;
  LawfulBasis basis = LawfulBasis::unstated;
  Instant at{};
  std::string asked_by;                  ///< who asked, or "import", "form", "mail"
  std::string words;                     ///< the words used
  std::string evidence;                  ///< where that can be seen: a file and line, a message id
  std::optional<LocalDay> ask_again_on;  ///< a denied permission is not asked again before this day
  bool operator==(const Permission&) const = default;
};

/// The most ledger lines kept per contact; an older one is folded into its successor's evidence.
inline constexpr std::size_t permission_lines_max = 200;

/// A recorded end (product.md section 1). Nothing outgoing follows while one is in force.
enum class StopReason { said_no, opted_out, not_a_fit, left_organization, died, erased, do_not_contact };
BARNACLE_WORDS(StopReason, "stop reason", {StopReason::said_no, "said no"}, {StopReason::opted_out, "opted out"},
               {StopReason::not_a_fit, "not a fit"}, {StopReason::left_organization, "left the organization"},
               {StopReason::died, "died"}, {StopReason::erased, "erased"},
               {StopReason::do_not_contact, "do not contact"});

struct Stop {
  StopReason reason = StopReason::said_no;
  Instant at{};
  std::string by;                    ///< a seller's name, "import", "mail"
  std::string words;                 ///< their words or ours
  std::optional<Instant> lifted_at;  ///< when a person took it back, with `lifted_why`
  std::string lifted_why;
  bool operator==(const Stop&) const = default;
};

/// How final a stop is: 7 for erased down to 1 for having left, in the order below.
int strictness(StopReason reason);

/// The stop in force, or nothing. The strictest first: erased, died, opted out, do not contact, said no, not a fit,
/// left.
std::optional<Stop> stop_in_force(const std::vector<Stop>& stops);

/// The answer that counts for a channel and topic by the rule at `Permission`, and the line that gives it (null if none
/// speaks of it).
struct StandingPermission {
  PermissionAnswer answer = PermissionAnswer::unknown;
  const Permission* line = nullptr;
};
StandingPermission standing_permission(const std::vector<Permission>& ledger, Channel channel, std::string_view topic);

}  // namespace barnacle
