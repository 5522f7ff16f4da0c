#include "domain/time/holidays/lunar.hpp"

#include <array>

namespace barnacle::holidays {
namespace {

// Year, month and day in one number; some Islamic days fall twice in a year.
constexpr std::array chinese_new_year_days = {
    20000205, 20010124, 20020212, 20030201, 20040122, 20050209, 20060129, 20070218, 20080207, 20090126,
    20100214, 20110203, 20120123, 20130210, 20140131, 20150219, 20160208, 20170128, 20180216, 20190205,
    20200125, 20210212, 20220201, 20230122, 20240210, 20250129, 20260217, 20270206, 20280126, 20290213,
    20300203, 20310123, 20320211, 20330131, 20340219, 20350208, 20360128, 20370215};

constexpr std::array dragon_boat_days = {20000606, 20010625, 20020615, 20030604, 20040622, 20050611, 20060531, 20070619,
                                         20080608, 20090528, 20100616, 20110606, 20120623, 20130612, 20140602, 20150620,
                                         20160609, 20170530, 20180618, 20190607, 20200625, 20210614, 20220603, 20230622,
                                         20240610, 20250531, 20260619, 20270609, 20280528, 20290616, 20300605, 20310624,
                                         20320612, 20330601, 20340620, 20350610, 20360530, 20370618};

constexpr std::array mid_autumn_days = {20000912, 20011001, 20020921, 20030911, 20040928, 20050918, 20061006, 20070925,
                                        20080914, 20091003, 20100922, 20110912, 20120930, 20130919, 20140908, 20150927,
                                        20160915, 20171004, 20180924, 20190913, 20201001, 20210921, 20220910, 20230929,
                                        20240917, 20251006, 20260925, 20270915, 20281003, 20290922, 20300912, 20311001,
                                        20320919, 20330908, 20340927, 20350916, 20361004, 20370924};

constexpr std::array double_ninth_days = {
    20001006, 20011025, 20021014, 20031004, 20041022, 20051011, 20061030, 20071019, 20081007, 20091026,
    20101016, 20111005, 20121023, 20131013, 20141002, 20151021, 20161009, 20171028, 20181017, 20191007,
    20201025, 20211014, 20221004, 20231023, 20241011, 20251029, 20261018, 20271008, 20281026, 20291016,
    20301005, 20311024, 20321012, 20331001, 20341020, 20351009, 20361027, 20371017};

constexpr std::array buddha_days = {20000511, 20010430, 20020519, 20030508, 20040526, 20050515, 20060505, 20070524,
                                    20080512, 20090502, 20100521, 20110510, 20120428, 20130517, 20140506, 20150525,
                                    20160514, 20170503, 20180522, 20190512, 20200430, 20210519, 20220508, 20230526,
                                    20240515, 20250505, 20260524, 20270513, 20280502, 20290520, 20300509, 20310528,
                                    20320516, 20330506, 20340525, 20350515, 20360503, 20370522};

constexpr std::array korean_new_year_days = {
    20000205, 20010124, 20020212, 20030201, 20040122, 20050209, 20060129, 20070218, 20080207, 20090126,
    20100214, 20110203, 20120123, 20130210, 20140131, 20150219, 20160208, 20170128, 20180216, 20190205,
    20200125, 20210212, 20220201, 20230122, 20240210, 20250129, 20260217, 20270207, 20280127, 20290213,
    20300203, 20310123, 20320211, 20330131, 20340219, 20350208, 20360128, 20370215};

constexpr std::array korean_buddha_days = {
    20000511, 20010501, 20020519, 20030508, 20040526, 20050515, 20060505, 20070524, 20080512, 20090502,
    20100521, 20110510, 20120528, 20130517, 20140506, 20150525, 20160514, 20170503, 20180522, 20190512,
    20200430, 20210519, 20220508, 20230527, 20240515, 20250505, 20260524, 20270513, 20280502, 20290520,
    20300509, 20310528, 20320516, 20330506, 20340525, 20350515, 20360503, 20370522};

constexpr std::array fitr_days = {
    20000108, 20001227, 20011216, 20021205, 20031125, 20041114, 20051103, 20061023, 20071013, 20081001,
    20090920, 20100910, 20110830, 20120819, 20130808, 20140728, 20150717, 20160706, 20170625, 20180615,
    20190604, 20200524, 20210513, 20220502, 20230421, 20240410, 20250330, 20260320, 20270309, 20280226,
    20290214, 20300204, 20310124, 20320114, 20330103, 20331223, 20341212, 20351201, 20361119, 20371109,
};

constexpr std::array adha_days = {20000316, 20010305, 20020222, 20030211, 20040201, 20050121, 20060110, 20061231,
                                  20071220, 20081208, 20091127, 20101116, 20111106, 20121026, 20131015, 20141004,
                                  20150923, 20160911, 20170901, 20180821, 20190811, 20200731, 20210720, 20220709,
                                  20230628, 20240616, 20250606, 20260527, 20270516, 20280505, 20290424, 20300413,
                                  20310402, 20320322, 20330312, 20340301, 20350219, 20360208, 20370127};

constexpr std::array islamic_new_year_days = {
    20000406, 20010326, 20020315, 20030304, 20040221, 20050210, 20060131, 20070120, 20080110, 20081229,
    20091218, 20101207, 20111126, 20121115, 20131104, 20141025, 20151014, 20161002, 20170921, 20180911,
    20190831, 20200820, 20210809, 20220730, 20230719, 20240707, 20250626, 20260616, 20270606, 20280525,
    20290514, 20300504, 20310423, 20320411, 20330401, 20340322, 20350311, 20360229, 20370217};

constexpr std::array mawlid_days = {20000614, 20010604, 20020524, 20030513, 20040501, 20050421, 20060410, 20070331,
                                    20080320, 20090309, 20100226, 20110215, 20120204, 20130124, 20140113, 20150103,
                                    20151223, 20161211, 20171130, 20181120, 20191109, 20201029, 20211018, 20221008,
                                    20230927, 20240915, 20250904, 20260825, 20270814, 20280803, 20290724, 20300713,
                                    20310702, 20320620, 20330610, 20340530, 20350520, 20360509, 20370428};

template <std::size_t size>
DayRule tabled(const std::array<int, size>& table, int days_after) {
  std::vector<LocalDay> all;
  for (const int day : table) {
    all.push_back(make_day(day / 10000, static_cast<unsigned>(day / 100 % 100), static_cast<unsigned>(day % 100)));
  }
  // Moved before they are chosen by year: New Year's Eve of 1 January belongs to the year before.
  for (LocalDay& day : all) day += days{days_after};
  return listed(std::move(all));
}

bool is_hebrew_leap(int year) { return (7 * year + 1) % 19 < 7; }

// Days from the calendar's epoch to the new year, by the mean moon and the four postponements (Reingold and
// Dershowitz).
long hebrew_days_until(int year) {
  const long cycle = (year - 1) % 19;
  const long months = 235L * ((year - 1) / 19) + 12 * cycle + (7 * cycle + 1) / 19;
  const long parts_part = 204 + 793 * (months % 1080);
  const long hours_part = 5 + 12 * months + 793 * (months / 1080) + parts_part / 1080;
  const long parts = 1080 * (hours_part % 24) + parts_part % 1080;
  long day = 1 + 29 * months + hours_part / 24;
  if (parts >= 19440 || (day % 7 == 2 && parts >= 9924 && !is_hebrew_leap(year)) ||
      (day % 7 == 1 && parts >= 16789 && is_hebrew_leap(year - 1))) {
    ++day;
  }
  if (day % 7 == 0 || day % 7 == 3 || day % 7 == 5) ++day;
  return day;
}

}  // namespace

DayRule chinese_new_year(int days_after) { return tabled(chinese_new_year_days, days_after); }
DayRule korean_new_year(int days_after) { return tabled(korean_new_year_days, days_after); }
DayRule dragon_boat() { return tabled(dragon_boat_days, 0); }
DayRule mid_autumn(int days_after) { return tabled(mid_autumn_days, days_after); }
DayRule double_ninth() { return tabled(double_ninth_days, 0); }
DayRule buddhas_birthday_in_china() { return tabled(buddha_days, 0); }
DayRule buddhas_birthday_in_korea() { return tabled(korean_buddha_days, 0); }

DayRule tomb_sweeping() {
  return [](int year) {
    // The mean sun of this century: 0.2422 days more each year, a day less after each leap day.
    const int in_century = year % 100;
    const int day = (in_century * 2422 + 48100) / 10000 - in_century / 4;
    return std::vector{make_day(year, 4, static_cast<unsigned>(day))};
  };
}

DayRule eid_al_fitr(int days_after) { return tabled(fitr_days, days_after); }
DayRule eid_al_adha(int days_after) { return tabled(adha_days, days_after); }
DayRule islamic_new_year(int days_after) { return tabled(islamic_new_year_days, days_after); }
DayRule mawlid(int days_after) { return tabled(mawlid_days, days_after); }

DayRule rosh_hashanah(int days_after) {
  return [=](int year) {
    constexpr int known_hebrew_year = 5785;  // began on 3 October 2024
    const long difference = hebrew_days_until(year + 3761) - hebrew_days_until(known_hebrew_year);
    return std::vector{make_day(2024, 10, 3) + days{difference + days_after}};
  };
}

}  // namespace barnacle::holidays
