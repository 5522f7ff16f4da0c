#pragma once
#include <vector>

#include "app/list_contacts.hpp"
#include "domain/views/saved_view.hpp"

namespace barnacle::app {

/// Those of the user and those shared, as they were made.
std::vector<SavedView> views_of(Desk& desk, UserId user);

/// Refusal `view.unknown` also for a view of somebody else that is not shared.
Result<SavedView> find_view(Desk& desk, ViewId id, UserId user);

/// Adds a view (nil id) or changes one. Refusals: those of check_view, `query.sort`; `view.not_yours` for a shared view
/// of somebody else, unless an admin changes it; `view.too_many`.
Result<SavedView> save_view(Desk& desk, SavedView view, const User& user);

/// Refusals as above. Gives the entry that an undo takes back.
Result<EntryId> remove_view(Desk& desk, ViewId id, const User& user);

}  // namespace barnacle::app
