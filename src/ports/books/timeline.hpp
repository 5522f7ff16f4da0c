#pragma once
#include <optional>
#include <vector>

#include "base/result.hpp"
#include "domain/timeline/entry.hpp"

namespace barnacle {

class Timeline {
 public:
  virtual ~Timeline() = default;

  /// Appends. Every `put` and `erase` that follows in this transaction, up to the next `add`, belongs to this entry:
  /// what stood there before is kept with it for `undo_days`.
  virtual void add(const Entry& entry) = 0;

  virtual std::optional<Entry> find(EntryId id) = 0;
  virtual std::vector<Entry> of_contact(ContactId contact, std::size_t limit) = 0;  ///< newest first
  virtual std::vector<Entry> latest(std::size_t limit) = 0;                         ///< of the workspace, newest first
  virtual std::vector<Entry> of_import(ImportId import, EntryId before,
                                       std::size_t limit) = 0;  ///< newest first, older than `before`
  virtual std::vector<Entry> page(EntryId after, std::size_t limit) = 0;

  /// Puts everything back that the entry changed and marks it undone. Refusals: not_found; conflict
  /// `undo.changed_since` (names the record that changed since); conflict `undo.too_old` (its before-images are gone);
  /// conflict `undo.already`.
  virtual Result<Done> undo(EntryId id, Instant now) = 0;

  /// Forgets the before-images of entries older than `before`.
  virtual void forget_images(Instant before) = 0;
};
inline constexpr int undo_days = 7;

}  // namespace barnacle
