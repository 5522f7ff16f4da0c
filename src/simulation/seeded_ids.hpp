#pragma once
#include <algorithm>

#include "ports/id_source.hpp"

namespace barnacle {

/// The same seed and moments give the same ids; ascending even if the moments are not.
class SeededIds final : public IdSource {
 public:
  explicit SeededIds(std::uint64_t seed) : state_(seed) {}

  Uuid next(Instant now) override {
    // A count in the high bits keeps ids of one millisecond ascending; the rest is drawn.
    const auto ms = static_cast<std::uint64_t>(std::max<std::int64_t>(0, now.time_since_epoch().count() / 1000));
    if (ms > last_ms_) {
      last_ms_ = ms;
      count_ = 0;
    }
    const std::uint64_t count = count_++;
    return make_uuid_v7(last_ms_, count >> 30, (count & 0x3fffffff) << 32 | (draw() & 0xffffffff));
  }

 private:
  std::uint64_t draw() {  // SplitMix64 (Steele, Lea, Flood 2014)
    state_ += 0x9e3779b97f4a7c15ULL;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
    return mixed ^ (mixed >> 31);
  }

  std::uint64_t state_;
  std::uint64_t last_ms_ = 0;
  std::uint64_t count_ = 0;
};

}  // namespace barnacle
