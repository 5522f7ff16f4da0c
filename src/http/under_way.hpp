#pragma once
// What the server is doing at this moment and has done since it started, shared by its threads.

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <set>
#include <string>

namespace barnacle::http {

/// Upper bounds of the classes of answering times, in milliseconds; the last class has none.
inline constexpr std::array<int, 8> time_classes_ms = {5, 10, 25, 50, 100, 250, 1'000, 5'000};

struct UnderWay {
  std::chrono::steady_clock::time_point started = std::chrono::steady_clock::now();
  std::atomic<std::int64_t> connections = 0;
  std::atomic<std::int64_t> streams = 0;                                     ///< of events
  std::array<std::atomic<std::int64_t>, 5> answers{};                        ///< by the status's first digit, 1 to 5
  std::array<std::atomic<std::int64_t>, time_classes_ms.size() + 1> took{};  ///< answers by class of time
  std::atomic<std::int64_t> took_us = 0;                                     ///< all together

  /// Requests with an Idempotency-Key that are being answered, as "user key".
  std::mutex keys_mutex;
  std::set<std::string> keys;
};

}  // namespace barnacle::http
