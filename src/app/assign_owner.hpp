#pragma once
#include "app/add_contact.hpp"

namespace barnacle::app {

/// The seller who gets somebody new: the organization's, else by territory and load (product.md section 9). Always
/// somebody who is there; refusal `seller.none` only if the workspace has no seller at all.
Result<SellerId> assign_owner(Desk& desk, const NewContact& given);

}  // namespace barnacle::app
