// Lists in every order, saved views, open inquiries, words that are found: the same on every engine.

#include <gmock/gmock.h>

#include "contract/engines.hpp"

namespace barnacle::contract {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;

class ListsContract : public Contract {
 protected:
  std::vector<ContactId> ids_of(const std::vector<Contact>& contacts) {
    std::vector<ContactId> ids_found;
    for (const Contact& each : contacts) ids_found.push_back(each.id);
    return ids_found;
  }
};
BARNACLE_CONTRACT(ListsContract);

TEST_P(ListsContract, contacts_are_walked_by_name_and_by_coming_in_both_directions) {
  std::vector<Contact> people{contact("Zoë", "Berg"), contact("Ada", "Vega"), contact("Ángel", "Ruiz"),
                              contact("Ada", "Vega"), contact("Old", "Signpost")};
  people.back().merged_into = people.front().id;
  write([&](Books& books) {
    for (Contact& each : people) books.contacts().put(each);
  });
  const std::vector<ContactId> by_name{people[1].id, people[3].id, people[2].id, people[0].id};
  read([&](Books& books) {
    ContactBook& book = books.contacts();
    EXPECT_EQ(ids_of(book.page_by_name({}, "", {}, false, 10)), by_name);
    EXPECT_EQ(ids_of(book.page_by_name({}, "ada vega", people[1].id, false, 2)),
              (std::vector{people[3].id, people[2].id}));
    EXPECT_EQ(ids_of(book.page_by_name({}, "", {}, true, 10)),
              (std::vector<ContactId>(by_name.rbegin(), by_name.rend())));
    EXPECT_EQ(ids_of(book.page_by_name({}, "angel ruiz", people[2].id, true, 1)), std::vector{people[3].id});
    EXPECT_EQ(ids_of(book.page_back({}, {}, 2)), (std::vector{people[3].id, people[2].id}));
    EXPECT_EQ(ids_of(book.page_back({}, people[1].id, 5)), std::vector{people[0].id});
    return 0;
  });
}

TEST_P(ListsContract, a_filter_finds_tags_in_any_letters_and_names_without_accents) {
  Contact tomas = contact("Tomás", "Vega");
  tomas.tags = {"Trade Fair"};
  tomas.emails = {{"TV@graz.example", "", std::nullopt}};
  Contact other = contact("Maria", "Lopez");
  write([&](Books& books) {
    books.contacts().put(tomas);
    books.contacts().put(other);
  });
  read([&](Books& books) {
    EXPECT_EQ(books.contacts().count({.tag = "trade fair"}), 1);
    EXPECT_THAT(ids_of(books.contacts().page({.text = "tomas"}, {}, 5)), ElementsAre(tomas.id));
    EXPECT_THAT(ids_of(books.contacts().page({.text = "TOMÁS v"}, {}, 5)), ElementsAre(tomas.id));
    EXPECT_THAT(ids_of(books.contacts().page({.text = "tv@graz"}, {}, 5)), ElementsAre(tomas.id));
    EXPECT_THAT(books.contacts().named("tomas", 5), ElementsAre(tomas.id));
    return 0;
  });
}

TEST_P(ListsContract, moments_are_the_planned_touch_and_the_last_one) {
  Contact maria = contact();
  maria.standing.last_touch_at = monday - hours(5);
  Contact per = contact("Per", "Berg");
  const auto ravi = ids.make<SellerId>(monday);
  write([&](Books& books) {
    books.contacts().put(maria);
    books.contacts().put(per);
    books.touches().put(planned(per, ravi, monday + hours(2)));
  });
  read([&](Books& books) {
    std::vector<std::pair<ContactId, std::optional<Instant>>> due, touched;
    for (const auto& each : books.contacts().moments({}, MomentOf::due, 10)) due.emplace_back(each.id, each.at);
    for (const auto& each : books.contacts().moments({}, MomentOf::last_touch, 10))
      touched.emplace_back(each.id, each.at);
    EXPECT_THAT(due, UnorderedElementsAre(Pair(maria.id, std::nullopt), Pair(per.id, monday + hours(2))));
    EXPECT_THAT(touched, UnorderedElementsAre(Pair(maria.id, monday - hours(5)), Pair(per.id, std::nullopt)));
    return 0;
  });
}

TEST_P(ListsContract, a_seller_sees_what_comes_in_a_stretch_of_time_and_what_was_given_and_asked) {
  const auto ravi = ids.make<SellerId>(monday);
  write([&](Books& books) {
    for (int i = 0; i < 4; ++i) {
      Contact each = contact("Person", std::string(1, static_cast<char>('A' + i)));
      books.contacts().put(each);
      books.touches().put(planned(each, ravi, monday + hours(4 - i)));
      Touch done = planned(each, ravi, monday - hours(i));
      done.id = ids.make<TouchId>(monday);
      done.state = TouchState::done;
      done.done_at = done.due_at;
      done.kind = i == 0 ? Kind::ask : i == 3 ? Kind::neither : Kind::value;
      done.text = R"(they said "kind":"ask" themselves)";
      books.touches().put(done);
    }
  });
  read([&](Books& books) {
    const auto lines = books.touches().lines_between(ravi, monday + hours(1), monday + hours(4), 2);
    EXPECT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines.at(0).name, "Person C");
    EXPECT_EQ(lines.at(1).name, "Person B");
    const KindsDone all = books.touches().kinds_done(ravi, monday - hours(9), monday);
    EXPECT_EQ(all.value, 2);
    EXPECT_EQ(all.ask, 1);
    EXPECT_EQ(books.touches().kinds_done(ravi, monday - hours(1), monday).value, 1);
    EXPECT_EQ(books.touches().kinds_done(ids.make<SellerId>(monday), monday - hours(9), monday).ask, 0);
    return 0;
  });
}

TEST_P(ListsContract, a_removed_view_comes_back_by_undo) {
  SavedView view{
      .id = ids.make<ViewId>(monday), .name = "Hot and silent", .filter = "temperature:hot", .columns = {"due"}};
  write([&](Books& books) { books.views().put(view); });
  const Entry removing = entry("remove_view");
  write([&](Books& books) {
    books.timeline().add(removing);
    books.views().erase(view.id);
  });
  read([&](Books& books) {
    EXPECT_THAT(books.views().all(), IsEmpty());
    return 0;
  });
  write([&](Books& books) { ASSERT_TRUE(books.timeline().undo(removing.id, monday).ok()); });
  read([&](Books& books) {
    const auto found = books.views().find(view.id);
    EXPECT_TRUE(found && found->name == view.name && found->columns == view.columns);
    return 0;
  });
  SavedView stale = view;
  stale.version = 7;
  auto books = storage->open(home, Access::write);
  EXPECT_THROW(books->views().put(stale), storage_conflict);
}

TEST_P(ListsContract, words_are_found_while_their_record_stands) {
  Contact tomas = contact("Tomás", "Vega");
  tomas.notes = "prefers 100% cotton";
  Contact other = contact("Maria", "Lopez");
  Deal deal{.id = ids.make<DealId>(monday), .name = "Größe XL"};
  const auto found = [this](Searched kind, std::vector<std::vector<std::string>> all_of) {
    return read([&](Books& books) {
      std::vector<Uuid> hits;
      books.search().each(kind, all_of, [&](const Uuid& id, std::string_view) {
        hits.push_back(id);
        return true;
      });
      return hits;
    });
  };
  write([&](Books& books) {
    books.contacts().put(tomas);
    books.contacts().put(other);
    books.deals().put(deal);
  });
  EXPECT_THAT(found(Searched::contact, {{"tomas"}}), ElementsAre(tomas.id.uuid));
  EXPECT_THAT(found(Searched::contact, {{"xyz", "mas v"}, {"vega"}}), ElementsAre(tomas.id.uuid));
  EXPECT_THAT(found(Searched::contact, {{"tomas"}, {"lopez"}}), IsEmpty());
  EXPECT_THAT(found(Searched::note, {{"0% c"}}), ElementsAre(tomas.id.uuid));
  EXPECT_THAT(found(Searched::note, {{"0_ c"}}), IsEmpty());
  EXPECT_THAT(found(Searched::deal, {{"grosse"}}), ElementsAre(deal.id.uuid));

  const Entry renaming = entry("edit_contact");
  write([&](Books& books) {
    books.timeline().add(renaming);
    tomas.given_name = "Ana";
    tomas.notes.clear();
    books.contacts().put(tomas);
  });
  EXPECT_THAT(found(Searched::contact, {{"tomas"}}), IsEmpty());
  EXPECT_THAT(found(Searched::note, {{"cotton"}}), IsEmpty());
  write([&](Books& books) { ASSERT_TRUE(books.timeline().undo(renaming.id, monday).ok()); });
  EXPECT_THAT(found(Searched::contact, {{"tomas"}}), ElementsAre(tomas.id.uuid));
  EXPECT_THAT(found(Searched::note, {{"cotton"}}), ElementsAre(tomas.id.uuid));

  write([&](Books& books) {
    other.merged_into = tomas.id;
    books.contacts().put(other);
    books.deals().erase(deal.id);
  });
  EXPECT_THAT(found(Searched::contact, {{"lopez"}}), IsEmpty());
  EXPECT_THAT(found(Searched::deal, {{"grosse"}}), IsEmpty());
}

}  // namespace
}  // namespace barnacle::contract
