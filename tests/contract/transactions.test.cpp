// What a transaction promises: all or nothing, in turn, and refused when somebody was faster.

#include <gmock/gmock.h>

#include <set>
#include <thread>

#include "contract/engines.hpp"

namespace barnacle::contract {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class TransactionContract : public Contract {};
BARNACLE_CONTRACT(TransactionContract);

TEST_P(TransactionContract, without_commit_nothing_stays) {
  Contact maria = contact();
  {
    auto books = storage->open(home, Access::write);
    books->timeline().add(entry("add_contact"));
    books->contacts().put(maria);
    books->settings().put_text("demo", "loaded");
  }
  read([&](Books& books) {
    EXPECT_EQ(books.contacts().find(maria.id), std::nullopt);
    EXPECT_THAT(books.timeline().latest(10), IsEmpty());
    EXPECT_EQ(books.settings().text("demo"), std::nullopt);
    return 0;
  });
}

TEST_P(TransactionContract, a_change_over_a_newer_version_is_a_conflict_and_changes_nothing) {
  Contact maria = contact();
  write([&](Books& books) { books.contacts().put(maria); });
  Contact stale = maria;
  maria.title = "CEO";
  write([&](Books& books) { books.contacts().put(maria); });
  stale.title = "CFO";
  {
    auto books = storage->open(home, Access::write);
    EXPECT_THROW(books->contacts().put(stale), storage_conflict);
  }
  Contact never_seen = contact();
  never_seen.version = 4;
  {
    auto books = storage->open(home, Access::write);
    EXPECT_THROW(books->contacts().put(never_seen), storage_conflict);
  }
  Contact same_id = maria;
  same_id.version = 0;
  {
    auto books = storage->open(home, Access::write);
    EXPECT_THROW(books->contacts().put(same_id), storage_conflict);
  }
  EXPECT_EQ(read([&](Books& books) { return books.contacts().find(maria.id); })->title, "CEO");
}

TEST_P(TransactionContract, workspaces_do_not_see_each_other) {
  Contact maria = contact();
  maria.emails = {{"maria@nordlys.no", "", std::nullopt}};
  write([&](Books& books) { books.contacts().put(maria); });
  auto books = storage->open(WorkspaceId{2}, Access::read);
  EXPECT_EQ(books->contacts().find(maria.id), std::nullopt);
  EXPECT_THAT(books->contacts().with_email("maria@nordlys.no"), IsEmpty());
  EXPECT_EQ(books->contacts().count({}), 0);
}

TEST_P(TransactionContract, the_planners_load_follows_every_change_of_a_planned_touch) {
  Contact maria = contact();
  const auto ravi = ids.make<SellerId>(monday);
  const auto kim = ids.make<SellerId>(monday);
  Touch call = planned(maria, ravi, monday);
  call.channel = Channel::call;
  write([&](Books& books) {
    books.contacts().put(maria);
    books.touches().put(call);
  });
  const LocalDay first = day_of(call.at);
  const auto load = [&](SellerId owner) {
    return read([&](Books& books) { return books.touches().load(owner, first, 3); });
  };
  EXPECT_THAT(load(ravi), ElementsAre(8, 0, 0));
  call.owner = kim;
  call.at += hours(24);
  call.channel = Channel::email;
  write([&](Books& books) { books.touches().put(call); });
  EXPECT_THAT(load(ravi), ElementsAre(0, 0, 0));
  EXPECT_THAT(load(kim), ElementsAre(0, 4, 0));
  write([&](Books& books) {
    Policy policy = books.settings().policy();
    policy.minutes_per_channel[0] = 7;
    books.settings().put_policy(policy);
  });
  EXPECT_THAT(load(kim), ElementsAre(0, 7, 0)) << "minutes are the policy's of now";
  call.mode = Mode::automatic;
  write([&](Books& books) { books.touches().put(call); });
  EXPECT_THAT(load(kim), ElementsAre(0, 0, 0)) << "automatic touches take nobody's hands";
}

TEST_P(TransactionContract, an_entry_is_not_undone_over_a_later_change) {
  Contact maria = contact();
  const Entry added = entry("add_contact");
  write([&](Books& books) {
    books.timeline().add(added);
    books.contacts().put(maria);
  });
  const Entry renamed = entry("edit_contact");
  write([&](Books& books) {
    books.timeline().add(renamed);
    maria.title = "CEO";
    books.contacts().put(maria);
  });
  const auto undo = [&](const Entry& which) {
    auto books = storage->open(home, Access::write);
    books->timeline().add(entry("undo"));
    const auto result = books->timeline().undo(which.id, monday + hours(2));
    if (result.ok()) books->commit();
    return result.ok() ? std::string("done") : result.refusal().code;
  };
  EXPECT_EQ(undo(added), "undo.changed_since");
  EXPECT_EQ(undo(renamed), "done");
  EXPECT_EQ(undo(renamed), "undo.already");
  EXPECT_EQ(undo(added), "done") << "once the later change is undone, the earlier one can be";
  EXPECT_EQ(read([&](Books& books) { return books.contacts().find(maria.id); }), std::nullopt);
  EXPECT_EQ(undo(entry("never written")), "undo.no_entry");
}

TEST_P(TransactionContract, images_are_forgotten_and_then_undo_says_so) {
  Contact maria = contact();
  const Entry added = entry("add_contact");
  write([&](Books& books) {
    books.timeline().add(added);
    books.contacts().put(maria);
  });
  write([&](Books& books) { books.timeline().forget_images(monday + hours(24 * undo_days)); });
  auto books = storage->open(home, Access::write);
  EXPECT_EQ(books->timeline().undo(added.id, monday + hours(24 * 8)).refusal().code, "undo.too_old");
}

TEST_P(TransactionContract, an_erased_contact_comes_back_with_its_keys_when_that_is_undone) {
  Contact maria = contact();
  maria.emails = {{"maria@nordlys.no", "", std::nullopt}};
  write([&](Books& books) { books.contacts().put(maria); });
  const Entry erased = entry("erase_contact");
  write([&](Books& books) {
    books.timeline().add(erased);
    books.contacts().erase(maria.id);
  });
  EXPECT_THAT(read([&](Books& books) { return books.contacts().with_email("maria@nordlys.no"); }), IsEmpty());
  write([&](Books& books) { EXPECT_TRUE(books.timeline().undo(erased.id, monday).ok()); });
  EXPECT_THAT(read([&](Books& books) { return books.contacts().with_email("maria@nordlys.no"); }),
              ElementsAre(maria.id));
}

TEST_P(TransactionContract, a_cadence_version_that_is_walked_is_not_undone) {
  Cadence cadence;
  cadence.id = ids.make<CadenceId>(monday);
  cadence.name = "first-round";
  const Entry added = entry("save_cadence");
  write([&](Books& books) {
    books.timeline().add(added);
    books.cadences().add(cadence);
  });
  Contact maria = contact();
  maria.enrollment = Enrollment{};
  maria.enrollment->name = "first-round";
  maria.enrollment->cadence = cadence.id;
  write([&](Books& books) { books.contacts().put(maria); });
  auto books = storage->open(home, Access::write);
  EXPECT_EQ(books->timeline().undo(added.id, monday).refusal().code, "undo.changed_since");
}

TEST_P(TransactionContract, readers_may_keep_what_they_read_until_the_reference_version_moves) {
  const auto version = [&] { return read([](Books& books) { return books.settings().reference_version(); }); };
  Seller ravi;
  ravi.id = ids.make<SellerId>(monday);
  ravi.name = "Ravi";
  auto before = version();
  write([&](Books& books) { books.sellers().put(ravi); });
  EXPECT_GT(version(), before);
  before = version();
  write([&](Books& books) { books.settings().put_policy(Policy{}); });
  EXPECT_GT(version(), before);
  before = version();
  Contact maria = contact();
  write([&](Books& books) { books.contacts().put(maria); });
  EXPECT_EQ(version(), before);
  EXPECT_EQ(read([&](Books& books) { return books.sellers().with_name("rAVI"); }), ravi.id);
}

TEST_P(TransactionContract, pages_meet_everybody_once_and_filters_narrow) {
  const auto ravi = ids.make<SellerId>(monday);
  const auto nordlys = ids.make<OrganizationId>(monday);
  std::vector<ContactId> all;
  write([&](Books& books) {
    for (int i = 0; i < 25; ++i) {
      Contact somebody = contact("Person " + std::to_string(i));
      if (i % 2 == 0) somebody.owner = ravi;
      if (i % 5 == 0) somebody.organization = nordlys;
      if (i % 3 == 0) somebody.tags = {"oslo"};
      if (i == 7) somebody.emails = {{"hundred%@example.org", "", std::nullopt}};
      books.contacts().put(somebody);
      all.push_back(somebody.id);
    }
    Contact signpost = contact("Person 99");
    signpost.merged_into = all.front();
    books.contacts().put(signpost);
  });
  read([&](Books& books) {
    std::vector<ContactId> met;
    ContactId after;
    for (;;) {
      const auto page = books.contacts().page({}, after, 10);
      if (page.empty()) break;
      for (const Contact& somebody : page) met.push_back(somebody.id);
      after = met.back();
    }
    EXPECT_EQ(met, all);
    EXPECT_EQ(books.contacts().count({}), 25);
    EXPECT_EQ(books.contacts().count({.owner = ravi}), 13);
    EXPECT_EQ(books.contacts().count({.owner = ravi, .organization = nordlys, .tag = "oslo"}), 1);
    EXPECT_EQ(books.contacts().page({.owner = ravi, .organization = nordlys, .tag = "oslo"}, {}, 10).size(), 1U);
    EXPECT_EQ(books.contacts().count({.text = "pErson 1"}), 11);
    EXPECT_EQ(books.contacts().count({.text = "d%@"}), 1) << "a percent sign is only a percent sign";
    EXPECT_THAT(books.contacts().named("person 24", 10), ElementsAre(all[24]));
    EXPECT_EQ(books.contacts().named("person 2", 3).size(), 3U);
    return 0;
  });
}

TEST_P(TransactionContract, automatic_touches_that_are_due_are_paged_without_gap_or_repetition) {
  const auto ravi = ids.make<SellerId>(monday);
  write([&](Books& books) {
    for (int i = 0; i < 12; ++i) {
      Contact somebody = contact();
      books.contacts().put(somebody);
      Touch touch = planned(somebody, ravi, monday + hours(i / 4));  // four at each hour, three of them automatic
      touch.mode = i % 4 == 0 ? Mode::by_person : Mode::automatic;
      books.touches().put(touch);
    }
  });
  read([&](Books& books) {
    std::vector<TouchId> met;
    TouchId after;
    for (;;) {
      const auto page = books.touches().due_automatic(monday, monday + hours(1), after, 2);
      if (page.empty()) break;
      for (const Touch& touch : page) met.push_back(touch.id);
      after = met.back();
    }
    EXPECT_EQ(met.size(), 6U);
    EXPECT_EQ(std::set(met.begin(), met.end()).size(), 6U);
    EXPECT_EQ(books.touches().due_automatic(monday, monday + hours(9), {}, 100).size(), 9U);
    EXPECT_EQ(books.touches().next_of(ravi, monday + hours(1))->due_at, monday + hours(2));
    return 0;
  });
}

TEST_P(TransactionContract, outlines_say_what_the_records_say_contact_by_contact) {
  const auto ravi = ids.make<SellerId>(monday);
  Contact stopped = contact("Kim", "Berg");
  stopped.owner = ravi;
  stopped.stops.push_back({.reason = StopReason::said_no, .at = monday});
  Contact planned_for = contact();
  planned_for.owner = ravi;
  planned_for.reply_owed = ReplyOwed{.since = monday, .words = "Tell me more."};
  Contact signpost = contact("Maria", "L.");
  signpost.merged_into = planned_for.id;
  Touch touch = planned(planned_for, ravi, monday + hours(1));
  touch.mode = Mode::automatic;
  touch.choice = Choice::reply_owed;
  touch.why = {{"choose/reply_owed", "they wrote on Monday"}};
  Touch done = planned(planned_for, ravi, monday);
  done.state = TouchState::done;
  done.done_at = monday;
  write([&](Books& books) {
    for (Contact* each : {&stopped, &planned_for, &signpost}) books.contacts().put(*each);
    books.touches().put(touch);
    books.touches().put(done);
  });
  read([&](Books& books) {
    const auto people = books.contacts().outlines({}, 10);
    EXPECT_EQ(people.size(), 2U) << "a signpost is nobody";
    EXPECT_EQ(people[0].id, stopped.id);
    EXPECT_EQ(people[0].stops, stopped.stops);
    EXPECT_EQ(people[1].owner, ravi);
    EXPECT_EQ(people[1].reply_owed, planned_for.reply_owed);
    EXPECT_EQ(books.contacts().outlines(stopped.id, 10).size(), 1U);
    const auto plans = books.touches().plan_outlines({}, 10);
    EXPECT_EQ(plans.size(), 1U) << "what is done is no plan";
    EXPECT_EQ(plans[0].contact, planned_for.id);
    EXPECT_EQ(plans[0].owner, ravi);
    EXPECT_EQ(plans[0].mode, Mode::automatic);
    EXPECT_EQ(plans[0].choice, Choice::reply_owed);
    EXPECT_EQ(plans[0].at, touch.at);
    EXPECT_EQ(plans[0].zone, "UTC");
    EXPECT_EQ(plans[0].due_at, touch.due_at);
    EXPECT_TRUE(plans[0].says_why);
    EXPECT_EQ(books.touches().plan_outlines(planned_for.id, 10).size(), 0U);
    EXPECT_EQ(books.touches().count(), 2);
    return 0;
  });
}

TEST_P(TransactionContract, imports_keep_their_count_and_the_untouched_bytes_of_refused_rows) {
  Import import;
  import.id = ids.make<ImportId>(monday);
  import.name = "contacts.csv";
  import.digest = "abc";
  import.started_at = monday;
  import.fates = {{RowFate::created, 3}, { RowFate::refused, 1 }};
  const std::string bytes("\xff\x00;=cmd", 7);
  write([&](Books& books) {
    books.imports().put(import);
    books.imports().add_refused(import.id, {2, 4, bytes, "no name"});
  });
  import.state = ImportState::undone;
  Import again = import;
  again.id = ids.make<ImportId>(monday);
  again.state = ImportState::finished;
  write([&](Books& books) {
    books.imports().put(import);
    books.imports().put(again);
  });
  read([&](Books& books) {
    EXPECT_EQ(books.imports().find(import.id), import);
    EXPECT_EQ(books.imports().with_digest("abc"), again);
    EXPECT_THAT(books.imports().refused(import.id, 0, 10), ElementsAre(RefusedRow{2, 4, bytes, "no name"}));
    return 0;
  });
}

TEST_P(TransactionContract, two_threads_write_in_turn_and_lose_nothing) {
  Contact shared = contact();
  shared.standing.touches = 0;
  write([&](Books& books) { books.contacts().put(shared); });
  const auto work = [&] {
    for (int i = 0; i < 50; ++i) {
      auto books = storage->open(home, Access::write);
      auto now = *books->contacts().find(shared.id);
      ++now.standing.touches;
      books->contacts().put(now);
      books->commit();
    }
  };
  std::thread other(work);
  work();
  other.join();
  EXPECT_EQ(read([&](Books& books) { return books.contacts().find(shared.id); })->standing.touches, 100);
}

}  // namespace
}  // namespace barnacle::contract
