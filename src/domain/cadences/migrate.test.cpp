#include "domain/cadences/migrate.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>
#include <random>

#include "domain/cadences/advance.hpp"

namespace barnacle {
namespace {

using testing::ElementsAre;

const Instant start = *instant_from_text("2025-03-03T10:00:00Z");
const Instant now = *instant_from_text("2025-03-20T10:00:00Z");

/// One step per letter; the letter is its identity.
Cadence letters(const char* text, int version) {
  Cadence cadence;
  cadence.name = "first-round";
  cadence.version = version;
  for (; *text != '\0'; ++text) {
    Step step;
    step.wait.count = 2;
    step.about = std::string(1, *text);
    cadence.steps.push_back(step);
  }
  return cadence;
}

/// Somebody who has done the first `done` steps.
Enrollment walked(const Cadence& cadence, int done) {
  Enrollment enrollment = begin_enrollment(cadence, start, "Ana");
  for (int i = 0; i < done; ++i) enrollment = *after_done(enrollment, cadence, i, Outcome::no_answer, start + days{i});
  return enrollment;
}

std::string next_letter(const Enrollment& enrollment, const Cadence& to) {
  return is_over(enrollment, to) ? "end" : to.steps[static_cast<std::size_t>(enrollment.next_step)].about;
}

/// Where somebody who has done `done` steps of `from` goes on in `to`.
std::string moved_to(const char* from, int done, const char* to) {
  const Cadence before = letters(from, 1);
  const Cadence after = letters(to, 2);
  return next_letter(migrated(walked(before, done), before, after, MigrationChoice::move, now), after);
}

TEST(MatchingSteps, IdentityFirstThenThePlace) {
  EXPECT_THAT(matching_steps(letters("ABC", 1), letters("ABC", 2)), ElementsAre(0, 1, 2));
  EXPECT_THAT(matching_steps(letters("ABC", 1), letters("AC", 2)), ElementsAre(0, -1, 1));
  EXPECT_THAT(matching_steps(letters("ABC", 1), letters("CBA", 2)), ElementsAre(2, 1, 0));
  EXPECT_THAT(matching_steps(letters("ABC", 1), letters("AXC", 2)), ElementsAre(0, 1, 2));
  EXPECT_THAT(matching_steps(letters("AAB", 1), letters("ABA", 2)), ElementsAre(0, 2, 1));
}

TEST(Migrate, TheWalkGoesOnAfterWhatWasDone) {
  EXPECT_EQ(moved_to("ABC", 1, "ABC"), "B");
  EXPECT_EQ(moved_to("ABC", 1, "AXBC"), "X") << "a step put in front of them is taken";
  EXPECT_EQ(moved_to("ABC", 2, "XABC"), "C") << "a step put behind them is not";
  EXPECT_EQ(moved_to("ABC", 2, "ABD"), "D");
  EXPECT_EQ(moved_to("ABC", 1, "AC"), "C");
  EXPECT_EQ(moved_to("ABC", 2, "AB"), "end");
  EXPECT_EQ(moved_to("ABC", 3, "ABCD"), "D");
  EXPECT_EQ(moved_to("ABC", 0, "XABC"), "X");
  EXPECT_EQ(moved_to("ABCD", 1, "BCAD"), "D");
}

TEST(Migrate, TheWaitGoesOnFromTheLastTouchAndStayChangesNothing) {
  const Cadence from = letters("ABC", 1);
  const Cadence to = letters("AXBC", 2);
  const Enrollment before = walked(from, 2);
  EXPECT_EQ(migrated(before, from, to, MigrationChoice::stay, now), before);
  const auto moved = migrated(before, from, to, MigrationChoice::move, now);
  EXPECT_EQ(moved.counted_from, before.counted_from);
  EXPECT_EQ(moved.version, 2);
  ASSERT_EQ(moved.done.size(), 3u);
  EXPECT_EQ(moved.done[1].skipped_because, "added before the place where they were");
  EXPECT_EQ(moved.done[2].outcome, Outcome::no_answer) << "what was done keeps its outcome at its new place";
}

TEST(Migrate, RestartTakesNewStepsFromTheFirstAndNoneTwice) {
  const Cadence from = letters("ABC", 1);
  const Cadence to = letters("XAYBZ", 2);
  auto walk = migrated(walked(from, 2), from, to, MigrationChoice::restart, now);
  EXPECT_EQ(walk.counted_from, now);
  std::string taken;
  while (!is_over(walk, to)) {
    taken += next_letter(walk, to);
    walk = *after_done(walk, to, walk.next_step, Outcome::no_answer, now);
  }
  EXPECT_EQ(taken, "XYZ");
}

TEST(Migrate, ThePreviewCountsPerStep) {
  const Cadence from = letters("ABC", 1);
  const Cadence to = letters("AB", 2);
  const std::vector<Enrollment> people = {walked(from, 0), walked(from, 1), walked(from, 1), walked(from, 2),
                                          walked(letters("ABC", 7), 1)};
  const auto preview = preview_migration(people, from, to, MigrationChoice::move, now);
  EXPECT_THAT(preview.landings, ElementsAre(Landing{0, 0, 1}, Landing{1, 1, 2}, Landing{2, 2, 1}));
  EXPECT_EQ(preview.finished, 1);
}

/// Whatever the edit: nobody is lost, nobody takes a step twice, and every walk can go on to its end.
TEST(Migrate, LosesNobodyAndRepeatsNothing) {
  for (unsigned seed = 0; seed < 500; ++seed) {
    std::mt19937 random(seed);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    const auto some_letters = [&] {
      std::string text;
      for (int i = 1 + below(8); i > 0; --i) text += static_cast<char>('A' + below(7));
      return text;
    };
    const Cadence from = letters(some_letters().c_str(), 1);
    const Cadence to = letters(some_letters().c_str(), 2);
    const auto places = matching_steps(from, to);
    const auto choice = below(2) == 0 ? MigrationChoice::move : MigrationChoice::restart;
    std::vector<Enrollment> people;
    for (int i = below(6); i >= 0; --i) people.push_back(walked(from, below(static_cast<int>(from.steps.size()) + 1)));
    const auto preview = preview_migration(people, from, to, choice, now);
    int counted = 0;
    for (const Landing& landing : preview.landings) counted += landing.people;
    ASSERT_EQ(counted, static_cast<int>(people.size())) << "seed " << seed;
    for (const Enrollment& person : people) {
      Enrollment walk = migrated(person, from, to, choice, now);
      std::vector<int> had;
      for (const StepRecord& record : person.done) {
        if (places[static_cast<std::size_t>(record.step)] >= 0)
          had.push_back(places[static_cast<std::size_t>(record.step)]);
      }
      for (int turns = 0; !is_over(walk, to); ++turns) {
        ASSERT_LT(turns, 20) << "seed " << seed;
        ASSERT_EQ(std::ranges::count(had, walk.next_step), 0) << "seed " << seed << ": a step is repeated";
        had.push_back(walk.next_step);
        walk = *after_done(walk, to, walk.next_step, Outcome::no_answer, now);
      }
      ASSERT_EQ(walk.done.size(), to.steps.size()) << "seed " << seed;
    }
  }
}

}  // namespace
}  // namespace barnacle
