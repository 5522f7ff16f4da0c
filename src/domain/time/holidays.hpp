#pragma once
// Public holidays by country and region, computed from rules. Years 2000 to 2037; lunar ones come from tables with that
// range or the narrower one that `holiday_range` states.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/time/instant.hpp"

namespace barnacle {

/// Where somebody's holidays come from. Country: ISO 3166-1 alpha-2 in capitals, empty = unknown (no holidays).
/// Region: the part of ISO 3166-2 after the hyphen ("BY" for DE-BY), empty = what the whole country shares.
struct HolidayPlace {
  std::string country;
  std::string region;
  auto operator<=>(const HolidayPlace&) const = default;
};

struct Holiday {
  LocalDay day;
  std::string name;         ///< in English: "Easter Monday"
  bool substitute = false;  ///< a day given in place of one that fell on a weekend or was moved
  bool operator==(const Holiday&) const = default;
};

/// All of a year, ascending, two of them if two fall on one day; empty for an unknown country or a year out of range.
/// Days on which banks and offices stay closed.
const std::vector<Holiday>& holidays_of(const HolidayPlace& place, int year);

/// The holiday's name if the day is one.
std::optional<std::string_view> holiday_on(const HolidayPlace& place, LocalDay day);

/// Years for which the place's table is complete.
struct YearRange {
  int first;
  int last;
};
YearRange holiday_range(std::string_view country);

/// Countries known, sorted; and the regions known of one.
const std::vector<std::string>& holiday_countries();
std::vector<std::string> holiday_regions(std::string_view country);

/// Reads "DE", "de-BY", "DE BY", "Germany", "Germany, Bavaria". Refusal `place.unknown` lists what is near.
Result<HolidayPlace> holiday_place_from_text(std::string_view text);

}  // namespace barnacle
