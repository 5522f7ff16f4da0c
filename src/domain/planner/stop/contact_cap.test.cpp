#include <gtest/gtest.h>

#include "domain/planner/scene.test.hpp"

namespace barnacle {
namespace {

TEST(ContactCap, OneAutomaticTouchADay) {
  Scene scene;
  scene.walk({Step{
      .wait = {0, WaitUnit::days, WaitFrom::previous_touch}, .channel = Channel::email, .mode = Mode::automatic}});
  EXPECT_EQ(day_of(scene.plan().touch->at), make_day(2025, 3, 3));
  scene.contact.standing.last_automatic_at = scene.now - minutes{10};
  EXPECT_EQ(day_of(scene.plan().touch->at), make_day(2025, 3, 4));
  EXPECT_TRUE(is_silenced_by(scene.plan(), "stop/contact_cap"));
}

}  // namespace
}  // namespace barnacle
