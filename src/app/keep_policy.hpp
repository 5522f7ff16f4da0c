#pragma once
// The workspace's settings: every number that the planner goes by (product.md: every default is a setting).

#include <string_view>

#include "app/desk.hpp"

namespace barnacle::app {

/// Saves the policy and plans everybody again: how many plans moved. Refusals: `policy.*`, which say which number is
/// out of its range; `stage.in_use` if an open deal stands in a stage that is no longer there.
Result<int> save_policy(Desk& desk, Policy policy, std::string_view what);

/// The checks alone.
Result<Done> check_policy(const Policy& policy);

}  // namespace barnacle::app
