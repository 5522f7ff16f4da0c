#include "cli/surroundings.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>

namespace barnacle::cli {

std::string Surroundings::variable(std::string_view name) const {
  const auto at = environment.find(name);
  return at == environment.end() ? "" : at->second;
}

Surroundings surroundings_of_process() {
  Surroundings around;
  around.terminal = isatty(STDOUT_FILENO) == 1;
  winsize size{};
  if (around.terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    around.width = size.ws_col;
    around.height = size.ws_row;
  }
  for (const char* name :
       {"BARNACLE_DATA", "BARNACLE_DATABASE", "BARNACLE_USER", "BARNACLE_SERVER", "BARNACLE_TOKEN", "XDG_DATA_HOME",
        "HOME", "NO_COLOR", "CLICOLOR_FORCE", "COLUMNS", "BARNACLE_PAGER", "PAGER"}) {
    if (const char* text = std::getenv(name)) around.environment[name] = text;
  }
  return around;
}

}  // namespace barnacle::cli
