// What holds for every contact, tried on thousands that chance made from a printed seed.

#include <gtest/gtest.h>

#include <random>
#include <set>

#include "domain/planner/choose/kind.hpp"
#include "domain/planner/place/place.hpp"
#include "domain/planner/scene.test.hpp"
#include "domain/temperature/standing.hpp"

namespace barnacle {
namespace {

constexpr std::array zones = {"Europe/Oslo",        "Europe/London",    "America/New_York", "America/Los_Angeles",
                              "Asia/Tokyo",         "Pacific/Auckland", "Asia/Kolkata",     "America/Sao_Paulo",
                              "Australia/Adelaide", "Pacific/Honolulu", "Africa/Cairo",     "Asia/Kathmandu",
                              "America/St_Johns",   "Europe/Chisinau",  "Pacific/Apia"};
constexpr std::array countries = {"DE", "AT", "CH", "GB", "IE", "", "NO", "US", "XX"};

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : random_(seed) {}
  int below(int most) { return static_cast<int>(random_() % static_cast<std::uint64_t>(most)); }
  bool one_in(int n) { return below(n) == 0; }
  template <class List>
  auto of(const List& list) {
    return list[static_cast<std::size_t>(below(static_cast<int>(std::size(list))))];
  }

 private:
  std::mt19937_64 random_;
};

Scene any_scene(std::uint64_t seed) {
  Chance chance(seed);
  Scene scene;
  scene.now = Scene::at("2025-01-01T00:00:00Z") + minutes{chance.below(3 * 365 * 24 * 60)};
  scene.contact.id = ContactId{make_uuid_v7(1, seed, seed * 0x9e3779b97f4a7c15ULL)};
  scene.contact.zone = chance.of(zones);
  scene.contact.address.country = chance.of(countries);
  scene.owner.zone = chance.of(zones);
  scene.owner.place.country = chance.of(countries);
  scene.contact.temperature = static_cast<Temperature>(chance.below(temperature_count));
  scene.contact.created_at = scene.contact.temperature_since = scene.now - days{chance.below(300)};
  scene.policy.exploration = 0.03;
  Standing& standing = scene.contact.standing;
  if (!chance.one_in(4)) {
    standing.touches = chance.below(20) + 1;
    standing.unanswered = chance.below(standing.touches + 1);
    standing.last_touch_at = scene.now - minutes{chance.below(200 * 24 * 60)};
    standing.pressure = chance.below(40) / 10.0;
    standing.pressure_at = standing.last_touch_at;
    if (chance.one_in(3)) standing.last_automatic_at = standing.last_touch_at;
  }
  if (chance.one_in(5)) scene.contact.phones.clear();
  if (chance.one_in(9)) scene.contact.emails.clear();
  if (chance.one_in(9)) scene.open_deal();
  if (chance.one_in(3)) {
    std::vector<Step> steps;
    for (int i = 0; i < 3; ++i) {
      steps.push_back({.wait = {chance.below(5), static_cast<WaitUnit>(chance.below(5)), WaitFrom::previous_touch},
                       .channel = static_cast<Channel>(chance.below(5)),
                       .kind = static_cast<Kind>(chance.below(3)),
                       .mode = chance.one_in(2) ? Mode::automatic : Mode::by_person});
      if (steps.back().channel != Channel::email) steps.back().mode = Mode::by_person;
    }
    scene.walk(steps);
  }
  if (chance.one_in(7)) scene.contact.come_back_on = local_day(scene.now, Zone()) + days{chance.below(90)};
  if (chance.one_in(7))
    scene.contact.out_of_office =
        Pause{.at = scene.now - days{chance.below(9)}, .until = local_day(scene.now, Zone()) + days{chance.below(20)}};
  if (chance.one_in(7)) scene.contact.paused = Pause{.at = scene.now - days{chance.below(90)}};
  if (chance.one_in(7))
    scene.owner.leave = {{local_day(scene.now, Zone()), local_day(scene.now, Zone()) + days{chance.below(20)}, ""}};
  if (chance.one_in(7)) {
    Permission no;
    no.channel = static_cast<Channel>(chance.below(5));
    no.answer = PermissionAnswer::denied;
    no.at = scene.now - days{1};
    scene.contact.permissions = {no};
  }
  if (chance.one_in(7))
    scene.contact.inquiry = Inquiry{.at = scene.now - minutes{chance.below(9000)}, .attempts = chance.below(5)};
  if (chance.one_in(7))
    scene.contact.commitments = {{.side = static_cast<Side>(chance.below(2)),
                                  .what = "it",
                                  .due_on = local_day(scene.now, Zone()) + days{chance.below(30) - 10}}};
  if (chance.one_in(9)) scene.contact.discovery.decision_date = local_day(scene.now, Zone()) + days{chance.below(90)};
  for (int i = 0; i < chance.below(40); ++i) scene.load.push_back(chance.below(200));
  return scene;
}

constexpr std::uint64_t tries = 3'000;

TEST(PlanProperties, ExactlyOneOfTouchAndStopAndTheSameAgain) {
  for (std::uint64_t seed = 1; seed <= tries; ++seed) {
    const Scene scene = any_scene(seed);
    const Plan plan = scene.plan();
    ASSERT_TRUE(plan.touch.has_value() != plan.stop.has_value()) << seed;
    ASSERT_FALSE(plan.why.empty()) << seed;
    ASSERT_EQ(plan.touch, scene.plan().touch) << seed;
  }
}

TEST(PlanProperties, ADecisionAloneIsTheSameDecision) {
  for (std::uint64_t seed = 1; seed <= tries; ++seed) {
    const Scene scene = any_scene(seed);
    const Plan alone = plan_next_touch(scene.situation(), scene.policy, scene.now, Telling::decision_alone);
    Plan told = scene.plan();
    if (told.touch) told.touch->why.clear();
    ASSERT_EQ(alone.touch, told.touch) << seed;
    ASSERT_EQ(alone.stop, told.stop) << seed;
    ASSERT_EQ(alone.cools_to, told.cools_to) << seed;
    ASSERT_EQ(alone.cadence_is_over, told.cadence_is_over) << seed;
    ASSERT_EQ(alone.steps_passed_over, told.steps_passed_over) << seed;
    ASSERT_TRUE(alone.why.empty() && alone.silences.empty()) << seed;
  }
}

TEST(PlanProperties, WhatWeStartLiesInTheirHoursOnTheirWorkingDaysAndAhead) {
  for (std::uint64_t seed = 1; seed <= tries; ++seed) {
    const Scene scene = any_scene(seed);
    const Touch touch = *scene.plan().touch;
    const Zone zone = *scene.policy.zones->find(scene.contact.zone);
    const std::vector<Leave> none;
    const WorkingHours hours = WorkingHours::office();
    const HolidayPlace place{
        scene.contact.address.country.empty() ? scene.owner.place.country : scene.contact.address.country, ""};
    const bool answers_them = touch.choice == Choice::inquiry && !is_live(touch.channel);
    if (answers_them) continue;  // a mail to somebody who asked is written when the seller works
    EXPECT_TRUE(is_working({zone, hours, place, none}, touch.due_at))
        << seed << " " << with_weekday(touch.at) << " " << touch.zone;
    EXPECT_EQ(to_instant(touch.at, zone), touch.due_at) << seed;
    EXPECT_LE(touch.due_at, touch.window_end) << seed;
    if (touch.choice != Choice::inquiry) {
      EXPECT_GE(touch.due_at, scene.now) << seed;
    }
  }
}

TEST(PlanProperties, ByPersonInTheOwnersHoursUnlessTheyNeverMeet) {
  int checked = 0;
  for (std::uint64_t seed = 1; seed <= tries; ++seed) {
    const Scene scene = any_scene(seed);
    const Plan plan = scene.plan();
    const Touch& touch = *plan.touch;
    bool compromise = false;
    for (const Why& why : plan.why) compromise = compromise || why.sentence.find("never meet") != std::string::npos;
    if (compromise || touch.mode == Mode::automatic) continue;
    ++checked;
    const Zone zone = *scene.policy.zones->find(scene.owner.zone);
    EXPECT_TRUE(is_working(WorkCalendar{zone, scene.owner.hours, scene.owner.place, scene.owner.leave}, touch.due_at))
        << seed;
  }
  EXPECT_GT(checked, static_cast<int>(tries) / 3);
}

TEST(PlanProperties, AddingAStopNeverTurnsSilenceIntoATouch) {
  for (std::uint64_t seed = 1; seed <= tries; ++seed) {
    Scene scene = any_scene(seed);
    const Plan before = scene.plan();
    scene.contact.stops = {{.reason = static_cast<StopReason>(seed % 7), .at = scene.now}};
    EXPECT_FALSE(scene.plan().touch) << seed;
    scene.contact.stops.clear();
    if (before.touch->choice == Choice::inquiry || before.touch->mode == Mode::automatic) continue;
    // A longer pause never brings a touch nearer.
    const LocalDay today = local_day(scene.now, Zone());
    scene.contact.paused = Pause{.at = scene.now, .until = today + days{100}};
    const Plan after = scene.plan();
    const bool is_promised = after.touch->choice == Choice::inquiry;
    if (!is_promised) {
      EXPECT_GE(day_of(after.touch->at), today + days{99}) << seed;
    }
  }
}

TEST(PlanProperties, ADeniedChannelIsNeverPlanned) {
  for (std::uint64_t seed = 1; seed <= tries; ++seed) {
    const Scene scene = any_scene(seed);
    const Touch touch = *scene.plan().touch;
    for (const Permission& line : scene.contact.permissions) EXPECT_NE(touch.channel, *line.channel) << seed;
  }
}

// Two years of one contact who never answers: every touch is done when it is due.
TEST(PlanProperties, TwoYearsOfTouchesKeepTheLedgerTheLadderAndTheGap) {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    Scene scene;
    scene.contact.id = ContactId{make_uuid_v7(1, seed, seed * 0x9e3779b97f4a7c15ULL)};
    scene.contact.temperature = seed % 2 == 0 ? Temperature::hot : Temperature::interested;
    scene.policy.exploration = 0.03;
    for (int i = 0; i < 80; ++i) scene.asset(static_cast<int>(seed) * 100 + i + 1, "Piece");
    const Instant end = scene.now + days{730};
    std::set<AssetId> had;
    std::optional<Kind> last_kind;
    int values_running = 0;
    int n = 0;
    int asks = 0;
    while (true) {
      const Plan plan = scene.plan();
      if (plan.cools_to) {
        scene.contact.temperature = *plan.cools_to;
        scene.contact.temperature_since = scene.now;
        after_temperature_change(scene.contact.standing);
        continue;
      }
      const Touch touch = *plan.touch;
      if (touch.due_at > end) break;
      if (scene.contact.standing.last_touch_at) {
        ASSERT_GE(touch.due_at - *scene.contact.standing.last_touch_at, hours{16}) << "seed " << seed;
        ASSERT_LE(touch.due_at - *scene.contact.standing.last_touch_at, days{197}) << "seed " << seed;
      }
      ++n;
      asks += touch.kind == Kind::ask ? 1 : 0;
      ASSERT_FALSE(last_kind == Kind::ask && touch.kind == Kind::ask) << "seed " << seed;
      values_running = touch.kind == Kind::value ? values_running + 1 : 0;
      ASSERT_LE(values_running, 4) << "seed " << seed;
      if (n >= 3) {
        ASSERT_LE(std::abs(asks - 0.3 * n), 1.0) << "seed " << seed;
      }
      const Asset* given = nullptr;
      for (const Asset& asset : scene.shelf) {
        if (asset.id == touch.asset) given = &asset;
      }
      if (given != nullptr) {
        ASSERT_TRUE(had.insert(given->id).second) << "seed " << seed;
      }
      last_kind = touch.kind;
      scene.now = touch.due_at;
      after_touch(scene.contact.standing, touch, scene.now, given, 0.03);
    }
    EXPECT_GE(n, 12) << "seed " << seed;
  }
}

TEST(PlanProperties, AThousandContactsDoNotAllComeAtNine) {
  std::map<LocalMinute, int> at;
  for (std::uint64_t i = 0; i < 1'000; ++i) {
    Scene scene;
    scene.contact.id = ContactId{make_uuid_v7(1, i, i * 0x9e3779b97f4a7c15ULL)};
    ++at[scene.plan().touch->at];
  }
  for (const auto& [minute, count] : at) EXPECT_LT(count, 60) << with_weekday(minute);
}

TEST(PlanProperties, AFullDayIsPassedOver) {
  Scene scene;
  scene.touched(60);
  scene.load = {120, 118, 40};
  EXPECT_EQ(day_of(scene.plan().touch->at), make_day(2025, 3, 5));
  scene.load.assign(400, 120);
  const Plan plan = scene.plan();
  ASSERT_TRUE(plan.touch) << "nobody is dropped because the seller is busy";
  EXPECT_LE(day_of(plan.touch->at), make_day(2025, 7, 12)) << "the ceiling of 190 days holds";
}

}  // namespace
}  // namespace barnacle
