#pragma once
// What a workload measures and against what.

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "app/desk.hpp"
#include "clock/random_ids.hpp"
#include "fakes/virtual_clock.hpp"
#include "generate.hpp"
#include "storage/sqlite/open.hpp"

namespace barnacle::bench {

/// Where a workload runs: a directory of its own on a real disk, with the database that `fill` made of N people.
struct Site {
  std::string directory;
  std::uint64_t number = 0;
  std::uint64_t seed = 1;
  std::int64_t spawned_at_us = 0;  ///< steady clock, when the parent asked for this process

  std::string database() const { return directory + "/barnacle.db"; }
  People people() const { return {number, seed}; }
};

struct Measured {
  std::int64_t operations = 0;
  double cpu_seconds = 0;
  std::vector<double> wall_us;     ///< of single operations, where they are timed one by one
  std::int64_t bytes_written = 0;  ///< handed to the system, journal and checkpoint included
  double limit = 0;                ///< the same machine's bare ability in this run: operations per CPU second ...
  bool limit_is_fsync_us = false;  ///< ... or, for what waits for the disk, microseconds of one fdatasync
  std::string note;                ///< what else is worth a line below the table
};

double cpu_seconds_now();  ///< user and system time of this process
std::int64_t bytes_written_now();
std::int64_t steady_us();
double percentile(std::vector<double> values, double percent);  ///< 0 of none

/// Measures from its making on.
class Meter {
 public:
  Meter() : cpu_(cpu_seconds_now()), bytes_(bytes_written_now()) {}

  /// Times one operation by the wall.
  template <class Work>
  void operation(Work&& work) {
    const auto from = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - from;
    measured_.wall_us.push_back(took.count());
    ++measured_.operations;
  }
  /// Counts operations that are too small to time one by one.
  void count(std::int64_t operations) { measured_.operations += operations; }

  Measured stop() {
    measured_.cpu_seconds = cpu_seconds_now() - cpu_;
    measured_.bytes_written = bytes_written_now() - bytes_;
    return std::move(measured_);
  }

 private:
  double cpu_;
  std::int64_t bytes_;
  Measured measured_;
};

/// A house over the site's database, its clock standing at `now`.
struct Premises {
  explicit Premises(const Site& site, Instant now = first_morning())
      : storage(open_sqlite(site.database())), clock(now), house(*storage, clock, ids) {}
  std::unique_ptr<Storage> storage;
  VirtualClock clock;
  RandomIds ids;
  app::House house;
};

/// Bare SQLite and the bare disk in the same directory, for the column "limit".
double raw_inserts(const Site& site);  ///< rows with two indexes, in transactions of 500, per CPU second
double raw_updates(const Site& site);  ///< of one indexed column by primary key, the same way
double raw_scan(const Site& site);     ///< rows of `contact` with their documents, per CPU second
double raw_queue(const Site& site);    ///< the queue's index walked for 50 touches, per CPU second
double fsync_us(const Site& site);     ///< median of 200 appends of 4 kB, each with fdatasync

// The workloads, a file each; the numbers are those of docs/build/speed.md.
Measured fill(const Site& site);
Measured import_rows(const Site& site);       // 1
Measured plan_purely(const Site& site);       // 2
Measured replan_everybody(const Site& site);  // 2
Measured advance_steps(const Site& site);     // 3
Measured ask_queue(const Site& site);         // 4
Measured log_outcomes(const Site& site);      // 5
Measured start_cold(const Site& site);        // 10
Measured audit_everybody(const Site& site);   // 11

}  // namespace barnacle::bench
