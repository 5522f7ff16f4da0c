#include "domain/cadences/exits.hpp"

#include <algorithm>

namespace barnacle {
namespace {

std::optional<ExitRule> rule_for(const Cadence& cadence, Exit exit) {
  const auto found = std::ranges::find(cadence.exits, exit, &ExitRule::exit);
  if (found != cadence.exits.end()) return *found;
  if (exit == Exit::stop) return ExitRule{Exit::stop, ExitScope::contact};
  return std::nullopt;
}

bool in_scope(ExitScope scope, const Contact& enrolled, const ExitEvent& event) {
  if (!event.contact.is_nil() && event.contact == enrolled.id) return true;
  switch (scope) {
    case ExitScope::contact: return false;
    case ExitScope::deal: return std::ranges::find(event.deal_contacts, enrolled.id) != event.deal_contacts.end();
    case ExitScope::organization: return !event.organization.is_nil() && event.organization == enrolled.organization;
  }
  expects(false, "an exit has a scope");
}

}  // namespace

ExitEvent closing_event(const Deal& deal) {
  expects(deal.state != DealState::open, "only a closed deal ends walks");
  ExitEvent event;
  event.exit = deal.state == DealState::won ? Exit::deal_won : Exit::deal_lost;
  if (!deal.contacts.empty()) event.contact = deal.contacts.front();
  event.organization = deal.organization;
  event.deal_contacts = deal.contacts;
  return event;
}

std::vector<Exit> exits_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::connected:
    case Outcome::meeting_held: return {Exit::connected};
    case Outcome::replied:
    case Outcome::declined:
    case Outcome::not_now:
    case Outcome::wrong_person: return {Exit::reply};
    case Outcome::meeting_booked: return {Exit::meeting_booked};
    case Outcome::none_yet:
    case Outcome::left_voicemail:
    case Outcome::no_answer:
    case Outcome::no_show:
    case Outcome::bounced: return {};
  }
  expects(false, "an outcome is one of the known ones");
}

std::optional<ExitRule> exit_for(const Cadence& cadence, const Contact& enrolled, const ExitEvent& event) {
  const auto rule = rule_for(cadence, event.exit);
  if (!rule || !in_scope(rule->scope, enrolled, event)) return std::nullopt;
  const bool its_own =
      event.exit == Exit::temperature_change && event.temperature && event.temperature == cadence.entered_on;
  return its_own ? std::nullopt : rule;
}

std::optional<ExitScope> scope_of(const Cadence& cadence, Exit exit) {
  const auto rule = rule_for(cadence, exit);
  return rule ? std::optional(rule->scope) : std::nullopt;
}

}  // namespace barnacle
