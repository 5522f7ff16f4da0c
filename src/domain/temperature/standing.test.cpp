#include <gtest/gtest.h>

#include "domain/temperature/standing.hpp"

namespace barnacle {
namespace {

Touch touch(Kind kind, Channel channel = Channel::email) {
  Touch made;
  made.kind = kind;
  made.channel = channel;
  return made;
}

TEST(Standing, PressureAddsUpAndHalvesInTwoWeeks) {
  Standing standing;
  after_touch(standing, touch(Kind::ask, Channel::call), Instant{}, nullptr);
  EXPECT_NEAR(pressure_at(standing, Instant{}), 1.3, 1e-12);
  EXPECT_NEAR(pressure_at(standing, Instant{days{14}}), 0.65, 1e-12);
  after_touch(standing, touch(Kind::value), Instant{days{14}}, nullptr);
  EXPECT_NEAR(pressure_at(standing, Instant{days{14}}), 1.15, 1e-12);
}

TEST(Standing, WhoNeverAnswersSinksAndComesBackWithTime) {
  Standing standing;
  for (int i = 0; i < 10; ++i) after_touch(standing, touch(Kind::value), Instant{}, nullptr, 0.2);
  EXPECT_NEAR(frailty_at(standing, Instant{}), 0.5, 1e-9);
  EXPECT_NEAR(frailty_at(standing, Instant{days{120}}), 2.0 / 3, 1e-9);
  after_answer(standing, Instant{}, false);
  EXPECT_NEAR(frailty_at(standing, Instant{}), 0.75, 1e-9);
}

TEST(Standing, AnAnswerEndsTheRunAndTheBurden) {
  Standing standing;
  Touch letter = touch(Kind::value);
  letter.template_name = "take-the-burden";
  after_touch(standing, letter, Instant{days{1}});
  EXPECT_TRUE(standing.burden_taken);
  EXPECT_EQ(standing.unanswered, 1);
  after_answer(standing, Instant{days{2}}, true);
  EXPECT_FALSE(standing.burden_taken);
  EXPECT_EQ(standing.unanswered, 0);
  EXPECT_EQ(standing.touches, 1);
  EXPECT_EQ(standing.last_conversation_at, Instant{days{2}});
}

TEST(Standing, TheLedgerLeavesOutWhatWasAskedFor) {
  Touch one = touch(Kind::ask);
  EXPECT_TRUE(counts_in_ledger(one));
  one.deal = DealId{make_uuid_v7(1, 1, 1)};
  EXPECT_FALSE(counts_in_ledger(one));
  one.deal = {};
  one.choice = Choice::inquiry;
  EXPECT_FALSE(counts_in_ledger(one));
  EXPECT_FALSE(counts_in_ledger(touch(Kind::neither)));
}

TEST(Standing, WhatTheBurdenLetterAnnouncedDoesNotWeighInTheTenths) {
  Standing standing;
  Touch letter = touch(Kind::value);
  letter.template_name = "take-the-burden";
  after_touch(standing, letter, Instant{days{1}});
  EXPECT_EQ(standing.unsolicited, 1);
  after_touch(standing, touch(Kind::value), Instant{days{9}});
  EXPECT_EQ(standing.unsolicited, 1);
  EXPECT_EQ(standing.last_kinds.size(), 2U) << "yet never more than four gifts in a row";
}

TEST(Standing, TheAskBeforeADecisionIsRememberedAndDoesNotWeigh) {
  Standing standing;
  Touch ask = touch(Kind::ask);
  ask.choice = Choice::decision_date;
  after_touch(standing, ask, Instant{days{3}});
  after_touch(standing, touch(Kind::value), Instant{days{9}});
  EXPECT_EQ(standing.last_ask_at, Instant{days{3}});
  EXPECT_EQ(standing.asks, 0);
  EXPECT_EQ(standing.unsolicited, 1);
}

TEST(Standing, TheLedgerKeepsTheLastTen) {
  Standing standing;
  for (int i = 0; i < 15; ++i) after_touch(standing, touch(i < 5 ? Kind::ask : Kind::value), Instant{});
  EXPECT_EQ(standing.last_kinds, std::vector<Kind>(10, Kind::value));
  EXPECT_EQ(standing.asks, 5);
}

TEST(Standing, AnAssetIsRememberedWithItsPrint) {
  Standing standing;
  Asset asset;
  asset.id = AssetId{make_uuid_v7(1, 1, 1)};
  asset.print = 77;
  after_touch(standing, touch(Kind::value), Instant{}, &asset);
  after_touch(standing, touch(Kind::value), Instant{}, &asset);
  EXPECT_EQ(standing.assets_had.size(), 1U);
  EXPECT_EQ(standing.assets_had_prints, std::vector<std::uint64_t>{77});
}

}  // namespace
}  // namespace barnacle
