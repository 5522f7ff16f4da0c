#pragma once
// May we speak to this person on this channel about this topic? (product.md section 10)

#include <string>
#include <string_view>

#include "domain/contacts/contact.hpp"
#include "domain/permission/permission.hpp"

namespace barnacle {

/// Yes or no, with the sentence that says why.
struct MayContact {
  bool yes = false;
  std::string why;  ///< "they withdrew it on 2025-03-03: \"please take me off\""; for a yes too
  bool operator==(const MayContact&) const = default;
};

/// A stop in force says no to everything; a denial or withdrawal says no to what it covers; a denial whose day for
/// asking again has come lets us ask again; a bounced or missing address is another matter (`can_reach`). Where nobody
/// was asked yet the answer is yes: what may be done with people who never gave a permission is decided where they come
/// in (import, cadence). `topic` empty: no topic in particular. `today` is the contact's day.
MayContact may_contact(const Contact& contact, Channel channel, std::string_view topic, LocalDay today);

/// The answer alone.
bool is_permitted(const Contact& contact, Channel channel, std::string_view topic, LocalDay today);

/// A permission may be asked for while none was given, and after a denial from its `ask_again_on` only; a withdrawal is
/// never reopened by us.
MayContact may_ask_permission(const Contact& contact, Channel channel, std::string_view topic, LocalDay today);

}  // namespace barnacle
