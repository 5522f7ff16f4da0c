#pragma once
#include <optional>
#include <vector>

#include "domain/views/saved_view.hpp"

namespace barnacle {

/// The saved views of one workspace; a workspace has at most views_max.
class ViewBook {
 public:
  virtual ~ViewBook() = default;
  virtual std::optional<SavedView> find(ViewId id) = 0;
  /// Inserts or replaces and raises the version; throws storage_conflict if the stored version is another.
  virtual void put(SavedView& view) = 0;
  virtual void erase(ViewId id) = 0;
  virtual std::vector<SavedView> all() = 0;  ///< in order of id, that is as they were made
};

}  // namespace barnacle
