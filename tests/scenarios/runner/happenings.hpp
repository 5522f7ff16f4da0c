#pragma once
#include "scenarios/runner/world.hpp"

namespace barnacle::scenario {

/// Moves the clock to the line's time and lets happen what it says. Throws misread for words without meaning.
void let_happen(World& world, const Line& line);

}  // namespace barnacle::scenario
