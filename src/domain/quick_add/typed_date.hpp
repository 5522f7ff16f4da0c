#pragma once
// Dates as people type them: "thu", "wed 11:30", "in 2 weeks", "after 12 jan", "end of quarter", "when they reply". One
// parser for every door (ux.md section 5); English words. A weekday alone is the next one, never today; without a time
// none is assumed.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/time/working_hours.hpp"
#include "domain/time/zone.hpp"

namespace barnacle {

/// How 12/1 is read where it could be either.
enum class DateOrder { day_first, month_first };

/// The order of a BCP 47 locale: month first for "en", "en-US" and those that write the year first; day first
/// elsewhere.
DateOrder date_order(std::string_view locale);

/// When and where something is typed. References are borrowed for the call.
struct TypedAt {
  Instant now;
  const Zone& zone;  ///< of the person who types; all readings are wall time there
  DateOrder order = DateOrder::day_first;
  const WorkCalendar* calendar = nullptr;  ///< for "2 working days" and "end of month"; null: Monday to Friday
};

/// Bytes of the typed text, from inclusive, to exclusive.
struct Span {
  std::size_t from = 0;
  std::size_t to = 0;
  bool operator==(const Span&) const = default;
};

/// What was meant: a day, perhaps with a time; or no day at all, but their reply.
struct When {
  bool on_reply = false;
  LocalDay day{};             ///< unset with `on_reply`
  std::optional<int> minute;  ///< since midnight; none: no time was given, so the first free slot is offered
  bool operator==(const When&) const = default;
};

/// A reading of a typed date.
struct DateReading {
  When when;
  Span span;
  std::optional<When> other;  ///< the other thing that it could have meant; set means ambiguous
  std::string text;           ///< "wed 11 nov 2026 11:30": read again at the same moment, it gives the same `when`
  std::string spelled;        ///< "Wednesday 11 November 2026 at 11:30 (Europe/Oslo)", or "..., no time given"
  bool operator==(const DateReading&) const = default;
};

/// One word of a line, or one "quoted text", which is never taken for anything but text.
struct TypedWord {
  Span span;             ///< without punctuation around it; of a quoted text without the quotes
  std::string_view raw;  ///< with its punctuation; of a quoted text without the quotes
  std::string word;      ///< the span's bytes, ASCII letters made small
  bool quoted = false;
};
std::vector<TypedWord> typed_words(std::string_view text);

/// A date found among words: `count` words from `first` on, and its reading, or why it cannot be meant (30 February,
/// 25:00, the past).
struct FoundDate {
  std::size_t first = 0;
  std::size_t count = 0;
  Result<DateReading> reading;
};

/// The date of a line: of all that could be one the one with the most words, the first of equals. Nothing if there is
/// none.
std::optional<FoundDate> find_date(const std::vector<TypedWord>& words, const TypedAt& at);

/// The longest text that is read as a date, in bytes.
inline constexpr std::size_t typed_date_max = 200;

/// Reads a text that is a date and nothing else. Refusals: date.unreadable, date.impossible, date.in_past,
/// date.too_late, date.wrong_weekday, time.impossible.
Result<DateReading> read_typed_date(std::string_view text, const TypedAt& at);

/// The canonical text and the spelled-out sentence part of a `When`; `zone_name` stands behind a time.
std::string canonical_text(const When& when);
std::string spelled_out(const When& when, std::string_view zone_name);

}  // namespace barnacle
