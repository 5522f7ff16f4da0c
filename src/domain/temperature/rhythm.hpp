#pragma once
// The pace of a temperature: how long to wait after an unanswered touch, and how ready somebody is again
// (planner.md 2.3).

#include "domain/planner/policy.hpp"

namespace barnacle {

/// Days between the last touch and the next, after so many unanswered ones; the ladder's last rung repeats for ever.
int ladder_days(const Pace& pace, int unanswered);

/// What a touch is worth after `waited_days`, against waiting on: 1 - (1+u)e^-u with u = 1.678 * waited / ladder, the
/// Whittle index of an attention that each touch resets (Whittle 1988). One half on the ladder's day, nearly 1 after
/// three times as long.
double readiness(double waited_days, double ladder_days);

/// Days after which readiness reaches `wanted` (0 < wanted < 1).
double days_until_ready(double wanted, double ladder_days);

/// Days after the last touch before which nothing unsolicited goes out: a floor of `policy.gap_floor_days`, half the
/// ladder, and the day on which readiness reaches `policy.readiness_min`; the latest of the three.
double gap_min_days(int ladder_days, const Policy& policy);

/// Days after which value follows the take-the-burden letter: one to two weeks (S36, S74).
inline constexpr int burden_ladder_days = 10;

}  // namespace barnacle
