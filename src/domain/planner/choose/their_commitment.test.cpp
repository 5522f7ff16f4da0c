#include <gtest/gtest.h>

#include "domain/planner/scene.test.hpp"

namespace barnacle {
namespace {

TEST(TheirCommitment, WaitingForThemIsQuietAndAskedForTheWorkingDayAfter) {
  Scene scene;
  scene.touched(200);
  scene.contact.commitments = {{.side = Side::theirs, .what = "ask the board", .due_on = make_day(2025, 3, 7)}};
  const Plan plan = scene.plan();
  EXPECT_EQ(plan.touch->choice, Choice::their_commitment);
  EXPECT_EQ(day_of(plan.touch->at), make_day(2025, 3, 10));
}

}  // namespace
}  // namespace barnacle
