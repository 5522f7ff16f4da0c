#pragma once
#include "domain/time/instant.hpp"

namespace barnacle {

/// What time it is. The system's in the product, a virtual one in tests and simulations.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() = 0;
};

}  // namespace barnacle
