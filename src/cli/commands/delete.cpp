#include "app/delete_records.hpp"

#include "cli/commands/commands.hpp"

namespace barnacle::cli {

namespace {

int told(Session& session, const std::string& what, const Result<EntryId>& entry) {
  if (!entry) return session.refuse(entry.refusal());
  session.out().record("{\"undo\":\"" + entry->text() + "\"}", what + " is deleted.");
  session.out().note("Undo with: barnacle undo");
  return exit_done;
}

int contact(Session& session, const Arguments& arguments) {
  const auto id = session.contact(arguments.get("CONTACT"));
  if (!id) return session.refuse(id.refusal());
  const std::string name = session.look([&](app::Desk& desk) { return full_name(*desk.books.contacts().find(*id)); });
  return told(session, name, session.perform([&](app::Desk& desk) { return app::delete_contact(desk, *id); }));
}

int deal(Session& session, const Arguments& arguments) {
  const auto id = session.deal(arguments.get("DEAL"));
  if (!id) return session.refuse(id.refusal());
  return told(session, "The deal", session.perform([&](app::Desk& desk) { return app::delete_deal(desk, *id); }));
}

int organization(Session& session, const Arguments& arguments) {
  const auto id = session.organization(arguments.get("ORGANIZATION"));
  if (!id) return session.refuse(id.refusal());
  return told(session, "The organization",
              session.perform([&](app::Desk& desk) { return app::delete_organization(desk, *id); }));
}

}  // namespace

std::vector<Command> delete_commands() {
  return {
      {"contact delete",
       "Hide a contact everywhere and withdraw the planned touch; undo brings them back",
       {"barnacle contact delete \"Maria Lopez\""},
       {{"CONTACT", "a name, address, number or id", true, true}},
       {},
       contact},
      {"deal delete",
       "Take a deal out",
       {"barnacle deal delete \"40 seats\""},
       {{"DEAL", "a name or id", true, true}},
       {},
       deal},
      {"organization delete",
       "Take out an organization that nobody is in",
       {"barnacle organization delete Nordlys"},
       {{"ORGANIZATION", "a name or id", true, true}},
       {},
       organization},
  };
}

}  // namespace barnacle::cli
