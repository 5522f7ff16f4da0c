#include "domain/cadences/pause.hpp"

#include <algorithm>

namespace barnacle {
namespace {

/// How long the walk stood still until `end`: a step done by hand meanwhile starts the count again.
Instant shifted(const Enrollment& enrollment, Instant end) {
  const Instant still_since = std::max(enrollment.paused->at, enrollment.counted_from);
  return end > still_since ? enrollment.counted_from + (end - still_since) : enrollment.counted_from;
}

}  // namespace

bool in_force(const std::optional<Pause>& pause, LocalDay today) {
  return pause && (!pause->until || today < *pause->until);
}

std::optional<Instant> end_of(const Pause& pause, const Zone& zone) {
  if (!pause.until) return std::nullopt;
  return to_instant(at_minute(*pause.until, 0), zone);
}

Instant counted_from_after_pause(const Enrollment& enrollment, const Zone& zone) {
  const auto end = enrollment.paused ? end_of(*enrollment.paused, zone) : std::nullopt;
  return end ? shifted(enrollment, *end) : enrollment.counted_from;
}

Enrollment with_pause(Enrollment enrollment, Pause pause) {
  if (enrollment.paused) {
    pause.at = std::min(pause.at, enrollment.paused->at);
    const auto& until = enrollment.paused->until;
    if (!until || (pause.until && *pause.until < *until)) pause.until = until;
  }
  enrollment.paused = std::move(pause);
  return enrollment;
}

Enrollment resumed(Enrollment enrollment, Instant now) {
  if (!enrollment.paused) return enrollment;
  enrollment.counted_from = shifted(enrollment, now);
  enrollment.paused.reset();
  return enrollment;
}

Enrollment resumed_in_turn(Enrollment enrollment, LocalDay first, std::size_t place, std::size_t a_day_max) {
  expects(a_day_max >= 1, "somebody goes on each day");
  if (enrollment.paused) enrollment.paused->until = first + days{static_cast<int>(place / a_day_max)};
  return enrollment;
}

}  // namespace barnacle
