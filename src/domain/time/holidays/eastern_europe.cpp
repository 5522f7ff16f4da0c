#include <algorithm>

#include "domain/time/holidays/rules.hpp"

namespace barnacle::holidays {
namespace {

Country poland() {
  return {"PL",
          "Poland",
          {},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Epiphany", fixed(1, 6)).from(2011),
              day("Easter Sunday", easter(0)),
              day("Easter Monday", easter(1)),
              day("Labour Day", fixed(5, 1)),
              day("Constitution Day", fixed(5, 3)),
              day("Whit Sunday", easter(49)),
              day("Corpus Christi", easter(60)),
              day("Assumption Day", fixed(8, 15)),
              day("All Saints' Day", fixed(11, 1)),
              day("Independence Day", fixed(11, 11)),
              day("Centenary of Independence", fixed(11, 12)).only(2018),
              day("Christmas Eve", fixed(12, 24)).from(2025),
              day("Christmas Day", fixed(12, 25)),
              day("Second Day of Christmas", fixed(12, 26)),
          }};
}

Country czechia() {
  return {"CZ",
          "Czechia",
          {},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Good Friday", easter(-2)).from(2016),
              day("Easter Monday", easter(1)),
              day("Labour Day", fixed(5, 1)),
              day("Victory Day", fixed(5, 8)),
              day("Saints Cyril and Methodius Day", fixed(7, 5)),
              day("Jan Hus Day", fixed(7, 6)),
              day("Statehood Day", fixed(9, 28)),
              day("Independent Czechoslovak State Day", fixed(10, 28)),
              day("Struggle for Freedom and Democracy Day", fixed(11, 17)),
              day("Christmas Eve", fixed(12, 24)),
              day("Christmas Day", fixed(12, 25)),
              day("Second Day of Christmas", fixed(12, 26)),
          },
          {2000, 2037},
          "Czech Republic"};
}

// Source: act 241/1993 and the budget laws since 2024, which made working days of three holidays, two of them in 2026
// only.
Country slovakia() {
  return {"SK",
          "Slovakia",
          {},
          {
              day("Day of the Establishment of the Slovak Republic", fixed(1, 1)),
              day("Epiphany", fixed(1, 6)),
              day("Good Friday", easter(-2)),
              day("Easter Monday", easter(1)),
              day("Labour Day", fixed(5, 1)),
              day("Victory Day", fixed(5, 8)).without({2026}),
              day("Saints Cyril and Methodius Day", fixed(7, 5)),
              day("National Uprising Anniversary", fixed(8, 29)),
              day("Constitution Day", fixed(9, 1)).until(2023),
              day("Our Lady of Sorrows", fixed(9, 15)).without({2026}),
              day("Centenary of the Martin Declaration", fixed(10, 30)).only(2018),
              day("All Saints' Day", fixed(11, 1)),
              day("Struggle for Freedom and Democracy Day", fixed(11, 17)).from(2001).until(2024),
              day("Christmas Eve", fixed(12, 24)),
              day("Christmas Day", fixed(12, 25)),
              day("Second Day of Christmas", fixed(12, 26)),
          }};
}

// The rest days are Mondays and Fridays that a decree swaps for a Saturday.
Country hungary() {
  return {"HU",
          "Hungary",
          {},
          {
              day("New Year's Day", fixed(1, 1)),
              day("1848 Revolution Day", fixed(3, 15)),
              day("Good Friday", easter(-2)).from(2017),
              day("Easter Sunday", easter(0)),
              day("Easter Monday", easter(1)),
              day("Labour Day", fixed(5, 1)),
              day("Whit Sunday", easter(49)),
              day("Whit Monday", easter(50)),
              day("State Foundation Day", fixed(8, 20)),
              day("1956 Revolution Day", fixed(10, 23)),
              day("All Saints' Day", fixed(11, 1)),
              day("Christmas Day", fixed(12, 25)),
              day("Second Day of Christmas", fixed(12, 26)),
              day("Rest Day", listed({20180316, 20180430, 20181022, 20181102, 20181224, 20181231, 20190819, 20191224,
                                      20191227, 20200821, 20201224, 20211224, 20220314, 20221031, 20240819, 20241224,
                                      20241227, 20250502, 20251024, 20251224, 20260102, 20260821, 20261224}))
                  .instead(),
          }};
}

// Source: Labour Code, article 73. Under martial law, since 24 February 2022, people work on these days and none is
// given back; they remain holidays of state and church.
Country ukraine() {
  std::vector<Rule> given_back;
  const auto both = [&](const Rule& rule) {
    given_back.push_back(Rule(rule).until(std::min(rule.last_year, 2021)).or_else(next_weekday));
    if (rule.last_year > 2021) given_back.push_back(rule.from(std::max(rule.first_year, 2022)));
  };
  both(day("New Year's Day", fixed(1, 1)));
  both(day("Orthodox Christmas", fixed(1, 7)).until(2023));
  both(day("International Women's Day", fixed(3, 8)));
  both(day("Easter Sunday", orthodox_easter(0)));
  both(day("Labour Day", fixed(5, 1)));
  both(day("Labour Day", fixed(5, 2)).until(2017));
  both(day("Victory Day", fixed(5, 9)).until(2023));
  both(day("Day of Remembrance and Victory", fixed(5, 8)).from(2024));
  both(day("Trinity Sunday", orthodox_easter(49)));
  both(day("Constitution Day", fixed(6, 28)));
  both(day("Statehood Day", fixed(7, 28)).from(2022).until(2023));
  both(day("Statehood Day", fixed(7, 15)).from(2024));
  both(day("Independence Day", fixed(8, 24)));
  both(day("Defenders' Day", fixed(10, 14)).from(2015).until(2022));
  both(day("Defenders' Day", fixed(10, 1)).from(2023));
  both(day("Christmas Day", fixed(12, 25)).from(2017));
  return {"UA", "Ukraine", {}, given_back};
}

}  // namespace

std::vector<Country> eastern_europe() { return {poland(), czechia(), slovakia(), hungary(), ukraine()}; }

}  // namespace barnacle::holidays
