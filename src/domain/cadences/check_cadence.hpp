#pragma once
// What is wrong with a cadence (it cannot be saved) and what is doubtful (it can).

#include <string>
#include <vector>

#include "domain/cadences/cadence.hpp"

namespace barnacle {

struct CadenceRemark {
  int step = -1;     ///< 0-based; -1 = the cadence as a whole
  std::string text;  ///< one sentence: what, and how to mend it
  bool operator==(const CadenceRemark&) const = default;
};

struct CadenceCheck {
  std::vector<CadenceRemark> errors;    ///< it is not saved while there are any
  std::vector<CadenceRemark> warnings;  ///< shown, never a block (ux.md "Cadence editor")
  bool ok() const { return errors.empty(); }
};

inline constexpr std::size_t cadence_name_max = 60;  ///< bytes; it is a file's name
inline constexpr std::size_t cadence_line_max =
    1000;  ///< bytes of a title, an about or a template's name; a line, not an essay
inline constexpr int wait_days_max = 3 * 366;  ///< nobody plans one touch further ahead

/// Errors: no name or one that is no word; no steps, or too many; a wait that is too long, or that lies before
/// something that is no date; steps out of order; a condition on a step that is not an earlier one; an automatic step
/// that is not an email; an exit twice. Warnings: two asks in a row (S58), a gap under 2 days (S37), fewer than 5 steps
/// (S33), from 5 steps on a balance of value to ask outside 60/40 to 80/20 (S58), a reply that does not end it (promise
/// 3).
CadenceCheck check_cadence(const Cadence& cadence);

/// A wait in days, rounded down; working days count as days, a month as 30. For checks and pictures, not for planning.
long rough_days(const Wait& wait);

}  // namespace barnacle
