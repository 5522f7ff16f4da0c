#include "domain/planner/explain.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.hpp"
#include "domain/learning/tally.hpp"

namespace barnacle {
namespace {

constexpr std::size_t lifts_shown_max = 3;

std::string whole(double number) { return std::to_string(std::lround(number)); }

// "1.35x": two decimals are all that a lift is good for.
std::string times(double lift) {
  const long hundredths = std::lround(lift * 100);
  std::string text = std::to_string(hundredths / 100);
  if (hundredths % 100 != 0) {
    text += '.';
    text += static_cast<char>('0' + hundredths % 100 / 10);
    if (hundredths % 10 != 0) text += static_cast<char>('0' + hundredths % 10);
  }
  return text + 'x';
}

std::string percent(double share) {
  if (share > 0 && share < 0.01) return "under 1 %";
  return whole(share * 100) + " %";
}

std::string against_average(double chance_now, double average) {
  const double ratio = chance_now / average;
  if (ratio > 0.9 && ratio < 1.1) return "about your average";
  if (ratio > 1.9 && ratio < 2.1) return "twice your average";
  return times(std::round(ratio * 10) / 10) + " your average";
}

}  // namespace

std::string readiness_sentence(double readiness, double waited_days, int ladder_days) {
  return "ready " + percent(readiness) + ": " + counted(std::lround(waited_days), "day") +
         " since the last touch, the pace here is " + std::to_string(ladder_days);
}

std::string chance_sentence(const Lifts& lifts, const Features& features, double frailty) {
  const double now = chance(intensity(lifts, features, frailty));
  std::array<const Lift*, factor_count> known{};
  std::size_t count = 0;
  for (const auto& [factor, word] : WordsOf<Factor>::all) {
    if (lifts.learned[static_cast<std::size_t>(factor)].empty()) continue;
    const Lift* found = nullptr;
    lift_of(lifts, factor, features, &found);
    if (found != nullptr && is_well_known(*found)) known[count++] = found;
  }
  std::string text = "chance of an answer " + percent(now);
  if (count == 0) return text + " (rule of thumb, little data yet)";
  text += ", " + against_average(now, chance(lifts.base));
  std::sort(known.begin(), known.begin() + static_cast<std::ptrdiff_t>(count), [](const Lift* a, const Lift* b) {
    const double far_a = std::abs(std::log(std::max(a->lift, 1e-9)));
    const double far_b = std::abs(std::log(std::max(b->lift, 1e-9)));
    return far_a != far_b ? far_a > far_b : a->level < b->level;
  });
  for (std::size_t i = 0; i < std::min(count, lifts_shown_max); ++i) {
    const Lift& lift = *known[i];
    text += i == 0 ? ": " : ", ";
    text += lift.level + " " + times(lift.lift) + " (" + whole(lift.answers) + " of " + whole(lift.touches) + ", " +
            whole(lift.expected) + " expected)";
  }
  return text;
}

std::string kind_sentence(Kind kind, const Standing& standing, bool solicited) {
  if (solicited && kind == Kind::ask) return "they opened the door, so it asks";
  const int values = standing.unsolicited - standing.asks;
  switch (kind) {
    case Kind::value:
      return "a value touch: " + std::to_string(values) + " of " + std::to_string(standing.unsolicited) +
             " so far gave something";
    case Kind::ask:
      return "an ask: " + std::to_string(standing.asks) + " of " + std::to_string(standing.unsolicited) +
             " so far asked";
    case Kind::neither: return "neither value nor ask";
  }
  expects(false, "each kind has its sentence");
}

std::vector<Silence> silences_of(std::vector<Blocked> blocked) {
  std::stable_sort(blocked.begin(), blocked.end(), [](const Blocked& a, const Blocked& b) {
    if (!a.until || !b.until) return !a.until && b.until;
    return *a.until > *b.until;
  });
  std::vector<Silence> silences;
  silences.reserve(blocked.size());
  for (Blocked& one : blocked) silences.push_back({std::string(one.rule), std::move(one.sentence), one.until});
  return silences;
}

}  // namespace barnacle
