#include "storage/postgres/open.hpp"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

#include "storage/migrate.hpp"
#include "storage/postgres/connection.hpp"
#include "storage/sql/books.hpp"

namespace barnacle {

namespace {

// Connections of one process: a server's workers and some room; a default server takes 100 from everybody.
constexpr std::size_t connections_max = 16;
constexpr auto connection_wait = std::chrono::seconds(10);  // the port's promise, as for a writer's turn
// After a restart of the server: 0.1 + 0.2 + … + 3.2 s, longer than one takes.
constexpr int reconnect_attempts_max = 7;
constexpr auto first_pause = std::chrono::milliseconds(100);

/// A connection and what the books keep between transactions on it.
struct Seat {
  explicit Seat(const std::string& url) : connection(url) {}
  postgres::Connection connection;
  sql::Kept kept;
};

class PostgresStorage final : public Storage {
 public:
  explicit PostgresStorage(std::string url) : url_(std::move(url)) {
    auto seat = std::make_unique<Seat>(url_);
    seat->connection.lock_for_migration();
    if (seat->connection.holds_foreign_tables()) {
      throw storage_failure(
          "The database holds tables of another program. Nothing was changed; make a database for Barnacle alone.");
    }
    sql::migrate(seat->connection);
    seat->connection.unlock_after_migration();
    idle_.push_back(std::move(seat));
    seats_ = 1;
  }

  std::unique_ptr<Books> open(WorkspaceId workspace, Access access) override;

  void give_back(std::unique_ptr<Seat> seat) {
    const std::lock_guard lock(mutex_);
    if (seat->connection.alive()) {
      idle_.push_back(std::move(seat));
    } else {
      --seats_;
    }
    freed_.notify_one();
  }

 private:
  /// A seat whose transaction has begun. A connection that proves dead before anything was asked of it is replaced.
  std::unique_ptr<Seat> begun(WorkspaceId workspace, Access access) {
    auto pause = first_pause;
    for (int attempt = 1;; ++attempt) {
      std::unique_ptr<Seat> seat = idle_or_place();
      try {
        if (!seat) seat = std::make_unique<Seat>(url_);
        if (access == Access::write) {
          seat->connection.begin_turn(workspace);
        } else {
          seat->connection.begin(access);
        }
        return seat;
      } catch (const storage_failure&) {
        if (seat && seat->connection.alive()) {
          seat->connection.rollback();
          give_back(std::move(seat));
          throw;
        }
        const bool was_old = seat != nullptr;
        leave_place();
        if (attempt == reconnect_attempts_max) throw;
        if (was_old) continue;  // the others of that server are dead too; each is found out at once
      }
      std::this_thread::sleep_for(pause);
      pause *= 2;
    }
  }

  /// An idle seat, or null and the right to make one. Throws storage_failure if neither comes in time.
  std::unique_ptr<Seat> idle_or_place() {
    std::unique_lock lock(mutex_);
    if (!freed_.wait_for(lock, connection_wait, [this] { return !idle_.empty() || seats_ < connections_max; })) {
      throw storage_failure("All " + std::to_string(connections_max) +
                            " connections to PostgreSQL are in use by transactions that do not end. Repeat it later.");
    }
    if (idle_.empty()) {
      ++seats_;
      return nullptr;
    }
    auto seat = std::move(idle_.back());
    idle_.pop_back();
    return seat;
  }

  void leave_place() {
    const std::lock_guard lock(mutex_);
    --seats_;
    freed_.notify_one();
  }

  std::string url_;
  std::mutex mutex_;
  std::condition_variable freed_;
  std::vector<std::unique_ptr<Seat>> idle_;
  std::size_t seats_ = 0;  ///< idle and in use
};

/// The books of one transaction, with the seat that they borrow.
class PostgresBooks final : public sql::SqlBooks {
 public:
  PostgresBooks(PostgresStorage& storage, std::unique_ptr<Seat> seat, WorkspaceId workspace, Access access)
      : SqlBooks(seat->connection, seat->kept, workspace, access), storage_(storage), seat_(std::move(seat)) {}
  ~PostgresBooks() override {
    end();
    storage_.give_back(std::move(seat_));
  }

 private:
  PostgresStorage& storage_;
  std::unique_ptr<Seat> seat_;
};

std::unique_ptr<Books> PostgresStorage::open(WorkspaceId workspace, Access access) {
  return std::make_unique<PostgresBooks>(*this, begun(workspace, access), workspace, access);
}

}  // namespace

std::unique_ptr<Storage> open_postgres(const std::string& url) { return std::make_unique<PostgresStorage>(url); }

std::unique_ptr<sql::Session> session_on_postgres(const std::string& url) {
  auto connection = std::make_unique<postgres::Connection>(url);
  connection->lock_for_migration();
  return connection;
}

}  // namespace barnacle
