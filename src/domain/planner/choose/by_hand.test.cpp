#include <gtest/gtest.h>

#include "domain/planner/scene.test.hpp"

namespace barnacle {
namespace {

TEST(ByHand, WhatAPersonPutThereStandsAgainstPausesButNotAgainstStops) {
  Scene scene;
  Touch touch;
  touch.channel = Channel::call;
  touch.kind = Kind::ask;
  touch.at = at_minute(make_day(2025, 3, 8), 600);  // a Saturday: she said so
  touch.zone = "Europe/Oslo";
  touch.reason = "she is in the shop on Saturdays";
  scene.by_hand = touch;
  scene.contact.paused = Pause{.at = scene.now, .until = make_day(2025, 6, 1)};
  Plan plan = scene.plan();
  EXPECT_EQ(plan.touch->choice, Choice::by_hand);
  EXPECT_EQ(with_weekday(plan.touch->at), "Sat 2025-03-08 10:00");
  EXPECT_EQ(plan.touch->why.front().sentence, "put here by hand: she is in the shop on Saturdays");
  scene.contact.stops = {{.reason = StopReason::said_no, .at = scene.now}};
  EXPECT_FALSE(scene.plan().touch);
}

TEST(ByHand, ADeniedChannelIsNotReopenedByHand) {
  Scene scene;
  scene.by_hand = Touch{.channel = Channel::call, .at = at_minute(make_day(2025, 3, 5), 600), .zone = "Europe/Oslo"};
  Permission no;
  no.channel = Channel::call;
  no.answer = PermissionAnswer::withdrawn;
  no.at = scene.now - days{1};
  scene.contact.permissions = {no};
  EXPECT_NE(scene.plan().touch->choice, Choice::by_hand);
}

TEST(ByHand, ANewMessageIsAnsweredFirst) {
  Scene scene;
  scene.by_hand = Touch{.channel = Channel::call, .at = at_minute(make_day(2025, 3, 5), 600), .zone = "Europe/Oslo"};
  scene.contact.reply_owed = ReplyOwed{.since = scene.now};
  EXPECT_EQ(scene.plan().touch->choice, Choice::reply_owed);
}

}  // namespace
}  // namespace barnacle
