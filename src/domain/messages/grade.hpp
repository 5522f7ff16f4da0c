#pragma once
// A, B or C: how good a touch is, by rule, before it goes out (S100, planner.md 7.2).

#include <string>
#include <vector>

#include "domain/messages/gate/gate.hpp"

namespace barnacle {

/// What the planner knows and the text does not show.
struct GradeFacts {
  double readiness = 0.5;          ///< G of planner.md 2.3, 0 to 1; a half is ready
  bool inside_hours = true;        ///< of the contact
  bool pressure_under_cap = true;  ///< planner.md 2.4
  bool best_channel = true;        ///< the one that they named, or the one that they answer best
  bool ask_over_ledger = false;    ///< an ask that the 70/30 ledger does not allow
};

/// One line of the reckoning.
struct GradeLine {
  std::string what;  ///< "their recorded issue"
  int points = 0;
  int most = 0;
};

/// The grade and how it came about. The lines' `most` add up to 100.
struct Graded {
  Grade grade = Grade::ungraded;
  int points = 0;
  std::vector<GradeLine> lines;
  std::string capped_because;  ///< why it is a C whatever the points; empty if it is not capped
};

inline constexpr int grade_a_points_min = 80;
inline constexpr int grade_b_points_min = 60;

/// Grades a text. Pure; reads the same context as the gate.
Graded grade_touch(const Outgoing& outgoing, const GateContext& context, const GradeFacts& facts);

}  // namespace barnacle
