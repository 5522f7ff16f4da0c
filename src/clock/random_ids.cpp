#include "clock/random_ids.hpp"

#include <sodium.h>

#include <algorithm>
#include <stdexcept>

namespace barnacle {

namespace {

/// The next id of the same millisecond, or of a clock that went back: the last one and a little more (RFC 9562, 6.2
/// method 2).
Uuid after(Uuid last, std::uint32_t step) {
  std::uint64_t low = 0;
  for (std::size_t i = 8; i < 16; ++i) low = (low << 8) | last.bytes[i];
  constexpr std::uint64_t low_mask = 0x3fffffffffffffffULL;
  const std::uint64_t stepped = (low & low_mask) + 1 + step;
  std::uint64_t unix_ms = 0;
  for (std::size_t i = 0; i < 6; ++i) unix_ms = (unix_ms << 8) | last.bytes[i];
  std::uint64_t high = static_cast<std::uint64_t>(last.bytes[6] & 0x0f) << 8 | last.bytes[7];
  if (stepped > low_mask && ++high > 0xfff) {
    high = 0;
    ++unix_ms;
  }
  return make_uuid_v7(unix_ms, high, stepped & low_mask);
}

}  // namespace

RandomIds::RandomIds() {
  if (sodium_init() < 0) throw std::runtime_error("This machine gives no random numbers; ids cannot be made.");
}

Uuid RandomIds::next(Instant now) {
  const std::lock_guard lock(mutex_);
  if (left_ < 2) {
    randombytes_buf(random_.data(), sizeof random_);
    left_ = random_.size();
  }
  const std::uint64_t high = random_[--left_];
  const std::uint64_t low = random_[--left_];
  const auto unix_ms = std::max<std::int64_t>(0, now.time_since_epoch().count() / 1000);
  Uuid id = make_uuid_v7(static_cast<std::uint64_t>(unix_ms), high, low);
  if (id <= last_) id = after(last_, static_cast<std::uint32_t>(low));
  last_ = id;
  return id;
}

}  // namespace barnacle
