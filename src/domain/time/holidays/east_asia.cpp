#include <algorithm>

#include "domain/time/holidays/lunar.hpp"

namespace barnacle::holidays {
namespace {

using std::chrono::Friday;
using std::chrono::Monday;
using std::chrono::Saturday;
using std::chrono::Sunday;
using std::chrono::Thursday;

// Source: the State Council's notices from 2020 to 2026, which name the days off one by one, the swapped ones too;
// before and after them the statutory days alone (regulation of 2007, amended 2013 and 2024).
Country china() {
  const auto notices_end = 2026;
  const auto statutory = [&](std::vector<Rule>& into, const Rule& rule) {
    into.push_back(rule.until(std::min(rule.last_year, 2019)));
    into.push_back(rule.from(std::max(rule.first_year, notices_end + 1)));
  };
  std::vector<Rule> rules = {
      day("New Year's Day", spans({{20200101, 20200101},
                                   {20210101, 20210103},
                                   {20220101, 20220103},
                                   {20221231, 20230102},
                                   {20240101, 20240101},
                                   {20250101, 20250101},
                                   {20260101, 20260103}})),
      day("Spring Festival", spans({{20200124, 20200202},
                                    {20210211, 20210217},
                                    {20220131, 20220206},
                                    {20230121, 20230127},
                                    {20240210, 20240217},
                                    {20250128, 20250204},
                                    {20260215, 20260223}})),
      day("Tomb-Sweeping Day", spans({{20200404, 20200406},
                                      {20210403, 20210405},
                                      {20220403, 20220405},
                                      {20230405, 20230405},
                                      {20240404, 20240406},
                                      {20250404, 20250406},
                                      {20260404, 20260406}})),
      day("Labour Day", spans({{20200501, 20200505},
                               {20210501, 20210505},
                               {20220430, 20220504},
                               {20230429, 20230503},
                               {20240501, 20240505},
                               {20250501, 20250505},
                               {20260501, 20260505}})),
      day("Dragon Boat Festival", spans({{20200625, 20200627},
                                         {20210612, 20210614},
                                         {20220603, 20220605},
                                         {20230622, 20230624},
                                         {20240608, 20240610},
                                         {20250531, 20250602},
                                         {20260619, 20260621}})),
      day("Mid-Autumn Festival", spans({{20201001, 20201001},
                                        {20210919, 20210921},
                                        {20220910, 20220912},
                                        {20230929, 20230929},
                                        {20240915, 20240917},
                                        {20251006, 20251006},
                                        {20260925, 20260927}})),
      day("National Day", spans({{20201001, 20201008},
                                 {20211001, 20211007},
                                 {20221001, 20221007},
                                 {20230930, 20231006},
                                 {20241001, 20241007},
                                 {20251001, 20251008},
                                 {20261001, 20261007}})),
  };
  statutory(rules, day("New Year's Day", fixed(1, 1)));
  rules.push_back(day("Spring Festival", chinese_new_year(-1)).from(2008).until(2013));
  rules.push_back(day("Spring Festival", lasting(2, chinese_new_year(0))).from(2008).until(2013));
  rules.push_back(day("Spring Festival", lasting(3, chinese_new_year(0))).from(2014).until(2019));
  rules.push_back(day("Spring Festival", lasting(4, chinese_new_year(-1))).from(notices_end + 1));
  statutory(rules, day("Tomb-Sweeping Day", tomb_sweeping()));
  rules.push_back(day("Labour Day", fixed(5, 1)).until(2019));
  rules.push_back(day("Labour Day", lasting(2, fixed(5, 1))).from(notices_end + 1));
  statutory(rules, day("Dragon Boat Festival", dragon_boat()));
  statutory(rules, day("Mid-Autumn Festival", mid_autumn(0)));
  statutory(rules, day("National Day", lasting(3, fixed(10, 1))));
  return {"CN", "China", {}, rules, {2008, 2037}};
}

DayRule equinox(unsigned month, double day_of_1980) {
  return [=](int year) {
    // The mean equinox, good from 1980 to 2099 (Coast Guard of Japan).
    const double fell = day_of_1980 + 0.242194 * (year - 1980);
    return std::vector{make_day(year, month, static_cast<unsigned>(static_cast<int>(fell) - (year - 1980) / 4))};
  };
}

// A single day between two holidays is one as well; in September that happens when the equinox is two days after the
// Monday.
DayRule between_the_september_holidays() {
  return [](int year) {
    const LocalDay aged = nth(3, Monday, 9)(year).front();
    const LocalDay autumn = equinox(9, 23.2488)(year).front();
    return autumn - aged == days{2} ? std::vector{aged + days{1}} : std::vector<LocalDay>{};
  };
}

// Source: Act on National Holidays (1948, as amended to 2018) and the special acts for the games of 2020 and 2021.
Country japan() {
  return {"JP",
          "Japan",
          {},
          all_or_else(sunday_to_next_free, {
                                               day("New Year's Day", fixed(1, 1)),
                                               day("Coming of Age Day", nth(2, Monday, 1)),
                                               day("Foundation Day", fixed(2, 11)),
                                               day("Emperor's Birthday", fixed(2, 23)).from(2020),
                                               day("Vernal Equinox Day", equinox(3, 20.8431)),
                                               day("Greenery Day", fixed(4, 29)).until(2006),
                                               day("Showa Day", fixed(4, 29)).from(2007),
                                               day("Citizens' Holiday", listed({20190430, 20190502})),
                                               day("Enthronement of the Emperor", fixed(5, 1)).only(2019),
                                               day("Constitution Day", fixed(5, 3)),
                                               day("Citizens' Holiday", fixed(5, 4)).until(2006),
                                               day("Greenery Day", fixed(5, 4)).from(2007),
                                               day("Children's Day", fixed(5, 5)),
                                               day("Marine Day", fixed(7, 20)).until(2002),
                                               day("Marine Day", nth(3, Monday, 7)).from(2003).without({2020, 2021}),
                                               day("Marine Day", listed({20200723, 20210722})),
                                               day("Mountain Day", fixed(8, 11)).from(2016).without({2020, 2021}),
                                               day("Mountain Day", listed({20200810, 20210808})),
                                               day("Respect for the Aged Day", fixed(9, 15)).until(2002),
                                               day("Respect for the Aged Day", nth(3, Monday, 9)).from(2003),
                                               day("Citizens' Holiday", between_the_september_holidays()).from(2003),
                                               day("Autumnal Equinox Day", equinox(9, 23.2488)),
                                               day("Sports Day", nth(2, Monday, 10)).without({2020, 2021}),
                                               day("Sports Day", listed({20200724, 20210723})),
                                               day("Enthronement Ceremony", fixed(10, 22)).only(2019),
                                               day("Culture Day", fixed(11, 3)),
                                               day("Labour Thanksgiving Day", fixed(11, 23)),
                                               day("Emperor's Birthday", fixed(12, 23)).until(2018),
                                           })};
}

// Source: Regulations on Holidays of Public Offices, articles 2 and 3. When each day came to be given back differs;
// where two holidays fall together, the day given back is listed.
Country south_korea() {
  return {"KR",
          "South Korea",
          {},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Lunar New Year", lasting(3, korean_new_year(-1))).until(2013),
              day("Lunar New Year", lasting(3, korean_new_year(-1))).from(2014).or_else(sunday_to_next_free),
              day("Independence Movement Day", fixed(3, 1)).until(2020),
              day("Independence Movement Day", fixed(3, 1)).from(2021).or_else(next_weekday),
              day("Election Day",
                  listed({20160413, 20170509, 20180613, 20200415, 20220309, 20220601, 20240410, 20250603, 20260603})),
              day("Labour Day", fixed(5, 1)),
              day("Children's Day", fixed(5, 5)).until(2013),
              day("Children's Day", fixed(5, 5)).from(2014).or_else(next_weekday),
              day("Children's Day", fixed(5, 6)).only(2025).instead(),
              day("Buddha's Birthday", buddhas_birthday_in_korea()).until(2022),
              day("Buddha's Birthday", buddhas_birthday_in_korea()).from(2023).or_else(next_weekday),
              day("Memorial Day", fixed(6, 6)),
              day("Constitution Day", fixed(7, 17)).until(2007),
              day("Constitution Day", fixed(7, 17)).from(2026).or_else(next_weekday),
              day("Liberation Day", fixed(8, 15)).until(2020),
              day("Liberation Day", fixed(8, 15)).from(2021).or_else(next_weekday),
              day("Chuseok", lasting(3, mid_autumn(-1))).until(2013),
              day("Chuseok", lasting(3, mid_autumn(-1))).from(2014).or_else(sunday_to_next_free),
              day("Chuseok", listed({20171006, 20281005, 20361007})).instead(),
              day("National Foundation Day", fixed(10, 3)).until(2020),
              day("National Foundation Day", fixed(10, 3)).from(2021).or_else(next_weekday),
              day("Hangul Day", fixed(10, 9)).from(2013).until(2020),
              day("Hangul Day", fixed(10, 9)).from(2021).or_else(next_weekday),
              day("Christmas Day", fixed(12, 25)).until(2022),
              day("Christmas Day", fixed(12, 25)).from(2023).or_else(next_weekday),
              day("Temporary Holiday", listed({20150814, 20160506, 20171002, 20200817, 20231002, 20241001, 20250127})),
          },
          {2014, 2037},
          "Korea, Republic of Korea"};
}

// Source: General Holidays Ordinance, chapter 149. The first weekday after Christmas is always one.
Country hong_kong() {
  return {"HK",
          "Hong Kong",
          {},
          all_or_else(sunday_to_next_free,
                      {
                          day("New Year's Day", fixed(1, 1)),
                          day("Lunar New Year", lasting(3, chinese_new_year(0))),
                          day("Ching Ming Festival", tomb_sweeping()),
                          day("Good Friday", easter(-2)),
                          day("Day after Good Friday", easter(-1)),
                          day("Easter Monday", easter(1)),
                          day("Labour Day", fixed(5, 1)),
                          day("Buddha's Birthday", buddhas_birthday_in_china()),
                          day("Tuen Ng Festival", dragon_boat()),
                          day("Establishment Day", fixed(7, 1)),
                          day("Day after the Mid-Autumn Festival", mid_autumn(1)).without({2012}),
                          day("Day after the Mid-Autumn Festival", fixed(10, 2)).only(2012),
                          day("National Day", fixed(10, 1)),
                          day("Chung Yeung Festival", double_ninth()),
                          day("Christmas Day", fixed(12, 25)),
                          day("First Weekday after Christmas", fixed(12, 26)),
                      }),
          {2010, 2037}};
}

// A Saturday is given back on the Friday before, a Sunday on the Monday after.
// Source: the directorate-general of personnel's calendars; the Act on Memorial Days and Holidays of 2025 added five
// days.
Country taiwan() {
  return {
      "TW",
      "Taiwan",
      {},
      {
          day("Founding Day", fixed(1, 1)).or_else(nearest_weekday),
          day("Day before Lunar New Year's Eve", chinese_new_year(-2)).from(2026).or_else(next_weekday),
          day("Lunar New Year", lasting(4, chinese_new_year(-1))).or_else(next_weekday),
          day("Lunar New Year", listed({20200123, 20210210, 20220204, 20230120, 20230127, 20240208, 20250127}))
              .instead(),
          day("Peace Memorial Day", fixed(2, 28)).or_else(nearest_weekday),
          day("Peace Memorial Day", fixed(2, 27)).only(2023).instead(),
          day("Children's Day", fixed(4, 4)),
          day("Tomb-Sweeping Day", tomb_sweeping()),
          day("Children's Day", listed({20150403, 20160405, 20170403, 20180406, 20190405, 20200402, 20210402, 20230403,
                                        20240405, 20250403, 20260403, 20270406, 20280403, 20290403, 20320405}))
              .instead(),
          day("Tomb-Sweeping Day", listed({20150406, 20200403, 20210405, 20260406})).instead(),
          day("Labour Day", fixed(5, 1)).until(2024),
          day("Labour Day", fixed(5, 1)).from(2025).or_else(nearest_weekday),
          day("Dragon Boat Festival", dragon_boat()).or_else(nearest_weekday),
          day("Mid-Autumn Festival", mid_autumn(0)).or_else(nearest_weekday),
          day("Teachers' Day", fixed(9, 28)).from(2025).or_else(nearest_weekday),
          day("National Day", fixed(10, 10)).or_else(nearest_weekday),
          day("Taiwan Retrocession Day", fixed(10, 25)).from(2025).or_else(nearest_weekday),
          day("Bridge Day", listed({20200626, 20201002, 20210920, 20230227, 20230623, 20231009})).instead(),
          day("Constitution Day", fixed(12, 25)).from(2025).or_else(nearest_weekday),
      },
      {2015, 2037}};
}

}  // namespace

std::vector<Country> east_asia() { return {china(), japan(), south_korea(), hong_kong(), taiwan()}; }

}  // namespace barnacle::holidays
