#include <gtest/gtest.h>

#include <limits>

#include "domain/deals/commitments.hpp"
#include "domain/deals/move_stage.hpp"

namespace barnacle {
namespace {

const Zone oslo("Europe/Oslo", {{Instant{}, 3600}});
const Instant now = to_instant(at_minute(make_day(2025, 3, 10), 9 * 60), oslo);
const LocalDay today = make_day(2025, 3, 10);

TEST(Money, IsWrittenAsPeopleReadIt) {
  EXPECT_EQ(text_of(Money{4'800'000, "EUR"}), "48,000 EUR");
  EXPECT_EQ(text_of(Money{4'800'050, "EUR"}), "48,000.50 EUR");
  EXPECT_EQ(text_of(Money{5, "EUR"}), "0.05 EUR");
  EXPECT_EQ(text_of(Money{0, "EUR"}), "0 EUR");
  EXPECT_EQ(text_of(Money{-123'456, "USD"}), "-1,234.56 USD");
  EXPECT_EQ(text_of(Money{48'000, "JPY"}), "48,000 JPY");
  EXPECT_EQ(text_of(Money{1'500, "KWD"}), "1.500 KWD");
  EXPECT_EQ(text_of(Money{300'000'000, "USD"}), "3,000,000 USD");
  EXPECT_EQ(text_of(Money{std::numeric_limits<std::int64_t>::min(), ""}), "-92,233,720,368,547,758.08");
}

TEST(Money, GoesToProgramsAsDecimalsAndBack) {
  for (const Money& money :
       {Money{4'800'000, "EUR"}, Money{-5, "EUR"}, Money{900, "JPY"}, Money{1'234, "KWD"}, Money{}}) {
    EXPECT_EQ(minor_from_decimal(decimal_text(money), money.currency), money.minor) << decimal_text(money);
  }
  EXPECT_EQ(decimal_text({-5, "EUR"}), "-0.05");
  EXPECT_EQ(decimal_text({900, "JPY"}), "900");
  EXPECT_EQ(minor_from_decimal("48000", "EUR"), 4'800'000);
  for (const char* wrong : {"", "-", "12.345", "1.", "+1", "1,000", "1e3", " 1", "99999999999999999999", "1.-5"}) {
    EXPECT_EQ(minor_from_decimal(wrong, "EUR"), std::nullopt) << wrong;
  }
}

TEST(Discovery, AsksWhatIsNotAnsweredInTheOrderOfTheArticle) {
  Discovery discovery;
  EXPECT_EQ(unanswered_questions(discovery).size(), 8U);
  EXPECT_EQ(unanswered_questions(discovery).front(), "What piqued your interest?");
  discovery.piqued_interest = "the case of a yard our size";
  discovery.problems = {{"stock that does not move", {}, false}};
  discovery.if_not_solved = "   ";
  discovery.success = "half the stock";
  discovery.decision_date = make_day(2025, 6, 1);
  EXPECT_EQ(unanswered_questions(discovery),
            (std::vector<std::string>{"What does it cost you a year to leave it as it is?",
                                      "What happens if it is not solved?",
                                      "How important is it next to everything else on your desk?",
                                      "Who else should be part of this conversation?"}));
}

NextStep step(std::string what, LocalMinute at) {
  NextStep made;
  made.what = std::move(what);
  made.at = at;
  made.zone = "Europe/Oslo";
  return made;
}

TEST(NextStep, HollowWordsAreNoStepInAnyOfOurLanguages) {
  for (const std::string_view words : {"follow up",
                                       "Follow-up",
                                       "FOLLOW UP!",
                                       "just following up",
                                       "check in",
                                       "check in with Maria Lopez",
                                       "touch base next week",
                                       "Touch base with her by phone",
                                       "circle back",
                                       "follow-up call",
                                       "keep in touch",
                                       "wait for an answer",
                                       "tbd",
                                       "n/a",
                                       "next steps",
                                       "see how things are going",
                                       "nachfassen",
                                       "Bitte nochmal nachhaken",
                                       "sich melden",
                                       "In Kontakt bleiben",
                                       "Rücksprache mit Frau Weber",
                                       "relancer le client",
                                       "Faire le point avec Julie",
                                       "prendre des nouvelles",
                                       "À voir",
                                       "dar seguimiento",
                                       "Hacer un seguimiento con Ana",
                                       "ponerse en contacto",
                                       "",
                                       " ... "}) {
    EXPECT_TRUE(is_hollow(words)) << words;
  }
}

TEST(NextStep, WordsWithADeedInThemAreAStep) {
  for (const std::string_view words :
       {"follow up on the price for 40 seats", "send the case of Havbruk",
        "walk through the offer with the head of finance", "call Ravi", "demo", "nachfassen zum Angebot 4711",
        "Angebot senden", "relancer pour la signature du devis", "dar seguimiento a la oferta 12",
        "check in the samples at customs", "QA review", "introduce Maria to Joost"}) {
    EXPECT_FALSE(is_hollow(words)) << words;
  }
}

TEST(NextStep, HasADateAndTimeToCome) {
  const ZoneTable& zones = ZoneTable::system();
  const auto nine_thirty = at_minute(today, 9 * 60 + 30);
  EXPECT_TRUE(check_next_step(step("walk through the offer", nine_thirty), zones, now));
  EXPECT_EQ(check_next_step(step("walk through the offer", at_minute(today, 8 * 60 + 59)), zones, now).refusal().code,
            "next_step.in_past");
  EXPECT_EQ(check_next_step(step(" ", nine_thirty), zones, now).refusal().code, "next_step.empty");
  EXPECT_EQ(check_next_step(step("touch base", nine_thirty), zones, now).refusal().code, "next_step.hollow");
  EXPECT_EQ(check_next_step(step(std::string(501, 'x'), nine_thirty), zones, now).refusal().code, "next_step.too_long");
  auto nowhere = step("walk through the offer", nine_thirty);
  nowhere.zone = "Europe/Olso";
  EXPECT_EQ(check_next_step(nowhere, zones, now).refusal().code, "zone.unknown");
  EXPECT_EQ(check_next_step(step("renew", at_minute(last_plannable_day() + days{1}, 60)), zones, now).refusal().code,
            "next_step.too_late");
}

Deal open_deal() {
  Deal deal;
  deal.name = "40 seats";
  deal.stage = "outreach";
  deal.amount = Money{4'800'000, "EUR"};
  deal.stage_since = now - std::chrono::hours{240};
  return deal;
}

TEST(Deal, WalksTheEightStagesOfTheArticle) {
  const auto stages = default_stages();
  ASSERT_EQ(stages.size(), 8U);
  EXPECT_LE(stages.size(), stages_max);
  EXPECT_EQ(stages.front().name, "prospecting");
  EXPECT_EQ(stages[3], (Stage{"first round", "get the meeting scheduled"}));
  for (const Stage& stage : stages) EXPECT_FALSE(stage.action.empty()) << stage.name;
}

TEST(Deal, MovesWithoutANextStepButThenAsksForOne) {
  const auto move = move_stage(open_deal(), default_stages(), "First Round", false, now);
  ASSERT_TRUE(move);
  EXPECT_EQ(move->deal.stage, "first round");
  EXPECT_EQ(move->deal.stage_since, now);
  EXPECT_EQ(move->asks, DealAsks::next_step);
  EXPECT_EQ(move->sentence, "Moved from outreach to first round");
  EXPECT_EQ(move_stage(open_deal(), default_stages(), "closing", true, now)->asks, DealAsks::nothing);
  EXPECT_EQ(move_stage(open_deal(), default_stages(), "outreach", true, now).refusal().code, "deal.same_stage");
  const auto unknown = move_stage(open_deal(), default_stages(), "limbo", true, now);
  EXPECT_EQ(unknown.refusal().code, "stage.unknown");
  EXPECT_NE(unknown.refusal().text.find("second round"), std::string::npos);
}

TEST(Deal, WonMakesClientsAndAsksToWelcomeThem) {
  const auto won = win_deal(open_deal(), default_stages(), today, now);
  ASSERT_TRUE(won);
  EXPECT_EQ(won->deal.state, DealState::won);
  EXPECT_EQ(won->deal.closed_on, today);
  EXPECT_EQ(won->deal.stage, "final");
  EXPECT_EQ(won->asks, DealAsks::onboarding);
  EXPECT_EQ(won->contacts_become, Temperature::client);
  EXPECT_EQ(won->sentence, "Won, 48,000 EUR");
  EXPECT_EQ(win_deal(won->deal, default_stages(), today, now).refusal().code, "deal.won");
  EXPECT_EQ(move_stage(won->deal, default_stages(), "outreach", true, now).refusal().code, "deal.closed");
  EXPECT_EQ(lose_deal(won->deal, "budget", today).refusal().code, "deal.won");
}

TEST(Deal, LostNeedsAReasonAndKeepsTheDoorOpen) {
  EXPECT_EQ(lose_deal(open_deal(), "  ", today).refusal().code, "deal.no_reason");
  const auto lost = lose_deal(open_deal(), " chose a cheaper one ", today);
  ASSERT_TRUE(lost);
  EXPECT_EQ(lost->deal.state, DealState::lost);
  EXPECT_EQ(lost->deal.lost_because, "chose a cheaper one");
  EXPECT_EQ(lost->deal.stage, "outreach");
  EXPECT_EQ(lost->asks, DealAsks::door_open);
  EXPECT_EQ(lost->contacts_become, Temperature::lost);
  const auto again = reopen_deal(lost->deal, now);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->deal.state, DealState::open);
  EXPECT_FALSE(again->deal.closed_on);
  EXPECT_TRUE(again->deal.lost_because.empty());
  EXPECT_EQ(again->asks, DealAsks::next_step);
  const auto won_after_all = win_deal(lost->deal, default_stages(), today, now);
  ASSERT_TRUE(won_after_all);
  EXPECT_TRUE(won_after_all->deal.lost_because.empty());
}

Commitment promise(Side side, std::string what, LocalDay due) {
  Commitment made;
  made.side = side;
  made.what = std::move(what);
  made.due_on = due;
  made.made_at = now;
  return made;
}

TEST(Commitment, IsKeptOrDroppedOnceAndNeverInSilence) {
  std::vector<Commitment> list;
  ASSERT_TRUE(add_commitment(list, promise(Side::ours, " send the price list ", today), today));
  ASSERT_TRUE(add_commitment(list, promise(Side::theirs, "ask finance", today + days{3}), today));
  EXPECT_EQ(list.front().what, "send the price list");
  EXPECT_EQ(add_commitment(list, promise(Side::ours, "x", today - days{1}), today).refusal().code,
            "commitment.in_past");
  EXPECT_EQ(add_commitment(list, promise(Side::ours, " ", today), today).refusal().code, "commitment.empty");
  EXPECT_FALSE(is_overdue(list[0], today));
  EXPECT_TRUE(is_overdue(list[0], today + days{1}));
  ASSERT_TRUE(keep_commitment(list, 0, now));
  EXPECT_FALSE(is_overdue(list[0], today + days{1}));
  EXPECT_EQ(keep_commitment(list, 0, now).refusal().code, "commitment.closed");
  EXPECT_EQ(drop_commitment(list, 1, now, "").refusal().code, "commitment.no_reason");
  EXPECT_TRUE(drop_commitment(list, 1, now, "finance knows already"));
  EXPECT_EQ(keep_commitment(list, 7, now).refusal().code, "commitment.not_found");
}

TEST(Commitment, TheNextDueOneOfASideIsFound) {
  std::vector<Commitment> list = {promise(Side::ours, "later", today + days{5}), promise(Side::theirs, "theirs", today),
                                  promise(Side::ours, "sooner", today + days{2})};
  EXPECT_EQ(next_due(list, Side::ours), 2U);
  list[2].kept_at = now;
  EXPECT_EQ(next_due(list, Side::ours), 0U);
  list[0].dropped_at = now;
  EXPECT_EQ(next_due(list, Side::ours), std::nullopt);
}

TEST(Commitment, AFullListForgetsWhatIsSettledAndNeverWhatIsOpen) {
  std::vector<Commitment> list(commitments_max, promise(Side::ours, "open", today));
  EXPECT_EQ(add_commitment(list, promise(Side::ours, "more", today), today).refusal().code, "commitment.too_many");
  list[40].kept_at = now;
  EXPECT_TRUE(add_commitment(list, promise(Side::ours, "more", today), today));
  EXPECT_EQ(list.size(), commitments_max);
  for (const Commitment& each : list) EXPECT_TRUE(is_open(each));
  EXPECT_EQ(list.back().what, "more");
}

TEST(Commitment, PromisesKeptCountsByTheDayOnTheWall) {
  std::vector<Commitment> list(5, promise(Side::ours, "x", today));
  list[0].kept_at = to_instant(at_minute(today, 23 * 60 + 59), oslo);
  list[1].kept_at = to_instant(at_minute(today + days{1}, 1), oslo);
  list[2].dropped_at = now;
  list[4].side = Side::theirs;
  EXPECT_EQ(promises_kept(list, Side::ours, oslo, today), (PromisesKept{1, 1, 0}));
  const auto tomorrow = promises_kept(list, Side::ours, oslo, today + days{1});
  EXPECT_EQ(tomorrow, (PromisesKept{1, 1, 1}));
  EXPECT_DOUBLE_EQ(*tomorrow.share(), 1.0 / 3);
  EXPECT_FALSE(promises_kept({}, Side::ours, oslo, today).share());
}

}  // namespace
}  // namespace barnacle
