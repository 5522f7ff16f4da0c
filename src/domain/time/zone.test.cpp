#include "domain/time/zone.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace barnacle {
namespace {

Zone zone(std::string_view name) { return *ZoneTable::system().find(name); }
LocalMinute wall(std::string_view text) { return *local_from_text(text); }
std::string utc(std::string_view wall_text, std::string_view zone_name) {
  return text_of(to_instant(wall(wall_text), zone(zone_name)));
}

TEST(Zone, NineStaysNineAcrossTheSpringChange) {
  EXPECT_EQ(utc("2025-03-28 09:00", "Europe/Berlin"), "2025-03-28T08:00:00Z");
  EXPECT_EQ(utc("2025-03-31 09:00", "Europe/Berlin"), "2025-03-31T07:00:00Z");
}

TEST(Zone, AWallTimeInAGapIsTheNextInstantThatExists) {
  EXPECT_EQ(utc("2025-03-30 02:00", "Europe/Berlin"), "2025-03-30T01:00:00Z");
  EXPECT_EQ(utc("2025-03-30 02:30", "Europe/Berlin"), "2025-03-30T01:00:00Z");
  EXPECT_EQ(text_of(wall_time(to_instant(wall("2025-03-30 02:30"), zone("Europe/Berlin")), zone("Europe/Berlin"))),
            "2025-03-30 03:00");
  EXPECT_EQ(utc("2025-10-05 02:10", "Australia/Lord_Howe"), "2025-10-04T15:30:00Z");
}

TEST(Zone, AWallTimeThatExistsTwiceIsTheFirst) {
  EXPECT_EQ(utc("2025-10-26 02:30", "Europe/Berlin"), "2025-10-26T00:30:00Z");
  EXPECT_EQ(utc("2025-10-26 03:00", "Europe/Berlin"), "2025-10-26T02:00:00Z");
}

TEST(Zone, ASkippedDayBeginsWithTheNextOne) {
  // Samoa had no 30 December 2011: it crossed the date line.
  EXPECT_EQ(utc("2011-12-30 12:00", "Pacific/Apia"), "2011-12-30T10:00:00Z");
  EXPECT_EQ(text_of(local_day(*instant_from_text("2011-12-30T10:00:00Z"), zone("Pacific/Apia"))), "2011-12-31");
}

TEST(Zone, TheOffsetInForceIsTheLastChangesBeforeDuringAndAfterTheYearsOfPlans) {
  std::vector<ZoneChange> changes;
  Instant from = *instant_from_text("1931-02-03T04:05:06Z");
  const Instant end = from + hours{24 * 365 * 114};  // past the last stretch
  for (int i = 0; from < end; ++i, from += hours{24 * (1 + i * 37 % 300)})
    changes.push_back({from, i % 5 * 1800 - 3600});
  const Zone odd("Test/Odd", changes);
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const int before = changes[i == 0 ? 0 : i - 1].offset_seconds;
    EXPECT_EQ(odd.offset_seconds_at(changes[i].from - microseconds{1}), before) << text_of(changes[i].from);
    EXPECT_EQ(odd.offset_seconds_at(changes[i].from), changes[i].offset_seconds) << text_of(changes[i].from);
    const Instant later = changes[i].from + hours{12};
    EXPECT_EQ(to_instant(wall_time(later, odd), odd), std::chrono::floor<minutes>(later)) << text_of(later);
  }
  EXPECT_EQ(odd.offset_seconds_at(end + hours{24 * 4000}), changes.back().offset_seconds);
}

TEST(Zone, SecondsAreCutOffTheWallClockBeforeTheEpochToo) {
  EXPECT_EQ(text_of(wall_time(*instant_from_text("1969-12-31T23:59:59.999999Z"), Zone{})), "1969-12-31 23:59");
}

TEST(Zone, AnAliasKeepsItsOwnName) {
  const Zone eastern = zone("US/Eastern");
  EXPECT_EQ(eastern.name(), "US/Eastern");
  EXPECT_EQ(eastern.offset_seconds_at(*instant_from_text("2025-07-01T00:00:00Z")), -4 * 3600);
}

TEST(Zone, AnUnknownNameSuggestsTheNearest) {
  const auto suggestion = [](std::string_view name) { return ZoneTable::system().find(name).refusal().text; };
  EXPECT_EQ(ZoneTable::system().find("Berlin").refusal().code, "zone.unknown");
  EXPECT_THAT(suggestion("Berlin"), testing::HasSubstr("\"Europe/Berlin\""));
  EXPECT_THAT(suggestion("new york"), testing::HasSubstr("\"America/New_York\""));
  EXPECT_THAT(suggestion("Europe/Kiew"), testing::HasSubstr("\"Europe/Kiev\""));
  EXPECT_FALSE(ZoneTable::system().find(""));
  EXPECT_FALSE(ZoneTable::system().find("../../etc/passwd"));
}

TEST(Zone, AChangedTableAnswersForItsZoneAlone) {
  // A government drops summer time: what was planned for nine is still at nine, at another instant.
  const ZoneTable changed = ZoneTable::system().with(Zone{"Europe/Berlin", {{Instant{}, 3600}}});
  const Zone after = *changed.find("Europe/Berlin");
  EXPECT_EQ(text_of(to_instant(wall("2025-07-01 09:00"), after)), "2025-07-01T08:00:00Z");
  EXPECT_EQ(text_of(wall_time(to_instant(wall("2025-07-01 09:00"), after), after)), "2025-07-01 09:00");
  EXPECT_EQ(text_of(to_instant(wall("2025-07-01 09:00"), *changed.find("Europe/Vienna"))), "2025-07-01T07:00:00Z");
  EXPECT_EQ(changed.version(),
            ZoneTable::system().version() + " with Europe/Berlin");  // plans made by the old rules are known
}

TEST(ZoneTable, KnowsItsVersionAndNames) {
  EXPECT_NE(ZoneTable::system().version(), "unknown");
  const auto names = ZoneTable::system().names();
  EXPECT_TRUE(std::is_sorted(names.begin(), names.end()));
  EXPECT_THAT(names, testing::Contains("Asia/Kathmandu"));
  EXPECT_THAT(names, testing::Not(testing::Contains(testing::StartsWith("right/"))));
}

}  // namespace
}  // namespace barnacle
