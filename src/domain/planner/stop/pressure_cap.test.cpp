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

TEST(PressureCap, TheHotBearAsMuchAsADeal) {
  Scene scene;
  scene.touched(1);
  scene.contact.temperature = Temperature::hot;
  scene.contact.standing.pressure = 2.9;
  scene.contact.standing.pressure_at = scene.now;
  scene.walk({Step{
      .wait = {0, WaitUnit::days, WaitFrom::previous_touch}, .channel = Channel::email, .mode = Mode::by_person}});
  EXPECT_EQ(day_of(scene.plan().touch->at), make_day(2025, 3, 3));
  scene.contact.standing.pressure = 3.1;
  EXPECT_GT(day_of(scene.plan().touch->at), make_day(2025, 3, 3));
}

TEST(PressureCap, ALetterThatNeitherGivesNorAsksIsNotHeldUp) {
  Scene scene;
  scene.walk({Step{.wait = {1, WaitUnit::working_days, WaitFrom::previous_touch},
                   .channel = Channel::email,
                   .kind = Kind::neither,
                   .template_name = "eleventh-hour"}});
  scene.contact.standing.pressure = 4;
  scene.contact.standing.pressure_at = scene.now;
  EXPECT_EQ(day_of(scene.plan().touch->at), make_day(2025, 3, 4));
  scene.cadence->steps.front().kind = Kind::value;
  EXPECT_GT(day_of(scene.plan().touch->at), make_day(2025, 3, 14));
}

}  // namespace
}  // namespace barnacle
