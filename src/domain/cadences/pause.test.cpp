#include "domain/cadences/pause.hpp"

#include <gtest/gtest.h>

#include "domain/cadences/advance.hpp"

namespace barnacle {
namespace {

Instant at(const char* text) { return *instant_from_text(text); }

Pause pause(const char* from, std::optional<LocalDay> until = std::nullopt) { return {at(from), "Ana", until, "fire"}; }

Enrollment walk() {
  Enrollment enrollment;
  enrollment.name = "hot";
  enrollment.enrolled_at = enrollment.counted_from = at("2025-03-03T10:00:00Z");
  return enrollment;
}

std::string earliest(const Enrollment& enrollment, const char* now) {
  Cadence cadence;
  cadence.name = "hot";
  cadence.steps.resize(1);
  cadence.steps[0].wait = {5, WaitUnit::days, WaitFrom::previous_touch};
  const WorkingHours hours = WorkingHours::office();
  const Contact contact;
  return with_weekday(
      next_cadence_step(enrollment, cadence, contact, {}, WorkCalendar{Zone(), hours, {}, {}}, at(now)).earliest);
}

TEST(Pause, LastsUntilItsDayOrForEver) {
  EXPECT_TRUE(in_force(pause("2025-03-03T10:00:00Z"), make_day(2030, 1, 1)));
  EXPECT_TRUE(in_force(pause("2025-03-03T10:00:00Z", make_day(2025, 3, 10)), make_day(2025, 3, 9)));
  EXPECT_FALSE(in_force(pause("2025-03-03T10:00:00Z", make_day(2025, 3, 10)), make_day(2025, 3, 10)));
  EXPECT_FALSE(in_force(std::nullopt, make_day(2025, 3, 10)));
}

TEST(Pause, WhatWasLeftOfTheWaitIsLeftStill) {
  // Two of five days had passed.
  auto paused = with_pause(walk(), pause("2025-03-05T10:00:00Z"));
  paused = resumed(paused, at("2025-04-01T10:00:00Z"));
  EXPECT_FALSE(paused.paused);
  EXPECT_EQ(earliest(paused, "2025-04-01T10:00:00Z"), "Fri 2025-04-04 00:00");
}

TEST(Pause, APauseWithAnEndIsOverByItself) {
  const auto paused = with_pause(walk(), pause("2025-03-05T00:00:00Z", make_day(2025, 4, 1)));
  EXPECT_EQ(earliest(paused, "2025-03-06T10:00:00Z"), "Fri 2025-04-04 00:00");
  EXPECT_EQ(earliest(paused, "2025-04-02T10:00:00Z"), "Fri 2025-04-04 00:00");
}

TEST(Pause, AStepThatWasDueIsDueAfterThePauseAndNotWithinIt) {
  const auto paused = with_pause(walk(), pause("2025-03-20T00:00:00Z", make_day(2025, 4, 1)));
  EXPECT_EQ(earliest(paused, "2025-03-21T10:00:00Z"), "Tue 2025-04-01 00:00");
}

TEST(Pause, AStepDoneByHandMeanwhileIsNotCountedTwice) {
  auto paused = with_pause(walk(), pause("2025-03-05T00:00:00Z", make_day(2025, 4, 1)));
  paused.counted_from = at("2025-04-02T09:00:00Z");
  EXPECT_EQ(earliest(paused, "2025-04-02T10:00:00Z"), "Mon 2025-04-07 00:00");
}

TEST(Pause, ALongerPauseReplacesAShorterOne) {
  const auto twice = with_pause(with_pause(walk(), pause("2025-03-05T00:00:00Z", make_day(2025, 4, 1))),
                                pause("2025-03-10T00:00:00Z", make_day(2025, 3, 20)));
  EXPECT_EQ(twice.paused->until, make_day(2025, 4, 1));
  EXPECT_EQ(twice.paused->at, at("2025-03-05T00:00:00Z"));
  EXPECT_FALSE(with_pause(twice, pause("2025-03-10T00:00:00Z")).paused->until);
}

TEST(Pause, ManyGoOnInTurns) {
  const auto paused = with_pause(walk(), pause("2025-03-05T00:00:00Z"));
  EXPECT_EQ(resumed_in_turn(paused, make_day(2025, 4, 1), 19, 20).paused->until, make_day(2025, 4, 1));
  EXPECT_EQ(resumed_in_turn(paused, make_day(2025, 4, 1), 20, 20).paused->until, make_day(2025, 4, 2));
  EXPECT_EQ(resumed_in_turn(paused, make_day(2025, 4, 1), 100, 20).paused->until, make_day(2025, 4, 6));
}

}  // namespace
}  // namespace barnacle
