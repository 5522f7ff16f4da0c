#pragma once
// The library: things of value, and what it lacks.

#include <string>
#include <vector>

#include "app/desk.hpp"

namespace barnacle::app {

/// Adds or changes (id not nil) an asset. Refusals: `asset.untitled`, `asset.empty` (neither link nor text),
/// `asset.too_long`, `asset.too_many`, `asset.unknown`.
Result<Asset> save_asset(Desk& desk, Asset asset);
Result<Done> remove_asset(Desk& desk, AssetId asset);

/// Contacts of one issue and how many assets the worst served of them has left; what to write next (planner.md 7.1).
struct Gap {
  std::string issue;
  std::int64_t contacts = 0;     ///< who have this issue
  std::int64_t running_out = 0;  ///< of those: fewer than three unused assets
  std::int64_t assets = 0;       ///< that speak of the issue
};
/// Every issue, the neediest first.
std::vector<Gap> library_gaps(Desk& desk);

}  // namespace barnacle::app
