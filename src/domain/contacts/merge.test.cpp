#include "domain/contacts/merge.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "base/text.hpp"

namespace barnacle {
namespace {

Instant at(int day) { return Instant{make_day(2025, 3, 1).time_since_epoch() + days{day}}; }

Contact person(std::uint64_t number) {
  Contact contact;
  contact.id = ContactId{make_uuid_v7(number, 0, 0)};
  contact.created_at = at(static_cast<int>(number));
  return contact;
}

TEST(Merge, TheOtherBecomesASignpostThatNothingFinds) {
  Contact a = person(2), b = person(1);
  a.given_name = "Maria";
  b.given_name = "Maria Elena";
  b.emails = {{"maria@nordlys.no", "work", {}}};
  b.version = 7;
  const auto merged = merge_contact(a, b);
  ASSERT_TRUE(merged);
  EXPECT_EQ(merged->contact.id, a.id);
  EXPECT_EQ(merged->contact.given_name, "Maria Elena");
  EXPECT_EQ(merged->contact.created_at, at(1));
  EXPECT_EQ(merged->contact.emails, b.emails);
  EXPECT_EQ(merged->signpost.merged_into, a.id);
  EXPECT_EQ(merged->signpost.version, 7);
  EXPECT_TRUE(merged->signpost.emails.empty());
  EXPECT_EQ(merge_contact(a, a).refusal().code, "merge.same");
  EXPECT_EQ(merge_contact(a, merged->signpost).refusal().code, "merge.signpost");
}

TEST(Merge, WhatDiffersGoesIntoTheNotesAndNothingIsLost) {
  Contact a = person(1), b = person(2);
  a.title = "CFO", b.title = "Head of finance";
  a.source = "fair", b.source = "web form";
  a.custom = {{"fleet", "40"}};
  b.custom = {{"fleet", "60"}, {"port", "Bergen"}};
  a.notes = "likes samples";
  b.notes = "likes samples\ncall after ten";
  a.tags = {"Pharma"}, b.tags = {"pharma", "vip"};
  const Contact merged = merge_contact(a, b)->contact;
  EXPECT_EQ(merged.title, "Head of finance");
  EXPECT_EQ(merged.source, "fair");
  EXPECT_EQ(merged.tags, (std::vector<std::string>{"Pharma", "vip"}));
  EXPECT_EQ(merged.custom, (std::vector<CustomField>{{"fleet", "40"}, {"port", "Bergen"}}));
  EXPECT_EQ(merged.notes,
            "likes samples\ncall after ten\nmerged: title \"CFO\"\nmerged: source \"web form\"\nmerged: fleet \"60\"");
}

TEST(Merge, ANoInEitherRecordStaysANo) {
  Contact a = person(1), b = person(2);
  a.permissions = {{Channel::email, "", PermissionAnswer::granted, LawfulBasis::consent, at(9), "form", "", "", {}}};
  b.permissions = {
      {Channel::email, "", PermissionAnswer::withdrawn, LawfulBasis::unstated, at(3), "mail", "stop", "", {}}};
  b.stops = {{StopReason::opted_out, at(3), "mail", "stop", {}, ""}};
  for (const auto& merged : {merge_contact(a, b), merge_contact(b, a)}) {
    EXPECT_EQ(standing_permission(merged->contact.permissions, Channel::email, "").answer, PermissionAnswer::withdrawn);
    ASSERT_TRUE(stop_in_force(merged->contact.stops));
    EXPECT_EQ(stop_in_force(merged->contact.stops)->reason, StopReason::opted_out);
  }
}

TEST(Merge, OneWalkStaysAndTheReasonIsSaid) {
  Contact a = person(1), b = person(2);
  a.enrollment = Enrollment{.name = "first-round", .counted_from = at(3)};
  b.enrollment = Enrollment{.name = "hot", .counted_from = at(8)};
  const auto merged = merge_contact(a, b);
  EXPECT_EQ(merged->contact.enrollment->name, "hot");
  EXPECT_EQ(merged->decisions.front(), "Stays in cadence hot, which moved last; the walk through first-round ends.");
}

TEST(Merge, AnotherAgreedStepIsStillAPromise) {
  Contact a = person(1), b = person(2);
  a.next_step = NextStep{
      .what = "walk through the offer", .at = at_minute(make_day(2025, 3, 20), 600), .agreed = true, .set_at = at(5)};
  b.next_step = NextStep{
      .what = "show the samples", .at = at_minute(make_day(2025, 3, 18), 600), .agreed = true, .set_at = at(4)};
  const Contact merged = merge_contact(a, b)->contact;
  EXPECT_EQ(merged.next_step->what, "walk through the offer");
  ASSERT_EQ(merged.commitments.size(), 1U);
  EXPECT_EQ(merged.commitments[0].what, "show the samples");
  EXPECT_EQ(merged.commitments[0].due_on, make_day(2025, 3, 18));
}

TEST(Merge, FiguresAreBroughtToOneDayAndSummed) {
  Contact a = person(1), b = person(2);
  a.standing.touches = 5, b.standing.touches = 3;
  a.standing.unanswered = 4, b.standing.unanswered = 1;
  b.standing.last_answer_at = at(6);
  a.standing.pressure = 1.0, a.standing.pressure_at = at(0);
  b.standing.pressure = 0.5, b.standing.pressure_at = at(14);
  a.standing.assets_had = {AssetId{make_uuid_v7(1, 0, 0)}}, a.standing.assets_had_prints = {11};
  b.standing.assets_had = {AssetId{make_uuid_v7(1, 0, 0)}, AssetId{make_uuid_v7(2, 0, 0)}},
  b.standing.assets_had_prints = {11, 22};
  const Standing merged = merge_contact(a, b)->contact.standing;
  EXPECT_EQ(merged.touches, 8);
  EXPECT_EQ(merged.unanswered, 1);
  EXPECT_DOUBLE_EQ(merged.pressure, 1.0);
  EXPECT_EQ(merged.pressure_at, at(14));
  EXPECT_EQ(merged.assets_had.size(), 2U);
  EXPECT_EQ(merged.assets_had_prints, (std::vector<std::uint64_t>{11, 22}));
}

TEST(Merge, TheEarliestInquiryKeepsItsClockAndTheLongestSilenceHolds) {
  Contact a = person(1), b = person(2);
  a.inquiry = Inquiry{at(5), "form", "price for 40 seats", {}, 1};
  b.inquiry = Inquiry{at(4), "mail", "is there a demo", at(4), 1};
  a.come_back_on = make_day(2025, 5, 1);
  b.come_back_on = make_day(2025, 6, 1);
  a.paused = Pause{at(1), "Ana", make_day(2025, 9, 1), "strike"};
  b.paused = Pause{at(1), "Ana", {}, "until she calls"};
  const Contact merged = merge_contact(a, b)->contact;
  EXPECT_EQ(merged.inquiry->at, at(4));
  EXPECT_EQ(merged.inquiry->attempts, 2);
  EXPECT_NE(merged.notes.find("price for 40 seats"), std::string::npos);
  EXPECT_EQ(merged.come_back_on, make_day(2025, 6, 1));
  EXPECT_EQ(merged.paused->why, "until she calls");
}

TEST(Merge, TooMuchIsRefusedWhole) {
  Contact a = person(1), b = person(2);
  for (int i = 0; i < 30; ++i) {
    a.tags.push_back("a" + std::to_string(i));
    b.tags.push_back("b" + std::to_string(i));
  }
  EXPECT_EQ(merge_contact(a, b).refusal().code, "contact.too_many");
}

template <class List>
auto as_set(const List& list) {
  return std::multiset<typename List::value_type>(list.begin(), list.end());
}

// Three records of one person, at random: stops and refusals of any of them hold, and the order of merging does not
// matter.
TEST(Merge, OrderOfMergingDoesNotMatterAndNoRefusalIsLost) {
  std::mt19937 random(20261122);
  const auto pick = [&](std::initializer_list<const char*> choices) {
    return std::string(*(choices.begin() + random() % choices.size()));
  };
  for (int round = 0; round < 2000; ++round) {
    std::vector<Contact> three;
    for (std::uint64_t i = 1; i <= 3; ++i) {
      Contact c = person(i);
      c.created_at = at(static_cast<int>(random() % 9));
      c.given_name = pick({"", "M.", "Maria", "Maria Elena"});
      c.title = pick({"", "CFO", "CEO", "Head of finance"});
      c.source = pick({"", "fair", "form"});
      c.notes = pick({"", "likes samples", "call after ten"});
      if (random() % 2) c.tags = {pick({"pharma", "vip", "fair"})};
      if (random() % 2) c.emails = {{pick({"a@b.no", "c@d.no"}), "", random() % 3 ? std::optional<Instant>() : at(3)}};
      if (random() % 2) {
        c.permissions = {{random() % 2 ? std::optional(Channel::email) : std::nullopt,
                          "",
                          random() % 2 ? PermissionAnswer::granted : PermissionAnswer::withdrawn,
                          LawfulBasis::consent,
                          at(static_cast<int>(random() % 9)),
                          "form",
                          "",
                          "",
                          {}}};
      }
      if (random() % 4 == 0) c.stops = {{StopReason::said_no, at(static_cast<int>(random() % 9)), "Ana", "", {}, ""}};
      if (random() % 2)
        c.enrollment =
            Enrollment{.name = pick({"hot", "first-round"}), .counted_from = at(static_cast<int>(random() % 9))};
      c.temperature = static_cast<Temperature>(random() % temperature_count);
      c.temperature_since = at(static_cast<int>(random() % 3));
      c.standing.unanswered = static_cast<int>(random() % 5);
      if (random() % 2) c.standing.last_answer_at = at(static_cast<int>(random() % 4));
      three.push_back(c);
    }
    const Contact left = merge_contact(merge_contact(three[0], three[1])->contact, three[2])->contact;
    const Contact right = merge_contact(three[0], merge_contact(three[1], three[2])->contact)->contact;
    for (const Contact* merged : {&left, &right}) {
      for (const Contact& each : three) {
        if (stop_in_force(each.stops)) {
          ASSERT_TRUE(stop_in_force(merged->stops));
        }
        for (const auto& entry : WordsOf<Channel>::all) {
          if (standing_permission(each.permissions, entry.value, "").answer == PermissionAnswer::withdrawn) {
            ASSERT_EQ(standing_permission(merged->permissions, entry.value, "").answer, PermissionAnswer::withdrawn);
          }
        }
      }
    }
    EXPECT_EQ(left.given_name, right.given_name);
    EXPECT_EQ(left.title, right.title);
    EXPECT_EQ(left.source, right.source);
    EXPECT_EQ(left.created_at, right.created_at);
    EXPECT_EQ(left.temperature, right.temperature);
    EXPECT_EQ(left.standing.unanswered, right.standing.unanswered);
    EXPECT_EQ(left.enrollment, right.enrollment);
    EXPECT_EQ(as_set(left.tags), as_set(right.tags));
    EXPECT_EQ(left.emails.size(), right.emails.size());
    EXPECT_EQ(left.stops.size(), right.stops.size());
    EXPECT_EQ(as_set(split(left.notes, '\n')), as_set(split(right.notes, '\n'))) << left.notes << "\n--\n"
                                                                                 << right.notes;
    if (HasFailure()) break;
  }
}

}  // namespace
}  // namespace barnacle
