#include <gtest/gtest.h>

#include "domain/planner/scene.test.hpp"

namespace barnacle {
namespace {

TEST(OrganizationCap, OneAutomaticTouchADayForAllItsPeople) {
  Scene scene;
  scene.walk({Step{
      .wait = {0, WaitUnit::days, WaitFrom::previous_touch}, .channel = Channel::email, .mode = Mode::automatic}});
  scene.organization.last_automatic_at = scene.now - minutes{10};
  EXPECT_EQ(day_of(scene.plan().touch->at), make_day(2025, 3, 4));
  scene.cadence->steps.front().mode = Mode::by_person;
  EXPECT_EQ(day_of(scene.plan().touch->at), make_day(2025, 3, 3));
}

}  // namespace
}  // namespace barnacle
