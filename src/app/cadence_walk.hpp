#pragma once
// What happens to a file's enrollment. Nothing here saves; `settle` does.

#include <string>
#include <vector>

#include "app/contact_file.hpp"
#include "domain/cadences/exits.hpp"

namespace barnacle::app {

/// Records the steps whose conditions failed when their time had come.
void pass_over_steps(Desk& desk, ContactFile& file, std::vector<Entry>& moves);

/// Ends the enrollment after its last step; the temperature becomes the cadence's `ends_as`.
void finish_cadence(Desk& desk, ContactFile& file, std::vector<Entry>& moves);

/// Puts the contact at the first step of the latest version. A running enrollment ends first ("enrolled elsewhere").
/// Refusals: `cadence.unknown`; `contact.stopped`.
Result<Done> begin_cadence(Desk& desk, ContactFile& file, std::string_view name, std::vector<Entry>& moves);

/// What happened to the file's contact, as an event that may end walks: theirs, and by its rule's scope those around
/// them.
ExitEvent event_of(const ContactFile& file, Exit exit);

/// Takes the contact out if their cadence has that exit. True if it did.
bool leave_cadence_on(Desk& desk, ContactFile& file, const ExitEvent& event, std::string_view because,
                      std::vector<Entry>& moves);

/// Takes out everybody else whom the event reaches: the deal's contacts, the organization's. Each is saved with an
/// entry of its own. Reads at most `exit_reach_max` contacts of each cadence.
void leave_cadences_around(Desk& desk, const ContactFile& file, const ExitEvent& event, std::string_view because);
inline constexpr std::size_t exit_reach_max = 2'000;

}  // namespace barnacle::app
