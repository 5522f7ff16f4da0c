#pragma once
#include "ports/books/views.hpp"
#include "storage/sql/desk.hpp"

namespace barnacle::sql {

class SqlViewBook final : public ViewBook, public Undoable {
 public:
  explicit SqlViewBook(Desk& desk) : desk_(desk) {}
  std::optional<SavedView> find(ViewId id) override;
  void put(SavedView& view) override;
  void erase(ViewId id) override;
  std::vector<SavedView> all() override;
  std::int64_t mark_of(std::string_view key) override;
  void restore(std::string_view key, const Row* before) override;

 private:
  void save(SavedView& view, std::optional<std::int64_t> mark);
  Desk& desk_;
};

}  // namespace barnacle::sql
