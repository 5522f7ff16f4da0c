#include <unistd.h>

#include <cerrno>

#include "app/load_demo.hpp"
#include "base/text.hpp"
#include "cli/commands/commands.hpp"

namespace barnacle::cli {

namespace {

// The workspace goes with its file. What SQLite and the daemon keep beside it goes too.
int remove(Session& session, bool own_too) {
  if (session.on_server()) {
    return session.refuse(
        invalid("demo.on_server", session.data_path() + " is a database of a server; it is removed there (dropdb)."));
  }
  // Looking into it would make it.
  if (::access(session.data_path().c_str(), F_OK) != 0)
    return session.refuse(not_found("demo.none", "There is no " + session.data_path() + "; nothing is removed."));
  struct Found {
    bool is_demo = false;
    std::int64_t own = 0;
  };
  const Found found = session.look([](app::Desk& desk) {
    return Found{app::demo_label(desk).has_value(), app::own_contacts(desk)};
  });
  if (!found.is_demo) {
    return session.refuse(conflict("demo.none", session.data_path() + " holds no demo data; nothing is removed."));
  }
  if (found.own > 0 && !own_too) {
    return session.refuse(
        conflict("demo.own_contacts", counted(found.own, "contact") + " in " + session.data_path() +
                                          " came from you. Export them first (barnacle export), or give --yes."));
  }
  // A server would go on writing into a file that nobody can find any more.
  const auto removed = session.while_unserved([&]() -> Result<Done> {
    for (const char* end : {"-wal", "-shm", ".serving", ""}) {
      const std::string file = session.data_path() + end;
      if (::unlink(file.c_str()) != 0 && errno != ENOENT)
        return conflict("demo.stays", file + " cannot be removed. Stop what uses it, or remove it by hand.");
    }
    return Done{};
  });
  if (!removed) return session.refuse(removed.refusal());
  session.out().say("The demo data is gone, with " + session.data_path() + ".");
  return exit_done;
}

int demo(Session& session, const Arguments& arguments) {
  if (arguments.has("--remove")) return remove(session, arguments.has("--yes"));
  const auto loaded = session.perform([](app::Desk& desk) { return app::load_demo(desk); });
  if (!loaded) return session.refuse(loaded.refusal());
  session.out().say(
      session.data_path() + (loaded->there_already ? " holds the demo data already: " : " holds demo data: ") +
      counted(loaded->contacts, "contact") + " of Nora, Priya and Tomás. Look around as one of them: --as Nora");
  session.out().note("To remove all of it: barnacle demo --remove " + session.data_option());
  return exit_done;
}

}  // namespace

std::vector<Command> demo_commands() {
  return {{"demo",
           "A small workspace that tells a story, in a file of its own",
           {"barnacle demo --data demo.db", "barnacle today --as Nora --data demo.db",
            "barnacle demo --remove --data demo.db"},
           {},
           {{"--remove", "", "take it all away, with its file"},
            {"--yes", "", "with --remove: contacts of your own in that file go too"}},
           demo}};
}

}  // namespace barnacle::cli
