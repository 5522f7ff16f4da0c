#include <gtest/gtest.h>

#include "domain/planner/scene.test.hpp"

namespace barnacle {
namespace {

TEST(NoAddress, ABouncedAddressIsNotWrittenTo) {
  Scene scene;
  scene.contact.emails.front().bounced_at = scene.now - days{1};
  EXPECT_EQ(scene.plan().touch->channel, Channel::call);
}

TEST(NoAddress, ACadenceMailBecomesAnotherChannelByHand) {
  Scene scene;
  scene.walk({Step{
      .wait = {0, WaitUnit::days, WaitFrom::previous_touch}, .channel = Channel::email, .mode = Mode::automatic}});
  scene.contact.emails.clear();
  const Plan plan = scene.plan();
  EXPECT_EQ(plan.touch->channel, Channel::call);
  EXPECT_EQ(plan.touch->mode, Mode::by_person);
}

}  // namespace
}  // namespace barnacle
