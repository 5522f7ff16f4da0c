#pragma once
// What requests with a key were answered, so that a request that is sent again is not done again.

#include <optional>
#include <string>
#include <string_view>

#include "domain/identity/user.hpp"

namespace barnacle {

/// One request of one user under a key of their choice.
struct KeptAnswer {
  UserId user;
  std::string key;
  std::string request;  ///< 32 bytes that tell this request from another (Secrets::digest)
  Instant made_at{};
  int status = 0;      ///< 0: what was asked for is done, and its answer is not kept
  std::string fields;  ///< "name: value" lines
  std::string body;
  bool operator==(const KeptAnswer&) const = default;
};
inline constexpr int answers_kept_hours = 24;
inline constexpr std::size_t answer_key_bytes_max = 255;

/// Not undone by `undo`: the answer was given.
class AnswerBook {
 public:
  virtual ~AnswerBook() = default;
  virtual std::optional<KeptAnswer> find(UserId user, std::string_view key) = 0;
  virtual void put(const KeptAnswer& answer) = 0;  ///< inserts, or replaces that of the same user and key
  virtual void forget(Instant before) = 0;
};

}  // namespace barnacle
