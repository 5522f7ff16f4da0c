#include <gtest/gtest.h>

#include "domain/planner/scene.test.hpp"

namespace barnacle {
namespace {

Seller grace() {
  Seller made;
  made.id = SellerId{make_uuid_v7(1, 9, 9)};
  made.name = "Grace";
  made.zone = "Europe/Oslo";
  made.place = {"NO", ""};
  return made;
}

TEST(OnLeave, TheCoverDoesItAndTheWhySaysSo) {
  Scene scene;
  scene.owner.leave = {{make_day(2025, 3, 3), make_day(2025, 3, 14), "Crete"}};
  scene.cover = grace();
  const Plan plan = scene.plan();
  EXPECT_EQ(plan.touch->owner, scene.cover->id);
  EXPECT_EQ(day_of(plan.touch->at), make_day(2025, 3, 3));
  EXPECT_TRUE(says(plan, "place"));
  EXPECT_TRUE(is_silenced_by(plan, "stop/on_leave"));
}

TEST(OnLeave, WithoutCoverItWaits) {
  Scene scene;
  scene.owner.leave = {{make_day(2025, 3, 3), make_day(2025, 3, 14), "Crete"}};
  EXPECT_EQ(day_of(scene.plan().touch->at), make_day(2025, 3, 17));
  EXPECT_EQ(scene.plan().touch->owner, scene.owner.id);
}

}  // namespace
}  // namespace barnacle
