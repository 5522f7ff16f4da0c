#pragma once
#include <optional>

#include "app/desk.hpp"

namespace barnacle::app {

/// Whether undo takes back what the entry says. Who may come in is not undone: a password that was changed because
/// somebody knew it must not come back by a key press; and demo data goes as one, by `remove_demo`.
bool can_be_undone(const Entry& entry);

/// Puts back what the latest call of a person changed, or the call that `entry` belongs to, all of it: within undo_days
/// and as long as nothing changed the same records since. Gives the entry undone. Refusals: `undo.nothing`,
/// conflict `undo.never` (see can_be_undone), and those of Timeline::undo.
Result<Entry> undo(Desk& desk, std::optional<EntryId> entry);

/// Forgets what undo kept of changes older than `undo_days`.
Result<Done> forget_undo(Desk& desk);

/// All of an import, newest first. Contacts that changed since stay; the answer counts both.
struct ImportUndone {
  std::int64_t undone = 0;
  std::int64_t kept = 0;
};
Result<ImportUndone> undo_import(House& house, ImportId import);

}  // namespace barnacle::app
