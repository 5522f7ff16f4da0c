#include "domain/time/instant.hpp"

#include <array>
#include <cstdlib>
#include <optional>

#include "base/text.hpp"

namespace barnacle {
namespace {

constexpr int year_first = 1900;
constexpr int year_last = 2037;
constexpr std::string_view day_names = "MonTueWedThuFriSatSun";

// Every text of a time is a few numbers of a fixed width, so a cursor over digits is all the reading that is needed.
class Digits {
 public:
  explicit Digits(std::string_view text) : rest_(text) {}

  bool number(std::size_t width, int& out) {
    if (rest_.size() < width) return false;
    int value = 0;
    for (const char c : rest_.substr(0, width)) {
      if (c < '0' || c > '9') return false;
      value = value * 10 + (c - '0');
    }
    rest_.remove_prefix(width);
    out = value;
    return true;
  }
  bool one_of(std::string_view choices, char* found = nullptr) {
    if (rest_.empty() || choices.find(rest_.front()) == std::string_view::npos) return false;
    if (found != nullptr) *found = rest_.front();
    rest_.remove_prefix(1);
    return true;
  }
  bool digit(int& out) { return number(1, out); }
  bool done() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

std::string padded(int number, std::size_t width) {
  std::string text = std::to_string(number);
  if (text.size() < width) text.insert(0, width - text.size(), '0');
  return text;
}

std::string quoted(std::string_view text) { return "\"" + std::string(cut_at_character(text, 60)) + "\""; }

Refusal unreadable_day(std::string_view text) {
  return invalid("day.unreadable", quoted(text) + " is not a day; write year-month-day, such as 2025-03-10.");
}

std::optional<Refusal> impossible_day(std::string_view text, int year, int month, int day) {
  if (year < year_first || year > year_last) {
    return invalid("day.out_of_range",
                   quoted(text) + " lies outside the years 1900 to 2037; past 2037 nobody knows the clocks yet.");
  }
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok())
    return invalid("day.impossible", quoted(text) + " names a day that no calendar has; check month and day.");
  return std::nullopt;
}

bool read_day(Digits& digits, int& year, int& month, int& day) {
  return digits.number(4, year) && digits.one_of("-") && digits.number(2, month) && digits.one_of("-") &&
         digits.number(2, day);
}

}  // namespace

LocalDay last_plannable_day() { return make_day(year_last, 12, 31); }

LocalDay day_of(LocalMinute wall) { return std::chrono::floor<days>(wall); }

int minute_of_day(LocalMinute wall) { return static_cast<int>((wall - day_of(wall)).count()); }

LocalMinute at_minute(LocalDay day, int minute_of_day) { return day + minutes{minute_of_day}; }

weekday weekday_of(LocalDay day) { return weekday{day}; }

LocalDay make_day(int year, unsigned month, unsigned day) {
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  expects(date.ok(), "a day made from numbers exists");
  return LocalDay{date};
}

LocalDay plus_months(LocalDay day, int months) {
  const std::chrono::year_month_day start{day};
  const std::chrono::year_month month = start.year() / start.month() + std::chrono::months{months};
  const std::chrono::year_month_day same = month / start.day();
  return LocalDay{same.ok() ? same : month / std::chrono::last};
}

std::string text_of(LocalDay day) {
  const std::chrono::year_month_day date{day};
  return padded(static_cast<int>(date.year()), 4) + "-" +
         padded(static_cast<int>(static_cast<unsigned>(date.month())), 2) + "-" +
         padded(static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

std::string text_of(LocalMinute wall) { return text_of(day_of(wall)) + " " + clock_text(minute_of_day(wall)); }

std::string clock_text(int minute_of_day) {
  return padded(minute_of_day / 60, 2) + ":" + padded(minute_of_day % 60, 2);
}

std::string weekday_text(weekday day) { return std::string(day_names.substr((day.iso_encoding() - 1) * 3, 3)); }

std::string with_weekday(LocalDay day) { return weekday_text(weekday_of(day)) + " " + text_of(day); }

std::string with_weekday(LocalMinute wall) { return weekday_text(weekday_of(day_of(wall))) + " " + text_of(wall); }

std::string text_of(Instant at) {
  const auto day = std::chrono::floor<days>(at);
  const auto second = std::chrono::floor<std::chrono::seconds>(at - day);
  const auto rest = (at - day - second).count();
  const int of_day = static_cast<int>(second.count());
  std::string text =
      text_of(LocalDay{day.time_since_epoch()}) + "T" + clock_text(of_day / 60) + ":" + padded(of_day % 60, 2);
  if (rest != 0) text += "." + padded(static_cast<int>(rest), 6);
  return text + "Z";
}

Result<LocalDay> day_from_text(std::string_view text) {
  text = trimmed(text);
  Digits digits{text};
  int year = 0;
  int month = 0;
  int day = 0;
  if (!read_day(digits, year, month, day) || !digits.done()) return unreadable_day(text);
  if (auto refusal = impossible_day(text, year, month, day)) return *refusal;
  return make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

Result<LocalMinute> local_from_text(std::string_view text) {
  text = trimmed(text);
  const std::size_t gap = text.find_first_of(" T");
  if (gap == std::string_view::npos) {
    return invalid("time.unreadable", quoted(text) + " is not a day with a time; write it as 2025-03-10 09:30.");
  }
  const Result<LocalDay> day = day_from_text(text.substr(0, gap));
  if (!day) return day.refusal();
  const Result<int> clock = clock_from_text(text.substr(gap + 1));
  if (!clock) return clock.refusal();
  return at_minute(*day, *clock);
}

Result<Instant> instant_from_text(std::string_view text) {
  text = trimmed(text);
  const Refusal unreadable =
      invalid("instant.unreadable",
              quoted(text) + " is not a point in time; write it with its offset, such as 2025-03-10T08:30:00Z.");
  Digits digits{text};
  int year = 0;
  int month = 0;
  int day = 0;
  int hour = 0;
  int minute = 0;
  int second = 0;
  if (!read_day(digits, year, month, day) || !digits.one_of("Tt ") || !digits.number(2, hour) || !digits.one_of(":") ||
      !digits.number(2, minute) || !digits.one_of(":") || !digits.number(2, second)) {
    return unreadable;
  }
  // A leap second (:60) has no microseconds of its own in UTC as computers count it: it becomes the second that
  // follows.
  if (hour > 23 || minute > 59 || second > 60) return unreadable;
  int fraction = 0;
  if (digits.one_of(".")) {
    int places = 0;
    for (int digit = 0; digits.digit(digit); ++places) {
      if (places < 6) fraction = fraction * 10 + digit;
    }
    if (places == 0) return unreadable;
    for (; places < 6; ++places) fraction *= 10;
  }
  int offset_minutes = 0;
  char sign = '+';
  if (!digits.one_of("Zz")) {
    int offset_hour = 0;
    int offset_minute = 0;
    if (!digits.one_of("+-", &sign) || !digits.number(2, offset_hour) || !digits.one_of(":") ||
        !digits.number(2, offset_minute) || offset_hour > 23 || offset_minute > 59) {
      return unreadable;
    }
    offset_minutes = (offset_hour * 60 + offset_minute) * (sign == '-' ? -1 : 1);
  }
  if (!digits.done()) return unreadable;
  if (auto refusal = impossible_day(text, year, month, day)) return *refusal;
  const LocalDay date = make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
  return Instant{date.time_since_epoch() + hours{hour} + minutes{minute - offset_minutes} +
                 std::chrono::seconds{second} + microseconds{fraction}};
}

Result<int> clock_from_text(std::string_view text) {
  text = trimmed(text);
  Digits digits{text};
  int hour = 0;
  int minute = 0;
  const std::size_t width = text.find(':');
  if ((width != 1 && width != 2) || !digits.number(width, hour) || !digits.one_of(":") || !digits.number(2, minute) ||
      !digits.done() || hour > 23 || minute > 59) {
    return invalid("clock.unreadable",
                   quoted(text) + " is not a time of day; write hours and minutes from 00:00 to 23:59, such as 09:30.");
  }
  return hour * 60 + minute;
}

}  // namespace barnacle
