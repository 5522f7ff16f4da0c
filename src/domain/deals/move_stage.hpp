#pragma once
// A deal moves: to another stage, to won, to lost, and back to open. Each move says what changes and what it asks for
// next.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/contacts/temperature.hpp"
#include "domain/deals/deal.hpp"

namespace barnacle {

/// What a move leaves for a person to do.
enum class DealAsks {
  nothing,
  next_step,   ///< the open deal has no dated next step: it is red until it has one (S48)
  onboarding,  ///< won: a date to welcome them (S87)
  door_open,   ///< lost: the 11th-hour letter within two working days (S77)
};
BARNACLE_WORDS(DealAsks, "follow-up of a move", {DealAsks::nothing, "nothing"}, {DealAsks::next_step, "next step"},
               {DealAsks::onboarding, "onboarding"}, {DealAsks::door_open, "door-open letter"});

/// A move that is allowed: the deal as it is afterwards (to be saved), and what follows from it.
struct DealMove {
  Deal deal;
  DealAsks asks = DealAsks::nothing;
  std::optional<Temperature> contacts_become;  ///< for each of the deal's contacts; none: they stay as they are
  std::string sentence;                        ///< for the timeline: "Moved from outreach to first round"
  bool operator==(const DealMove&) const = default;
};

/// Moves an open deal forwards or backwards to a stage of the workspace. It is allowed without a next step, and then
/// asks for one. Refuses a closed deal (deal.closed), an unknown stage (stage.unknown, listing those there are) and the
/// stage it is in (deal.same_stage).
Result<DealMove> move_stage(const Deal& deal, const std::vector<Stage>& stages, std::string_view stage,
                            bool has_next_step, Instant now);

/// Won: into the last stage, contacts become clients, onboarding is asked for. Refuses a deal that is won already; a
/// lost one may be won.
Result<DealMove> win_deal(const Deal& deal, const std::vector<Stage>& stages, LocalDay today, Instant now);

/// Lost, with a reason of at least one word (deal.no_reason; S88 learns from it). The stage stays where it was lost;
/// contacts become `lost` and stay in touch. A won deal is not lost but reopened first.
Result<DealMove> lose_deal(const Deal& deal, std::string_view because, LocalDay today);

/// Open again in the stage it is in; asks for a next step. Contacts become interested. Refuses an open deal
/// (deal.open).
Result<DealMove> reopen_deal(const Deal& deal, Instant now);

}  // namespace barnacle
