#include "domain/cadences/advance.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace barnacle {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

/// Maria Lopez in UTC with office hours and no holidays, walking a cadence since Monday 3 March 2025, 10:00.
struct Walk {
  Zone zone;
  WorkingHours hours = WorkingHours::office();
  HolidayPlace place;
  std::vector<Leave> leave;
  WorkCalendar calendar{zone, hours, place, leave};
  Contact contact;
  std::vector<Deal> deals;
  Cadence cadence;
  Enrollment enrollment;

  explicit Walk(std::vector<Step> steps) {
    contact.emails = {{"maria@nordlys.example", "work", std::nullopt}};
    contact.phones = {{"+4722000000", "work"}};
    cadence.name = "first-round";
    cadence.steps = std::move(steps);
    enrollment = begin_enrollment(cadence, at("2025-03-03T10:00:00Z"), "Ana");
  }
  static Instant at(const char* text) { return *instant_from_text(text); }
  NextCadenceStep next(const char* now) const {
    return next_cadence_step(enrollment, cadence, contact, deals, calendar, at(now));
  }
  std::string earliest(const char* now) const { return with_weekday(next(now).earliest); }
};

Step step(int count, WaitUnit unit, Channel channel = Channel::email, WaitFrom from = WaitFrom::previous_touch) {
  Step made;
  made.wait = {count, unit, from};
  made.channel = channel;
  return made;
}

Condition condition(ConditionKind kind, bool negated = false) {
  Condition made;
  made.kind = kind;
  made.negated = negated;
  return made;
}

TEST(Advance, AWaitOfZeroIsOverAtOnceAndOneInHoursAtItsMinute) {
  EXPECT_EQ(Walk({step(0, WaitUnit::days)}).earliest("2025-03-03T10:00:00Z"), "Mon 2025-03-03 10:00");
  EXPECT_EQ(Walk({step(90, WaitUnit::minutes)}).earliest("2025-03-03T10:00:00Z"), "Mon 2025-03-03 11:30");
  EXPECT_EQ(Walk({step(20, WaitUnit::hours)}).earliest("2025-03-03T10:00:00Z"), "Tue 2025-03-04 06:00");
}

TEST(Advance, WorkingDaysSkipTheWeekendAndHolidaysButDaysDoNot) {
  Walk walk({step(5, WaitUnit::working_days)});
  EXPECT_EQ(walk.earliest("2025-03-03T10:00:00Z"), "Mon 2025-03-10 00:00");
  walk.leave = {{make_day(2025, 3, 10), make_day(2025, 3, 11), "Crete"}};
  EXPECT_EQ(walk.earliest("2025-03-03T10:00:00Z"), "Wed 2025-03-12 00:00");
  EXPECT_EQ(Walk({step(5, WaitUnit::days)}).earliest("2025-03-03T10:00:00Z"), "Sat 2025-03-08 00:00");
  EXPECT_EQ(Walk({step(2, WaitUnit::weeks)}).earliest("2025-03-03T10:00:00Z"), "Mon 2025-03-17 00:00");
  EXPECT_EQ(Walk({step(3, WaitUnit::months)}).earliest("2025-03-03T10:00:00Z"), "Tue 2025-06-03 00:00");
}

TEST(Advance, TheDayIsTheContactsNotOurs) {
  Walk walk({step(1, WaitUnit::days)});
  walk.zone = Zone("Pacific/Auckland", {{Instant{}, 13 * 3600}});
  walk.enrollment.counted_from = Walk::at("2025-03-03T20:00:00Z");
  EXPECT_EQ(walk.earliest("2025-03-03T20:00:00Z"), "Wed 2025-03-05 00:00") << "there it was Tuesday already";
}

TEST(Advance, TheAskComesTenWorkingDaysBeforeTheDecision) {  // S40
  Walk walk({step(-10, WaitUnit::working_days, Channel::call, WaitFrom::decision_date)});
  walk.contact.discovery.decision_date = make_day(2025, 3, 31);
  EXPECT_EQ(walk.earliest("2025-03-03T10:00:00Z"), "Mon 2025-03-17 00:00");
  walk.deals.resize(2);
  walk.deals[0].decision_date = make_day(2025, 3, 28);
  walk.deals[1].decision_date = make_day(2025, 3, 20);
  walk.deals[1].state = DealState::lost;
  EXPECT_EQ(walk.earliest("2025-03-03T10:00:00Z"), "Fri 2025-03-14 00:00") << "an open deal's date goes first";
}

TEST(Advance, ADateTooNearMakesTheStepDueAtOnceAndAPastOneIsPassedOver) {
  Walk walk({step(-1, WaitUnit::months, Channel::call, WaitFrom::decision_date), step(1, WaitUnit::days)});
  walk.contact.discovery.decision_date = make_day(2025, 3, 12);
  EXPECT_EQ(walk.next("2025-03-04T09:00:00Z").step, 0);
  EXPECT_EQ(walk.earliest("2025-03-04T09:00:00Z"), "Mon 2025-03-03 10:00");
  EXPECT_EQ(walk.next("2025-03-11T09:00:00Z").step, 0);
  EXPECT_EQ(walk.next("2025-03-12T09:00:00Z").step, 1) << "on the day itself it is too late (S40)";
  const auto past = walk.next("2025-03-13T09:00:00Z");
  EXPECT_EQ(past.step, 1);
  ASSERT_EQ(past.passed_over.size(), 1u);
  EXPECT_EQ(past.passed_over[0].because, "the decision date 2025-03-12 has come");
  EXPECT_EQ(past.settled, 1);
}

TEST(Advance, WithoutADateTheStepIsPassedOverAndEnrollmentIsRefused) {
  Walk walk({step(-10, WaitUnit::days, Channel::call, WaitFrom::decision_date), step(1, WaitUnit::days)});
  EXPECT_EQ(walk.next("2025-03-03T10:00:00Z").step, 1);
  EXPECT_EQ(check_enrollment(walk.cadence, walk.contact, walk.deals).refusal().code, "cadence.needs_decision_date");
  walk.contact.discovery.decision_date = make_day(2025, 3, 31);
  EXPECT_TRUE(check_enrollment(walk.cadence, walk.contact, walk.deals));
  walk.contact.stops.push_back({StopReason::said_no, {}, "Ana", "", std::nullopt, ""});
  EXPECT_EQ(check_enrollment(walk.cadence, walk.contact, walk.deals).refusal().code, "cadence.stopped");
}

TEST(Advance, AStepBeforeAMeetingCountsItsHoursBack) {
  Walk walk({step(-2, WaitUnit::hours, Channel::email, WaitFrom::meeting)});
  walk.contact.meeting = Meeting{Walk::at("2025-03-06T14:00:00Z"), 30, "demo", false, false};
  EXPECT_EQ(walk.earliest("2025-03-03T10:00:00Z"), "Thu 2025-03-06 12:00");
}

TEST(Advance, AConditionMayComeTrueUntilTheStepsOwnTimeHasCome) {
  Walk walk({step(0, WaitUnit::days), step(3, WaitUnit::days, Channel::call), step(4, WaitUnit::days)});
  walk.cadence.steps[1].condition = condition(ConditionKind::opened_link);
  walk.enrollment = *after_done(walk.enrollment, walk.cadence, 0, Outcome::none_yet, Walk::at("2025-03-03T10:00:00Z"));
  auto next = walk.next("2025-03-04T10:00:00Z");
  EXPECT_EQ(next.step, 2);
  EXPECT_EQ(with_weekday(next.earliest), "Mon 2025-03-10 00:00")
      << "the wait of a passed-over step is waited all the same";
  EXPECT_EQ(next.settled, 0);
  auto opened = walk;
  opened.enrollment = with_link_opened(walk.enrollment, 0, Walk::at("2025-03-05T10:00:00Z"));
  EXPECT_EQ(opened.next("2025-03-05T10:00:00Z").step, 1);
  next = walk.next("2025-03-06T10:00:00Z");
  EXPECT_EQ(next.settled, 1);
  EXPECT_EQ(next.passed_over[0].because, "no link was opened");
  walk.enrollment = with_passed_over(walk.enrollment, next.passed_over);
  EXPECT_EQ(walk.next("2025-03-06T10:00:00Z").earliest, next.earliest);
  EXPECT_EQ(walk.enrollment.done.back().skipped_because, "no link was opened");
}

TEST(Advance, AnOpenConditionAtTheEndKeepsTheWalkAlive) {
  Walk walk({step(3, WaitUnit::days)});
  walk.cadence.steps[0].condition = condition(ConditionKind::has_deal);
  EXPECT_EQ(walk.next("2025-03-04T10:00:00Z").step, -1);
  EXPECT_FALSE(walk.next("2025-03-04T10:00:00Z").is_over());
  EXPECT_TRUE(walk.next("2025-03-06T10:00:00Z").is_over());
}

TEST(Advance, EachConditionHoldsOrSaysWhyNot) {
  Walk walk({step(0, WaitUnit::days)});
  const auto why = [&](const Condition& asked) { return why_not(asked, walk.enrollment, walk.contact, walk.deals); };
  EXPECT_EQ(why(condition(ConditionKind::replied)), "no reply so far");
  EXPECT_THAT(why(condition(ConditionKind::replied, true)), IsEmpty());
  walk.contact.standing.last_answer_at = Walk::at("2025-03-01T10:00:00Z");
  EXPECT_EQ(why(condition(ConditionKind::replied)), "no reply so far") << "that was before they were enrolled";
  walk.contact.standing.last_answer_at = Walk::at("2025-03-04T10:00:00Z");
  EXPECT_EQ(why(condition(ConditionKind::replied, true)), "they have replied");

  auto outcome = condition(ConditionKind::outcome_was);
  outcome.outcome = Outcome::left_voicemail;
  outcome.step = 0;
  EXPECT_EQ(why(outcome), "the outcome of step 1 was not \"left voicemail\"");
  walk.enrollment =
      *after_done(walk.enrollment, walk.cadence, 0, Outcome::left_voicemail, Walk::at("2025-03-04T10:00:00Z"));
  EXPECT_THAT(why(outcome), IsEmpty());
  walk.enrollment = with_outcome(walk.enrollment, 0, Outcome::connected);
  EXPECT_THAT(why(outcome), HasSubstr("was not"));

  auto temperature = condition(ConditionKind::temperature_is);
  temperature.temperature = Temperature::hot;
  EXPECT_EQ(why(temperature), "they are not hot");
  EXPECT_EQ(why(condition(ConditionKind::has_deal)), "there is no open deal");
  walk.deals.resize(1);
  EXPECT_THAT(why(condition(ConditionKind::has_deal)), IsEmpty());
  walk.deals[0].state = DealState::won;
  EXPECT_EQ(why(condition(ConditionKind::has_deal)), "there is no open deal");
  auto channel = condition(ConditionKind::has_channel);
  channel.channel = Channel::social_message;
  EXPECT_EQ(why(channel), "no social profile is known");
}

TEST(Advance, AMissingPhoneNumberDoesNotShortenTheRound) {
  Walk walk({step(0, WaitUnit::days, Channel::call)});
  walk.contact.phones.clear();
  auto next = walk.next("2025-03-03T10:00:00Z");
  EXPECT_EQ(next.channel, Channel::email);
  EXPECT_EQ(next.mode, Mode::by_person);
  EXPECT_EQ(next.stand_in_because, "no phone number is known");
  walk.contact.emails.clear();
  EXPECT_EQ(walk.next("2025-03-03T10:00:00Z").channel, Channel::call) << "a person has to find a number first";
}

TEST(Advance, AWithdrawnChannelIsNotUsed) {
  Walk walk({step(0, WaitUnit::days, Channel::email)});
  walk.cadence.steps[0].mode = Mode::automatic;
  Permission withdrawn;
  withdrawn.channel = Channel::email;
  withdrawn.answer = PermissionAnswer::withdrawn;
  walk.contact.permissions = {withdrawn};
  const auto next = walk.next("2025-03-03T10:00:00Z");
  EXPECT_EQ(next.channel, Channel::call);
  EXPECT_EQ(next.mode, Mode::by_person);
}

TEST(Advance, AStepIsDoneOnceAndInItsTurn) {
  Walk walk({step(0, WaitUnit::days), step(1, WaitUnit::days)});
  const Instant now = Walk::at("2025-03-04T10:00:00Z");
  EXPECT_EQ(after_done(walk.enrollment, walk.cadence, 1, Outcome::none_yet, now).refusal().code, "step.not_next");
  walk.enrollment = *after_done(walk.enrollment, walk.cadence, 0, Outcome::none_yet, now);
  EXPECT_THAT(after_done(walk.enrollment, walk.cadence, 0, Outcome::none_yet, now).refusal().text,
              HasSubstr("already done"));
  EXPECT_EQ(walk.earliest("2025-03-04T10:00:00Z"), "Wed 2025-03-05 00:00");
  EXPECT_EQ(after_skipped(walk.enrollment, walk.cadence, 1, " ", now).refusal().code, "skip.needs_reason");
  walk.enrollment = *after_skipped(walk.enrollment, walk.cadence, 1, "met her at the fair", now);
  EXPECT_TRUE(is_over(walk.enrollment, walk.cadence));
  EXPECT_FALSE(after_done(walk.enrollment, walk.cadence, 2, Outcome::none_yet, now));
}

TEST(Advance, TheEndGivesTheTemperatureThatTheCadenceNames) {
  Cadence cadence;
  EXPECT_EQ(temperature_after(cadence, Temperature::hot), Temperature::hot);
  cadence.ends_as = Temperature::promising;
  EXPECT_EQ(temperature_after(cadence, Temperature::hot), Temperature::promising);
}

/// Whatever the cadence and whatever happens: a walk never goes back in time or steps, does each step once, and ends.
TEST(Advance, EveryWalkEndsAndTakesEachStepOnce) {
  for (unsigned seed = 0; seed < 400; ++seed) {
    std::mt19937 random(seed);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    std::vector<Step> steps;
    for (int i = 1 + below(8); i > 0; --i) {
      Step made = step(below(30) - 5, static_cast<WaitUnit>(below(6)), static_cast<Channel>(below(9)),
                       static_cast<WaitFrom>(below(4)));
      if (made.wait.from < WaitFrom::decision_date) made.wait.count = std::abs(made.wait.count);
      if (below(2) == 0) {
        made.condition = condition(static_cast<ConditionKind>(below(6)), below(2) == 0);
        made.condition->step = below(3) - 1;
      }
      steps.push_back(made);
    }
    Walk walk(std::move(steps));
    if (below(2) == 0) walk.contact.discovery.decision_date = make_day(2025, 4, 10);
    if (below(2) == 0) walk.contact.meeting = Meeting{Walk::at("2025-03-20T14:00:00Z"), 30, "", false, false};
    Instant now = walk.enrollment.enrolled_at;
    LocalMinute last = wall_time(now, walk.zone);
    int turns = 0;
    for (; turns < 100; ++turns) {
      const auto next = next_cadence_step(walk.enrollment, walk.cadence, walk.contact, walk.deals, walk.calendar, now);
      const auto settled = std::span(next.passed_over).first(static_cast<std::size_t>(next.settled));
      walk.enrollment = with_passed_over(walk.enrollment, settled);
      if (next.is_over()) break;
      if (next.step < 0) {
        now = std::max(now, next.passed_over.back().due_at);
        continue;
      }
      ASSERT_GE(next.earliest, last) << "seed " << seed;
      ASSERT_GE(next.step, walk.enrollment.next_step) << "seed " << seed;
      now = std::max(now, to_instant(next.earliest, walk.zone) + minutes{1});
      // The world may have changed until then: only what is still next is done.
      if (below(3) == 0 && !walk.enrollment.done.empty()) {
        walk.enrollment = with_link_opened(walk.enrollment, walk.enrollment.done.back().step, now);
      }
      const auto then = next_cadence_step(walk.enrollment, walk.cadence, walk.contact, walk.deals, walk.calendar, now);
      walk.enrollment =
          with_passed_over(walk.enrollment, std::span(then.passed_over).first(static_cast<std::size_t>(then.settled)));
      if (then.step < 0 || then.step != walk.enrollment.next_step) continue;
      last = wall_time(now, walk.zone);
      walk.enrollment = below(4) == 0 ? *after_skipped(walk.enrollment, walk.cadence, then.step, "no", now)
                                      : *after_done(walk.enrollment, walk.cadence, then.step, Outcome::no_answer, now);
    }
    ASSERT_LT(turns, 100) << "seed " << seed << ": the walk never ends";
    ASSERT_EQ(walk.enrollment.done.size(), walk.cadence.steps.size()) << "seed " << seed;
    for (int i = 0; i < static_cast<int>(walk.enrollment.done.size()); ++i) {
      ASSERT_EQ(walk.enrollment.done[static_cast<std::size_t>(i)].step, i) << "seed " << seed;
    }
  }
}

}  // namespace
}  // namespace barnacle
