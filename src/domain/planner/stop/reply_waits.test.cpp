#include <gtest/gtest.h>

#include "domain/planner/scene.test.hpp"

namespace barnacle {
namespace {

TEST(ReplyWaits, TheMachineIsSilentUntilAPersonAnswered) {
  Scene scene;
  scene.walk({Step{
      .wait = {0, WaitUnit::days, WaitFrom::previous_touch}, .channel = Channel::email, .mode = Mode::automatic}});
  EXPECT_EQ(scene.plan().touch->mode, Mode::automatic);
  scene.contact.reply_owed = ReplyOwed{.since = scene.now - minutes{1}, .words = "Who are you?"};
  EXPECT_EQ(scene.plan().touch->mode, Mode::by_person);
  EXPECT_EQ(scene.plan().touch->choice, Choice::reply_owed);
  EXPECT_TRUE(is_silenced_by(scene.plan(), "stop/reply_waits"));
}

}  // namespace
}  // namespace barnacle
