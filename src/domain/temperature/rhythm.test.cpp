#include <gtest/gtest.h>

#include "domain/temperature/rhythm.hpp"

namespace barnacle {
namespace {

TEST(Pace, HalfReadyOnTheLaddersDay) {
  for (const int ladder : {1, 4, 30, 190}) {
    EXPECT_NEAR(readiness(ladder, ladder), 0.5, 1e-3);
    EXPECT_NEAR(days_until_ready(0.5, ladder), ladder, 1e-2 * ladder);
    EXPECT_NEAR(readiness(days_until_ready(0.3, ladder), ladder), 0.3, 1e-6);
  }
  EXPECT_EQ(readiness(0, 4), 0);
  EXPECT_GT(readiness(12, 4), 0.95);
}

TEST(Pace, TheLadderOfHotAndItsLastRung) {
  const Pace pace = paces(PacePreset::planner)[static_cast<std::size_t>(Temperature::hot)];
  const std::vector<int> expected = {1, 2, 3, 5, 7, 7, 10, 14, 14};
  for (int i = 0; i < 9; ++i) EXPECT_EQ(ladder_days(pace, i), expected[static_cast<std::size_t>(i)]);
}

TEST(Pace, NeverBeforeHalfTheLadderNorADay) {
  EXPECT_EQ(gap_min_days(1, {}), 1);
  EXPECT_GT(gap_min_days(30, {}), 15);
  EXPECT_LT(gap_min_days(30, {}), 30);
}

TEST(Pace, NobodyWaitsPastACeiling) {
  for (const PacePreset preset : {PacePreset::planner, PacePreset::articles}) {
    for (const Pace& pace : paces(preset)) {
      for (int i = 0; i < 20; ++i) EXPECT_LE(ladder_days(pace, i), pace.ceiling_days);
    }
  }
}

}  // namespace
}  // namespace barnacle
