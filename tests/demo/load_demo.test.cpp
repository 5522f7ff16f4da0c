#include "app/load_demo.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "app/add_contact.hpp"
#include "app/audit.hpp"
#include "app/keep_deals.hpp"
#include "app/keep_sellers.hpp"
#include "app/queue.hpp"
#include "app/record_outcome.hpp"
#include "app/undo.hpp"
#include "fakes/seeded_ids.hpp"
#include "fakes/virtual_clock.hpp"
#include "storage/sqlite/open.hpp"

namespace barnacle {
namespace {

// Loaded on every day of a week, at night and at noon: the story must hold whenever somebody looks at it.
class Demo : public testing::TestWithParam<const char*> {
 protected:
  std::unique_ptr<Storage> storage = open_sqlite(":memory:");
  VirtualClock clock{*instant_from_text(GetParam())};
  SeededIds ids{3};
  app::House house{*storage, clock, ids};

  Result<app::DemoLoaded> load() {
    return app::perform(house, "demo", [](app::Desk& desk) { return app::load_demo(desk); });
  }
};

TEST_P(Demo, everybody_has_a_next_touch_or_a_stop_and_the_queue_tells_a_story) {
  const auto loaded = load();
  ASSERT_TRUE(loaded.ok()) << loaded.refusal().text;
  EXPECT_EQ(loaded->contacts, 25);
  app::look(house, [&](app::Desk& desk) {
    const auto report = app::audit(desk);
    EXPECT_EQ(report.violation_count, 0) << report.violations.front().sentence;
    EXPECT_EQ(report.contacts, 25);
    EXPECT_EQ(report.stopped, 1);
    EXPECT_EQ(desk.reference().shelf.size(), 10u);
    EXPECT_EQ(app::own_contacts(desk), 0);
    EXPECT_TRUE(app::demo_label(desk).has_value());
    std::set<Band> bands;
    std::set<std::string> names;
    for (const auto& [id, seller] : desk.reference().sellers) {
      // Five days reach over a holiday and a weekend: on such a day the work waits for the next working one.
      for (const Touch& touch : desk.books.touches().queue(id, desk.now + days(5), 200)) {
        bands.insert(touch.band);
        names.insert(desk.books.contacts().find(touch.contact)->given_name);
      }
    }
    EXPECT_THAT(bands, testing::IsSupersetOf({Band::now, Band::replies, Band::commitments}));
    EXPECT_THAT(names, testing::IsSupersetOf({"Marcus", "Oluwaseun", "Joost"}));
  });
}

TEST_P(Demo, a_second_load_changes_nothing) {
  ASSERT_TRUE(load().ok());
  const auto again = load();
  ASSERT_TRUE(again.ok());
  EXPECT_TRUE(again->there_already);
  EXPECT_EQ(app::look(house, [](app::Desk& desk) { return desk.books.contacts().count({}); }), 25);
}

TEST_P(Demo, is_taken_out_again_with_what_was_done_since_and_nothing_else_goes) {
  SellerId me;
  ContactId own;
  ASSERT_TRUE(app::perform(house, "ana", [&](app::Desk& desk) -> Result<Done> {
                me = app::save_seller(desk, {.name = "Ana Ruiz"})->id;
                return Done{};
              }).ok());
  const auto loaded = app::perform(house, "ana", [&](app::Desk& desk) { return app::load_demo(desk, me); });
  ASSERT_TRUE(loaded.ok()) << loaded.refusal().text;
  clock.advance(hours(1));
  ASSERT_TRUE(app::perform(house, "ana", [&](app::Desk& desk) -> Result<Done> {
                const auto ids = desk.books.contacts().page({}, {}, 5);
                for (const Contact& contact : ids) {
                  EXPECT_EQ(contact.owner, me);
                  const auto done = app::record_outcome(
                      desk, {.contact = contact.id, .channel = Channel::call, .outcome = Outcome::no_answer});
                  EXPECT_TRUE(done.ok()) << done.refusal().text;
                }
                app::NewContact mine{.given_name = "Olga", .organization = "Olga & Co", .tags = {"demo"}};
                mine.emails = {{.address = "olga@own.example"}};
                own = app::add_contact(desk, mine)->contact.id;
                EXPECT_TRUE(app::add_deal(desk, {.name = "with Olga", .contacts = {ids.front().id, own}}).ok());
                return Done{};
              }).ok());
  clock.advance(hours(1));
  std::int64_t touches = app::look(house, [](app::Desk& desk) { return desk.books.touches().count(); });
  const auto removed = app::perform(house, "ana", [](app::Desk& desk) { return app::remove_demo(desk); });
  ASSERT_TRUE(removed.ok()) << removed.refusal().text;
  EXPECT_EQ(removed->contacts, 25);
  app::look(house, [&](app::Desk& desk) {
    EXPECT_FALSE(app::demo_label(desk).has_value());
    const auto left = desk.books.contacts().page({}, {}, 100);
    ASSERT_EQ(left.size(), 1u);
    EXPECT_EQ(left.front().id, own);
    EXPECT_EQ(desk.books.touches().count(), 1) << "hers";
    EXPECT_EQ(desk.books.organizations().page({}, 100).size(), 2u) << "Olga's, and the one that her deal is with";
    const auto deals = desk.books.deals().page({}, {}, 100);
    ASSERT_EQ(deals.size(), 1u);
    EXPECT_EQ(deals.front().contacts, std::vector{own});
    EXPECT_EQ(desk.reference().shelf.size(), 0u);
    EXPECT_EQ(app::audit(desk).violation_count, 0);
  });
  EXPECT_EQ(app::perform(house, "ana", [](app::Desk& desk) { return app::remove_demo(desk); }).refusal().code,
            "demo.none");
  ASSERT_TRUE(app::perform(house, "ana", [](app::Desk& desk) { return app::undo(desk, {}); }).ok());
  app::look(house, [&](app::Desk& desk) {
    EXPECT_EQ(desk.books.contacts().count({}), 26);
    EXPECT_EQ(desk.books.touches().count(), touches);
    EXPECT_TRUE(app::demo_label(desk).has_value());
    EXPECT_EQ(app::audit(desk).violation_count, 0);
  });
}

INSTANTIATE_TEST_SUITE_P(AnyDay, Demo,
                         testing::Values("2026-11-22T19:00:00Z", "2026-11-24T08:04:00Z", "2026-11-27T23:50:00Z",
                                         "2027-01-01T03:00:00Z", "2027-03-28T01:30:00Z"));

TEST(DemoData, never_goes_into_somebodys_own_workspace) {
  const auto storage = open_sqlite(":memory:");
  VirtualClock clock{*instant_from_text("2026-11-24T08:04:00Z")};
  SeededIds ids{3};
  app::House house{*storage, clock, ids};
  ASSERT_TRUE(app::perform(house, "ana", [](app::Desk& desk) -> Result<Done> {
                Seller ana{.id = desk.make<SellerId>(), .name = "Ana Ruiz"};
                desk.books.sellers().put(ana);
                return Done{};
              }).ok());
  const auto refused = app::perform(house, "demo", [](app::Desk& desk) { return app::load_demo(desk); });
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.refusal().code, "demo.own_file");
}

}  // namespace
}  // namespace barnacle
