#pragma once
// One change of many contacts: looked at first, then a job of small steps, undone as one.

#include <optional>
#include <string>
#include <vector>

#include "app/jobs.hpp"

namespace barnacle::app {

inline constexpr std::size_t change_many_step = 50;  ///< contacts of a transaction: others wait a twentieth of a second
inline constexpr std::size_t previewed_changes = 20;
inline constexpr std::size_t preview_read_max = 20'000;  ///< contacts that a preview reads; it says if there are more

/// What would become of one contact: "owner Ada Berg → Ben Weiss".
struct ChangeOfOne {
  ContactId contact;
  std::string name;
  std::string what;
};

struct ChangePreview {
  std::int64_t matching = 0;
  std::int64_t would_change = 0;  ///< of those read
  bool whole = true;              ///< false: more than `preview_read_max` match, and the others were not read
  std::vector<ChangeOfOne> first;
};

/// What the operation would do, without doing it. Refusals: those of `start_change`.
Result<ChangePreview> preview_change(Desk& desk, JobOperation operation, const JobWish& wish);

/// Begins it as a job. Refusals, before anything is begun: `change.nobody` (neither a filter nor contacts named),
/// `change.too_many`, `change.argument` (the operation lacks what it needs), `seller.unknown`, `seller.gone`,
/// `cadence.unknown`, those of the filter.
Result<Job> start_change(Desk& desk, JobOperation operation, JobWish wish);

/// Runs it to its end. A contact that refuses is named in the job's problems, and holds up nobody.
Result<Done> run_change(JobInHand& hand);

}  // namespace barnacle::app
