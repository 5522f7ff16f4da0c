#include <gtest/gtest.h>

#include "domain/planner/scene.test.hpp"

namespace barnacle {
namespace {

TEST(ReplyOwed, AnsweredWhereTheyWroteAndOutsideOfBlocks) {
  Scene scene;
  scene.now = Scene::at("2025-03-03T10:20:00Z");  // 11:20 in Oslo, between the blocks
  scene.contact.reply_owed =
      ReplyOwed{.since = scene.now - minutes{10}, .channel = Channel::email, .words = "Can you do 36?"};
  const Plan plan = scene.plan();
  EXPECT_EQ(plan.touch->channel, Channel::email);
  EXPECT_EQ(with_weekday(plan.touch->at), "Mon 2025-03-03 11:10");
  EXPECT_EQ(plan.touch->kind, Kind::neither);
  EXPECT_EQ(plan.touch->subject, "Answer: Can you do 36?");
}

TEST(ReplyOwed, AVoicemailIsAnsweredByACallInTheirHours) {
  Scene scene;
  scene.now = Scene::at("2025-03-03T11:30:00Z");  // 12:30, lunch
  scene.contact.reply_owed = ReplyOwed{.since = scene.now, .channel = Channel::voicemail, .words = "please call"};
  EXPECT_EQ(scene.plan().touch->channel, Channel::call);
  EXPECT_EQ(scene.when(), "Mon 2025-03-03 13:00");
}

}  // namespace
}  // namespace barnacle
