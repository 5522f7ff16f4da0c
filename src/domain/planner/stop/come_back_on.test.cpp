#include <gtest/gtest.h>

#include "domain/planner/scene.test.hpp"

namespace barnacle {
namespace {

TEST(ComeBackOn, SilenceBeforeTheDayTheyNamedAndATouchOnIt) {
  Scene scene;
  scene.touched(100);
  scene.contact.come_back_on = make_day(2025, 5, 5);
  const Plan plan = scene.plan();
  EXPECT_EQ(day_of(plan.touch->at), make_day(2025, 5, 5));
  EXPECT_TRUE(is_silenced_by(plan, "stop/come_back_on"));
  scene.now += days{63};
  EXPECT_EQ(day_of(scene.plan().touch->at), make_day(2025, 5, 5));
  EXPECT_EQ(scene.plan().touch->kind, Kind::ask);
}

TEST(ComeBackOn, OurPromiseIsKeptAllTheSame) {
  Scene scene;
  scene.contact.come_back_on = make_day(2025, 5, 5);
  scene.contact.commitments = {{.side = Side::ours, .what = "the data sheet", .due_on = make_day(2025, 3, 6)}};
  EXPECT_EQ(day_of(scene.plan().touch->at), make_day(2025, 3, 6));
}

}  // namespace
}  // namespace barnacle
