#pragma once
// Days by the moon. Chinese and Korean ones are tabled, as their calendars follow the true moon seen from Beijing and
// from Seoul; Islamic ones are the Umm al-Qura table, which a country's own sighting may leave by a day; Hebrew ones
// are computed. All for 2000 to 2037.

#include "domain/time/holidays/rules.hpp"

namespace barnacle::holidays {

/// Days after the first day of the first month (before it if negative).
DayRule chinese_new_year(int days_after);
DayRule korean_new_year(int days_after);
/// The fifth of the fifth month, days after the fifteenth of the eighth, the ninth of the ninth, and the eighth of the
/// fourth.
DayRule dragon_boat();
DayRule mid_autumn(int days_after);
DayRule double_ninth();
DayRule buddhas_birthday_in_china();
DayRule buddhas_birthday_in_korea();
/// The solar term Qingming, 4 or 5 April.
DayRule tomb_sweeping();

/// 1 Shawwal, 10 Dhu al-Hijja, 1 Muharram and 12 Rabi al-awwal, some days later (earlier if negative).
DayRule eid_al_fitr(int days_after);
DayRule eid_al_adha(int days_after);
DayRule islamic_new_year(int days_after);
DayRule mawlid(int days_after);

/// Days after the Hebrew new year that begins in that Gregorian year. Passover lies 163 days before it.
DayRule rosh_hashanah(int days_after);

}  // namespace barnacle::holidays
