#pragma once
// Who may sign in.

#include <string>
#include <string_view>

#include "app/sign_in.hpp"

namespace barnacle::app {

/// Somebody new, as an admin or the first-run page names them.
struct NewUser {
  std::string name;
  std::string email;
  std::string password;
  Role role = Role::seller;
  SellerId seller;  ///< whose queue; nil: the seller of the same name if there is one
};

/// Refusals: `user.unnamed`, `user.no_email`, `user.same_email`, `user.too_many`, `seller.unknown`, those of
/// check_password.
Result<User> add_user(House& house, Secrets& secrets, std::string actor, const NewUser& wanted);

/// A password of an admin's choice for somebody who forgot theirs; ends all their sessions. Refusals: `user.unknown`,
/// those of check_password.
Result<User> set_password(House& house, Secrets& secrets, std::string actor, UserId user, std::string_view password);

/// They may not come in any more: sessions and tokens end with this transaction. Refusals: `user.unknown`,
/// `user.last_admin`.
Result<User> remove_user(Desk& desk, UserId user);

/// Whether somebody can sign in at all.
bool has_users(House& house);

/// The secret of the one-time link of an empty workspace; a link made before ends. Refusal: conflict
/// `first_run.over` once there is a user.
Result<std::string> make_first_run_link(House& house, Secrets& secrets);

/// Whether the secret is that of the link in force.
bool is_first_run_link(House& house, Secrets& secrets, std::string_view secret);

/// The first user, an admin with a queue of their own in `zone`, signed in; the link ends with it. Refusals:
/// `first_run.wrong` (used, ended or never given), those of add_user and save_seller.
Result<SignedIn> take_first_run(House& house, Secrets& secrets, std::string_view secret, NewUser wanted,
                                std::string_view zone);

}  // namespace barnacle::app
