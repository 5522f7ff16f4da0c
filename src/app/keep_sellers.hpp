#pragma once
// The people who sell: who they are, when they are away, and what happens to their contacts when they leave.

#include "app/contact_file.hpp"

namespace barnacle::app {

/// Adds or changes a seller; with an id that is nil, a new one. Refusals: `seller.unnamed`, `seller.same_name`,
/// `zone.unknown`, `seller.too_many`. A change of zone, hours, blocks or leave plans their contacts again.
Result<Seller> save_seller(Desk& desk, Seller seller);

/// Days off with somebody to cover (nil: nobody; their contacts then wait, save inquiries). Refusals:
/// `leave.backwards`, `seller.unknown`.
Result<Seller> take_leave(Desk& desk, SellerId seller, Leave leave, SellerId cover);

/// A seller goes: every contact and open deal gets another owner before they are gone (promise 1). How many contacts
/// moved. Refusals: `seller.unknown`, `seller.same`, `seller.gone`.
Result<int> hand_over_contacts(Desk& desk, SellerId from, SellerId to, bool leaves_for_good);

/// One contact to another owner.
Result<Plan> change_owner(Desk& desk, ContactId contact, SellerId to);

}  // namespace barnacle::app
