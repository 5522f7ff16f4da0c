// Every book keeps what it is given and finds it again.

#include <gmock/gmock.h>

#include "contract/engines.hpp"
#include "domain/contacts/organization.hpp"

namespace barnacle::contract {
namespace {

using testing::ElementsAre;

class BooksContract : public Contract {};
BARNACLE_CONTRACT(BooksContract);

TEST_P(BooksContract, a_contact_comes_back_as_it_was_put) {
  Contact maria = contact();
  maria.owner = ids.make<SellerId>(monday);
  maria.emails = {{"maria@nordlys.no", "work", std::nullopt}};
  maria.phones = {{"+4722334455", "mobile"}};
  maria.tags = {"oslo"};
  maria.stops.push_back({StopReason::said_no, monday, "Ravi", "not this year", monday + hours(3), "she wrote"});
  maria.enrollment =
      Enrollment{ids.make<CadenceId>(monday), "first-round", 2, monday, "Ravi", 1, monday, {}, std::nullopt};
  maria.hours = WorkingHours{};
  maria.hours->week[5] = {{600, 720}};
  maria.standing.pressure = 0.1;
  write([&](Books& books) { books.contacts().put(maria); });
  EXPECT_EQ(maria.version, 1);
  const auto found = read([&](Books& books) { return books.contacts().find(maria.id); });
  ASSERT_TRUE(found);
  EXPECT_EQ(*found, maria);
}

TEST_P(BooksContract, a_contact_is_found_by_what_it_has_now_and_not_by_what_it_had) {
  Contact maria = contact();
  maria.emails = {{"maria@nordlys.no", "", std::nullopt}, {"ml@example.org", "", std::nullopt}};
  maria.phones = {{"+4722334455", ""}};
  maria.external_id = "hubspot:17";
  write([&](Books& books) { books.contacts().put(maria); });
  maria.emails = {{"ml@example.org", "", std::nullopt}, {"maria@new.example", "", std::nullopt}};
  write([&](Books& books) { books.contacts().put(maria); });
  read([&](Books& books) {
    EXPECT_THAT(books.contacts().with_email("maria@nordlys.no"), testing::IsEmpty());
    EXPECT_THAT(books.contacts().with_email("ml@example.org"), ElementsAre(maria.id));
    EXPECT_THAT(books.contacts().with_email("maria@new.example"), ElementsAre(maria.id));
    EXPECT_THAT(books.contacts().with_phone("+4722334455"), ElementsAre(maria.id));
    EXPECT_THAT(books.contacts().with_external_id("hubspot:17"), ElementsAre(maria.id));
    return 0;
  });
}

TEST_P(BooksContract, the_newest_contact_of_an_owner_is_the_one_who_came_last) {
  const auto ravi = ids.make<SellerId>(monday);
  Contact maria = contact();
  maria.owner = ravi;
  Contact per = contact();
  per.owner = ravi;
  Contact other = contact();
  write([&](Books& books) {
    books.contacts().put(per);
    books.contacts().put(maria);
    books.contacts().put(other);
  });
  read([&](Books& books) {
    EXPECT_EQ(books.contacts().newest_of(ravi), std::max(maria.id, per.id));
    EXPECT_TRUE(books.contacts().newest_of(ids.make<SellerId>(monday)).is_nil());
    return 0;
  });
}

TEST_P(BooksContract, a_second_planned_touch_of_a_contact_is_refused) {
  Contact maria = contact();
  const auto ravi = ids.make<SellerId>(monday);
  write([&](Books& books) {
    books.contacts().put(maria);
    books.touches().put(planned(maria, ravi, monday));
  });
  EXPECT_THROW(write([&](Books& books) { books.touches().put(planned(maria, ravi, monday + hours(1))); }),
               storage_failure);
}

TEST_P(BooksContract, the_queue_goes_by_band_then_by_clock_or_worth_then_by_id) {
  const auto ravi = ids.make<SellerId>(monday);
  std::vector<std::string> order;
  write([&](Books& books) {
    const auto add = [&](std::string subject, Band band, Instant due_at, double worth) {
      Contact somebody = contact(subject);
      books.contacts().put(somebody);
      Touch touch = planned(somebody, ravi, due_at);
      touch.subject = subject;
      touch.band = band;
      touch.worth_per_minute = worth;
      books.touches().put(touch);
    };
    add("rhythm, little worth", Band::keep_in_touch, monday - hours(9), 10);
    add("rhythm, much worth", Band::keep_in_touch, monday, 90.5);
    add("inquiry, later", Band::now, monday, 1);
    add("inquiry, earlier", Band::now, monday - hours(1), 1);
    add("promise", Band::commitments, monday - hours(30), 1);
    add("tomorrow", Band::now, monday + hours(24), 1000);
    add("deal of the same worth, first made", Band::deals, monday, 50);
    add("deal of the same worth, second made", Band::deals, monday - hours(5), 50);
    add("somebody else's", Band::now, monday, 1);
    auto other = books.touches().queue(ravi, monday, 1000).size();
    EXPECT_EQ(other, 8U);
  });
  read([&](Books& books) {
    for (const Touch& touch : books.touches().queue(ravi, monday, 7)) order.push_back(touch.subject);
    EXPECT_EQ(books.touches().queue_length(ravi, monday), 8);
    return 0;
  });
  EXPECT_THAT(order, ElementsAre("inquiry, earlier", "inquiry, later", "somebody else's", "promise",
                                 "deal of the same worth, first made", "deal of the same worth, second made",
                                 "rhythm, much worth"));
}

TEST_P(BooksContract, a_queues_page_shows_whom_where_and_why_of_the_first_and_counts_all) {
  const auto ravi = ids.make<SellerId>(monday);
  Organization nordlys;
  nordlys.id = ids.make<OrganizationId>(monday);
  nordlys.name = "Nordlys \"N\" AS";
  Contact maria = contact();
  maria.organization = nordlys.id;
  Contact nameless = contact("", "");
  nameless.emails = {{"info@nordlys.no", "", std::nullopt}};
  Touch first = planned(maria, ravi, monday);
  first.band = Band::now;
  first.kind = Kind::ask;
  first.choice = Choice::inquiry;
  first.at = at_minute(make_day(2025, 3, 3), 540);
  first.zone = "Europe/Oslo";
  first.subject = "New inquiry: \"40 seats\"";
  first.why = {{"choose/inquiry", "they asked"}, {"place", "at once"}};
  Touch second = planned(nameless, ravi, monday);
  second.band = Band::keep_in_touch;
  second.subject = "Write";
  const Touch third = planned(contact("Third"), ravi, monday + hours(1));
  write([&](Books& books) {
    books.organizations().put(nordlys);
    books.contacts().put(maria);
    books.contacts().put(nameless);
    Contact owner_of_third = contact("Third");
    owner_of_third.id = third.contact;
    books.contacts().put(owner_of_third);
    for (const Touch& touch : {first, second, third}) books.touches().put(touch);
  });
  const QueuePage all = read([&](Books& books) { return books.touches().queue_page(ravi, monday, 50); });
  EXPECT_EQ(all.length, 2) << "the third is due later";
  ASSERT_EQ(all.lines.size(), 2U);
  const QueueLine& line = all.lines[0];
  EXPECT_EQ(line.touch, first.id);
  EXPECT_EQ(line.contact, maria.id);
  EXPECT_EQ(line.name, "Maria Lopez");
  EXPECT_EQ(line.organization, nordlys.name);
  EXPECT_EQ(line.band, Band::now);
  EXPECT_EQ(line.kind, Kind::ask);
  EXPECT_EQ(line.choice, Choice::inquiry);
  EXPECT_EQ(line.at, first.at);
  EXPECT_EQ(line.zone, "Europe/Oslo");
  EXPECT_EQ(line.due_at, monday);
  EXPECT_EQ(line.subject, first.subject);
  EXPECT_EQ(line.why_now, "they asked");
  EXPECT_EQ(all.lines[1].name, "info@nordlys.no") << "who has no name goes by an address";
  EXPECT_EQ(all.lines[1].organization, "");
  EXPECT_EQ(all.lines[1].why_now, "Write");
  const QueuePage one = read([&](Books& books) { return books.touches().queue_page(ravi, monday, 1); });
  EXPECT_EQ(one.lines.size(), 1U);
  EXPECT_EQ(one.length, 2) << "of the whole queue";
}

TEST_P(BooksContract, an_entry_is_undone_with_everything_that_it_changed) {
  Contact maria = contact();
  const auto ravi = ids.make<SellerId>(monday);
  Touch first = planned(maria, ravi, monday);
  write([&](Books& books) {
    books.timeline().add(entry("add_contact"));
    books.contacts().put(maria);
    books.touches().put(first);
  });
  const Contact before = maria;
  Entry outcome = entry("record_outcome");
  Touch second = planned(maria, ravi, monday + hours(48));
  write([&](Books& books) {
    books.timeline().add(outcome);
    Touch done = first;
    done.state = TouchState::done;
    done.done_at = monday;
    books.touches().put(done);
    maria.temperature = Temperature::hot;
    books.contacts().put(maria);
    books.touches().put(second);
    books.tallies().add({Factor::channel, "call", 660, 1, 1, 0.1});
  });
  write([&](Books& books) {
    books.timeline().add(entry("undo"));
    EXPECT_TRUE(books.timeline().undo(outcome.id, monday + hours(1)).ok());
  });
  read([&](Books& books) {
    EXPECT_EQ(books.touches().planned_of(maria.id), first);
    EXPECT_EQ(books.touches().find(second.id), std::nullopt);
    auto now = books.contacts().find(maria.id);
    EXPECT_EQ(now->temperature, before.temperature);
    EXPECT_GT(now->version, maria.version) << "whoever read the undone state must not save over it";
    EXPECT_EQ(books.timeline().find(outcome.id)->undone_at, monday + hours(1));
    EXPECT_EQ(books.tallies().all().at(0).touches, 0);
    return 0;
  });
}

}  // namespace
}  // namespace barnacle::contract
