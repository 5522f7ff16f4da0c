#pragma once
#include "domain/planner/stop/stop.hpp"

namespace barnacle::stop {

/// What a pause of contact or organization silences, while it lasts: "paused until Mon 2025-03-10 by Ada: on holiday".
std::optional<Blocked> blocked_by_pause(const Bearings& bearings, const std::optional<Pause>& pause,
                                        std::string_view rule, std::string_view what);

}  // namespace barnacle::stop
