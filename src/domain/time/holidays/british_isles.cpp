#include "domain/time/holidays/rules.hpp"

namespace barnacle::holidays {
namespace {

using std::chrono::Friday;
using std::chrono::Monday;

// Source: the Banking and Financial Dealings Act 1971 and royal proclamations. Saint Patrick's Day and the Twelfth are
// given back on weekends as well.
Country united_kingdom() {
  return {"GB",
          "United Kingdom",
          {{"ENG", "England"}, {"NIR", "Northern Ireland"}, {"SCT", "Scotland"}, {"WLS", "Wales"}},
          all_or_else(next_weekday,
                      {
                          day("New Year's Day", fixed(1, 1)),
                          day("New Year Holiday", fixed(1, 2)).in("SCT"),
                          day("Saint Patrick's Day", fixed(3, 17)).in("NIR"),
                          day("Good Friday", easter(-2)),
                          day("Easter Monday", easter(1)).in("ENG WLS NIR"),
                          day("May Day", nth(1, Monday, 5)).without({2020}),
                          day("May Day", fixed(5, 8)).only(2020),
                          day("Spring Bank Holiday", last(Monday, 5)).without({2002, 2012, 2022}),
                          day("Spring Bank Holiday", fixed(6, 4)).only(2002),
                          day("Golden Jubilee of Elizabeth II", fixed(6, 3)).only(2002),
                          day("Wedding of William and Catherine", fixed(4, 29)).only(2011),
                          day("Spring Bank Holiday", fixed(6, 4)).only(2012),
                          day("Diamond Jubilee of Elizabeth II", fixed(6, 5)).only(2012),
                          day("Spring Bank Holiday", fixed(6, 2)).only(2022),
                          day("Platinum Jubilee of Elizabeth II", fixed(6, 3)).only(2022),
                          day("State Funeral of Queen Elizabeth II", fixed(9, 19)).only(2022),
                          day("Coronation of Charles III", fixed(5, 8)).only(2023),
                          day("Battle of the Boyne", fixed(7, 12)).in("NIR"),
                          day("World Cup Bank Holiday", fixed(6, 15)).in("SCT").only(2026),
                          day("Summer Bank Holiday", nth(1, Monday, 8)).in("SCT"),
                          day("Summer Bank Holiday", last(Monday, 8)).in("ENG WLS NIR"),
                          day("Saint Andrew's Day", fixed(11, 30)).in("SCT").from(2007),
                          day("Christmas Day", fixed(12, 25)),
                          day("Boxing Day", fixed(12, 26)),
                      }),
          {2000, 2037},
          "UK, Great Britain"};
}

// Source: Organisation of Working Time Act 1997. A day on a weekend is not moved by law.
Country ireland() {
  return {"IE",
          "Ireland",
          {},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Saint Brigid's Day", nth(1, Monday, 2)).from(2023).without({2030, 2036}),
              day("Saint Brigid's Day", fixed(2, 1)).only(2030),
              day("Saint Brigid's Day", fixed(2, 1)).only(2036),
              day("Saint Patrick's Day", fixed(3, 17)),
              day("Day of Remembrance", fixed(3, 18)).only(2022),
              day("Easter Monday", easter(1)),
              day("May Day", nth(1, Monday, 5)),
              day("June Holiday", nth(1, Monday, 6)),
              day("August Holiday", nth(1, Monday, 8)),
              day("October Holiday", last(Monday, 10)),
              day("Christmas Day", fixed(12, 25)),
              day("Saint Stephen's Day", fixed(12, 26)),
          }};
}

}  // namespace

std::vector<Country> british_isles() { return {united_kingdom(), ireland()}; }

}  // namespace barnacle::holidays
