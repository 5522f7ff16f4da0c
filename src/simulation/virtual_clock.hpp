#pragma once
#include "ports/clock.hpp"

namespace barnacle {

/// A clock that stands until it is moved.
class VirtualClock final : public Clock {
 public:
  explicit VirtualClock(Instant start) : now_(start) {}
  Instant now() override { return now_; }

  void set(Instant at) { now_ = at; }
  void advance(microseconds by) { now_ += by; }

 private:
  Instant now_;
};

}  // namespace barnacle
