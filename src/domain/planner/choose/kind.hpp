#pragma once
// Value or ask: the 70/30 ledger by error diffusion (S58, S59, planner.md 2.7).

#include "domain/contacts/contact.hpp"
#include "domain/planner/policy.hpp"

namespace barnacle {

/// True if the last touch of the ledger asked: the next one gives.
bool asked_last(const Standing& standing);

/// What the next unsolicited touch is: an ask when `asks < (3(n+1)+4) div 10`, so that asks fall on touches 2, 6, 9,
/// 12, 16, 19 ...; never two asks in a row, never more than `values_without_ask_max` values without one. After the
/// take-the-burden letter only that last limit asks (S36, S74).
Kind ledger_kind(const Standing& standing, const Policy& policy);

/// The kind that somebody wrote into a cadence or plan, if the ledger can bear it: asks stay within one of three tenths
/// of all, and the two "nevers" above hold; else the ledger's own. `neither` is left alone.
Kind bearable_kind(Kind wanted, const Standing& standing, const Policy& policy);

}  // namespace barnacle
