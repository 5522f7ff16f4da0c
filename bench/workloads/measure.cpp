#include "workloads/measure.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <fstream>

namespace barnacle::bench {

double cpu_seconds_now() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

std::int64_t bytes_written_now() {
  std::ifstream counters("/proc/self/io");
  std::string name;
  std::int64_t value = 0;
  while (counters >> name >> value) {
    if (name == "wchar:") return value;
  }
  return 0;
}

std::int64_t steady_us() {
  return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

double percentile(std::vector<double> values, double percent) {
  if (values.empty()) return 0;
  const auto at = static_cast<std::ptrdiff_t>(percent / 100 * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), values.begin() + at, values.end());
  return values[static_cast<std::size_t>(at)];
}

}  // namespace barnacle::bench
