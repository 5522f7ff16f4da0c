#include "app/edit_contact.hpp"

#include <algorithm>

#include "app/temperature_change.hpp"
#include "base/text.hpp"
#include "domain/temperature/give_up.hpp"

namespace barnacle::app {

namespace {

template <class Value>
void take(Value& to, const std::optional<Value>& from, std::vector<std::string>& changed, std::string_view name) {
  if (!from || to == *from) return;
  to = *from;
  changed.emplace_back(name);
}

// Hot is warmer than interested, interested than promising; the others are no ladder to give up on.
bool cools(Temperature from, Temperature to) {
  const auto warmth = [](Temperature temperature) {
    switch (temperature) {
      case Temperature::hot:
      case Temperature::new_: return 3;
      case Temperature::interested: return 2;
      case Temperature::promising: return 1;
      case Temperature::client:
      case Temperature::lost: return 0;
    }
    expects(false, "every temperature is listed");
  };
  return warmth(to) > 0 && warmth(to) < warmth(from);
}

}  // namespace

Result<Plan> edit_contact(Desk& desk, ContactId id, const ContactEdit& edit) {
  auto taken = take_file(desk, id);
  if (!taken) return taken.refusal();
  ContactFile file = std::move(*taken);
  Contact& contact = file.contact;
  if (edit.zone && !edit.zone->empty()) {
    if (auto zone = desk.policy().zones->find(*edit.zone); !zone) return zone.refusal();
  }
  std::vector<std::string> changed;
  take(contact.given_name, edit.given_name, changed, "given name");
  take(contact.family_name, edit.family_name, changed, "family name");
  take(contact.title, edit.title, changed, "title");
  take(contact.zone, edit.zone, changed, "zone");
  take(contact.language, edit.language, changed, "language");
  take(contact.source, edit.source, changed, "source");
  take(contact.issue, edit.issue, changed, "issue");
  take(contact.notes, edit.notes, changed, "notes");
  take(contact.social, edit.social, changed, "social profile");
  take(contact.external_id, edit.external_id, changed, "external id");
  take(contact.address, edit.address, changed, "address");
  take(contact.emails, edit.emails, changed, "e-mail addresses");
  take(contact.phones, edit.phones, changed, "phone numbers");
  take(contact.fit, edit.fit, changed, "fit");
  take(contact.discovery, edit.discovery, changed, "discovery");
  take(contact.stated, edit.stated, changed, "what suits them");
  if (edit.hours && contact.hours != edit.hours) {
    contact.hours = edit.hours;
    changed.emplace_back("hours");
  }
  if (edit.meeting) {
    contact.meeting = edit.meeting;
    changed.emplace_back("meeting");
  }
  for (const std::string& tag : edit.add_tags) {
    if (std::none_of(contact.tags.begin(), contact.tags.end(),
                     [&](const auto& each) { return same_word(each, tag); })) {
      contact.tags.push_back(tag);
      changed.push_back("tag " + tag);
    }
  }
  for (const std::string& tag : edit.remove_tags) {
    if (std::erase_if(contact.tags, [&](const auto& each) { return same_word(each, tag); }) > 0)
      changed.push_back("no tag " + tag);
  }
  for (const CustomField& field : edit.custom) {
    std::erase_if(contact.custom, [&](const CustomField& each) { return same_word(each.name, field.name); });
    if (!field.value.empty()) contact.custom.push_back(field);
    changed.push_back(field.name);
  }
  if (auto checked = check_contact(contact); !checked) return checked.refusal();

  std::vector<Entry> moves;
  if (edit.temperature && *edit.temperature != contact.temperature) {
    if (trimmed(edit.reason).empty()) {
      return invalid("temperature.needs_reason", "Say why " + full_name(contact) + " is " +
                                                     std::string(word_of(*edit.temperature)) +
                                                     " now; the reason stays on the record.");
    }
    const bool gives_up = cools(contact.temperature, *edit.temperature);
    if (gives_up) {
      if (auto allowed = may_give_up(contact, desk.policy()); !allowed) return allowed.refusal();
    }
    change_temperature(desk, file, *edit.temperature, edit.reason,
                       gives_up ? GoesOn::by_its_rhythm : GoesOn::by_its_cadence, moves);
    changed.emplace_back("temperature");
  }
  return settle(
      desk, file,
      desk.entry("edit_contact", changed.empty() ? "Nothing changed." : "Changed: " + joined(changed, ", ") + "."),
      std::move(moves));
}

}  // namespace barnacle::app
