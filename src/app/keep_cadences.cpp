#include "app/keep_cadences.hpp"

#include "app/cadence_walk.hpp"
#include "domain/cadences/pause.hpp"
#include "domain/cadences/read_cadence.hpp"
#include "domain/cadences/starters.hpp"
#include "domain/planner/bearings.hpp"

namespace barnacle::app {

namespace {

constexpr std::size_t page_size = 500;

// Calls `visit(Contact)` for everybody who walks an older version of the cadence.
template <class Visit>
void each_walker(Desk& desk, const Cadence& cadence, Visit visit) {
  for (int version = 1; version < cadence.version; ++version) {
    ContactId after;
    for (;;) {
      const auto page =
          desk.books.contacts().page({.cadence = cadence.name, .cadence_version = version}, after, page_size);
      if (page.empty()) break;
      for (const Contact& contact : page) {
        after = contact.id;
        visit(contact);
      }
    }
  }
}

void add_up(MigrationPreview& all, const MigrationPreview& one) {
  for (const Landing& landing : one.landings) {
    bool found = false;
    for (Landing& known : all.landings) {
      if (known.from_step != landing.from_step || known.to_step != landing.to_step) continue;
      known.people += landing.people;
      found = true;
    }
    if (!found) all.landings.push_back(landing);
  }
  all.finished += one.finished;
}

}  // namespace

Result<CadenceChange> preview_cadence(Desk& desk, std::string_view text, MigrationChoice choice) {
  if (text.size() > cadence_text_max) {
    return too_many("cadence.too_long",
                    "A cadence's text is at most " + std::to_string(cadence_text_max / 1024) + " KiB.");
  }
  auto cadence = cadence_from_text(text);
  if (!cadence) return cadence.refusal();
  CadenceChange change{.cadence = std::move(*cadence)};
  for (const CadenceRemark& remark : check_cadence(change.cadence).warnings) change.warnings.push_back(remark.text);
  const auto latest = desk.books.cadences().latest(change.cadence.name);
  change.is_new = !latest;
  if (!latest) {
    if (desk.reference().latest_cadences.size() >= cadences_max) {
      return too_many("cadence.too_many", "A workspace holds at most " + std::to_string(cadences_max) + " cadences.");
    }
    return change;
  }
  change.cadence.id = latest->id;
  change.cadence.version = latest->version + 1;
  std::map<int, std::vector<Enrollment>> by_version;
  each_walker(desk, change.cadence,
              [&](const Contact& contact) { by_version[contact.enrollment->version].push_back(*contact.enrollment); });
  for (const auto& [version, walks] : by_version) {
    const Cadence* from = desk.reference().cadence(latest->id, version);
    expects(from != nullptr, "every version of a cadence is kept");
    add_up(change.landing, preview_migration(walks, *from, change.cadence, choice, desk.now));
  }
  return change;
}

Result<CadenceChange> save_cadence(Desk& desk, std::string_view text, MigrationChoice choice) {
  auto change = preview_cadence(desk, text, choice);
  if (!change) return change;
  if (change->is_new) change->cadence.id = desk.make<CadenceId>();
  const Cadence& cadence = change->cadence;
  desk.books.timeline().add(
      desk.entry("save_cadence",
                 "Cadence " + cadence.name + ", version " + std::to_string(cadence.version) +
                     (change->is_new ? ", is new." : ": those who walk it " + std::string(word_of(choice)) + ".")));
  desk.books.cadences().add(cadence);
  desk.refresh();
  if (choice == MigrationChoice::stay) return change;
  std::vector<ContactId> walkers;
  each_walker(desk, cadence, [&](const Contact& contact) { walkers.push_back(contact.id); });
  for (const ContactId id : walkers) {
    auto file = take_file(desk, id);
    expects(file.ok() && file->contact.enrollment, "a listed walker is there and walks");
    const Cadence* from =
        desk.reference().cadence(file->contact.enrollment->cadence, file->contact.enrollment->version);
    file->contact.enrollment = migrated(*file->contact.enrollment, *from, cadence, choice, desk.now);
    settle(desk, *file,
           desk.entry("save_cadence",
                      "Moved to version " + std::to_string(cadence.version) + " of " + cadence.name + "."));
  }
  return change;
}

Result<int> add_starter_cadences(Desk& desk) {
  int added = 0;
  for (const StarterCadence& starter : starter_cadences()) {
    if (desk.reference().cadence(starter.name)) continue;
    if (auto saved = save_cadence(desk, starter.text, MigrationChoice::stay); !saved) return saved.refusal();
    ++added;
  }
  return added;
}

Result<Enrolled> enroll_contacts(Desk& desk, const std::vector<ContactId>& contacts, std::string_view name,
                                 bool only_show) {
  if (contacts.size() > enroll_max) {
    return too_many("enroll.too_many",
                    "At most " + std::to_string(enroll_max) + " contacts are enrolled at once. Enroll them in parts.");
  }
  Enrolled enrolled;
  for (const ContactId id : contacts) {
    auto file = take_file(desk, id);
    if (!file) return file.refusal();
    if (const auto stop = stop_in_force(file->contact.stops)) {
      enrolled.passed_by.push_back(full_name(file->contact) + ": " + std::string(word_of(stop->reason)));
      continue;
    }
    std::vector<Entry> moves;
    if (auto begun = begin_cadence(desk, *file, name, moves); !begun) return begun.refusal();
    Plan plan;
    if (only_show) {
      plan = plan_again(desk, *file, moves);
      if (plan.touch && plan.touch->mode == Mode::by_person) {
        desk.count_load(plan.touch->owner, day_of(plan.touch->at),
                        desk.policy().minutes_per_channel[static_cast<std::size_t>(plan.touch->channel)]);
      }
    } else {
      plan = settle(desk, *file, desk.entry("enroll_contacts", "Enrolled in " + std::string(name) + "."),
                    std::move(moves));
    }
    ++enrolled.enrolled;
    if (plan.touch && plan.touch->mode == Mode::by_person) {
      enrolled.minutes[{plan.touch->owner, day_of(plan.touch->at)}] +=
          desk.policy().minutes_per_channel[static_cast<std::size_t>(plan.touch->channel)];
    }
  }
  return enrolled;
}

namespace {

Result<ContactFile> take_walker(Desk& desk, ContactId id) {
  auto file = take_file(desk, id);
  if (!file) return file;
  if (!file->contact.enrollment)
    return conflict("cadence.not_walking", full_name(file->contact) + " walks no cadence.");
  return file;
}

}  // namespace

Result<Plan> leave_cadence(Desk& desk, ContactId id, std::string why) {
  auto file = take_walker(desk, id);
  if (!file) return file.refusal();
  const std::string name = file->contact.enrollment->name;
  file->contact.enrollment.reset();
  return settle(desk, *file, desk.entry("leave_cadence", "Left " + name + (why.empty() ? "." : ": " + why + ".")));
}

Result<Plan> pause_cadence(Desk& desk, ContactId id, std::optional<LocalDay> until, std::string why) {
  auto file = take_walker(desk, id);
  if (!file) return file.refusal();
  file->contact.enrollment =
      with_pause(*file->contact.enrollment, Pause{.at = desk.now, .by = desk.actor, .until = until, .why = why});
  return settle(desk, *file,
                desk.entry("pause_cadence", file->contact.enrollment->name + " paused " +
                                                (until ? "until " + with_weekday(*until) : "until resumed") + "."));
}

Result<Plan> resume_cadence(Desk& desk, ContactId id) {
  auto file = take_walker(desk, id);
  if (!file) return file.refusal();
  if (!file->contact.enrollment->paused)
    return conflict("pause.none", full_name(file->contact) + "'s cadence is not paused.");
  file->contact.enrollment = resumed(*file->contact.enrollment, desk.now);
  return settle(desk, *file, desk.entry("resume_cadence", file->contact.enrollment->name + " goes on."));
}

}  // namespace barnacle::app
