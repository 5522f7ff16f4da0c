#pragma once
#include <optional>

#include "app/jobs.hpp"

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

/// Changes that are undone as one, an import's or a job's: the newest `limit` of those older than `before`, which
/// becomes the last one seen. Nil after the oldest. Contacts that changed since stay, and `kept` names them.
struct UndoneStep {
  EntryId before;
  std::int64_t undone = 0;
  std::vector<JobProblem> kept;
};
UndoneStep undo_some(Desk& desk, ImportId changes, EntryId before, std::size_t limit);

/// Undoes at once what belongs together, if that is no more than `undo_batch` changes; else begins a job for it, and
/// gives that. Refusals: `undo.already`, `undo.running` while the changes are still being made.
Result<std::optional<Job>> undo_together(Desk& desk, ImportId changes);

/// Undoes in steps of `undo_batch` what `job.wish.import` names.
Result<Done> run_undo(JobInHand& hand);
inline constexpr std::size_t undo_batch = 200;  ///< a fifth of a second for contacts just imported

/// All of an import, newest first. Contacts that changed since stay; the answer counts both.
struct ImportUndone {
  std::int64_t undone = 0;
  std::int64_t kept = 0;
};
Result<ImportUndone> undo_import(House& house, ImportId import);

}  // namespace barnacle::app
