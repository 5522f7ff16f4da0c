#include "domain/temperature/rhythm.hpp"

#include <algorithm>
#include <cmath>

namespace barnacle {
namespace {

constexpr double half_ready = 1.678;  // the u at which (1+u)e^-u is one half

}  // namespace

int ladder_days(const Pace& pace, int unanswered) {
  expects(!pace.ladder_days.empty(), "a pace has a ladder");
  const std::size_t rung = std::min(static_cast<std::size_t>(std::max(0, unanswered)), pace.ladder_days.size() - 1);
  return std::min(pace.ladder_days[rung], pace.ceiling_days);
}

double readiness(double waited_days, double ladder_days) {
  if (waited_days <= 0) return 0;
  const double u = half_ready * waited_days / std::max(1.0, ladder_days);
  return 1 - (1 + u) * std::exp(-u);
}

double days_until_ready(double wanted, double ladder_days) {
  expects(wanted > 0 && wanted < 1, "readiness lies between 0 and 1");
  // Newton's method on 1-(1+u)e^-u, whose slope is u e^-u; its one inflection is at u = 1, so that starting there it
  // cannot overshoot.
  double u = 1;
  for (int i = 0; i < 30; ++i) {
    const double decay = std::exp(-u);
    const double step = (1 - (1 + u) * decay - wanted) / (u * decay);
    u = std::max(u - step, u / 4);
    if (std::abs(step) < 1e-9) break;
  }
  return u / half_ready * std::max(1.0, ladder_days);
}

double gap_min_days(int ladder_days, const Policy& policy) {
  return std::max({policy.gap_floor_days, 0.5 * ladder_days, days_until_ready(policy.readiness_min, ladder_days)});
}

}  // namespace barnacle
