#pragma once
// What somebody who signs in keeps about themselves, and how far their first run is.

#include <optional>
#include <string>

#include "app/desk.hpp"
#include "domain/identity/user.hpp"

namespace barnacle::app {

/// A user with the seller whose queue they work. `seller` has no id for somebody who does not sell; its members are
/// then those of a new one.
struct Me {
  User user;
  Seller seller;
  std::string language = "en";  ///< of the pages, as a BCP 47 tag

  /// Raised by every change of either.
  std::int64_t version() const { return user.version + seller.version; }
};

/// Refusal `user.unknown`.
Result<Me> find_me(Desk& desk, UserId user);

/// Saves the name, language, zone, hours, place, blocks, phone, company and promise. The first who says when they work
/// gets a queue: the seller of their name, or a new one. Refusals: `user.unnamed`, `me.language`, those of save_seller.
Result<Me> change_me(Desk& desk, const Me& wanted);

/// Which parts of the first run somebody is through with; `dismissed`: they want to see no more of it.
struct FirstRun {
  bool you = false;
  bool mail = false;
  bool people = false;
  bool rhythm = false;
  bool dismissed = false;
};
FirstRun first_run(Desk& desk, UserId user);
Result<FirstRun> put_first_run(Desk& desk, UserId user, const FirstRun& reached);

}  // namespace barnacle::app
