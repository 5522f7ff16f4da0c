#pragma once
// The options that every command has.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "cli/output.hpp"
#include "cli/surroundings.hpp"

namespace barnacle::cli {

struct Globals {
  OutputForm form;
  std::string data_path;  ///< the database file, or the url of a database on a server
  std::string user;       ///< --as or BARNACLE_USER, as typed; empty if nobody is named
  bool help = false;
  bool version = false;
};

/// Takes them out of the call, wherever they stand before a bare "--". Refusal `usage`.
Result<Globals> take_globals(std::vector<std::string>& words, const Surroundings& around);

/// True for the url of a database on a server, false for a file.
bool is_on_server(std::string_view data_path);

/// The place as sentences and logs call it: a url loses its password.
std::string shown_place(std::string_view data_path);

/// One line for the foot of each command's help.
std::string globals_line();

}  // namespace barnacle::cli
