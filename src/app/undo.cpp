#include "app/undo.hpp"

#include <algorithm>

namespace barnacle::app {

namespace {
// One call makes a few entries per contact that it touches; an undo looks back until it has them all.
constexpr std::size_t looked_back_first = 100;
constexpr std::size_t looked_back_max = 100'000;
}  // namespace

bool can_be_undone(const Entry& entry) {
  constexpr std::string_view never[] = {"undo",         "load_demo",       "add_user",   "change_me",   "remove_user",
                                        "set_password", "change_password", "make_token", "revoke_token"};
  return std::find(std::begin(never), std::end(never), entry.verb) == std::end(never);
}

Result<Entry> undo(Desk& desk, std::optional<EntryId> id) {
  Timeline& timeline = desk.books.timeline();
  std::vector<Entry> latest = timeline.latest(looked_back_first);
  if (!id) {
    for (const Entry& entry : latest) {
      if (entry.undone_at || entry.actor == "barnacle" || !can_be_undone(entry) || !entry.import.is_nil()) continue;
      id = entry.id;
      break;
    }
    if (!id) return not_found("undo.nothing", "There is nothing to undo.");
  }
  const auto entry = timeline.find(*id);
  if (!entry) return not_found("entry.unknown", "There is no timeline entry " + id->text() + ".");

  for (std::size_t more = looked_back_first;
       latest.size() == more && latest.back().at >= entry->at && more < looked_back_max;) {
    more *= 10;
    latest = timeline.latest(more);
  }
  // What one call did is undone as one: the entries that its actor made at the same moment, the newest first.
  std::vector<Entry> together;
  for (const Entry& other : latest) {
    if (other.verb == "undo" || other.undone_at) continue;
    if (other.at == entry->at && other.actor == entry->actor) together.push_back(other);
  }
  if (together.empty()) together.push_back(*entry);
  for (const Entry& each : together) {
    if (can_be_undone(each)) continue;
    return conflict("undo.never", "\"" + each.sentence + "\" is not undone. Change it back by hand.");
  }
  for (const Entry& each : together) {
    if (auto undone = timeline.undo(each.id, desk.now); !undone) return undone.refusal();
  }
  Entry note = desk.entry("undo", "Undone: " + entry->sentence, entry->contact);
  timeline.add(note);
  return *entry;
}

Result<Done> forget_undo(Desk& desk) {
  desk.books.timeline().forget_images(desk.now - days(undo_days));
  return Done{};
}

UndoneStep undo_some(Desk& desk, ImportId changes, EntryId before, std::size_t limit) {
  UndoneStep step;
  for (const Entry& entry : desk.books.timeline().of_import(changes, before, limit)) {
    step.before = entry.id;
    if (entry.undone_at) continue;
    if (const auto undone = desk.books.timeline().undo(entry.id, desk.now); undone) {
      ++step.undone;
    } else {
      step.kept.push_back({entry.contact, undone.refusal().text});
    }
  }
  if (!step.before.is_nil()) return step;
  if (auto import = desk.books.imports().find(changes)) {
    import->state = ImportState::undone;
    desk.books.timeline().add(desk.entry("undo_import", "Import of " + import->name + " undone."));
    desk.books.imports().put(*import);
  } else {
    desk.books.timeline().add(desk.entry("undo", "A change of many contacts undone."));
  }
  return step;
}

Result<std::optional<Job>> undo_together(Desk& desk, ImportId changes) {
  const auto made = desk.books.jobs().find(JobId{changes.uuid});
  if (made && !made->finished_at) return conflict("undo.running", "It is still being done. Undo it when it is done.");
  const auto entries = desk.books.timeline().of_import(changes, {}, undo_batch + 1);
  if (entries.empty() || entries.front().undone_at) return conflict("undo.already", "This was undone already.");
  if (entries.size() > undo_batch) {
    Job job = new_job(desk, JobOperation::undo, {.import = changes}, made ? made->changed : 0);
    desk.books.jobs().add(job);
    return std::optional(std::move(job));
  }
  std::int64_t undone = 0;
  std::vector<JobProblem> kept;
  for (UndoneStep step; step = undo_some(desk, changes, step.before, undo_batch), !step.before.is_nil();) {
    undone += step.undone;
    kept.insert(kept.end(), step.kept.begin(), step.kept.end());
  }
  if (undone <= 1 && !kept.empty()) return conflict("undo.changed_since", kept.back().detail);
  return std::optional<Job>();
}

Result<Done> run_undo(JobInHand& hand) {
  Job& job = hand.job;
  EntryId before = EntryId::from_text(job.reached).value_or(EntryId{});
  for (bool more = true; more;) {
    const auto done = hand.step([&](Desk& desk) -> Result<Done> {
      UndoneStep step = undo_some(desk, job.wish.import, before, undo_batch);
      before = step.before;
      more = !before.is_nil();
      job.reached = before.text();
      job.changed += step.undone;
      job.done = more ? std::min(job.total, job.changed) : job.total;
      add_problems(job, std::move(step.kept));
      return Done{};
    });
    if (!done) return done.refusal();
  }
  return Done{};
}

Result<ImportUndone> undo_import(House& house, ImportId id) {
  ImportUndone outcome;
  EntryId before;
  for (;;) {
    const auto more = perform(house, "undo of an import", [&](Desk& desk) -> Result<bool> {
      if (!desk.books.imports().find(id)) return not_found("import.unknown", "There is no import " + id.text() + ".");
      const UndoneStep step = undo_some(desk, id, before, undo_batch);
      before = step.before;
      outcome.undone += step.undone;
      outcome.kept += static_cast<std::int64_t>(step.kept.size());
      return !before.is_nil();
    });
    if (!more) return more.refusal();
    if (!*more) return outcome;
  }
}

}  // namespace barnacle::app
