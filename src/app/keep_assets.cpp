#include "app/keep_assets.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "domain/messages/simhash.hpp"
#include "domain/planner/choose/value_ladder.hpp"

namespace barnacle::app {

Result<Asset> save_asset(Desk& desk, Asset asset) {
  if (trimmed(asset.title).empty()) return invalid("asset.untitled", "Give the asset a title.");
  if (asset.link.empty() && asset.text.empty()) {
    return invalid("asset.empty", "Give the asset a link, a text, or both: it has to hold something of value.");
  }
  if (asset.text.size() > asset_text_max) {
    return too_many("asset.too_long",
                    "The text is longer than " + std::to_string(asset_text_max / 1024) + " KiB. Link to it instead.");
  }
  const bool known = !asset.id.is_nil();
  if (known) {
    const auto stored = desk.books.assets().find(asset.id);
    if (!stored) return not_found("asset.unknown", "There is no asset " + asset.id.text() + ".");
    asset.version = stored->version;
  } else {
    if (desk.reference().shelf.size() >= assets_max) {
      return too_many("asset.too_many",
                      "A library holds at most " + std::to_string(assets_max) + " assets. Remove some first.");
    }
    asset.id = desk.make<AssetId>();
    asset.added_on = local_day(desk.now, Zone());
  }
  asset.print = simhash(asset.title + " " + asset.text);
  desk.books.timeline().add(
      desk.entry("save_asset", "Asset \"" + asset.title + "\" " + (known ? "changed." : "added.")));
  desk.books.assets().put(asset);
  desk.refresh();
  return asset;
}

Result<Done> remove_asset(Desk& desk, AssetId id) {
  const auto asset = desk.books.assets().find(id);
  if (!asset) return not_found("asset.unknown", "There is no asset " + id.text() + ".");
  desk.books.timeline().add(desk.entry("remove_asset", "Asset \"" + asset->title + "\" removed."));
  desk.books.assets().erase(id);
  desk.refresh();
  return Done{};
}

std::vector<Gap> library_gaps(Desk& desk) {
  constexpr std::size_t page_size = 1'000;
  std::map<std::string, Gap> gaps;
  ContactId after;
  for (;;) {
    const auto page = desk.books.contacts().page({}, after, page_size);
    if (page.empty()) break;
    for (const Contact& contact : page) {
      after = contact.id;
      if (contact.issue.empty() || stop_in_force(contact.stops)) continue;
      Gap& gap = gaps[lower(contact.issue)];
      gap.issue = lower(contact.issue);
      ++gap.contacts;
      std::optional<Organization> organization;
      if (!contact.organization.is_nil()) organization = desk.books.organizations().find(contact.organization);
      const LadderLeft left = ladder_left(contact, organization ? &*organization : nullptr,
                                          desk.reference().shelf.assets(), local_day(desk.now, Zone()));
      if (left.runs_short) ++gap.running_out;
    }
  }
  for (auto& entry : gaps) {
    Gap& gap = entry.second;
    for (const Asset& asset : desk.reference().shelf) {
      if (std::any_of(asset.issues.begin(), asset.issues.end(),
                      [&](const auto& each) { return same_word(each, gap.issue); }))
        ++gap.assets;
    }
  }
  std::vector<Gap> sorted;
  for (auto& [issue, gap] : gaps) sorted.push_back(std::move(gap));
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Gap& a, const Gap& b) { return a.running_out > b.running_out; });
  return sorted;
}

}  // namespace barnacle::app
