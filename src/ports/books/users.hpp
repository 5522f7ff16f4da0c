#pragma once
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/identity/user.hpp"

namespace barnacle {

/// The users of one workspace, what they come in with, and how often was tried. None of it is undone by `undo`.
class UserBook {
 public:
  virtual ~UserBook() = default;

  virtual std::optional<User> find(UserId id) = 0;
  virtual std::optional<User> with_email(std::string_view email) = 0;  ///< in normal form
  /// Inserts or replaces and raises the version; throws storage_conflict if the stored version is another.
  virtual void put(User& user) = 0;
  virtual std::vector<User> all() = 0;  ///< in order of id; at most users_max

  /// By the digest of its secret (Secrets::digest), of this workspace alone.
  virtual std::optional<Credential> credential(std::string_view digest) = 0;
  virtual void add(const Credential& credential, std::string_view digest) = 0;
  /// Of one user (nil: of nobody) and kind, oldest first.
  virtual std::vector<Credential> credentials_of(UserId user, CredentialKind kind) = 0;
  virtual void revoke(CredentialId id) = 0;
  /// All of a user's of this kind, save one (nil: none).
  virtual void revoke_all(UserId user, CredentialKind kind, CredentialId save) = 0;
  virtual void forget_ended(Instant before) = 0;  ///< credentials and counts that nobody needs any more

  virtual Attempts attempts(std::string_view key) = 0;  ///< none: a count of 0
  virtual void put_attempts(std::string_view key, const Attempts& attempts) = 0;
};

}  // namespace barnacle
