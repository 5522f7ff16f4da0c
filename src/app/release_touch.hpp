#pragma once
#include "app/record_outcome.hpp"

namespace barnacle::app {

/// What became of an automatic touch whose time had come.
struct Released {
  bool went_out = false;
  std::string held_because;  ///< the rule's sentence, if it stayed
  Plan plan;                 ///< what comes next
};

/// Barnacle's own touch, when it is due: the rules are asked once more at this very moment (what came since it was
/// planned counts), then it leaves and counts as done, or stays and is planned again. `arrival` is what the mail server
/// said: `none_yet` or `bounced`. Refusals: `contact.unknown`; `touch.not_due` (none planned, not automatic, or later).
Result<Released> release_touch(Desk& desk, ContactId contact, Outcome arrival = Outcome::none_yet);

}  // namespace barnacle::app
