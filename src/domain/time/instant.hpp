#pragma once
// Points in time and days. Time is handed in: nothing in the domain asks what time it is.

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace barnacle {

/// A point in time, UTC, to the microsecond. What happened is an Instant.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;

/// A day on somebody's wall calendar; whose, the context says.
using LocalDay = std::chrono::local_days;

/// A wall clock reading, to the minute. What is planned is a LocalMinute and a zone, so that nine o'clock stays nine
/// o'clock when a government changes its zone's rules.
using LocalMinute = std::chrono::local_time<std::chrono::minutes>;

using std::chrono::days;
using std::chrono::hours;
using std::chrono::microseconds;
using std::chrono::minutes;
using std::chrono::weekday;

/// The last day that plans may name: zone tables carry no daylight saving rules past it (design/dependencies, section
/// 5).
LocalDay last_plannable_day();

LocalDay day_of(LocalMinute wall);
/// Minutes since that day's midnight, 0 to 1439.
int minute_of_day(LocalMinute wall);
LocalMinute at_minute(LocalDay day, int minute_of_day);
weekday weekday_of(LocalDay day);
LocalDay make_day(int year, unsigned month, unsigned day);

/// Months later, on the same day of the month or the last day of a shorter month: 31 January + 1 = 28 or 29 February.
LocalDay plus_months(LocalDay day, int months);

/// "2025-03-10", "09:30", "Mon", "Mon 2025-03-10", "Mon 2025-03-10 09:30", "2025-03-10T08:30:00Z" (with .ffffff if not
/// a whole second).
std::string text_of(LocalDay day);
std::string text_of(LocalMinute wall);
std::string clock_text(int minute_of_day);
std::string weekday_text(weekday day);
std::string with_weekday(LocalDay day);
std::string with_weekday(LocalMinute wall);
std::string text_of(Instant at);

/// The inverses. A day must exist (no 30 February) and lie in 1900 to 2037.
Result<LocalDay> day_from_text(std::string_view text);       // 2025-03-10
Result<LocalMinute> local_from_text(std::string_view text);  // 2025-03-10 09:30 or 2025-03-10T09:30
Result<Instant> instant_from_text(std::string_view text);    // RFC 3339, any offset
Result<int> clock_from_text(std::string_view text);          // 09:30 -> 570; 24:00 is refused

}  // namespace barnacle
