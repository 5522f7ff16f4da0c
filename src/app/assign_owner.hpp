#pragma once
#include "app/add_contact.hpp"

namespace barnacle::app {

/// The seller who gets somebody new: by territory and load, of equals the one who has waited longest (product.md
/// section 9). Always
/// somebody who is there; refusal `seller.none` only if the workspace has no seller at all.
Result<SellerId> assign_owner(Desk& desk, const NewContact& given);

}  // namespace barnacle::app
