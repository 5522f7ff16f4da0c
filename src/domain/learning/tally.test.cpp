#include <gtest/gtest.h>

#include "domain/learning/tally.hpp"

namespace barnacle {
namespace {

TEST(Tally, CountsTouchesAnswersAndWhatWasExpectedOfTheRest) {
  Lifts lifts;
  Features features;
  features.channel = Channel::call;
  tally(lifts, features, false);
  tally(lifts, features, true);
  const Lift& call = lifts.learned[static_cast<std::size_t>(Factor::channel)].front();
  EXPECT_EQ(call.level, "call");
  EXPECT_EQ(call.lift, 1.5);
  EXPECT_EQ(call.touches, 2);
  EXPECT_EQ(call.answers, 1);
  EXPECT_NEAR(call.expected, 2 * chance(intensity({}, features) / 1.5), 1e-12);
  EXPECT_TRUE(lifts.learned[static_cast<std::size_t>(Factor::asset)].empty());
  EXPECT_TRUE(lifts.learned[static_cast<std::size_t>(Factor::industry_by_time)].empty());
}

TEST(Tally, AFreshTouchWithoutAnAnswerSaysLittle) {
  Lifts fresh;
  Lifts old;
  tally(fresh, {}, false, 1, 0.2);
  tally(old, {}, false, 1, 1);
  EXPECT_LT(fresh.learned[0].front().expected, old.learned[0].front().expected / 4);
}

}  // namespace
}  // namespace barnacle
