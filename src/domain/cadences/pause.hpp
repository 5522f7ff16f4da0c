#pragma once
// Pausing a walk and going on: what was left of its wait is waited after the pause; many start again in turns (S38).

#include <optional>

#include "domain/cadences/cadence.hpp"
#include "domain/time/zone.hpp"

namespace barnacle {

/// True while the pause lasts: always without a last day, otherwise before `until`. `today` is the day of whoever is
/// paused.
bool in_force(const std::optional<Pause>& pause, LocalDay today);

/// The moment at which a pause ends by itself: the start of `until` in that zone. Nothing without a last day.
std::optional<Instant> end_of(const Pause& pause, const Zone& zone);

/// From when a walk's next wait counts once its pause is over: later by as long as it stood still. Without a pause, or
/// with one that has no end yet, `counted_from` as it is.
Instant counted_from_after_pause(const Enrollment& enrollment, const Zone& zone);

/// The walk standing still from now on. A longer pause replaces a shorter one; the earlier beginning is kept.
Enrollment with_pause(Enrollment enrollment, Pause pause);

/// The walk going on from `now`: what was left of the wait when it was paused is left still.
Enrollment resumed(Enrollment enrollment, Instant now);

/// The walk going on in its turn: of many that resume on `first`, the one at `place` (0-based) goes on so many days
/// later that no more than `a_day_max` begin on one day. The pause then ends by itself. `a_day_max` >= 1.
Enrollment resumed_in_turn(Enrollment enrollment, LocalDay first, std::size_t place, std::size_t a_day_max);

}  // namespace barnacle
