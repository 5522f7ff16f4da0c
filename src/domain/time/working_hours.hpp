#pragma once
// When somebody works: hours of the week with lunch, public holidays, leave; and arithmetic in working days and
// minutes.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/time/holidays.hpp"
#include "domain/time/instant.hpp"
#include "domain/time/zone.hpp"

namespace barnacle {

/// Minutes since midnight, from inclusive, to exclusive: 540-720 is nine to noon.
struct MinuteSpan {
  int from = 0;
  int to = 0;
  auto operator<=>(const MinuteSpan&) const = default;
};

/// Spans of each weekday, Monday first, ascending and not touching; at most 6 a day. Lunch is a gap.
struct WorkingHours {
  std::array<std::vector<MinuteSpan>, 7> week;

  bool operator==(const WorkingHours&) const = default;

  /// Monday to Friday, 9 to 12 and 13 to 17: what is assumed of somebody who told us nothing.
  static WorkingHours office();
  const std::vector<MinuteSpan>& on(weekday day) const;
};

/// "mon-fri 9:00-12:00 13:00-17:00; sat 10:00-12:00", "daily 8-20", "tue,thu 9-12" or "none", and back. Spans that
/// touch become one. The refusal `working_hours.unreadable` names the word that it could not read.
Result<WorkingHours> working_hours_from_text(std::string_view text);
std::string text_of(const WorkingHours& hours);

/// Days off, both ends included.
struct Leave {
  LocalDay first;
  LocalDay last;
  std::string reason;
  bool operator==(const Leave&) const = default;
};

/// Everything needed to say whether somebody works at a moment. Holds references: it lives no longer than what it was
/// made from.
struct WorkCalendar {
  const Zone& zone;
  const WorkingHours& hours;
  const HolidayPlace& place;
  const std::vector<Leave>& leave;
};

/// Why a day is no working day ("Sunday", "Easter Monday", "on leave: Crete"), or nothing if it is one.
std::optional<std::string> day_off(const WorkCalendar& calendar, LocalDay day);
bool is_working_day(const WorkCalendar& calendar, LocalDay day);

/// The first working day on or after `day`. Refusal-free: gives nothing if there is none within 400 days.
std::optional<LocalDay> working_day_from(const WorkCalendar& calendar, LocalDay day);

/// `count` working days after `day` (count >= 0; 0 gives the first working day on or after `day`).
std::optional<LocalDay> plus_working_days(const WorkCalendar& calendar, LocalDay day, int count);

/// Working days d with from < d <= to.
int working_days_between(const WorkCalendar& calendar, LocalDay from, LocalDay to);

bool is_working(const WorkCalendar& calendar, Instant at);

/// The first instant at or after `at` at which they work; nothing if there is none within 400 days.
std::optional<Instant> working_from(const WorkCalendar& calendar, Instant at);

/// The instant at which `count` working minutes after `at` have passed: 16:50 Friday + 15 is 9:05 Monday; + 0 is the
/// first at which they work. Real minutes, on daylight saving days too. count >= 0; nothing if 400 days bring no work.
std::optional<Instant> plus_working_minutes(const WorkCalendar& calendar, Instant at, int count);

/// Working minutes in [from, to); 0 if to <= from.
long working_minutes_between(const WorkCalendar& calendar, Instant from, Instant to);

/// The end of the last span of the next working day after the day of `at`.
std::optional<Instant> end_of_next_working_day(const WorkCalendar& calendar, Instant at);

/// S91: `limit_hours` after `at`, or the end of the next working day, whichever comes first.
Instant hours_or_next_working_day(const WorkCalendar& calendar, Instant at, int limit_hours);

}  // namespace barnacle
