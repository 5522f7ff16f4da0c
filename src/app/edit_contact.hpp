#pragma once
#include "app/contact_file.hpp"

namespace barnacle::app {

/// What to change; empty members stay. A `clear` names fields to empty: "title", "zone", "issue", "notes".
struct ContactEdit {
  std::optional<std::string> given_name, family_name, title, zone, language, source, issue, notes, social, external_id;
  std::optional<PostalAddress> address;
  std::optional<std::vector<Email>> emails;
  std::optional<std::vector<Phone>> phones;
  std::optional<WorkingHours> hours;
  std::optional<Fit> fit;
  std::optional<Temperature> temperature;
  std::string reason;  ///< of a temperature moved by hand
  std::vector<std::string> add_tags, remove_tags;
  std::vector<CustomField> custom;  ///< an empty value removes the field
  std::optional<Discovery> discovery;
  std::optional<StatedPreference> stated;
  std::optional<Meeting> meeting;
};

/// Refusals: `contact.unknown`, those of check_contact, `zone.unknown`, `temperature.needs_reason`, `give_up.too_early`
/// (cooling down by hand before five attempts, S33).
Result<Plan> edit_contact(Desk& desk, ContactId contact, const ContactEdit& edit);

}  // namespace barnacle::app
