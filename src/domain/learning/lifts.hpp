#pragma once
// Chance of an answer: base times lifts (planner.md 2.2). On the first day the lifts are the priors; counts are kept
// from the first touch on, so that the learner of a later day has them.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/words.hpp"

namespace barnacle {

/// The factors of planner.md 2.2. Industries and assets are open sets: their levels are named, the others' numbered.
enum class Factor {
  channel,
  tier,
  attempt,
  weekday_,
  time_of_day,
  ask,
  gap,
  match,
  asset,
  stated_channel,
  stated_time,
  channel_by_time,
  tier_by_channel,
  industry_by_channel,
  industry_by_time,
};
inline constexpr std::size_t factor_count = 15;
BARNACLE_WORDS(Factor, "factor", {Factor::channel, "channel"}, {Factor::tier, "tier"}, {Factor::attempt, "attempt"},
               {Factor::weekday_, "weekday"}, {Factor::time_of_day, "time of day"}, {Factor::ask, "ask"},
               {Factor::gap, "gap"}, {Factor::match, "match"}, {Factor::asset, "asset"},
               {Factor::stated_channel, "stated channel"}, {Factor::stated_time, "stated time"},
               {Factor::channel_by_time, "channel by time"}, {Factor::tier_by_channel, "tier by channel"},
               {Factor::industry_by_channel, "industry by channel"}, {Factor::industry_by_time, "industry by time"});

/// One level's standing: its lift, and the counts behind it.
struct Lift {
  std::string level;  ///< "call", "Tue", "retail/10-12"
  double lift = 1;
  double touches = 0;  ///< weighted count behind it
  double answers = 0;
  double expected = 0;  ///< answers expected from everything else
  bool operator==(const Lift&) const = default;
};

/// Lifts by factor; a level that is not listed has its prior.
struct Lifts {
  double base = 0.05;
  std::array<std::vector<Lift>, factor_count> learned;
  bool operator==(const Lifts&) const = default;
};

}  // namespace barnacle
