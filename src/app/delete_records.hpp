#pragma once
// Deleting what should not be there: hidden everywhere at once, brought back by undo (ux.md section 10).

#include "app/desk.hpp"

namespace barnacle::app {

/// Hides a contact: no list, search or address finds them, their planned touch is withdrawn, and deals with other
/// people go on without them. What was done with them stays in the books. Gives the entry for undo. Refusal
/// `contact.unknown`.
Result<EntryId> delete_contact(Desk& desk, ContactId id);

/// Takes a deal out of the books and plans anew for everybody in it. Refusal `deal.unknown`.
Result<EntryId> delete_deal(Desk& desk, DealId id);

/// Takes an organization out of the books. Refusals: `organization.unknown`, conflict `organization.in_use` while
/// contacts or deals belong to it.
Result<EntryId> delete_organization(Desk& desk, OrganizationId id);

}  // namespace barnacle::app
