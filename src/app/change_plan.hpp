#pragma once
// The seller decides (promise 6): put off, skip or replace the plan, with a reason.

#include <optional>
#include <string>

#include "app/contact_file.hpp"

namespace barnacle::app {

struct ChangedPlan {
  Contact contact;
  Plan plan;
};

/// Skips the planned touch. A cadence's step counts as skipped; anything else is left in peace until its pace brings it
/// up again, at least a working day later. Refusals: `skip.needs_reason`, `touch.none`.
Result<ChangedPlan> skip_touch(Desk& desk, ContactId contact, std::string reason);

/// What a person wants instead. Empty members stay as planned.
struct Override {
  std::optional<Channel> channel;
  std::optional<Kind> kind;
  std::optional<LocalMinute> at;
  std::string zone;             ///< that `at` and `day` are meant in; empty: the contact's
  std::optional<LocalDay> day;  ///< without a time: the first hour of theirs on that day, or after it if they are off
  std::string subject;
  std::string reason;
};

/// Plans a touch by hand; it stands until it is done, skipped or replaced. Also what "later" and quick-add do.
/// Refusals: `override.needs_reason`, `override.in_past`, `override.too_late` (after last_plannable_day),
/// `override.no_way` (no address for the channel), `override.not_permitted`, `contact.stopped`.
Result<ChangedPlan> override_plan(Desk& desk, ContactId contact, const Override& wish);

/// Plans afresh: forgets a plan made by hand.
Result<ChangedPlan> plan_touch(Desk& desk, ContactId contact, std::string_view why);

}  // namespace barnacle::app
