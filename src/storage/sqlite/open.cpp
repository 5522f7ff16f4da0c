#include "storage/sqlite/open.hpp"

#include <condition_variable>
#include <mutex>
#include <vector>

#include "storage/migrate.hpp"
#include "storage/sql/books.hpp"
#include "storage/sqlite/connection.hpp"

namespace barnacle {

namespace {

constexpr std::int64_t our_application_id = 0x4261726e;
constexpr std::size_t idle_connections_max =
    16;  // each keeps up to 32 MB of pages; more than the threads that work at once

/// A connection and what the books keep between transactions on it.
struct Seat {
  explicit Seat(const std::string& path, const char* vfs) : connection(path, vfs) {}
  sqlite::Connection connection;
  sql::Kept kept;
};

class SqliteStorage final : public Storage {
 public:
  SqliteStorage(std::string path, const char* vfs) : path_(std::move(path)), vfs_(vfs == nullptr ? "" : vfs) {
    auto seat = new_seat();
    if (seat->connection.application_id() != our_application_id) {
      if (!seat->connection.is_empty()) {
        throw storage_failure(path_ + " is a database of another program. Nothing was changed; choose another file.");
      }
      seat->connection.claim();
    }
    sql::migrate(seat->connection);
    idle_.push_back(std::move(seat));
  }

  std::unique_ptr<Books> open(WorkspaceId workspace, Access access) override;

  void give_back(std::unique_ptr<Seat> seat) {
    const std::lock_guard lock(mutex_);
    if (idle_.size() < idle_connections_max) idle_.push_back(std::move(seat));
    freed_.notify_one();
  }

 private:
  std::unique_ptr<Seat> new_seat() const {
    return std::make_unique<Seat>(path_, vfs_.empty() ? nullptr : vfs_.c_str());
  }

  std::unique_ptr<Seat> take() {
    std::unique_lock lock(mutex_);
    if (path_ == ":memory:") {
      constexpr auto wait = std::chrono::seconds(10);
      if (!freed_.wait_for(lock, wait, [this] { return !idle_.empty(); })) {
        throw storage_failure("The database in memory is in use by another transaction that does not end.");
      }
    }
    if (idle_.empty()) {
      lock.unlock();
      return new_seat();
    }
    auto seat = std::move(idle_.back());
    idle_.pop_back();
    return seat;
  }

  std::string path_;
  std::string vfs_;
  std::mutex mutex_;
  std::condition_variable freed_;
  std::vector<std::unique_ptr<Seat>> idle_;
};

/// The books of one transaction, with the seat that they borrow.
class SqliteBooks final : public sql::SqlBooks {
 public:
  SqliteBooks(SqliteStorage& storage, std::unique_ptr<Seat> seat, WorkspaceId workspace, Access access)
      : SqlBooks(seat->connection, seat->kept, workspace, access), storage_(storage), seat_(std::move(seat)) {}
  ~SqliteBooks() override {
    end();
    storage_.give_back(std::move(seat_));
  }

 private:
  SqliteStorage& storage_;
  std::unique_ptr<Seat> seat_;
};

std::unique_ptr<Books> SqliteStorage::open(WorkspaceId workspace, Access access) {
  auto seat = take();
  try {
    seat->connection.begin(access);
  } catch (...) {
    give_back(std::move(seat));
    throw;
  }
  return std::make_unique<SqliteBooks>(*this, std::move(seat), workspace, access);
}

}  // namespace

std::unique_ptr<Storage> open_sqlite(const std::string& path, const char* vfs) {
  return std::make_unique<SqliteStorage>(path, vfs);
}

std::unique_ptr<sql::Session> session_on_sqlite(const std::string& path) {
  return std::make_unique<sqlite::Connection>(path, nullptr);
}

}  // namespace barnacle
