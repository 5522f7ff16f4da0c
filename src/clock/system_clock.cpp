#include "clock/system_clock.hpp"

namespace barnacle {

Instant SystemClock::now() { return std::chrono::floor<microseconds>(std::chrono::system_clock::now()); }

}  // namespace barnacle
