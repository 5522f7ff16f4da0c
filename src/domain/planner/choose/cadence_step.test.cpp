#include <gtest/gtest.h>

#include "domain/planner/scene.test.hpp"

namespace barnacle {
namespace {

TEST(CadenceStep, TheStepOnItsDayByItsChannel) {
  Scene scene;
  scene.walk({Step{.wait = {2, WaitUnit::working_days, WaitFrom::previous_touch},
                   .channel = Channel::call,
                   .kind = Kind::value,
                   .about = "a case of their size"}});
  const Plan plan = scene.plan();
  EXPECT_EQ(plan.touch->choice, Choice::cadence_step);
  EXPECT_EQ(day_of(plan.touch->at), make_day(2025, 3, 5));
  EXPECT_EQ(plan.touch->channel, Channel::call);
  EXPECT_EQ(plan.touch->subject, "a case of their size");
  EXPECT_EQ(plan.touch->step, 0);
  EXPECT_EQ(plan.touch->cadence, scene.cadence->id);
}

TEST(CadenceStep, APausedWalkGivesWayToTheRhythm) {
  Scene scene;
  scene.walk({Step{.wait = {0, WaitUnit::days, WaitFrom::previous_touch}}});
  scene.contact.enrollment->paused = Pause{.at = scene.now};
  EXPECT_EQ(scene.plan().touch->choice, Choice::rhythm);
}

TEST(CadenceStep, AtItsEndTheRhythmGoesOn) {
  Scene scene;
  scene.walk({Step{}});
  scene.contact.enrollment->next_step = 1;
  const Plan plan = scene.plan();
  EXPECT_TRUE(plan.cadence_is_over);
  EXPECT_EQ(plan.touch->choice, Choice::rhythm);
}

}  // namespace
}  // namespace barnacle
