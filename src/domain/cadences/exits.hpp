#pragma once
// Which walks an event ends (product.md section 4).

#include <optional>
#include <vector>

#include "domain/cadences/cadence.hpp"
#include "domain/contacts/contact.hpp"
#include "domain/deals/deal.hpp"

namespace barnacle {

/// Something that happened and may end walks: to one contact, or to a deal and so to its contacts.
struct ExitEvent {
  Exit exit = Exit::reply;
  ContactId contact;                       ///< whom it happened to; of a deal its main contact; nil if it has none
  OrganizationId organization;             ///< theirs; nil if none
  std::vector<ContactId> deal_contacts;    ///< of the deal that it belongs to; empty if it belongs to none
  std::optional<Temperature> temperature;  ///< of a temperature change: the new one
};

/// What happened to a deal, as an event: won or lost. Expects that the deal is closed.
ExitEvent closing_event(const Deal& deal);

/// The exits that an outcome of a touch sets off; none for a voicemail left or a bounce.
std::vector<Exit> exits_of(Outcome outcome);

/// The rule by which the event ends this contact's walk of that cadence, or nothing. `stop` always ends the contact's
/// own walk. A change to the very temperature that the cadence is entered on does not end it.
std::optional<ExitRule> exit_for(const Cadence& cadence, const Contact& enrolled, const ExitEvent& event);

/// The widest scope that a rule of the cadence gives this exit: whom to load and ask about.
std::optional<ExitScope> scope_of(const Cadence& cadence, Exit exit);

}  // namespace barnacle
