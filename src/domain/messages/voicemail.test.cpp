#include "domain/messages/voicemail.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace barnacle {
namespace {

using testing::HasSubstr;

TEST(Voicemail, says_who_why_what_and_when_and_never_the_same_twice) {
  Contact maria;
  maria.given_name = "Maria";
  maria.issue = "slow stock";
  maria.discovery.problems = {{"slow stock ties up our cash and nobody knows which half of it will ever be sold again "
                               "in any season of the year",
                               Money{4'800'000, "EUR"}, true},
                              {"two people count by hand", {}, false}};
  maria.discovery.success = "stock turns 6 times a year";
  Seller ana;
  ana.name = "Ana Berg";
  ana.company = "Tidewater";
  ana.phone = "+47 22 00 00 00";
  LetterSource source{maria, ana};
  source.today = make_day(2025, 3, 5);
  Asset piece;
  piece.id = AssetId{Uuid{{1}}};
  piece.title = "How a chandler halved it";
  piece.why_it_helps = "Page 2 has the count sheet";
  const Asset shelf[] = {piece};
  std::set<std::string> heard;
  // The day of the next call changes each time; the message may not be the same even so.
  for (int day = 6;; ++day) {
    const auto again = at_minute(make_day(2025, 3, static_cast<unsigned>(day)), 600);
    const auto plan = plan_voicemail(source, shelf, again);
    if (!plan) {
      EXPECT_EQ(plan.refusal().code, "voicemail.nothing_new");
      break;
    }
    EXPECT_LT(plan->seconds, 25) << plan->text;
    EXPECT_THAT(plan->text, HasSubstr("Hello Maria, this is Ana Berg from Tidewater."));
    EXPECT_THAT(plan->text, HasSubstr("I call you again on "));
    GateContext context;
    context.contact = &maria;
    context.seller = &ana;
    for (const Finding& finding : gate({Channel::voicemail, "", plan->text}, context)) {
      EXPECT_EQ(finding.level, Level::good) << finding.why << "\n" << plan->text;
    }
    EXPECT_TRUE(heard.insert(plan->text.substr(0, plan->text.find(" I call you again"))).second) << plan->text;
    maria.standing.voicemails_left.push_back(plan->print);
  }
  EXPECT_EQ(heard.size(), 5u);
}

TEST(VoicemailCheck, names_what_a_plan_lacks) {
  std::string reasons;
  for (const Finding& finding : gate({Channel::voicemail, "", "Hello, please call me back."})) {
    if (finding.fault == Fault::voicemail) reasons += finding.why + " ";
  }
  EXPECT_EQ(reasons,
            "It does not say who calls. It does not say why you call. It gives them nothing to remember. It does not "
            "say when you try again. ");
  std::string rambling;
  for (int i = 0; i < 63; ++i) rambling += "word ";
  const auto findings = gate({Channel::voicemail, "", rambling});
  EXPECT_TRUE(std::any_of(findings.begin(), findings.end(),
                          [](const Finding& f) { return f.why.starts_with("It takes 26 seconds"); }));
}

}  // namespace
}  // namespace barnacle
