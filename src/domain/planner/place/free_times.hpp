#pragma once
// When two people can meet: hours, holidays and leave of both sides, and what the seller has already agreed (ux.md
// section 5: a clash is named, and where no time was given the first free slot is offered, not midnight).

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/deals/discovery.hpp"
#include "domain/time/working_hours.hpp"

namespace barnacle {

/// A time that the seller has given away, from inclusive, to exclusive: "meeting with Jana Novak".
struct Appointment {
  Instant from;
  Instant to;
  std::string what;
};

/// Two sides, or ours alone. Everything is borrowed for the call.
struct Meeters {
  const WorkCalendar& ours;
  const WorkCalendar* theirs = nullptr;  ///< null: nobody in particular
  std::string_view their_name;
  std::span<const Appointment> appointments;  ///< of ours
  Instant now;
};

/// Meetings begin on the half hour and take one, where nothing better is known.
inline constexpr int meeting_minutes = 30;
inline constexpr std::size_t offers_max = 3;

/// Why a time is not free, as one sentence: an appointment of ours, a day off or hours of ours, then of theirs.
/// Nothing if it is free. The past is free: whether a time is over is not asked here.
std::optional<std::string> clash_at(const Meeters& meeters, Instant at, int minutes_needed);

/// The free half hours of a day on our wall that are not over, earliest first.
std::vector<Instant> free_slots(const Meeters& meeters, LocalDay our_day);

/// Up to offers_max times to offer, each on a day of its own, from `first` on our wall for so many days. The time of
/// day that they prefer comes first where it is free; else mornings and afternoons take turns, so that one suits.
std::vector<Instant> times_to_offer(const Meeters& meeters, LocalDay first, int days_looked_at,
                                    std::optional<TimeOfDay> preferred);

}  // namespace barnacle
