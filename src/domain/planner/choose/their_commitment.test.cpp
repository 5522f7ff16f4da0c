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

TEST(TheirCommitment, APromiseForNextYearDoesNotSilenceUs) {
  Scene scene;
  scene.touched(50);
  scene.contact.commitments = {{.side = Side::theirs, .what = "budget", .due_on = make_day(2026, 3, 7)}};
  EXPECT_EQ(scene.plan().touch->choice, Choice::rhythm);
}

}  // namespace
}  // namespace barnacle
