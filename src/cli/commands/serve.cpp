#include "cli/commands/commands.hpp"

namespace barnacle::cli {

namespace {

int serve(Session& session, const Arguments& arguments) {
  const auto served = session.serve(arguments.has("--once"));
  if (!served) return session.refuse(served.refusal());
  return exit_done;
}

}  // namespace

std::vector<Command> serve_commands() {
  return {{"serve",
           "Stay and do the recurring chores: leftovers, zone rules, audit",
           {"barnacle serve", "barnacle serve --once"},
           {},
           {{"--once", "", "every chore once, then end"}},
           serve}};
}

}  // namespace barnacle::cli
