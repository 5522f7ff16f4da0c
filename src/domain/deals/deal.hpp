#pragma once
// A possible sale and the stages that it walks (S84).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/words.hpp"
#include "domain/deals/discovery.hpp"
#include "domain/deals/next_step.hpp"

namespace barnacle {

enum class DealState { open, won, lost };
BARNACLE_WORDS(DealState, "deal state", {DealState::open, "open"}, {DealState::won, "won"}, {DealState::lost, "lost"});

/// One stage of a workspace's process: its name and what is done in it.
struct Stage {
  std::string name;
  std::string action;  ///< "get the meeting scheduled"
  bool operator==(const Stage&) const = default;
};
inline constexpr std::size_t stages_max = 20;

/// Prospecting, preparation, outreach, first round, presentation, second round, closing, final (S84-S88).
std::vector<Stage> default_stages();

/// A deal. It belongs to an organization or contacts or both.
struct Deal {
  DealId id;
  std::string name;
  OrganizationId organization;
  std::vector<ContactId> contacts;  ///< the first is the main one
  SellerId owner;
  std::optional<Money> amount;
  std::string product;
  std::string stage;  ///< a name in the workspace's stages
  Instant stage_since{};
  DealState state = DealState::open;
  std::optional<LocalDay> decision_date;
  std::optional<LocalDay> opened_on;
  std::optional<LocalDay> closed_on;
  std::string lost_because;
  std::string external_id;  ///< its key in the system it was imported from
  Instant created_at{};
  std::int64_t version = 0;
  bool operator==(const Deal&) const = default;
};

}  // namespace barnacle
