#include "cli/commands/commands.hpp"

namespace barnacle::cli {

namespace {

int serve(Session& session, const Arguments& arguments) {
  const std::string listen = arguments.find("--listen").value_or("127.0.0.1:8600");
  const auto served =
      session.serve({.once = arguments.has("--once"), .listen = listen, .behind_tls = arguments.has("--behind-tls")});
  if (!served) return session.refuse(served.refusal());
  return exit_done;
}

}  // namespace

std::vector<Command> serve_commands() {
  return {{"serve",
           "Stay: answer browsers and programs, and do the recurring chores",
           {"barnacle serve", "barnacle serve --listen 0.0.0.0:8600", "barnacle serve --once"},
           {},
           {{"--listen", "ADDRESS:PORT", "127.0.0.1:8600 by default; none: chores alone"},
            {"--behind-tls", "", "browsers come by HTTPS, through a proxy: tell them to come no other way"},
            {"--once", "", "every chore once, then end"}},
           serve}};
}

}  // namespace barnacle::cli
