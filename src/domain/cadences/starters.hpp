#pragma once
// The cadences that every workspace starts with: the files in cadences/, built into the program.

#include <span>
#include <string_view>

namespace barnacle {

struct StarterCadence {
  std::string_view name;  ///< the file's name without its ending, which is also the cadence's
  std::string_view text;  ///< for `cadence_from_text`; a test reads each of them
};

/// All of them, sorted by name. The definition is generated when the program is built (tools/embed).
std::span<const StarterCadence> starter_cadences();

}  // namespace barnacle
