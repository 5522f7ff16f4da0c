#include "storage/postgres/connection.hpp"

#include <libpq-fe.h>

#include <algorithm>
#include <bit>
#include <cctype>
#include <cstdlib>
#include <utility>

namespace barnacle::postgres {

namespace {

// A transaction that waits for its turn gives up after lock_timeout; one that holds it and does nothing (its process
// was paused, or its machine is gone) is ended by the server before that, so that the others do not fail with it. No
// single statement of ours takes a minute; a connection that does not come about or is not answered is given up.
constexpr const char* manners =
    "SET lock_timeout = '10s'; SET idle_in_transaction_session_timeout = '6s'; SET statement_timeout = '60s'; "
    "SET client_min_messages = warning; "
    // Where a server commits without writing, we do not: what was acknowledged stays.
    "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'";

// Server and client are told apart from a broken line after 10 s instead of hours.
constexpr const char* line_options[][2] = {{"connect_timeout", "5"},
                                           {"keepalives_idle", "5"},
                                           {"keepalives_interval", "2"},
                                           {"keepalives_count", "3"},
                                           {"tcp_user_timeout", "10000"},
                                           {"client_encoding", "UTF8"},
                                           {"fallback_application_name", "barnacle"}};

constexpr unsigned bytea_type = 17;
constexpr unsigned int8_type = 20;
constexpr unsigned int4_type = 23;
constexpr unsigned float8_type = 701;

constexpr std::string_view kept_nothing = " Nothing of this change was kept.";

// Statements that may be unanswered: an answer has some 30 bytes, so that all of them find room on the way back, and
// the server never waits for us while we wait for it.
constexpr std::size_t due_max = 256;
// Bytes that may be under way without a mark: less than libpq keeps to itself before it sends a part.
constexpr std::size_t unmarked_bytes_max = 4'096;
constexpr std::size_t statement_bytes = 64;  // of a statement beside its values

// Numbers travel with their largest byte first.
template <class Natural>
int put_big_endian(std::array<char, 8>& out, Natural number) {
  for (std::size_t i = 0; i < sizeof number; ++i) {
    out[i] = static_cast<char>((number >> (8 * (sizeof number - 1 - i))) & 0xff);
  }
  return sizeof number;
}

template <class Natural>
Natural big_endian(const char* bytes) {
  Natural number = 0;
  for (std::size_t i = 0; i < sizeof number; ++i) {
    number = static_cast<Natural>(number << 8) | static_cast<unsigned char>(bytes[i]);
  }
  return number;
}

class AnswerRow final : public sql::Row {
 public:
  explicit AnswerRow(const PGresult* result) : result_(result) {}
  bool next() { return ++row_ < PQntuples(result_); }
  int columns() const override { return PQnfields(result_); }
  sql::Argument::Kind kind(int column) const override {
    if (PQgetisnull(result_, row_, column) != 0) return sql::Argument::Kind::null;
    switch (PQftype(result_, column)) {
      case int4_type:
      case int8_type: return sql::Argument::Kind::integer;
      case float8_type: return sql::Argument::Kind::real;
      case bytea_type: return sql::Argument::Kind::bytes;
      default: return sql::Argument::Kind::text;
    }
  }
  std::int64_t integer(int column) const override {
    if (kind(column) != sql::Argument::Kind::integer) return 0;
    const char* const bytes = PQgetvalue(result_, row_, column);
    return PQftype(result_, column) == int4_type ? static_cast<std::int32_t>(big_endian<std::uint32_t>(bytes))
                                                 : static_cast<std::int64_t>(big_endian<std::uint64_t>(bytes));
  }
  double real(int column) const override {
    if (kind(column) != sql::Argument::Kind::real) return static_cast<double>(integer(column));
    return std::bit_cast<double>(big_endian<std::uint64_t>(PQgetvalue(result_, row_, column)));
  }
  std::string_view text(int column) const override {
    return {PQgetvalue(result_, row_, column), static_cast<std::size_t>(PQgetlength(result_, row_, column))};
  }
  std::string_view bytes(int column) const override { return text(column); }

 private:
  const PGresult* result_;
  int row_ = -1;
};

std::string first_line(const char* message) {
  std::string_view text = message == nullptr ? "" : message;
  text = text.substr(0, text.find('\n'));
  return std::string(text);
}

std::string where_of(const PGconn* connection) {
  const auto or_else = [](const char* text, const char* other) {
    return std::string(text == nullptr || *text == 0 ? other : text);
  };
  return "the database " + or_else(PQdb(connection), "?") + " on " + or_else(PQhost(connection), "this machine") + ":" +
         or_else(PQport(connection), "5432");
}

/// Why no connection came about. libpq gives no code for it, only its sentence and the server's.
std::string sentence_of_no_connection(const PGconn* connection, const std::string& where) {
  const std::string_view said = PQerrorMessage(connection);
  const auto says = [&](std::string_view words) { return said.find(words) != std::string_view::npos; };
  const std::string user = PQuser(connection) == nullptr ? "?" : PQuser(connection);
  if (PQconnectionNeedsPassword(connection) != 0) {
    return "PostgreSQL asks for the password of " + user + " for " + where +
           ". Put it into the file ~/.pgpass (host:port:database:user:password) or into PGPASSWORD.";
  }
  if (PQconnectionUsedPassword(connection) != 0 && says("authentication failed")) {
    return "PostgreSQL does not accept the password of " + user + " for " + where + ". Correct it and start again.";
  }
  if (says("does not exist") && says("role \"")) {
    return "PostgreSQL knows no user " + user + " for " + where + ". Make it with createuser, or correct the name.";
  }
  if (says("pg_hba.conf")) {
    return "PostgreSQL does not let " + user + " in to " + where +
           " from here. Add a line for this user, database and address to its pg_hba.conf.";
  }
  if (says("permission denied for database")) {
    return "The user " + user + " may not connect to " + where + ". Let the user own the database.";
  }
  if (says("does not exist") && says("database \"")) {
    return "There is no such database: " + where + ". Make it with createdb, or correct the name.";
  }
  if (says("too many clients") || says("remaining connection slots") || says("too many connections for")) {
    return "PostgreSQL takes no more connections to " + where + ". Raise its max_connections or the limit of " + user +
           ", or stop programs that hold connections which they do not use.";
  }
  std::string detail(said);
  while (!detail.empty() && std::isspace(static_cast<unsigned char>(detail.back())) != 0) detail.pop_back();
  for (char& letter : detail) {
    if (letter == '\n' || letter == '\t') letter = ' ';
  }
  return "PostgreSQL cannot be reached: " + where + " (" + detail +
         "). Check that it runs, its address and port, and the name of the user.";
}

std::string sentence_of(std::string_view state, const std::string& where, std::string_view doing,
                        const std::string& detail) {
  const std::string kept(kept_nothing);
  if (state == "53100") return "The disk is full: " + where + " could not grow." + kept + " Free some space there.";
  if (state == "53200") return "The server of " + where + " is out of memory." + kept + " Repeat it later.";
  if (state == "55P03" || state == "40P01") {
    return "Another transaction holds " + where + " for longer than 10 seconds." + kept +
           " Wait until it is done (an import, a backup), then repeat.";
  }
  if (state == "57014") {
    return "PostgreSQL ended a statement while " + std::string(doing) + " " + where + " (" + detail + ")." + kept;
  }
  if (state == "25006") {
    return where + " is a read-only copy." + kept + " Give Barnacle the address of the primary server.";
  }
  if (state == "42501") {
    return "The user may not do this in " + where + " (" + detail + ")." + kept +
           " Let the user own the database, or grant it the schema.";
  }
  if (state.starts_with("23")) {
    return "The database refused a record that breaks its rules, while " + std::string(doing) + " (" + detail + ")." +
           kept + " This is a fault of Barnacle; please report it.";
  }
  return where + " failed while " + std::string(doing) + " (" + detail + ", code " + std::string(state) + ")." + kept;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

}  // namespace

Translated in_postgres_words(std::string_view query) {
  Translated out;
  for (std::size_t i = 0; i < query.size(); ++i) {
    if (query[i] != '?') {
      out.text += query[i];
      continue;
    }
    int number = 0;
    while (i + 1 < query.size() && std::isdigit(static_cast<unsigned char>(query[i + 1])) != 0) {
      number = number * 10 + (query[++i] - '0');
    }
    expects(number > 0, "a query's places are numbered: ?1");
    auto at = std::find(out.places.begin(), out.places.end(), number);
    if (at == out.places.end()) at = out.places.insert(out.places.end(), number);
    out.text += "$" + std::to_string(at - out.places.begin() + 1);
  }
  return out;
}

std::string tables_in_postgres_words(std::string_view neutral_migration) {
  std::string text = replaced(std::string(neutral_migration), ") STRICT, WITHOUT ROWID;", ");");
  text = replaced(std::move(text), ") STRICT;", ");");
  // By bytes, as SQLite orders and compares: the same list on every server, whatever its language.
  text = replaced(std::move(text), " TEXT NOT NULL", " TEXT COLLATE \"C\" NOT NULL");
  return replaced(std::move(text), " TEXT,", " TEXT COLLATE \"C\",");
}

void ClearAnswer::operator()(pg_result* answer) const { PQclear(answer); }

Connection::Connection(const std::string& url) {
  std::vector<const char*> names;
  std::vector<const char*> values;
  for (const auto& [name, value] : line_options) {
    names.push_back(name);
    values.push_back(value);
  }
  // The last word of each option counts, and those in the url come last.
  names.insert(names.end(), {"dbname", nullptr});
  values.insert(values.end(), {url.c_str(), nullptr});
  connection_ = PQconnectdbParams(names.data(), values.data(), 1);
  if (connection_ == nullptr) throw storage_failure("PostgreSQL cannot be reached: out of memory.");
  try {
    where_ = where_of(connection_);
    if (PQstatus(connection_) != CONNECTION_OK) throw storage_failure(sentence_of_no_connection(connection_, where_));
    PQsetNoticeProcessor(
        connection_, [](void*, const char*) {}, nullptr);
    plain(manners, "preparing");
  } catch (...) {
    PQfinish(connection_);
    throw;
  }
}

Connection::~Connection() { PQfinish(connection_); }

bool Connection::alive() const { return PQstatus(connection_) == CONNECTION_OK; }

void Connection::fail(const pg_result* result, std::string_view doing) {
  const char* const code = result == nullptr ? nullptr : PQresultErrorField(result, PG_DIAG_SQLSTATE);
  const std::string_view state = code == nullptr ? "" : code;
  if (!alive() || code == nullptr) {
    throw storage_failure("The connection to " + where_ + " was lost while " + std::string(doing) + " it (" +
                          first_line(PQerrorMessage(connection_)) + ")." + std::string(kept_nothing) +
                          " Repeat it; Barnacle connects anew.");
  }
  throw storage_failure(
      sentence_of(state, where_, doing, first_line(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY))));
}

void Connection::plain(const char* text, std::string_view doing) {
  settle();
  const Answer answer(PQexec(connection_, text));
  const auto status = PQresultStatus(answer.get());
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fail(answer.get(), doing);
}

void Connection::begin(Access access) {
  // A reader that takes its time (an export into a pager) holds up nobody.
  plain(access == Access::read
            ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL idle_in_transaction_session_timeout = 0"
            : "BEGIN ISOLATION LEVEL READ COMMITTED",
        "beginning on");
}

void Connection::begin_turn(WorkspaceId workspace) {
  // 1113682542 is "Barn" read as a number: apart from the locks of other programs in this database.
  const std::string text = "BEGIN ISOLATION LEVEL READ COMMITTED; SELECT pg_advisory_xact_lock(1113682542, hashint8(" +
                           std::to_string(workspace.number) + "))";
  plain(text.c_str(), "waiting for a turn to write in");
}

void Connection::commit() {
  // First what is due: if the line breaks before COMMIT is sent, it is certain that nothing was kept.
  settle();
  const Answer answer(PQexec(connection_, "COMMIT"));
  if (PQresultStatus(answer.get()) == PGRES_COMMAND_OK) {
    // After a failed statement the server answers COMMIT with what it did instead.
    if (std::string_view(PQcmdStatus(answer.get())) == "COMMIT") return;
    throw storage_failure("A change in " + where_ + " was given up, because a part of it had failed." +
                          std::string(kept_nothing));
  }
  if (alive()) fail(answer.get(), "committing to");
  throw storage_failure(
      "The connection to " + where_ +
      " was lost while a change was being committed, so nobody knows whether it was kept. Look at the "
      "record before you repeat it.");
}

void Connection::rollback() noexcept {
  try {
    settle();
  } catch (const storage_failure&) {
    // It is to be given up anyway.
  }
  if (PQtransactionStatus(connection_) == PQTRANS_IDLE || !alive()) return;
  PQclear(PQexec(connection_, "ROLLBACK"));
}

void Connection::script(std::string_view neutral_text) {
  plain(tables_in_postgres_words(neutral_text).c_str(), "changing the tables of");
}

const sql::Query& Connection::columns_of_tables() const {
  static constexpr sql::Query columns{
      "columns",
      "SELECT c.relname::text, a.attname::text, coalesce(array_position(i.indkey::int2[], a.attnum) + 1, 0)::int8 "
      "FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped "
      "LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary "
      "WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace "
      "ORDER BY c.relname::text COLLATE \"C\", a.attnum"};
  return columns;
}

void Connection::lock_for_migration() {
  // A newer version may need longer than a seller's transaction; other processes wait for it when they start.
  plain(
      "SET lock_timeout = 0; SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SELECT "
      "pg_advisory_lock(1113682543, 0)",
      "migrating");
}

void Connection::unlock_after_migration() {
  plain("SELECT pg_advisory_unlock(1113682543, 0)", "migrating");
  plain(manners, "preparing");
}

bool Connection::holds_foreign_tables() {
  static constexpr sql::Query count{
      "foreign",
      "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND NOT EXISTS (SELECT 1 FROM pg_tables ours "
      "WHERE ours.schemaname = current_schema() AND ours.tablename = 'schema_migration')"};
  std::int64_t tables = 0;
  each(count, [&](const sql::Row& row) { tables = row.integer(0); });
  return tables > 0;
}

const Connection::Prepared& Connection::prepared(const sql::Query& query) {
  if (const auto found = statements_.find(&query); found != statements_.end()) return found->second;
  settle();
  auto [text, places] = in_postgres_words(query.text);
  Prepared statement{std::string(query.name), std::move(places), {}};
  const std::string doing = "preparing " + statement.name + " in";
  const Answer made(PQprepare(connection_, statement.name.c_str(), text.c_str(), 0, nullptr));
  if (PQresultStatus(made.get()) != PGRES_COMMAND_OK) fail(made.get(), doing);
  const Answer told(PQdescribePrepared(connection_, statement.name.c_str()));
  if (PQresultStatus(told.get()) != PGRES_COMMAND_OK) fail(told.get(), doing);
  for (int i = 0; i < PQnparams(told.get()); ++i) statement.types.push_back(PQparamtype(told.get(), i));
  return statements_.emplace(&query, std::move(statement)).first->second;
}

void Connection::Places::fill(const Prepared& statement, std::span<const sql::Argument> arguments) {
  const std::size_t count = statement.places.size();
  numbers.resize(count);
  values.assign(count, nullptr);
  lengths.assign(count, 0);
  formats.assign(count, 1);
  for (std::size_t i = 0; i < count; ++i) {
    const auto place = static_cast<std::size_t>(statement.places[i]);
    expects(place <= arguments.size(), "each place of a query gets its argument");
    const sql::Argument& argument = arguments[place - 1];
    switch (argument.kind) {
      case sql::Argument::Kind::null: break;
      case sql::Argument::Kind::integer:
      case sql::Argument::Kind::real: {
        const bool real = argument.kind == sql::Argument::Kind::real;
        if (statement.types[i] == float8_type) {
          const double number = real ? argument.real : static_cast<double>(argument.integer);
          lengths[i] = put_big_endian(numbers[i], std::bit_cast<std::uint64_t>(number));
        } else {
          expects(!real, "a fraction goes where the table has one");
          lengths[i] = statement.types[i] == int4_type
                           ? put_big_endian(numbers[i], static_cast<std::uint32_t>(argument.integer))
                           : put_big_endian(numbers[i], static_cast<std::uint64_t>(argument.integer));
        }
        values[i] = numbers[i].data();
        break;
      }
      case sql::Argument::Kind::text:
      case sql::Argument::Kind::bytes:
        values[i] = argument.text.empty() ? "" : argument.text.data();  // never a null pointer: that would send null
        lengths[i] = static_cast<int>(argument.text.size());
        break;
    }
  }
}

void Connection::send(const sql::Query& query, std::span<const sql::Argument> arguments) {
  const Prepared& statement = prepared(query);
  places_.fill(statement, arguments);
  if (due_.empty()) PQenterPipelineMode(connection_);
  if (PQsendQueryPrepared(connection_, statement.name.c_str(), static_cast<int>(statement.places.size()),
                          places_.values.data(), places_.lengths.data(), places_.formats.data(), 1) == 0) {
    fail(nullptr, "sending " + statement.name + " to");
  }
  due_.push_back(&query);
  unmarked_bytes_ += statement_bytes;
  for (const int length : places_.lengths) unmarked_bytes_ += static_cast<std::size_t>(length);
}

void Connection::mark() {
  if (PQpipelineSync(connection_) == 0) fail(nullptr, "writing to");
  due_.push_back(nullptr);
  unmarked_bytes_ = 0;
}

Answer Connection::settle() {
  if (due_.empty()) return nullptr;
  if (alive() && due_.back() != nullptr) mark();
  Answer last;
  Answer failed;
  const sql::Query* culprit = nullptr;
  for (const sql::Query* query : std::exchange(due_, {})) {
    if (!alive()) break;
    Answer answer(PQgetResult(connection_));
    if (query == nullptr) continue;
    const auto status = PQresultStatus(answer.get());
    const bool well = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
    if (!well && culprit == nullptr) {
      culprit = query;
      failed = std::move(answer);
    } else {
      last = std::move(answer);
    }
    if (alive()) Answer(PQgetResult(connection_));  // each statement's answers end with none
  }
  if (alive()) PQexitPipelineMode(connection_);
  if (culprit != nullptr) fail(failed.get(), "running " + std::string(culprit->name) + " on");
  if (!alive()) fail(nullptr, "writing to");
  return last;
}

std::int64_t Connection::run(const sql::Query& query, std::span<const sql::Argument> arguments,
                             sql::RowReader* reader) {
  send(query, arguments);
  const Answer answer = settle();
  if (reader == nullptr) return std::atoll(PQcmdTuples(answer.get()));
  AnswerRow row(answer.get());
  while (row.next() && reader->read(row)) {
  }
  return 0;
}

void Connection::post(const sql::Query& query, std::span<const sql::Argument> arguments) {
  send(query, arguments);
  if (due_.size() >= due_max) {
    settle();
  } else if (unmarked_bytes_ >= unmarked_bytes_max) {
    mark();
  }
}

}  // namespace barnacle::postgres
