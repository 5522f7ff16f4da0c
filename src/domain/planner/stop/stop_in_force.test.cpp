#include <gtest/gtest.h>

#include "domain/planner/scene.test.hpp"

namespace barnacle {
namespace {

TEST(StopInForce, NothingFollowsAndTheReasonIsSaid) {
  Scene scene;
  scene.contact.stops = {
      {.reason = StopReason::said_no, .at = scene.now - days{2}, .by = "Ada", .words = "not for us"}};
  const Plan plan = scene.plan();
  EXPECT_FALSE(plan.touch);
  ASSERT_TRUE(plan.stop);
  EXPECT_EQ(plan.why.front().sentence, "said no on Sat 2025-03-01: \"not for us\"");
}

TEST(StopInForce, ALiftedStopIsNone) {
  Scene scene;
  scene.contact.stops = {{.reason = StopReason::said_no, .at = scene.now - days{2}, .lifted_at = scene.now - days{1}}};
  EXPECT_TRUE(scene.plan().touch);
}

}  // namespace
}  // namespace barnacle
