#pragma once
#include <array>
#include <mutex>

#include "ports/id_source.hpp"

namespace barnacle {

/// UUIDv7 from the system's randomness; ascending within the process, also when the clock steps back. May be shared
/// between threads.
class RandomIds final : public IdSource {
 public:
  /// Throws std::runtime_error if the machine has no source of randomness.
  RandomIds();
  Uuid next(Instant now) override;

 private:
  std::mutex mutex_;
  Uuid last_{};
  std::array<std::uint64_t, 128> random_{};  // drawn by the block: one call of the system serves many ids
  std::size_t left_ = 0;
};

}  // namespace barnacle
