#pragma once
#include <string_view>

#include "app/contact_file.hpp"

namespace barnacle::app {

/// Plans again every contact that the filter names, in this transaction, writing only what changed. How many plans
/// moved.
int replan_where(Desk& desk, const ContactFilter& filter, std::string_view why);

/// The instants of plans made under other zone rules follow the wall time that was planned: nine o'clock stays nine
/// o'clock. In batches of `replan_batch`, each a transaction. How many moved. Notes the zone table's version, so that
/// it need not be done twice.
Result<int> follow_zone_rules(House& house);

/// Leftovers of missed days: each owner's overdue keep-in-touch and deal touches get new days by rank, as the blocks
/// have room (product.md section 5). Promises, replies and inquiries stay where they are and get older. How many moved.
Result<int> replan_leftovers(House& house, SellerId owner);

inline constexpr std::size_t replan_batch = 500;
inline constexpr std::size_t leftovers_max = 2'000;  ///< of one seller and night; the rest is looked at the night after

}  // namespace barnacle::app
