#include <gtest/gtest.h>

#include "domain/planner/choose/value_ladder.hpp"
#include "domain/planner/scene.test.hpp"

namespace barnacle {
namespace {

AssetId given(const Scene& scene) { return scene.plan().touch->asset; }

TEST(ValueLadder, TheirProblemTheirTradeAndTheirSizeFirst) {
  Scene scene;
  scene.contact.issue = "slow stock";
  scene.asset(1, "On anything");
  scene.asset(2, "Another problem").issues = {"late payers"};
  scene.asset(3, "Their problem").issues = {"Slow stock"};
  Asset& best = scene.asset(4, "Their problem, their trade, their size");
  best.issues = {"slow stock"};
  best.industries = {"retail"};
  best.sizes = {SizeBand::small};
  EXPECT_EQ(given(scene), scene.shelf[3].id);
  EXPECT_EQ(match_of(scene.shelf[3], scene.contact, &scene.organization), Match::issue_and_both);
  EXPECT_EQ(match_of(scene.shelf[1], scene.contact, &scene.organization), Match::none);
}

TEST(ValueLadder, APersonChoosesFromTheBestThatTheyHaveNotHad) {
  Scene scene;
  scene.contact.issue = "slow stock";
  scene.organization.industry = "retail";
  scene.asset(1, "On anything");
  scene.asset(2, "Another problem").issues = {"late payers"};
  scene.asset(3, "Their problem").issues = {"slow stock"};
  Asset& best = scene.asset(4, "Their problem and trade");
  best.issues = {"slow stock"};
  best.industries = {"Retail"};
  scene.asset(5, "Had").issues = {"slow stock"};
  scene.contact.standing.assets_had = {scene.shelf[4].id};
  const auto situation = scene.situation();
  const auto bearings = bearings_of(situation, scene.policy, scene.now);
  const auto rungs = best_rungs(bearings, 3);
  ASSERT_EQ(rungs.size(), 3U);
  EXPECT_EQ(rungs[0].asset->title, "Their problem and trade");
  EXPECT_EQ(rungs[0].asset->id, best_rung(bearings).asset->id);
  EXPECT_EQ(rungs[1].asset->title, "Their problem");
  EXPECT_EQ(rungs[2].asset->title, "On anything");
  EXPECT_EQ(best_rungs(bearings, 1).size(), 1U);
  const InCommon why = in_common(*rungs[0].asset, scene.contact, &scene.organization);
  EXPECT_TRUE(why.issue && why.industry && !why.size);
}

TEST(ValueLadder, NeverTwiceNorNearlyTwice) {
  Scene scene;
  scene.asset(1, "A");
  scene.asset(2, "A, retitled").print = scene.shelf.front().print ^ 0b111;
  scene.asset(3, "B");
  scene.contact.standing.assets_had = {scene.shelf[0].id};
  scene.contact.standing.assets_had_prints = {scene.shelf[0].print};
  EXPECT_EQ(given(scene), scene.shelf[2].id);
  scene.shelf[1].print ^= 0b1000;
  EXPECT_TRUE(may_give(scene.shelf[1], scene.contact, &scene.organization, make_day(2025, 3, 3)));
}

TEST(ValueLadder, NoFortune500CaseForASmallFirm) {
  Scene scene;
  Asset& giant = scene.asset(1, "How a giant did it");
  giant.form = AssetForm::case_study;
  giant.sizes = {SizeBand::giant};
  EXPECT_TRUE(given(scene).is_nil());
  scene.shelf.front().sizes = {SizeBand::medium};
  EXPECT_EQ(given(scene), scene.shelf.front().id);
  scene.shelf.front().sizes = {SizeBand::giant};
  scene.shelf.front().form = AssetForm::article;
  EXPECT_EQ(given(scene), scene.shelf.front().id);
}

TEST(ValueLadder, NoStoryAboutTheirRival) {
  Scene scene;
  scene.asset(1, "How Acme halved its slow stock");
  scene.organization.custom = {{"Rivals", "Borg, acme"}};
  EXPECT_TRUE(given(scene).is_nil());
  scene.shelf.front().title = "Acmeology for beginners";
  EXPECT_FALSE(given(scene).is_nil());
  scene.contact.custom = {{"rivals", "Acmeology"}};
  EXPECT_TRUE(given(scene).is_nil());
}

TEST(ValueLadder, WhatWasWrittenForTheDealsStageComesFirst) {
  Scene scene;
  scene.asset(1, "For everybody who starts").stages = {"outreach"};
  scene.asset(2, "For the boss").stages = {"Presentation"};
  scene.open_deal().stage = "presentation";
  EXPECT_EQ(best_rung(bearings_of(scene.situation(), scene.policy, scene.now)).asset->id, scene.shelf[1].id);
  scene.deals.front().stage = "outreach";
  EXPECT_EQ(best_rung(bearings_of(scene.situation(), scene.policy, scene.now)).asset->id, scene.shelf[0].id);
}

TEST(ValueLadder, NothingExpiredAndNothingInAnotherLanguage) {
  Scene scene;
  scene.asset(1, "Old").expires_on = make_day(2025, 3, 3);
  EXPECT_TRUE(given(scene).is_nil());
  scene.shelf.front().expires_on = make_day(2025, 3, 4);
  EXPECT_FALSE(given(scene).is_nil());
  scene.contact.language = "de";
  EXPECT_TRUE(given(scene).is_nil());
  scene.contact.language = "en-GB";
  EXPECT_FALSE(given(scene).is_nil());
}

TEST(ValueLadder, ThatItRunsOutIsKnownBefore) {
  Scene scene;
  scene.contact.issue = "slow stock";
  for (int i = 1; i <= 3; ++i) scene.asset(i, "Piece").issues = {"slow stock"};
  const LocalDay today = make_day(2025, 3, 3);
  EXPECT_FALSE(ladder_left(scene.contact, &scene.organization, scene.shelf, today).runs_short);
  scene.contact.standing.assets_had = {scene.shelf[0].id};
  const LadderLeft left = ladder_left(scene.contact, &scene.organization, scene.shelf, today);
  EXPECT_EQ(left.of_their_issue, 2);
  EXPECT_TRUE(left.runs_short);
}

}  // namespace
}  // namespace barnacle
