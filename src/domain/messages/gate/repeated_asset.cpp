#include <algorithm>

#include "domain/messages/gate/faults.hpp"
#include "domain/messages/simhash.hpp"

namespace barnacle {

void find_repeated_asset(const Judged& judged, Findings& found) {
  const Asset* asset = judged.context.asset;
  if (asset == nullptr || judged.context.contact == nullptr) return;
  const Standing& had = judged.context.contact->standing;
  const bool same =
      !asset->id.is_nil() && std::find(had.assets_had.begin(), had.assets_had.end(), asset->id) != had.assets_had.end();
  const bool alike = std::any_of(had.assets_had_prints.begin(), had.assets_had_prints.end(),
                                 [&](std::uint64_t print) { return same_piece(print, asset->print); });
  if (!same && !alike) return;
  const auto at = judged.outgoing.text.find(asset->title);
  const bool named = !asset->title.empty() && at != std::string_view::npos;
  Finding finding = finding_at(judged, Fault::repeated_asset, Level::fix, Part::text, named ? at : 0,
                               named ? at + asset->title.size() : 0);
  finding.why = same ? "They had \"" + asset->title + "\" already. Give something that is new to them."
                     : "\"" + asset->title +
                           "\" is nearly the same as a piece that they had. Give something that is new to them.";
  finding.requirement = "S60";
  found.push_back(std::move(finding));
}

}  // namespace barnacle
