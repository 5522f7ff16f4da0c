#include "domain/time/holidays/lunar.hpp"

namespace barnacle::holidays {
namespace {

// Source: law 2429 and its amendments; the feasts' half days (their eves) are left out. The directorate of religious
// affairs reckons them as Umm al-Qura does, save in 2015 and 2016.
Country turkey() {
  return {"TR",
          "Turkey",
          {},
          {
              day("New Year's Day", fixed(1, 1)),
              day("National Sovereignty and Children's Day", fixed(4, 23)),
              day("Labour Day", fixed(5, 1)),
              day("Commemoration of Ataturk, Youth and Sports Day", fixed(5, 19)),
              day("Democracy and National Unity Day", fixed(7, 15)).from(2017),
              day("Victory Day", fixed(8, 30)),
              day("Republic Day", fixed(10, 29)),
              day("Ramadan Feast", lasting(3, listed({20150717, 20160705}))),
              day("Ramadan Feast", lasting(3, eid_al_fitr(0))).from(2017),
              day("Sacrifice Feast", lasting(4, listed({20150924, 20160912}))),
              day("Sacrifice Feast", lasting(4, eid_al_adha(0))).from(2017),
          },
          {2015, 2037},
          "Turkiye, Türkiye"};
}

// 5 Iyar, a day or two away from a Sabbath: Independence Day and the memorial day before it must not touch one.
DayRule independence_of_israel() {
  return moved(rosh_hashanah(-163 + 20), [](LocalDay day) {
    const weekday falls_on = weekday_of(day);
    if (falls_on == std::chrono::Friday) return day - days{1};
    if (falls_on == std::chrono::Saturday) return day - days{2};
    if (falls_on == std::chrono::Monday) return day + days{1};
    return day;
  });
}

Country israel() {
  return {"IL",
          "Israel",
          {},
          {
              day("Passover", rosh_hashanah(-163)),
              day("Seventh Day of Passover", rosh_hashanah(-163 + 6)),
              day("Independence Day", independence_of_israel()),
              day("Shavuot", rosh_hashanah(-163 + 50)),
              day("Rosh Hashanah", rosh_hashanah(0)),
              day("Rosh Hashanah", rosh_hashanah(1)),
              day("Yom Kippur", rosh_hashanah(9)),
              day("Sukkot", rosh_hashanah(14)),
              day("Simchat Torah", rosh_hashanah(21)),
          }};
}

// A holiday on the weekend of Friday and Saturday: the Thursday before or the Sunday after.
LocalDay gulf_weekday(LocalDay day, const IsFree&) {
  if (weekday_of(day) == std::chrono::Friday) return day - days{1};
  return weekday_of(day) == std::chrono::Saturday ? day + days{1} : day;
}

Country saudi_arabia() {
  return {"SA",
          "Saudi Arabia",
          {},
          {
              day("Founding Day", fixed(2, 22)).from(2022).or_else(gulf_weekday),
              day("Eid al-Fitr", lasting(4, eid_al_fitr(0))),
              day("Arafat Day", eid_al_adha(-1)),
              day("Eid al-Adha", lasting(3, eid_al_adha(0))),
              day("National Day", fixed(9, 23)).from(2005).or_else(gulf_weekday),
          },
          {2017, 2037}};
}

// Source: cabinet resolutions, which move the new year and the birthday to make a longer weekend; tabled as announced
// to 2026.
Country united_arab_emirates() {
  return {"AE",
          "United Arab Emirates",
          {},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Eid al-Fitr", listed({20200523, 20220501, 20230420, 20240408, 20240409, 20260319})),
              day("Eid al-Fitr", lasting(3, eid_al_fitr(0))),
              day("Arafat Day", eid_al_adha(-1)),
              day("Eid al-Adha", lasting(3, eid_al_adha(0))),
              day("Islamic New Year", listed({20170922, 20180911, 20190831, 20200823, 20210812, 20220730, 20230721,
                                              20240707, 20250627, 20260616})),
              day("Islamic New Year", islamic_new_year(0)).from(2027),
              day("Birthday of the Prophet", listed({20171130, 20181118, 20191109, 20201029, 20211021, 20221008,
                                                     20230929, 20240915, 20250905, 20260825})),
              day("Birthday of the Prophet", mawlid(0)).from(2027),
              day("Commemoration Day", fixed(11, 30)).until(2018),
              day("Commemoration Day", fixed(12, 1)).from(2019).until(2023),
              day("National Day", fixed(12, 2)),
              day("National Day", fixed(12, 3)).without({2025}),
              day("National Day", fixed(12, 1)).only(2025).instead(),
          },
          {2017, 2037},
          "UAE, Emirates"};
}

}  // namespace

std::vector<Country> near_east() { return {turkey(), israel(), saudi_arabia(), united_arab_emirates()}; }

}  // namespace barnacle::holidays
