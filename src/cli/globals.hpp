#pragma once
// The options that every command has.

#include <string>
#include <vector>

#include "base/result.hpp"
#include "cli/output.hpp"
#include "cli/surroundings.hpp"

namespace barnacle::cli {

struct Globals {
  OutputForm form;
  std::string data_path;  ///< the database file
  std::string user;       ///< --as or BARNACLE_USER, as typed; empty if nobody is named
  bool help = false;
  bool version = false;
};

/// Takes them out of the call, wherever they stand before a bare "--". Refusal `usage`.
Result<Globals> take_globals(std::vector<std::string>& words, const Surroundings& around);

/// One line for the foot of each command's help.
std::string globals_line();

}  // namespace barnacle::cli
