#include "app/keep_users.hpp"

#include <algorithm>

#include "app/keep_sellers.hpp"
#include "base/text.hpp"
#include "formats/address.hpp"

namespace barnacle::app {

namespace {

Refusal link_is_wrong() {
  return forbidden("first_run.wrong",
                   "This link was used, has ended or was never given. Start the server again for a new one, or run: "
                   "barnacle admin create");
}

// The user that is wanted, checked against all that needs no database.
Result<User> checked(const NewUser& wanted) {
  User user;
  user.name = trimmed(wanted.name);
  if (user.name.empty() || user.name.size() > 200) {
    return invalid("user.unnamed", "A user needs a name of at most 200 bytes. Give it.");
  }
  const auto mailbox = mailbox_from_text(trimmed(wanted.email));
  if (!mailbox) return invalid("user.no_email", "A user signs in with an e-mail address. " + mailbox.refusal().text);
  user.email = email_match_key(*mailbox);
  user.role = wanted.role;
  user.seller = wanted.seller;
  if (const auto good = check_password(wanted.password, user); !good) return good.refusal();
  return user;
}

Result<User> save_new(Desk& desk, User user) {
  UserBook& book = desk.books.users();
  if (book.with_email(user.email)) {
    return conflict("user.same_email", "Somebody signs in with " + user.email + " already. Take another address.");
  }
  if (book.all().size() >= users_max) {
    return too_many("user.too_many", "A workspace has at most " + std::to_string(users_max) + " users.");
  }
  if (!user.seller.is_nil() && desk.reference().seller(user.seller) == nullptr) {
    return not_found("seller.unknown", "There is no seller " + user.seller.text() + ". See: barnacle seller list");
  }
  if (user.seller.is_nil()) {
    for (const auto& [id, seller] : desk.reference().sellers) {
      if (!seller.gone && same_word(seller.name, user.name)) user.seller = id;
    }
  }
  user.id = desk.make<UserId>();
  user.created_at = desk.now;
  desk.books.timeline().add(desk.entry(
      "add_user", user.name + " may sign in as " + user.email + " (" + std::string(word_of(user.role)) + ")."));
  book.put(user);
  return user;
}

std::optional<Credential> first_run_of(Desk& desk, Secrets& secrets, std::string_view secret) {
  if (workspace_of_secret(secret) != desk.house.workspace) return std::nullopt;
  auto link = desk.books.users().credential(secrets.digest(secret));
  if (!link || link->kind != CredentialKind::first_run || !is_in_force(*link, desk.now)) return std::nullopt;
  if (!desk.books.users().all().empty()) return std::nullopt;
  return link;
}

}  // namespace

Result<User> add_user(House& house, Secrets& secrets, std::string actor, const NewUser& wanted) {
  auto user = checked(wanted);
  if (!user) return user;
  user->password_hash = secrets.hash_password(wanted.password);
  return perform(house, std::move(actor), [&](Desk& desk) { return save_new(desk, *user); });
}

Result<User> set_password(House& house, Secrets& secrets, std::string actor, UserId id, std::string_view password) {
  const auto known = look(house, [&](Desk& desk) { return desk.books.users().find(id); });
  if (!known) return not_found("user.unknown", "There is no user " + id.text() + ". See: barnacle user list");
  if (const auto good = check_password(password, *known); !good) return good.refusal();
  const std::string hash = secrets.hash_password(password);
  return perform(house, std::move(actor), [&](Desk& desk) -> Result<User> {
    User user = *desk.books.users().find(id);
    user.password_hash = hash;
    desk.books.timeline().add(desk.entry("set_password", user.name + " got a new password."));
    desk.books.users().put(user);
    desk.books.users().revoke_all(id, CredentialKind::session, {});
    return user;
  });
}

Result<User> remove_user(Desk& desk, UserId id) {
  UserBook& book = desk.books.users();
  auto user = book.find(id);
  if (!user || user->gone_at) {
    return not_found("user.unknown", "There is no user " + id.text() + ". See: barnacle user list");
  }
  const auto everybody = book.all();
  const auto admins = std::count_if(everybody.begin(), everybody.end(),
                                    [](const User& other) { return other.role == Role::admin && !other.gone_at; });
  if (user->role == Role::admin && admins == 1) {
    return forbidden("user.last_admin", user->name + " is the only admin. Make somebody else one first.");
  }
  user->gone_at = desk.now;
  desk.books.timeline().add(desk.entry("remove_user", user->name + " may not sign in any more."));
  book.put(*user);
  book.revoke_all(id, CredentialKind::session, {});
  book.revoke_all(id, CredentialKind::token, {});
  return *user;
}

bool has_users(House& house) {
  return look(house, [](Desk& desk) { return !desk.books.users().all().empty(); });
}

Result<std::string> make_first_run_link(House& house, Secrets& secrets) {
  return perform(house, "door", [&](Desk& desk) -> Result<std::string> {
    UserBook& book = desk.books.users();
    if (!book.all().empty()) return conflict("first_run.over", "Somebody can sign in already; there is no first run.");
    book.revoke_all({}, CredentialKind::first_run, {});
    const std::string secret = secret_text(house.workspace, secrets.random_text());
    book.add({.id = desk.make<CredentialId>(),
              .kind = CredentialKind::first_run,
              .scope = Scope::admin,
              .made_at = desk.now,
              .ends_at = desk.now + hours{first_run_hours}},
             secrets.digest(secret));
    return secret;
  });
}

bool is_first_run_link(House& house, Secrets& secrets, std::string_view secret) {
  return look(house, [&](Desk& desk) { return first_run_of(desk, secrets, secret).has_value(); });
}

Result<SignedIn> take_first_run(House& house, Secrets& secrets, std::string_view secret, NewUser wanted,
                                std::string_view zone) {
  if (!is_first_run_link(house, secrets, secret)) return link_is_wrong();
  wanted.role = Role::admin;
  auto user = checked(wanted);
  if (!user) return user.refusal();
  user->password_hash = secrets.hash_password(wanted.password);
  return perform(house, user->name, [&](Desk& desk) -> Result<SignedIn> {
    const auto link = first_run_of(desk, secrets, secret);
    if (!link) return link_is_wrong();
    const auto known = desk.books.sellers().with_name(user->name);
    if (known) {
      user->seller = *known;
    } else {
      Seller seller;
      seller.name = user->name;
      seller.email = user->email;
      seller.zone = zone;
      const auto saved = save_seller(desk, seller);
      if (!saved) return saved.refusal();
      user->seller = saved->id;
      desk.refresh();
    }
    const auto added = save_new(desk, *user);
    if (!added) return added.refusal();
    desk.books.users().revoke(link->id);
    return begin_session(desk, secrets, *added);
  });
}

}  // namespace barnacle::app
