#include "app/cadence_walk.hpp"

#include <set>

#include "app/temperature_change.hpp"
#include "domain/cadences/advance.hpp"
#include "domain/planner/bearings.hpp"

namespace barnacle::app {

void pass_over_steps(Desk& desk, ContactFile& file, std::vector<Entry>& moves) {
  const Situation situation = situation_of(desk, file);
  const Bearings bearings = bearings_of(situation, desk.policy(), desk.now);
  expects(bearings.walk.has_value(), "steps are passed over in a running cadence");
  Enrollment& walk = *file.contact.enrollment;
  const auto settled = std::span(bearings.walk->passed_over).first(static_cast<std::size_t>(bearings.walk->settled));
  for (const PassedOver& step : settled) {
    moves.push_back(
        desk.entry("pass_over_step",
                   "Step " + std::to_string(step.step + 1) + " of " + walk.name + " passed over: " + step.because + ".",
                   file.contact.id));
  }
  walk = with_passed_over(std::move(walk), settled);
}

void finish_cadence(Desk& desk, ContactFile& file, std::vector<Entry>& moves) {
  const Enrollment walk = *file.contact.enrollment;
  const Cadence* cadence = desk.reference().cadence(walk.cadence, walk.version);
  expects(cadence != nullptr, "the version that an enrollment walks is kept");
  file.contact.enrollment.reset();
  moves.push_back(desk.entry("finish_cadence", walk.name + " is over.", file.contact.id));
  const Temperature after = temperature_after(*cadence, file.contact.temperature);
  change_temperature(desk, file, after, "no answer to " + walk.name, GoesOn::by_its_rhythm, moves);
}

Result<Done> begin_cadence(Desk& desk, ContactFile& file, std::string_view name, std::vector<Entry>& moves) {
  const Cadence* cadence = desk.reference().cadence(name);
  if (!cadence) {
    std::string known;
    for (const auto& [word, unused] : desk.reference().latest_cadences) known += (known.empty() ? "" : ", ") + word;
    return not_found("cadence.unknown", "There is no cadence \"" + std::string(name) +
                                            "\". There are: " + (known.empty() ? "none yet" : known) + ".");
  }
  if (const auto stop = stop_in_force(file.contact.stops)) {
    return forbidden("contact.stopped", full_name(file.contact) + " is stopped (" + std::string(word_of(stop->reason)) +
                                            "). Lift the stop first if that was a mistake.");
  }
  if (file.contact.enrollment) {
    moves.push_back(desk.entry("leave_cadence", "Left " + file.contact.enrollment->name + ": enrolled elsewhere.",
                               file.contact.id));
  }
  file.contact.enrollment = begin_enrollment(*cadence, desk.now, desk.actor);
  moves.push_back(desk.entry("begin_cadence",
                             "Entered " + cadence->name + " (version " + std::to_string(cadence->version) + ").",
                             file.contact.id));
  return Done{};
}

ExitEvent event_of(const ContactFile& file, Exit exit) {
  ExitEvent event{.exit = exit, .contact = file.contact.id, .organization = file.contact.organization};
  for (const Deal& deal : file.deals) {
    if (deal.state != DealState::open) continue;
    event.deal_contacts.insert(event.deal_contacts.end(), deal.contacts.begin(), deal.contacts.end());
  }
  return event;
}

namespace {

const Cadence& walked(const Desk& desk, const Enrollment& walk) {
  const Cadence* cadence = desk.reference().cadence(walk.cadence, walk.version);
  expects(cadence != nullptr, "the version that an enrollment walks is kept");
  return *cadence;
}

}  // namespace

bool leave_cadence_on(Desk& desk, ContactFile& file, const ExitEvent& event, std::string_view because,
                      std::vector<Entry>& moves) {
  if (!file.contact.enrollment) return false;
  if (!exit_for(walked(desk, *file.contact.enrollment), file.contact, event)) return false;
  moves.push_back(desk.entry(
      "leave_cadence", "Left " + file.contact.enrollment->name + ": " + std::string(because) + ".", file.contact.id));
  file.contact.enrollment.reset();
  return true;
}

namespace {

// Which cadences let this exit reach colleagues is asked first: a firm may have hundreds of people, and most cadences
// end for one person alone.
std::set<std::string> cadences_of_firms(const Desk& desk, Exit exit) {
  std::set<std::string> names;
  for (const auto& [version, cadence] : desk.reference().cadence_versions) {
    if (scope_of(cadence, exit) == ExitScope::organization) names.insert(cadence.name);
  }
  return names;
}

}  // namespace

void leave_cadences_around(Desk& desk, const ContactFile& file, const ExitEvent& event, std::string_view because) {
  std::set<ContactId> around(event.deal_contacts.begin(), event.deal_contacts.end());
  if (!event.organization.is_nil()) {
    for (const std::string& cadence : cadences_of_firms(desk, event.exit)) {
      for (const Contact& colleague : desk.books.contacts().page(
               {.organization = event.organization, .cadence = cadence}, ContactId{}, exit_reach_max)) {
        around.insert(colleague.id);
      }
    }
  }
  around.erase(file.contact.id);
  for (const ContactId id : around) {
    auto other = take_file(desk, id);
    if (!other) continue;
    std::vector<Entry> moves;
    if (!leave_cadence_on(desk, *other, event, because, moves)) continue;
    Entry entry = std::move(moves.back());
    settle(desk, *other, std::move(entry));
  }
}

}  // namespace barnacle::app
