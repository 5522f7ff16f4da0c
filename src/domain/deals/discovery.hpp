#pragma once
// The six answers, in the contact's own words (S52, S53), and what they told us of themselves.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "domain/time/instant.hpp"
#include "domain/touches/touch.hpp"

namespace barnacle {

/// Money in minor units (cents) of an ISO 4217 currency: 4800000 EUR is 48,000.00 euros.
struct Money {
  std::int64_t minor = 0;
  std::string currency;
  bool operator==(const Money&) const = default;
};

/// Decimals of a currency's minor unit by ISO 4217: 2 for EUR, 0 for JPY, 3 for KWD; 2 for one that is not known.
int minor_digits(std::string_view currency);

/// "48,000 EUR"; decimals only where there are any.
std::string text_of(const Money& money);
/// For programs: "48000.00", "-12.50", "900" where the currency has no minor unit.
std::string decimal_text(const Money& money);
/// The same read back; fewer decimals than the currency has are filled up: "48000" is "48000.00". Nothing for a text
/// that is no such number, with more decimals, or too large.
std::optional<std::int64_t> minor_from_decimal(std::string_view text, std::string_view currency);

/// A problem that they want solved. Primary first, then secondary, tertiary.
struct Problem {
  std::string words;
  std::optional<Money> cost_per_year;  ///< of not solving it, in their own number
  bool confirmed = false;              ///< they said that we understood it right
  bool operator==(const Problem&) const = default;
};
inline constexpr std::size_t problems_max = 3;

struct Discovery {
  std::string piqued_interest;
  std::vector<Problem> problems;
  std::string if_not_solved;
  std::string importance;
  std::string success;
  std::string who_else;
  std::optional<LocalDay> decision_date;
  bool operator==(const Discovery&) const = default;
};

/// The questions without an answer yet, as one would ask them, in the order of S52.
std::vector<std::string> unanswered_questions(const Discovery& discovery);

enum class TimeOfDay { early, morning, midday, afternoon, late };  // 8-10, 10-12, 12-14, 14-16, 16-18
BARNACLE_WORDS(TimeOfDay, "time of day", {TimeOfDay::early, "8-10"}, {TimeOfDay::morning, "10-12"},
               {TimeOfDay::midday, "12-14"}, {TimeOfDay::afternoon, "14-16"}, {TimeOfDay::late, "16-18"});

/// What they said suits them; weighs most in the planner (planner.md sections 0.9 and 5).
struct StatedPreference {
  std::optional<Channel> channel;
  std::optional<TimeOfDay> time_of_day;
  bool operator==(const StatedPreference&) const = default;
};

}  // namespace barnacle
