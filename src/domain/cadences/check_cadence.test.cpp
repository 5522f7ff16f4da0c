#include "domain/cadences/check_cadence.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "domain/cadences/read_cadence.hpp"
#include "domain/cadences/starters.hpp"
#include "domain/messages/letters.hpp"

namespace barnacle {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> texts(const std::vector<CadenceRemark>& remarks) {
  std::vector<std::string> list;
  for (const auto& remark : remarks) list.push_back(std::to_string(remark.step) + " " + remark.text);
  return list;
}

Cadence of_kinds(const std::vector<Kind>& kinds) {
  Cadence cadence;
  cadence.name = "x";
  cadence.exits = {{Exit::reply, ExitScope::contact}};
  for (const Kind kind : kinds) {
    Step step;
    step.wait.count = 5;
    step.kind = kind;
    cadence.steps.push_back(step);
  }
  return cadence;
}

constexpr Kind v = Kind::value;
constexpr Kind a = Kind::ask;

TEST(CheckCadence, ABalancedPatientRoundHasNothingToSay) {
  const auto check = check_cadence(of_kinds({v, v, a, v, v, a}));
  EXPECT_THAT(texts(check.errors), IsEmpty());
  EXPECT_THAT(texts(check.warnings), IsEmpty());
}

TEST(CheckCadence, WarnsButDoesNotBlock) {
  auto cadence = of_kinds({v, a, a, v, a});
  cadence.steps[1].wait.count = 1;
  cadence.exits.clear();
  const auto check = check_cadence(cadence);
  EXPECT_TRUE(check.ok());
  EXPECT_THAT(texts(check.warnings),
              ElementsAre(HasSubstr("1 It comes less than 2 days"), HasSubstr("2 Two asks in a row"),
                          HasSubstr("-1 Of 5 touches 2 give value and 3 ask; about 70 to 30"),
                          HasSubstr("-1 A reply does not end it")));
  EXPECT_THAT(texts(check_cadence(of_kinds({v, a, v, v})).warnings), ElementsAre(HasSubstr("fewer than 5 steps")));
  EXPECT_THAT(texts(check_cadence(of_kinds({v, v, v, v, v, v})).warnings),
              ElementsAre(HasSubstr("6 give value and 0 ask")));
}

TEST(CheckCadence, RefusesWhatCannotBeWalked) {
  auto cadence = of_kinds({v, v, a, v, v});
  cadence.steps[0].wait = {-3, WaitUnit::days, WaitFrom::previous_touch};
  cadence.steps[1].wait = {40, WaitUnit::months, WaitFrom::previous_touch};
  cadence.steps[2].wait = {2, WaitUnit::hours, WaitFrom::decision_date};
  cadence.steps[2].condition = Condition{ConditionKind::opened_link, false, 2};
  cadence.steps[3].wait = {-20, WaitUnit::days, WaitFrom::decision_date};
  cadence.steps[4].channel = Channel::gift;
  cadence.steps[4].mode = Mode::automatic;
  cadence.exits.push_back({Exit::reply, ExitScope::deal});
  EXPECT_THAT(
      texts(check_cadence(cadence).errors),
      ElementsAre(HasSubstr("0 A wait can lie before a decision date"),
                  HasSubstr("1 The wait is longer than three years"),
                  HasSubstr("2 A decision date is a day without an hour"), HasSubstr("2 Its condition looks at step 3"),
                  HasSubstr("3 It would be due before step 3"), HasSubstr("4 Only email goes out by itself"),
                  HasSubstr("-1 The exit \"reply\" is written twice")));
  cadence = of_kinds({v});
  cadence.about = "two\nlines";
  EXPECT_THAT(texts(check_cadence(cadence).errors), ElementsAre(HasSubstr("one line")));
}

TEST(Starters, EachReadsWithoutFaultAndIsNamedAsItsFile) {
  for (const auto& starter : starter_cadences()) {
    const auto cadence = cadence_from_text(starter.text);
    ASSERT_TRUE(cadence) << starter.name << "\n" << cadence.refusal().text;
    EXPECT_EQ(cadence->name, starter.name);
    EXPECT_FALSE(cadence->title.empty()) << starter.name;
    EXPECT_EQ(starter.text.substr(0, 2), "# ") << starter.name << " says what it is for";
    EXPECT_THAT(std::string(starter.text), HasSubstr("(S")) << starter.name << " names its requirements";
    for (const Step& step : cadence->steps) EXPECT_FALSE(step.about.empty()) << starter.name;
    for (const auto& warning : check_cadence(*cadence).warnings) {
      EXPECT_THAT(warning.text,
                  testing::AnyOf(HasSubstr("less than 2 days"), HasSubstr("about 70 to 30"), HasSubstr("A reply")))
          << starter.name;
    }
  }
}

Cadence starter(std::string_view name) {
  for (const auto& each : starter_cadences()) {
    if (each.name == name) return *cadence_from_text(each.text);
  }
  ADD_FAILURE() << "no starter " << name;
  return {};
}

TEST(Starters, EveryLetterThatIsNamedShips) {
  for (const auto& starter : starter_cadences()) {
    const Cadence cadence = *cadence_from_text(starter.text);
    for (const Step& step : cadence.steps) {
      if (step.channel != Channel::email) continue;
      const auto same_name = [&](const LetterTemplate& letter) { return letter.name == step.template_name; };
      EXPECT_TRUE(std::ranges::any_of(starter_templates(), same_name)) << starter.name << ": " << step.template_name;
    }
  }
}

TEST(Starters, OneIsEnteredOnEachTemperature) {
  std::vector<Temperature> entered;
  for (const auto& each : starter_cadences()) {
    const auto on = cadence_from_text(each.text)->entered_on;
    if (on) entered.push_back(*on);
  }
  EXPECT_THAT(entered, testing::UnorderedElementsAre(Temperature::new_, Temperature::hot, Temperature::interested,
                                                     Temperature::promising, Temperature::client, Temperature::lost));
}

TEST(Starters, TheRoundsAreAsTheRequirementsSay) {
  const auto first_round = starter("first-round");
  std::set<Channel> channels;
  for (const Step& step : first_round.steps) channels.insert(step.channel);
  EXPECT_EQ(first_round.steps.size(), 6u);
  EXPECT_GE(channels.size(), 3u);
  EXPECT_EQ(starter("answer-an-inquiry").steps.size(), 12u) << "twelve attempts, then promising (S33)";
  EXPECT_EQ(starter("answer-an-inquiry").steps[0].mode, Mode::automatic);
  const auto decision = starter("decision-date");
  EXPECT_TRUE(std::ranges::any_of(decision.steps, [](const Step& step) {
    return step.kind == Kind::ask && step.wait == Wait{-10, WaitUnit::working_days, WaitFrom::decision_date};
  })) << "the ask is before the decision (S40)";
  for (const char* name : {"take-the-burden", "hot-then-dark", "second-round", "first-weeks", "referral", "conference",
                           "asked-for-a-price"}) {
    EXPECT_GE(starter(name).steps.size(), 5u) << name;
  }
}

TEST(Starters, AfterTheBurdenIsTakenSomethingOfValueComesEveryOneToTwoWeeks) {  // S36
  for (const char* name : {"take-the-burden", "hot-then-dark"}) {
    const auto cadence = starter(name);
    bool taken = false;
    for (const Step& step : cadence.steps) {
      if (taken) {
        EXPECT_GE(rough_days(step.wait), 7) << name;
        EXPECT_LE(rough_days(step.wait), 14) << name;
      }
      taken = taken || step.template_name == "take-the-burden";
    }
    EXPECT_TRUE(taken) << name;
  }
}

}  // namespace
}  // namespace barnacle
