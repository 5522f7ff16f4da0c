#include "domain/filters/filter.hpp"

#include <gtest/gtest.h>

namespace barnacle {
namespace {

const Zone oslo("Europe/Oslo", {{Instant{}, 3600}});
const LocalDay today = make_day(2026, 11, 23);
const Instant now = to_instant(at_minute(today, 540), oslo);
Instant on(LocalDay day) { return to_instant(at_minute(day, 720), oslo); }

struct Scene {
  Seller ada{.name = "Ada Nilsen"};
  Organization nordlys{.name = "Nordlys AS", .industry = "retail"};
  Contact contact;
  std::vector<Deal> deals;
  std::optional<Instant> due_at = on(make_day(2026, 11, 26));

  Scene() {
    contact.given_name = "Tomás";
    contact.family_name = "Lopez";
    contact.emails = {{"tl@nordlys.no", "", std::nullopt}};
    contact.temperature = Temperature::hot;
    contact.tags = {"trade fair", "oslo"};
    contact.address.city = "Graz";
    contact.standing.last_touch_at = on(make_day(2026, 10, 24));
    contact.created_at = on(make_day(2026, 1, 5));
    contact.organization = OrganizationId{Uuid{{1}}};
  }
  bool is(std::string_view text) const {
    const auto filter = parse_filter(text);
    EXPECT_TRUE(filter.ok()) << text << ": " << filter.refusal().text;
    if (!filter) return false;
    const FilterSubject subject{contact, &ada, &nordlys, deals, due_at};
    const auto again = parse_filter(canonical_text(*filter));
    EXPECT_TRUE(again.ok() && *again == *filter) << text << " -> " << canonical_text(*filter);
    return matches(*filter, subject, {now, oslo, {}});
  }
};

std::string refused(std::string_view text) {
  const auto filter = parse_filter(text);
  return filter ? "nothing" : filter.refusal().code + " " + filter.refusal().text;
}

TEST(filter, terms_beside_each_other_all_have_to_hold) {
  const Scene scene;
  EXPECT_TRUE(scene.is(""));
  EXPECT_TRUE(scene.is("owner:ada temperature:hot tag:\"trade fair\" cadence:none next_step:none city:graz has:email"));
  EXPECT_FALSE(scene.is("owner:ada temperature:lost"));
  EXPECT_FALSE(scene.is("owner:nil"));
  EXPECT_TRUE(scene.is("organization:nordlys industry:retail"));
}

TEST(filter, a_comma_means_any_and_a_minus_means_not) {
  const Scene scene;
  EXPECT_TRUE(scene.is("temperature:lost,hot"));
  EXPECT_TRUE(scene.is("-tag:old"));
  EXPECT_FALSE(scene.is("-tag:oslo"));
  EXPECT_FALSE(scene.is("-temperature:lost,hot"));
  EXPECT_TRUE(scene.is("-(tag:old city:Graz)"));
  EXPECT_TRUE(scene.is("-(-tag:oslo)"));
}

TEST(filter, groups_and_or_bind_as_they_read) {
  const Scene scene;
  EXPECT_TRUE(scene.is("tag:old or city:Graz"));
  EXPECT_TRUE(scene.is("tag:old city:Wien or temperature:hot"));
  EXPECT_FALSE(scene.is("tag:old (city:Wien or temperature:hot)"));
  EXPECT_TRUE(scene.is("(city:Wien or (temperature:hot tag:oslo)) -has:phone"));
}

TEST(filter, words_are_parts_of_names_and_addresses_without_accents) {
  const Scene scene;
  EXPECT_TRUE(scene.is("tomas lopez"));
  EXPECT_TRUE(scene.is("\"tomas lop\""));
  EXPECT_TRUE(scene.is("nordlys.no"));
  EXPECT_FALSE(scene.is("maria"));
}

TEST(filter, days_are_dates_or_distances_back_and_for_due_ahead) {
  const Scene scene;
  EXPECT_TRUE(scene.is("last_touch<2026-11-01"));
  EXPECT_TRUE(scene.is("last_touch:2026-10-24 last_touch>=30d last_touch<=30d last_touch:30d"));
  EXPECT_FALSE(scene.is("last_touch>=2w"));
  EXPECT_TRUE(scene.is("created<1m created<yesterday created>=1y"));
  EXPECT_TRUE(scene.is("due<=3d due>today -due:tomorrow due<1w"));
  EXPECT_FALSE(scene.is("last_touch:never"));
  EXPECT_TRUE(scene.is("-due:never has:plan"));
  Scene silent;
  silent.due_at.reset();
  silent.contact.standing.last_touch_at.reset();
  EXPECT_TRUE(silent.is("due:never last_touch:never -last_touch<2030-01-01"));
}

TEST(filter, deals_and_steps_are_asked_for) {
  Scene scene;
  EXPECT_FALSE(scene.is("has:open_deal"));
  scene.deals.push_back(Deal{.state = DealState::won});
  EXPECT_TRUE(scene.is("has:deal -has:open_deal"));
  scene.contact.next_step = NextStep{.what = "show it", .at = at_minute(today - days{1}, 600), .agreed = true};
  EXPECT_TRUE(scene.is("next_step:agreed next_step:overdue -next_step:none"));
  EXPECT_TRUE(asks_for(*parse_filter("a (b or -has:email,deal)"), Having::deal));
  EXPECT_FALSE(asks_for(*parse_filter("has:email"), Having::deal));
}

TEST(filter, a_mistake_is_named_with_its_column) {
  EXPECT_EQ(refused("tag:a colour:red").substr(0, 75),
            "filter.unknown_field Column 7: there is no field \"colour\". There are: owner");
  EXPECT_EQ(refused("Łódź temperature:warm"),
            "filter.unknown_value Column 18: \"warm\" is none of: new, hot, interested, promising, client, lost.");
  EXPECT_EQ(refused("owner<ada"),
            "filter.comparison Column 6: only last_touch, created and due are compared; write owner:.");
  EXPECT_EQ(refused("tag:"), "filter.no_value Column 5: a value is missing after \"tag\".");
  EXPECT_EQ(refused("tag:a,"), "filter.no_value Column 7: a value is missing after \"tag\".");
  EXPECT_EQ(refused("a (b or c"), "filter.open_group Column 3: this group is not closed.");
  EXPECT_EQ(refused("a b)"), "filter.stray Column 4: there is no group to close here.");
  EXPECT_EQ(refused("tag:\"trade"), "filter.open_quote Column 5: this quotation is not closed.");
  EXPECT_EQ(refused("a or"), "filter.stray Column 3: there is nothing after \"or\".");
  EXPECT_EQ(refused("or a"), "filter.stray Column 1: there is nothing before \"or\".");
  EXPECT_EQ(refused("a ()"), "filter.stray Column 3: there is nothing in this group.");
  EXPECT_EQ(refused("- a"), "filter.no_value Column 1: say what must not be: -tag:old.");
  EXPECT_EQ(refused("due<soon"),
            "filter.unknown_value Column 5: \"soon\" is no day. Write 2026-08-01, today, 30d, 2w, 3m, 1y or never.");
  EXPECT_EQ(refused(std::string(200, '(')).substr(0, 15), "filter.too_deep");
  EXPECT_EQ(refused(std::string(filter_bytes_max + 1, 'a')).substr(0, 15), "filter.too_long");
}

}  // namespace
}  // namespace barnacle
