#include "simulation/simulate.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/keep_assets.hpp"
#include "fakes/seeded_ids.hpp"
#include "fakes/virtual_clock.hpp"
#include "storage/sqlite/open.hpp"

namespace barnacle::simulation {
namespace {

SimulationReport world(SimulationPlan plan) { return simulate(plan, open_sqlite); }

/// A switch, so that a new bug comes with its promise.
std::string_view promise_broken_by(Sabotage bug) {
  switch (bug) {
    case Sabotage::none: return "";
    case Sabotage::drop_the_next_touch:
    case Sabotage::plan_twice:
    case Sabotage::lose_the_merged:
    case Sabotage::owner_who_left:
    case Sabotage::undo_without_a_plan:
    case Sabotage::lose_the_overdue: return promise::nobody_is_dropped;
    case Sabotage::skip_the_stop:
    case Sabotage::forget_the_stop:
    case Sabotage::ignore_the_opt_out:
    case Sabotage::forget_the_ladder:
    case Sabotage::repeat_an_asset:
    case Sabotage::plan_in_utc:
    case Sabotage::forget_summer_time:
    case Sabotage::send_on_days_off:
    case Sabotage::send_at_night:
    case Sabotage::two_a_day:
    case Sabotage::two_a_day_at_one_firm:
    case Sabotage::ignore_out_of_office:
    case Sabotage::break_a_pause:
    case Sabotage::ask_twice:
    case Sabotage::skip_the_zone_rules: return promise::nobody_is_pestered;
    case Sabotage::talk_over_a_reply:
    case Sabotage::keep_the_firm_walking: return promise::a_reply_silences;
    case Sabotage::lose_an_inquiry:
    case Sabotage::half_a_crash:
    case Sabotage::skip_the_sync: return promise::never_lost;
    case Sabotage::no_why: return promise::every_decision_says_why;
    case Sabotage::undo_an_override: return promise::the_seller_decides;
  }
  return "";
}

std::string told(const SimulationReport& report) {
  std::string text;
  for (const Violation& each : report.violations) text += each.promise + ": " + each.sentence + "\n";
  for (const std::string& entry : report.last_entries) text += "  " + entry + "\n";
  return text;
}

TEST(Simulation, TwentySmallWorldsKeepEveryPromise) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const auto report = world({.contacts = 40, .years = 1, .seed = seed});
    EXPECT_TRUE(report.clean()) << "seed " << seed << "\n" << told(report);
    EXPECT_GT(report.automatic, 0) << "a world in which nothing is sent proves nothing";
    EXPECT_GT(report.by_hand, 0);
  }
}

TEST(Simulation, TheSameSeedGivesTheSameBytes) {
  const auto once = world({.contacts = 30, .years = 1, .seed = 7});
  const auto again = world({.contacts = 30, .years = 1, .seed = 7});
  EXPECT_EQ(once.hash, again.hash);
  EXPECT_EQ(once.steps, again.steps);
  EXPECT_NE(once.hash, world({.contacts = 30, .years = 1, .seed = 8}).hash);
}

/// A bug, and the promise that it breaks.
struct Planted {
  Sabotage bug;
  std::string_view breaks;
};

std::vector<Planted> every_bug() {
  std::vector<Planted> all;
  for (const auto& [bug, word] : WordsOf<Sabotage>::all) {
    if (bug != Sabotage::none) all.push_back({bug, promise_broken_by(bug)});
  }
  return all;
}

class PlantedBug : public testing::TestWithParam<Planted> {};

TEST_P(PlantedBug, IsFoundByThePromiseItBreaks) {
  // The worlds that keep every promise above: what is broken in them now, the bug broke.
  constexpr std::uint64_t seeds_tried = 20;
  for (std::uint64_t seed = 1; seed <= seeds_tried; ++seed) {
    const auto report = world({.contacts = 40, .years = 1, .seed = seed, .sabotage = GetParam().bug});
    for (const Violation& each : report.violations) EXPECT_EQ(each.promise, GetParam().breaks) << each.sentence;
    if (!report.clean()) return;
  }
  ADD_FAILURE() << word_of(GetParam().bug) << " was not found in " << seeds_tried << " worlds";
}

INSTANTIATE_TEST_SUITE_P(Simulation, PlantedBug, testing::ValuesIn(every_bug()), [](const auto& bug) {
  std::string name(word_of(bug.param.bug));
  for (char& letter : name) {
    if (letter == '-') letter = '_';
  }
  return name;
});

// What a transaction changed and then lost must not be served from memory to the next one.
TEST(Reference, OfATransactionThatWasLostIsForgotten) {
  const auto storage = open_sqlite(":memory:");
  VirtualClock clock(Instant(std::chrono::seconds(1741597200)));
  SeededIds ids(1);
  app::House house(*storage, clock, ids);
  const auto saved = [&](std::string title, bool lost) {
    return app::perform(house, "ada", [&](app::Desk& desk) -> Result<Asset> {
      Asset wanted;
      wanted.title = title;
      wanted.text = "a finding";
      auto asset = app::save_asset(desk, wanted);
      if (lost) return conflict("power.cut", "The power was cut.");
      return asset;
    });
  };
  ASSERT_FALSE(saved("lost", true).ok());
  ASSERT_TRUE(saved("kept", false).ok());
  const auto title = app::look(house, [](app::Desk& desk) { return desk.reference().shelf.at(0).title; });
  EXPECT_EQ(title, "kept");
}

}  // namespace
}  // namespace barnacle::simulation
