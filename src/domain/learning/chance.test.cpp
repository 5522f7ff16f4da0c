#include <gtest/gtest.h>

#include "domain/learning/chance.hpp"

namespace barnacle {
namespace {

TEST(Chance, ThePriorsOfTheFirstDay) {
  Features features;
  features.channel = Channel::call;
  features.temperature = Temperature::hot;
  features.attempt = 1;
  features.match = Match::issue;
  features.day = weekday{2};
  // .05 * call 1.5 * hot 1.5 * second attempt .85 * Tuesday 1.03 * issue 1.15
  EXPECT_NEAR(intensity({}, features), 0.05 * 1.5 * 1.5 * 0.85 * 1.03 * 1.15, 1e-12);
  EXPECT_NEAR(chance(0.05), 0.04877, 1e-5);
  EXPECT_EQ(prior_of(Factor::tier, features).strength, 160);
  features.open_deal = true;
  EXPECT_EQ(prior_of(Factor::tier, features).mean, 5);
}

TEST(Chance, ALearnedLiftTakesThePriorsPlace) {
  Lifts lifts;
  Features features;
  features.industry = "retail";
  features.time = TimeOfDay::morning;
  lifts.learned[static_cast<std::size_t>(Factor::industry_by_time)] = {{.level = "retail/10-12", .lift = 2}};
  EXPECT_NEAR(intensity(lifts, features), 2 * intensity({}, features), 1e-12);
  features.industry = "tail";
  EXPECT_NEAR(intensity(lifts, features), intensity({}, features), 1e-12);
}

TEST(Chance, EveryLevelIsFoundByItsOwnName) {
  Features features;
  features.industry = "retail";
  for (const auto& [factor, word] : WordsOf<Factor>::all) {
    Lifts lifts;
    lifts.learned[static_cast<std::size_t>(factor)] = {{.level = level_of(factor, features), .lift = 7}};
    EXPECT_EQ(lift_of(lifts, factor, features), 7) << word;
  }
}

TEST(Chance, NothingIsSurerThanItsMaximum) { EXPECT_LE(intensity({}, {}, 1e9), lambda_max); }

}  // namespace
}  // namespace barnacle
