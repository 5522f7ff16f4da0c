#include "domain/time/working_hours.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace barnacle {
namespace {

// Maria works office hours in Munich unless a test says otherwise.
struct Maria {
  Zone zone = *ZoneTable::system().find("Europe/Berlin");
  WorkingHours hours = WorkingHours::office();
  HolidayPlace place{"DE", "BY"};
  std::vector<Leave> leave;

  WorkCalendar calendar() const { return {zone, hours, place, leave}; }
  Instant at(std::string_view text) const { return to_instant(*local_from_text(text), zone); }
  std::string wall(std::optional<Instant> instant) const {
    return instant ? with_weekday(wall_time(*instant, zone)) : "never";
  }
};

LocalDay day(std::string_view text) { return *day_from_text(text); }
std::string shown(std::optional<LocalDay> found) { return found ? with_weekday(*found) : "never"; }

TEST(WorkingHours, TextAndBack) {
  const auto again = [](std::string_view text) { return text_of(*working_hours_from_text(text)); };
  EXPECT_EQ(text_of(WorkingHours::office()), "mon-fri 9:00-12:00 13:00-17:00");
  EXPECT_EQ(again("mon-fri 9:00-12:00 13:00-17:00; sat 10:00-12:00"),
            "mon-fri 9:00-12:00 13:00-17:00; sat 10:00-12:00");
  EXPECT_EQ(again("Sunday-Thursday 8-16"), "mon-thu 8:00-16:00; sun 8:00-16:00");
  EXPECT_EQ(again("daily 0:00-24:00"), "mon-sun 0:00-24:00");
  EXPECT_EQ(again("tue,thu 13:00-17:00 9:00-13:00"), "tue 9:00-17:00; thu 9:00-17:00");
  EXPECT_EQ(again("none"), "none");
}

TEST(WorkingHours, TheRefusalNamesTheWord) {
  const auto refusal = [](std::string_view text) { return working_hours_from_text(text).refusal().text; };
  EXPECT_THAT(refusal("mon-fry 9:00-12:00"), testing::HasSubstr("\"mon-fry\""));
  EXPECT_THAT(refusal("mon 9:00-25:00"), testing::HasSubstr("\"9:00-25:00\""));
  EXPECT_THAT(refusal("mon 17:00-9:00"), testing::HasSubstr("ends before it begins"));
  EXPECT_THAT(refusal("mon 9:00-12:00 11:00-13:00"), testing::HasSubstr("overlaps"));
  EXPECT_THAT(refusal("mon-fri 9-17; fri 9-12"), testing::HasSubstr("friday a second time"));
  EXPECT_THAT(refusal("mon"), testing::HasSubstr("no hours after it"));
  EXPECT_THAT(refusal("mon 1-2 3-4 5-6 7-8 9-10 11-12 13-14"), testing::HasSubstr("at most 6"));
  EXPECT_FALSE(working_hours_from_text(""));
}

TEST(DayOff, SaysWhy) {
  Maria maria;
  maria.leave = {{day("2025-07-07"), day("2025-07-18"), "Crete"}};
  EXPECT_EQ(day_off(maria.calendar(), day("2025-03-09")), "Sunday");
  EXPECT_EQ(day_off(maria.calendar(), day("2025-04-21")), "Easter Monday");
  EXPECT_EQ(day_off(maria.calendar(), day("2025-07-18")), "on leave: Crete");
  EXPECT_EQ(day_off(maria.calendar(), day("2025-07-21")), std::nullopt);
}

TEST(DayOff, IsWhereTheyAre) {
  Maria maria;
  EXPECT_FALSE(is_working_day(maria.calendar(), day("2025-01-06")));  // Epiphany in Bavaria
  maria.place = {"DE", "BE"};
  EXPECT_TRUE(is_working_day(maria.calendar(), day("2025-01-06")));
  maria.place = {};
  EXPECT_TRUE(is_working_day(maria.calendar(), day("2025-12-25")));  // nothing known of her country
}

TEST(WorkingDays, SkipWeekendsHolidaysAndLeave) {
  Maria maria;
  EXPECT_EQ(shown(working_day_from(maria.calendar(), day("2025-04-18"))), "Tue 2025-04-22");
  EXPECT_EQ(shown(plus_working_days(maria.calendar(), day("2025-04-17"), 1)), "Tue 2025-04-22");
  EXPECT_EQ(shown(plus_working_days(maria.calendar(), day("2025-04-19"), 0)), "Tue 2025-04-22");
  EXPECT_EQ(shown(plus_working_days(maria.calendar(), day("2025-04-22"), 0)), "Tue 2025-04-22");
  EXPECT_EQ(shown(plus_working_days(maria.calendar(), day("2025-03-03"), 5)), "Mon 2025-03-10");
  EXPECT_EQ(working_days_between(maria.calendar(), day("2025-04-17"), day("2025-04-22")), 1);
  EXPECT_EQ(working_days_between(maria.calendar(), day("2025-04-22"), day("2025-04-17")), 0);
  maria.leave = {{day("2025-04-22"), day("2026-12-31"), "sabbatical"}};
  EXPECT_EQ(shown(working_day_from(maria.calendar(), day("2025-04-18"))), "never");
}

TEST(WorkingTime, PassesOnlyWhileTheyWork) {
  const Maria maria;
  const auto plus = [&](std::string_view from, int count) {
    return maria.wall(plus_working_minutes(maria.calendar(), maria.at(from), count));
  };
  EXPECT_EQ(plus("2025-03-07 16:50", 15), "Mon 2025-03-10 09:05");
  EXPECT_EQ(plus("2025-03-07 16:50", 10), "Fri 2025-03-07 17:00");
  EXPECT_EQ(plus("2025-03-07 11:50", 15), "Fri 2025-03-07 13:05");
  EXPECT_EQ(plus("2025-03-08 03:00", 0), "Mon 2025-03-10 09:00");
  EXPECT_EQ(plus("2025-04-17 16:00", 7 * 60 + 60), "Tue 2025-04-22 17:00");
  const auto between = [&](std::string_view from, std::string_view to) {
    return working_minutes_between(maria.calendar(), maria.at(from), maria.at(to));
  };
  EXPECT_EQ(between("2025-03-07 16:50", "2025-03-10 09:05"), 15);
  EXPECT_EQ(between("2025-03-03 00:00", "2025-03-10 00:00"), 5 * 7 * 60);
  EXPECT_EQ(between("2025-03-07 12:30", "2025-03-07 12:45"), 0);
  EXPECT_EQ(between("2025-03-07 12:30", "2025-03-07 10:45"), 0);
}

TEST(WorkingTime, CountsAgainAfterALongAbsence) {
  Maria maria;
  maria.leave = {{day("2025-01-01"), day("2026-12-31"), "sabbatical"}};
  EXPECT_EQ(working_minutes_between(maria.calendar(), maria.at("2024-12-30 09:00"), maria.at("2027-01-04 10:00")),
            2 * 7 * 60 + 60);
  EXPECT_EQ(maria.wall(working_from(maria.calendar(), maria.at("2025-01-01 09:00"))), "never");
}

TEST(WorkingTime, IsRealTimeOnDaylightSavingDays) {
  Maria maria;
  maria.hours = *working_hours_from_text("daily 0:00-24:00");
  maria.place = {};
  const auto minutes_on = [&](std::string_view from, std::string_view to) {
    return working_minutes_between(maria.calendar(), maria.at(from), maria.at(to));
  };
  EXPECT_EQ(minutes_on("2025-03-30 00:00", "2025-03-31 00:00"), 23 * 60);
  EXPECT_EQ(minutes_on("2025-10-26 00:00", "2025-10-27 00:00"), 25 * 60);
}

TEST(WorkingTime, StartsWhenTheyDo) {
  const Maria maria;
  EXPECT_EQ(maria.wall(working_from(maria.calendar(), maria.at("2025-03-07 12:00"))), "Fri 2025-03-07 13:00");
  EXPECT_EQ(maria.wall(working_from(maria.calendar(), maria.at("2025-03-07 13:20"))), "Fri 2025-03-07 13:20");
  EXPECT_EQ(maria.wall(working_from(maria.calendar(), maria.at("2025-03-07 17:00"))), "Mon 2025-03-10 09:00");
  EXPECT_TRUE(is_working(maria.calendar(), maria.at("2025-03-07 09:00")));
  EXPECT_FALSE(is_working(maria.calendar(), maria.at("2025-03-07 12:00")));
  EXPECT_FALSE(is_working(maria.calendar(), maria.at("2025-03-08 10:00")));
}

TEST(Mantra, TwentyFourHoursOrTheEndOfTheNextWorkingDayWhicheverIsFirst) {  // S91
  Maria maria;
  const auto due = [&](std::string_view from) {
    return maria.wall(hours_or_next_working_day(maria.calendar(), maria.at(from), 24));
  };
  EXPECT_EQ(due("2025-03-04 10:00"), "Wed 2025-03-05 10:00");
  EXPECT_EQ(due("2025-03-04 20:00"), "Wed 2025-03-05 17:00");
  EXPECT_EQ(due("2025-03-07 10:00"), "Sat 2025-03-08 10:00");
  maria.leave = {{day("2025-03-05"), day("2027-03-05"), ""}};
  EXPECT_EQ(due("2025-03-04 20:00"), "Wed 2025-03-05 20:00");
  maria.leave.clear();
  EXPECT_EQ(maria.wall(end_of_next_working_day(maria.calendar(), maria.at("2025-03-07 10:00"))),
            "Mon 2025-03-10 17:00");
}

}  // namespace
}  // namespace barnacle
