#include "daemon/rota.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "app/add_contact.hpp"
#include "app/keep_sellers.hpp"
#include "fakes/seeded_ids.hpp"
#include "fakes/virtual_clock.hpp"
#include "storage/sqlite/open.hpp"

namespace barnacle {
namespace {

using daemon::Chore;
using daemon::Rota;

struct Night : testing::Test {
  std::unique_ptr<Storage> storage = open_sqlite(":memory:");
  VirtualClock clock{*instant_from_text("2025-03-10T12:30:00Z")};
  SeededIds ids{7};
  app::House house{*storage, clock, ids};
  std::vector<std::string> ran;

  Chore noting(const std::string& name, microseconds every, microseconds at) {
    return {name, "", every, at, [this, name](app::House&) -> Result<std::string> {
              ran.push_back(name);
              return name + " done";
            }};
  }
};

TEST_F(Night, a_fresh_rota_makes_up_for_what_was_missed_once) {
  Rota rota({noting("hourly", hours(1), minutes(5)), noting("nightly", hours(24), hours(3))});
  rota.run_due(house);
  EXPECT_THAT(ran, testing::ElementsAre("hourly", "nightly"));
  rota.run_due(house);
  EXPECT_EQ(ran.size(), 2u) << "not again before their turn";
  EXPECT_EQ(text_of(rota.next_turn()), "2025-03-10T13:05:00Z");
}

TEST_F(Night, each_chore_runs_at_its_turn_and_once) {
  Rota rota({noting("hourly", hours(1), minutes(5)), noting("nightly", hours(24), hours(3))});
  rota.run_due(house);
  ran.clear();
  for (int minute = 0; minute < 24 * 60; ++minute) {
    clock.advance(minutes(1));
    rota.run_due(house);
  }
  EXPECT_EQ(std::count(ran.begin(), ran.end(), "hourly"), 24);
  EXPECT_EQ(std::count(ran.begin(), ran.end(), "nightly"), 1);
}

TEST_F(Night, after_a_week_asleep_there_is_no_burst) {
  Rota rota({noting("hourly", hours(1), minutes(5)), noting("nightly", hours(24), hours(3))});
  rota.run_due(house);
  ran.clear();
  clock.advance(days(7));
  rota.run_due(house);
  rota.run_due(house);
  EXPECT_THAT(ran, testing::ElementsAre("hourly", "nightly"));
}

TEST_F(Night, a_chore_that_fails_is_tried_again_soon_and_holds_up_nobody) {
  int tries = 0;
  const Chore broken{"broken", "", hours(24), hours(3), [&](app::House&) -> Result<std::string> {
                       ++tries;
                       if (tries == 1) throw storage_failure("The disk is full.");
                       if (tries == 2) return conflict("x", "Still not.");
                       return std::string("done");
                     }};
  Rota rota({broken, noting("other", hours(24), hours(3))});
  const auto first = rota.run_due(house);
  ASSERT_EQ(first.size(), 2u);
  EXPECT_TRUE(first[0].failed);
  EXPECT_EQ(first[0].line, "The disk is full.");
  EXPECT_FALSE(first[1].failed);
  clock.advance(daemon::retry_after);
  EXPECT_TRUE(rota.run_due(house).at(0).failed);
  clock.advance(daemon::retry_after);
  EXPECT_FALSE(rota.run_due(house).at(0).failed);
  EXPECT_EQ(text_of(rota.next_turn()), "2025-03-11T03:00:00Z");
  EXPECT_THAT(ran, testing::ElementsAre("other"));
}

TEST_F(Night, of_two_servers_one_does_each_turn_and_the_other_takes_over_from_the_dead) {
  const auto chores = [&] {
    return std::vector{noting("hourly", hours(1), minutes(5)), noting("nightly", hours(24), hours(3))};
  };
  Rota one(chores()), other(chores());
  one.run_due(house);
  other.run_due(house);
  EXPECT_THAT(ran, testing::ElementsAre("hourly", "nightly"));
  ran.clear();
  for (int minute = 0; minute < 24 * 60; ++minute) {
    clock.advance(minutes(1));
    (minute % 2 == 0 ? one : other).run_due(house);
    (minute % 2 == 0 ? other : one).run_due(house);
  }
  EXPECT_EQ(std::count(ran.begin(), ran.end(), "hourly"), 24);
  EXPECT_EQ(std::count(ran.begin(), ran.end(), "nightly"), 1);
  ran.clear();
  // Somebody took the next turn and died over it.
  clock.advance(hours(1));
  ASSERT_TRUE(app::perform(house, "dead", [&](app::Desk& desk) -> Result<Done> {
                EXPECT_TRUE(
                    desk.books.jobs().claim_chore("hourly", desk.now, desk.now, desk.now + daemon::chore_lease));
                return Done{};
              }).ok());
  one.run_due(house);
  EXPECT_TRUE(ran.empty());
  clock.advance(daemon::chore_lease);
  one.run_due(house);
  other.run_due(house);
  EXPECT_THAT(ran, testing::ElementsAre("hourly"));
}

TEST_F(Night, asked_to_stop_it_begins_no_further_chore) {
  Rota rota({noting("one", hours(1), {}), noting("two", hours(1), {})});
  rota.run_due(house, [&] { return !ran.empty(); });
  EXPECT_THAT(ran, testing::ElementsAre("one"));
}

TEST_F(Night, turns_are_counted_from_midnight_utc) {
  const Chore nightly = noting("nightly", hours(24), hours(3));
  EXPECT_EQ(text_of(turn_after(nightly, *instant_from_text("2025-03-10T02:59:59Z"))), "2025-03-10T03:00:00Z");
  EXPECT_EQ(text_of(turn_after(nightly, *instant_from_text("2025-03-10T03:00:00Z"))), "2025-03-11T03:00:00Z");
}

TEST_F(Night, what_a_missed_week_left_over_is_planned_again_and_the_audit_is_clean) {
  ASSERT_TRUE(app::perform(house, "test", [](app::Desk& desk) {
                return app::save_seller(desk, {.name = "Nora Lindqvist", .zone = "Europe/Oslo"});
              }).ok());
  for (const char* name : {"Ravi", "Hana", "Sam"}) {
    ASSERT_TRUE(app::perform(house, "test", [&](app::Desk& desk) {
                  return app::add_contact(desk, {.given_name = name,
                                                 .emails = {{std::string(name) + "@example.com", "", {}}},
                                                 .phones = {{"+4721000000" + std::to_string(name[0] % 10), ""}}});
                }).ok());
  }
  clock.advance(days(40));  // long enough for the audit to call the plans stale
  const auto overdue = [&] {
    return app::look(house, [&](app::Desk& desk) {
      std::size_t count = 0;
      for (const auto& [id, seller] : desk.reference().sellers)
        count += desk.books.touches().queue(id, clock.now() - days(1), 100).size();
      return count;
    });
  };
  EXPECT_EQ(overdue(), 3u);
  Rota rota(daemon::all_chores());
  for (const daemon::Ran& done : rota.run_due(house)) {
    EXPECT_FALSE(done.failed) << done.name << ": " << done.line;
    if (done.name == "audit") {
      EXPECT_THAT(done.line, testing::HasSubstr("3 contacts, 3 with a next touch"));
    }
    if (done.name == "leftovers") {
      EXPECT_THAT(done.line, testing::HasSubstr("3 leftovers"));
    }
  }
  EXPECT_EQ(overdue(), 0u);
}

TEST_F(Night, ended_sessions_and_old_tries_are_forgotten_and_others_kept) {
  const auto with_users = [&](auto&& verb) {
    return app::perform(house, "ana", [&](app::Desk& desk) -> Result<Done> {
      verb(desk.books.users());
      return Done{};
    });
  };
  const std::string digest(32, 'd');
  const Credential session{.id = ids.make<CredentialId>(clock.now()), .ends_at = clock.now() + days(14)};
  ASSERT_TRUE(with_users([&](UserBook& users) {
    users.add(session, digest);
    users.put_attempts("ana@brno.example", {3, clock.now()});
  }));
  const auto run_all = [&] { Rota(daemon::all_chores()).run_due(house); };
  const auto kept = [&] {
    return app::look(house, [&](app::Desk& desk) { return desk.books.users().credential(digest).has_value(); });
  };
  run_all();
  EXPECT_TRUE(kept());
  EXPECT_EQ(app::look(house, [](app::Desk& desk) { return desk.books.users().attempts("ana@brno.example").count; }), 3);
  clock.advance(days(16));
  run_all();
  EXPECT_FALSE(kept());
  EXPECT_EQ(app::look(house, [](app::Desk& desk) { return desk.books.users().attempts("ana@brno.example").count; }), 0);
}

}  // namespace
}  // namespace barnacle
