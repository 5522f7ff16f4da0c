#include "domain/time/instant.hpp"

#include <gtest/gtest.h>

namespace barnacle {
namespace {

TEST(Day, TextAndBack) {
  EXPECT_EQ(text_of(*day_from_text(" 2024-02-29 ")), "2024-02-29");
  EXPECT_EQ(with_weekday(*day_from_text("2025-03-10")), "Mon 2025-03-10");
  EXPECT_EQ(with_weekday(*local_from_text("2025-03-10T09:05")), "Mon 2025-03-10 09:05");
  EXPECT_EQ(text_of(last_plannable_day()), "2037-12-31");
}

TEST(Day, RefusesWhatNoCalendarHas) {
  EXPECT_EQ(day_from_text("2025-02-30").refusal().code, "day.impossible");
  EXPECT_EQ(day_from_text("2025-13-01").refusal().code, "day.impossible");
  EXPECT_EQ(day_from_text("2038-01-01").refusal().code, "day.out_of_range");
  EXPECT_EQ(day_from_text("1899-12-31").refusal().code, "day.out_of_range");
  for (const char* text : {"", "2025-3-10", "10.03.2025", "2025-03-10x", "2025/03/10", "-025-03-10"}) {
    EXPECT_EQ(day_from_text(text).refusal().code, "day.unreadable") << text;
  }
}

TEST(Day, MonthsLaterStaysInTheMonth) {
  EXPECT_EQ(text_of(plus_months(make_day(2025, 1, 31), 1)), "2025-02-28");
  EXPECT_EQ(text_of(plus_months(make_day(2024, 1, 31), 1)), "2024-02-29");
  EXPECT_EQ(text_of(plus_months(make_day(2025, 12, 15), 2)), "2026-02-15");
  EXPECT_EQ(text_of(plus_months(make_day(2025, 3, 31), -1)), "2025-02-28");
}

TEST(Clock, IsReadAndRefused) {
  EXPECT_EQ(*clock_from_text("09:30"), 570);
  EXPECT_EQ(*clock_from_text("9:30"), 570);
  EXPECT_EQ(clock_text(570), "09:30");
  for (const char* text : {"24:00", "9", "9:3", "09:60", "9:30pm", ":30", "009:30", ""}) {
    EXPECT_FALSE(clock_from_text(text)) << text;
  }
}

TEST(Instant, ReadsAnyOffsetAndWritesUtc) {
  EXPECT_EQ(text_of(*instant_from_text("2025-03-10T09:30:00+01:00")), "2025-03-10T08:30:00Z");
  EXPECT_EQ(text_of(*instant_from_text("2025-03-10t00:15:00-05:45")), "2025-03-10T06:00:00Z");
  EXPECT_EQ(text_of(*instant_from_text("2025-03-10T08:30:00.5Z")), "2025-03-10T08:30:00.500000Z");
  EXPECT_EQ(text_of(*instant_from_text("1969-12-31T23:59:59.1234567Z")), "1969-12-31T23:59:59.123456Z");
  EXPECT_EQ(text_of(*instant_from_text("2016-12-31T23:59:60Z")), "2017-01-01T00:00:00Z");
}

TEST(Instant, RefusesAnInstantWithoutAnOffset) {
  for (const char* text : {"2025-03-10T08:30:00", "2025-03-10", "2025-03-10T08:30Z", "2025-03-10T24:00:00Z",
                           "2025-03-10T08:30:00.Z", "2025-03-10T08:30:00+0100", "2025-03-10T08:30:00Zx"}) {
    EXPECT_EQ(instant_from_text(text).refusal().code, "instant.unreadable") << text;
  }
  EXPECT_EQ(instant_from_text("2025-02-29T08:30:00Z").refusal().code, "day.impossible");
}

}  // namespace
}  // namespace barnacle
