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

TEST(DecisionDate, PastItIsForgotten) {
  Scene scene;
  scene.contact.discovery.decision_date = make_day(2025, 2, 20);
  EXPECT_EQ(scene.plan().touch->choice, Choice::rhythm);
}

}  // namespace
}  // namespace barnacle
