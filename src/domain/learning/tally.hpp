#pragma once
// What one finished touch adds to the counts behind the lifts (planner.md 2.2). The counts are kept from the first
// touch on; turning them into lifts is a refit over the whole log, which reads the same features.

#include "domain/learning/chance.hpp"

namespace barnacle {

/// Adds one touch, with `weight` for its age, to the level that it has in each factor; a level seen for the first time
/// enters with its prior's lift. `expected` of each level grows by the answers that everything else led one to expect:
/// 1 - exp(-elapsed * lambda / lift). `elapsed` is the share of reply delays that has passed, 1 after five days or once
/// answered. Industry factors are left out while the industry is unknown, and so is the asset where there is none.
void tally(Lifts& lifts, const Features& features, bool answered, double frailty = 1, double elapsed = 1,
           double weight = 1);

/// Distinct levels kept per factor. Assets are the largest set; a library has at most 5,000.
inline constexpr std::size_t levels_max = 5'000;

/// True if the counts know the level from at least 30 touches; below that an explanation says "rule of thumb, little
/// data yet".
bool is_well_known(const Lift& lift);

}  // namespace barnacle
