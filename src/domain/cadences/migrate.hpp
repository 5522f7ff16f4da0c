#pragma once
// An edit of a cadence that people are walking: who would land where, and what each walk becomes (product.md section
// 4).

#include <span>
#include <string>
#include <vector>

#include "base/words.hpp"
#include "domain/cadences/cadence.hpp"

namespace barnacle {

/// What the author wants for the people in it: finish the old version; go on in the new one from where they are; or
/// take the new one from its first step, leaving out what they have had.
enum class MigrationChoice { stay, move, restart };
BARNACLE_WORDS(MigrationChoice, "migration", {MigrationChoice::stay, "stay"}, {MigrationChoice::move, "move"},
               {MigrationChoice::restart, "restart"});

/// For each step of the old version its place in the new one; -1 if it is gone. The same channel, template and about
/// make the same step, wherever it stands; what is left over on both sides is the same step, edited, if its place is
/// the same. No new step is named twice.
std::vector<int> matching_steps(const Cadence& from, const Cadence& to);

/// What a walk becomes. `move`: it goes on after the last step that was done; steps done keep their record at their new
/// place and are never taken again; new steps before that place are recorded as passed over. `restart`: the same from
/// the first step, counted from `now`. `stay`, or a walk of neither version: unchanged. The enrollment's name, start
/// and pause stay.
Enrollment migrated(const Enrollment& enrollment, const Cadence& from, const Cadence& to, MigrationChoice choice,
                    Instant now);

/// So many people stand before this step of the old version, and would stand before that one of the new.
struct Landing {
  int from_step = 0;  ///< 0-based; == the number of steps: all done
  int to_step = 0;    ///< of the version that they walk then
  int people = 0;
  bool operator==(const Landing&) const = default;
};

struct MigrationPreview {
  std::vector<Landing> landings;  ///< ascending; the people add up to all walks of the old version
  int finished = 0;               ///< of them, whose cadence would be over at once
  bool operator==(const MigrationPreview&) const = default;
};

/// Counts before anything is saved. Walks of other versions are not counted.
MigrationPreview preview_migration(std::span<const Enrollment> enrollments, const Cadence& from, const Cadence& to,
                                   MigrationChoice choice, Instant now);

}  // namespace barnacle
