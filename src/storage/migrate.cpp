#include "storage/migrate.hpp"

#include "storage/sql/queries.hpp"

namespace barnacle::sql {

namespace {

constexpr std::string_view bookkeeping =
    "CREATE TABLE IF NOT EXISTS schema_migration (number BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT;";

int applied(Session& session) {
  int newest = 0;
  session.each(migration_applied, [&](const Row& row) { newest = static_cast<int>(row.integer(0)); });
  return newest;
}

struct Transaction {
  Session& session;
  bool done = false;
  explicit Transaction(Session& of) : session(of) { session.begin(Access::write); }
  void commit() {
    session.commit();
    done = true;
  }
  ~Transaction() {
    if (!done) session.rollback();
  }
};

}  // namespace

int newest_migration() { return std::end(migrations)[-1].number; }

void migrate(Session& session) {
  {
    Transaction transaction(session);
    session.script(bookkeeping);
    transaction.commit();
  }
  for (;;) {
    Transaction transaction(session);
    const int have = applied(session);
    if (have > newest_migration()) {
      throw storage_failure("The database was made by a newer Barnacle (its tables have number " +
                            std::to_string(have) + ", this program knows " + std::to_string(newest_migration()) +
                            "). Nothing was changed. Install that version or a later one, or restore an older backup.");
    }
    if (have == newest_migration()) return;
    for (const Migration& migration : migrations) {
      if (migration.number <= have) continue;
      session.script(migration.text);
      session.exec(migration_record, migration.number, migration.name);
    }
    transaction.commit();
  }
}

}  // namespace barnacle::sql
