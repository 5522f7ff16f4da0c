#include <gtest/gtest.h>

#include "domain/planner/scene.test.hpp"

namespace barnacle {
namespace {

TEST(PausedOrganization, EverybodyThereIsLeftInPeace) {
  Scene scene;
  scene.organization.paused = Pause{.at = scene.now - days{1}, .until = make_day(2025, 3, 17), .why = "moving house"};
  EXPECT_EQ(day_of(scene.plan().touch->at), make_day(2025, 3, 17));
  EXPECT_TRUE(is_silenced_by(scene.plan(), "stop/paused_organization"));
}

}  // namespace
}  // namespace barnacle
