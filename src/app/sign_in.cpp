#include "app/sign_in.hpp"

#include "base/text.hpp"
#include "formats/address.hpp"

namespace barnacle::app {

namespace {

constexpr std::size_t email_typed_max = 320;  // RFC 5321: 64 before the @, 255 after it

// The one sentence for every way to be wrong.
Refusal wrong() {
  return forbidden("sign_in.wrong",
                   "That address and password do not belong together. Try again, or ask an admin for a new password.");
}

std::string account_key(std::string_view email) { return "account " + std::string(email); }
std::string network_key(std::string_view peer) { return "network " + network_of(peer); }

std::string normal_email(std::string_view typed) {
  const auto mailbox = mailbox_from_text(trimmed(typed));
  return mailbox ? email_match_key(*mailbox) : lower(trimmed(typed));
}

// Counts the try, or refuses it. Committed either way: what is refused here has no other effect.
Result<Done> count_try(House& house, std::string_view email, std::string_view peer) {
  return perform(house, "door", [&](Desk& desk) -> Result<Done> {
    UserBook& book = desk.books.users();
    const auto one_more = [&](const std::string& key, std::int64_t most) {
      const Attempts attempts = tried_again(book.attempts(key), desk.now);
      if (attempts.count > most) return false;
      book.put_attempts(key, attempts);
      return true;
    };
    if (one_more(network_key(peer), attempts_per_network_max) &&
        one_more(account_key(email), attempts_per_account_max)) {
      return Done{};
    }
    return too_many("sign_in.too_many",
                    "Too many tries. Wait " + std::to_string(attempts_minutes) + " minutes, then try again.");
  });
}

}  // namespace

SignedIn begin_session(Desk& desk, Secrets& secrets, const User& user) {
  SignedIn in{user, {}, secret_text(desk.house.workspace, secrets.random_text())};
  in.credential.id = desk.make<CredentialId>();
  in.credential.kind = CredentialKind::session;
  in.credential.user = user.id;
  in.credential.scope = widest_scope(user.role);
  in.credential.made_at = desk.now;
  in.credential.ends_at = desk.now + days{session_days};
  desk.books.users().add(in.credential, secrets.digest(in.secret));
  return in;
}

Result<SignedIn> sign_in(House& house, Secrets& secrets, std::string_view typed_email, std::string_view password,
                         std::string_view peer) {
  const std::string email = normal_email(typed_email.substr(0, email_typed_max));
  if (const auto counted = count_try(house, email, peer); !counted) return counted.refusal();
  auto user = look(house, [&](Desk& desk) { return desk.books.users().with_email(email); });
  const bool may_come = user && !user->gone_at;
  const bool right = password.size() <= password_bytes_max &&
                     secrets.is_password(password, may_come ? user->password_hash : std::string());
  if (!right) return wrong();
  return perform(house, user->name, [&](Desk& desk) -> Result<SignedIn> {
    const auto now = desk.books.users().find(user->id);
    if (!now || now->gone_at || now->password_hash != user->password_hash) return wrong();  // changed meanwhile
    desk.books.users().put_attempts(account_key(email), {});
    return begin_session(desk, secrets, *now);
  });
}

std::optional<Caller> caller_of(House& house, Secrets& secrets, std::string_view secret) {
  if (workspace_of_secret(secret) != house.workspace) return std::nullopt;
  const std::string digest = secrets.digest(secret);
  return look(house, [&](Desk& desk) -> std::optional<Caller> {
    const auto credential = desk.books.users().credential(digest);
    if (!credential || !is_in_force(*credential, desk.now)) return std::nullopt;
    auto user = desk.books.users().find(credential->user);
    if (!user || user->gone_at) return std::nullopt;
    const Scope scope = allowed(*credential, *user);
    return Caller{std::move(*user), *credential, scope};
  });
}

Result<Done> sign_out(House& house, CredentialId session) {
  return perform(house, "door", [&](Desk& desk) -> Result<Done> {
    desk.books.users().revoke(session);
    return Done{};
  });
}

Result<Done> forget_sign_ins(Desk& desk) {
  desk.books.users().forget_ended(desk.now - days(1));
  desk.books.answers().forget(desk.now - hours(answers_kept_hours));
  return Done{};
}

Result<SignedIn> change_password(House& house, Secrets& secrets, const User& user, std::string_view old_password,
                                 std::string_view new_password, std::string_view peer) {
  if (const auto good = check_password(new_password, user); !good) return good.refusal();
  if (const auto counted = count_try(house, user.email, peer); !counted) return counted.refusal();
  if (old_password.size() > password_bytes_max || !secrets.is_password(old_password, user.password_hash)) {
    return wrong();
  }
  const std::string hash = secrets.hash_password(new_password);
  return perform(house, user.name, [&](Desk& desk) -> Result<SignedIn> {
    UserBook& book = desk.books.users();
    auto now = book.find(user.id);
    if (!now || now->gone_at || now->password_hash != user.password_hash) return wrong();
    now->password_hash = hash;
    desk.books.timeline().add(desk.entry("change_password", now->name + " chose a new password."));
    book.put(*now);
    book.revoke_all(user.id, CredentialKind::session, {});
    book.put_attempts(account_key(user.email), {});
    return begin_session(desk, secrets, *now);
  });
}

}  // namespace barnacle::app
