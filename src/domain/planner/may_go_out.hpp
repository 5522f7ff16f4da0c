#pragma once
// The last question before a message is handed over: do the rules still allow it at this moment? (promise 3;
// architecture, deliver_outbox)

#include <optional>

#include "domain/planner/plan.hpp"

namespace barnacle {

/// The rule that keeps this planned or approved touch from leaving now, or nothing. Asks every stop rule again: what
/// came since it was planned (a reply, an opt-out, a pause, another automatic touch today) counts. The gap and the
/// pressure are a matter of planning and hold back only what is automatic. An automatic touch also waits for the
/// contact's hours, save the receipt of an inquiry.
std::optional<Silence> held_back(const Touch& touch, const Situation& situation, const Policy& policy, Instant now);

}  // namespace barnacle
