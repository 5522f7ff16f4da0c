#include "domain/time/holidays/rules.hpp"

namespace barnacle::holidays {
namespace {

Country romania() {
  return {"RO",
          "Romania",
          {},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Second Day of New Year", fixed(1, 2)),
              day("Epiphany", fixed(1, 6)).from(2024),
              day("Saint John the Baptist", fixed(1, 7)).from(2024),
              day("Unification Day", fixed(1, 24)).from(2017),
              day("Good Friday", orthodox_easter(-2)).from(2018),
              day("Easter Sunday", orthodox_easter(0)),
              day("Easter Monday", orthodox_easter(1)),
              day("Labour Day", fixed(5, 1)),
              day("Children's Day", fixed(6, 1)).from(2017),
              day("Whit Sunday", orthodox_easter(49)).from(2008),
              day("Whit Monday", orthodox_easter(50)).from(2008),
              day("Assumption Day", fixed(8, 15)).from(2009),
              day("Saint Andrew's Day", fixed(11, 30)).from(2012),
              day("National Day", fixed(12, 1)),
              day("Christmas Day", fixed(12, 25)),
              day("Second Day of Christmas", fixed(12, 26)),
          }};
}

// Source: Labour Code, article 154; since 2017 a day on a weekend, Easter aside, gives the next working day.
Country bulgaria() {
  std::vector<Rule> rules = {
      day("Good Friday", orthodox_easter(-2)).from(2011),
      day("Holy Saturday", orthodox_easter(-1)).from(2011),
      day("Easter Sunday", orthodox_easter(0)),
      day("Easter Monday", orthodox_easter(1)),
  };
  for (const Rule& rule : {
           day("New Year's Day", fixed(1, 1)),
           day("Liberation Day", fixed(3, 3)),
           day("Labour Day", fixed(5, 1)),
           day("Saint George's Day", fixed(5, 6)),
           day("Education and Culture Day", fixed(5, 24)),
           day("Unification Day", fixed(9, 6)),
           day("Independence Day", fixed(9, 22)),
           day("Christmas Eve", fixed(12, 24)),
           day("Christmas Day", fixed(12, 25)),
           day("Second Day of Christmas", fixed(12, 26)),
       }) {
    rules.push_back(rule.until(2016));
    rules.push_back(rule.from(2017).or_else(next_weekday));
  }
  return {"BG", "Bulgaria", {}, rules};
}

Country croatia() {
  return {"HR",
          "Croatia",
          {},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Epiphany", fixed(1, 6)),
              day("Easter Sunday", easter(0)),
              day("Easter Monday", easter(1)),
              day("Labour Day", fixed(5, 1)),
              day("Statehood Day", fixed(5, 30)).from(2020),
              day("Corpus Christi", easter(60)),
              day("Anti-Fascist Struggle Day", fixed(6, 22)),
              day("Statehood Day", fixed(6, 25)).until(2019),
              day("Victory Day", fixed(8, 5)),
              day("Assumption Day", fixed(8, 15)),
              day("Independence Day", fixed(10, 8)).until(2019),
              day("All Saints' Day", fixed(11, 1)),
              day("Remembrance Day", fixed(11, 18)).from(2020),
              day("Christmas Day", fixed(12, 25)),
              day("Saint Stephen's Day", fixed(12, 26)),
          }};
}

Country slovenia() {
  return {"SI",
          "Slovenia",
          {},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Second Day of New Year", fixed(1, 2)).without({2013, 2014, 2015, 2016}),
              day("Preseren Day", fixed(2, 8)),
              day("Easter Sunday", easter(0)),
              day("Easter Monday", easter(1)),
              day("Resistance Day", fixed(4, 27)),
              day("Labour Day", fixed(5, 1)),
              day("Labour Day", fixed(5, 2)),
              day("Whit Sunday", easter(49)),
              day("Statehood Day", fixed(6, 25)),
              day("Solidarity Day", fixed(8, 14)).only(2023),
              day("Assumption Day", fixed(8, 15)),
              day("Reformation Day", fixed(10, 31)),
              day("All Saints' Day", fixed(11, 1)),
              day("Christmas Day", fixed(12, 25)),
              day("Independence and Unity Day", fixed(12, 26)),
          }};
}

// A day of state on a Sunday gives the next working day; those of the church do not.
Country serbia() {
  return {"RS",
          "Serbia",
          {},
          {
              day("New Year's Day", fixed(1, 1)).or_else(sunday_to_next_free),
              day("Second Day of New Year", fixed(1, 2)).or_else(sunday_to_next_free),
              day("Orthodox Christmas", fixed(1, 7)),
              day("Statehood Day", fixed(2, 15)).or_else(sunday_to_next_free),
              day("Statehood Day", fixed(2, 16)).from(2012).or_else(sunday_to_next_free),
              day("Good Friday", orthodox_easter(-2)),
              day("Holy Saturday", orthodox_easter(-1)),
              day("Easter Sunday", orthodox_easter(0)),
              day("Easter Monday", orthodox_easter(1)),
              day("Labour Day", fixed(5, 1)).or_else(sunday_to_next_free),
              day("Labour Day", fixed(5, 2)).or_else(sunday_to_next_free),
              day("Armistice Day", fixed(11, 11)).from(2012).or_else(sunday_to_next_free),
          }};
}

}  // namespace

std::vector<Country> balkans() { return {romania(), bulgaria(), croatia(), slovenia(), serbia()}; }

}  // namespace barnacle::holidays
