// The driver of the whole-process workloads: each runs in a process of its own, several times, at two sizes and more;
// one table says what came of it.

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <functional>
#include <iterator>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "workloads/measure.hpp"

namespace barnacle::bench {

namespace {

struct Workload {
  std::string_view name;
  std::string_view number;  ///< in docs/build/speed.md
  std::string_view what;
  std::string_view target;
  Measured (*run)(const Site&);
  bool once = false;  ///< it changes or makes the database; the others run several times
};

constexpr std::array workloads{
    Workload{"fill", "-", "store with history and plan", "-", fill, true},
    Workload{"import", "1", "import rows", "100k /s", import_rows},
    Workload{"plan", "2", "plan_next_touch, pure", "3M /s", plan_purely},
    Workload{"replan", "2", "replan everybody", "500k /s", replan_everybody},
    Workload{"queue", "4", "50 rows of a queue, no HTTP", "15k /s", ask_queue},
    Workload{"cold", "10", "cold start to first queue", "100 ms, 350 MB", start_cold},
    Workload{"audit", "11", "audit", "333k /s", audit_everybody},
    Workload{"outcome", "5", "log an outcome, durable", "p50 2 fsyncs", log_outcomes},
    Workload{"advance", "3", "advance a due step", "40k /s", advance_steps},
};

/// What the parent keeps of one run: the measures that the table shows.
struct Run {
  double operations = 0;
  double cpu_seconds = 0;
  double p50 = 0;
  double p99 = 0;
  double written = 0;
  double limit = 0;
  int limit_is_fsync = 0;
  double peak_kb = 0;
  std::string note;
  double per_operation() const { return cpu_seconds / std::max(operations, 1.0); }
};

/// The child's side: measure and print one line and the note.
int measure_one(std::string_view name, const Site& site) {
  for (const Workload& workload : workloads) {
    if (workload.name != name) continue;
    const Measured measured = workload.run(site);
    std::printf("%lld %.9g %.9g %.9g %lld %.9g %d %s\n", static_cast<long long>(measured.operations),
                measured.cpu_seconds, percentile(measured.wall_us, 50), percentile(measured.wall_us, 99),
                static_cast<long long>(measured.bytes_written), measured.limit, measured.limit_is_fsync_us ? 1 : 0,
                measured.note.c_str());
    return 0;
  }
  return 2;
}

/// The file leaves the system's cache, as after a start of the machine.
void forget_pages(const std::string& path) {
  const int file = open(path.c_str(), O_RDONLY);
  if (file < 0) return;
  fdatasync(file);
  posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
  close(file);
}

Run spawn(const Workload& workload, const Site& site) {
  if (workload.run == import_rows) {
    std::filesystem::remove_all(site.directory + "/import");
    std::filesystem::create_directories(site.directory + "/import");
  }
  if (workload.run == start_cold) forget_pages(site.database());
  int ends[2];
  if (pipe(ends) != 0) throw std::runtime_error("no pipe");
  const std::string number = std::to_string(site.number);
  const std::string seed = std::to_string(site.seed);
  const std::string now = std::to_string(steady_us());
  const pid_t child = fork();
  if (child == 0) {
    dup2(ends[1], STDOUT_FILENO);
    close(ends[0]);
    execl("/proc/self/exe", "bench_workloads", "--one", workload.name.data(), site.directory.c_str(), number.c_str(),
          seed.c_str(), now.c_str(), nullptr);
    _exit(127);
  }
  close(ends[1]);
  std::string said;
  char buffer[4'096];
  for (ssize_t got; (got = read(ends[0], buffer, sizeof buffer)) > 0;)
    said.append(buffer, static_cast<std::size_t>(got));
  close(ends[0]);
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  if (status != 0) throw std::runtime_error("the workload " + std::string(workload.name) + " failed");
  Run run;
  std::istringstream line(said);
  line >> run.operations >> run.cpu_seconds >> run.p50 >> run.p99 >> run.written >> run.limit >> run.limit_is_fsync;
  std::getline(line >> std::ws, run.note);
  run.peak_kb = static_cast<double>(usage.ru_maxrss);
  return run;
}

double median(const std::vector<Run>& runs, double (*measure)(const Run&)) {
  std::vector<double> values;
  std::transform(runs.begin(), runs.end(), std::back_inserter(values), measure);
  return percentile(std::move(values), 50);
}

std::string short_number(double value) {
  char text[32];
  if (value >= 1e6)
    std::snprintf(text, sizeof text, "%.3gM", value / 1e6);
  else if (value >= 1e4)
    std::snprintf(text, sizeof text, "%.3gk", value / 1e3);
  else
    std::snprintf(text, sizeof text, "%.4g", value);
  return text;
}

std::string duration(double us) {
  char text[32];
  if (us == 0) return "-";
  if (us >= 1e3)
    std::snprintf(text, sizeof text, "%.1f ms", us / 1e3);
  else
    std::snprintf(text, sizeof text, "%.0f us", us);
  return text;
}

void print_line(const Workload& workload, std::uint64_t number, const std::vector<Run>& runs,
                std::optional<double> smaller_cost, double times) {
  const double cost = median(runs, [](const Run& run) { return run.per_operation(); });
  const double p50 = median(runs, [](const Run& run) { return run.p50; });
  const double limit = median(runs, [](const Run& run) { return run.limit; });
  std::string against = "-";
  if (limit > 0) {
    char text[48];
    if (runs.front().limit_is_fsync != 0)
      std::snprintf(text, sizeof text, "%.1f fsyncs of %s", p50 / limit, duration(limit).c_str());
    else
      std::snprintf(text, sizeof text, "%.1f%% of %s", 100 / cost / limit, short_number(limit).c_str());
    against = text;
  }
  std::string growth = "-";
  if (smaller_cost) {
    char text[32];
    std::snprintf(text, sizeof text, "x%.2f (%+.2f)", cost / *smaller_cost,
                  std::log(cost / *smaller_cost) / std::log(times));
    growth = text;
  }
  double spread = 0;
  for (const Run& run : runs) spread = std::max(spread, std::abs(run.per_operation() / cost - 1));
  std::printf("%-2s  %-28s %8s %9s ±%-3.0f%% %9s %9s %8s %9s  %-22s %-14s %s\n", workload.number.data(),
              workload.what.data(), short_number(static_cast<double>(number)).c_str(), short_number(1 / cost).c_str(),
              spread * 100, duration(p50).c_str(),
              duration(median(runs, [](const Run& run) { return run.p99; })).c_str(),
              (short_number(median(runs, [](const Run& run) { return run.peak_kb / 1024; })) + " MB").c_str(),
              short_number(median(runs, [](const Run& run) { return run.written / run.operations; })).c_str(),
              against.c_str(), growth.c_str(), workload.target.data());
  std::fflush(stdout);
}

int run_table(const std::vector<std::uint64_t>& numbers, int runs, std::string_view only,
              const std::string& directory) {
  std::printf("%-2s  %-28s %8s %15s %9s %9s %8s %9s  %-22s %-14s %s\n", "#", "workload", "N", "per CPU-s", "p50", "p99",
              "peak", "B written", "of the limit", "growth", "target");
  std::array<std::optional<double>, workloads.size()> costs;
  std::vector<std::string> notes;
  for (std::size_t n = 0; n < numbers.size(); ++n) {
    Site site{.directory = directory + "/" + std::to_string(numbers[n]), .number = numbers[n]};
    std::filesystem::remove_all(site.directory);
    std::filesystem::create_directories(site.directory);
    for (std::size_t w = 0; w < workloads.size(); ++w) {
      const Workload& workload = workloads[w];
      if (!only.empty() && workload.name != only && workload.run != fill) continue;
      std::vector<Run> all;
      for (int i = 0; i < (workload.once ? 1 : runs); ++i) all.push_back(spawn(workload, site));
      const double times = n == 0 ? 1 : static_cast<double>(numbers[n]) / static_cast<double>(numbers[n - 1]);
      print_line(workload, numbers[n], all, costs[w], times);
      costs[w] = median(all, [](const Run& run) { return run.per_operation(); });
      if (!all.front().note.empty()) {
        notes.push_back(short_number(static_cast<double>(numbers[n])) + ", " + std::string(workload.name) + ": " +
                        all.front().note);
      }
    }
    std::filesystem::remove_all(site.directory);
  }
  std::printf("\n");
  for (const std::string& note : notes) std::printf("%s\n", note.c_str());
  return 0;
}

std::vector<std::uint64_t> numbers_of(const std::string& list) {
  std::vector<std::uint64_t> numbers;
  std::istringstream in(list);
  for (std::string number; std::getline(in, number, ',');) numbers.push_back(std::stoull(number));
  return numbers;
}

}  // namespace

}  // namespace barnacle::bench

int main(int count, char** words) {
  using namespace barnacle::bench;  // NOLINT: the driver's own rooms
  const std::vector<std::string> given(words + 1, words + count);
  try {
    if (given.size() == 6 && given[0] == "--one") {
      return measure_one(given[1], {.directory = given[2],
                                    .number = std::stoull(given[3]),
                                    .seed = std::stoull(given[4]),
                                    .spawned_at_us = std::stoll(given[5])});
    }
    std::string numbers = "10000,100000";
    std::string only;
    std::string directory = "build/bench/scratch";
    int runs = 3;
    for (std::size_t i = 0; i < given.size(); ++i) {
      const auto value = [&] { return i + 1 < given.size() ? given[++i] : std::string(); };
      if (given[i] == "--full")
        numbers = "10000,100000,1000000";
      else if (given[i] == "--contacts")
        numbers = value();
      else if (given[i] == "--runs")
        runs = std::stoi(value());
      else if (given[i] == "--only")
        only = value();
      else if (given[i] == "--in")
        directory = value();
      else {
        std::printf(
            "bench/run [--full] [--contacts 10000,100000] [--runs 3] [--only WORKLOAD] [--in DIRECTORY]\n"
            "Workloads:");
        for (const Workload& workload : workloads) std::printf(" %s", workload.name.data());
        std::printf("\n");
        return given[i] == "--help" ? 0 : 2;
      }
    }
    return run_table(numbers_of(numbers), runs, only, directory);
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "bench: %s\n", problem.what());
    return 1;
  }
}
