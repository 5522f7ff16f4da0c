#include "domain/time/holidays/rules.hpp"

namespace barnacle::holidays {
namespace {

using std::chrono::Friday;
using std::chrono::Monday;
using std::chrono::Saturday;
using std::chrono::Sunday;
using std::chrono::Tuesday;

// Source: the holiday acts of the states and territories. Part days (the evenings before Christmas and New Year) and
// days of single towns are left out.
Country australia() {
  const DayRule sovereigns_birthday = nth(2, Monday, 6);
  return {
      "AU",
      "Australia",
      {{"ACT", "Australian Capital Territory"},
       {"NSW", "New South Wales"},
       {"NT", "Northern Territory"},
       {"QLD", "Queensland"},
       {"SA", "South Australia"},
       {"TAS", "Tasmania"},
       {"VIC", "Victoria"},
       {"WA", "Western Australia"}},
      {
          day("New Year's Day", fixed(1, 1)).or_else(next_weekday),
          day("Australia Day", fixed(1, 26)).or_else(weekend_to_monday),
          day("Labour Day", nth(1, Monday, 3)).in("WA"),
          day("Adelaide Cup", nth(2, Monday, 3)).in("SA").from(2006),
          day("Canberra Day", nth(2, Monday, 3)).in("ACT").from(2008),
          day("Eight Hours Day", nth(2, Monday, 3)).in("TAS"),
          day("Labour Day", nth(2, Monday, 3)).in("VIC"),
          day("Good Friday", easter(-2)),
          day("Easter Saturday", easter(-1)).in("ACT NSW NT QLD SA VIC"),
          day("Easter Sunday", easter(0)).in("NSW").from(2011),
          day("Easter Sunday", easter(0)).in("ACT VIC").from(2016),
          day("Easter Sunday", easter(0)).in("QLD").from(2017),
          day("Easter Sunday", easter(0)).in("WA").from(2022),
          day("Easter Sunday", easter(0)).in("NT SA").from(2024),
          day("Easter Monday", easter(1)),
          day("Anzac Day", fixed(4, 25)),
          day("Anzac Day", fixed(4, 25)).in("ACT WA").or_else(weekend_to_monday),
          day("Anzac Day", fixed(4, 25)).in("NT QLD SA").or_else(sunday_to_monday),
          day("Anzac Day", listed({20260427, 20270426})).in("NSW").instead(),
          day("May Day", nth(1, Monday, 5)).in("NT"),
          day("Labour Day", nth(1, Monday, 5)).in("QLD").without({2013, 2014, 2015}),
          day("Labour Day", nth(1, Monday, 10)).in("QLD").from(2013).until(2015),
          day("Reconciliation Day", on_or_after(Monday, 5, 27)).in("ACT").from(2018),
          day("Western Australia Day", nth(1, Monday, 6)).in("WA"),
          day("Queen's Birthday", sovereigns_birthday).in("ACT NSW NT SA TAS VIC").until(2022),
          day("King's Birthday", sovereigns_birthday).in("ACT NSW NT SA TAS VIC").from(2023),
          day("Queen's Birthday", sovereigns_birthday).in("QLD").until(2015),
          day("Queen's Birthday", nth(1, Monday, 10)).in("QLD").from(2016).until(2022),
          day("King's Birthday", nth(1, Monday, 10)).in("QLD").from(2023),
          day("Queen's Birthday", last(Monday, 9)).in("WA").until(2022),
          day("King's Birthday", last(Monday, 9)).in("WA").from(2023).without({2024}),
          day("King's Birthday", fixed(9, 23)).in("WA").only(2024),
          day("Picnic Day", nth(1, Monday, 8)).in("NT"),
          day("National Day of Mourning for Queen Elizabeth II", fixed(9, 22)).only(2022),
          day("Friday before the AFL Grand Final", listed({20151002, 20160930, 20170929, 20180928, 20190927, 20201023,
                                                           20210924, 20220923, 20230929, 20240927, 20250926, 20260925}))
              .in("VIC"),
          day("Friday before the AFL Grand Final", shifted(last(Saturday, 9), -1)).in("VIC").from(2027),
          day("Labour Day", nth(1, Monday, 10)).in("ACT NSW SA"),
          day("Melbourne Cup Day", nth(1, Tuesday, 11)).in("VIC"),
          day("Christmas Day", fixed(12, 25)).or_else(next_weekday),
          day("Boxing Day", fixed(12, 26)).or_else(next_weekday),
          day("Proclamation Day", fixed(12, 26)).in("SA"),
      }};
}

// The second Friday after the first Tuesday of November.
DayRule canterbury_show_day() { return shifted(nth(1, Tuesday, 11), 10); }

// Source: Holidays Act 2003; Matariki by Te Kahui o Matariki Public Holiday Act 2022, schedule 1.
Country new_zealand() {
  return {"NZ",
          "New Zealand",
          {{"AUK", "Auckland"},
           {"BOP", "Bay of Plenty"},
           {"CAN", "Canterbury"},
           {"CIT", "Chatham Islands"},
           {"GIS", "Gisborne"},
           {"HKB", "Hawke's Bay"},
           {"MBH", "Marlborough"},
           {"MWT", "Manawatu-Whanganui"},
           {"NSN", "Nelson"},
           {"NTL", "Northland"},
           {"OTA", "Otago"},
           {"STL", "Southland"},
           {"TAS", "Tasman"},
           {"TKI", "Taranaki"},
           {"WGN", "Wellington"},
           {"WKO", "Waikato"},
           {"WTC", "West Coast"}},
          {
              day("New Year's Day", fixed(1, 1)).or_else(next_weekday),
              day("Day after New Year's Day", fixed(1, 2)).or_else(next_weekday),
              day("Wellington Anniversary Day", nearest(Monday, 1, 22)).in("MWT WGN"),
              day("Auckland Anniversary Day", nearest(Monday, 1, 29)).in("AUK BOP GIS NTL WKO"),
              day("Nelson Anniversary Day", nearest(Monday, 2, 1)).in("NSN TAS"),
              day("Waitangi Day", fixed(2, 6)).until(2013),
              day("Waitangi Day", fixed(2, 6)).from(2014).or_else(weekend_to_monday),
              day("Taranaki Anniversary Day", nth(2, Monday, 3)).in("TKI"),
              day("Otago Anniversary Day", nearest(Monday, 3, 23)).in("OTA"),
              day("Good Friday", easter(-2)),
              day("Easter Monday", easter(1)),
              day("Southland Anniversary Day", easter(2)).in("STL").from(2012),
              day("Anzac Day", fixed(4, 25)).until(2013),
              day("Anzac Day", fixed(4, 25)).from(2014).or_else(weekend_to_monday),
              day("Queen's Birthday", nth(1, Monday, 6)).until(2022),
              day("King's Birthday", nth(1, Monday, 6)).from(2023),
              day("Matariki", listed({20220624, 20230714, 20240628, 20250620, 20260710, 20270625, 20280714, 20290706,
                                      20300621, 20310711, 20320702, 20330624, 20340707, 20350629, 20360718, 20370710})),
              day("Memorial Day for Queen Elizabeth II", fixed(9, 26)).only(2022),
              day("Hawke's Bay Anniversary Day", shifted(nth(4, Monday, 10), -3)).in("HKB"),
              day("Labour Day", nth(4, Monday, 10)),
              day("Marlborough Anniversary Day", shifted(nth(4, Monday, 10), 7)).in("MBH"),
              day("Canterbury Anniversary Day", canterbury_show_day()).in("CAN"),
              day("Chatham Islands Anniversary Day", nearest(Monday, 11, 30)).in("CIT"),
              day("West Coast Anniversary Day", nearest(Monday, 12, 1)).in("WTC"),
              day("Christmas Day", fixed(12, 25)).or_else(next_weekday),
              day("Boxing Day", fixed(12, 26)).or_else(next_weekday),
          }};
}

}  // namespace

std::vector<Country> oceania() { return {australia(), new_zealand()}; }

}  // namespace barnacle::holidays
