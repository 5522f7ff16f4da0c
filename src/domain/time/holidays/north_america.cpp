#include "domain/time/holidays/rules.hpp"

namespace barnacle::holidays {
namespace {

using std::chrono::Friday;
using std::chrono::Monday;
using std::chrono::Thursday;
using std::chrono::Tuesday;

// Source: 5 U.S.C. 6103 and the states' codes. The federal days hold everywhere, as banks and post keep them; the
// states' own are those on which their offices close.
Country united_states() {
  const DayRule day_after_thanksgiving = shifted(nth(4, Thursday, 11), 1);
  return {"US",
          "United States",
          {{"AK", "Alaska"},         {"AL", "Alabama"},       {"AR", "Arkansas"},      {"AZ", "Arizona"},
           {"CA", "California"},     {"CO", "Colorado"},      {"CT", "Connecticut"},   {"DC", "District of Columbia"},
           {"DE", "Delaware"},       {"FL", "Florida"},       {"GA", "Georgia"},       {"HI", "Hawaii"},
           {"IA", "Iowa"},           {"ID", "Idaho"},         {"IL", "Illinois"},      {"IN", "Indiana"},
           {"KS", "Kansas"},         {"KY", "Kentucky"},      {"LA", "Louisiana"},     {"MA", "Massachusetts"},
           {"MD", "Maryland"},       {"ME", "Maine"},         {"MI", "Michigan"},      {"MN", "Minnesota"},
           {"MO", "Missouri"},       {"MS", "Mississippi"},   {"MT", "Montana"},       {"NC", "North Carolina"},
           {"ND", "North Dakota"},   {"NE", "Nebraska"},      {"NH", "New Hampshire"}, {"NJ", "New Jersey"},
           {"NM", "New Mexico"},     {"NV", "Nevada"},        {"NY", "New York"},      {"OH", "Ohio"},
           {"OK", "Oklahoma"},       {"OR", "Oregon"},        {"PA", "Pennsylvania"},  {"RI", "Rhode Island"},
           {"SC", "South Carolina"}, {"SD", "South Dakota"},  {"TN", "Tennessee"},     {"TX", "Texas"},
           {"UT", "Utah"},           {"VA", "Virginia"},      {"VT", "Vermont"},       {"WA", "Washington"},
           {"WI", "Wisconsin"},      {"WV", "West Virginia"}, {"WY", "Wyoming"}},
          {
              day("New Year's Day", fixed(1, 1)).or_else(nearest_weekday),
              day("Martin Luther King Jr. Day", nth(3, Monday, 1)),
              day("Lincoln's Birthday", fixed(2, 12)).in("CT IL NY").or_else(nearest_weekday),
              day("Washington's Birthday", nth(3, Monday, 2)),
              day("Mardi Gras", easter(-47)).in("LA"),
              day("Town Meeting Day", nth(1, Tuesday, 3)).in("VT"),
              day("Texas Independence Day", fixed(3, 2)).in("TX"),
              day("Prince Kuhio Day", fixed(3, 26)).in("HI").or_else(nearest_weekday),
              day("Cesar Chavez Day", fixed(3, 31)).in("CA").or_else(sunday_to_monday),
              day("Good Friday", easter(-2)).in("CT DE HI IN LA NC ND NJ TN"),
              day("Emancipation Day", fixed(4, 16)).in("DC").from(2005).or_else(nearest_weekday),
              day("Patriots' Day", nth(3, Monday, 4)).in("MA ME"),
              day("San Jacinto Day", fixed(4, 21)).in("TX"),
              day("Arbor Day", last(Friday, 4)).in("NE"),
              day("Confederate Memorial Day", nth(4, Monday, 4)).in("AL"),
              day("Confederate Memorial Day", last(Monday, 4)).in("MS"),
              day("Truman Day", fixed(5, 8)).in("MO").or_else(nearest_weekday),
              day("Confederate Memorial Day", fixed(5, 10)).in("SC").or_else(nearest_weekday),
              day("Memorial Day", last(Monday, 5)),
              day("Jefferson Davis' Birthday", nth(1, Monday, 6)).in("AL"),
              day("King Kamehameha Day", fixed(6, 11)).in("HI").or_else(nearest_weekday),
              day("Juneteenth", fixed(6, 19)).from(2021).or_else(nearest_weekday),
              day("West Virginia Day", fixed(6, 20)).in("WV").or_else(nearest_weekday),
              day("Independence Day", fixed(7, 4)).or_else(nearest_weekday),
              day("Pioneer Day", fixed(7, 24)).in("UT").or_else(nearest_weekday),
              day("Victory Day", nth(2, Monday, 8)).in("RI"),
              day("Bennington Battle Day", fixed(8, 16)).in("VT").or_else(nearest_weekday),
              day("Statehood Day", nth(3, Friday, 8)).in("HI"),
              day("Lyndon B. Johnson Day", fixed(8, 27)).in("TX"),
              day("Labor Day", nth(1, Monday, 9)),
              day("Columbus Day", nth(2, Monday, 10)),
              day("Seward's Day", last(Monday, 3)).in("AK"),
              day("Alaska Day", fixed(10, 18)).in("AK").or_else(nearest_weekday),
              day("Nevada Day", last(Friday, 10)).in("NV"),
              day("Veterans Day", fixed(11, 11)).or_else(nearest_weekday),
              day("Thanksgiving Day", nth(4, Thursday, 11)),
              day("Day after Thanksgiving", day_after_thanksgiving)
                  .in("CA DE FL IA IL KY LA MI MN NC NE NH OK PA SC TX VA WA WV"),
              day("Family Day", day_after_thanksgiving).in("NV"),
              day("Lincoln's Birthday Holiday", day_after_thanksgiving).in("IN"),
              day("State Holiday", day_after_thanksgiving).in("GA"),
              day("American Indian Heritage Day", day_after_thanksgiving).in("MD").from(2008),
              day("Presidents' Day Holiday", day_after_thanksgiving).in("NM"),
              day("Christmas Eve", fixed(12, 24)).in("NC TX WI"),
              day("Christmas Day", fixed(12, 25)).or_else(nearest_weekday),
              day("Day after Christmas", fixed(12, 26)).in("NC SC TX"),
          },
          {2000, 2037},
          "USA, United States of America, America"};
}

// Source: Canada Labour Code, part III, and the provinces' employment standards.
Country canada() {
  const DayRule victoria_day = on_or_before(Monday, 5, 24);
  return {"CA",
          "Canada",
          {{"AB", "Alberta"},
           {"BC", "British Columbia"},
           {"MB", "Manitoba"},
           {"NB", "New Brunswick"},
           {"NL", "Newfoundland and Labrador"},
           {"NS", "Nova Scotia"},
           {"NT", "Northwest Territories"},
           {"NU", "Nunavut"},
           {"ON", "Ontario"},
           {"PE", "Prince Edward Island"},
           {"QC", "Quebec"},
           {"SK", "Saskatchewan"},
           {"YT", "Yukon"}},
          {
              day("New Year's Day", fixed(1, 1)).or_else(next_weekday),
              day("Family Day", nth(3, Monday, 2)).in("AB"),
              day("Family Day", nth(3, Monday, 2)).in("SK").from(2007),
              day("Family Day", nth(3, Monday, 2)).in("ON").from(2008),
              day("Family Day", nth(2, Monday, 2)).in("BC").from(2013).until(2018),
              day("Family Day", nth(3, Monday, 2)).in("BC").from(2019),
              day("Family Day", nth(3, Monday, 2)).in("NB").from(2018),
              day("Louis Riel Day", nth(3, Monday, 2)).in("MB").from(2008),
              day("Islander Day", nth(3, Monday, 2)).in("PE").from(2010),
              day("Heritage Day", nth(3, Monday, 2)).in("NS").from(2015),
              day("Good Friday", easter(-2)),
              day("Easter Monday", easter(1)).in("QC"),
              day("Victoria Day", victoria_day).in("AB BC MB NT NU ON SK YT"),
              day("National Patriots' Day", victoria_day).in("QC"),
              day("National Indigenous Peoples Day", fixed(6, 21)).in("NT"),
              day("National Indigenous Peoples Day", fixed(6, 21)).in("YT").from(2017),
              day("Saint John the Baptist Day", fixed(6, 24)).in("QC").or_else(sunday_to_monday),
              day("Canada Day", fixed(7, 1)).or_else(next_weekday),
              day("Nunavut Day", fixed(7, 9)).in("NU"),
              day("British Columbia Day", nth(1, Monday, 8)).in("BC"),
              day("New Brunswick Day", nth(1, Monday, 8)).in("NB"),
              day("Civic Holiday", nth(1, Monday, 8)).in("NT NU"),
              day("Saskatchewan Day", nth(1, Monday, 8)).in("SK"),
              day("Discovery Day", nth(3, Monday, 8)).in("YT"),
              day("Labour Day", nth(1, Monday, 9)),
              day("National Day for Truth and Reconciliation", fixed(9, 30)).in("NT").from(2022),
              day("National Day for Truth and Reconciliation", fixed(9, 30)).in("NU PE").from(2022),
              day("National Day for Truth and Reconciliation", fixed(9, 30)).in("BC YT").from(2023),
              day("National Day for Truth and Reconciliation", fixed(9, 30)).in("MB").from(2024),
              day("Thanksgiving", nth(2, Monday, 10)).in("AB BC MB NT NU ON QC SK YT"),
              day("Remembrance Day", fixed(11, 11)).in("AB BC NB NL NT NU PE SK YT"),
              day("Christmas Day", fixed(12, 25)).or_else(next_weekday),
              day("Boxing Day", fixed(12, 26)).in("ON").or_else(next_weekday),
          }};
}

// Source: Ley Federal del Trabajo, article 74.
Country mexico() {
  return {"MX",
          "Mexico",
          {},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Constitution Day", fixed(2, 5)).until(2005),
              day("Constitution Day", nth(1, Monday, 2)).from(2006),
              day("Benito Juarez' Birthday", fixed(3, 21)).until(2005),
              day("Benito Juarez' Birthday", nth(3, Monday, 3)).from(2006),
              day("Labour Day", fixed(5, 1)),
              day("Independence Day", fixed(9, 16)),
              day("Change of the Federal Government",
                  listed({20001201, 20061201, 20121201, 20181201, 20241001, 20301001, 20361001})),
              day("Revolution Day", fixed(11, 20)).until(2005),
              day("Revolution Day", nth(3, Monday, 11)).from(2006),
              day("Christmas Day", fixed(12, 25)),
          }};
}

}  // namespace

std::vector<Country> north_america() { return {united_states(), canada(), mexico()}; }

}  // namespace barnacle::holidays
