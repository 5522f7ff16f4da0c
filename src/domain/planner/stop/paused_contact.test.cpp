#include <gtest/gtest.h>

#include "domain/planner/scene.test.hpp"

namespace barnacle {
namespace {

TEST(PausedContact, ThePlanMovesBehindThePause) {
  Scene scene;
  scene.contact.paused =
      Pause{.at = scene.now - days{1}, .by = "Ada", .until = make_day(2025, 4, 1), .why = "new baby"};
  const Plan plan = scene.plan();
  EXPECT_EQ(day_of(plan.touch->at), make_day(2025, 4, 1));
  EXPECT_EQ(plan.silences.front().sentence, "paused until Tue 2025-04-01 by Ada: new baby");
}

TEST(PausedContact, APauseWithoutAnEndIsLookedAtEveryMonth) {
  Scene scene;
  scene.contact.paused = Pause{.at = scene.now - days{40}, .by = "Ada"};
  const Plan plan = scene.plan();
  ASSERT_TRUE(plan.touch);
  EXPECT_EQ(day_of(plan.touch->at), make_day(2025, 3, 24));  // 60 days after it began is Sunday the 23rd
  EXPECT_EQ(plan.touch->mode, Mode::by_person);
  EXPECT_FALSE(plan.silences.front().until);
}

TEST(PausedContact, AnAgreedTimeStands) {
  Scene scene;
  scene.contact.paused = Pause{.at = scene.now - days{1}, .until = make_day(2025, 4, 1)};
  scene.contact.next_step = NextStep{
      "go through the offer", Channel::call, at_minute(make_day(2025, 3, 5), 570), "Europe/Oslo", true, {}, scene.now};
  EXPECT_EQ(scene.when(), "Wed 2025-03-05 09:30");
}

}  // namespace
}  // namespace barnacle
