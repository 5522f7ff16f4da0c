#pragma once
// The engines that the contract is asked of, and people to fill them with.

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "fakes/seeded_ids.hpp"
#include "postgres/cluster.hpp"
#include "storage/postgres/open.hpp"
#include "storage/sqlite/open.hpp"

namespace barnacle::contract {

inline constexpr WorkspaceId home{1};
inline const Instant monday = Instant(std::chrono::seconds(1741597200));  // 2025-03-10 09:00 UTC

/// A directory that goes with the test.
class TemporaryDirectory {
 public:
  TemporaryDirectory() {
    std::string pattern = (std::filesystem::temp_directory_path() / "barnacle-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  ~TemporaryDirectory() { std::filesystem::remove_all(path_); }
  std::string file(const std::string& name) const { return (path_ / name).string(); }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

struct Engine {
  std::string name;
  std::function<std::unique_ptr<Storage>(const TemporaryDirectory&)> open;
};

inline void PrintTo(const Engine& engine, std::ostream* out) { *out << engine.name; }

/// A fresh database of one engine, and ids.
class Contract : public testing::TestWithParam<Engine> {
 protected:
  TemporaryDirectory directory;
  std::unique_ptr<Storage> storage = GetParam().open(directory);
  SeededIds ids{7};

  /// Runs `work(books)` in one committed transaction.
  template <class Work>
  void write(Work work) {
    auto books = storage->open(home, Access::write);
    work(*books);
    books->commit();
  }
  template <class Work>
  auto read(Work work) {
    auto books = storage->open(home, Access::read);
    return work(*books);
  }

  Contact contact(std::string given_name = "Maria", std::string family_name = "Lopez") {
    Contact made;
    made.id = ids.make<ContactId>(monday);
    made.given_name = std::move(given_name);
    made.family_name = std::move(family_name);
    made.created_at = monday;
    return made;
  }
  Touch planned(const Contact& of, SellerId owner, Instant due_at) {
    Touch made;
    made.id = ids.make<TouchId>(monday);
    made.contact = of.id;
    made.owner = owner;
    made.due_at = due_at;
    made.at = LocalMinute(std::chrono::floor<minutes>(due_at.time_since_epoch()));
    made.zone = "UTC";
    return made;
  }
  Entry entry(std::string verb) {
    Entry made;
    made.id = ids.make<EntryId>(monday);
    made.at = monday;
    made.actor = "Ravi";
    made.verb = std::move(verb);
    made.sentence = made.verb + ".";
    return made;
  }
};

inline std::vector<Engine> engines() {
  return {{"sqlite_file", [](const TemporaryDirectory& in) { return open_sqlite(in.file("barnacle.db")); }},
          {"sqlite_memory", [](const TemporaryDirectory&) { return open_sqlite(":memory:"); }},
          {"postgres", [](const TemporaryDirectory&) { return open_postgres(postgres_test::fresh_database()); }}};
}

#define BARNACLE_CONTRACT(Suite)                                                               \
  INSTANTIATE_TEST_SUITE_P(Engines, Suite, testing::ValuesIn(::barnacle::contract::engines()), \
                           [](const auto& each) { return each.param.name; })

}  // namespace barnacle::contract
