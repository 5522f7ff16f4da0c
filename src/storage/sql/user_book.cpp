#include "storage/sql/user_book.hpp"

#include "storage/sql/queries.hpp"

namespace barnacle::sql {

namespace {

User user_of(const Row& row) {
  User user;
  user.id = row.id<UserId>(0);
  user.version = row.integer(1);
  user.seller = row.id<SellerId>(2);
  user.name = row.text(3);
  user.email = row.text(4);
  user.role = row.word<Role>(5);
  user.password_hash = row.text(6);
  user.created_at = row.instant(7);
  user.gone_at = row.maybe_instant(8);
  return user;
}

Credential credential_of(const Row& row) {
  Credential credential;
  credential.id = row.id<CredentialId>(0);
  credential.kind = row.word<CredentialKind>(1);
  credential.user = row.id<UserId>(2);
  credential.name = row.text(3);
  credential.scope = row.word<Scope>(4);
  credential.made_at = row.instant(5);
  credential.ends_at = row.instant(6);
  return credential;
}

// A digest's bytes, as the column keeps them.
Argument bytes_of(std::string_view digest) {
  return Argument::of_bytes({reinterpret_cast<const std::uint8_t*>(digest.data()), digest.size()});
}

}  // namespace

std::optional<User> SqlUserBook::find(UserId id) {
  std::optional<User> found;
  desk_.session.each(
      user_find, [&](const Row& row) { found = user_of(row); }, desk_.workspace, id);
  return found;
}

std::optional<User> SqlUserBook::with_email(std::string_view email) {
  std::optional<User> found;
  desk_.session.each(
      user_with_email, [&](const Row& row) { found = user_of(row); }, desk_.workspace, email);
  return found;
}

void SqlUserBook::put(User& user) {
  desk_.for_writing();
  const std::int64_t version = user.version + 1;
  const Query& query = user.version == 0 ? user_insert : user_update;
  const auto changed = desk_.session.changed(query, desk_.workspace, user.id, version, user.seller, user.name,
                                             user.email, user.role, user.password_hash, user.created_at, user.gone_at);
  if (changed != 1) throw_conflict("user", user.id.text());
  user.version = version;
}

std::vector<User> SqlUserBook::all() {
  std::vector<User> users;
  desk_.session.each(
      user_all, [&](const Row& row) { users.push_back(user_of(row)); }, desk_.workspace);
  return users;
}

std::optional<Credential> SqlUserBook::credential(std::string_view digest) {
  std::optional<Credential> found;
  desk_.session.each(
      user_credential, [&](const Row& row) { found = credential_of(row); }, desk_.workspace, bytes_of(digest));
  return found;
}

void SqlUserBook::add(const Credential& credential, std::string_view digest) {
  desk_.for_writing();
  desk_.session.exec(user_add_credential, desk_.workspace, bytes_of(digest), credential.id, credential.kind,
                     from_id(credential.user), credential.name, credential.scope, credential.made_at,
                     credential.ends_at);
}

std::vector<Credential> SqlUserBook::credentials_of(UserId user, CredentialKind kind) {
  std::vector<Credential> found;
  desk_.session.each(
      user_credentials_of, [&](const Row& row) { found.push_back(credential_of(row)); }, desk_.workspace, from_id(user),
      kind);
  return found;
}

void SqlUserBook::revoke(CredentialId id) {
  desk_.for_writing();
  desk_.session.exec(user_revoke, desk_.workspace, id);
}

void SqlUserBook::revoke_all(UserId user, CredentialKind kind, CredentialId save) {
  desk_.for_writing();
  desk_.session.exec(user_revoke_all, desk_.workspace, from_id(user), kind, from_id(save));
}

void SqlUserBook::forget_ended(Instant before) {
  desk_.for_writing();
  desk_.session.exec(user_forget_credentials, desk_.workspace, before);
  desk_.session.exec(user_forget_attempts, desk_.workspace, before);
}

Attempts SqlUserBook::attempts(std::string_view key) {
  Attempts found;
  desk_.session.each(
      user_attempts,
      [&](const Row& row) {
        found = {row.integer(0), row.instant(1)};
      },
      desk_.workspace, key);
  return found;
}

void SqlUserBook::put_attempts(std::string_view key, const Attempts& attempts) {
  desk_.for_writing();
  desk_.session.exec(user_put_attempts, desk_.workspace, key, attempts.count, attempts.since);
}

}  // namespace barnacle::sql
