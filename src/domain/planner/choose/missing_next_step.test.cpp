#include <gtest/gtest.h>

#include "domain/planner/scene.test.hpp"

namespace barnacle {
namespace {

TEST(MissingNextStep, AnOpenDealWithoutOneIsMoved) {
  Scene scene;
  scene.open_deal();
  const Plan plan = scene.plan();
  EXPECT_EQ(plan.touch->choice, Choice::missing_next_step);
  EXPECT_EQ(plan.touch->band, Band::deals);
  EXPECT_EQ(plan.touch->kind, Kind::ask);
  EXPECT_EQ(plan.touch->deal, scene.deals.front().id);
  EXPECT_EQ(day_of(plan.touch->at), make_day(2025, 3, 3));
}

TEST(MissingNextStep, ADatedStepIsEnoughUntilItLapses) {
  Scene scene;
  scene.open_deal();
  scene.contact.next_step = NextStep{
      "visit",  Channel::meeting, at_minute(make_day(2025, 3, 10), 600), "Europe/Oslo", true, scene.deals.front().id,
      scene.now};
  EXPECT_EQ(scene.plan().touch->choice, Choice::meeting);
  scene.now += days{8};
  EXPECT_EQ(scene.plan().touch->choice, Choice::missing_next_step);
  EXPECT_EQ(scene.plan().why.front().sentence, "the deal's next step of Mon 2025-03-10 10:00 lapsed");
}

TEST(MissingNextStep, OnlyTheMainContactIsAsked) {
  Scene scene;
  scene.open_deal().contacts.insert(scene.deals.front().contacts.begin(), ContactId{make_uuid_v7(1, 8, 8)});
  EXPECT_EQ(scene.plan().touch->choice, Choice::rhythm);
}

TEST(MissingNextStep, TheCadenceThatTheyWalkIsTheWayToIt) {
  Scene scene;
  scene.open_deal();
  scene.asset(1, "The answers");
  scene.walk({Step{.wait = {2, WaitUnit::working_days, WaitFrom::previous_touch},
                   .channel = Channel::email,
                   .mode = Mode::by_person,
                   .template_name = "open-questions",
                   .about = "the answers to the open questions"}});
  const Plan plan = scene.plan();
  EXPECT_EQ(plan.touch->choice, Choice::missing_next_step);
  EXPECT_EQ(plan.touch->band, Band::deals);
  EXPECT_EQ(plan.touch->step, 0);
  EXPECT_EQ(plan.touch->kind, Kind::value);
  EXPECT_EQ(plan.touch->asset, scene.shelf.front().id);
  EXPECT_EQ(plan.touch->subject, "the answers to the open questions");
  EXPECT_EQ(day_of(plan.touch->at), make_day(2025, 3, 5));
}

TEST(MissingNextStep, AStepFarAwayIsNone) {
  Scene scene;
  scene.open_deal();
  scene.walk({Step{.wait = {2, WaitUnit::months, WaitFrom::previous_touch}, .channel = Channel::email}});
  const Plan plan = scene.plan();
  EXPECT_EQ(plan.touch->choice, Choice::missing_next_step);
  EXPECT_EQ(plan.touch->step, -1);
  EXPECT_EQ(day_of(plan.touch->at), make_day(2025, 3, 3));
}

TEST(MissingNextStep, AfterAnUnansweredTryTheDealsLadderHolds) {
  Scene scene;
  scene.open_deal();
  scene.contact.standing.last_touch_at = scene.now;
  scene.contact.standing.unanswered = 3;  // 1 2 3 4
  EXPECT_EQ(day_of(scene.plan().touch->at), make_day(2025, 3, 7));
}

}  // namespace
}  // namespace barnacle
