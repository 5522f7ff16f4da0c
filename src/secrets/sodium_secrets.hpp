#pragma once
#include <mutex>

#include "ports/secrets.hpp"

namespace barnacle {

/// libsodium's argon2id, random source and BLAKE2b.
class SodiumSecrets final : public Secrets {
 public:
  /// Throws std::runtime_error if the machine has no source of randomness.
  SodiumSecrets();
  std::string hash_password(std::string_view password) override;
  bool is_password(std::string_view password, std::string_view hash) override;
  std::string random_text() override;
  std::string digest(std::string_view text) override;

 private:
  std::mutex hashing_;  // one hash at a time: a crowd at the door takes 64 MiB, not 64 MiB each
  std::once_flag decoy_made_;
  std::string decoy_;  // a hash of nothing that anybody knows
};

}  // namespace barnacle
