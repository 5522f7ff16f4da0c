#pragma once
// A contact's temperature moves by facts, each with its reason (product.md section 3); by hand it is the seller's own
// word.

#include <optional>
#include <string>

#include "domain/contacts/contact.hpp"
#include "domain/planner/policy.hpp"

namespace barnacle {

struct TemperatureMove {
  Temperature to = Temperature::promising;
  std::string why;  ///< "said in a conversation that they are ready"
  bool operator==(const TemperatureMove&) const = default;
};

/// After the outcome of a touch, or of their own message. `ready`: in a real conversation they said that they are ready
/// to do business.
/// - ready in a conversation, a booked or held meeting: hot
/// - not now: interested (a client stays a client)
/// - a new contact who is connected, or a promising or lost one who answers: interested
/// Nothing if the temperature stays. A no is a stop, not a temperature.
std::optional<TemperatureMove> temperature_after(const Contact& contact, Outcome outcome, bool ready);

/// After a deal was won: client. After it was lost: lost, save that a client stays a client.
std::optional<TemperatureMove> temperature_after_won(const Contact& contact);
std::optional<TemperatureMove> temperature_after_lost(const Contact& contact);

/// After so many unanswered touches that the pace says so: one temperature down, never to nothing. `open_deal`: the
/// deal's own pace counts.
std::optional<TemperatureMove> temperature_after_silence(const Contact& contact, bool open_deal, const Policy& policy);

}  // namespace barnacle
