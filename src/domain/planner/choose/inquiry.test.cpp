#include <gtest/gtest.h>

#include "domain/planner/scene.test.hpp"

namespace barnacle {
namespace {

TEST(Inquiry, ACallWhenHerWorkingDayStarts) {
  Scene scene;  // she works from nine, it is ten past eight
  scene.now = Scene::at("2025-03-03T07:10:00Z");
  scene.contact.temperature = Temperature::new_;
  scene.contact.inquiry = Inquiry{.at = scene.now, .words = "price for 40 seats"};
  const Plan plan = scene.plan();
  EXPECT_EQ(with_weekday(plan.touch->at), "Mon 2025-03-03 09:00");
  EXPECT_EQ(plan.touch->channel, Channel::call);
  EXPECT_EQ(plan.touch->band, Band::now);
  EXPECT_EQ(plan.touch->why.front().sentence, "they asked on Mon 2025-03-03 08:10; a person by Mon 2025-03-03 09:15");
}

TEST(Inquiry, TheReceiptGoesOutAtOnceAtAnyHour) {
  Scene scene;
  scene.now = Scene::at("2025-03-02T22:10:00Z");  // Sunday night
  scene.contact.inquiry = Inquiry{.at = scene.now, .words = "price"};
  scene.walk(
      {Step{.wait = {0, WaitUnit::days, WaitFrom::previous_touch}, .channel = Channel::email, .mode = Mode::automatic},
       Step{.wait = {0, WaitUnit::days, WaitFrom::previous_touch}, .channel = Channel::call}});
  scene.organization.last_automatic_at = scene.now - minutes{3};  // a colleague asked too
  Plan plan = scene.plan();
  EXPECT_EQ(plan.touch->mode, Mode::automatic);
  EXPECT_EQ(plan.touch->due_at, scene.now);
  EXPECT_EQ(plan.touch->step, 0);

  scene.contact.inquiry->receipt_at = scene.contact.standing.last_automatic_at = scene.contact.standing.last_touch_at =
      scene.now;
  scene.contact.enrollment->next_step = 1;
  plan = scene.plan();
  EXPECT_EQ(plan.touch->mode, Mode::by_person);
  EXPECT_EQ(plan.touch->step, 1);
  EXPECT_EQ(with_weekday(plan.touch->at), "Mon 2025-03-03 09:00");
}

TEST(Inquiry, TriedAgainTheSameDayThenOneThreeSevenDaysLater) {
  Scene scene;
  scene.contact.inquiry = Inquiry{.at = scene.now, .words = "price", .attempts = 1};
  scene.contact.standing.last_touch_at = Scene::at("2025-03-03T08:00:00Z");  // nine o'clock
  EXPECT_EQ(scene.when(), "Mon 2025-03-03 13:00");
  const std::vector<std::pair<int, LocalDay>> tries = {
      {2, make_day(2025, 3, 4)}, {3, make_day(2025, 3, 6)}, {4, make_day(2025, 3, 10)}, {5, make_day(2025, 3, 17)}};
  for (const auto& [attempts, day] : tries) {
    scene.contact.inquiry->attempts = attempts;
    EXPECT_EQ(day_of(scene.plan().touch->at), day) << attempts;
  }
}

TEST(Inquiry, OnTheOtherSideOfTheWorldAMailIsSooner) {
  Scene scene;
  scene.now = Scene::at("2025-03-03T09:00:00Z");
  scene.contact.zone = "Pacific/Auckland";
  scene.contact.address.country = "NZ";
  scene.contact.inquiry = Inquiry{.at = scene.now, .words = "price"};
  EXPECT_EQ(scene.plan().touch->channel, Channel::email);
  EXPECT_EQ(scene.plan().touch->due_at, scene.now);
}

}  // namespace
}  // namespace barnacle
