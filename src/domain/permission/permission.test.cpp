#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "domain/permission/may_contact.hpp"
#include "domain/permission/opt_out.hpp"

namespace barnacle {
namespace {

Instant day(unsigned d) { return Instant(std::chrono::sys_days(std::chrono::year(2025) / 3 / d).time_since_epoch()); }

Permission line(PermissionAnswer answer, Instant at, std::optional<Channel> channel = {}, std::string topic = "") {
  Permission permission;
  permission.answer = answer;
  permission.at = at;
  permission.channel = channel;
  permission.topic = std::move(topic);
  return permission;
}

Stop stop(StopReason reason, Instant at) { return {reason, at, "Ana", "", std::nullopt, ""}; }

constexpr auto granted = PermissionAnswer::granted;
constexpr auto denied = PermissionAnswer::denied;
constexpr auto withdrawn = PermissionAnswer::withdrawn;
constexpr auto unknown = PermissionAnswer::unknown;

PermissionAnswer answer(const std::vector<Permission>& ledger, Channel channel, std::string_view topic = "") {
  return standing_permission(ledger, channel, topic).answer;
}

TEST(Permission, TheLatestLineThatSpeaksOfChannelAndTopicCounts) {
  const std::vector<Permission> ledger = {line(granted, day(1)), line(denied, day(2), Channel::call),
                                          line(withdrawn, day(3), {}, "newsletter"),
                                          line(granted, day(4), Channel::call, "audit")};
  EXPECT_EQ(answer(ledger, Channel::email), granted);
  EXPECT_EQ(answer(ledger, Channel::call), denied);
  EXPECT_EQ(answer(ledger, Channel::call, "audit"), granted);
  EXPECT_EQ(answer(ledger, Channel::email, "newsletter"), withdrawn);
  EXPECT_EQ(answer({}, Channel::email), unknown);
}

TEST(Permission, AnOlderEvidenceFoundLaterDoesNotUndoAWithdrawal) {
  EXPECT_EQ(answer({line(withdrawn, day(9)), line(granted, day(2))}, Channel::email), withdrawn);
}

TEST(Permission, AWiderLineCoversTheNarrowerOnesBeforeIt) {
  EXPECT_EQ(answer({line(granted, day(1), Channel::email, "audit"), line(withdrawn, day(2))}, Channel::email, "audit"),
            withdrawn);
}

TEST(Permission, AQuestionWithoutAnswerChangesNothing) {
  EXPECT_EQ(answer({line(denied, day(1)), line(unknown, day(2))}, Channel::email), denied);
}

TEST(StopInForce, TheStrictestIsNamedAndALiftedOneIsNot) {
  auto lifted = stop(StopReason::died, day(1));
  lifted.lifted_at = day(2);
  const auto found = stop_in_force({stop(StopReason::not_a_fit, day(1)), stop(StopReason::opted_out, day(2)), lifted,
                                    stop(StopReason::said_no, day(3))});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->reason, StopReason::opted_out);
  EXPECT_FALSE(stop_in_force({lifted}));
}

TEST(MayContact, SaysWhyNot) {
  Contact contact;
  EXPECT_TRUE(may_contact(contact, Channel::email, "", make_day(2025, 3, 5)).yes);
  contact.permissions = {line(denied, day(1), Channel::call)};
  contact.permissions[0].words = "please do not ring me";
  const auto call = may_contact(contact, Channel::call, "", make_day(2025, 3, 5));
  EXPECT_FALSE(call.yes);
  EXPECT_EQ(call.why, "they said no on 2025-03-01 to hearing from us by call: \"please do not ring me\"");
  EXPECT_TRUE(may_contact(contact, Channel::email, "", make_day(2025, 3, 5)).yes);
  contact.stops = {stop(StopReason::said_no, day(3))};
  EXPECT_EQ(may_contact(contact, Channel::email, "", make_day(2025, 3, 5)).why, "stopped since 2025-03-03, said no");
}

TEST(MayContact, ADenialIsNotAskedAgainBeforeItsDayAndAWithdrawalNever) {
  Contact contact;
  contact.permissions = {line(denied, day(1))};
  EXPECT_FALSE(may_ask_permission(contact, Channel::email, "", make_day(2037, 1, 1)).yes);
  contact.permissions[0].ask_again_on = make_day(2025, 9, 1);
  EXPECT_FALSE(may_ask_permission(contact, Channel::email, "", make_day(2025, 8, 31)).yes);
  EXPECT_TRUE(may_ask_permission(contact, Channel::email, "", make_day(2025, 9, 1)).yes);
  contact.permissions[0].answer = withdrawn;
  EXPECT_FALSE(may_ask_permission(contact, Channel::email, "", make_day(2025, 9, 1)).yes);
  contact.permissions[0].answer = granted;
  EXPECT_FALSE(may_ask_permission(contact, Channel::email, "", make_day(2025, 9, 1)).yes);
}

TEST(OptOut, FromEverythingIsAStopAndALedgerLine) {
  Contact contact;
  record_opt_out(contact, {{}, "", day(4), "one-click unsubscribe", "", "<m1@x>"});
  EXPECT_EQ(answer(contact.permissions, Channel::call), withdrawn);
  ASSERT_EQ(contact.stops.size(), 1u);
  EXPECT_EQ(contact.stops[0].reason, StopReason::opted_out);
  record_opt_out(contact, {{}, "", day(5), "mail", "", ""});
  EXPECT_EQ(contact.stops.size(), 1u) << "one stop is enough";
}

TEST(OptOut, FromOneChannelLeavesTheOthers) {
  Contact contact;
  record_opt_out(contact, {Channel::email, "", day(4), "mail", "unsubscribe", ""});
  EXPECT_TRUE(contact.stops.empty());
  EXPECT_FALSE(may_contact(contact, Channel::email, "audit", make_day(2025, 3, 5)).yes);
  EXPECT_TRUE(may_contact(contact, Channel::call, "audit", make_day(2025, 3, 5)).yes);
}

TEST(OptOut, AFullLedgerStillTakesIt) {
  for (const auto filler : {granted, withdrawn}) {
    Contact contact;
    for (std::size_t i = 0; i < permission_lines_max + 50; ++i) {
      add_permission(contact.permissions, line(filler, day(2), Channel::call, "topic " + std::to_string(i)));
    }
    record_opt_out(contact, {Channel::email, "", day(4), "mail", "", ""});
    EXPECT_LE(contact.permissions.size(), permission_lines_max);
    EXPECT_EQ(answer(contact.permissions, Channel::email), withdrawn);
    if (filler != withdrawn) continue;
    EXPECT_EQ(answer(contact.permissions, Channel::call, "topic 0"), withdrawn) << "no refusal is ever lost";
  }
}

TEST(OptOut, AFullLedgerFoldsCoveredLinesFirst) {
  std::vector<Permission> ledger;
  for (std::size_t i = 0; i <= permission_lines_max; ++i) add_permission(ledger, line(granted, day(2), Channel::call));
  EXPECT_EQ(ledger.size(), permission_lines_max);
  EXPECT_THAT(ledger[0].evidence + ledger.back().evidence, testing::HasSubstr("earlier: granted 2025-03-02"));
}

TEST(LiftStops, NeedsAReasonAndNeverLiftsADeath) {
  Contact contact;
  EXPECT_EQ(lift_stops(contact, day(9), "x").refusal().code, "stop.none");
  contact.stops = {stop(StopReason::said_no, day(1))};
  EXPECT_EQ(lift_stops(contact, day(9), "  ").refusal().code, "stop.needs_reason");
  EXPECT_TRUE(lift_stops(contact, day(9), "called us on the 9th"));
  EXPECT_FALSE(stop_in_force(contact.stops));
  contact.stops.push_back(stop(StopReason::died, day(1)));
  EXPECT_EQ(lift_stops(contact, day(9), "x").refusal().code, "stop.final");
}

TEST(Merge, AStopOfEitherRecordStaysInForce) {
  auto lifted = stop(StopReason::said_no, day(1));
  lifted.lifted_at = day(2);
  const auto both = merged_stops({lifted}, {stop(StopReason::said_no, day(1))});
  EXPECT_EQ(both.size(), 2u);
  EXPECT_TRUE(stop_in_force(both));
}

int strictness_of(PermissionAnswer of) { return of == withdrawn ? 3 : of == denied ? 2 : of == granted ? 1 : 0; }

TEST(Merge, ForEveryChannelAndTopicTheStricterAnswerStands) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    std::mt19937 random(seed);
    const auto some_ledger = [&] {
      std::vector<Permission> ledger;
      for (auto left = random() % 6; left > 0; --left) {
        const std::optional<Channel> channel =
            random() % 3 == 0 ? std::nullopt : std::optional(random() % 2 == 0 ? Channel::email : Channel::call);
        const PermissionAnswer answers[] = {unknown, granted, denied, withdrawn};
        ledger.push_back(line(answers[random() % 4], day(1 + static_cast<unsigned>(random() % 9)), channel,
                              random() % 2 == 0 ? "" : "audit"));
      }
      return ledger;
    };
    const auto a = some_ledger();
    const auto b = some_ledger();
    const auto merged = merged_permissions(a, b);
    for (const Channel channel : {Channel::email, Channel::call, Channel::card}) {
      for (const std::string_view topic : {"", "audit", "never mentioned"}) {
        const int expected =
            std::max(strictness_of(answer(a, channel, topic)), strictness_of(answer(b, channel, topic)));
        EXPECT_EQ(strictness_of(answer(merged, channel, topic)), expected)
            << "seed " << seed << ", " << word_of(channel) << ", \"" << topic << "\"";
      }
    }
  }
}

}  // namespace
}  // namespace barnacle
