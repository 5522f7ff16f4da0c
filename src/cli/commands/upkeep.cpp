#include "app/audit.hpp"
#include "app/keep_cadences.hpp"
#include "app/undo.hpp"
#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/completion.hpp"
#include "cli/help.hpp"
#include "cli/times.hpp"
#include "cli/words.hpp"
#include "documents/documents.hpp"

namespace barnacle::cli {

namespace {

int audit(Session& session, const Arguments&) {
  const app::AuditReport report = session.look([](app::Desk& desk) { return app::audit(desk); });
  std::string lines = counted(report.contacts, "contact") + ": " + std::to_string(report.with_next_touch) +
                      " with a next touch, " + std::to_string(report.stopped) + " stopped. ";
  lines += report.clean() ? "Nobody is dropped, nobody is pestered."
                          : counted(report.violation_count, "broken promise") + ":";
  lines += "\n";
  for (const app::Violation& violation : report.violations)
    lines += "  promise " + violation.promise + ": " + violation.sentence + "\n";
  session.out().record(json_of(report), lines);
  return report.clean() ? exit_done : exit_check_failed;
}

// What an import or a job changed is undone as one: much of it by a job, which a server may do as well as we.
int undo_together(Session& session, const Entry& entry) {
  const auto begun = session.perform([&](app::Desk& desk) { return app::undo_together(desk, entry.import); });
  if (!begun) return session.refuse(begun.refusal());
  if (*begun) {
    while (app::run_next_job(session.house(), true, [] { return false; })) {
    }
  }
  session.out().record(json_text(entry), "Undone: " + entry.sentence);
  return exit_done;
}

int undo(Session& session, const Arguments& arguments) {
  std::optional<EntryId> entry;
  if (arguments.has("ENTRY")) {
    entry = EntryId::from_text(arguments.get("ENTRY"));
    if (!entry)
      return session.refuse(invalid("usage", "\"" + arguments.get("ENTRY") + "\" is no entry. See: barnacle timeline"));
  }
  if (entry) {
    const auto named = session.look([&](app::Desk& desk) { return desk.books.timeline().find(*entry); });
    if (named && !named->import.is_nil()) return undo_together(session, *named);
  }
  const auto undone = session.perform([&](app::Desk& desk) { return app::undo(desk, entry); });
  if (!undone) return session.refuse(undone.refusal());
  // What came next then comes next no more.
  session.out().record(json_text(*undone), "Undone: " + undone->sentence.substr(0, undone->sentence.find(" Next: ")));
  if (undone->contact.is_nil()) return exit_done;
  const Watch watch = watch_of(session);
  session.look([&](app::Desk& desk) {
    const auto contact = desk.books.contacts().find(undone->contact);
    const auto planned = desk.books.touches().planned_of(undone->contact);
    if (contact && planned) session.out().say(full_name(*contact) + ". Next: " + planned_words(watch, *planned) + ".");
  });
  return exit_done;
}

int timeline(Session& session, const Arguments& arguments) {
  ContactId contact;
  if (arguments.has("CONTACT")) {
    const auto found = session.contact(arguments.get("CONTACT"));
    if (!found) return session.refuse(found.refusal());
    contact = *found;
  }
  constexpr std::size_t entries_max = 100'000;  // what is older is found in an export
  const auto limit = read_count(arguments, "--limit", 50, entries_max);
  if (!limit) return session.refuse(limit.refusal());
  const Watch watch = watch_of(session);
  return session.look([&](app::Desk& desk) {
    const auto entries =
        contact.is_nil() ? desk.books.timeline().latest(*limit) : desk.books.timeline().of_contact(contact, *limit);
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> documents;
    for (const Entry& entry : entries) {
      std::string who;
      if (!entry.contact.is_nil()) {
        if (const auto found = desk.books.contacts().find(entry.contact)) who = full_name(*found);
      }
      rows.push_back({entry.id.text(), shown(watch, entry.at), entry.actor, who,
                      entry.sentence + (entry.undone_at ? " (undone)" : "")});
      documents.push_back(json_text(entry));
    }
    session.out().table({{"entry", false, false, 9}, {"at"}, {"by", true, false, 5}, {"contact", true}, {"what", true}},
                        rows, documents);
    return int(exit_done);
  });
}

int init(Session& session, const Arguments&) {
  const auto added = session.perform([](app::Desk& desk) { return app::add_starter_cadences(desk); });
  if (!added) return session.refuse(added.refusal());
  const std::string news =
      *added > 0 ? counted(*added, "starter cadence") + " added" : "the starter cadences are there already";
  session.out().record("{\"cadences_added\":" + std::to_string(*added) + "}",
                       session.data_path() + " is ready; " + news + ".");
  return exit_done;
}

int completion(Session& session, const Arguments& arguments) {
  const auto script = completion_script(arguments.has("SHELL") ? arguments.get("SHELL") : "bash");
  if (!script) return session.refuse(script.refusal());
  session.out().say(*script);
  return exit_done;
}

int manual(Session& session, const Arguments&) {
  session.out().say(manual_page());
  return exit_done;
}

}  // namespace

std::vector<Command> upkeep_commands() {
  return {
      {"init", "Make the database ready and add the starter cadences", {"barnacle init"}, {}, {}, init},
      {"timeline",
       "What happened, newest first",
       {"barnacle timeline", "barnacle timeline maria --limit 20"},
       {{"CONTACT", "one contact's", false, true}},
       {{"--limit", "N", "entries, 50 by default"}},
       timeline},
      {"undo",
       "Take the latest change back, or one of the last 7 days",
       {"barnacle undo", "barnacle undo ent_…"},
       {{"ENTRY", "an entry of the timeline", false}},
       {},
       undo},
      {"audit",
       "Prove that nobody is dropped and nobody is pestered",
       {"barnacle audit", "barnacle audit --json"},
       {},
       {},
       audit},
      {"completion",
       "Let the tab key complete commands and options",
       {"source <(barnacle completion bash)", "barnacle completion fish > ~/.config/fish/completions/barnacle.fish"},
       {{"SHELL", "bash, zsh or fish; bash by default", false}},
       {},
       completion},
      {"manual", "Print the manual page for man", {"barnacle manual | man -l -"}, {}, {}, manual},
  };
}

}  // namespace barnacle::cli
