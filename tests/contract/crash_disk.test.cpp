// A machine that dies or a disk that fails at any write: after it, whole transactions, and all that were acknowledged.

#include <gmock/gmock.h>
#include <sqlite3.h>

#include "contract/engines.hpp"
#include "simulation/crash_disk.hpp"

namespace barnacle::contract {
namespace {

constexpr const char* path = "/barnacle.db";

void add_person(Storage& storage, SeededIds& ids) {
  auto books = storage.open(home, Access::write);
  Entry entry;
  entry.id = ids.make<EntryId>(monday);
  entry.at = monday;
  books->timeline().add(entry);
  Contact made;
  made.id = ids.make<ContactId>(monday);
  made.notes = std::string(2500, 'n');
  books->contacts().put(made);
  Touch touch;
  touch.id = ids.make<TouchId>(monday);
  touch.contact = made.id;
  books->touches().put(touch);
  books->commit();
}

/// Contacts, after checking that there is a touch and an entry for each.
std::int64_t whole_contacts(CrashDisk& disk) {
  auto storage = open_sqlite(path, disk.name());
  auto books = storage->open(home, Access::read);
  const std::int64_t contacts = books->contacts().count({});
  EXPECT_EQ(static_cast<std::int64_t>(books->touches().page({}, 10'000).size()), contacts);
  EXPECT_EQ(static_cast<std::int64_t>(books->timeline().latest(10'000).size()), contacts);
  return contacts;
}

/// Makes a database and adds five people, with the fault at one operation. Gives how many were acknowledged.
std::int64_t work_until(CrashDisk& disk) {
  std::int64_t acknowledged = 0;
  try {
    auto storage = open_sqlite(path, disk.name());
    SeededIds ids(1);
    for (int i = 0; i < 5; ++i) {
      add_person(*storage, ids);
      ++acknowledged;
    }
  } catch (const storage_failure&) {
  }
  return acknowledged;
}

std::int64_t operations_of_all() {
  CrashDisk disk(0);
  work_until(disk);
  return disk.operations();
}

TEST(CrashDisk, a_power_cut_at_any_operation_loses_nothing_acknowledged) {
  const std::int64_t all = operations_of_all();
  ASSERT_GT(all, 50);
  for (std::int64_t at = 0; at < all; ++at) {
    CrashDisk disk(static_cast<std::uint64_t>(at));
    disk.fail_at(at, DiskFault::power_cut);
    const std::int64_t acknowledged = work_until(disk);
    disk.restart();
    const std::int64_t kept = whole_contacts(disk);
    EXPECT_GE(kept, acknowledged) << "power cut at operation " << at;
    EXPECT_LE(kept, acknowledged + 1) << "power cut at operation " << at;
  }
}

TEST(CrashDisk, a_kill_at_any_operation_loses_nothing_acknowledged) {
  const std::int64_t all = operations_of_all();
  for (std::int64_t at = 0; at < all; ++at) {
    CrashDisk disk(static_cast<std::uint64_t>(at));
    disk.fail_at(at, DiskFault::killed);
    const std::int64_t acknowledged = work_until(disk);
    disk.restart();
    EXPECT_GE(whole_contacts(disk), acknowledged) << "killed at operation " << at;
  }
}

TEST(CrashDisk, a_full_or_broken_disk_refuses_and_takes_the_next_change_once_mended) {
  const std::int64_t all = operations_of_all();
  for (const DiskFault fault : {DiskFault::full, DiskFault::broken}) {
    for (std::int64_t at = 40; at < all; ++at) {
      CrashDisk disk(static_cast<std::uint64_t>(at));
      SeededIds ids(1);
      std::int64_t acknowledged = 0;
      {
        auto storage = open_sqlite(path, disk.name());
        disk.fail_at(at, fault);
        for (int i = 0; i < 5; ++i) {
          try {
            add_person(*storage, ids);
            ++acknowledged;
          } catch (const storage_failure& failure) {
            EXPECT_THAT(failure.what(), testing::HasSubstr("Nothing of this change was kept"));
          }
        }
        disk.mend();
        add_person(*storage, ids);
        ++acknowledged;
      }
      EXPECT_EQ(whole_contacts(disk), acknowledged) << "failed at operation " << at;
    }
  }
}

TEST(CrashDisk, a_database_that_never_syncs_is_caught) {
  // The disk itself is on trial: if nothing were lost without syncs, the tests above would prove nothing.
  int damaged = 0;
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    CrashDisk disk(seed);
    const auto run = [&](const char* sql) {
      sqlite3* database = nullptr;
      sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, disk.name());
      const int code = sqlite3_exec(database, sql, nullptr, nullptr, nullptr);
      sqlite3_close(database);
      return code;
    };
    ASSERT_EQ(run("PRAGMA synchronous = OFF; CREATE TABLE t (x); INSERT INTO t VALUES (1); CREATE TABLE u (x)"),
              SQLITE_OK);
    disk.cut_power();
    if (run("SELECT * FROM t, u") != SQLITE_OK) ++damaged;
  }
  EXPECT_GT(damaged, 0);
}

}  // namespace
}  // namespace barnacle::contract
