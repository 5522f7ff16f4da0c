// Who may come in is kept alike by every engine.

#include <gmock/gmock.h>

#include "contract/engines.hpp"

namespace barnacle::contract {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class UsersContract : public Contract {
 protected:
  User user(std::string name, std::string email) {
    User made;
    made.id = ids.make<UserId>(monday);
    made.name = std::move(name);
    made.email = std::move(email);
    made.password_hash = "$argon2id$v=19$...";
    made.created_at = monday;
    return made;
  }
  Credential credential(UserId of, CredentialKind kind, Instant ends_at) {
    Credential made;
    made.id = ids.make<CredentialId>(monday);
    made.kind = kind;
    made.user = of;
    made.name = "the calendar";
    made.scope = Scope::write;
    made.made_at = monday;
    made.ends_at = ends_at;
    return made;
  }
  // A digest is bytes, a null byte among them.
  static std::string digest(char of) { return std::string(31, '\0') + of; }
};
BARNACLE_CONTRACT(UsersContract);

TEST_P(UsersContract, a_user_is_found_by_id_and_address_and_comes_back_as_put) {
  User ravi = user("Ravi", "ravi@barnacle.example");
  ravi.seller = ids.make<SellerId>(monday);
  ravi.role = Role::admin;
  User gone = user("Édith", "edith@barnacle.example");
  gone.gone_at = monday + hours(1);
  write([&](Books& books) {
    books.users().put(ravi);
    books.users().put(gone);
  });
  EXPECT_EQ(ravi.version, 1);
  read([&](Books& books) {
    EXPECT_EQ(books.users().find(ravi.id), ravi);
    EXPECT_EQ(books.users().with_email("edith@barnacle.example"), gone);
    EXPECT_EQ(books.users().with_email("nobody@barnacle.example"), std::nullopt);
    EXPECT_THAT(books.users().all(), ElementsAre(ravi, gone));
    return 0;
  });
}

TEST_P(UsersContract, who_saves_over_a_newer_state_is_told_and_an_address_belongs_to_one) {
  User ravi = user("Ravi", "ravi@barnacle.example");
  write([&](Books& books) { books.users().put(ravi); });
  User old = ravi;
  ravi.name = "Ravi K.";
  write([&](Books& books) { books.users().put(ravi); });
  EXPECT_THROW(write([&](Books& books) { books.users().put(old); }), storage_conflict);
  User twin = user("Other", "ravi@barnacle.example");
  EXPECT_THROW(write([&](Books& books) { books.users().put(twin); }), storage_failure);
  EXPECT_EQ(read([&](Books& books) { return books.users().all().size(); }), 1U);
  EXPECT_EQ(read([&](Books& books) { return books.users().find(ravi.id)->name; }), "Ravi K.");
}

TEST_P(UsersContract, a_credential_opens_by_its_digest_until_it_is_revoked) {
  User ravi = user("Ravi", "ravi@barnacle.example");
  const Credential session = credential(ravi.id, CredentialKind::session, monday + hours(24));
  const Credential second = credential(ravi.id, CredentialKind::session, monday + hours(24));
  const Credential token = credential(ravi.id, CredentialKind::token, monday + hours(240));
  const Credential link = credential({}, CredentialKind::first_run, monday + hours(24));
  write([&](Books& books) {
    books.users().put(ravi);
    books.users().add(session, digest('a'));
    books.users().add(second, digest('b'));
    books.users().add(token, digest('c'));
    books.users().add(link, digest('d'));
  });
  read([&](Books& books) {
    EXPECT_EQ(books.users().credential(digest('a')), session);
    EXPECT_EQ(books.users().credential(digest('d')), link);
    EXPECT_EQ(books.users().credential(digest('x')), std::nullopt);
    EXPECT_THAT(books.users().credentials_of(ravi.id, CredentialKind::session), ElementsAre(session, second));
    EXPECT_THAT(books.users().credentials_of({}, CredentialKind::first_run), ElementsAre(link));
    return 0;
  });
  write([&](Books& books) {
    books.users().revoke(token.id);
    books.users().revoke_all(ravi.id, CredentialKind::session, second.id);
  });
  read([&](Books& books) {
    EXPECT_EQ(books.users().credential(digest('a')), std::nullopt);
    EXPECT_EQ(books.users().credential(digest('b')), second) << "the one who ends the others stays in";
    EXPECT_EQ(books.users().credential(digest('c')), std::nullopt);
    EXPECT_THAT(books.users().credentials_of({}, CredentialKind::first_run), ElementsAre(link));
    return 0;
  });
}

TEST_P(UsersContract, tries_are_counted_and_what_ended_is_forgotten) {
  const Credential ended = credential(ids.make<UserId>(monday), CredentialKind::session, monday - hours(1));
  const Credential lasting = credential(ended.user, CredentialKind::session, monday + hours(1));
  write([&](Books& books) {
    books.users().add(ended, digest('a'));
    books.users().add(lasting, digest('b'));
    books.users().put_attempts("ravi@barnacle.example", {1, monday - hours(2)});
    books.users().put_attempts("192.0.2.", {3, monday});
    books.users().put_attempts("192.0.2.", {4, monday});
  });
  read([&](Books& books) {
    EXPECT_EQ(books.users().attempts("192.0.2."), (Attempts{4, monday}));
    EXPECT_EQ(books.users().attempts("never seen"), Attempts{});
    return 0;
  });
  write([&](Books& books) { books.users().forget_ended(monday); });
  read([&](Books& books) {
    EXPECT_THAT(books.users().credentials_of(ended.user, CredentialKind::session), ElementsAre(lasting));
    EXPECT_EQ(books.users().attempts("ravi@barnacle.example"), Attempts{});
    EXPECT_EQ(books.users().attempts("192.0.2.").count, 4);
    return 0;
  });
}

// Row isolation: the same ids, addresses, digests and names in two workspaces are two things, and one's changes leave
// the other as it is.
class TwoWorkspaces : public UsersContract {
 protected:
  static constexpr WorkspaceId other{2};
  template <class Work>
  void write_in(WorkspaceId where, Work work) {
    auto books = storage->open(where, Access::write);
    work(*books);
    books->commit();
  }
  template <class Work>
  auto read_in(WorkspaceId where, Work work) {
    auto books = storage->open(where, Access::read);
    return work(*books);
  }
};
BARNACLE_CONTRACT(TwoWorkspaces);

TEST_P(TwoWorkspaces, nothing_of_one_is_seen_in_the_other) {
  Contact maria = contact();
  maria.owner = ids.make<SellerId>(monday);
  maria.emails = {{"maria@nordlys.no", "", std::nullopt}};
  maria.phones = {{"+4722334455", ""}};
  maria.tags = {"oslo"};
  Organization nordlys;
  nordlys.id = ids.make<OrganizationId>(monday);
  nordlys.name = "Nordlys AS";
  nordlys.domains = {"nordlys.no"};
  maria.organization = nordlys.id;
  Deal deal;
  deal.id = ids.make<DealId>(monday);
  deal.name = "40 seats";
  deal.contacts = {maria.id};
  deal.owner = maria.owner;
  Seller ravi;
  ravi.id = maria.owner;
  ravi.name = "Ravi";
  Asset asset;
  asset.id = ids.make<AssetId>(monday);
  asset.title = "A finding";
  Touch touch = planned(maria, ravi.id, monday);
  const Entry added = entry("add_contact");
  User user_there = user("Ravi", "ravi@barnacle.example");
  const Credential key = credential(user_there.id, CredentialKind::session, monday + hours(24));
  write_in(home, [&](Books& books) {
    books.timeline().add(added);
    books.organizations().put(nordlys);
    books.contacts().put(maria);
    books.deals().put(deal);
    books.sellers().put(ravi);
    books.assets().put(asset);
    books.touches().put(touch);
    books.settings().put_text("zone", "Europe/Oslo");
    books.tallies().add({Factor::channel, "call", 660, 1, 1, 0.1});
    books.users().put(user_there);
    books.users().add(key, digest('a'));
    books.users().put_attempts("192.0.2.", {4, monday});
  });
  read_in(other, [&](Books& books) {
    EXPECT_FALSE(books.contacts().find(maria.id));
    EXPECT_THAT(books.contacts().with_email("maria@nordlys.no"), IsEmpty());
    EXPECT_THAT(books.contacts().with_phone("+4722334455"), IsEmpty());
    EXPECT_THAT(books.contacts().named("Maria", 10), IsEmpty());
    EXPECT_THAT(books.contacts().page({}, {}, 10), IsEmpty());
    EXPECT_FALSE(books.organizations().find(nordlys.id));
    EXPECT_FALSE(books.organizations().with_domain("nordlys.no"));
    EXPECT_FALSE(books.deals().find(deal.id));
    EXPECT_THAT(books.deals().page({}, {}, 10), IsEmpty());
    EXPECT_THAT(books.sellers().all(), IsEmpty());
    EXPECT_FALSE(books.assets().find(asset.id));
    EXPECT_FALSE(books.touches().find(touch.id));
    EXPECT_FALSE(books.touches().planned_of(maria.id));
    EXPECT_THAT(books.touches().queue(ravi.id, monday, 10), IsEmpty());
    EXPECT_EQ(books.touches().queue_page(ravi.id, monday, 10).length, 0);
    EXPECT_FALSE(books.timeline().find(added.id));
    EXPECT_THAT(books.timeline().latest(10), IsEmpty());
    EXPECT_FALSE(books.settings().text("zone"));
    EXPECT_THAT(books.tallies().all(), IsEmpty());
    EXPECT_THAT(books.users().all(), IsEmpty());
    EXPECT_FALSE(books.users().with_email("ravi@barnacle.example"));
    EXPECT_FALSE(books.users().credential(digest('a'))) << "a cookie opens its own workspace alone";
    EXPECT_EQ(books.users().attempts("192.0.2."), Attempts{});
    return 0;
  });
}

TEST_P(TwoWorkspaces, the_same_ids_in_both_are_two_records_and_change_apart) {
  Contact here = contact();
  here.emails = {{"maria@nordlys.no", "", std::nullopt}};
  Contact there = here;
  there.given_name = "Another";
  const auto ravi = ids.make<SellerId>(monday);
  Touch touch = planned(here, ravi, monday);
  Touch same = touch;
  const Entry first = entry("add_contact");
  write_in(home, [&](Books& books) {
    books.timeline().add(first);
    books.contacts().put(here);
    books.touches().put(touch);
  });
  write_in(other, [&](Books& books) {
    books.timeline().add(first);
    books.contacts().put(there);
    books.touches().put(same);
  });
  write_in(other, [&](Books& books) {
    books.timeline().add(entry("undo"));
    EXPECT_TRUE(books.timeline().undo(first.id, monday).ok());
  });
  EXPECT_FALSE(read_in(other, [&](Books& books) { return books.contacts().find(here.id); }));
  const auto kept = read_in(home, [&](Books& books) { return books.contacts().find(here.id); });
  ASSERT_TRUE(kept);
  EXPECT_EQ(*kept, here);
  EXPECT_EQ(read_in(home, [&](Books& books) { return books.touches().planned_of(here.id); }), touch);
  EXPECT_EQ(read_in(home, [&](Books& books) { return books.timeline().find(first.id)->undone_at; }), std::nullopt);
}

}  // namespace
}  // namespace barnacle::contract
