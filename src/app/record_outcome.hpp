#pragma once
// A touch happened: what came of it, what was learned, what is next.

#include <optional>
#include <string>
#include <vector>

#include "app/contact_file.hpp"

namespace barnacle::app {

/// What a seller tells after a touch. Only `contact` and `outcome` are needed, save where the next-step gate asks for
/// more.
struct OutcomeReport {
  ContactId contact;
  TouchId touch;  ///< the planned touch; nil: the planned one if its channel is the same, else a touch of its own
  std::optional<Channel> channel;  ///< none: the planned touch's
  std::optional<Kind> kind;        ///< none: the planned touch's
  Outcome outcome = Outcome::none_yet;
  std::optional<Instant> at;  ///< none: now
  std::string words;          ///< what was said or sent

  bool ready_to_buy = false;               ///< they said so in a real conversation: hot (S22)
  std::optional<Temperature> temperature;  ///< moved by hand, with `words` as its reason

  // The next-step gate: after a conversation one of these is needed (S48, S79; product.md section 7).
  std::optional<NextStep> next_step;
  std::optional<Permission> permission;
  std::optional<Stop> stop;
  std::optional<LocalDay> come_back_on;  ///< "not now, in March": the permission's when

  std::optional<Discovery> discovery;  ///< filled fields replace, empty ones leave
  std::optional<StatedPreference> stated;
  std::vector<Commitment> commitments;  ///< new ones
  std::vector<int> kept;                ///< places in the contact's list of commitments that this touch kept
  std::vector<AssetId> assets;          ///< given along, besides the one that was planned; never given again (S60)
};

struct OutcomeRecorded {
  Touch touch;  ///< as it stands now in history
  Contact contact;
  Plan plan;
};

/// What they told now, laid over what is known: filled fields replace, empty ones leave.
void take_discovery(Discovery& known, const Discovery& told);

/// Records what a touch led to, moves enrollment, temperature and standing, and plans the next one: one transaction,
/// one entry. Refusals: `gate.open` (a conversation without next step, permission answer or stop), those of
/// check_next_step, `touch.unknown`, `touch.not_planned`, `give_up.too_early`, `commitment.not_found`,
/// `commitment.closed`, `asset.unknown`.
Result<OutcomeRecorded> record_outcome(Desk& desk, const OutcomeReport& report);

}  // namespace barnacle::app
