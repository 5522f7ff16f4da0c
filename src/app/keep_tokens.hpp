#pragma once
// Tokens: what programs come in with.

#include <string>

#include "app/sign_in.hpp"

namespace barnacle::app {

struct NewToken {
  std::string name;  ///< what it is for
  Scope scope = Scope::read;
  int days = 90;
};

/// A token of this user; its secret is shown once. Refusals: `token.unnamed`, `token.days`, `token.too_many`,
/// forbidden `token.too_wide` (more than the user may do).
Result<SignedIn> make_token(Desk& desk, Secrets& secrets, const User& user, const NewToken& wanted);

/// Ends it at once. Refusal `token.unknown` for a token of nobody or of somebody else.
Result<Done> revoke_token(Desk& desk, UserId user, CredentialId token);

}  // namespace barnacle::app
