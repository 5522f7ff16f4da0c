// Everything out, in plain files: docs/api/export.md.

#include "cli/archive/archive.hpp"
#include "cli/commands/commands.hpp"
#include "json/write.hpp"

namespace barnacle::cli {

namespace {

int export_all(Session& session, const Arguments& arguments) {
  if (arguments.has("--contact")) {
    const auto contact = session.contact(arguments.get("--contact"));
    if (!contact) return session.refuse(contact.refusal());
    const auto document = session.look([&](app::Desk& desk) { return archive::one_contact(desk, *contact); });
    if (!document) return session.refuse(document.refusal());
    session.out().record(*document, *document);
    return exit_done;
  }
  if (!arguments.has("DIR"))
    return session.refuse(invalid("usage", "Say where to: barnacle export DIR, or whom: --contact NAME."));
  const auto counts = archive::write(session.house(), arguments.get("DIR"));
  if (!counts) return session.refuse(counts.refusal());
  std::string lines;
  for (const auto& [name, count] : *counts) lines += name + "\t" + std::to_string(count) + "\n";
  session.out().record(json_text(*counts), lines);
  return exit_done;
}

}  // namespace

std::vector<Command> export_commands() {
  return {
      {"export",
       "Write everything into a folder of plain files, or all that is held about one person",
       {"barnacle export everything", "barnacle export --contact maria > maria.json",
        "barnacle import everything --data new.db"},
       {{"DIR", "a folder that does not exist yet", false}},
       {{"--contact", "CONTACT", "only what is held about this person, as one JSON document"}},
       export_all},
  };
}

}  // namespace barnacle::cli
