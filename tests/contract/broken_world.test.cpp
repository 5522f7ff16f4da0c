// Files that are not ours, disks that fill, writers that are killed: clear words, nothing half-written.

#include <fcntl.h>
#include <gmock/gmock.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <fstream>
#include <random>

#include "contract/engines.hpp"

namespace barnacle::contract {
namespace {

using testing::HasSubstr;

/// What `work` throws as storage_failure; empty if it throws nothing.
template <class Work>
std::string failure_of(Work work) {
  try {
    work();
  } catch (const storage_failure& failure) {
    return failure.what();
  }
  return {};
}

/// Runs plain SQL on a file, as another program would.
std::string run_sql(const std::string& path, const std::string& sql) {
  sqlite3* database = nullptr;
  EXPECT_EQ(sqlite3_open(path.c_str(), &database), SQLITE_OK);
  std::string answer;
  const auto take = [](void* place, int count, char** values, char**) {
    for (int i = 0; i < count; ++i) *static_cast<std::string*>(place) += values[i] == nullptr ? "null" : values[i];
    return 0;
  };
  char* error = nullptr;
  if (sqlite3_exec(database, sql.c_str(), take, &answer, &error) != SQLITE_OK) answer = error;
  sqlite3_free(error);
  sqlite3_close(database);
  return answer;
}

Contact numbered(SeededIds& ids, int number) {
  Contact made;
  made.id = ids.make<ContactId>(monday);
  made.given_name = "Person " + std::to_string(number);
  made.emails = {{"person" + std::to_string(number) + "@example.org", "", std::nullopt}};
  return made;
}

/// Puts contact, planned touch and entry in one transaction: a whole one has all three.
void add_person(Storage& storage, SeededIds& ids, int number, std::size_t notes_bytes = 0) {
  auto books = storage.open(home, Access::write);
  Entry entry;
  entry.id = ids.make<EntryId>(monday);
  entry.at = monday;
  entry.verb = "add_contact";
  books->timeline().add(entry);
  Contact made = numbered(ids, number);
  made.notes = std::string(notes_bytes, 'n');
  books->contacts().put(made);
  Touch touch;
  touch.id = ids.make<TouchId>(monday);
  touch.contact = made.id;
  books->touches().put(touch);
  books->commit();
}

struct Counts {
  std::int64_t contacts;
  std::size_t touches;
  std::size_t entries;
};

Counts counts_of(Storage& storage) {
  auto books = storage.open(home, Access::read);
  return {books->contacts().count({}), books->touches().page({}, 1'000'000).size(),
          books->timeline().latest(1'000'000).size()};
}

TEST(BrokenWorld, other_files_are_refused_and_left_as_they_are) {
  TemporaryDirectory directory;
  const std::string text_file = directory.file("letter.txt");
  std::ofstream(text_file) << std::string(5000, 'x');
  EXPECT_THAT(failure_of([&] { open_sqlite(text_file); }), HasSubstr("is not a database"));
  EXPECT_EQ(std::filesystem::file_size(text_file), 5000U);

  const std::string foreign = directory.file("foreign.db");
  run_sql(foreign, "CREATE TABLE theirs (x); INSERT INTO theirs VALUES (17)");
  EXPECT_THAT(failure_of([&] { open_sqlite(foreign); }), HasSubstr("another program"));
  EXPECT_EQ(run_sql(foreign, "SELECT group_concat(name) || (SELECT x FROM theirs) FROM sqlite_schema"), "theirs17");

  EXPECT_THAT(failure_of([&] { open_sqlite(directory.file("no/such/place.db")); }),
              HasSubstr("Check that the directory exists"));
}

TEST(BrokenWorld, a_newer_barnacles_database_is_refused_untouched) {
  TemporaryDirectory directory;
  const std::string path = directory.file("barnacle.db");
  open_sqlite(path).reset();
  run_sql(path, "INSERT INTO schema_migration (number, name) VALUES (9999, 'from_the_future')");
  EXPECT_THAT(failure_of([&] { open_sqlite(path); }), HasSubstr("newer Barnacle"));
  EXPECT_EQ(run_sql(path, "SELECT max(number) FROM schema_migration"), "9999");
}

TEST(BrokenWorld, bad_states_are_refused_by_the_database_itself) {
  TemporaryDirectory directory;
  const std::string path = directory.file("barnacle.db");
  auto storage = open_sqlite(path);
  SeededIds ids(1);
  add_person(*storage, ids, 1);
  EXPECT_THAT(run_sql(path, "UPDATE touch SET state = 'forgotten'"), HasSubstr("CHECK constraint failed"));
  EXPECT_THAT(run_sql(path, "UPDATE contact SET temperature = 'lukewarm'"), HasSubstr("CHECK constraint failed"));
  EXPECT_THAT(run_sql(path, "UPDATE touch SET state = 'done'"), HasSubstr("CHECK constraint failed"));
  EXPECT_THAT(run_sql(path, "PRAGMA foreign_keys = ON; DELETE FROM contact"),
              HasSubstr("FOREIGN KEY constraint failed"));
}

TEST(BrokenWorld, a_second_process_on_the_same_file_waits_for_its_turn) {
  TemporaryDirectory directory;
  const std::string path = directory.file("barnacle.db");
  open_sqlite(path).reset();
  const pid_t child = fork();
  if (child == 0) {
    auto storage = open_sqlite(path);
    SeededIds ids(2);
    for (int i = 0; i < 40; ++i) add_person(*storage, ids, i);
    _exit(0);
  }
  auto storage = open_sqlite(path);
  SeededIds ids(3);
  for (int i = 0; i < 40; ++i) add_person(*storage, ids, 1000 + i);
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_EQ(status, 0);
  EXPECT_EQ(counts_of(*storage).contacts, 80);
}

TEST(BrokenWorld, killed_writers_leave_whole_transactions) {
  TemporaryDirectory directory;
  const std::string path = directory.file("barnacle.db");
  open_sqlite(path).reset();
  std::mt19937 random(11);
  std::int64_t known = 0;
  for (unsigned round = 0; round < 12; ++round) {
    int told[2];
    ASSERT_EQ(pipe(told), 0);
    const pid_t child = fork();
    if (child == 0) {
      auto storage = open_sqlite(path);
      SeededIds ids(100 + round);
      for (int i = 0;; ++i) {
        add_person(*storage, ids, i, 3000);
        if (write(told[1], "+", 1) != 1) _exit(1);
      }
    }
    close(told[1]);
    // Killed in the middle of whatever comes after a random number of commits, not after a time.
    const auto commits = static_cast<std::int64_t>(1 + random() % 40);
    char byte = 0;
    std::int64_t acknowledged = 0;
    while (acknowledged < commits && ::read(told[0], &byte, 1) == 1) ++acknowledged;
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    while (::read(told[0], &byte, 1) == 1) ++acknowledged;
    close(told[0]);

    auto storage = open_sqlite(path);
    const Counts counts = counts_of(*storage);
    EXPECT_EQ(counts.touches, static_cast<std::size_t>(counts.contacts));
    EXPECT_EQ(counts.entries, static_cast<std::size_t>(counts.contacts));
    EXPECT_GE(counts.contacts, known + acknowledged) << "what was acknowledged is there";
    known = counts.contacts;
    storage.reset();
    EXPECT_EQ(run_sql(path, "PRAGMA integrity_check"), "ok");
  }
}

TEST(BrokenWorld, a_file_that_cannot_grow_refuses_the_change_and_takes_the_next_one_when_there_is_space) {
  TemporaryDirectory directory;
  const std::string path = directory.file("barnacle.db");
  const pid_t child = fork();  // the limit is for a process, so it gets one of its own
  if (child == 0) {
    signal(SIGXFSZ, SIG_IGN);
    auto storage = open_sqlite(path);
    SeededIds ids(5);
    add_person(*storage, ids, 0);
    rlimit limit{600'000, RLIM_INFINITY};
    setrlimit(RLIMIT_FSIZE, &limit);
    int added = 1;
    std::string failure;
    while (failure.empty() && added < 1000) {
      failure = failure_of([&] { add_person(*storage, ids, added, 20'000); });
      if (failure.empty()) ++added;
    }
    if (failure.find("Nothing of this change was kept") == std::string::npos) _exit(1);
    if (counts_of(*storage).contacts != added) _exit(2);
    limit.rlim_cur = RLIM_INFINITY;
    setrlimit(RLIMIT_FSIZE, &limit);
    add_person(*storage, ids, added, 20'000);
    if (counts_of(*storage).contacts != added + 1) _exit(3);
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_EQ(WEXITSTATUS(status), 0);
  EXPECT_EQ(run_sql(path, "PRAGMA integrity_check"), "ok");
}

TEST(BrokenWorld, the_schema_snapshot_is_what_the_migrations_make) {
  // Made anew by: ./build/dev/tests/contract/contract_test --gtest_filter=*snapshot* with BARNACLE_WRITE_SNAPSHOT=1
  TemporaryDirectory directory;
  const std::string path = directory.file("barnacle.db");
  open_sqlite(path).reset();
  const std::string schema = run_sql(
      path,
      "SELECT sql || ';' || char(10) FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY tbl_name, type DESC, name");
  const std::string snapshot_path = std::string(BARNACLE_SOURCE_DIR) + "/sql/schema/sqlite.sql";
  if (getenv("BARNACLE_WRITE_SNAPSHOT") != nullptr) std::ofstream(snapshot_path) << schema;
  std::ifstream file(snapshot_path);
  const std::string snapshot((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  EXPECT_EQ(schema, snapshot) << "the tables changed: write the snapshot anew and read its difference";
}

}  // namespace
}  // namespace barnacle::contract
