#include "domain/messages/call_plan.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace barnacle {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

struct CallPlanTest : testing::Test {
  Contact maria;
  Seller ana;
  Deal seats;
  std::vector<Stage> stages = {{"first round", "find the problem"}, {"presentation", "show the solution"}};
  std::vector<Asset> shelf;

  CallPlanTest() {
    maria.given_name = "Maria";
    maria.discovery.problems = {{"slow stock ties up our cash", Money{4'800'000, "EUR"}, true}};
    maria.discovery.success = "stock turns 6 times a year";
    maria.commitments = {{Side::ours, "the count sheet", make_day(2025, 3, 6), {}, {}, {}, ""},
                         {Side::theirs, "the list of dead articles", make_day(2025, 3, 3), {}, {}, {}, ""},
                         {Side::ours, "kept already", make_day(2025, 3, 1), {}, Instant{}, {}, ""}};
    ana.name = "Ana Berg";
    seats.stage = "first round";
    for (std::uint8_t i = 1; i <= 2; ++i) {
      Asset piece;
      piece.id = AssetId{Uuid{{i}}};
      piece.title = "Piece " + std::to_string(i);
      shelf.push_back(piece);
      maria.standing.assets_had.push_back(piece.id);
    }
  }

  CallPlan plan(const Deal* deal) {
    LetterSource source{maria, ana};
    source.today = make_day(2025, 3, 5);
    return plan_call(source, deal, stages, shelf);
  }
};

TEST_F(CallPlanTest, decides_in_advance_what_to_ask_for) {
  const auto made = plan(&seats);
  EXPECT_EQ(made.goal, "first round: find the problem.");
  EXPECT_EQ(made.ask_for, "show the solution.");
  seats.stage = "presentation";
  EXPECT_EQ(plan(&seats).ask_for, "Their yes, in writing.");
}

TEST_F(CallPlanTest, opens_with_their_own_words) {
  EXPECT_EQ(plan(&seats).opening,
            "Maria, you told me: \"slow stock ties up our cash\" and that it costs you 48,000 EUR a year. What has "
            "changed since?");
  maria.inquiry = Inquiry{{}, "form", "What do 40 seats cost?", {}, 0};
  EXPECT_EQ(plan(nullptr).opening, "Maria, you asked: \"What do 40 seats cost?\"");
}

TEST_F(CallPlanTest, asks_only_what_is_not_answered_yet) {
  const auto made = plan(&seats);
  EXPECT_THAT(made.questions, Contains("Who else should be part of this conversation?"));
  EXPECT_THAT(made.questions, Not(Contains("What does success look like?")));
  EXPECT_THAT(made.questions, Contains("What could still stand in the way?"));
  EXPECT_THAT(plan(nullptr).questions, Not(Contains("What could still stand in the way?")));
}

TEST_F(CallPlanTest, shows_open_promises_the_late_ones_first_and_what_they_had_the_newest_first) {
  const auto made = plan(nullptr);
  EXPECT_THAT(made.commitments, ElementsAre("They: the list of dead articles, late since Monday 3 March",
                                            "We: the count sheet, by Thursday 6 March"));
  EXPECT_THAT(made.had, ElementsAre("Piece 2", "Piece 1"));
}

TEST_F(CallPlanTest, has_a_voicemail_ready) {
  const auto made = plan(nullptr);
  ASSERT_TRUE(made.voicemail);
  EXPECT_THAT(made.voicemail->text, HasSubstr("48,000 EUR"));
  EXPECT_THAT(made.voicemail->text, HasSubstr("Friday 7 March at 10:00"));
}

}  // namespace
}  // namespace barnacle
