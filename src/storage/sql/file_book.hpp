#pragma once
#include "ports/books/files.hpp"
#include "storage/sql/desk.hpp"

namespace barnacle::sql {

class SqlFileBook final : public FileBook {
 public:
  explicit SqlFileBook(Desk& desk) : desk_(desk) {}
  std::optional<KeptFile> find(FileId id) override;
  void put(const KeptFile& file) override;
  void put_piece(FileId file, std::int64_t number, std::string_view bytes) override;
  std::optional<std::string> piece(FileId file, std::int64_t number) override;
  std::int64_t bytes_held() override;
  void forget(Instant before) override;

 private:
  Desk& desk_;
};

}  // namespace barnacle::sql
