#include <sys/stat.h>

#include "app/keep_cadences.hpp"
#include "app/preview_walk.hpp"
#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/read_file.hpp"
#include "cli/times.hpp"
#include "cli/words.hpp"
#include "documents/documents.hpp"
#include "domain/cadences/read_cadence.hpp"

namespace barnacle::cli {

namespace {

int list(Session& session, const Arguments&) {
  return session.look([&](app::Desk& desk) {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> documents;
    for (const auto& [name, cadence] : desk.reference().latest_cadences) {
      rows.push_back({name, std::to_string(cadence.version), std::to_string(cadence.steps.size()),
                      std::to_string(desk.books.contacts().count({.cadence = name})), cadence.title});
      documents.push_back(json_text(cadence));
    }
    session.out().table(
        {{"cadence"}, {"version", false, true}, {"steps", false, true}, {"in it", false, true}, {"title", true}}, rows,
        documents);
    return int(exit_done);
  });
}

int show(Session& session, const Arguments& arguments) {
  return session.look([&](app::Desk& desk) {
    const Cadence* cadence = desk.reference().cadence(arguments.get("NAME"));
    if (!cadence)
      return session.refuse(not_found(
          "cadence.unknown", "There is no cadence \"" + arguments.get("NAME") + "\". See: barnacle cadence list"));
    session.out().record(json_text(*cadence), cadence->text.empty() ? write_cadence(*cadence) : cadence->text);
    return int(exit_done);
  });
}

void tell_change(Session& session, const app::CadenceChange& change, MigrationChoice choice) {
  for (const std::string& warning : change.warnings) session.out().note("Consider: " + warning);
  if (!change.is_new) {
    int people = 0;
    for (const Landing& landing : change.landing.landings) {
      people += landing.people;
      session.out().say("  " + counted(landing.people, "contact") + " before step " +
                        std::to_string(landing.from_step + 1) + " -> before step " +
                        std::to_string(landing.to_step + 1));
    }
    session.out().say(counted(people, "contact") + " in older versions: they " + std::string(word_of(choice)) + ".");
    if (change.landing.finished > 0)
      session.out().say(counted(change.landing.finished, "contact") + " would be at its end.");
  }
}

Result<MigrationChoice> choice_of(const Arguments& arguments) {
  if (!arguments.has("--people")) return MigrationChoice::stay;
  return read_word<MigrationChoice>(arguments.get("--people"));
}

// Each fault as compilers write it, so that editors jump to it: "mine.cadence:9:15: what is wrong, and how to mend it".
bool tell_faults(Session& session, const std::string& file, std::string_view text) {
  const auto reading = barnacle::read_cadence(text);
  for (const CadenceFault& fault : reading.faults) {
    session.out().warn(file + ":" + std::to_string(fault.line) + ":" + std::to_string(fault.column) + ": " +
                       fault.text);
  }
  return !reading.faults.empty();
}

int save(Session& session, const Arguments& arguments) {
  const auto text = read_file(arguments.get("FILE"), cadence_text_max);
  if (!text) return session.refuse(text.refusal());
  if (tell_faults(session, arguments.get("FILE"), *text)) return exit_check_failed;
  const auto choice = choice_of(arguments);
  if (!choice) return session.refuse(choice.refusal());
  const bool only_show = arguments.has("--dry-run");
  const auto change = only_show
                          ? session.look([&](app::Desk& desk) { return app::preview_cadence(desk, *text, *choice); })
                          : session.perform([&](app::Desk& desk) { return app::save_cadence(desk, *text, *choice); });
  if (!change) return session.refuse(change.refusal());
  tell_change(session, *change, *choice);
  session.out().record(json_text(change->cadence), change->cadence.name + ", version " +
                                                       std::to_string(change->cadence.version) +
                                                       (only_show ? " would be saved." : " saved."));
  if (!only_show) session.out().note("Undo with: barnacle undo");
  return exit_done;
}

int enroll(Session& session, const Arguments& arguments) {
  std::vector<ContactId> contacts;
  for (const std::string& words : arguments.all("CONTACT")) {
    const auto contact = session.contact(words);
    if (!contact) return session.refuse(contact.refusal());
    contacts.push_back(*contact);
  }
  if (arguments.has("--tag") || arguments.has("--temperature") || arguments.has("--owner")) {
    ContactFilter filter{.tag = arguments.get("--tag")};
    if (arguments.has("--temperature")) {
      const auto temperature = read_word<Temperature>(arguments.get("--temperature"));
      if (!temperature) return session.refuse(temperature.refusal());
      filter.temperature = *temperature;
    }
    if (arguments.has("--owner")) {
      const auto owner = session.seller_named(arguments.get("--owner"));
      if (!owner) return session.refuse(owner.refusal());
      filter.owner = *owner;
    }
    session.look([&](app::Desk& desk) {
      for (const Contact& contact : desk.books.contacts().page(filter, ContactId{}, app::enroll_max + 1))
        contacts.push_back(contact.id);
    });
  }
  if (contacts.empty())
    return session.refuse(
        invalid("usage", "Say whom to enroll: contacts, --tag TAG, --temperature WORD or --owner SELLER."));
  const bool only_show = arguments.has("--dry-run");
  const auto verb = [&](app::Desk& desk) {
    return app::enroll_contacts(desk, contacts, arguments.get("--in"), only_show);
  };
  const auto enrolled = only_show ? session.look(verb) : session.perform(verb);
  if (!enrolled) return session.refuse(enrolled.refusal());
  session.look([&](app::Desk& desk) {
    for (const auto& [where, minutes] : enrolled->minutes) {
      session.out().say("  " + with_weekday(where.second) + "  " + desk.reference().seller(where.first)->name + ": " +
                        std::to_string(minutes) + " more minutes");
    }
  });
  for (const std::string& name : enrolled->passed_by) session.out().note("Passed by: " + name);
  session.out().say(counted(enrolled->enrolled, "contact") + (only_show ? " would be enrolled in " : " enrolled in ") +
                    arguments.get("--in") + ".");
  if (!only_show) session.out().note("Undo with: barnacle undo");
  return exit_done;
}

int leave(Session& session, const Arguments& arguments) {
  const auto contact = session.contact(arguments.get("CONTACT"));
  if (!contact) return session.refuse(contact.refusal());
  return tell(session, *contact, session.perform([&](app::Desk& desk) {
    return app::leave_cadence(desk, *contact, arguments.get("--why"));
  }));
}

int pause(Session& session, const Arguments& arguments) {
  const auto contact = session.contact(arguments.get("CONTACT"));
  if (!contact) return session.refuse(contact.refusal());
  std::optional<LocalDay> until;
  if (arguments.has("--until")) {
    const auto day = read_day(session, arguments.get("--until"));
    if (!day) return session.refuse(day.refusal());
    until = *day;
  }
  return tell(session, *contact, session.perform([&](app::Desk& desk) {
    return app::pause_cadence(desk, *contact, until, arguments.get("--why"));
  }));
}

int resume(Session& session, const Arguments& arguments) {
  const auto contact = session.contact(arguments.get("CONTACT"));
  if (!contact) return session.refuse(contact.refusal());
  return tell(session, *contact, session.perform([&](app::Desk& desk) { return app::resume_cadence(desk, *contact); }));
}

int check(Session& session, const Arguments& arguments) {
  const auto text = read_file(arguments.get("FILE"), cadence_text_max);
  if (!text) return session.refuse(text.refusal());
  if (tell_faults(session, arguments.get("FILE"), *text)) return exit_check_failed;
  const auto reading = barnacle::read_cadence(*text);
  for (const CadenceRemark& remark : check_cadence(reading.cadence).warnings)
    session.out().note("Consider: " + remark.text);
  session.out().say(reading.cadence.name + " can be saved.");
  return exit_done;
}

int preview(Session& session, const Arguments& arguments) {
  const auto contact = session.contact(arguments.get("--for"));
  if (!contact) return session.refuse(contact.refusal());
  const Watch watch = watch_of(session);
  return session.look([&](app::Desk& desk) {
    const auto preview = app::preview_walk(desk, *contact, arguments.get("NAME"));
    if (!preview) return session.refuse(preview.refusal());
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> documents;
    for (const PreviewedTouch& touch : preview->touches) {
      rows.push_back({watch.for_people ? with_weekday(touch.at) : barnacle::text_of(touch.at),
                      touch.step < 0 ? "rhythm" : "step " + std::to_string(touch.step + 1),
                      std::string(word_of(touch.channel)), std::string(word_of(touch.kind)),
                      std::string(word_of(touch.mode)), std::string(word_of(touch.temperature)), touch.subject});
      documents.push_back(json_of(touch));
    }
    session.out().table({{"when"},
                         {"what"},
                         {"channel"},
                         {"kind"},
                         {"mode", false, false, 5},
                         {"temperature", false, false, 5},
                         {"about", true}},
                        rows, documents);
    for (const PreviewedPass& pass : preview->passed_over) {
      session.out().note("Step " + std::to_string(pass.step + 1) + " would be passed over: " + pass.because);
    }
    if (preview->stop) session.out().note("Nothing: " + std::string(word_of(preview->stop->reason)) + ".");
    if (preview->over_on)
      session.out().note("The cadence is over on " + with_weekday(*preview->over_on) + "; afterwards " +
                         std::string(word_of(preview->ends_as)) + ".");
    return int(exit_done);
  });
}

}  // namespace

std::vector<Command> cadence_commands() {
  const Positional contact{"CONTACT", "a name, address, number or id"};
  const Option people{"--people", "CHOICE", "who walks an older version: stay (default), move or restart"};
  return {
      {"cadence list", "The recipes, and how many walk them", {"barnacle cadence list"}, {}, {}, list},
      {"cadence show",
       "A cadence as text",
       {"barnacle cadence show first-round > mine.cadence"},
       {{"NAME", "its name"}},
       {},
       show},
      {"cadence check",
       "Look for faults, with line and column",
       {"barnacle cadence check mine.cadence"},
       {{"FILE", "a text file, - for standard input"}},
       {},
       check},
      {"cadence save",
       "Save a text as a new version; shows who lands where",
       {"barnacle cadence save mine.cadence --dry-run", "barnacle cadence save mine.cadence --people move"},
       {{"FILE", "a text file, - for standard input"}},
       {people, {"--dry-run", "", "only show who would land where"}},
       save},
      {"cadence enroll",
       "Put contacts into a cadence; --dry-run shows the load first",
       {"barnacle cadence enroll maria ravi --in first-round",
        "barnacle cadence enroll --tag fair --in first-round --dry-run"},
       {{"CONTACT", "names, addresses or ids", false, true}},
       {{"--in", "NAME", "the cadence", true},
        {"--tag", "TAG", "everybody with it"},
        {"--temperature", "WORD", "everybody of it"},
        {"--owner", "SELLER", "whose"},
        {"--dry-run", "", "only show the load per seller and day"}},
       enroll},
      {"cadence preview",
       "Two years of a cadence for one contact, if nobody ever answered",
       {"barnacle cadence preview first-round --for maria"},
       {{"NAME", "its name"}},
       {{"--for", "CONTACT", "whose hours, holidays and history", true}},
       preview},
      {"cadence leave",
       "Take a contact out",
       {"barnacle cadence leave maria --why \"already a client\""},
       {contact},
       {{"--why", "TEXT", "the reason"}},
       leave},
      {"cadence pause",
       "Pause one contact's walk",
       {"barnacle cadence pause maria --until \"in 2 weeks\""},
       {contact},
       {{"--until", "DAY", "the first day after"}, {"--why", "TEXT", "the reason"}},
       pause},
      {"cadence resume", "Go on", {"barnacle cadence resume maria"}, {contact}, {}, resume},
  };
}

}  // namespace barnacle::cli
