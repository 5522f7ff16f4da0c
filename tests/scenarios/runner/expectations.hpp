#pragma once
#include "scenarios/runner/world.hpp"

namespace barnacle::scenario {

/// Checks what is expected of the latest happening; faults go to the world. Gives the number of expectations.
int check_all(World& world, const Happening& happening);

}  // namespace barnacle::scenario
