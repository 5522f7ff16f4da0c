#include "domain/time/holidays.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace barnacle {
namespace {

std::string day_numbers(const HolidayPlace& place, int year) {
  std::string text;
  for (const Holiday& holiday : holidays_of(place, year)) {
    const std::string day = text_of(holiday.day).substr(5);
    if (!text.ends_with(day)) text += (text.empty() ? "" : " ") + day;
  }
  return text;
}

std::string name_on(const HolidayPlace& place, std::string_view day) {
  return std::string(holiday_on(place, *day_from_text(day)).value_or("a working day"));
}

struct WholeYear {
  const char* country;
  const char* region;
  int year;
  const char* days;
};

// Checked by hand against the governments' own lists, whole years at a time: a day too many fails as a missing one
// does.
constexpr WholeYear whole_years[] = {
    {"GB", "ENG", 2022, "01-01 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-25 12-26 12-27"},
    {"GB", "ENG", 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27 12-28"},
    {"GB", "SCT", 2022, "01-01 01-02 01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-25 12-26 12-27"},
    {"GB", "NIR", 2026, "01-01 03-17 04-03 04-06 05-04 05-25 07-12 07-13 08-31 12-25 12-26 12-28"},
    {"IE", "", 2024, "01-01 02-05 03-17 04-01 05-06 06-03 08-05 10-28 12-25 12-26"},
    {"DE", "BY", 2024, "01-01 01-06 03-29 04-01 05-01 05-09 05-20 05-30 10-03 11-01 12-25 12-26"},
    {"DE", "BE", 2020, "01-01 03-08 04-10 04-13 05-01 05-08 05-21 06-01 10-03 12-25 12-26"},
    {"DE", "SN", 2023, "01-01 04-07 04-10 05-01 05-18 05-29 10-03 10-31 11-22 12-25 12-26"},
    {"DE", "HE", 2017, "01-01 04-14 04-17 05-01 05-25 06-05 06-15 10-03 10-31 12-25 12-26"},
    {"AT", "9", 2025, "01-01 01-06 04-21 05-01 05-29 06-09 06-19 08-15 10-26 11-01 12-08 12-25 12-26"},
    {"CH", "ZH", 2024, "01-01 01-02 03-29 04-01 05-01 05-09 05-20 08-01 12-25 12-26"},
    {"CH", "GE", 2024, "01-01 03-29 04-01 05-09 05-20 08-01 09-05 12-25 12-31"},
    {"FR", "", 2025, "01-01 04-21 05-01 05-08 05-29 06-09 07-14 08-15 11-01 11-11 12-25"},
    {"FR", "6AE", 2024, "01-01 03-29 04-01 05-01 05-08 05-09 05-20 07-14 08-15 11-01 11-11 12-25 12-26"},
    {"NL", "", 2025, "01-01 04-20 04-21 04-26 05-05 05-29 06-08 06-09 12-25 12-26"},
    {"BE", "", 2024, "01-01 04-01 05-01 05-09 05-20 07-21 08-15 11-01 11-11 12-25"},
    {"LU", "", 2024, "01-01 04-01 05-01 05-09 05-20 06-23 08-15 11-01 12-25 12-26"},
    {"IT", "MI", 2024, "01-01 01-06 03-31 04-01 04-25 05-01 06-02 08-15 11-01 12-07 12-08 12-25 12-26"},
    {"ES", "CT", 2024, "01-01 01-06 03-29 04-01 05-01 06-24 08-15 09-11 10-12 11-01 12-06 12-08 12-25 12-26"},
    {"ES", "AN", 2022, "01-01 01-06 02-28 04-14 04-15 05-01 05-02 08-15 10-12 11-01 12-06 12-08 12-25 12-26"},
    {"PT", "", 2024, "01-01 03-29 03-31 04-25 05-01 05-30 06-10 08-15 10-05 11-01 12-01 12-08 12-25"},
    {"GR", "", 2024, "01-01 01-06 03-18 03-25 05-03 05-05 05-06 05-07 06-24 08-15 10-28 12-25 12-26"},
    {"DK", "", 2024, "01-01 03-28 03-29 03-31 04-01 05-09 05-19 05-20 12-25 12-26"},
    {"NO", "", 2024, "01-01 03-28 03-29 03-31 04-01 05-01 05-09 05-17 05-19 05-20 12-25 12-26"},
    {"SE", "", 2024, "01-01 01-06 03-29 03-31 04-01 05-01 05-09 05-19 06-06 06-22 11-02 12-25 12-26"},
    {"FI", "", 2025, "01-01 01-06 04-18 04-20 04-21 05-01 05-29 06-08 06-21 11-01 12-06 12-25 12-26"},
    {"IS", "", 2024, "01-01 03-28 03-29 03-31 04-01 04-25 05-01 05-09 05-19 05-20 06-17 08-05 12-25 12-26"},
    {"PL", "", 2025, "01-01 01-06 04-20 04-21 05-01 05-03 06-08 06-19 08-15 11-01 11-11 12-24 12-25 12-26"},
    {"CZ", "", 2024, "01-01 03-29 04-01 05-01 05-08 07-05 07-06 09-28 10-28 11-17 12-24 12-25 12-26"},
    {"RO", "", 2024,
     "01-01 01-02 01-06 01-07 01-24 05-01 05-03 05-05 05-06 06-01 06-23 06-24 08-15 11-30 12-01 12-25 12-26"},
    {"BG", "", 2021, "01-01 03-03 04-30 05-01 05-02 05-03 05-04 05-06 05-24 09-06 09-22 12-24 12-25 12-26 12-27 12-28"},
    {"HR", "", 2024, "01-01 01-06 03-31 04-01 05-01 05-30 06-22 08-05 08-15 11-01 11-18 12-25 12-26"},
    {"TR", "", 2024, "01-01 04-10 04-11 04-12 04-23 05-01 05-19 06-16 06-17 06-18 06-19 07-15 08-30 10-29"},
    {"IL", "", 2025, "04-13 04-19 05-01 06-02 09-23 09-24 10-02 10-07 10-14"},
    {"CN", "", 2024,
     "01-01 02-10 02-11 02-12 02-13 02-14 02-15 02-16 02-17 04-04 04-05 04-06 05-01 05-02 05-03 05-04 05-05 06-08 "
     "06-09 06-10 "
     "09-15 09-16 09-17 10-01 10-02 10-03 10-04 10-05 10-06 10-07"},
    {"JP", "", 2019,
     "01-01 01-14 02-11 03-21 04-29 04-30 05-01 05-02 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-23 10-14 "
     "10-22 "
     "11-03 11-04 11-23"},
    {"JP", "", 2020,
     "01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-23 07-24 08-10 09-21 09-22 11-03 11-23"},
    {"JP", "", 2021,
     "01-01 01-11 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-22 07-23 08-08 08-09 09-20 09-23 11-03 11-23"},
    {"JP", "", 2026,
     "01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23"},
    {"KR", "", 2025,
     "01-01 01-27 01-28 01-29 01-30 03-01 03-03 05-01 05-05 05-06 06-03 06-06 08-15 10-03 10-05 10-06 10-07 10-08 "
     "10-09 12-25"},
    {"HK", "", 2021,
     "01-01 02-12 02-13 02-14 02-15 04-02 04-03 04-04 04-05 04-06 05-01 05-19 06-14 07-01 09-22 10-01 10-14 12-25 "
     "12-26 12-27"},
    {"TW", "", 2023,
     "01-01 01-02 01-20 01-21 01-22 01-23 01-24 01-25 01-26 01-27 02-27 02-28 04-03 04-04 04-05 05-01 06-22 06-23 "
     "09-29 "
     "10-09 10-10"},
    {"TW", "", 2021,
     "01-01 02-10 02-11 02-12 02-13 02-14 02-15 02-16 02-28 03-01 04-02 04-04 04-05 05-01 06-14 09-20 09-21 10-10 "
     "10-11 "
     "12-31"},
    {"KR", "", 2023,
     "01-01 01-21 01-22 01-23 01-24 03-01 05-01 05-05 05-27 05-29 06-06 08-15 09-28 09-29 09-30 10-02 10-03 10-09 "
     "12-25"},
    {"SG", "", 2023, "01-01 01-02 01-22 01-23 01-24 04-07 04-22 05-01 06-02 06-29 08-09 09-01 11-12 11-13 12-25"},
    {"AU", "", 2021, "01-01 01-26 04-02 04-05 04-25 12-25 12-26 12-27 12-28"},
    {"AU", "SA", 2020, "01-01 01-26 01-27 03-09 04-10 04-11 04-13 04-25 06-08 10-05 12-25 12-26 12-28"},
    {"AU", "NSW", 2021, "01-01 01-26 04-02 04-03 04-04 04-05 04-25 06-14 10-04 12-25 12-26 12-27 12-28"},
    {"AU", "WA", 2021, "01-01 01-26 03-01 04-02 04-05 04-25 04-26 06-07 09-27 12-25 12-26 12-27 12-28"},
    {"NZ", "AUK", 2022,
     "01-01 01-02 01-03 01-04 01-31 02-06 02-07 04-15 04-18 04-25 06-06 06-24 09-26 10-24 12-25 12-26 12-27"},
    {"US", "", 2021, "01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31"},
    {"US", "", 2020, "01-01 01-20 02-17 05-25 07-03 07-04 09-07 10-12 11-11 11-26 12-25"},
    {"CA", "ON", 2021, "01-01 02-15 04-02 05-24 07-01 09-06 10-11 12-25 12-26 12-27 12-28"},
    {"MX", "", 2024, "01-01 02-05 03-18 05-01 09-16 10-01 11-18 12-25"},
    {"BR", "", 2024, "01-01 03-29 04-21 05-01 09-07 10-12 11-02 11-15 11-20 12-25"},
    {"AR", "", 2024,
     "01-01 02-12 02-13 03-24 03-29 04-01 04-02 05-01 05-25 06-17 06-20 06-21 07-09 08-17 10-11 10-12 11-18 12-08 "
     "12-25"},
    {"CL", "", 2024,
     "01-01 03-29 03-30 05-01 05-21 06-20 06-29 07-16 08-15 09-18 09-19 09-20 10-12 10-31 11-01 12-08 12-25"},
    {"CO", "", 2024,
     "01-01 01-08 03-25 03-28 03-29 05-01 05-13 06-03 06-10 07-01 07-20 08-07 08-19 10-14 11-04 11-11 12-08 12-25"},
    {"ZA", "", 2022, "01-01 03-21 04-15 04-18 04-27 05-01 05-02 06-16 08-09 09-24 12-16 12-25 12-26 12-27"},
};

TEST(Holidays, WholeYearsAreAsPublished) {
  for (const WholeYear& one : whole_years) {
    EXPECT_EQ(day_numbers({one.country, one.region}, one.year), one.days)
        << one.country << "-" << one.region << " " << one.year;
  }
}

TEST(Holidays, EasterOfBothReckonings) {
  EXPECT_EQ(name_on({"NO", ""}, "2024-03-31"), "Easter Sunday");
  EXPECT_EQ(name_on({"NO", ""}, "2025-04-20"), "Easter Sunday");
  EXPECT_EQ(name_on({"NO", ""}, "2000-04-23"), "Easter Sunday");
  EXPECT_EQ(name_on({"NO", ""}, "2011-04-24"), "Easter Sunday");
  EXPECT_EQ(name_on({"CY", ""}, "2024-05-05"), "Easter Sunday");
  EXPECT_EQ(name_on({"CY", ""}, "2023-04-16"), "Easter Sunday");
  EXPECT_EQ(name_on({"CY", ""}, "2025-04-20"), "Easter Sunday");
  EXPECT_EQ(name_on({"CY", ""}, "2037-04-05"), "Easter Sunday");
}

TEST(Holidays, ADayGivenInPlaceSaysSo) {
  const auto& days_of_2027 = holidays_of({"GB", "WLS"}, 2027);
  EXPECT_THAT(days_of_2027, testing::Contains(Holiday{make_day(2027, 12, 27), "Christmas Day", true}));
  EXPECT_THAT(days_of_2027, testing::Contains(Holiday{make_day(2027, 12, 28), "Boxing Day", true}));
  EXPECT_THAT(days_of_2027, testing::Contains(Holiday{make_day(2027, 12, 25), "Christmas Day", false}));
}

TEST(Holidays, NewYearGivenBackFallsInTheYearBefore) {
  EXPECT_EQ(name_on({"US", "NY"}, "2021-12-31"), "New Year's Day");
  EXPECT_EQ(name_on({"US", "NY"}, "2022-12-31"), "a working day");
}

TEST(Holidays, BeginAndEndWithTheirLaws) {
  EXPECT_EQ(name_on({"US", ""}, "2020-06-19"), "a working day");
  EXPECT_EQ(name_on({"US", ""}, "2024-06-19"), "Juneteenth");
  EXPECT_EQ(name_on({"DE", "BE"}, "2018-03-08"), "a working day");
  EXPECT_EQ(name_on({"DE", "HH"}, "2016-10-31"), "a working day");
  EXPECT_EQ(name_on({"DK", ""}, "2023-05-05"), "Great Prayer Day");
  EXPECT_EQ(name_on({"DK", ""}, "2024-04-26"), "a working day");
  EXPECT_EQ(name_on({"SK", ""}, "2025-11-17"), "a working day");
  EXPECT_EQ(name_on({"HR", ""}, "2019-06-25"), "Statehood Day");
  EXPECT_EQ(name_on({"HR", ""}, "2020-05-30"), "Statehood Day");
}

TEST(Holidays, ARegionAddsToWhatTheCountryShares) {
  EXPECT_EQ(name_on({"DE", ""}, "2025-01-06"), "a working day");
  EXPECT_EQ(name_on({"DE", "XX"}, "2025-10-03"), "German Unity Day");  // an unknown region has the country's own
  EXPECT_EQ(name_on({"CH", "GL"}, "2024-04-04"), "Naefels Procession");
  EXPECT_EQ(name_on({"CH", "GL"}, "2026-04-09"), "Naefels Procession");  // 2 April 2026 is Maundy Thursday
  EXPECT_EQ(name_on({"CA", "QC"}, "2024-06-24"), "Saint John the Baptist Day");
  EXPECT_EQ(name_on({"IN", "TN"}, "2025-10-20"), "Diwali");
}

TEST(Holidays, NothingIsKnownOfUnknownPlacesAndYears) {
  EXPECT_TRUE(holidays_of({"", ""}, 2025).empty());
  EXPECT_TRUE(holidays_of({"XX", ""}, 2025).empty());
  EXPECT_TRUE(holidays_of({"de", ""}, 2025).empty());
  EXPECT_TRUE(holidays_of({"DE", ""}, 1999).empty());
  EXPECT_TRUE(holidays_of({"IN", ""}, 2031).empty());
  EXPECT_EQ(holiday_range("IN").last, 2030);
  EXPECT_LT(holiday_range("XX").last, holiday_range("XX").first);
}

TEST(Holidays, EveryTableIsWholeAndInOrder) {
  EXPECT_GE(holiday_countries().size(), 50U);
  EXPECT_TRUE(std::is_sorted(holiday_countries().begin(), holiday_countries().end()));
  for (const std::string& country : holiday_countries()) {
    std::vector<std::string> regions = holiday_regions(country);
    EXPECT_EQ(std::set<std::string>(regions.begin(), regions.end()).size(), regions.size()) << country;
    regions.insert(regions.begin(), "");
    const YearRange years = holiday_range(country);
    for (const std::string& region : regions) {
      for (int year = years.first; year <= years.last; ++year) {
        const std::vector<Holiday>& all = holidays_of({country, region}, year);
        EXPECT_GE(all.size(), country == "CH" || country == "GB" ? 4U : 5U) << country << "-" << region << " " << year;
        for (std::size_t i = 0; i < all.size(); ++i) {
          EXPECT_EQ(text_of(all[i].day).substr(0, 4), std::to_string(year)) << country;
          EXPECT_FALSE(all[i].name.empty());
          if (i == 0) continue;
          EXPECT_LE(all[i - 1].day, all[i].day) << country;
          EXPECT_FALSE(all[i - 1].day == all[i].day && all[i - 1].name == all[i].name)
              << country << "-" << region << " has " << all[i].name << " twice on " << text_of(all[i].day);
        }
      }
    }
  }
}

TEST(HolidayPlace, IsReadAsPeopleWriteIt) {
  const auto read = [](std::string_view text) {
    const Result<HolidayPlace> place = holiday_place_from_text(text);
    return place ? place->country + "/" + place->region : place.refusal().code;
  };
  EXPECT_EQ(read("DE"), "DE/");
  EXPECT_EQ(read("de-BY"), "DE/BY");
  EXPECT_EQ(read("DE BY"), "DE/BY");
  EXPECT_EQ(read("Germany"), "DE/");
  EXPECT_EQ(read(" Germany, Bavaria "), "DE/BY");
  EXPECT_EQ(read("UK, Scotland"), "GB/SCT");
  EXPECT_EQ(read("United States"), "US/");
  EXPECT_EQ(read("USA New York"), "US/NY");
  EXPECT_EQ(read("New Zealand - Auckland"), "NZ/AUK");
  EXPECT_EQ(read("Atlantis"), "place.unknown");
  EXPECT_EQ(read("DE-ZZ"), "place.unknown");
  EXPECT_EQ(read(""), "place.unknown");
}

TEST(HolidayPlace, TheRefusalListsWhatIsNear) {
  EXPECT_THAT(holiday_place_from_text("Germnay").refusal().text, testing::HasSubstr("Germany (DE)"));
  EXPECT_THAT(holiday_place_from_text("DE, Bavria").refusal().text, testing::HasSubstr("Bavaria (BY)"));
  EXPECT_THAT(holiday_place_from_text("PL-MZ").refusal().text, testing::HasSubstr("name the country alone"));
}

}  // namespace
}  // namespace barnacle
