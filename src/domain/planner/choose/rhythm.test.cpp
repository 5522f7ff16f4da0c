#include <gtest/gtest.h>
#include <tuple>

#include "domain/planner/scene.test.hpp"

namespace barnacle {
namespace {

TEST(Rhythm, TheLaddersOfEachTemperature) {
  const std::vector<std::tuple<Temperature, int, int>> rungs = {
      {Temperature::hot, 1, 2},         {Temperature::hot, 3, 5},        {Temperature::interested, 1, 21},
      {Temperature::interested, 7, 60}, {Temperature::promising, 1, 60}, {Temperature::promising, 9, 120},
      {Temperature::client, 1, 90},     {Temperature::lost, 1, 120}};
  for (const auto& [temperature, unanswered, ladder] : rungs) {
    Scene scene;
    scene.touched(0);
    scene.contact.temperature = temperature;
    scene.contact.standing.unanswered = unanswered;
    const LocalDay day = day_of(scene.plan().touch->at);
    const LocalDay due = make_day(2025, 3, 3) + days{ladder};
    EXPECT_GE(day, due) << word_of(temperature);
    EXPECT_LE(day, due + days{4}) << word_of(temperature);  // a weekend and a holiday at most
  }
}

TEST(Rhythm, AfterTheBurdenLetterValueEveryWeekOrTwo) {
  Scene scene;
  scene.touched(0);
  scene.contact.standing.burden_taken = true;
  EXPECT_EQ(day_of(scene.plan().touch->at), make_day(2025, 3, 13));
}

TEST(Rhythm, ATouchSaysWhyInNumbers) {
  Scene scene;
  scene.touched(70);
  const Plan plan = scene.plan();
  EXPECT_TRUE(says(plan, "temperature/rhythm"));
  EXPECT_TRUE(says(plan, "learning/chance"));
  EXPECT_EQ(plan.why.front().sentence, "last touch Mon 2024-12-23; the pace here is 60 days");
}

}  // namespace
}  // namespace barnacle
