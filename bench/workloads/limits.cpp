// What the machine could do at most: the same rows without Barnacle.

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cstdio>
#include <stdexcept>

#include "workloads/measure.hpp"

namespace barnacle::bench {

namespace {

constexpr int raw_rows = 50'000;
constexpr int rows_a_transaction = 500;

class Raw {
 public:
  explicit Raw(const std::string& path) {
    if (sqlite3_open(path.c_str(), &database_) != SQLITE_OK) throw std::runtime_error("cannot open " + path);
    run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768");
  }
  ~Raw() {
    sqlite3_finalize(statement_);
    sqlite3_close(database_);
  }
  Raw(const Raw&) = delete;
  Raw& operator=(const Raw&) = delete;

  void run(const char* text) {
    if (sqlite3_exec(database_, text, nullptr, nullptr, nullptr) != SQLITE_OK)
      throw std::runtime_error(sqlite3_errmsg(database_));
  }
  sqlite3_stmt* prepare(const char* text) {
    sqlite3_finalize(statement_);
    if (sqlite3_prepare_v2(database_, text, -1, &statement_, nullptr) != SQLITE_OK)
      throw std::runtime_error(sqlite3_errmsg(database_));
    return statement_;
  }
  /// Steps to the end; how many rows were seen.
  std::int64_t step_all() {
    std::int64_t rows = 0;
    while (sqlite3_step(statement_) == SQLITE_ROW) {
      for (int i = 0; i < sqlite3_column_count(statement_); ++i) sqlite3_column_text(statement_, i);
      ++rows;
    }
    sqlite3_reset(statement_);
    return rows;
  }

 private:
  sqlite3* database_ = nullptr;
  sqlite3_stmt* statement_ = nullptr;
};

template <class Step>
double rows_per_cpu_second(Raw& raw, Step&& step) {
  const double from = cpu_seconds_now();
  for (int i = 0; i < raw_rows; ++i) {
    if (i % rows_a_transaction == 0) raw.run("BEGIN IMMEDIATE");
    step(i);
    if (i % rows_a_transaction == rows_a_transaction - 1) raw.run("COMMIT");
  }
  return raw_rows / (cpu_seconds_now() - from);
}

void insert_all(Raw& raw, double& rate) {
  raw.run(
      "DROP TABLE IF EXISTS raw; CREATE TABLE raw (id INTEGER PRIMARY KEY, email TEXT, phone TEXT, due BIGINT, "
      "document TEXT); CREATE INDEX raw_email ON raw (email); CREATE INDEX raw_due ON raw (due)");
  sqlite3_stmt* insert = raw.prepare("INSERT INTO raw (id, email, phone, due, document) VALUES (?1, ?2, ?3, ?4, ?5)");
  const std::string document(300, 'x');
  rate = rows_per_cpu_second(raw, [&](int i) {
    const std::string email = std::to_string(i * 2'654'435'761LL % 4'294'967'296LL) + "@example.com";
    sqlite3_bind_int64(insert, 1, i);
    sqlite3_bind_text(insert, 2, email.data(), static_cast<int>(email.size()), SQLITE_STATIC);
    sqlite3_bind_text(insert, 3, email.data(), static_cast<int>(email.size()), SQLITE_STATIC);
    sqlite3_bind_int64(insert, 4, i * 40'503LL % 1'000'003);
    sqlite3_bind_text(insert, 5, document.data(), static_cast<int>(document.size()), SQLITE_STATIC);
    raw.step_all();
  });
}

}  // namespace

double raw_inserts(const Site& site) {
  const std::string path = site.directory + "/raw.db";
  Raw raw(path);
  double rate = 0;
  insert_all(raw, rate);
  return rate;
}

double raw_updates(const Site& site) {
  const std::string path = site.directory + "/raw.db";
  Raw raw(path);
  double ignored = 0;
  insert_all(raw, ignored);
  sqlite3_stmt* update = raw.prepare("UPDATE raw SET due = ?2 WHERE id = ?1");
  return rows_per_cpu_second(raw, [&](int i) {
    sqlite3_bind_int64(update, 1, i * 40'503LL % raw_rows);
    sqlite3_bind_int64(update, 2, i * 48'271LL % 1'000'003);
    raw.step_all();
  });
}

double raw_scan(const Site& site) {
  Raw raw(site.database());
  raw.prepare("SELECT id, document FROM contact");
  const double from = cpu_seconds_now();
  const auto rows = static_cast<double>(raw.step_all());
  return rows / (cpu_seconds_now() - from);
}

double raw_queue(const Site& site) {
  Raw raw(site.database());
  sqlite3_stmt* owner = raw.prepare("SELECT owner_id FROM touch WHERE state = 'planned' LIMIT 1");
  if (sqlite3_step(owner) != SQLITE_ROW) return 0;
  const std::string id(static_cast<const char*>(sqlite3_column_blob(owner, 0)), 16);
  sqlite3_stmt* queue = raw.prepare(
      "SELECT id, document FROM touch WHERE workspace_id = 1 AND owner_id = ?1 AND state = 'planned' "
      "ORDER BY band, place, id LIMIT 50");
  sqlite3_bind_blob(queue, 1, id.data(), 16, SQLITE_STATIC);
  constexpr int asked = 2'000;
  const double from = cpu_seconds_now();
  for (int i = 0; i < asked; ++i) raw.step_all();
  return asked / (cpu_seconds_now() - from);
}

double fsync_us(const Site& site) {
  const std::string path = site.directory + "/fsync";
  const int file = open(path.c_str(), O_CREAT | O_WRONLY | O_TRUNC, 0600);
  if (file < 0) throw std::runtime_error("cannot open " + path);
  const std::string page(4'096, 'x');
  std::vector<double> took;
  for (int i = 0; i < 200; ++i) {
    const std::int64_t from = steady_us();
    if (write(file, page.data(), page.size()) < 0 || fdatasync(file) != 0)
      throw std::runtime_error("cannot write " + path);
    took.push_back(static_cast<double>(steady_us() - from));
  }
  close(file);
  return percentile(took, 50);
}

}  // namespace barnacle::bench
