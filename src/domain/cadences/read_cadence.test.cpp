#include "domain/cadences/read_cadence.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "domain/cadences/check_cadence.hpp"

namespace barnacle {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view whole =
    "# For the fair in spring.\r\n"
    "name: spring-fair\n"
    "title       Met at the fair, Zürich\n"
    "about       Five touches\n"
    "entered on  promising\n"
    "Ends as     interested\n"
    "exit        reply, deal won for the organization, connected for the deal\n"
    "\n"
    "step        at once: email, value, automatic\n"
    "  about     the thing: promised, and sent\n"
    "  template  met-you\n"
    "step        1 working day later: Call, Ask, by person\n"
    "  unless    outcome of step 1 was bounced\n"
    "step        3 days after enrollment: card, value\n"
    "  only if   temperature is hot\n"
    "step        10 working days before the decision date: call, ask\n"
    "step        2 hours after meeting: text message, neither\n";

TEST(ReadCadence, ReadsWhatASellerWrites) {
  const auto reading = read_cadence(whole);
  ASSERT_THAT(reading.faults, IsEmpty()) << reading.faults[0].text;
  const Cadence& cadence = reading.cadence;
  EXPECT_EQ(cadence.name, "spring-fair");
  EXPECT_EQ(cadence.title, "Met at the fair, Zürich");
  EXPECT_EQ(cadence.entered_on, Temperature::promising);
  EXPECT_EQ(cadence.ends_as, Temperature::interested);
  EXPECT_THAT(cadence.exits,
              ElementsAre(ExitRule{Exit::reply, ExitScope::contact}, ExitRule{Exit::deal_won, ExitScope::organization},
                          ExitRule{Exit::connected, ExitScope::deal}));
  ASSERT_EQ(cadence.steps.size(), 5u);
  EXPECT_EQ(cadence.steps[0].wait, Wait{});
  EXPECT_EQ(cadence.steps[0].mode, Mode::automatic);
  EXPECT_EQ(cadence.steps[0].about, "the thing: promised, and sent");
  EXPECT_EQ(cadence.steps[0].template_name, "met-you");
  EXPECT_EQ(cadence.steps[1].wait, (Wait{1, WaitUnit::working_days, WaitFrom::previous_touch}));
  EXPECT_EQ(cadence.steps[1].condition->outcome, Outcome::bounced);
  EXPECT_EQ(cadence.steps[1].condition->step, 0);
  EXPECT_TRUE(cadence.steps[1].condition->negated);
  EXPECT_EQ(cadence.steps[2].wait, (Wait{3, WaitUnit::days, WaitFrom::enrollment}));
  EXPECT_EQ(cadence.steps[2].condition->temperature, Temperature::hot);
  EXPECT_EQ(cadence.steps[3].wait, (Wait{-10, WaitUnit::working_days, WaitFrom::decision_date}));
  EXPECT_EQ(cadence.steps[4].wait, (Wait{2, WaitUnit::hours, WaitFrom::meeting}));
  EXPECT_EQ(cadence.steps[4].kind, Kind::neither);
  EXPECT_THAT(reading.step_lines, ElementsAre(9, 12, 14, 16, 17));
}

TEST(WriteCadence, WritesTheSameCadenceInOneManner) {
  EXPECT_EQ(write_cadence(read_cadence(whole).cadence),
            "name        spring-fair\n"
            "title       Met at the fair, Zürich\n"
            "about       Five touches\n"
            "entered on  promising\n"
            "ends as     interested\n"
            "exit        reply, deal won for the organization, connected for the deal\n"
            "\n"
            "step        at once: email, value, automatic\n"
            "  about     the thing: promised, and sent\n"
            "  template  met-you\n"
            "\n"
            "step        1 working day later: call, ask\n"
            "  unless    outcome of step 1 was bounced\n"
            "\n"
            "step        3 days after enrollment: card, value\n"
            "  only if   temperature is hot\n"
            "\n"
            "step        10 working days before decision date: call, ask\n"
            "\n"
            "step        2 hours after meeting: text message, neither\n");
}

/// "line:column word…" of each fault.
std::vector<std::string> faults_of(std::string_view text) {
  std::vector<std::string> list;
  for (const auto& fault : read_cadence(text).faults) {
    list.push_back(std::to_string(fault.line) + ":" + std::to_string(fault.column) + " " + fault.text);
  }
  return list;
}

TEST(ReadCadence, SaysWhereAndHowToMend) {
  const auto faults = faults_of(
      "name x\n"
      "titel Hello\n"
      "entered on warm\n"
      "step 2 moons later: email, value\n"
      "step at once: pigeon, value\n"
      "step at once, email, value\n"
      "  only if  the moon is full\n"
      "title too late\n"
      "step 3 days before enrollment: email, value\n");
  EXPECT_THAT(faults, ElementsAre(HasSubstr("2:1 \"titel\" is no key. A line starts with one of: name, title"),
                                  HasSubstr("3:12 \"warm\" is no temperature. Use one of: new, hot"),
                                  HasSubstr("4:8 \"moons later\" does not start with a unit"),
                                  HasSubstr("5:15 \"pigeon\" is no channel. Use one of: email"),
                                  HasSubstr("6:6 A step reads WAIT: CHANNEL, KIND"),
                                  HasSubstr("7:12 \"the moon is full\" is no condition"),
                                  HasSubstr("8:1 \"title\" belongs to the cadence. Put it above"),
                                  HasSubstr("9:13 A wait can lie before a decision date or a meeting only.")));
}

TEST(ReadCadence, ColumnsCountCharactersNotBytes) {
  EXPECT_THAT(faults_of("name x\ntitle ok\nstep 1 day later: émail, value\n"), ElementsAre(HasSubstr("3:19 ")));
  EXPECT_THAT(faults_of("name x\nstep at once: email, value, äutomatic\n"), ElementsAre(HasSubstr("2:29 ")));
  EXPECT_THAT(faults_of("name x\nexit ü, stopp\nstep at once: email, value\n"),
              ElementsAre(HasSubstr("2:6 "), HasSubstr("2:9 ")));
}

TEST(ReadCadence, ErrorsOfTheCheckNameTheStepsLine) {
  EXPECT_THAT(faults_of("name x\n\n\nstep at once: call, value, automatic\n"),
              ElementsAre(HasSubstr("4:1 Step 1: Only email goes out by itself")));
  EXPECT_THAT(faults_of("name x\n"), ElementsAre(HasSubstr("1:1 It has no steps.")));
  EXPECT_THAT(faults_of("step at once: email, value\n"), ElementsAre(HasSubstr("no \"name\" line")));
  EXPECT_THAT(faults_of("name Spring Fair\nstep at once: email, value\n"),
              ElementsAre(HasSubstr("one word of small letters")));
}

TEST(ReadCadence, ReportsAFewFaultsAtOnceAndRefusesHugeFiles) {
  std::string many = "name x\n";
  for (int i = 0; i < 100; ++i) many += "nonsense\n";
  EXPECT_EQ(read_cadence(many).faults.size(), cadence_faults_max);
  EXPECT_THAT(faults_of(std::string(cadence_text_max + 1, '#')), ElementsAre(HasSubstr("longer than 64 KB")));
  EXPECT_THAT(faults_of("name \xff\xfe"), ElementsAre(HasSubstr("not UTF-8")));
  const auto refused = cadence_from_text("nonsense\n");
  EXPECT_EQ(refused.refusal().code, "cadence.unreadable");
  EXPECT_THAT(refused.refusal().text, HasSubstr("line 1, column 1: "));
}

TEST(ReadCadence, TooManyStepsAreRefusedOnce) {
  std::string many = "name x\n";
  for (int i = 0; i < 500; ++i) many += "step 1 day later: email, value\n  about x\n";
  const auto faults = faults_of(many);
  ASSERT_FALSE(faults.empty());
  EXPECT_THAT(faults[0], testing::AnyOf(HasSubstr("at most 60"), HasSubstr("\"about\" is written twice")));
}

/// A cadence as an editor might make it.
Cadence some_cadence(unsigned seed) {
  std::mt19937 random(seed);
  const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  const auto words = [&](int n) {
    const char* const some[] = {"", "a case: theirs", "#1 of all", "Größe, 100 %", "step", "\"x\""};
    return std::string(some[below(n)]);
  };
  Cadence cadence;
  cadence.name = "some-" + std::to_string(seed);
  cadence.title = words(6);
  cadence.about = words(6);
  if (below(2) == 0) cadence.entered_on = static_cast<Temperature>(below(6));
  if (below(2) == 0) cadence.ends_as = static_cast<Temperature>(below(6));
  for (int exit = 0; exit < 9; ++exit) {
    if (below(2) == 0) cadence.exits.push_back({static_cast<Exit>(exit), static_cast<ExitScope>(below(3))});
  }
  for (int i = 0, count = 1 + below(9); i < count; ++i) {
    Step step;
    step.wait = {below(20), static_cast<WaitUnit>(below(6)), static_cast<WaitFrom>(below(4))};
    if (step.wait.from >= WaitFrom::decision_date && below(2) == 0) step.wait.count = -step.wait.count;
    step.channel = static_cast<Channel>(below(9));
    step.kind = static_cast<Kind>(below(3));
    if (step.channel == Channel::email && below(2) == 0) step.mode = Mode::automatic;
    step.template_name = words(6);
    step.about = words(6);
    if (below(2) == 0) {
      Condition condition;
      condition.kind = static_cast<ConditionKind>(below(6));
      condition.negated = below(2) == 0;
      if (condition.kind == ConditionKind::opened_link || condition.kind == ConditionKind::outcome_was) {
        condition.step = below(i + 1) - 1;
      }
      if (condition.kind == ConditionKind::outcome_was) condition.outcome = static_cast<Outcome>(below(12));
      if (condition.kind == ConditionKind::temperature_is) condition.temperature = static_cast<Temperature>(below(6));
      if (condition.kind == ConditionKind::has_channel) condition.channel = static_cast<Channel>(below(9));
      step.condition = condition;
    }
    cadence.steps.push_back(step);
  }
  return cadence;
}

TEST(WriteCadence, WhatIsWrittenReadsBackTheSame) {
  int without_errors = 0;
  for (unsigned seed = 0; seed < 2000; ++seed) {
    Cadence cadence = some_cadence(seed);
    if (!check_cadence(cadence).ok()) continue;
    ++without_errors;
    cadence.text = write_cadence(cadence);
    const auto back = cadence_from_text(cadence.text);
    ASSERT_TRUE(back) << "seed " << seed << "\n" << back.refusal().text << "\n" << cadence.text;
    ASSERT_TRUE(*back == cadence) << "seed " << seed << "\n" << cadence.text;
  }
  EXPECT_GT(without_errors, 200);
}

}  // namespace
}  // namespace barnacle
