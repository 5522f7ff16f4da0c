#pragma once
// One person, two records: made one, undoably.

#include <vector>

#include "app/contact_file.hpp"
#include "domain/contacts/same_person.hpp"

namespace barnacle::app {

/// `into` takes everything of `from`, which becomes a signpost. Permissions and stops survive, the strictest winning;
/// deals and history move along. Refusals: `merge.same`, `contact.unknown`.
Result<Plan> merge_contacts(Desk& desk, ContactId into, ContactId from);
inline constexpr std::size_t touches_moved_max = 10'000;  ///< of one contact's history; nobody has that many

struct LikelySame {
  ContactId a;
  ContactId b;
  double bits = 0;
  bool merges_alone = false;
  std::string why;
};

/// Likely duplicates among all contacts, the surest first; at most `limit`. Reads everybody: 100,000 contacts in about
/// 5 s.
std::vector<LikelySame> likely_duplicates(Desk& desk, std::size_t limit);

}  // namespace barnacle::app
