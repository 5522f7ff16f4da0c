#pragma once
// Who may come in: people with a password, and what they come in with afterwards.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/result.hpp"
#include "base/words.hpp"
#include "domain/time/instant.hpp"

namespace barnacle {

struct UserIdNoun {
  static constexpr std::string_view prefix = "acc";
};
using UserId = Id<UserIdNoun>;

struct CredentialIdNoun {
  static constexpr std::string_view prefix = "tok";
};
using CredentialId = Id<CredentialIdNoun>;

/// A seller works with their own and their team's contacts; an admin also keeps users, tokens and settings.
enum class Role { seller, admin };
BARNACLE_WORDS(Role, "role", {Role::seller, "seller"}, {Role::admin, "admin"});

/// Somebody who signs in. `email` is in normal form and unique in the workspace.
struct User {
  UserId id;
  SellerId seller;  ///< whose queue they work; nil for an admin who does not sell
  std::string name;
  std::string email;
  Role role = Role::seller;
  std::string password_hash;  ///< as Secrets::hash_password wrote it; never leaves the house
  Instant created_at{};
  std::optional<Instant> gone_at;  ///< since when they may not come in any more
  std::int64_t version = 0;
  bool operator==(const User&) const = default;
};

/// What a caller may do. `write` includes `read`; `admin` includes both.
enum class Scope { read, write, admin };
BARNACLE_WORDS(Scope, "scope", {Scope::read, "read"}, {Scope::write, "write"}, {Scope::admin, "admin"});

/// session: a browser's cookie. token: a program's bearer token. first_run: the one-time link of an empty workspace.
enum class CredentialKind { session, token, first_run };
BARNACLE_WORDS(CredentialKind, "credential", {CredentialKind::session, "session"}, {CredentialKind::token, "token"},
               {CredentialKind::first_run, "first_run"});

/// What stands behind a secret that was given out. The secret itself is not kept, only its digest.
struct Credential {
  CredentialId id;
  CredentialKind kind = CredentialKind::session;
  UserId user;       ///< nil for a first_run link
  std::string name;  ///< what a token is for, in its owner's words
  Scope scope = Scope::read;
  Instant made_at{};
  Instant ends_at{};
  bool operator==(const Credential&) const = default;
};

inline constexpr int session_days = 14;           ///< a browser signs in again every other week
inline constexpr int first_run_hours = 24;        ///< a link on a screen or in a log is not a key for ever
inline constexpr int token_days_max = 366;        ///< a forgotten token ends by itself
inline constexpr std::size_t users_max = 10'000;  ///< as many as sellers
inline constexpr std::size_t tokens_max = 100;    ///< of one user
inline constexpr std::size_t password_bytes_min = 12;
inline constexpr std::size_t password_bytes_max = 1'024;  ///< hashing longer ones only costs time

/// Whether the credential opens anything at `now`.
bool is_in_force(const Credential& credential, Instant now);

/// The widest that this user may do: sellers write, admins do everything.
Scope widest_scope(Role role);

/// What a credential allows its user: never more than the role does now.
Scope allowed(const Credential& credential, const User& user);

/// Refusals `password.too_short`, `password.too_long`, `password.too_plain` (their name, address or one letter over
/// and over).
Result<Done> check_password(std::string_view password, const User& user);

/// The text that is given out: "1.…" for workspace 1 and a random part. It names its workspace, so that a lookup cannot
/// leave it.
std::string secret_text(WorkspaceId workspace, std::string_view random);

/// The workspace that a given text names; nothing if it is no such text.
std::optional<WorkspaceId> workspace_of_secret(std::string_view secret);

/// How often somebody may try: a count that begins anew after a while.
struct Attempts {
  std::int64_t count = 0;
  Instant since{};
  bool operator==(const Attempts&) const = default;
};
inline constexpr int attempts_minutes = 15;
inline constexpr std::int64_t attempts_per_account_max = 10;  ///< a forgotten password, not a dictionary
inline constexpr std::int64_t attempts_per_network_max = 50;  ///< an office behind one address

/// The count with one more try at `now`.
Attempts tried_again(Attempts attempts, Instant now);

/// The network that an address belongs to, as a key: "192.0.2." of an IPv4 address (/24), the first four groups of an
/// IPv6 one (/64).
std::string network_of(std::string_view address);

}  // namespace barnacle
