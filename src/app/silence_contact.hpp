#pragma once
// Stops, permissions and pauses: what keeps us silent, on the record.

#include <optional>
#include <string>

#include "app/change_plan.hpp"

namespace barnacle::app {

/// Records an end. Nothing outgoing follows it. A second stop of the same reason changes nothing.
Result<ChangedPlan> stop_contact(Desk& desk, ContactId contact, StopReason reason, std::string words);

/// Takes back all stops in force, with a reason, and plans again. Refused for an erased contact, and for one who opted
/// out unless the words by which they asked to be contacted again are given. Refusals: `stop.none`,
/// `stop.needs_reason`, `stop.theirs`.
Result<ChangedPlan> lift_stop(Desk& desk, ContactId contact, std::string why, bool they_asked);

/// Adds a line to the permission ledger. A "no" for every channel and topic is also a stop. Refusal
/// `permission.asked_too_early`.
Result<ChangedPlan> record_permission(Desk& desk, ContactId contact, Permission line);

/// Leaves somebody in peace until a day (or until `resume`), on the record.
Result<ChangedPlan> pause_contact(Desk& desk, ContactId contact, std::optional<LocalDay> until, std::string why);
Result<ChangedPlan> resume_contact(Desk& desk, ContactId contact);

/// The same for everybody at an organization: how many contacts were planned again.
Result<int> pause_organization(Desk& desk, OrganizationId organization, std::optional<LocalDay> until, std::string why);
Result<int> resume_organization(Desk& desk, OrganizationId organization);

/// A crisis, theirs or the world's (S38): everybody, a country or a region. All plans concerned are made again.
Result<int> declare_crisis(Desk& desk, CrisisPause pause);
Result<int> end_crisis(Desk& desk, const HolidayPlace& place);

}  // namespace barnacle::app
