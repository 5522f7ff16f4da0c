#pragma once
// What the books need of a database engine: run a prepared text with arguments, look at rows, begin and end
// transactions.

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/id.hpp"
#include "base/words.hpp"
#include "domain/time/instant.hpp"
#include "ports/storage.hpp"

namespace barnacle::sql {

/// One named block of sql/queries. Engines prepare it once and know it again by its address, so it is always a
/// constant.
struct Query {
  std::string_view name;  ///< "contact.find"
  std::string_view text;
};

/// One numbered file of sql/migrations.
struct Migration {
  int number;
  std::string_view name;
  std::string_view text;
};

/// One value handed to a query. Texts and bytes are borrowed for the call.
struct Argument {
  enum class Kind { null, integer, real, text, bytes };
  Kind kind = Kind::null;
  std::int64_t integer = 0;
  double real = 0;
  std::string_view text;

  Argument() = default;
  Argument(std::nullopt_t) {}                                            // NOLINT(google-explicit-constructor)
  Argument(double number) : kind(Kind::real), real(number) {}            // NOLINT(google-explicit-constructor)
  Argument(std::string_view words) : kind(Kind::text), text(words) {}    // NOLINT(google-explicit-constructor)
  Argument(const std::string& words) : kind(Kind::text), text(words) {}  // NOLINT(google-explicit-constructor)
  Argument(const char* words) : kind(Kind::text), text(words) {}         // NOLINT(google-explicit-constructor)
  Argument(Instant at) : Argument(at.time_since_epoch().count()) {}      // NOLINT(google-explicit-constructor)
  Argument(LocalDay day) : Argument(day.time_since_epoch().count()) {}   // NOLINT(google-explicit-constructor)
  Argument(WorkspaceId workspace) : Argument(workspace.number) {}        // NOLINT(google-explicit-constructor)

  template <class Number>
  requires std::is_integral_v<Number> Argument(Number number)
      : kind(Kind::integer), integer(static_cast<std::int64_t>(number)) {}  // NOLINT

  /// A nil id is null.
  template <class Noun>
  Argument(const Id<Noun>& id) {  // NOLINT(google-explicit-constructor)
    if (!id.is_nil()) *this = of_bytes(id.uuid.bytes);
  }

  template <class Enum>
  requires std::is_enum_v<Enum> Argument(Enum value)
      : Argument(word_of(value)) {}  // NOLINT(google-explicit-constructor)

  template <class T>
  Argument(const std::optional<T>& value) {  // NOLINT(google-explicit-constructor)
    if (value) *this = Argument(*value);
  }

  static Argument of_bytes(std::span<const std::uint8_t> bytes) {
    Argument argument;
    argument.kind = Kind::bytes;
    argument.text = {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    return argument;
  }
  /// Text, or null if it is empty.
  static Argument of_text(std::string_view words) { return words.empty() ? Argument() : Argument(words); }
};

/// One row of an answer, columns from 0. Texts and bytes live until the next row.
class Row {
 public:
  virtual int columns() const = 0;
  virtual Argument::Kind kind(int column) const = 0;
  virtual std::int64_t integer(int column) const = 0;
  virtual double real(int column) const = 0;
  virtual std::string_view text(int column) const = 0;
  virtual std::string_view bytes(int column) const = 0;

  bool is_null(int column) const { return kind(column) == Argument::Kind::null; }

  /// Nil if the column is null.
  template <class AnyId>
  AnyId id(int column) const {
    AnyId id;
    const std::string_view raw = bytes(column);
    if (raw.size() == id.uuid.bytes.size()) std::copy(raw.begin(), raw.end(), id.uuid.bytes.begin());
    return id;
  }
  Instant instant(int column) const { return Instant(microseconds(integer(column))); }
  std::optional<Instant> maybe_instant(int column) const {
    return is_null(column) ? std::nullopt : std::optional(instant(column));
  }
  template <class Enum>
  Enum word(int column) const {
    const std::string_view written = text(column);
    for (const auto& entry : WordsOf<Enum>::all) {
      if (entry.word == written) return entry.value;
    }
    throw storage_failure("A row holds \"" + std::string(written) + "\" where a " + std::string(WordsOf<Enum>::noun) +
                          " belongs. The database was changed from outside; restore a backup.");
  }

 protected:
  ~Row() = default;
};

/// Called with each row; false ends the reading.
class RowReader {
 public:
  virtual bool read(const Row& row) = 0;

 protected:
  ~RowReader() = default;
};

/// One connection. Everything throws storage_failure where the world is broken. Not to be shared between threads.
class Session {
 public:
  virtual ~Session() = default;

  virtual void begin(Access access) = 0;
  virtual void commit() = 0;
  virtual void rollback() noexcept = 0;

  /// Runs a query whose answer nobody waits for: an engine behind a wire sends it on and works. What fails then throws
  /// from a later call, from commit at the latest.
  template <class... Arguments>
  void exec(const Query& query, const Arguments&... arguments) {
    const std::array<Argument, sizeof...(Arguments)> list{Argument(arguments)...};
    post(query, list);
  }

  /// Runs a query and waits: how many rows it changed.
  template <class... Arguments>
  std::int64_t changed(const Query& query, const Arguments&... arguments) {
    const std::array<Argument, sizeof...(Arguments)> list{Argument(arguments)...};
    return run(query, list, nullptr);
  }

  /// Calls `reader(row)` for each row; a reader that gives bool ends the reading with false.
  template <class Reader, class... Arguments>
  void each(const Query& query, Reader&& reader, const Arguments&... arguments) {
    Caller<Reader> caller(reader);
    const std::array<Argument, sizeof...(Arguments)> list{Argument(arguments)...};
    run(query, list, &caller);
  }

  /// The same for queries that are made while the program runs, each with as many arguments as it has places.
  void exec_with(const Query& query, std::span<const Argument> arguments) { post(query, arguments); }
  template <class Reader>
  void each_with(const Query& query, std::span<const Argument> arguments, Reader&& reader) {
    Caller<Reader> caller(reader);
    run(query, arguments, &caller);
  }

  /// Asks for all columns of all tables, without those of the engine itself: table, column, its place in the primary
  /// key from 1 (0: not in it), in order of table and column.
  virtual const Query& columns_of_tables() const = 0;

  /// Runs a script of several statements, as migrations are, in the engine's own dialect.
  virtual void script(std::string_view neutral_text) = 0;

 protected:
  template <class Reader>
  struct Caller final : RowReader {
    explicit Caller(Reader& called) : reader(called) {}
    bool read(const Row& row) override {
      if constexpr (std::is_same_v<decltype(reader(row)), bool>) {
        return reader(row);
      } else {
        reader(row);
        return true;
      }
    }
    Reader& reader;
  };

  virtual std::int64_t run(const Query& query, std::span<const Argument> arguments, RowReader* reader) = 0;
  virtual void post(const Query& query, std::span<const Argument> arguments) { run(query, arguments, nullptr); }
};

}  // namespace barnacle::sql
