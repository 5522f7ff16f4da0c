#pragma once
// May we speak? One rule, one file; `rule_order.cpp` lists them in order. A rule says nothing while it does not apply.

#include <optional>
#include <string>
#include <string_view>

#include "domain/planner/bearings.hpp"

namespace barnacle {

/// Whom a rule silences.
enum class Silenced {
  for_ever,       ///< everything; the only one that may leave a contact without a next touch
  everything,     ///< save agreed times, and what they began after it: a newer message or inquiry is answered
  absent,         ///< agreed times too: they are not there
  what_we_start,  ///< touches that nobody asked for; answers, promises and meetings go on
  what_presses,   ///< of these all that gives or asks; a letter that does neither (a goodbye, a thank-you) goes on
  automatic,      ///< what Barnacle would send by itself
  channels,       ///< some channels, see `channels`
  owner,          ///< what the owner does by hand; the cover may
};

/// One rule that keeps us silent.
struct Blocked {
  std::string_view rule;  ///< "stop/out_of_office"; a literal
  std::string sentence;   ///< "out of office until Mon 2025-03-10"
  Silenced silenced = Silenced::everything;
  std::optional<Instant> until;  ///< the first instant at which it is over; none: until a person ends it
  Instant began{};               ///< what they begin after this is answered all the same
  ChannelSet channels;           ///< of Silenced::channels
};

namespace stop {

/// Nothing goes out after a recorded end: said no, opted out, not a fit, left, died, erased, do not contact.
std::optional<Blocked> stop_in_force(const Bearings& bearings);

/// A channel that they denied or withdrew is not used; after a denial it may be asked again from the day set.
std::optional<Blocked> no_permission(const Bearings& bearings);

/// A channel without an address, or whose addresses all bounced, is not used.
std::optional<Blocked> no_address(const Bearings& bearings);

/// While a message of theirs waits for our hand, nothing goes out automatically (promise 3).
std::optional<Blocked> reply_waits(const Bearings& bearings);

/// Nobody is written to while out of office, save that what they begin themselves is answered.
std::optional<Blocked> out_of_office(const Bearings& bearings);

/// A contact whom a person paused is left in peace until the day given.
std::optional<Blocked> paused_contact(const Bearings& bearings);

/// So is everybody of a paused organization.
std::optional<Blocked> paused_organization(const Bearings& bearings);

/// In a crisis we start nothing in the place that it strikes; afterwards contacts restart spread over two weeks (S38).
std::optional<Blocked> crisis_pause(const Bearings& bearings);

/// Who named a day to come back on hears nothing unasked before it.
std::optional<Blocked> come_back_on(const Bearings& bearings);

/// A seller on leave does nothing by hand; the cover does, and without one it waits.
std::optional<Blocked> on_leave(const Bearings& bearings);

/// At most one automatic touch per contact and day.
std::optional<Blocked> contact_cap(const Bearings& bearings);

/// At most one automatic touch per organization and day.
std::optional<Blocked> organization_cap(const Bearings& bearings);

/// Two touches that nobody asked for lie at least a day apart; a recap that follows a conversation at once neither
/// gives nor asks (S71).
std::optional<Blocked> gap_floor(const Bearings& bearings);

/// Nothing unasked while the pressure of the last touches is over the cap (planner.md 2.4), which is higher for the
/// hot.
std::optional<Blocked> pressure_cap(const Bearings& bearings);

}  // namespace stop

/// Working days over which contacts restart after a crisis.
inline constexpr int crisis_restart_days = 14;

}  // namespace barnacle
