#include "app/temperature_change.hpp"

#include "app/cadence_walk.hpp"
#include "domain/temperature/standing.hpp"

namespace barnacle::app {

void change_temperature(Desk& desk, ContactFile& file, Temperature to, std::string why, GoesOn goes_on,
                        std::vector<Entry>& moves) {
  Contact& contact = file.contact;
  if (contact.temperature == to) return;
  moves.push_back(desk.entry("change_temperature",
                             "From " + std::string(word_of(contact.temperature)) + " to " + std::string(word_of(to)) +
                                 (why.empty() ? "." : ": " + why + "."),
                             contact.id));
  contact.temperature = to;
  contact.temperature_since = desk.now;
  contact.temperature_why = std::move(why);
  after_temperature_change(contact.standing);
  ExitEvent event = event_of(file, Exit::temperature_change);
  event.temperature = to;
  leave_cadence_on(desk, file, event, "temperature is " + std::string(word_of(to)) + " now", moves);
  if (goes_on == GoesOn::by_its_rhythm) return;
  const std::string& cadence = desk.policy().pace_of(to).cadence;
  if (cadence.empty() || contact.enrollment || !desk.reference().cadence(cadence) || stop_in_force(contact.stops))
    return;
  const auto begun = begin_cadence(desk, file, cadence, moves);
  expects(begun.ok(), "a cadence that exists can be begun by a contact without a stop");
}

}  // namespace barnacle::app
