#include "domain/time/holidays/rules.hpp"

namespace barnacle::holidays {
namespace {

// Source: Code du travail L3133-1; Alsace and Moselle L3134-13; overseas abolition days L3422-2.
Country france() {
  return {"FR",
          "France",
          {{"57", "Moselle"},
           {"67", "Bas-Rhin"},
           {"68", "Haut-Rhin"},
           {"6AE", "Alsace"},
           {"971", "Guadeloupe"},
           {"972", "Martinique"},
           {"973", "French Guiana"},
           {"974", "Reunion"},
           {"976", "Mayotte"}},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Good Friday", easter(-2)).in("57 67 68 6AE"),
              day("Easter Monday", easter(1)),
              day("Abolition of Slavery", fixed(4, 27)).in("976"),
              day("Labour Day", fixed(5, 1)),
              day("Victory Day", fixed(5, 8)),
              day("Abolition of Slavery", fixed(5, 22)).in("972"),
              day("Abolition of Slavery", fixed(5, 27)).in("971"),
              day("Ascension Day", easter(39)),
              day("Whit Monday", easter(50)),
              day("Abolition of Slavery", fixed(6, 10)).in("973"),
              day("Bastille Day", fixed(7, 14)),
              day("Assumption Day", fixed(8, 15)),
              day("All Saints' Day", fixed(11, 1)),
              day("Armistice Day", fixed(11, 11)),
              day("Abolition of Slavery", fixed(12, 20)).in("974"),
              day("Christmas Day", fixed(12, 25)),
              day("Second Day of Christmas", fixed(12, 26)).in("57 67 68 6AE"),
          }};
}

Country belgium() {
  return {"BE",
          "Belgium",
          {},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Easter Monday", easter(1)),
              day("Labour Day", fixed(5, 1)),
              day("Ascension Day", easter(39)),
              day("Whit Monday", easter(50)),
              day("National Day", fixed(7, 21)),
              day("Assumption Day", fixed(8, 15)),
              day("All Saints' Day", fixed(11, 1)),
              day("Armistice Day", fixed(11, 11)),
              day("Christmas Day", fixed(12, 25)),
          }};
}

// Source: Algemene termijnenwet, article 3. Offices stay open on Good Friday; 5 May is a day off every fifth year.
Country netherlands() {
  const auto day_before_sunday = [](LocalDay day) {
    return weekday_of(day) == std::chrono::Sunday ? day - days{1} : day;
  };
  return {"NL",
          "Netherlands",
          {},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Easter Sunday", easter(0)),
              day("Easter Monday", easter(1)),
              day("Queen's Day", moved(fixed(4, 30), day_before_sunday)).until(2013),
              day("King's Day", moved(fixed(4, 27), day_before_sunday)).from(2014),
              day("Liberation Day",
                  listed({20000505, 20050505, 20100505, 20150505, 20200505, 20250505, 20300505, 20350505})),
              day("Ascension Day", easter(39)),
              day("Whit Sunday", easter(49)),
              day("Whit Monday", easter(50)),
              day("Christmas Day", fixed(12, 25)),
              day("Second Day of Christmas", fixed(12, 26)),
          },
          {2000, 2037},
          "Holland, The Netherlands"};
}

Country luxembourg() {
  return {"LU",
          "Luxembourg",
          {},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Easter Monday", easter(1)),
              day("Labour Day", fixed(5, 1)),
              day("Europe Day", fixed(5, 9)).from(2019),
              day("Ascension Day", easter(39)),
              day("Whit Monday", easter(50)),
              day("National Day", fixed(6, 23)),
              day("Assumption Day", fixed(8, 15)),
              day("All Saints' Day", fixed(11, 1)),
              day("Christmas Day", fixed(12, 25)),
              day("Saint Stephen's Day", fixed(12, 26)),
          }};
}

}  // namespace

std::vector<Country> western_europe() { return {france(), belgium(), netherlands(), luxembourg()}; }

}  // namespace barnacle::holidays
