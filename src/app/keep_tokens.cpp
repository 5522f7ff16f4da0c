#include "app/keep_tokens.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace barnacle::app {

Result<SignedIn> make_token(Desk& desk, Secrets& secrets, const User& user, const NewToken& wanted) {
  const std::string name(trimmed(wanted.name));
  if (name.empty() || name.size() > 200) {
    return invalid("token.unnamed", "Say in at most 200 bytes what the token is for, so that it can be ended one day.");
  }
  if (wanted.days < 1 || wanted.days > token_days_max) {
    return invalid("token.days", "A token lasts 1 to " + std::to_string(token_days_max) + " days.");
  }
  if (wanted.scope > widest_scope(user.role)) {
    return forbidden("token.too_wide", "A token cannot do more than its owner, and " + user.name + " is no admin.");
  }
  UserBook& book = desk.books.users();
  if (book.credentials_of(user.id, CredentialKind::token).size() >= tokens_max) {
    return too_many("token.too_many",
                    "A user has at most " + std::to_string(tokens_max) + " tokens. End one that nobody uses.");
  }
  SignedIn made{user, {}, secret_text(desk.house.workspace, secrets.random_text())};
  made.credential = {.id = desk.make<CredentialId>(),
                     .kind = CredentialKind::token,
                     .user = user.id,
                     .name = name,
                     .scope = wanted.scope,
                     .made_at = desk.now,
                     .ends_at = desk.now + days{wanted.days}};
  desk.books.timeline().add(desk.entry("make_token", "A token of " + user.name + " for \"" + name +
                                                         "\": " + std::string(word_of(wanted.scope)) + ", for " +
                                                         counted(wanted.days, "day") + "."));
  book.add(made.credential, secrets.digest(made.secret));
  return made;
}

Result<Done> revoke_token(Desk& desk, UserId user, CredentialId token) {
  const auto tokens = desk.books.users().credentials_of(user, CredentialKind::token);
  const auto at = std::find_if(tokens.begin(), tokens.end(), [&](const Credential& one) { return one.id == token; });
  if (at == tokens.end()) {
    return not_found("token.unknown", "There is no token " + token.text() + ". See: barnacle token list");
  }
  desk.books.timeline().add(desk.entry("revoke_token", "The token for \"" + at->name + "\" is ended."));
  desk.books.users().revoke(token);
  return Done{};
}

}  // namespace barnacle::app
