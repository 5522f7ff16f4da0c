#include "domain/learning/tally.hpp"

#include <algorithm>

namespace barnacle {
namespace {

constexpr double touches_for_trust_min = 30;  // planner.md 2.8

bool is_open_ended(Factor factor) {
  return factor == Factor::industry_by_channel || factor == Factor::industry_by_time;
}

}  // namespace

void tally(Lifts& lifts, const Features& features, bool answered, double frailty, double elapsed, double weight) {
  const double lambda = intensity(lifts, features, frailty);
  for (const auto& [factor, word] : WordsOf<Factor>::all) {
    if (is_open_ended(factor) && features.industry.empty()) continue;
    if (factor == Factor::asset && features.asset.is_nil()) continue;
    auto& levels = lifts.learned[static_cast<std::size_t>(factor)];
    const std::string name = level_of(factor, features);
    auto level = std::find_if(levels.begin(), levels.end(), [&](const Lift& known) { return known.level == name; });
    if (level == levels.end()) {
      if (levels.size() >= levels_max) continue;
      levels.push_back({.level = name, .lift = prior_of(factor, features).mean});
      level = levels.end() - 1;
    }
    level->touches += weight;
    level->answers += answered ? weight : 0;
    level->expected += weight * chance((answered ? 1 : elapsed) * lambda / level->lift);
  }
}

bool is_well_known(const Lift& lift) { return lift.touches >= touches_for_trust_min; }

}  // namespace barnacle
