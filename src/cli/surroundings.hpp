#pragma once
// What a call finds around it: where its words go, how wide the terminal is, and what the environment says.

#include <cstdio>
#include <map>
#include <string>
#include <string_view>

namespace barnacle::cli {

struct Surroundings {
  std::FILE* data = stdout;   ///< answers
  std::FILE* notes = stderr;  ///< progress, warnings, refusals
  bool terminal = false;      ///< `data` is one
  int width = 80;             ///< its columns
  int height = 0;             ///< its lines; 0 if unknown
  std::map<std::string, std::string, std::less<>> environment;

  /// The variable's text; empty if it is not set.
  std::string variable(std::string_view name) const;
};

/// Those of this process: its output, its terminal, and the variables that Barnacle reads.
Surroundings surroundings_of_process();

}  // namespace barnacle::cli
