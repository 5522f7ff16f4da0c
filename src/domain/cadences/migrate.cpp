#include "domain/cadences/migrate.hpp"

#include <algorithm>
#include <map>

namespace barnacle {
namespace {

bool same_step(const Step& a, const Step& b) {
  return a.channel == b.channel && a.template_name == b.template_name && a.about == b.about;
}

bool walks(const Enrollment& enrollment, const Cadence& version) {
  return enrollment.name == version.name && enrollment.version == version.version;
}

bool has_record(const Enrollment& enrollment, int step) {
  return std::ranges::find(enrollment.done, step, &StepRecord::step) != enrollment.done.end();
}

/// The first step of the new version that a moving walk may still take.
int landing_step(const Enrollment& moved, const Enrollment& before, const std::vector<int>& places, int steps) {
  int last_done = -1;
  for (const StepRecord& record : moved.done) last_done = std::max(last_done, record.step);
  if (last_done >= 0 || before.done.empty()) return last_done + 1;
  // Nothing that was done is left: the step that was next tells the place, and without it the number does.
  const auto next = static_cast<std::size_t>(before.next_step);
  if (next < places.size() && places[next] >= 0) return places[next];
  return std::min(before.next_step, steps);
}

}  // namespace

std::vector<int> matching_steps(const Cadence& from, const Cadence& to) {
  std::vector<int> places(from.steps.size(), -1);
  std::vector<bool> taken(to.steps.size(), false);
  const auto take = [&](std::size_t old_step, std::size_t new_step) {
    places[old_step] = static_cast<int>(new_step);
    taken[new_step] = true;
  };
  // First those that kept their place, so that of two equal steps each keeps its own.
  for (std::size_t i = 0; i < std::min(from.steps.size(), to.steps.size()); ++i) {
    if (same_step(from.steps[i], to.steps[i])) take(i, i);
  }
  for (std::size_t i = 0; i < from.steps.size(); ++i) {
    for (std::size_t j = 0; j < to.steps.size() && places[i] < 0; ++j) {
      if (!taken[j] && same_step(from.steps[i], to.steps[j])) take(i, j);
    }
  }
  for (std::size_t i = 0; i < std::min(from.steps.size(), to.steps.size()); ++i) {
    if (places[i] < 0 && !taken[i]) take(i, i);
  }
  return places;
}

Enrollment migrated(const Enrollment& enrollment, const Cadence& from, const Cadence& to, MigrationChoice choice,
                    Instant now) {
  if (choice == MigrationChoice::stay || !walks(enrollment, from)) return enrollment;
  const std::vector<int> places = matching_steps(from, to);
  const int steps = static_cast<int>(to.steps.size());
  Enrollment moved = enrollment;
  moved.cadence = to.id;
  moved.name = to.name;
  moved.version = to.version;
  moved.done.clear();
  for (const StepRecord& record : enrollment.done) {
    const auto old_step = static_cast<std::size_t>(record.step);
    if (old_step >= places.size() || places[old_step] < 0) continue;
    // What was only passed over may be taken when the walk starts again.
    if (choice == MigrationChoice::restart && !record.skipped_because.empty()) continue;
    moved.done.push_back(record);
    moved.done.back().step = places[old_step];
  }
  if (choice == MigrationChoice::move) {
    const int landing = landing_step(moved, enrollment, places, steps);
    for (int step = 0; step < landing; ++step) {
      if (has_record(moved, step)) continue;
      moved.done.push_back({step, now, Outcome::none_yet, "added before the place where they were", std::nullopt});
    }
  } else {
    moved.counted_from = std::max(moved.counted_from, now);
  }
  std::ranges::sort(moved.done, {}, &StepRecord::step);
  moved.next_step = 0;
  while (moved.next_step < steps && has_record(moved, moved.next_step)) ++moved.next_step;
  return moved;
}

MigrationPreview preview_migration(std::span<const Enrollment> enrollments, const Cadence& from, const Cadence& to,
                                   MigrationChoice choice, Instant now) {
  MigrationPreview preview;
  std::map<std::pair<int, int>, int> people;
  const int steps = static_cast<int>((choice == MigrationChoice::stay ? from : to).steps.size());
  for (const Enrollment& enrollment : enrollments) {
    if (!walks(enrollment, from)) continue;
    const Enrollment then = migrated(enrollment, from, to, choice, now);
    ++people[{enrollment.next_step, then.next_step}];
    if (then.next_step >= steps) ++preview.finished;
  }
  for (const auto& [place, count] : people) preview.landings.push_back({place.first, place.second, count});
  return preview;
}

}  // namespace barnacle
