#pragma once
// One PostgreSQL connection as a session of the books.

#include <array>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "storage/sql/session.hpp"

struct pg_conn;
struct pg_result;

namespace barnacle::postgres {

/// The texts of a query and of a migration in PostgreSQL's words.
struct Translated {
  std::string text;  ///< "… WHERE id = $1"
  std::vector<int>
      places;  ///< $1 takes the argument of this number, from 1; arguments that no place asks for are not sent
};
Translated in_postgres_words(std::string_view query);
std::string tables_in_postgres_words(std::string_view neutral_migration);

/// Lets go of an answer of libpq.
struct ClearAnswer {
  void operator()(pg_result* answer) const;
};
using Answer = std::unique_ptr<pg_result, ClearAnswer>;

/// Queries go out in a pipeline: those whose answer nobody waits for are sent on while the books work, and answered for
/// together when the next answer is needed.
class Connection final : public sql::Session {
 public:
  /// `url` is what libpq takes: "postgresql://user@host:5432/name?sslmode=verify-full", or "host=… dbname=…". Throws
  /// storage_failure: cannot be reached, wrong password, no such database, too many connections.
  explicit Connection(const std::string& url);
  ~Connection() override;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// Reading sees one moment. Writing is not alone: see begin_turn.
  void begin(Access access) override;
  /// Begins to write: waits until no other transaction writes in this workspace (10 s at most, then storage_failure)
  /// and keeps the turn to the end of the transaction (docs/decisions/0006-writers-take-turns.md).
  void begin_turn(WorkspaceId workspace);
  /// Throws storage_failure; if the connection broke just then, its sentence says that nobody knows what was kept.
  void commit() override;
  void rollback() noexcept override;
  void script(std::string_view neutral_text) override;
  const sql::Query& columns_of_tables() const override;

  /// For the time of a migration: other processes wait.
  void lock_for_migration();
  void unlock_after_migration();
  /// Tables that stand where ours would be made, though ours were never made there.
  bool holds_foreign_tables();

  /// False once the server is gone; such a connection is thrown away.
  bool alive() const;

 protected:
  std::int64_t run(const sql::Query& query, std::span<const sql::Argument> arguments, sql::RowReader* reader) override;
  void post(const sql::Query& query, std::span<const sql::Argument> arguments) override;

 private:
  struct Prepared {
    std::string name;
    std::vector<int> places;
    std::vector<unsigned> types;  ///< what the server takes each place for
  };
  /// What a statement's places are sent as; kept from one to the next for its memory.
  struct Places {
    std::vector<std::array<char, 8>> numbers;  ///< largest byte first
    std::vector<const char*> values;
    std::vector<int> lengths;
    std::vector<int> formats;  ///< all 1: as bytes, not as text
    void fill(const Prepared& statement, std::span<const sql::Argument> arguments);
  };
  const Prepared& prepared(const sql::Query& query);
  /// Puts a statement into the pipeline; its answer is due.
  void send(const sql::Query& query, std::span<const sql::Argument> arguments);
  /// Ends what was sent so far with a mark: only then does the server wait for us with its eye on the clock, and ends a
  /// transaction whose process sleeps.
  void mark();
  /// Waits for all answers that are due and leaves the pipeline: the last of them. Throws storage_failure for the first
  /// statement that failed.
  Answer settle();
  void plain(const char* text, std::string_view doing);
  [[noreturn]] void fail(const pg_result* result, std::string_view doing);

  pg_conn* connection_ = nullptr;
  std::string where_;  ///< "the database shop on db.example.org:5432"; never a password
  std::unordered_map<const sql::Query*, Prepared> statements_;
  std::vector<const sql::Query*> due_;  ///< whose answers are yet to come, in this order; null for a mark
  std::size_t unmarked_bytes_ = 0;
  Places places_;
};

}  // namespace barnacle::postgres
