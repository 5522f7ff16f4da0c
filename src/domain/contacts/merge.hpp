#pragma once
// One person with two records becomes one. Nothing that limits us is lost: stops and refusals of either record stay in
// force.

#include <string>
#include <vector>

#include "base/result.hpp"
#include "domain/contacts/contact.hpp"

namespace barnacle {

struct MergedContact {
  Contact contact;   ///< the one that stays, with the id, owner and version of `kept`
  Contact signpost;  ///< the other: its id, name and version, and `merged_into`; no address, so nothing finds it
  std::vector<std::string>
      decisions;  ///< sentences for the timeline: which enrollment stays and why, what was put into the notes
  bool operator==(const MergedContact&) const = default;
};

/// Merges `other` into `kept`. Lists are united; names, title, postal address and discovery answers are the fuller
/// ones; of other fields that differ `kept`'s stays and the other's is written into the notes. Permissions and stops:
/// both, the strictest answer standing. Temperature: the one known later. Enrollment: the one that moved last. Next
/// step: an agreed one before a planned one, then the one set last; another agreed one becomes our commitment for its
/// day. The earliest inquiry's clock runs on, the longest silence holds. Figures are summed; `unanswered` is that of
/// the record which answered last (summed where neither did). Merging three records gives the same whichever two go
/// first, up to the order of lists. Refusals: merge.same, merge.signpost (one of them is merged already), and those of
/// `check_contact` if the union is too much.
Result<MergedContact> merge_contact(const Contact& kept, const Contact& other);

}  // namespace barnacle
