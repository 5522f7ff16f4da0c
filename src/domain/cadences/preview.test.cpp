#include "domain/cadences/preview.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "domain/cadences/check_cadence.hpp"
#include "domain/cadences/read_cadence.hpp"
#include "domain/cadences/starters.hpp"
#include "domain/time/holidays.hpp"

namespace barnacle {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const Instant start = *instant_from_text("2025-03-03T07:30:00Z");  // a Monday morning in Oslo

/// Ana sells, Maria Lopez in Oslo is the sample.
struct Cast {
  Policy policy;
  Seller ana;
  Contact maria;
  std::vector<Deal> deals;

  Cast() {
    policy.zones = &ZoneTable::system();
    ana.id = SellerId{make_uuid_v7(1, 0, 1)};
    ana.name = "Ana";
    ana.zone = "Europe/Oslo";
    ana.place = {"NO", ""};
    maria = person(1);
  }
  Contact person(std::uint64_t number) const {
    Contact contact;
    contact.id = ContactId{make_uuid_v7(2, 0, number)};
    contact.owner = ana.id;
    contact.given_name = "Maria";
    contact.zone = "Europe/Oslo";
    contact.address.country = "NO";
    contact.emails = {{"maria@nordlys.example", "work", std::nullopt}};
    contact.phones = {{"+4722000000", "work"}};
    contact.social = "https://social.example/maria";
    contact.temperature_since = contact.created_at = start;
    return contact;
  }
  Shelf empty_library;
  Situation situation(const Contact& contact) const {
    return {contact, nullptr, ana, nullptr, deals, nullptr, empty_library, {}, nullptr};
  }
  CadencePreview preview(const Cadence& cadence) const {
    return preview_cadence(cadence, situation(maria), policy, start);
  }
};

Cadence starter(std::string_view name) {
  for (const auto& each : starter_cadences()) {
    if (each.name == name) return *cadence_from_text(each.text);
  }
  ADD_FAILURE() << "no starter " << name;
  return {};
}

std::vector<int> steps_of(const CadencePreview& preview) {
  std::vector<int> steps;
  for (const auto& touch : preview.touches) {
    if (touch.step >= 0) steps.push_back(touch.step);
  }
  return steps;
}

TEST(Preview, TheFirstRoundIsWalkedAndTheRhythmGoesOnForTwoYears) {
  const Cast cast;
  const auto preview = cast.preview(starter("first-round"));
  EXPECT_THAT(steps_of(preview), ElementsAre(0, 1, 2, 3, 4, 5));
  ASSERT_TRUE(preview.over_on);
  EXPECT_LT(*preview.over_on, make_day(2025, 6, 1));
  ASSERT_FALSE(preview.touches.empty());
  EXPECT_EQ(preview.touches.back().step, -1) << "after the last step the rhythm goes on";
  EXPECT_GT(day_of(preview.touches.back().at), make_day(2026, 9, 1)) << "for ever, and nobody is dropped";
  EXPECT_LT(preview.touches.size(), 30u) << "nobody is pestered";
}

TEST(Preview, NothingFallsOnAWeekendOrAHoliday) {
  const Cast cast;
  for (const auto& each : starter_cadences()) {
    if (each.name == "decision-date") continue;
    for (const auto& touch : cast.preview(*cadence_from_text(each.text)).touches) {
      if (touch.mode == Mode::automatic) continue;
      const LocalDay day = day_of(touch.at);
      EXPECT_FALSE(holiday_on({"NO", ""}, day)) << each.name << " " << with_weekday(touch.at);
      const weekday on = weekday_of(day);
      EXPECT_TRUE(on != std::chrono::Saturday && on != std::chrono::Sunday)
          << each.name << " " << with_weekday(touch.at);
    }
  }
}

/// Each starter keeps the promises: steps in order and once, an unbroken presence, no more than one touch a day.
TEST(Preview, EveryStarterEndsAndKeepsInTouch) {
  Cast cast;
  cast.maria.discovery.decision_date = make_day(2025, 9, 1);
  for (const auto& each : starter_cadences()) {
    const Cadence cadence = *cadence_from_text(each.text);
    if (cadence.entered_on) cast.maria.temperature = *cadence.entered_on;
    const auto preview = cast.preview(cadence);
    EXPECT_TRUE(preview.over_on) << each.name;
    const auto steps = steps_of(preview);
    EXPECT_TRUE(std::ranges::is_sorted(steps)) << each.name;
    EXPECT_EQ(steps.size() + preview.passed_over.size(), cadence.steps.size()) << each.name;
    ASSERT_GT(preview.touches.size(), steps.size()) << each.name;
    LocalMinute last = wall_time(start, Zone());
    for (const auto& touch : preview.touches) {
      EXPECT_GE(touch.at, last) << each.name;
      EXPECT_LE((day_of(touch.at) - day_of(last)).count(), 200) << each.name << " " << with_weekday(touch.at);
      last = touch.at;
    }
  }
}

TEST(Preview, AnInquiryIsAnsweredAtOnceTodayAndUntilTwelveAttemptsAreMade) {  // S27, S28, S31, S33
  Cast cast;
  cast.maria.temperature = Temperature::new_;
  const auto preview = cast.preview(starter("answer-an-inquiry"));
  ASSERT_GE(preview.touches.size(), 13u);
  EXPECT_EQ(preview.touches[0].mode, Mode::automatic);
  EXPECT_EQ(preview.touches[0].at, wall_time(start, *cast.policy.zones->find("Europe/Oslo")));
  EXPECT_EQ(preview.touches[1].channel, Channel::call);
  EXPECT_EQ(preview.touches[1].mode, Mode::by_person);
  EXPECT_EQ(day_of(preview.touches[1].at), make_day(2025, 3, 3));
  EXPECT_LT(minute_of_day(preview.touches[1].at), 10 * 60);
  EXPECT_EQ(day_of(preview.touches[2].at), make_day(2025, 3, 3)) << "again the same day";
  EXPECT_THAT(steps_of(preview), ElementsAre(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
  EXPECT_EQ(preview.touches[12].temperature, Temperature::promising) << "cooled down, not dropped";
}

TEST(Preview, TheAskComesBeforeTheDecision) {  // S40
  Cast cast;
  cast.maria.discovery.decision_date = make_day(2025, 9, 1);
  const auto preview = cast.preview(starter("decision-date"));
  const bool asked = std::ranges::any_of(preview.touches, [](const PreviewedTouch& touch) {
    return touch.kind == Kind::ask && touch.at < at_minute(make_day(2025, 9, 1), 0) &&
           touch.at >= at_minute(make_day(2025, 7, 1), 0);
  });
  EXPECT_TRUE(asked);
}

TEST(Preview, WhatIsPassedOverIsTold) {
  Cast cast;
  cast.maria.temperature = Temperature::promising;
  const auto preview =
      cast.preview(*cadence_from_text("name x\n"
                                      "step at once: email, value\n"
                                      "step 3 days later: call, ask\n  only if opened a link\n"
                                      "step 3 days later: email, value\n"));
  EXPECT_THAT(steps_of(preview), ElementsAre(0, 2));
  ASSERT_EQ(preview.passed_over.size(), 1u);
  EXPECT_EQ(preview.passed_over[0].step, 1);
  EXPECT_EQ(preview.passed_over[0].because, "no link was opened");
}

TEST(Preview, AStopIsShownInPlaceOfTouches) {
  Cast cast;
  cast.maria.stops = {{StopReason::said_no, start, "Ana", "", std::nullopt, ""}};
  const auto preview = cast.preview(starter("hot"));
  EXPECT_TRUE(preview.stop);
  EXPECT_TRUE(preview.touches.empty());
}

TEST(Preview, TheSameQuestionHasTheSameAnswer) {
  const Cast cast;
  EXPECT_EQ(cast.preview(starter("hot-then-dark")), cast.preview(starter("hot-then-dark")));
}

TEST(Load, ABulkEnrollmentShowsEachDayBeforeItIsSaved) {
  Cast cast;
  std::vector<Contact> people;
  for (std::uint64_t i = 1; i <= 60; ++i) people.push_back(cast.person(i));
  const std::vector<int> planned = {30};
  std::vector<Situation> situations;
  for (const Contact& person : people) {
    situations.push_back(cast.situation(person));
    situations.back().load = {make_day(2025, 3, 3), planned};
  }
  const auto loads = preview_load(starter("first-round"), situations, cast.policy, start, 60);
  ASSERT_EQ(loads.size(), 1u);
  EXPECT_EQ(loads[0].seller, cast.ana.id);
  EXPECT_EQ(loads[0].block_minutes, 120);
  EXPECT_EQ(loads[0].days[0].before_minutes, 30);
  int touches = 0;
  int days_used = 0;
  for (const auto& day : loads[0].days) {
    touches += day.touches;
    days_used += day.touches > 0 ? 1 : 0;
    const weekday on = weekday_of(day.day);
    if (on == std::chrono::Saturday || on == std::chrono::Sunday) {
      EXPECT_EQ(day.touches, 0) << text_of(day.day);
    }
  }
  EXPECT_GE(touches, 60) << "everybody hears from us";
  EXPECT_GT(days_used, 5) << "not all on one day";
}

}  // namespace
}  // namespace barnacle
