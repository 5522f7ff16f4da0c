#pragma once
// What the house needs to keep secrets: slow hashes of passwords, random texts, digests.

#include <string>
#include <string_view>

namespace barnacle {

/// May be shared between threads.
class Secrets {
 public:
  virtual ~Secrets() = default;

  /// A salted argon2id hash that carries its own parameters. Takes a tenth of a second and 64 MiB on purpose.
  virtual std::string hash_password(std::string_view password) = 0;

  /// Whether the hash is of this password. An empty hash takes as long as any other and is never right, so that an
  /// account that does not exist is not told from one that does.
  virtual bool is_password(std::string_view password, std::string_view hash) = 0;

  /// 256 random bits as 43 letters, digits, "-" and "_".
  virtual std::string random_text() = 0;

  /// 32 bytes that tell nothing of the text. For texts that are random themselves; passwords need hash_password.
  virtual std::string digest(std::string_view text) = 0;
};

}  // namespace barnacle
