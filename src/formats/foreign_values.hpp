#pragma once
// Days, amounts and yes or no as other systems and hand-made sheets write them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/time/instant.hpp"

namespace barnacle {

/// Which number of a numeric day comes first: 10/20/2016 is month first, 20.10.2016 day first, 2016-10-20 year first.
enum class DayOrder { unknown, day_first, month_first, year_first };

/// The order that all the values allow; `unknown` if they allow several or contradict each other. Values that are no
/// numeric days say nothing.
DayOrder day_order_of(const std::vector<std::string>& values);

/// A day and, if one is written, a time. `zoned` says that the time carries its own offset; `at` is then UTC.
struct ForeignDay {
  LocalMinute at{};
  bool has_time = false;
  bool zoned = false;
  bool operator==(const ForeignDay&) const = default;
};

/// Reads "2016-10-20", "10/20/2016", "20.10.16", "20161020", "20 Oct 2016", "October 20, 2016", "20. Oktober 2016", "20
/// octobre 2016", each with an optional time ("14:30", "2:30 PM", "14:30:05.123", "Z", "+01:00"), and spreadsheets' day
/// numbers (42663). Two-digit years are 2000 to 2037 or 1938 to 1999. With `order` unknown, dots mean day first, and so
/// do slashes and hyphens unless only the other order gives a day. Refusals `day.unreadable`, `day.none` (no such day).
Result<ForeignDay> foreign_day(std::string_view text, DayOrder order = DayOrder::unknown);

/// An amount in minor units of two decimals, with the currency if one stands beside it ("EUR", "$", "£", "kr").
struct ForeignAmount {
  std::int64_t hundredths = 0;
  std::string currency;  ///< ISO 4217, or empty
  bool operator==(const ForeignAmount&) const = default;
};

/// Reads "1,054.50", "1.054,50", "1 054,50 EUR", "$48k", "(1,200)" (negative), "1'054". A single mark followed by three
/// digits divides thousands. Refusal `amount.unreadable`.
Result<ForeignAmount> foreign_amount(std::string_view text);

/// "yes", "TRUE", "1", "x", "ja", "oui", "sí", "opted out", "unsubscribed" and their opposites; nothing if it is neither.
std::optional<bool> foreign_yes(std::string_view text);

/// The ISO 3166-1 code of a country by its code, its English name or its own; empty if it is not known.
std::string country_code(std::string_view text);

}  // namespace barnacle
