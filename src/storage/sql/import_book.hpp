#pragma once
#include "ports/books/imports.hpp"
#include "storage/sql/desk.hpp"

namespace barnacle::sql {

class SqlImportBook final : public ImportBook {
 public:
  explicit SqlImportBook(Desk& desk) : desk_(desk) {}
  std::optional<Import> find(ImportId id) override;
  std::optional<Import> with_digest(std::string_view digest) override;
  void put(const Import& import) override;
  void add_refused(ImportId import, const RefusedRow& row) override;
  std::vector<RefusedRow> refused(ImportId import, std::int64_t after_row, std::size_t limit) override;
  std::vector<Import> latest(std::size_t limit) override;

 private:
  Desk& desk_;
};

}  // namespace barnacle::sql
