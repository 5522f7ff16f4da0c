#pragma once
// One SQLite connection as a session of the books.

#include <memory>
#include <string>
#include <unordered_map>

#include "storage/sql/session.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace barnacle::sqlite {

class Connection final : public sql::Session {
 public:
  /// Opens or makes the file; `path` ":memory:" lives as long as the connection. `vfs` names another file system for
  /// tests; null is the operating system's. Throws storage_failure: cannot be opened, no database, another program's.
  Connection(const std::string& path, const char* vfs);
  ~Connection() override;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void begin(Access access) override;
  void commit() override;
  void rollback() noexcept override;
  void script(std::string_view neutral_text) override;
  const sql::Query& columns_of_tables() const override;

  /// The file's marks by which a Barnacle database is known from another program's.
  bool is_empty();
  std::int64_t application_id();
  void claim();  ///< sets the application id; inside the first migration's transaction

 protected:
  std::int64_t run(const sql::Query& query, std::span<const sql::Argument> arguments, sql::RowReader* reader) override;

 private:
  sqlite3_stmt* prepared(const sql::Query& query);
  void plain(const char* text);
  std::int64_t pragma(const char* text);
  [[noreturn]] void fail(int code, std::string_view doing);

  std::string path_;
  sqlite3* database_ = nullptr;
  std::unordered_map<const sql::Query*, sqlite3_stmt*> statements_;
};

}  // namespace barnacle::sqlite
