#pragma once
#include "domain/planner/choose/choose.hpp"

namespace barnacle::choose {

/// True if a step of a running cadence comes next.
bool is_walking(const Bearings& bearings);

/// The wish takes channel, kind, mode and template from that step, and does it. Expects `is_walking`.
void follow_walk(Wish& wish, const Bearings& bearings);

}  // namespace barnacle::choose
