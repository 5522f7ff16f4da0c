#pragma once
// The sentences of a why, computed from the numbers that decided (planner.md 2.8), never written by hand.

#include <string>
#include <string_view>
#include <vector>

#include "domain/planner/bearings.hpp"
#include "domain/planner/place/prospects.hpp"
#include "domain/planner/plan.hpp"
#include "domain/planner/stop/stop.hpp"

namespace barnacle {

/// "ready 78 %: 6 days since the last touch, the pace here is 4"
std::string readiness_sentence(double readiness, double waited_days, int ladder_days);

/// "chance of an answer 11 %, twice your average: call 1.5x (38 of 410, 32 expected), ..."; at most three lifts, those
/// farthest from 1, and only such as at least 30 touches stand behind; without any, "rule of thumb, little data yet".
std::string chance_sentence(const Lifts& lifts, const Features& features, double frailty);

/// "value touch: 4 of 6 so far were" and what the ledger had to say.
std::string kind_sentence(Kind kind, const Standing& standing, bool solicited);

/// Rules that keep us silent now, the one that lasts longest first; without an end before any.
std::vector<Silence> silences_of(std::vector<Blocked> blocked);

}  // namespace barnacle
