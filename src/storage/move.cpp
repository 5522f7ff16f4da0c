#include "storage/move.hpp"

#include <deque>
#include <utility>
#include <vector>

namespace barnacle::sql {

namespace {

constexpr std::string_view bookkeeping = "schema_migration";  // both have it already
// Rows read at a time: the largest hold a piece of a file.
constexpr int rows_at_once = 64;

/// One table as it stands in a database: its columns in their order, and those of its primary key in theirs.
struct Table {
  std::string name;
  std::vector<std::string> columns;
  std::map<std::int64_t, std::string> key;
  bool operator==(const Table&) const = default;
};

std::vector<Table> tables_of(Session& session) {
  std::vector<Table> tables;
  session.each(session.columns_of_tables(), [&](const Row& row) {
    if (tables.empty() || tables.back().name != row.text(0)) tables.push_back({std::string(row.text(0)), {}, {}});
    tables.back().columns.emplace_back(row.text(1));
    if (row.integer(2) > 0) tables.back().key[row.integer(2)] = row.text(1);
  });
  return tables;
}

/// An argument that owns what it holds.
struct Value {
  Argument::Kind kind = Argument::Kind::null;
  std::int64_t integer = 0;
  double real = 0;
  std::string text;
  bool operator==(const Value&) const = default;
};

Argument argument_of(const Row& row, int column) {
  switch (row.kind(column)) {
    case Argument::Kind::null: return {};
    case Argument::Kind::integer: return row.integer(column);
    case Argument::Kind::real: return row.real(column);
    case Argument::Kind::text: return row.text(column);
    case Argument::Kind::bytes: {
      const std::string_view bytes = row.bytes(column);
      return Argument::of_bytes({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
    }
  }
  return {};
}

Argument argument_of(const Value& value) {
  Argument argument;
  argument.kind = value.kind;
  argument.integer = value.integer;
  argument.real = value.real;
  argument.text = value.text;
  return argument;
}

Value value_of(const Argument& argument) {
  return {argument.kind, argument.integer, argument.real, std::string(argument.text)};
}

std::string quoted(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "\"" : ", \"") + name + "\"";
  return list;
}

std::string places(std::size_t count) {
  std::string list;
  for (std::size_t i = 1; i <= count; ++i) list += (i == 1 ? "?" : ", ?") + std::to_string(i);
  return list;
}

/// The queries of one table. They are known by their address, so they stay until the sessions are gone.
struct Reading {
  explicit Reading(const Table& of) : Reading(of, key_of(of)) {}
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  const std::string table;
  std::vector<int> key_columns;
  const std::array<std::string, 3> names;
  const std::array<std::string, 3> texts;
  const Query first;
  const Query next;
  const Query insert;

 private:
  static std::vector<std::string> key_of(const Table& table) {
    std::vector<std::string> key;
    for (const auto& [place, column] : table.key) key.push_back(column);
    return key;
  }
  Reading(const Table& of, const std::vector<std::string>& key)
      : table(of.name),
        names{"move.first." + of.name, "move.next." + of.name, "move.insert." + of.name},
        texts{
            "SELECT " + quoted(of.columns) + " FROM \"" + of.name + "\" ORDER BY " + quoted(key) + " LIMIT " +
                std::to_string(rows_at_once),
            "SELECT " + quoted(of.columns) + " FROM \"" + of.name + "\" WHERE (" + quoted(key) + ") > (" +
                places(key.size()) + ") ORDER BY " + quoted(key) + " LIMIT " + std::to_string(rows_at_once),
            "INSERT INTO \"" + of.name + "\" (" + quoted(of.columns) + ") VALUES (" + places(of.columns.size()) + ")"},
        first{names[0], texts[0]},
        next{names[1], texts[1]},
        insert{names[2], texts[2]} {
    for (const std::string& part : key) {
      for (std::size_t i = 0; i < of.columns.size(); ++i) {
        if (of.columns[i] == part) key_columns.push_back(static_cast<int>(i));
      }
    }
  }
};

/// The rows of one table in order of its key, a page at a time.
class Pages {
 public:
  Pages(Session& session, const Reading& reading) : session_(session), reading_(reading) {}

  /// Calls `take(row)` for each row of the next page; how many there were.
  template <class Take>
  int next(Take&& take) {
    int rows = 0;
    std::vector<Value> last = after_;
    std::vector<Argument> key;
    for (const Value& part : after_) key.push_back(argument_of(part));
    session_.each_with(after_.empty() ? reading_.first : reading_.next, key, [&](const Row& row) {
      take(row);
      ++rows;
      last.clear();
      for (const int column : reading_.key_columns) last.push_back(value_of(argument_of(row, column)));
    });
    after_ = std::move(last);
    return rows;
  }

 private:
  Session& session_;
  const Reading& reading_;
  std::vector<Value> after_;
};

std::vector<Argument> arguments_of(const Row& row) {
  std::vector<Argument> arguments;
  for (int column = 0; column < row.columns(); ++column) arguments.push_back(argument_of(row, column));
  return arguments;
}

std::int64_t copy(const Reading& reading, Session& from, Session& to) {
  std::int64_t rows = 0;
  Pages pages(from, reading);
  while (const int read = pages.next([&](const Row& row) { to.exec_with(reading.insert, arguments_of(row)); })) {
    rows += read;
  }
  return rows;
}

bool are_equal(const Reading& reading, Session& from, Session& to) {
  const auto page = [](Pages& pages) {
    std::vector<std::vector<Value>> rows;
    pages.next([&](const Row& row) {
      rows.emplace_back();
      for (const Argument& argument : arguments_of(row)) rows.back().push_back(value_of(argument));
    });
    return rows;
  };
  Pages one(from, reading);
  Pages other(to, reading);
  for (;;) {
    const auto rows = page(one);
    if (rows != page(other)) return false;
    if (rows.empty()) return true;
  }
}

struct RollBack {
  Session& session;
  ~RollBack() { session.rollback(); }
};

}  // namespace

Result<std::map<std::string, std::int64_t>> move_rows(std::unique_ptr<Session> from_session,
                                                      std::unique_ptr<Session> to_session) {
  std::deque<Reading> readings;  // gone after the sessions
  const auto from = std::move(from_session);
  const auto to = std::move(to_session);
  const std::vector<Table> tables = tables_of(*from);
  if (tables != tables_of(*to)) {
    throw storage_failure(
        "The two databases do not have the same tables. Nothing was moved; open both with this version.");
  }
  from->begin(Access::read);
  const RollBack end_of_reading{*from};
  to->begin(Access::write);
  const RollBack end_of_writing{*to};  // nothing, once it is committed
  for (const Table& table : tables) {
    if (table.name == bookkeeping) continue;
    const Reading& reading = readings.emplace_back(table);
    if (Pages(*to, reading).next([](const Row&) {}) > 0) {
      return conflict("migrate.not_empty", "The table " + table.name + " of the target has rows already.");
    }
  }
  std::map<std::string, std::int64_t> rows;
  for (const Reading& reading : readings) rows[reading.table] = copy(reading, *from, *to);
  for (const Reading& reading : readings) {
    if (!are_equal(reading, *from, *to)) {
      throw storage_failure("The copy of the table " + reading.table +
                            " does not equal what was copied. Nothing was kept of it; please report this.");
    }
  }
  to->commit();
  return rows;
}

}  // namespace barnacle::sql
