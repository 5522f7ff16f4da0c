#pragma once
// One field finds everything: people, organizations, deals, the library, cadences, notes and mails (ux.md section 5).

#include <string>
#include <string_view>
#include <vector>

#include "app/desk.hpp"
#include "domain/search/search.hpp"

namespace barnacle::app {

enum class FoundKind { contact, organization, deal, asset, cadence, note };

struct FoundItem {
  std::string id;           ///< of a note the contact's, of a cadence its name: what its page is called by
  std::string title;        ///< a name; of a note the piece of it that fits
  std::string detail;       ///< one line that tells it from others
  std::vector<Mark> marks;  ///< of the title
};

struct FoundGroup {
  FoundKind kind = FoundKind::contact;
  std::vector<FoundItem> items;  ///< the best first, at most `limit`
};

/// Groups without items are left out. Slips are looked for where there are fewer plain finds than are wanted. Refusals:
/// those of parse_search.
Result<std::vector<FoundGroup>> search(Desk& desk, std::string_view text, SellerId me, std::size_t limit);
inline constexpr std::size_t found_max = 50;  ///< of each kind
inline constexpr std::size_t found_default = 8;

}  // namespace barnacle::app

namespace barnacle {
BARNACLE_WORDS(app::FoundKind, "kind", {app::FoundKind::contact, "contact"},
               {app::FoundKind::organization, "organization"}, {app::FoundKind::deal, "deal"},
               {app::FoundKind::asset, "asset"}, {app::FoundKind::cadence, "cadence"}, {app::FoundKind::note, "note"});
}  // namespace barnacle
