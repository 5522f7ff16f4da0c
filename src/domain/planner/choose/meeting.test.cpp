#include <gtest/gtest.h>

#include "domain/planner/scene.test.hpp"

namespace barnacle {
namespace {

TEST(Meeting, TakesPlaceAtItsTimeAndNothingIsSentBefore) {
  Scene scene;
  scene.touched(200);
  scene.contact.meeting = Meeting{.at = Scene::at("2025-03-12T13:00:00Z"), .about = "forty seats"};
  const Plan plan = scene.plan();
  EXPECT_EQ(plan.touch->choice, Choice::meeting);
  EXPECT_EQ(plan.touch->band, Band::now);
  EXPECT_EQ(with_weekday(plan.touch->at), "Wed 2025-03-12 14:00");
}

TEST(Meeting, AnAgreedCallIsInTheFirstBandAtItsOwnZonesTime) {
  Scene scene;
  scene.contact.next_step = NextStep{"go through the offer",
                                     Channel::call,
                                     at_minute(make_day(2025, 4, 2), 570),
                                     "Europe/London",
                                     true,
                                     {},
                                     scene.now};
  const Plan plan = scene.plan();
  EXPECT_EQ(plan.touch->band, Band::now);
  EXPECT_EQ(plan.touch->zone, "Europe/London");
  EXPECT_EQ(plan.touch->due_at, Scene::at("2025-04-02T08:30:00Z"));
}

TEST(Meeting, TheRecapFollowsAtOnce) {
  Scene scene;
  scene.now = Scene::at("2025-03-03T10:00:00Z");
  scene.contact.meeting =
      Meeting{.at = Scene::at("2025-03-03T09:00:00Z"), .minutes = 30, .about = "forty seats", .held = true};
  const Plan plan = scene.plan();
  EXPECT_EQ(plan.touch->band, Band::commitments);
  EXPECT_EQ(plan.touch->template_name, "recap");
  EXPECT_EQ(day_of(plan.touch->at), make_day(2025, 3, 3));
  scene.contact.meeting->recap_sent = true;
  EXPECT_NE(scene.plan().touch->choice, Choice::meeting);
}

TEST(Meeting, ThatNobodyWrappedUpIsAskedFor) {
  Scene scene;
  scene.contact.meeting = Meeting{.at = scene.now - days{1}, .about = "forty seats"};
  EXPECT_EQ(scene.plan().touch->subject, "Wrap up: forty seats");
}

}  // namespace
}  // namespace barnacle
