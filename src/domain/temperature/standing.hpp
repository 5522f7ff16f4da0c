#pragma once
// How a contact's running figures change with each touch and answer (planner.md 2.9).

#include "domain/contacts/contact.hpp"
#include "domain/planner/policy.hpp"
#include "domain/touches/asset.hpp"

namespace barnacle {

/// Halving times: of the pressure that touches leave behind (planner.md 2.4), and of what their silence tells us (2.2).
inline constexpr double pressure_half_life_days = 14;
inline constexpr double frailty_half_life_days = 120;

/// Pressure felt at a moment: +0.5 for each value touch, +1.0 for an ask, +0.3 more for a call, fading.
double pressure_at(const Standing& standing, Instant now);

/// What a touch adds to it; nothing for one that they received as an answer to theirs (kind neither).
double pressure_of(const Touch& touch);

/// (2 + x) / (2 + E): below 1 for somebody who answers less than others like them, back to 1 with time: silence is not
/// a no.
double frailty_at(const Standing& standing, Instant now);

/// True if the touch is one of those of which never two in a row ask and never more than four in a row give: we started
/// it, it is no part of an open deal or of answering an inquiry, and it gives or asks (planner.md 2.7).
bool counts_in_ledger(const Touch& touch);

/// True if it also weighs in the three tenths. The ask before a decision date answers what they told us (S40), and what
/// follows the take-the-burden letter was announced in it and gives (S36, S74): neither weighs. `before` it.
bool weighs_in_ledger(const Touch& touch, const Standing& before);

/// They have it now, and get it never again (S60).
void give_asset(Standing& standing, const Asset& asset);

/// An outgoing touch happened: counters, ledger, pressure, what they had. `answer_expected` is the model's chance of an
/// answer at that time (0 if unknown). `asset` is what went with it, null if nothing. A call that is followed by a
/// voicemail is two touches.
void after_touch(Standing& standing, const Touch& touch, Instant at, const Asset* asset = nullptr,
                 double answer_expected = 0);

/// They answered, or wrote or called by themselves: the run of unanswered touches ends, and so does the burden we took.
/// `conversation`: both spoke (a connected call, a meeting held).
void after_answer(Standing& standing, Instant at, bool conversation);

/// Another temperature starts its own ladder: the count of unanswered touches begins again.
void after_temperature_change(Standing& standing);

}  // namespace barnacle
