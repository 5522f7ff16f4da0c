#pragma once
#include "ports/books/users.hpp"
#include "storage/sql/desk.hpp"

namespace barnacle::sql {

class SqlUserBook final : public UserBook {
 public:
  explicit SqlUserBook(Desk& desk) : desk_(desk) {}
  std::optional<User> find(UserId id) override;
  std::optional<User> with_email(std::string_view email) override;
  void put(User& user) override;
  std::vector<User> all() override;
  std::optional<Credential> credential(std::string_view digest) override;
  void add(const Credential& credential, std::string_view digest) override;
  std::vector<Credential> credentials_of(UserId user, CredentialKind kind) override;
  void revoke(CredentialId id) override;
  void revoke_all(UserId user, CredentialKind kind, CredentialId save) override;
  void forget_ended(Instant before) override;
  Attempts attempts(std::string_view key) override;
  void put_attempts(std::string_view key, const Attempts& attempts) override;

 private:
  Desk& desk_;
};

}  // namespace barnacle::sql
