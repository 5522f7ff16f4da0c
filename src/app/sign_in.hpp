#pragma once
// Coming in: a password becomes a session, a secret becomes a caller.

#include <optional>
#include <string>
#include <string_view>

#include "app/desk.hpp"
#include "domain/identity/user.hpp"
#include "ports/secrets.hpp"

namespace barnacle::app {

/// A user and the secret that was made for them; nobody sees it again.
struct SignedIn {
  User user;
  Credential credential;
  std::string secret;
};

/// Who calls, and what they may do.
struct Caller {
  User user;
  Credential credential;
  Scope scope = Scope::read;
};

/// A new session. Tries are counted before the password is looked at, so that many at once are counted too. Refusals:
/// forbidden `sign_in.wrong` (address or password, it does not say which, and takes as long for either), too_many
/// `sign_in.too_many`.
Result<SignedIn> sign_in(House& house, Secrets& secrets, std::string_view email, std::string_view password,
                         std::string_view peer);

/// Whose secret this is: a session or token in force, of a user who is not gone. Nothing otherwise, also for a secret
/// of another workspace.
std::optional<Caller> caller_of(House& house, Secrets& secrets, std::string_view secret);

/// Ends one session.
Result<Done> sign_out(House& house, CredentialId session);

/// Ends all sessions of the user and begins a new one. Refusals: those of sign_in and check_password.
Result<SignedIn> change_password(House& house, Secrets& secrets, const User& user, std::string_view old_password,
                                 std::string_view new_password, std::string_view peer);

/// Forgets credentials that ended, and counts of tries, a day ago: nobody comes in by the ones or is held back by the
/// others any more. And the answers that were kept for requests that might be sent again.
Result<Done> forget_sign_ins(Desk& desk);

/// Begins a session in a transaction that is open already.
SignedIn begin_session(Desk& desk, Secrets& secrets, const User& user);

}  // namespace barnacle::app
