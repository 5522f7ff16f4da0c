#include <gtest/gtest.h>

#include "domain/planner/scene.test.hpp"

namespace barnacle {
namespace {

TEST(DecisionDate, TheAskComesThirtyDaysBefore) {
  Scene scene;
  scene.touched(10);
  scene.contact.temperature = Temperature::interested;
  scene.contact.standing.unanswered = 8;  // the ladder says 60 days
  scene.contact.discovery.decision_date = make_day(2025, 4, 14);
  const Plan plan = scene.plan();
  EXPECT_EQ(plan.touch->choice, Choice::decision_date);
  EXPECT_EQ(plan.touch->kind, Kind::ask);
  EXPECT_EQ(day_of(plan.touch->at), make_day(2025, 3, 17));  // the 15th is a Saturday
}

TEST(DecisionDate, OnceAskedItIsDone) {
  Scene scene;
  scene.contact.discovery.decision_date = make_day(2025, 3, 20);
  scene.touched(3, Kind::ask);
  EXPECT_NE(scene.plan().touch->choice, Choice::decision_date);
}

TEST(DecisionDate, AGiftAfterTheAskDoesNotAskAgain) {
  Scene scene;
  scene.contact.discovery.decision_date = make_day(2025, 3, 20);
  scene.touched(8, Kind::ask);
  scene.touched(3, Kind::value);
  EXPECT_NE(scene.plan().touch->choice, Choice::decision_date);
}

TEST(DecisionDate, AfterAnAskSomethingIsGivenFirst) {
  Scene scene;
  scene.contact.discovery.decision_date = make_day(2025, 3, 20);
  scene.touched(20, Kind::ask);  // before the thirty days began
  const Plan plan = scene.plan();
  EXPECT_EQ(plan.touch->choice, Choice::decision_date);
  EXPECT_EQ(plan.touch->kind, Kind::value);
}

TEST(DecisionDate, OnTheDayItselfItIsTooLate) {
  Scene scene;
  scene.contact.discovery.decision_date = make_day(2025, 3, 3);
  EXPECT_EQ(scene.plan().touch->choice, Choice::rhythm);
}

TEST(DecisionDate, NoAskLandsBehindTheHolidaysThatHideTheDate) {
  Scene scene;
  scene.now = Scene::at("2025-04-16T15:30:00Z");  // the evening before Maundy Thursday; Easter ends on 21 April
  scene.contact.discovery.decision_date = make_day(2025, 4, 22);
  EXPECT_EQ(scene.plan().touch->choice, Choice::rhythm);
  scene.contact.discovery.decision_date = make_day(2025, 4, 23);
  EXPECT_EQ(scene.plan().touch->choice, Choice::decision_date);
}

TEST(DecisionDate, ACadenceThatAsksBeforeItAsksAlone) {
  Scene scene;
  scene.contact.discovery.decision_date = make_day(2025, 3, 24);
  scene.walk(
      {Step{.wait = {-10, WaitUnit::days, WaitFrom::decision_date}, .channel = Channel::email, .kind = Kind::ask}});
  const Plan plan = scene.plan();
  EXPECT_EQ(plan.touch->choice, Choice::cadence_step);
  EXPECT_EQ(day_of(plan.touch->at), make_day(2025, 3, 14));
}

TEST(DecisionDate, PastItIsForgotten) {
  Scene scene;
  scene.contact.discovery.decision_date = make_day(2025, 2, 20);
  EXPECT_EQ(scene.plan().touch->choice, Choice::rhythm);
}

}  // namespace
}  // namespace barnacle
