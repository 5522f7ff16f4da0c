#pragma once
#include "ports/clock.hpp"

namespace barnacle {

/// The machine's clock.
class SystemClock final : public Clock {
 public:
  Instant now() override;
};

}  // namespace barnacle
