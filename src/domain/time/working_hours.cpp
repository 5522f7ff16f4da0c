#include "domain/time/working_hours.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "base/text.hpp"

namespace barnacle {
namespace {

constexpr int minutes_of_day = 24 * 60;
constexpr std::size_t spans_a_day_max = 6;         // more than anybody has breaks, small enough to scan
constexpr std::size_t hours_text_bytes_max = 400;  // seven days with six spans each fit
constexpr int days_without_work_max = 400;         // a year's parental leave and a margin: past it, no plan makes sense
constexpr std::array<std::string_view, 7> day_words = {"monday", "tuesday",  "wednesday", "thursday",
                                                       "friday", "saturday", "sunday"};

std::size_t index_of(weekday day) { return day.iso_encoding() - 1; }

Refusal unreadable(std::string_view word, std::string_view why) {
  return invalid("working_hours.unreadable", "Working hours: \"" + std::string(cut_at_character(word, 40)) + "\" " +
                                                 std::string(why) +
                                                 " Write them as \"mon-fri 9:00-12:00 13:00-17:00; sat 10:00-12:00\".");
}

// Three letters are enough for a day, and any longer beginning of its name will do: "tue", "tues", "tuesday".
std::optional<std::size_t> day_index(std::string_view word) {
  const std::string asked = lower(word);
  if (asked.size() < 3) return std::nullopt;
  for (std::size_t i = 0; i < day_words.size(); ++i) {
    if (day_words[i].starts_with(asked)) return i;
  }
  return std::nullopt;
}

std::optional<int> minute_from(std::string_view word) {
  if (word == "24:00" || word == "24") return minutes_of_day;
  const std::string clock = word.find(':') == std::string_view::npos ? std::string(word) + ":00" : std::string(word);
  const Result<int> minute = clock_from_text(clock);
  if (!minute) return std::nullopt;
  return *minute;
}

bool days_from(std::string_view word, std::array<bool, 7>& chosen) {
  if (same_word(word, "daily")) {
    chosen.fill(true);
    return true;
  }
  for (const std::string_view piece : split(word, ',')) {
    const std::size_t dash = piece.find('-');
    const auto first = day_index(piece.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : day_index(piece.substr(dash + 1));
    if (!first || !last) return false;
    for (std::size_t i = *first;; i = (i + 1) % 7) {
      chosen[i] = true;
      if (i == *last) break;
    }
  }
  return true;
}

Result<std::vector<MinuteSpan>> spans_from(const std::vector<std::string_view>& words) {
  std::vector<MinuteSpan> spans;
  for (const std::string_view word : words) {
    const std::size_t dash = word.find('-');
    if (dash == std::string_view::npos) return unreadable(word, "is no span of hours.");
    const auto from = minute_from(word.substr(0, dash));
    const auto to = minute_from(word.substr(dash + 1));
    if (!from || !to) return unreadable(word, "is no span of hours.");
    if (*from >= *to) return unreadable(word, "ends before it begins; hours past midnight belong to the next day.");
    spans.push_back({*from, *to});
  }
  std::sort(spans.begin(), spans.end());
  std::vector<MinuteSpan> merged;
  for (const MinuteSpan& span : spans) {
    if (!merged.empty() && span.from < merged.back().to) {
      return unreadable(clock_text(span.from) + "-" + clock_text(span.to), "overlaps another span of that day.");
    }
    if (!merged.empty() && span.from == merged.back().to) {
      merged.back().to = span.to;
    } else {
      merged.push_back(span);
    }
  }
  if (merged.size() > spans_a_day_max) return unreadable(words.back(), "is one span too many: a day has at most 6.");
  return merged;
}

std::string spans_text(const std::vector<MinuteSpan>& spans) {
  std::string text;
  for (const MinuteSpan& span : spans) {
    const auto plain = [](int minute) { return std::to_string(minute / 60) + clock_text(minute).substr(2); };
    text += " " + plain(span.from) + "-" + plain(span.to);
  }
  return text;
}

bool on_leave(const WorkCalendar& calendar, LocalDay day) {
  return std::any_of(calendar.leave.begin(), calendar.leave.end(),
                     [&](const Leave& leave) { return leave.first <= day && day <= leave.last; });
}

struct InstantSpan {
  Instant from;
  Instant to;
};

InstantSpan at_wall(const WorkCalendar& calendar, LocalDay day, const MinuteSpan& span) {
  return {to_instant(at_minute(day, span.from), calendar.zone), to_instant(at_minute(day, span.to), calendar.zone)};
}

// Calls `visit` with each span of work that ends after `at`, in order, until it says true or the days run out.
template <class Visit>
void each_span_from(const WorkCalendar& calendar, Instant at, LocalDay last, int idle_days_max, Visit visit) {
  int idle = 0;
  for (LocalDay day = local_day(at, calendar.zone); idle < idle_days_max && day <= last; day += days{1}) {
    ++idle;
    if (!is_working_day(calendar, day)) continue;
    for (const MinuteSpan& span : calendar.hours.on(weekday_of(day))) {
      const InstantSpan work = at_wall(calendar, day, span);
      if (work.to <= at || work.to <= work.from) continue;  // over by then, or swallowed by a daylight saving gap
      if (visit(work)) return;
      idle = 0;
    }
  }
}

}  // namespace

WorkingHours WorkingHours::office() {
  WorkingHours made;
  for (std::size_t i = 0; i < 5; ++i) made.week[i] = {{9 * 60, 12 * 60}, {13 * 60, 17 * 60}};
  return made;
}

const std::vector<MinuteSpan>& WorkingHours::on(weekday day) const { return week[index_of(day)]; }

Result<WorkingHours> working_hours_from_text(std::string_view text) {
  text = trimmed(text);
  if (text.size() > hours_text_bytes_max) return unreadable(text, "and what follows is too long.");
  if (text.empty()) return unreadable(text, "names no hours; write \"none\" for somebody who does not work.");
  WorkingHours made;
  if (same_word(text, "none")) return made;
  std::array<bool, 7> named{};
  for (const std::string_view part : split(text, ';')) {
    std::vector<std::string_view> words = words_of(part);
    if (words.empty()) continue;
    std::array<bool, 7> chosen{};
    if (!days_from(words.front(), chosen)) return unreadable(words.front(), "is no day of the week.");
    if (words.size() == 1) return unreadable(words.front(), "has no hours after it.");
    const std::string_view day_word = words.front();
    words.erase(words.begin());
    const Result<std::vector<MinuteSpan>> spans = spans_from(words);
    if (!spans) return spans.refusal();
    for (std::size_t i = 0; i < 7; ++i) {
      if (!chosen[i]) continue;
      if (std::exchange(named[i], true))
        return unreadable(day_word, "names " + std::string(day_words[i]) + " a second time.");
      made.week[i] = *spans;
    }
  }
  return made;
}

std::string text_of(const WorkingHours& made) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < 7; ++i) {
    if (made.week[i].empty()) continue;
    std::size_t last = i;
    while (last + 1 < 7 && made.week[last + 1] == made.week[i]) ++last;
    std::string days_text{day_words[i].substr(0, 3)};
    if (last > i) days_text += "-" + std::string(day_words[last].substr(0, 3));
    parts.push_back(days_text + spans_text(made.week[i]));
    i = last;
  }
  return parts.empty() ? "none" : joined(parts, "; ");
}

std::optional<std::string> day_off(const WorkCalendar& calendar, LocalDay day) {
  const weekday week_day = weekday_of(day);
  if (calendar.hours.on(week_day).empty()) {
    std::string name{day_words[index_of(week_day)]};
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name;
  }
  if (const auto holiday = holiday_on(calendar.place, day)) return std::string(*holiday);
  for (const Leave& leave : calendar.leave) {
    if (leave.first <= day && day <= leave.last) return leave.reason.empty() ? "on leave" : "on leave: " + leave.reason;
  }
  return std::nullopt;
}

bool is_working_day(const WorkCalendar& calendar, LocalDay day) {
  return !calendar.hours.on(weekday_of(day)).empty() && !holiday_on(calendar.place, day) && !on_leave(calendar, day);
}

std::optional<LocalDay> working_day_from(const WorkCalendar& calendar, LocalDay day) {
  for (int idle = 0; idle < days_without_work_max; ++idle, day += days{1}) {
    if (is_working_day(calendar, day)) return day;
  }
  return std::nullopt;
}

std::optional<LocalDay> plus_working_days(const WorkCalendar& calendar, LocalDay day, int count) {
  expects(count >= 0, "working days are counted forward");
  std::optional<LocalDay> found = count == 0 ? working_day_from(calendar, day) : day;
  for (; found && count > 0; --count) found = working_day_from(calendar, *found + days{1});
  return found;
}

int working_days_between(const WorkCalendar& calendar, LocalDay from, LocalDay to) {
  int count = 0;
  for (LocalDay day = from + days{1}; day <= to; day += days{1}) count += is_working_day(calendar, day) ? 1 : 0;
  return count;
}

bool is_working(const WorkCalendar& calendar, Instant at) {
  const LocalDay day = local_day(at, calendar.zone);
  if (!is_working_day(calendar, day)) return false;
  const std::vector<MinuteSpan>& spans = calendar.hours.on(weekday_of(day));
  return std::any_of(spans.begin(), spans.end(), [&](const MinuteSpan& span) {
    const InstantSpan work = at_wall(calendar, day, span);
    return work.from <= at && at < work.to;
  });
}

std::optional<Instant> working_from(const WorkCalendar& calendar, Instant at) {
  std::optional<Instant> found;
  each_span_from(calendar, at, last_plannable_day(), days_without_work_max, [&](const InstantSpan& work) {
    found = std::max(at, work.from);
    return true;
  });
  return found;
}

std::optional<Instant> plus_working_minutes(const WorkCalendar& calendar, Instant at, int count) {
  expects(count >= 0, "working minutes are counted forward");
  std::optional<Instant> found;
  microseconds left = minutes{count};
  each_span_from(calendar, at, last_plannable_day(), days_without_work_max, [&](const InstantSpan& work) {
    const Instant start = std::max(at, work.from);
    if (left <= work.to - start) {
      found = start + left;
      return true;
    }
    left -= work.to - start;
    return false;
  });
  return found;
}

long working_minutes_between(const WorkCalendar& calendar, Instant from, Instant to) {
  if (to <= from) return 0;
  microseconds worked{0};
  each_span_from(calendar, from, local_day(to, calendar.zone), std::numeric_limits<int>::max(),
                 [&](const InstantSpan& work) {
                   if (work.from >= to) return true;
                   worked += std::min(to, work.to) - std::max(from, work.from);
                   return false;
                 });
  return std::chrono::floor<minutes>(worked).count();
}

std::optional<Instant> end_of_next_working_day(const WorkCalendar& calendar, Instant at) {
  const auto day = working_day_from(calendar, local_day(at, calendar.zone) + days{1});
  if (!day) return std::nullopt;
  return to_instant(at_minute(*day, calendar.hours.on(weekday_of(*day)).back().to), calendar.zone);
}

Instant hours_or_next_working_day(const WorkCalendar& calendar, Instant at, int limit_hours) {
  const Instant limit = at + hours{limit_hours};
  const auto end = end_of_next_working_day(calendar, at);
  return end ? std::min(limit, *end) : limit;
}

}  // namespace barnacle
