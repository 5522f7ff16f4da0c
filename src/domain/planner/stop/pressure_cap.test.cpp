#include <gtest/gtest.h>

#include "domain/planner/scene.test.hpp"

namespace barnacle {
namespace {

TEST(PressureCap, QuietUntilTheTouchesAreForgotten) {
  Scene scene;
  scene.touched(2);
  scene.walk({Step{
      .wait = {0, WaitUnit::days, WaitFrom::previous_touch}, .channel = Channel::email, .mode = Mode::by_person}});
  scene.contact.standing.pressure = 3.0;
  scene.contact.standing.pressure_at = scene.now;
  EXPECT_EQ(day_of(scene.plan().touch->at), make_day(2025, 3, 17));  // 3.0 halves to the cap of 1.5 in 14 days
  EXPECT_TRUE(is_silenced_by(scene.plan(), "stop/pressure_cap"));
  scene.contact.standing.pressure = 1.5;
  EXPECT_EQ(day_of(scene.plan().touch->at), make_day(2025, 3, 3));
}

}  // namespace
}  // namespace barnacle
