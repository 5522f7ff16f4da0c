#include "domain/quick_add/typed_date.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/text.hpp"

namespace barnacle {
namespace {

using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr auto month_names =
    std::to_array<std::string_view>({"January", "February", "March", "April", "May", "June", "July", "August",
                                     "September", "October", "November", "December"});
constexpr auto weekday_names =
    std::to_array<std::string_view>({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"});

// Hours of the day that words stand for; a person sees them spelled out before anything is saved.
constexpr int morning = 9 * 60;
constexpr int noon = 12 * 60;
constexpr int afternoon = 14 * 60;
constexpr int end_of_day = 17 * 60;
constexpr int evening = 18 * 60;

// "wed 11" is the 11th if a Wednesday the 11th comes that soon, and else eleven o'clock.
constexpr days near_day_of_month{62};

std::string capitalized_name(unsigned index, bool of_weekday) {
  return std::string(of_weekday ? weekday_names[index] : month_names[index]);
}

int year_of(LocalDay day) { return static_cast<int>(year_month_day{day}.year()); }
unsigned month_of(LocalDay day) { return static_cast<unsigned>(year_month_day{day}.month()); }
unsigned day_in_month(LocalDay day) { return static_cast<unsigned>(year_month_day{day}.day()); }
unsigned monday_based(LocalDay day) { return weekday_of(day).iso_encoding() - 1; }
LocalDay monday_of(LocalDay day) { return day - days{monday_based(day)}; }
LocalDay first_of_month(LocalDay day) { return make_day(year_of(day), month_of(day), 1); }
LocalDay first_of_quarter(LocalDay day) { return make_day(year_of(day), (month_of(day) - 1) / 3 * 3 + 1, 1); }
LocalDay first_of_year(LocalDay day) { return make_day(year_of(day), 1, 1); }

bool exists(int y, unsigned m, unsigned d) { return year_month_day{year{y}, month{m}, std::chrono::day{d}}.ok(); }

std::string spelled_day(LocalDay day) {
  return std::string(weekday_names[monday_based(day)]) + " " + std::to_string(day_in_month(day)) + " " +
         std::string(month_names[month_of(day) - 1]) + " " + std::to_string(year_of(day));
}

/// A number of at most four digits; nothing else may stand in the word.
std::optional<int> number_in(std::string_view word) {
  if (word.empty() || word.size() > 4) return std::nullopt;
  int value = 0;
  for (const char c : word) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::size_t digits_at_start(std::string_view word) {
  const auto end = word.find_first_not_of("0123456789");
  return end == std::string_view::npos ? word.size() : end;
}

/// A full name or its first letters, three at least ("sept" and "thurs" are such).
template <std::size_t n>
std::optional<unsigned> named(std::string_view word, const std::array<std::string_view, n>& names) {
  if (word.size() < 3) return std::nullopt;
  for (unsigned i = 0; i < n; ++i) {
    if (word.size() <= names[i].size() && same_word(word, names[i].substr(0, word.size()))) return i;
  }
  return std::nullopt;
}

std::optional<unsigned> month_named(std::string_view word) { return named(word, month_names); }

std::optional<unsigned> weekday_named(std::string_view word) {
  // The starts of names that are other words, and so no weekdays.
  for (const std::string_view other : {"wedn", "sund", "satu", "frid", "mond", "thur", "thurs", "tues"}) {
    if (word == other) return named(word, weekday_names);
  }
  const auto found = named(word, weekday_names);
  if (found && word.size() > 3 && word.size() < weekday_names[*found].size()) return std::nullopt;
  return found;
}

/// "12", "12th", "1st": a day of a month.
std::optional<unsigned> day_number(std::string_view word, bool ordinal_only = false) {
  const std::size_t digits = digits_at_start(word);
  const std::string_view tail = word.substr(digits);
  const bool ordinal = tail == "st" || tail == "nd" || tail == "rd" || tail == "th";
  if (digits == 0 || digits > 2 || !(ordinal || (tail.empty() && !ordinal_only))) return std::nullopt;
  return static_cast<unsigned>(*number_in(word.substr(0, digits)));
}

std::optional<int> year_number(std::string_view word) {
  const auto value = number_in(word);
  return word.size() == 4 && value && *value >= 1900 && *value <= 2199 ? value : std::nullopt;
}

std::optional<int> count_word(std::string_view word) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"});
  if (word == "a" || word == "an") return 1;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (word == words[i]) return static_cast<int>(i) + 1;
  }
  return number_in(word);
}

enum class Unit { minutes, hours, days, working_days, weeks, fortnights, months, quarters, years };

std::optional<Unit> unit_named(std::string_view word) {
  if (word.size() > 3 && word.ends_with('s')) word.remove_suffix(1);
  if (word == "min" || word == "minute") return Unit::minutes;
  if (word == "h" || word == "hr" || word == "hrs" || word == "hour") return Unit::hours;
  if (word == "d" || word == "day") return Unit::days;
  if (word == "workday" || word == "weekday") return Unit::working_days;
  if (word == "w" || word == "wk" || word == "wks" || word == "week") return Unit::weeks;
  if (word == "fortnight") return Unit::fortnights;
  if (word == "mo" || word == "month") return Unit::months;
  if (word == "quarter") return Unit::quarters;
  if (word == "y" || word == "yr" || word == "yrs" || word == "year") return Unit::years;
  return std::nullopt;
}

/// Part of a line that was read: how many words, what they mean, or why they cannot be meant.
struct Parsed {
  std::size_t count = 0;
  When when;
  std::optional<When> other;
  std::optional<Refusal> refused;
  bool day_given = true;
};

struct Clock {
  std::size_t count = 0;
  int minute = 0;
  std::optional<Refusal> refused;
};

/// Reads dates at any word of a line. All functions take the index of a word and give nothing if what they look for is
/// not there.
class DateReader {
 public:
  DateReader(const std::vector<TypedWord>& words, const TypedAt& at)
      : words_(words), at_(at), now_(wall_time(at.now, at.zone)), today_(day_of(now_)) {}

  /// `whole`: the words are a date and nothing else, so that "2 weeks" and "q3" are clear without an "in".
  std::optional<Parsed> date(std::size_t i, bool whole) const {
    auto read = anywhere(i, whole);
    if (read && !read->refused) read->refused = cannot_be(read->when);
    return read;
  }

 private:
  std::string_view word(std::size_t i) const {
    return i < words_.size() && !words_[i].quoted ? std::string_view(words_[i].word) : std::string_view();
  }
  bool is(std::size_t i, std::initializer_list<std::string_view> choices) const {
    return std::find(choices.begin(), choices.end(), word(i)) != choices.end() && !word(i).empty();
  }

  static Parsed on_day(std::size_t count, LocalDay day, std::optional<int> minute = {}) {
    return {count, When{false, day, minute}, {}, {}, true};
  }
  static Parsed refuse(std::size_t count, std::string code, std::string text) {
    return {count, {}, {}, invalid(std::move(code), std::move(text)), true};
  }

  LocalDay working_from_day(LocalDay day) const {
    if (at_.calendar != nullptr) return working_day_from(*at_.calendar, day).value_or(day);
    while (monday_based(day) > 4) day += days{1};
    return day;
  }
  LocalDay working_back_from(LocalDay day) const {
    const LocalDay last = day;
    for (int tries = 0; tries < 14; ++tries, day -= days{1}) {
      if (at_.calendar != nullptr ? is_working_day(*at_.calendar, day) : monday_based(day) <= 4) return day;
    }
    return last;
  }
  LocalDay plus_working(int count) const {
    if (at_.calendar != nullptr) {
      return plus_working_days(*at_.calendar, today_, count).value_or(last_plannable_day() + days{1});
    }
    LocalDay day = today_;
    while (count > 0) {
      day += days{1};
      if (monday_based(day) <= 4) --count;
    }
    return working_from_day(day);
  }

  std::optional<Refusal> cannot_be(const When& when) const {
    if (when.on_reply) return std::nullopt;
    if (when.day < today_) {
      return invalid("date.in_past", spelled_day(when.day) + " has passed. Name a day to come.");
    }
    if (when.day == today_ && when.minute && *when.minute < minute_of_day(now_)) {
      return invalid("date.in_past", clock_text(*when.minute) + " today has passed; it is " +
                                         clock_text(minute_of_day(now_)) + ". Name a time to come.");
    }
    if (when.day > last_plannable_day()) {
      return invalid("date.too_late", spelled_day(when.day) + " is too far away to plan; the last day is " +
                                          spelled_day(last_plannable_day()) + ".");
    }
    return std::nullopt;
  }

  std::optional<Parsed> anywhere(std::size_t i, bool whole) const {
    if (auto reply = on_reply(i)) return reply;
    if (is(i, {"after"})) {
      auto read = day_then_time(i + 1, whole);
      if (!read || read->when.on_reply) return std::nullopt;
      ++read->count;
      if (!read->refused && !read->when.minute) read->when.day += days{1};
      read->other.reset();
      return read;
    }
    const std::size_t lead = is(i, {"on", "by", "until", "till"}) ? 1 : 0;
    if (auto read = day_then_time(i + lead, whole)) {
      read->count += lead;
      return read;
    }
    auto clock = time_of_day(i + lead, false);
    if (!clock) return std::nullopt;
    return time_then_day(i, lead, *clock, whole);
  }

  std::optional<Parsed> day_then_time(std::size_t i, bool whole) const {
    auto read = day(i, whole);
    if (!read || read->refused || read->when.minute || read->when.on_reply) return read;
    if (auto clock = time_of_day(i + read->count, true)) {
      read->count += clock->count;
      read->when.minute = clock->minute;
      if (read->other) read->other->minute = clock->minute;
      if (clock->refused) read->refused = clock->refused;
    }
    return read;
  }

  std::optional<Parsed> time_then_day(std::size_t i, std::size_t lead, const Clock& clock, bool whole) const {
    const std::size_t past_clock = i + lead + clock.count;
    const std::size_t on = is(past_clock, {"on"}) ? 1 : 0;
    auto read = day(past_clock + on, whole);
    if (read && (read->when.minute || read->when.on_reply)) read.reset();
    if (!read) {
      const bool gone_by = clock.minute < minute_of_day(now_);
      read = on_day(0, gone_by ? today_ + days{1} : today_);
    } else {
      read->count += on;
    }
    read->count += lead + clock.count;
    read->when.minute = clock.minute;
    if (read->other) read->other->minute = clock.minute;
    if (clock.refused) read->refused = clock.refused;
    return read;
  }

  std::optional<Parsed> on_reply(std::size_t i) const {
    When when;
    when.on_reply = true;
    if (is(i, {"on"}) && is(i + 1, {"reply", "answer"})) return Parsed{2, when, {}, {}, false};
    if (!is(i, {"when", "once", "after"}) || !is(i + 1, {"they", "he", "she"})) return std::nullopt;
    if (!is(i + 2, {"reply", "replies", "answer", "answers", "respond", "responds", "write", "writes"}))
      return std::nullopt;
    const std::size_t back = is(i + 2, {"write", "writes"}) && is(i + 3, {"back"}) ? 1 : 0;
    return Parsed{3 + back, when, {}, {}, false};
  }

  // ---- times ----

  static Refusal no_time(std::string_view word) {
    return invalid("time.impossible", "\"" + std::string(word) + "\" is no time of day; write it as 09:30 or 9am.");
  }

  std::optional<Clock> time_of_day(std::size_t i, bool after_day) const {
    std::size_t lead = 0;
    if (is(i, {"at", "around", "@"})) lead = 1;
    if (is(i, {"in", "this"}) && is(i + 1, {"the"})) lead = 2;
    const bool in_the = lead == 2;
    const std::string_view w = word(i + lead);
    if (w == "noon" || w == "midday") return Clock{lead + 1, noon, {}};
    if (after_day || in_the) {
      if (w == "morning") return Clock{lead + 1, morning, {}};
      if (w == "afternoon") return Clock{lead + 1, afternoon, {}};
      if (w == "evening") return Clock{lead + 1, evening, {}};
    }
    if (in_the) return std::nullopt;
    auto clock = clock_word(i + lead, lead == 1);
    if (clock) clock->count += lead;
    return clock;
  }

  /// 9:30, 9:30pm, 9am, 9 am, 14h, 14h30, 9 o'clock; a bare 9 only after "at".
  std::optional<Clock> clock_word(std::size_t i, bool bare) const {
    const std::string_view w = word(i);
    const std::size_t digits = digits_at_start(w);
    if (digits == 0 || digits > 2) return std::nullopt;
    const int hour = *number_in(w.substr(0, digits));
    std::string_view tail = w.substr(digits);
    std::optional<int> minute;
    if (tail.size() >= 3 && (tail[0] == ':' || tail[0] == 'h') && digits_at_start(tail.substr(1)) == 2) {
      minute = number_in(tail.substr(1, 2));
      tail = tail.substr(3);
    } else if (tail == "h" && digits > 0) {
      minute = 0;
      tail = {};
    }
    std::size_t count = 1;
    if (tail.empty() && is(i + 1, {"am", "pm", "a.m", "p.m"})) {
      tail = word(i + 1);
      ++count;
    }
    const bool am = tail == "am" || tail == "a.m";
    const bool pm = tail == "pm" || tail == "p.m";
    if (!tail.empty() && !am && !pm) return std::nullopt;
    if (am || pm) {
      if (hour < 1 || hour > 12 || minute.value_or(0) > 59) return Clock{count, 0, no_time(w)};
      return Clock{count, (hour % 12 + (pm ? 12 : 0)) * 60 + minute.value_or(0), {}};
    }
    if (minute) {
      if (hour > 23 || *minute > 59) return Clock{count, 0, no_time(w)};
      return Clock{count, hour * 60 + *minute, {}};
    }
    const bool o_clock = is(i + 1, {"o'clock", "oclock"});
    if ((!bare && !o_clock) || hour > 23) return std::nullopt;
    // At work "at 3" is in the afternoon.
    return Clock{o_clock ? 2U : 1U, (hour >= 1 && hour <= 6 ? hour + 12 : hour) * 60, {}};
  }

  // ---- days ----

  std::optional<Parsed> day(std::size_t i, bool whole) const {
    if (auto read = named_day(i)) return read;
    if (auto read = relative(i, whole)) return read;
    if (auto read = period(i, whole)) return read;
    if (auto read = weekday_first(i)) return read;
    if (auto read = month_and_day(i, {})) return read;
    if (auto read = numeric(i)) return read;
    return day_of_month(i);
  }

  std::optional<Parsed> named_day(std::size_t i) const {
    if (is(i, {"today"})) return on_day(1, today_);
    if (is(i, {"tonight"})) return on_day(1, today_, evening);
    if (is(i, {"eod"})) return on_day(1, today_, end_of_day);
    if (is(i, {"tomorrow", "tmrw", "tmr", "tomorow", "tommorow", "tommorrow"})) return on_day(1, today_ + days{1});
    if (is(i, {"yesterday"})) return on_day(1, today_ - days{1});
    const std::size_t the = is(i, {"the"}) ? 1 : 0;
    if (is(i + the, {"day"}) && is(i + the + 1, {"after"}) && is(i + the + 2, {"tomorrow"})) {
      return on_day(the + 3, today_ + days{2});
    }
    return std::nullopt;
  }

  /// "in 2 weeks", "in a week", "2 weeks from now", "2 working days", "in half an hour".
  std::optional<Parsed> relative(std::size_t i, bool whole) const {
    const std::size_t in = is(i, {"in", "within"}) ? 1 : 0;
    std::size_t j = i + in;
    if (in == 1 && is(j, {"half"}) && is(j + 1, {"an"}) && is(j + 2, {"hour"})) return later(4, 30, Unit::minutes);
    std::optional<int> count;
    std::optional<Unit> unit;
    const std::size_t digits = digits_at_start(word(j));
    if (digits > 0 && digits < word(j).size()) {
      count = number_in(word(j).substr(0, digits));
      unit = unit_named(word(j).substr(digits));
      if (in == 0 && !whole) return std::nullopt;
      ++j;
    } else {
      count = count_word(word(j));
      if (count && is(j + 1, {"couple"}) && is(j + 2, {"of"})) {
        count = 2;
        j += 2;
      }
      const bool working = is(j + 1, {"working", "business", "work"}) && is(j + 2, {"day", "days"});
      unit = working ? std::optional(Unit::working_days) : unit_named(word(j + 1));
      j += working ? 3 : 2;
    }
    if (!count || !unit) return std::nullopt;
    const std::size_t from_now = is(j, {"from"}) && is(j + 1, {"now", "today"}) ? 2 : 0;
    if (in == 0 && from_now == 0 && !whole && *unit != Unit::working_days) return std::nullopt;
    return later(j + from_now - i, *count, *unit);
  }

  Parsed later(std::size_t words, int count, Unit unit) const {
    switch (unit) {
      case Unit::minutes:
      case Unit::hours: {
        const auto wait = unit == Unit::minutes ? minutes{count} : minutes{60 * count};
        const LocalMinute wall = wall_time(at_.now + wait, at_.zone);
        return on_day(words, day_of(wall), minute_of_day(wall));
      }
      case Unit::days: return on_day(words, today_ + days{count});
      case Unit::working_days: return on_day(words, plus_working(count));
      case Unit::weeks: return on_day(words, today_ + days{7 * count});
      case Unit::fortnights: return on_day(words, today_ + days{14 * count});
      case Unit::months: return on_day(words, plus_months(today_, count));
      case Unit::quarters: return on_day(words, plus_months(today_, 3 * count));
      case Unit::years: return on_day(words, plus_months(today_, 12 * count));
    }
    expects(false, "each unit has a length");
  }

  enum class Edge { none, start, middle, end };

  /// "next month", "end of quarter", "mid march", "in march", "early next year", "eom", "end of q1".
  std::optional<Parsed> period(std::size_t i, bool whole) const {
    if (is(i, {"eow"})) return edge_of(1, Edge::end, monday_of(today_), monday_of(today_) + days{6});
    if (is(i, {"eom"})) return edge_of(1, Edge::end, first_of_month(today_), month_end(first_of_month(today_), 1));
    if (is(i, {"eoq"})) return edge_of(1, Edge::end, first_of_quarter(today_), month_end(first_of_quarter(today_), 3));
    if (is(i, {"eoy"})) return edge_of(1, Edge::end, first_of_year(today_), month_end(first_of_year(today_), 12));

    std::size_t j = i;
    Edge edge = Edge::none;
    if (is(j, {"the"}) && is(j + 1, {"end", "start", "beginning", "middle"})) ++j;
    if (is(j, {"at"}) && is(j + 1, {"the"}) && is(j + 2, {"end", "start", "beginning"})) j += 2;
    if (is(j, {"end", "late"})) edge = Edge::end;
    if (is(j, {"start", "beginning", "early"})) edge = Edge::start;
    if (is(j, {"mid", "middle"})) edge = Edge::middle;
    if (edge != Edge::none) ++j;
    if (edge != Edge::none && is(j, {"of"})) ++j;
    const bool in = edge == Edge::none && is(j, {"in"});
    if (in) ++j;
    if (edge != Edge::none && is(j, {"the", "this"})) ++j;
    const bool next = is(j, {"next"});
    if (next) ++j;

    if (edge == Edge::end && !next && is(j, {"day", "today"})) return on_day(j + 1 - i, today_, end_of_day);
    if (const auto named_month = month_named(word(j)); named_month && (in || edge != Edge::none || next)) {
      return month_period(i, j, *named_month, edge);
    }
    if (const std::string_view q = word(j);
        q.size() == 2 && q[0] == 'q' && q[1] >= '1' && q[1] <= '4' && (whole || in || edge != Edge::none)) {
      return quarter_period(i, j, static_cast<unsigned>(q[1] - '1'), edge);
    }
    if (in || (!next && edge == Edge::none)) return std::nullopt;
    const std::size_t count = j + 1 - i;
    if (is(j, {"week"})) {
      const LocalDay first = monday_of(today_) + days{next ? 7 : 0};
      return edge_of(count, edge, first, first + days{6});
    }
    if (is(j, {"month"})) {
      const LocalDay first = plus_months(first_of_month(today_), next ? 1 : 0);
      return edge_of(count, edge, first, month_end(first, 1));
    }
    if (is(j, {"quarter"})) {
      const LocalDay first = plus_months(first_of_quarter(today_), next ? 3 : 0);
      return edge_of(count, edge, first, month_end(first, 3));
    }
    if (is(j, {"year"})) {
      const LocalDay first = plus_months(first_of_year(today_), next ? 12 : 0);
      return edge_of(count, edge, first, month_end(first, 12));
    }
    return std::nullopt;
  }

  static LocalDay month_end(LocalDay first, int months_long) { return plus_months(first, months_long) - days{1}; }

  /// The month to come; this one only if the part of it that is meant still lies ahead.
  Parsed month_period(std::size_t i, std::size_t j, unsigned named_month, Edge edge) const {
    std::size_t count = j + 1 - i;
    if (const auto y = year_number(word(j + 1))) {
      const LocalDay first = make_day(*y, named_month + 1, 1);
      return edge_of(count + 1, edge, first, month_end(first, 1));
    }
    LocalDay first = make_day(year_of(today_), named_month + 1, 1);
    Parsed read = edge_of(count, edge, first, month_end(first, 1));
    if (read.when.day >= today_) return read;
    first = plus_months(first, 12);
    return edge_of(count, edge, first, month_end(first, 1));
  }

  Parsed quarter_period(std::size_t i, std::size_t j, unsigned quarter, Edge edge) const {
    std::size_t count = j + 1 - i;
    const auto y = year_number(word(j + 1));
    LocalDay first = make_day(y.value_or(year_of(today_)), quarter * 3 + 1, 1);
    if (y) ++count;
    Parsed read = edge_of(count, edge, first, month_end(first, 3));
    if (y || read.when.day >= today_) return read;
    first = plus_months(first, 12);
    return edge_of(count, edge, first, month_end(first, 3));
  }

  Parsed edge_of(std::size_t count, Edge edge, LocalDay first, LocalDay last) const {
    switch (edge) {
      case Edge::none:
      case Edge::start: return on_day(count, working_from_day(first));
      case Edge::middle: return on_day(count, working_from_day(first + (last - first) / 2));
      case Edge::end: {
        // "end of week" said on the weekend is this day or none.
        const LocalDay day = working_back_from(last);
        return on_day(count, day < today_ && last >= today_ ? last : day);
      }
    }
    expects(false, "each edge of a period is some day");
  }

  LocalDay coming(unsigned named_weekday) const {
    const unsigned ahead = (named_weekday + 7 - monday_based(today_)) % 7;
    return today_ + days{ahead == 0 ? 7 : ahead};
  }

  std::optional<Parsed> weekday_first(std::size_t i) const {
    if (is(i, {"next", "this", "coming"})) {
      const auto named_weekday = weekday_named(word(i + 1));
      if (!named_weekday) return std::nullopt;
      const LocalDay soon = coming(*named_weekday);
      if (!is(i, {"next"})) return on_day(2, soon);
      // Half of the world means the coming one, half the one of next week.
      const LocalDay of_next_week = monday_of(today_) + days{7 + *named_weekday};
      Parsed read = on_day(2, of_next_week);
      if (soon != of_next_week) read.other = When{false, soon, {}};
      return read;
    }
    const auto named_weekday = weekday_named(word(i));
    if (!named_weekday) return std::nullopt;
    const std::size_t the = is(i + 1, {"the"}) ? 1 : 0;
    if (auto read = month_and_day(i + 1 + the, named_weekday)) {
      read->count += 1 + the;
      return read;
    }
    if (auto read = numeric(i + 1)) {
      ++read->count;
      return with_weekday_checked(*read, *named_weekday);
    }
    const bool is_time = is(i + 2, {"am", "pm", "o'clock", "oclock"});
    if (const auto number = day_number(word(i + 1 + the)); number && !is_time && !unit_named(word(i + 2 + the))) {
      const bool ordinal = !number_in(word(i + 1 + the));
      if (auto read = weekday_and_number(*named_weekday, *number, ordinal)) {
        read->count = 2 + the;
        return read;
      }
    }
    if (is(i + 1, {"next"}) && is(i + 2, {"week"})) return on_day(3, monday_of(today_) + days{7 + *named_weekday});
    return on_day(1, coming(*named_weekday));
  }

  static Parsed with_weekday_checked(Parsed read, unsigned named_weekday) {
    if (read.refused || monday_based(read.when.day) == named_weekday) return read;
    if (read.other && monday_based(read.other->day) == named_weekday) {  // the weekday settles 12/1
      read.when = *read.other;
      read.other.reset();
      return read;
    }
    read.refused =
        invalid("date.wrong_weekday", spelled_day(read.when.day) + " is not a " +
                                          capitalized_name(named_weekday, true) + ". Write the one or the other.");
    return read;
  }

  /// "wed 11": Wednesday the 11th where one is near, else the coming Wednesday at eleven.
  std::optional<Parsed> weekday_and_number(unsigned named_weekday, unsigned number, bool ordinal) const {
    std::optional<LocalDay> date;
    if (number >= 1 && number <= 31) {
      for (LocalDay day = today_; day <= today_ + near_day_of_month; day += days{1}) {
        if (day_in_month(day) == number && monday_based(day) == named_weekday) {
          date = day;
          break;
        }
      }
    }
    const bool could_be_hour = !ordinal && number >= 7 && number <= 20;
    const When at_hour{false, coming(named_weekday), static_cast<int>(number) * 60};
    if (date) {
      Parsed read = on_day(2, *date);
      if (could_be_hour) read.other = at_hour;
      return read;
    }
    if (could_be_hour) {
      Parsed read = on_day(2, at_hour.day, at_hour.minute);
      if (const auto other = next_day_of_month(number)) read.other = When{false, *other, {}};
      return read;
    }
    if (number < 1 || number > 31) {
      if (ordinal) return refuse(2, "date.impossible", "No month has a day " + std::to_string(number) + ".");
      return std::nullopt;
    }
    return refuse(2, "date.wrong_weekday",
                  "No " + capitalized_name(named_weekday, true) + " the " + std::to_string(number) +
                      " comes within two months. Write the month too.");
  }

  std::optional<LocalDay> next_day_of_month(unsigned number) const {
    for (LocalDay day = today_; day <= today_ + days{62}; day += days{1}) {
      if (day_in_month(day) == number) return day;
    }
    return std::nullopt;
  }

  /// "12 jan", "12th of january 2027", "jan 12", "january 12th, 2027".
  std::optional<Parsed> month_and_day(std::size_t i, std::optional<unsigned> named_weekday) const {
    const std::size_t the = is(i, {"the"}) ? 1 : 0;
    std::size_t j = i + the;
    std::optional<unsigned> number = day_number(word(j));
    std::optional<unsigned> named_month;
    if (number) {
      const std::size_t of = is(j + 1, {"of"}) ? 1 : 0;
      named_month = month_named(word(j + 1 + of));
      j += 2 + of;
    } else if ((named_month = month_named(word(j)))) {
      const std::size_t the_day = is(j + 1, {"the"}) ? 1 : 0;
      number = day_number(word(j + 1 + the_day));
      j += 2 + the_day;
    }
    if (!number || !named_month) return std::nullopt;
    const auto y = year_number(word(j));
    if (y) ++j;
    Parsed read = calendar_day(j - i, y, *named_month + 1, *number);
    return named_weekday ? with_weekday_checked(read, *named_weekday) : read;
  }

  /// A day by numbers; without a year the next such day.
  Parsed calendar_day(std::size_t count, std::optional<int> y, unsigned m, unsigned d) const {
    static constexpr std::array<unsigned, 12> longest = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (m < 1 || m > 12) {
      return refuse(count, "date.impossible", "There is no month " + std::to_string(m) + ".");
    }
    if (d < 1 || d > longest[m - 1] || (y && !exists(*y, m, d))) {
      return refuse(count, "date.impossible",
                    "There is no " + std::to_string(d) + " " + capitalized_name(m - 1, false) +
                        (y ? " " + std::to_string(*y) : std::string()) + ". Check the day and the month.");
    }
    if (y) return on_day(count, make_day(*y, m, d));
    // Eight years hold a 29 February whichever way the centuries fall.
    for (int candidate = year_of(today_); candidate <= year_of(today_) + 8; ++candidate) {
      if (exists(candidate, m, d) && make_day(candidate, m, d) >= today_)
        return on_day(count, make_day(candidate, m, d));
    }
    expects(false, "each day of the calendar comes again within eight years");
  }

  /// 2026-11-30, 30.11., 30.11.2026, 30/11, 30/11/26, 30-11-2026.
  std::optional<Parsed> numeric(std::size_t i) const {
    const std::string_view w = word(i);
    const std::size_t separator = w.find_first_not_of("0123456789");
    if (separator == std::string_view::npos || separator == 0 || w == "24/7") return std::nullopt;
    const char mark = w[separator];
    if (mark != '-' && mark != '/' && mark != '.') return std::nullopt;
    auto pieces = split(w, mark);
    const bool ends_with_dot = mark == '.' && pieces.size() == 3 && pieces.back().empty();
    if (ends_with_dot) pieces.pop_back();
    if (pieces.size() > 3 || pieces.size() < 2) return std::nullopt;
    std::array<int, 3> numbers{};
    for (std::size_t k = 0; k < pieces.size(); ++k) {
      const auto number = number_in(pieces[k]);
      if (!number || (pieces[k].size() == 3)) return std::nullopt;
      numbers[k] = *number;
    }
    const bool full = pieces.size() == 3;
    if (full && pieces[0].size() == 4) {
      if (numbers[0] < 1900 || numbers[0] > 2199 || pieces[1].size() > 2 || pieces[2].size() > 2) return std::nullopt;
      return calendar_day(1, numbers[0], static_cast<unsigned>(numbers[1]), static_cast<unsigned>(numbers[2]));
    }
    // "5-10" is a range and "12.5" a number.
    if (!full && (mark == '-' || (mark == '.' && !ends_with_dot))) return std::nullopt;
    if (pieces[0].size() > 2 || pieces[1].size() > 2) return std::nullopt;
    std::optional<int> y;
    if (full) {
      if (pieces[2].size() == 1) return std::nullopt;
      y = pieces[2].size() == 2 ? 2000 + numbers[2] : numbers[2];
      if (*y < 1900 || *y > 2199) return std::nullopt;
    }
    const auto first = static_cast<unsigned>(numbers[0]);
    const auto second = static_cast<unsigned>(numbers[1]);
    if (mark != '/') return calendar_day(1, y, second, first);
    bool month_first = at_.order == DateOrder::month_first;
    if (first > 12 && second <= 12) month_first = false;
    if (second > 12 && first <= 12) month_first = true;
    const auto as = [&](bool by_month) {
      return by_month ? calendar_day(1, y, first, second) : calendar_day(1, y, second, first);
    };
    Parsed read = as(month_first);
    if (first <= 12 && second <= 12 && first != second) {
      const Parsed other = as(!month_first);
      if (!other.refused) read.other = other.when;
    }
    return read;
  }

  /// "the 12th", "12th".
  std::optional<Parsed> day_of_month(std::size_t i) const {
    const std::size_t the = is(i, {"the"}) ? 1 : 0;
    const auto number = day_number(word(i + the), true);
    if (!number) return std::nullopt;
    if (const auto day = next_day_of_month(*number)) return on_day(1 + the, *day);
    return refuse(1 + the, "date.impossible", "No month has a day " + std::to_string(*number) + ".");
  }

  const std::vector<TypedWord>& words_;
  const TypedAt& at_;
  LocalMinute now_;
  LocalDay today_;
};

FoundDate found(std::size_t first, const Parsed& read, const std::vector<TypedWord>& words, const TypedAt& at) {
  if (read.refused) return {first, read.count, *read.refused};
  DateReading reading;
  reading.when = read.when;
  reading.span = {words[first].span.from, words[first + read.count - 1].span.to};
  if (read.other && *read.other != read.when) reading.other = read.other;
  reading.text = canonical_text(read.when);
  reading.spelled = spelled_out(read.when, at.zone.name());
  return {first, read.count, std::move(reading)};
}

constexpr std::string_view opening = "([{'<";
constexpr std::string_view closing = ",;:!?)]}'>.";

TypedWord plain_word(std::string_view text, std::size_t from, std::size_t to) {
  TypedWord made;
  made.raw = text.substr(from, to - from);
  while (from < to && opening.find(text[from]) != std::string_view::npos) ++from;
  while (to > from && closing.find(text[to - 1]) != std::string_view::npos) {
    // The dot of "30.11." is part of the date.
    const bool date_dot = text[to - 1] == '.' && text.substr(from, to - 1 - from).find('.') != std::string_view::npos &&
                          text.substr(from, to - from).find_first_not_of("0123456789.") == std::string_view::npos;
    if (date_dot) break;
    --to;
  }
  made.span = {from, to};
  made.word = lower(text.substr(from, to - from));
  return made;
}

}  // namespace

DateOrder date_order(std::string_view locale) {
  static constexpr auto month_first =
      std::to_array<std::string_view>({"en", "en-us", "en_us", "en-ph", "es-us", "ja", "ko", "zh", "hu"});

  const std::string small = lower(locale);
  const std::string language = small.substr(0, small.find_first_of("-_"));
  const bool listed = std::any_of(month_first.begin(), month_first.end(), [&](std::string_view each) {
    return each == small || (each == language && language != "en");
  });
  return listed ? DateOrder::month_first : DateOrder::day_first;
}

std::vector<TypedWord> typed_words(std::string_view text) {
  static constexpr std::string_view blanks = " \t\r\n\f\v";
  std::vector<TypedWord> words;
  std::size_t at = 0;
  while (at < text.size()) {
    if (blanks.find(text[at]) != std::string_view::npos) {
      ++at;
    } else if (text[at] == '"') {
      const std::size_t end = std::min(text.find('"', at + 1), text.size());
      TypedWord made;
      made.raw = text.substr(at + 1, end - at - 1);
      made.span = {at + 1, end};
      made.word = lower(made.raw);
      made.quoted = true;
      words.push_back(std::move(made));
      at = end + 1;
    } else {
      const std::size_t end = std::min(text.find_first_of(" \t\r\n\f\v\"", at), text.size());
      words.push_back(plain_word(text, at, end));
      at = end;
    }
  }
  return words;
}

std::optional<FoundDate> find_date(const std::vector<TypedWord>& words, const TypedAt& at) {
  const DateReader reader(words, at);
  std::optional<FoundDate> best;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (const auto read = reader.date(i, false); read && (!best || read->count > best->count)) {
      best = found(i, *read, words, at);
    }
  }
  return best;
}

Result<DateReading> read_typed_date(std::string_view text, const TypedAt& at) {
  const auto words = typed_words(text.substr(0, typed_date_max));
  if (!words.empty() && text.size() <= typed_date_max) {
    const auto read = DateReader(words, at).date(0, true);
    if (read) {
      // "31 feb 10:00": what is wrong with the day says more than that the rest was not read.
      auto reading = found(0, *read, words, at).reading;
      if (read->count == words.size() || !reading) return reading;
    }
  }
  return invalid("date.unreadable",
                 "\"" + std::string(cut_at_character(trimmed(text), 60)) +
                     "\" is no date that we can read. Write it like \"thu\", \"wed 11:30\", \"in 2 weeks\", "
                     "\"after 12 jan\" or \"2026-11-30\".");
}

std::string canonical_text(const When& when) {
  if (when.on_reply) return "when they reply";
  std::string text = lower(weekday_names[monday_based(when.day)].substr(0, 3)) + " " +
                     std::to_string(day_in_month(when.day)) + " " +
                     lower(month_names[month_of(when.day) - 1].substr(0, 3)) + " " + std::to_string(year_of(when.day));
  if (when.minute) text += " " + clock_text(*when.minute);
  return text;
}

std::string spelled_out(const When& when, std::string_view zone_name) {
  if (when.on_reply) return "when they reply";
  const std::string day = spelled_day(when.day);
  if (!when.minute) return day + ", no time given";
  return day + " at " + clock_text(*when.minute) + " (" + std::string(zone_name) + ")";
}

}  // namespace barnacle
