// A server that is not ours, goes away, or has other guests: clear words, nothing lost, nothing doubled.

#include <gmock/gmock.h>
#include <signal.h>
#include <sys/wait.h>

#include <fstream>

#include "contract/engines.hpp"

namespace barnacle::contract {
namespace {

using postgres_test::fresh_database;
using postgres_test::restart_at_once;
using postgres_test::run_sql;
using postgres_test::url_of;
using testing::HasSubstr;
using testing::Not;

template <class Work>
std::string failure_of(Work work) {
  try {
    work();
  } catch (const storage_failure& failure) {
    return failure.what();
  }
  return {};
}

/// Counts one up in a record that everybody shares, with an entry for each time.
void count_up(Storage& storage, IdSource& ids) {
  auto books = storage.open(home, Access::write);
  const auto before = books->settings().text("count");
  Entry entry;
  entry.id = ids.make<EntryId>(monday);
  entry.at = monday;
  entry.verb = "count";
  books->timeline().add(entry);
  books->settings().put_text("count", std::to_string(std::stoi(before.value_or("0")) + 1));
  books->commit();
}

struct Counted {
  int count = 0;
  std::size_t entries = 0;
};
Counted counted_in(Storage& storage) {
  auto books = storage.open(home, Access::read);
  return {std::stoi(books->settings().text("count").value_or("0")), books->timeline().latest(100'000).size()};
}

TEST(Postgres, a_database_that_cannot_be_used_is_refused_in_a_sentence_without_the_password) {
  EXPECT_THAT(failure_of([] { open_postgres(url_of("no_such_database")); }), HasSubstr("There is no such database"));
  const std::string nobody_there = failure_of([] { open_postgres("postgresql://app:hunter2@127.0.0.1:1/barnacle"); });
  EXPECT_THAT(nobody_there, HasSubstr("cannot be reached: the database barnacle on 127.0.0.1:1"));
  EXPECT_THAT(nobody_there, Not(HasSubstr("hunter2")));
}

TEST(Postgres, a_wrong_password_a_missing_one_and_a_stranger_are_told_apart_and_no_password_is_told) {
  postgres_test::make_guarded_user("right");
  const std::string url = fresh_database();
  const std::string name = url.substr(url.rfind('/') + 1);
  const std::string wrong = failure_of([&] { open_postgres(url_of(name, "guarded:hunter2")); });
  EXPECT_THAT(wrong, HasSubstr("does not accept the password of guarded for the database " + name));
  EXPECT_THAT(wrong, Not(HasSubstr("hunter2")));
  EXPECT_THAT(failure_of([&] { open_postgres(url_of(name, "guarded")); }),
              HasSubstr("asks for the password of guarded"));
  EXPECT_THAT(failure_of([&] { open_postgres(url_of(name, "stranger")); }), HasSubstr("knows no user stranger"));
  run_sql(url, "CREATE ROLE unwelcome LOGIN");
  EXPECT_THAT(failure_of([&] { open_postgres(url_of(name, "unwelcome")); }), HasSubstr("pg_hba"));
  const std::string not_theirs = failure_of([&] { open_postgres(url_of(name, "guarded:right")); });
  EXPECT_THAT(not_theirs, HasSubstr("Let the user own the database"));
  run_sql(url, "ALTER DATABASE " + name + " OWNER TO guarded");
  EXPECT_EQ(failure_of([&] { open_postgres(url_of(name, "guarded:right")); }), "");
}

TEST(Postgres, a_server_without_room_for_a_connection_says_so_and_what_is_open_goes_on) {
  const std::string url = fresh_database();
  auto first = open_postgres(url);
  SeededIds ids(1);
  count_up(*first, ids);
  const std::string name = url.substr(url.rfind('/') + 1);
  run_sql(url, "CREATE ROLE single LOGIN CONNECTION LIMIT 1; ALTER DATABASE " + name +
                   " OWNER TO single; GRANT ALL ON ALL TABLES IN SCHEMA public TO single");
  {
    const auto its_only = open_postgres(url_of(name, "single"));
    EXPECT_THAT(failure_of([&] { open_postgres(url_of(name, "single")); }), HasSubstr("takes no more connections"));
  }
  std::vector<std::unique_ptr<Storage>> crowd;
  constexpr int more_than_it_takes = 60;
  const std::string full = failure_of([&] {
    for (int i = 0; i < more_than_it_takes; ++i) crowd.push_back(open_postgres(url));
  });
  EXPECT_THAT(full, HasSubstr("takes no more connections"));
  count_up(*first, ids);
  EXPECT_EQ(counted_in(*first).count, 2);
  crowd.clear();
  EXPECT_EQ(failure_of([&] { open_postgres(url); }), "");
}

// The server says "disk full" by its code alone, whatever made it so; a rule that raises the code stands for the disk.
TEST(Postgres, a_full_disk_keeps_nothing_of_the_change_and_all_is_well_once_there_is_room) {
  const std::string url = fresh_database();
  auto storage = open_postgres(url);
  SeededIds ids(1);
  count_up(*storage, ids);
  ASSERT_EQ(run_sql(url,
                    "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION "
                    "'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$; "
                    "CREATE TRIGGER full_disk BEFORE INSERT ON timeline FOR EACH ROW EXECUTE FUNCTION full_disk()"),
            "");
  const std::string told = failure_of([&] { count_up(*storage, ids); });
  EXPECT_THAT(told, HasSubstr("The disk is full"));
  EXPECT_THAT(told, HasSubstr("Nothing of this change was kept"));
  EXPECT_EQ(counted_in(*storage).count, 1) << "reading goes on";
  run_sql(url, "DROP TRIGGER full_disk ON timeline");
  count_up(*storage, ids);
  EXPECT_EQ(counted_in(*storage).count, 2);
}

TEST(Postgres, another_programs_database_is_left_as_it_is) {
  const std::string url = fresh_database();
  run_sql(url, "CREATE TABLE theirs (x int); INSERT INTO theirs VALUES (17)");
  EXPECT_THAT(failure_of([&] { open_postgres(url); }), HasSubstr("another program"));
  EXPECT_EQ(run_sql(url, "SELECT string_agg(tablename, ',') FROM pg_tables WHERE schemaname = 'public'"), "theirs");
}

TEST(Postgres, a_newer_barnacles_database_is_refused_untouched) {
  const std::string url = fresh_database();
  open_postgres(url).reset();
  run_sql(url, "INSERT INTO schema_migration (number, name) VALUES (9999, 'from_the_future')");
  EXPECT_THAT(failure_of([&] { open_postgres(url); }), HasSubstr("newer Barnacle"));
}

TEST(Postgres, bad_states_are_refused_by_the_database_itself) {
  const std::string url = fresh_database();
  auto storage = open_postgres(url);
  SeededIds ids(1);
  Contact maria;
  maria.id = ids.make<ContactId>(monday);
  Touch touch;
  touch.id = ids.make<TouchId>(monday);
  touch.contact = maria.id;
  {
    auto books = storage->open(home, Access::write);
    books->contacts().put(maria);
    books->touches().put(touch);
    books->commit();
  }
  EXPECT_THAT(run_sql(url, "UPDATE touch SET state = 'forgotten'"), HasSubstr("check constraint"));
  EXPECT_THAT(run_sql(url, "UPDATE contact SET temperature = 'lukewarm'"), HasSubstr("check constraint"));
  EXPECT_THAT(run_sql(url, "DELETE FROM contact"), HasSubstr("foreign key constraint"));
}

TEST(Postgres, several_processes_that_start_at_once_make_the_tables_once) {
  const std::string url = fresh_database();
  std::vector<pid_t> children;
  for (int i = 0; i < 4; ++i) {
    const pid_t child = fork();
    if (child == 0) _exit(failure_of([&] { open_postgres(url); }).empty() ? 0 : 1);
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
  }
}

TEST(Postgres, what_a_part_failed_of_cannot_be_committed) {
  auto storage = open_postgres(fresh_database());
  SeededIds ids(1);
  Touch of_nobody;
  of_nobody.id = ids.make<TouchId>(monday);
  of_nobody.contact = ids.make<ContactId>(monday);
  {
    auto books = storage->open(home, Access::write);
    books->settings().put_text("count", "1");
    books->touches().put(of_nobody);
    Touch twice = of_nobody;
    twice.id = ids.make<TouchId>(monday);
    const std::string told = failure_of([&] {
      books->touches().put(twice);
      books->settings().put_text("more", "sent on, and given up with it");
      books->touches().planned_of(of_nobody.contact);
    });
    EXPECT_THAT(told, HasSubstr("touch.insert")) << "the sentence names what failed, not what waited for it";
    EXPECT_THROW(books->commit(), storage_failure);
  }
  EXPECT_EQ(counted_in(*storage).count, 0);
}

TEST(Postgres, a_restart_of_the_server_fails_what_was_open_and_nothing_after_it) {
  auto storage = open_postgres(fresh_database());
  SeededIds ids(1);
  count_up(*storage, ids);
  {
    auto books = storage->open(home, Access::write);
    books->settings().put_text("count", "17");
    restart_at_once();
    EXPECT_THAT(failure_of([&] { books->settings().put_text("other", "x"); }), HasSubstr("connection to the database"));
  }
  EXPECT_EQ(counted_in(*storage).count, 1) << "what was acknowledged is there, what was open is not";
  count_up(*storage, ids);
  EXPECT_EQ(counted_in(*storage).count, 2);
}

TEST(Postgres, killed_writers_lose_nothing_that_was_acknowledged_and_double_nothing) {
  const std::string url = fresh_database();
  auto storage = open_postgres(url);
  SeededIds ours(1);
  int known = 0;
  for (int round = 0; round < 6; ++round) {
    int told[2];
    ASSERT_EQ(pipe(told), 0);
    const pid_t child = fork();
    if (child == 0) {
      auto its_own = open_postgres(url);
      SeededIds ids(100 + static_cast<unsigned>(round));
      for (;;) {
        count_up(*its_own, ids);
        if (write(told[1], "+", 1) != 1) _exit(1);
      }
    }
    close(told[1]);
    char byte = 0;
    int acknowledged = 0;
    while (acknowledged < 3 + 5 * round && ::read(told[0], &byte, 1) == 1) {
      ++acknowledged;
      count_up(*storage, ours);  // beside it, in turn
      ++known;
    }
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    while (::read(told[0], &byte, 1) == 1) ++acknowledged;
    close(told[0]);
    known += acknowledged;
    const Counted now = counted_in(*storage);
    EXPECT_EQ(static_cast<std::size_t>(now.count), now.entries);
    EXPECT_GE(now.count, known);
    EXPECT_LE(now.count, known + 1) << "at most the one that was not acknowledged yet";
    known = now.count;
  }
}

TEST(Postgres, a_paused_process_loses_its_turn_and_its_unfinished_change) {
  const std::string url = fresh_database();
  auto storage = open_postgres(url);
  SeededIds ids(1);
  count_up(*storage, ids);
  int told[2];
  ASSERT_EQ(pipe(told), 0);
  const pid_t child = fork();
  if (child == 0) {
    auto its_own = open_postgres(url);
    auto books = its_own->open(home, Access::write);
    books->settings().put_text("count", "17");
    if (write(told[1], "+", 1) != 1) _exit(1);
    raise(SIGSTOP);
    _exit(failure_of([&] { books->commit(); }).empty() ? 1 : 0);
  }
  char byte = 0;
  ASSERT_EQ(::read(told[0], &byte, 1), 1);
  int status = 0;
  waitpid(child, &status, WUNTRACED);
  ASSERT_TRUE(WIFSTOPPED(status));
  count_up(*storage, ids);  // waits until the server takes the turn from the sleeper
  EXPECT_EQ(counted_in(*storage).count, 2);
  kill(child, SIGCONT);
  waitpid(child, &status, 0);
  EXPECT_EQ(status, 0) << "it learns that its change was not kept";
  EXPECT_EQ(counted_in(*storage).count, 2);
  close(told[0]);
  close(told[1]);
}

TEST(Postgres, the_schema_snapshot_is_what_the_migrations_make) {
  const std::string url = fresh_database();
  open_postgres(url).reset();
  const std::string schema =
      run_sql(url,
              "SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || coalesce(collation_name, '') || ' "
              "' || "
              "CASE is_nullable WHEN 'NO' THEN 'NOT NULL' ELSE '' END || chr(10) FROM information_schema.columns "
              "WHERE table_schema = 'public' ORDER BY table_name, ordinal_position") +
      run_sql(url,
              "SELECT conrelid::regclass || ': ' || pg_get_constraintdef(oid) || chr(10) FROM pg_constraint "
              "WHERE connamespace = 'public'::regnamespace ORDER BY conrelid::regclass::text COLLATE \"C\", "
              "pg_get_constraintdef(oid) COLLATE \"C\"") +
      run_sql(url, "SELECT indexdef || chr(10) FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexname");
  const std::string snapshot_path = std::string(BARNACLE_SOURCE_DIR) + "/sql/schema/postgres.txt";
  if (getenv("BARNACLE_WRITE_SNAPSHOT") != nullptr) std::ofstream(snapshot_path) << schema;
  std::ifstream file(snapshot_path);
  const std::string snapshot((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  EXPECT_EQ(schema, snapshot) << "the tables changed: write the snapshot anew and read its difference";
}

}  // namespace
}  // namespace barnacle::contract
