#pragma once
// The value ladder: what this contact has never had, and what fits best (S60-S63, planner.md 7.1).

#include "domain/learning/chance.hpp"
#include "domain/planner/bearings.hpp"

namespace barnacle {

/// An asset of the shelf and how it fits; `asset` is null if the ladder has run out.
struct Rung {
  const Asset* asset = nullptr;
  Match match = Match::none;
  double score = 0;
};

/// The fit of an asset: none, general, issue, +industry or size, +both. `organization` may be null.
Match match_of(const Asset& asset, const Contact& contact, const Organization* organization);

/// May this asset be given now? Not what they had or what says nearly the same (prints at most 3 bits apart), not what
/// has expired, not another language than theirs, no case study more than one size class away, and nothing that names
/// one of those whom the contact's or organization's own field "rivals" lists between commas.
bool may_give(const Asset& asset, const Contact& contact, const Organization* organization, LocalDay today);

/// The best: lift of the asset x lift of the match x freshness (halves in a year, never below 0.6), and less by a fifth
/// if it was written for other stages than the open deal's. Ties: the older id.
Rung best_rung(const Bearings& bearings);

/// The `count` best by the same measure, for a person to choose from; those that fit in nothing are left out.
std::vector<Rung> best_rungs(const Bearings& bearings, std::size_t count);

/// Why an asset fits: it names their problem, their trade, their size.
struct InCommon {
  bool issue = false;
  bool industry = false;
  bool size = false;
};
InCommon in_common(const Asset& asset, const Contact& contact, const Organization* organization);

/// Assets still to give to this contact. Fewer than `ladder_short_below` of its own issue is reported, before the
/// ladder runs out.
struct LadderLeft {
  int any = 0;
  int of_their_issue = 0;
  bool runs_short = false;  ///< fewer than three: of their issue, if it is known, else at all
};
LadderLeft ladder_left(const Contact& contact, const Organization* organization, std::span<const Asset> shelf,
                       LocalDay today);
inline constexpr int ladder_short_below = 3;

}  // namespace barnacle
