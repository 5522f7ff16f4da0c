#pragma once
// Cells as values: days in the order their column writes them, money in the marks of its country, yes and no in seven
// languages.

#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "domain/deals/discovery.hpp"
#include "domain/time/instant.hpp"

namespace barnacle {

/// In which order a column writes its days.
enum class DayOrder { year_month_day, month_day_year, day_month_year };
std::string_view text_of(DayOrder order);  // "yyyy-mm-dd", "m/d/yyyy", "d/m/yyyy"

/// Sees a column's cells and tells the order of its days: a first number above 12 can be no month, a second one no
/// month either. If no cell decides, the marks do: 3.4.2025 has the day first, 3/4/2025 is undecided and is read by the
/// order given.
class DayOrderTally {
 public:
  void see(std::string_view cell);
  /// True if some cell allows one order only and none contradicts it.
  bool certain() const;
  DayOrder order(DayOrder if_undecided) const;

 private:
  long month_first_ = 0;
  long day_first_ = 0;
  long dots_ = 0;
};

/// A day, with the time of day and the offset from UTC if the cell has them.
struct DayTime {
  LocalDay day;
  std::optional<int> minute;          ///< since midnight
  std::optional<int> offset_minutes;  ///< east of UTC; Z is 0
  bool operator==(const DayTime&) const = default;
};

/// Reads a day: 2025-03-10, 20250310, 10/3/2025 and 10.3.25 by `order`, 10 March 2025, Mar 10, 2025 (months in seven
/// languages), with a time (14:30, 2:30 PM, 14:30:05.123, +02:00, Z) or without; seconds and milliseconds since 1970
/// (10 and 13 digits). Two-digit years lie in 1970 to 2069. The day must exist and lie in 1900 to 2099. Codes:
/// day.unreadable, day.impossible.
Result<DayTime> day_from_cell(std::string_view cell, DayOrder order = DayOrder::month_day_year);

/// Reads an amount: "1.234,50 €", "$1,054", "CHF 1'234.50", "1 234,50", "(12.00)", "-5", "1.5k", "2 Mio". A lone mark
/// before exactly three digits groups thousands ("1.234" and "1,234" are both 1234); otherwise it is the decimal mark.
/// `currency` (ISO 4217) is used where the cell names none. More decimals than the currency has are rounded half away
/// from zero. Codes: money.empty, money.unreadable, money.too_large.
Result<Money> money_from_cell(std::string_view cell, std::string_view currency = {});

/// Yes or no in English, German, French, Spanish, Italian, Dutch, Portuguese, with 1 and 0, x, checked, true, opted out
/// of nothing else; nothing if the cell says neither.
std::optional<bool> yes_from_cell(std::string_view cell);

/// What an opt-out or permission column says: denied, granted, or nothing. `column_is_opt_out` tells what yes means;
/// words that speak for themselves ("unsubscribed", "Non-marketing contact", "subscribed", "opted in") rule over it.
enum class PermissionWord { says_nothing, granted, denied };
PermissionWord permission_from_cell(std::string_view cell, bool column_is_opt_out);

}  // namespace barnacle
