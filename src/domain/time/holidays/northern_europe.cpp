#include "domain/time/holidays/rules.hpp"

namespace barnacle::holidays {
namespace {

using std::chrono::Monday;
using std::chrono::Saturday;
using std::chrono::Sunday;
using std::chrono::Thursday;

// The eves (24 December, Midsummer Eve) are customs in the north, not holidays by law, and left out throughout.

Country denmark() {
  return {"DK",
          "Denmark",
          {},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Maundy Thursday", easter(-3)),
              day("Good Friday", easter(-2)),
              day("Easter Sunday", easter(0)),
              day("Easter Monday", easter(1)),
              day("Great Prayer Day", easter(26)).until(2023),
              day("Ascension Day", easter(39)),
              day("Whit Sunday", easter(49)),
              day("Whit Monday", easter(50)),
              day("Christmas Day", fixed(12, 25)),
              day("Second Day of Christmas", fixed(12, 26)),
          }};
}

Country norway() {
  return {"NO",
          "Norway",
          {},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Maundy Thursday", easter(-3)),
              day("Good Friday", easter(-2)),
              day("Easter Sunday", easter(0)),
              day("Easter Monday", easter(1)),
              day("Labour Day", fixed(5, 1)),
              day("Constitution Day", fixed(5, 17)),
              day("Ascension Day", easter(39)),
              day("Whit Sunday", easter(49)),
              day("Whit Monday", easter(50)),
              day("Christmas Day", fixed(12, 25)),
              day("Second Day of Christmas", fixed(12, 26)),
          }};
}

// Source: lag 1989:253 om allmaenna helgdagar; Whit Monday gave way to the National Day in 2005.
Country sweden() {
  return {"SE",
          "Sweden",
          {},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Epiphany", fixed(1, 6)),
              day("Good Friday", easter(-2)),
              day("Easter Sunday", easter(0)),
              day("Easter Monday", easter(1)),
              day("Labour Day", fixed(5, 1)),
              day("Ascension Day", easter(39)),
              day("Whit Sunday", easter(49)),
              day("Whit Monday", easter(50)).until(2004),
              day("National Day", fixed(6, 6)).from(2005),
              day("Midsummer Day", on_or_after(Saturday, 6, 20)),
              day("All Saints' Day", on_or_after(Saturday, 10, 31)),
              day("Christmas Day", fixed(12, 25)),
              day("Second Day of Christmas", fixed(12, 26)),
          }};
}

Country finland() {
  return {"FI",
          "Finland",
          {},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Epiphany", fixed(1, 6)),
              day("Good Friday", easter(-2)),
              day("Easter Sunday", easter(0)),
              day("Easter Monday", easter(1)),
              day("May Day", fixed(5, 1)),
              day("Ascension Day", easter(39)),
              day("Whit Sunday", easter(49)),
              day("Midsummer Day", on_or_after(Saturday, 6, 20)),
              day("All Saints' Day", on_or_after(Saturday, 10, 31)),
              day("Independence Day", fixed(12, 6)),
              day("Christmas Day", fixed(12, 25)),
              day("Second Day of Christmas", fixed(12, 26)),
          }};
}

Country iceland() {
  return {"IS",
          "Iceland",
          {},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Maundy Thursday", easter(-3)),
              day("Good Friday", easter(-2)),
              day("Easter Sunday", easter(0)),
              day("Easter Monday", easter(1)),
              day("First Day of Summer", on_or_after(Thursday, 4, 19)),
              day("Labour Day", fixed(5, 1)),
              day("Ascension Day", easter(39)),
              day("Whit Sunday", easter(49)),
              day("Whit Monday", easter(50)),
              day("National Day", fixed(6, 17)),
              day("Commerce Day", nth(1, Monday, 8)),
              day("Christmas Day", fixed(12, 25)),
              day("Second Day of Christmas", fixed(12, 26)),
          }};
}

Country estonia() {
  return {"EE",
          "Estonia",
          {},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Independence Day", fixed(2, 24)),
              day("Good Friday", easter(-2)),
              day("Easter Sunday", easter(0)),
              day("Spring Day", fixed(5, 1)),
              day("Whit Sunday", easter(49)),
              day("Victory Day", fixed(6, 23)),
              day("Midsummer Day", fixed(6, 24)),
              day("Day of Restoration of Independence", fixed(8, 20)),
              day("Christmas Eve", fixed(12, 24)).from(2005),
              day("Christmas Day", fixed(12, 25)),
              day("Second Day of Christmas", fixed(12, 26)),
          }};
}

Country latvia() {
  return {"LV",
          "Latvia",
          {},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Good Friday", easter(-2)),
              day("Easter Sunday", easter(0)),
              day("Easter Monday", easter(1)),
              day("Labour Day", fixed(5, 1)),
              day("Restoration of Independence", fixed(5, 4)).from(2002).until(2007),
              day("Restoration of Independence", fixed(5, 4)).from(2008).or_else(weekend_to_monday),
              day("Mother's Day", nth(2, Sunday, 5)),
              day("Ice hockey bronze medal", fixed(5, 29)).only(2023),
              day("Midsummer Eve", fixed(6, 23)),
              day("Midsummer Day", fixed(6, 24)),
              day("Closing of the Song and Dance Festival", listed({20180708, 20230709})).or_else(weekend_to_monday),
              day("Visit of Pope Francis", fixed(9, 24)).only(2018),
              day("Proclamation of the Republic", fixed(11, 18)).until(2006),
              day("Proclamation of the Republic", fixed(11, 18)).from(2007).or_else(weekend_to_monday),
              day("Christmas Eve", fixed(12, 24)).from(2007),
              day("Christmas Day", fixed(12, 25)),
              day("Second Day of Christmas", fixed(12, 26)),
              day("New Year's Eve", fixed(12, 31)),
          }};
}

Country lithuania() {
  return {"LT",
          "Lithuania",
          {},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Day of Restoration of the State", fixed(2, 16)),
              day("Day of Restoration of Independence", fixed(3, 11)),
              day("Easter Sunday", easter(0)),
              day("Easter Monday", easter(1)),
              day("Labour Day", fixed(5, 1)),
              day("Mother's Day", nth(1, Sunday, 5)),
              day("Father's Day", nth(1, Sunday, 6)).from(2009),
              day("Saint John's Day", fixed(6, 24)).from(2003),
              day("Statehood Day", fixed(7, 6)),
              day("Assumption Day", fixed(8, 15)),
              day("All Saints' Day", fixed(11, 1)),
              day("All Souls' Day", fixed(11, 2)).from(2020),
              day("Christmas Eve", fixed(12, 24)).from(2013),
              day("Christmas Day", fixed(12, 25)),
              day("Second Day of Christmas", fixed(12, 26)),
          }};
}

}  // namespace

std::vector<Country> northern_europe() {
  return {denmark(), norway(), sweden(), finland(), iceland(), estonia(), latvia(), lithuania()};
}

}  // namespace barnacle::holidays
