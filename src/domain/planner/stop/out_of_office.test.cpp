#include <gtest/gtest.h>

#include "domain/planner/scene.test.hpp"

namespace barnacle {
namespace {

TEST(OutOfOffice, LeftInPeaceUntilTheyAreBack) {
  Scene scene;
  scene.contact.inquiry = Inquiry{.at = scene.now - hours{1}, .words = "price", .attempts = 1};
  scene.contact.out_of_office = Pause{.at = scene.now - minutes{5}, .until = make_day(2025, 3, 10)};
  const Plan plan = scene.plan();
  EXPECT_EQ(day_of(plan.touch->at), make_day(2025, 3, 10));
  EXPECT_EQ(plan.silences.front().sentence, "out of office until Mon 2025-03-10");
  EXPECT_TRUE(says(plan, "stop/out_of_office"));
}

TEST(OutOfOffice, WhatTheyWriteLaterIsAnsweredAtOnce) {
  Scene scene;
  scene.contact.out_of_office = Pause{.at = scene.now - days{1}, .until = make_day(2025, 3, 10)};
  scene.contact.reply_owed = ReplyOwed{.since = scene.now - minutes{5}, .words = "I read mail on holiday"};
  EXPECT_EQ(day_of(scene.plan().touch->at), make_day(2025, 3, 3));
}

TEST(OutOfOffice, OverOnTheDayOfReturn) {
  Scene scene;
  scene.contact.out_of_office = Pause{.at = scene.now - days{9}, .until = make_day(2025, 3, 3)};
  EXPECT_TRUE(scene.plan().silences.empty());
}

TEST(OutOfOffice, ANoteWithoutADayHoldsAWeek) {
  Scene scene;
  scene.contact.out_of_office = Pause{.at = scene.now};
  EXPECT_EQ(day_of(scene.plan().touch->at), make_day(2025, 3, 10));
}

}  // namespace
}  // namespace barnacle
