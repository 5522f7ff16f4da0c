#pragma once
// Chance from a seed: the same numbers on every machine and library.

#include <cmath>
#include <cstdint>
#include <vector>

#include "domain/time/instant.hpp"

namespace barnacle::simulation {

/// SplitMix64 (Steele, Lea, Flood 2014).
class Draw {
 public:
  explicit Draw(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15ULL;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
    return mixed ^ (mixed >> 31);
  }

  /// In [0, 1).
  double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
  /// In [0, n); n >= 1.
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }
  /// In [from, to].
  int between(int from, int to) { return from + static_cast<int>(below(static_cast<std::size_t>(to - from) + 1)); }
  bool chance(double p) { return unit() < p; }

  template <class Item>
  const Item& one_of(const std::vector<Item>& items) {
    return items[below(items.size())];
  }

  /// A waiting time, exponential with that mean, to the second.
  microseconds wait(std::chrono::seconds mean) {
    return std::chrono::seconds(static_cast<std::int64_t>(-std::log(1 - unit()) * static_cast<double>(mean.count())) +
                                1);
  }

 private:
  std::uint64_t state_;
};

}  // namespace barnacle::simulation
