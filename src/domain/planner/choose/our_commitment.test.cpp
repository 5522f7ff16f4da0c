#include <gtest/gtest.h>

#include "domain/planner/scene.test.hpp"

namespace barnacle {
namespace {

TEST(OurCommitment, DueOnItsDayAndLateIsStillToday) {
  Scene scene;
  scene.contact.commitments = {
      {.side = Side::ours, .what = "the data sheet", .due_on = make_day(2025, 3, 6)},
      {.side = Side::ours, .what = "done", .due_on = make_day(2025, 3, 4), .kept_at = scene.now}};
  Plan plan = scene.plan();
  EXPECT_EQ(plan.touch->choice, Choice::rhythm) << "two days are left: the day's rhythm comes first";
  scene.now += days{3};
  plan = scene.plan();
  EXPECT_EQ(plan.touch->choice, Choice::our_commitment);
  EXPECT_EQ(plan.touch->band, Band::commitments);
  EXPECT_EQ(plan.touch->subject, "the data sheet");
  scene.now += days{4};
  EXPECT_EQ(day_of(scene.plan().touch->at), make_day(2025, 3, 10));
}

TEST(OurCommitment, APromiseForASaturdayIsKeptOnFriday) {
  Scene scene;
  scene.touched(0);
  scene.contact.commitments = {{.side = Side::ours, .what = "the data sheet", .due_on = make_day(2025, 3, 8)}};
  EXPECT_EQ(day_of(scene.plan().touch->at), make_day(2025, 3, 7));
}

TEST(OurCommitment, AStepOfOursKeepsItsTimeAndTheRhythmWaits) {
  Scene scene;
  scene.touched(200);
  scene.contact.next_step = NextStep{
      "send the sample", Channel::email, at_minute(make_day(2025, 3, 20), 600), "Europe/Oslo", false, {}, scene.now};
  EXPECT_EQ(scene.plan().touch->choice, Choice::our_commitment);
  EXPECT_EQ(scene.when(), "Thu 2025-03-20 10:00");
}

}  // namespace
}  // namespace barnacle
