#include <gtest/gtest.h>

#include "domain/planner/explain.hpp"

namespace barnacle {
namespace {

TEST(Explain, TheThreeLiftsFarthestFromOneAndOnlyWellKnownOnes) {
  Lifts lifts;
  const auto know = [&](Factor factor, Lift lift) { lifts.learned[static_cast<std::size_t>(factor)].push_back(lift); };
  know(Factor::channel, {"call", 1.5, 410, 38, 32});
  know(Factor::tier, {"hot", 1.2, 200, 20, 18});
  know(Factor::weekday_, {"Tue", 1.04, 900, 80, 79});
  know(Factor::time_of_day, {"10-12", 0.5, 90, 3, 6});
  know(Factor::ask, {"value", 3, 29, 9, 3});  // one touch short of thirty
  Features features;
  features.channel = Channel::call;
  features.temperature = Temperature::hot;
  const std::string sentence = chance_sentence(lifts, features, 1);
  EXPECT_NE(sentence.find("10-12 0.5x (3 of 90, 6 expected), call 1.5x (38 of 410, 32 expected), hot 1.2x"),
            std::string::npos)
      << sentence;
  EXPECT_EQ(sentence.find("Tue"), std::string::npos);
  EXPECT_EQ(sentence.find("value"), std::string::npos);
}

TEST(Explain, WithoutDataItSaysSo) {
  EXPECT_EQ(chance_sentence({}, {}, 1), "chance of an answer 1 % (rule of thumb, little data yet)");
}

TEST(Explain, Readiness) {
  EXPECT_EQ(readiness_sentence(0.78, 6, 4), "ready 78 %: 6 days since the last touch, the pace here is 4");
}

TEST(Explain, TheSilenceThatLastsLongestComesFirst) {
  const auto silences = silences_of({{.rule = "a", .sentence = "", .until = Instant{hours{1}}},
                                     {.rule = "b", .sentence = ""},
                                     {.rule = "c", .sentence = "", .until = Instant{hours{2}}}});
  EXPECT_EQ(silences[0].rule, "b");
  EXPECT_EQ(silences[1].rule, "c");
}

}  // namespace
}  // namespace barnacle
