#include "storage/sqlite/connection.hpp"

#include <sqlite3.h>

namespace barnacle::sqlite {

namespace {

constexpr int busy_wait_ms = 10'000;                     // the port's promise: a writer waits at most 10 s for its turn
constexpr std::int64_t our_application_id = 0x4261726e;  // "Barn"
constexpr int statements_max_expected = 256;             // every block of sql/queries and some room

class StatementRow final : public sql::Row {
 public:
  explicit StatementRow(sqlite3_stmt* statement) : statement_(statement) {}
  int columns() const override { return sqlite3_column_count(statement_); }
  sql::Argument::Kind kind(int column) const override {
    switch (sqlite3_column_type(statement_, column)) {
      case SQLITE_INTEGER: return sql::Argument::Kind::integer;
      case SQLITE_FLOAT: return sql::Argument::Kind::real;
      case SQLITE_TEXT: return sql::Argument::Kind::text;
      case SQLITE_BLOB: return sql::Argument::Kind::bytes;
      default: return sql::Argument::Kind::null;
    }
  }
  std::int64_t integer(int column) const override { return sqlite3_column_int64(statement_, column); }
  double real(int column) const override { return sqlite3_column_double(statement_, column); }
  std::string_view text(int column) const override {
    const auto* start = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return {start, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
  }
  std::string_view bytes(int column) const override {
    const auto* start = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    return {start, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
  }

 private:
  sqlite3_stmt* statement_;
};

/// Types and table options of the neutral migrations in SQLite's words.
std::string in_sqlite_words(std::string_view neutral) {
  constexpr std::pair<std::string_view, std::string_view> words[] = {
      {"DOUBLE PRECISION", "REAL"}, {"BIGINT", "INTEGER"}, {"BYTEA", "BLOB"}};
  std::string text(neutral);
  for (const auto& [from, to] : words) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
      text.replace(at, from.size(), to);
    }
  }
  return text;
}

std::string sentence_of(int code, const std::string& path, std::string_view doing, std::string_view detail) {
  const std::string where = path == ":memory:" ? "the database in memory" : path;
  const std::string kept = " Nothing of this change was kept.";
  switch (code & 0xff) {
    case SQLITE_FULL:
      return "The disk is full: " + where + " could not grow." + kept + " Free some space and repeat it.";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "Another program holds " + where + " for longer than 10 seconds." + kept +
             " Wait until it is done (an import, a backup) or end it, then repeat.";
    case SQLITE_READONLY:
      return where + " cannot be written: the file or its directory is read-only." + kept +
             " Give this user the right to write there, or remount the disk.";
    case SQLITE_CANTOPEN:
      return where + " cannot be opened (" + std::string(detail) +
             "). Check that the directory exists and that this user may read and write in it.";
    case SQLITE_NOTADB:
      return where +
             " is not a database, or it is encrypted or damaged at its start. Choose another file, or restore a "
             "backup.";
    case SQLITE_CORRUPT:
      return where + " is damaged (" + std::string(detail) +
             "). Stop Barnacle, keep the file aside and restore a backup.";
    case SQLITE_IOERR:
      return "The disk failed while " + std::string(doing) + " " + where + " (" + std::string(detail) + ")." + kept +
             " Check the disk and its free space, then repeat.";
    case SQLITE_CONSTRAINT:
      return "The database refused a record that breaks its rules, while " + std::string(doing) + " (" +
             std::string(detail) + ")." + kept + " This is a fault of Barnacle; please report it.";
    default:
      return "The database " + where + " failed while " + std::string(doing) + " (" + std::string(detail) + ", code " +
             std::to_string(code) + ")." + kept;
  }
}

}  // namespace

Connection::Connection(const std::string& path, const char* vfs) : path_(path) {
  // SQLite counts its memory under a lock at each allocation, and nobody asks for the count. Refused, and of no
  // account, where somebody in this process opened a database before.
  static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  static_cast<void>(uncounted);
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  const int code = sqlite3_open_v2(path.c_str(), &database_, flags, vfs);
  try {
    if (code != SQLITE_OK) fail(code, "opening");
    statements_.reserve(statements_max_expected);
    sqlite3_busy_timeout(database_, busy_wait_ms);
    // FULL: in WAL every commit is synced, so that it survives a power cut and not only a kill.
    plain("PRAGMA journal_mode = WAL");
    plain("PRAGMA synchronous = FULL");
    plain("PRAGMA foreign_keys = ON");
    plain("PRAGMA cache_size = -32768");
    // 64 MB of journal between checkpoints: a page that several transactions change is written home once.
    plain("PRAGMA wal_autocheckpoint = 16000");
    plain("PRAGMA temp_store = MEMORY");
    plain("PRAGMA trusted_schema = OFF");
  } catch (...) {
    sqlite3_close(database_);
    throw;
  }
}

Connection::~Connection() {
  for (const auto& [query, statement] : statements_) sqlite3_finalize(statement);
  sqlite3_close(database_);
}

void Connection::fail(int code, std::string_view doing) {
  const std::string detail = database_ == nullptr ? "out of memory" : sqlite3_errmsg(database_);
  throw storage_failure(sentence_of(code, path_, doing, detail));
}

void Connection::plain(const char* text) {
  const int code = sqlite3_exec(database_, text, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code, "preparing");
}

std::int64_t Connection::pragma(const char* text) {
  std::int64_t number = 0;
  const auto take = [](void* place, int, char** values, char**) {
    *static_cast<std::int64_t*>(place) = values[0] == nullptr ? 0 : std::stoll(values[0]);
    return 0;
  };
  const int code = sqlite3_exec(database_, text, take, &number, nullptr);
  if (code != SQLITE_OK) fail(code, "reading");
  return number;
}

bool Connection::is_empty() { return pragma("SELECT count(*) FROM sqlite_schema") == 0; }

std::int64_t Connection::application_id() { return pragma("PRAGMA application_id"); }

void Connection::claim() {
  const auto text = "PRAGMA application_id = " + std::to_string(our_application_id);
  plain(text.c_str());
}

void Connection::begin(Access access) {
  static constexpr sql::Query begin_read{"begin.read", "BEGIN"};
  static constexpr sql::Query begin_write{"begin.write", "BEGIN IMMEDIATE"};
  exec(access == Access::read ? begin_read : begin_write);
}

void Connection::commit() {
  static constexpr sql::Query commit_all{"commit", "COMMIT"};
  exec(commit_all);
}

void Connection::rollback() noexcept {
  // A disk error may have ended the transaction already; then there is nothing to roll back.
  if (sqlite3_get_autocommit(database_) == 0) sqlite3_exec(database_, "ROLLBACK", nullptr, nullptr, nullptr);
}

void Connection::script(std::string_view neutral_text) {
  const std::string text = in_sqlite_words(neutral_text);
  const int code = sqlite3_exec(database_, text.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code, "changing the tables of");
}

const sql::Query& Connection::columns_of_tables() const {
  static constexpr sql::Query columns{
      "columns",
      "SELECT t.name, c.name, c.pk FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c "
      "WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY t.name, c.cid"};
  return columns;
}

sqlite3_stmt* Connection::prepared(const sql::Query& query) {
  if (const auto found = statements_.find(&query); found != statements_.end()) return found->second;
  std::string text(query.text);
  // A writer has the whole file to itself: no row of it is locked by another.
  constexpr std::string_view row_locks = " FOR UPDATE SKIP LOCKED";
  if (const auto at = text.find(row_locks); at != std::string::npos) text.erase(at, row_locks.size());
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(database_, text.data(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT,
                                      &statement, nullptr);
  if (code != SQLITE_OK) fail(code, "preparing " + std::string(query.name) + " in");
  statements_.emplace(&query, statement);
  return statement;
}

std::int64_t Connection::run(const sql::Query& query, std::span<const sql::Argument> arguments,
                             sql::RowReader* reader) {
  sqlite3_stmt* const statement = prepared(query);
  expects(sqlite3_stmt_busy(statement) == 0, "a query is not run again while its rows are read");
  int place = 0;
  for (const sql::Argument& argument : arguments) {
    ++place;
    if (place > sqlite3_bind_parameter_count(statement)) break;
    switch (argument.kind) {
      case sql::Argument::Kind::null: sqlite3_bind_null(statement, place); break;
      case sql::Argument::Kind::integer: sqlite3_bind_int64(statement, place, argument.integer); break;
      case sql::Argument::Kind::real: sqlite3_bind_double(statement, place, argument.real); break;
      case sql::Argument::Kind::text:  // never a null pointer: that would bind null
        sqlite3_bind_text(statement, place, argument.text.empty() ? "" : argument.text.data(),
                          static_cast<int>(argument.text.size()), SQLITE_STATIC);
        break;
      case sql::Argument::Kind::bytes:
        sqlite3_bind_blob(statement, place, argument.text.empty() ? "" : argument.text.data(),
                          static_cast<int>(argument.text.size()), SQLITE_STATIC);
        break;
    }
  }
  struct Reset {
    sqlite3_stmt* statement;
    ~Reset() { sqlite3_reset(statement); }
  } reset{statement};
  const StatementRow row(statement);
  int code = sqlite3_step(statement);
  while (code == SQLITE_ROW && reader != nullptr && reader->read(row)) code = sqlite3_step(statement);
  if (code != SQLITE_ROW && code != SQLITE_DONE) fail(code, "running " + std::string(query.name) + " on");
  return reader == nullptr ? sqlite3_changes64(database_) : 0;
}

}  // namespace barnacle::sqlite
