#include "domain/planner/place/free_times.hpp"

#include <algorithm>

namespace barnacle {
namespace {

constexpr int ten = 600;
constexpr int two = 840;

// "Saturday: no working day of yours", "13:00 is outside the hours of Jana Novak"; nothing inside the hours. `name` is
// empty for us.
std::optional<std::string> hours_against(const WorkCalendar& calendar, Instant at, int minutes_needed,
                                         std::string_view name) {
  const LocalMinute wall = wall_time(at, calendar.zone);
  const LocalDay day = day_of(wall);
  if (const auto off = day_off(calendar, day))
    return *off + ": no working day of " + (name.empty() ? "yours" : std::string(name));
  const int from = minute_of_day(wall);
  for (const MinuteSpan& span : calendar.hours.on(weekday_of(day))) {
    if (span.from <= from && from + minutes_needed <= span.to) return std::nullopt;
  }
  return clock_text(from) + " is outside " + (name.empty() ? "your hours" : "the hours of " + std::string(name));
}

// Preferred times first; then those of the half of the day whose turn it is, from ten or from two.
Instant best_of(const std::vector<Instant>& slots, const Zone& zone, const Zone& their_zone,
                std::optional<TimeOfDay> preferred, bool in_the_morning) {
  if (preferred) {
    const int from = 480 + 120 * static_cast<int>(*preferred);
    for (const Instant at : slots) {
      const int minute = minute_of_day(wall_time(at, their_zone));
      if (minute >= from && minute < from + 120) return at;
    }
  }
  for (const Instant at : slots) {
    if (minute_of_day(wall_time(at, zone)) >= (in_the_morning ? ten : two)) return at;
  }
  return slots.front();
}

}  // namespace

std::optional<std::string> clash_at(const Meeters& meeters, Instant at, int minutes_needed) {
  const Instant end = at + minutes{minutes_needed};
  for (const Appointment& taken : meeters.appointments) {
    if (taken.from < end && at < taken.to) {
      return clock_text(minute_of_day(wall_time(taken.from, meeters.ours.zone))) + ": " + taken.what;
    }
  }
  if (auto why = hours_against(meeters.ours, at, minutes_needed, "")) return why;
  if (meeters.theirs != nullptr) return hours_against(*meeters.theirs, at, minutes_needed, meeters.their_name);
  return std::nullopt;
}

std::vector<Instant> free_slots(const Meeters& meeters, LocalDay our_day) {
  std::vector<Instant> slots;
  if (day_off(meeters.ours, our_day)) return slots;
  for (const MinuteSpan& span : meeters.ours.hours.on(weekday_of(our_day))) {
    const int first = (span.from + meeting_minutes - 1) / meeting_minutes * meeting_minutes;
    for (int minute = first; minute + meeting_minutes <= span.to; minute += meeting_minutes) {
      const Instant at = to_instant(at_minute(our_day, minute), meeters.ours.zone);
      if (at > meeters.now && !clash_at(meeters, at, meeting_minutes)) slots.push_back(at);
    }
  }
  return slots;
}

std::vector<Instant> times_to_offer(const Meeters& meeters, LocalDay first, int days_looked_at,
                                    std::optional<TimeOfDay> preferred) {
  std::vector<Instant> offers;
  const Zone& their_zone = meeters.theirs != nullptr ? meeters.theirs->zone : meeters.ours.zone;
  for (int i = 0; i < days_looked_at && offers.size() < offers_max; ++i) {
    const std::vector<Instant> slots = free_slots(meeters, first + days{i});
    if (slots.empty()) continue;
    offers.push_back(best_of(slots, meeters.ours.zone, their_zone, preferred, offers.size() % 2 == 0));
  }
  return offers;
}

}  // namespace barnacle
