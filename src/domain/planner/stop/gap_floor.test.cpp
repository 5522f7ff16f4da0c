#include <gtest/gtest.h>

#include "domain/planner/scene.test.hpp"

namespace barnacle {
namespace {

TEST(GapFloor, NothingUnaskedOnTheDayOfTheLastTouch) {
  Scene scene;
  scene.walk({Step{
      .wait = {0, WaitUnit::days, WaitFrom::previous_touch}, .channel = Channel::email, .mode = Mode::by_person}});
  scene.contact.standing.last_touch_at = scene.now - minutes{10};
  EXPECT_EQ(day_of(scene.plan().touch->at), make_day(2025, 3, 4));
  scene.contact.reply_owed = ReplyOwed{.since = scene.now - minutes{5}};
  EXPECT_EQ(day_of(scene.plan().touch->at), make_day(2025, 3, 3));
}

TEST(GapFloor, TheRecapFollowsTheConversationOnItsDay) {
  Scene scene;
  scene.walk({Step{.wait = {0, WaitUnit::days, WaitFrom::previous_touch},
                   .channel = Channel::email,
                   .kind = Kind::neither,
                   .template_name = "recap"}});
  scene.contact.standing.last_touch_at = scene.now - minutes{10};
  EXPECT_EQ(day_of(scene.plan().touch->at), make_day(2025, 3, 3));
}

}  // namespace
}  // namespace barnacle
