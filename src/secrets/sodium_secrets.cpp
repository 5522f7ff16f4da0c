#include "secrets/sodium_secrets.hpp"

#include <sodium.h>

#include <stdexcept>

namespace barnacle {

namespace {

// OWASP asks for 19 MiB and two passes at least; this is what a small server does in a tenth of a second.
constexpr std::size_t memory_bytes = 64UL * 1024 * 1024;
constexpr unsigned long long passes = 3;
constexpr std::size_t random_bytes = 32;
constexpr std::size_t digest_bytes = 32;

}  // namespace

SodiumSecrets::SodiumSecrets() {
  if (sodium_init() < 0) throw std::runtime_error("This machine gives no random numbers; secrets cannot be made.");
}

std::string SodiumSecrets::hash_password(std::string_view password) {
  const std::lock_guard lock(hashing_);
  char hash[crypto_pwhash_STRBYTES];
  if (crypto_pwhash_str_alg(hash, password.data(), password.size(), passes, memory_bytes,
                            crypto_pwhash_ALG_ARGON2ID13) != 0) {
    throw std::runtime_error("There is not enough memory to hash a password (64 MiB). Free some and try again.");
  }
  return hash;
}

bool SodiumSecrets::is_password(std::string_view password, std::string_view hash) {
  std::call_once(decoy_made_, [this] { decoy_ = hash_password(random_text()); });
  const std::lock_guard lock(hashing_);
  const std::string asked(hash.empty() ? std::string_view(decoy_) : hash);
  return crypto_pwhash_str_verify(asked.c_str(), password.data(), password.size()) == 0 && !hash.empty();
}

std::string SodiumSecrets::random_text() {
  unsigned char bytes[random_bytes];
  randombytes_buf(bytes, sizeof bytes);
  char text[sodium_base64_ENCODED_LEN(random_bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING)];
  return sodium_bin2base64(text, sizeof text, bytes, sizeof bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

std::string SodiumSecrets::digest(std::string_view text) {
  std::string out(digest_bytes, '\0');
  crypto_generichash(reinterpret_cast<unsigned char*>(out.data()), out.size(),
                     reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr, 0);
  return out;
}

}  // namespace barnacle
