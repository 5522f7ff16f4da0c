#include "domain/planner/plan.hpp"

#include <gtest/gtest.h>

#include "domain/planner/scene.test.hpp"

namespace barnacle {
namespace {

TEST(Plan, EverybodyHasANextTouchOrAStop) {
  Scene scene;
  const Plan plan = scene.plan();
  ASSERT_TRUE(plan.touch);
  EXPECT_FALSE(plan.stop);
  EXPECT_EQ(plan.touch->choice, Choice::rhythm);
  EXPECT_EQ(day_of(plan.touch->at), make_day(2025, 3, 3));
}

TEST(Plan, SameQuestionSameAnswer) {
  Scene scene;
  scene.touched(12);
  scene.asset(1, "A case of their size");
  EXPECT_EQ(scene.plan().touch, scene.plan().touch);
  EXPECT_EQ(scene.plan().silences, scene.plan().silences);
}

TEST(Plan, AReplyComesBeforeEverythingElse) {
  Scene scene;
  scene.open_deal();
  scene.contact.inquiry = Inquiry{.at = scene.now - minutes{40}, .words = "price for 40 seats"};
  scene.contact.reply_owed =
      ReplyOwed{.since = scene.now - minutes{5}, .channel = Channel::email, .words = "and the price?"};
  const Plan plan = scene.plan();
  EXPECT_EQ(plan.touch->choice, Choice::reply_owed);
  EXPECT_EQ(plan.touch->band, Band::replies);
  EXPECT_EQ(plan.touch->mode, Mode::by_person);
  EXPECT_TRUE(is_silenced_by(plan, "stop/reply_waits"));
}

TEST(Plan, AStopEndsIt) {
  Scene scene;
  scene.contact.reply_owed = ReplyOwed{.since = scene.now};
  scene.contact.stops = {{.reason = StopReason::opted_out, .at = scene.now - days{1}, .by = "mail", .words = "stop"}};
  const Plan plan = scene.plan();
  EXPECT_FALSE(plan.touch);
  ASSERT_TRUE(plan.stop);
  EXPECT_EQ(plan.stop->reason, StopReason::opted_out);
}

TEST(Plan, WhoCannotBeReachedGetsAPersonWhoFindsAWay) {
  Scene scene;
  scene.contact.emails.front().bounced_at = scene.now;
  scene.contact.phones.clear();
  const Plan plan = scene.plan();
  ASSERT_TRUE(plan.touch);
  EXPECT_EQ(plan.touch->subject, "Find a way to reach Maria Lopez");
  EXPECT_EQ(plan.touch->mode, Mode::by_person);
  EXPECT_TRUE(is_silenced_by(plan, "stop/no_address"));
}

TEST(Plan, ASilentRoundCoolsDown) {
  Scene scene;
  scene.contact.temperature = Temperature::hot;
  scene.contact.standing.unanswered = 9;
  scene.contact.standing.last_touch_at = scene.now - days{3};
  const Plan plan = scene.plan();
  EXPECT_EQ(plan.cools_to, Temperature::interested);
  EXPECT_TRUE(plan.touch);
}

}  // namespace
}  // namespace barnacle
