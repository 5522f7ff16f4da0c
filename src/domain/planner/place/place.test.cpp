#include <gtest/gtest.h>

#include "domain/planner/scene.test.hpp"

namespace barnacle {
namespace {

TEST(Place, InABlockOfTheSellersInsideTheContactsHours) {
  Scene scene;
  scene.contact.hours = *working_hours_from_text("mon-fri 14:00-18:00");
  const Touch touch = *scene.plan().touch;
  EXPECT_GE(minute_of_day(touch.at), 900);
  EXPECT_LT(minute_of_day(touch.at), 960);
}

TEST(Place, WhereBlocksDoNotMeetWorkingHoursDo) {
  Scene scene;
  scene.contact.hours = *working_hours_from_text("mon-fri 10:00-12:00");
  const Touch touch = *scene.plan().touch;
  EXPECT_GE(minute_of_day(touch.at), 600);
  EXPECT_LT(minute_of_day(touch.at), 720);
}

TEST(Place, AcrossZonesTheCommonHoursCount) {
  Scene scene;  // New York's nine is Oslo's fifteen
  scene.contact.zone = "America/New_York";
  scene.contact.address.country = "US";
  const Touch touch = *scene.plan().touch;
  EXPECT_EQ(touch.zone, "America/New_York");
  EXPECT_GE(touch.due_at, Scene::at("2025-03-03T14:00:00Z"));
  EXPECT_LT(touch.due_at, Scene::at("2025-03-03T15:00:00Z"));
}

TEST(Place, LondonAndAucklandNeverMeetSoAMailIsWritten) {
  Scene scene;
  scene.owner.zone = "Europe/London";
  scene.contact.zone = "Pacific/Auckland";
  scene.contact.address.country = "NZ";
  scene.contact.stated.channel = Channel::call;
  const Plan plan = scene.plan();
  EXPECT_EQ(plan.touch->channel, Channel::email);
  EXPECT_EQ(plan.touch->mode, Mode::by_person);
  EXPECT_TRUE(says(plan, "place"));
}

TEST(Place, APublicHolidayOfTheirsIsFree) {
  Scene scene;
  scene.owner.place = {"DE", ""};
  scene.owner.zone = scene.contact.zone = "Europe/Berlin";
  scene.contact.address.country = "DE";
  scene.now = Scene::at("2025-04-18T06:00:00Z");  // Good Friday; Monday is Easter Monday
  EXPECT_EQ(day_of(scene.plan().touch->at), make_day(2025, 4, 22));
}

TEST(Place, AFirstWordLeavesRoomForFollowUps) {
  Scene scene;
  scene.load = {90, 0};  // 30 of 120 minutes are left, more than a quarter
  EXPECT_EQ(day_of(scene.plan().touch->at), make_day(2025, 3, 4));
  scene.touched(60);
  EXPECT_EQ(day_of(scene.plan().touch->at), make_day(2025, 3, 3));
}

TEST(Place, ALongSilenceIsCaughtUpWithAsThereIsRoomNotAllOnOneMorning) {
  Scene scene;
  scene.touched(900);
  scene.load = {120, 120, 0};
  EXPECT_EQ(day_of(scene.plan().touch->at), make_day(2025, 3, 5));
}

TEST(Place, TheTimeThatTheyStatedIsTaken) {
  Scene scene;
  scene.owner.blocks = {{540, 600}, {840, 900}};
  scene.contact.stated.time_of_day = TimeOfDay::afternoon;
  const int minute = minute_of_day(scene.plan().touch->at);
  EXPECT_GE(minute, 840);
  EXPECT_LT(minute, 900);
}

TEST(Place, ThreeInAHundredAreExploredAndSayWithWhatProbability) {
  int explored = 0;
  for (std::uint64_t i = 0; i < 2'000; ++i) {
    Scene scene;
    scene.policy.exploration = 0.03;
    scene.contact.id = ContactId{make_uuid_v7(1, i, i * 0x9e3779b97f4a7c15ULL)};
    const double with = scene.plan().touch->explored_with;
    if (with == 0) continue;
    ++explored;
    EXPECT_GT(with, 0.001);
    EXPECT_LE(with, 0.015);
  }
  EXPECT_GT(explored, 30);
  EXPECT_LT(explored, 95);
}

TEST(Place, NineOClockIsNineOClockAfterTheClocksChange) {
  Scene scene;
  scene.contact.next_step =
      NextStep{"call", Channel::call, at_minute(make_day(2025, 4, 1), 540), "Europe/Oslo", true, {}, scene.now};
  EXPECT_EQ(scene.plan().touch->due_at, Scene::at("2025-04-01T07:00:00Z"));
  scene.contact.next_step->at = at_minute(make_day(2025, 3, 28), 540);
  EXPECT_EQ(scene.plan().touch->due_at, Scene::at("2025-03-28T08:00:00Z"));
}

}  // namespace
}  // namespace barnacle
