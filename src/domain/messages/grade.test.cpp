#include "domain/messages/grade.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace barnacle {
namespace {

using testing::HasSubstr;

struct GradeTest : testing::Test {
  Contact maria;
  Organization nordlys;
  Asset piece;
  GateContext context;

  GradeTest() {
    maria.given_name = "Maria";
    maria.issue = "slow stock";
    maria.discovery.problems = {{"slow stock ties up our cash", Money{4'800'000, "EUR"}, true}};
    nordlys.industry = "fishing gear";
    nordlys.size = SizeBand::small;
    piece.id = AssetId{Uuid{{1}}};
    piece.title = "How a chandler halved it";
    piece.issues = {"slow stock"};
    piece.industries = {"fishing gear"};
    piece.sizes = {SizeBand::small};
    context.contact = &maria;
    context.organization = &nordlys;
  }
};

TEST_F(GradeTest, their_problem_new_value_and_a_day_is_an_a) {
  context.asset = &piece;
  const auto graded = grade_touch(
      {Channel::email, "", "You said that slow stock ties up your cash: 48,000 EUR. Does Tuesday suit you?"}, context,
      {});
  EXPECT_EQ(graded.points, 100);
  EXPECT_EQ(graded.grade, Grade::a);
  int most = 0;
  for (const GradeLine& line : graded.lines) most += line.most;
  EXPECT_EQ(most, 100);
}

TEST_F(GradeTest, relevant_value_without_their_words_and_a_day_is_a_b) {
  piece.sizes.clear();
  piece.industries.clear();
  context.asset = &piece;
  EXPECT_EQ(grade_touch({Channel::email, "", "Here is a case for you."}, context, {}).grade, Grade::b);
}

TEST_F(GradeTest, neither_value_nor_their_problem_is_a_c) {
  EXPECT_EQ(grade_touch({Channel::email, "", "We have grown again."}, context, {}).grade, Grade::c);
}

TEST_F(GradeTest, filler_a_repeat_or_an_ask_too_many_is_a_c_whatever_else_is_good) {
  context.asset = &piece;
  const Outgoing good{Channel::email, "",
                      "You said that slow stock ties up your cash: 48,000 EUR. Does Tuesday suit you?"};
  const Outgoing nag{
      Channel::email, "",
      "Just checking in. You said that slow stock ties up your cash: 48,000 EUR. Does Tuesday suit you?"};
  EXPECT_EQ(grade_touch(nag, context, {}).grade, Grade::c);
  EXPECT_THAT(grade_touch(nag, context, {}).capped_because, HasSubstr("Just checking in"));
  GradeFacts over;
  over.ask_over_ledger = true;
  EXPECT_EQ(grade_touch(good, context, over).grade, Grade::c);
  maria.standing.assets_had = {piece.id};
  EXPECT_THAT(grade_touch(good, context, {}).capped_because, HasSubstr("had \"How a chandler halved it\" already"));
}

TEST_F(GradeTest, readiness_counts_up_to_a_half) {
  GradeFacts facts;
  facts.readiness = 0.25;
  EXPECT_EQ(grade_touch({Channel::email, "", "Hi"}, context, facts).lines[7].points, 5);
  facts.readiness = 0.9;
  EXPECT_EQ(grade_touch({Channel::email, "", "Hi"}, context, facts).lines[7].points, 10);
}

}  // namespace
}  // namespace barnacle
