#include <gtest/gtest.h>

#include "domain/planner/scene.test.hpp"

namespace barnacle {
namespace {

Permission denied(std::optional<Channel> channel, Instant at) {
  Permission line;
  line.channel = channel;
  line.answer = PermissionAnswer::denied;
  line.at = at;
  return line;
}

TEST(NoPermission, ADeniedChannelIsNotUsed) {
  Scene scene;
  scene.contact.stated.channel = Channel::call;
  EXPECT_EQ(scene.plan().touch->channel, Channel::call);
  scene.contact.permissions = {denied(Channel::call, scene.now - days{1})};
  EXPECT_EQ(scene.plan().touch->channel, Channel::email);
  EXPECT_TRUE(is_silenced_by(scene.plan(), "stop/no_permission"));
}

TEST(NoPermission, NoToEverythingIsAnEnd) {
  Scene scene;
  scene.contact.permissions = {denied(std::nullopt, scene.now - days{1})};
  EXPECT_FALSE(scene.plan().touch);
  EXPECT_TRUE(scene.plan().stop);
}

TEST(NoPermission, WhereADayForAskingAgainIsSetTheContactIsKept) {
  Scene scene;
  scene.contact.permissions = {denied(std::nullopt, scene.now - days{1})};
  scene.contact.permissions.front().ask_again_on = make_day(2025, 9, 1);
  const Plan plan = scene.plan();
  ASSERT_TRUE(plan.touch);
  EXPECT_GE(day_of(plan.touch->at), make_day(2025, 9, 1));
  EXPECT_EQ(plan.touch->mode, Mode::by_person);
}

}  // namespace
}  // namespace barnacle
