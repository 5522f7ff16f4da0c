#include "app/add_note.hpp"

#include "base/text.hpp"

namespace barnacle::app {

Result<Plan> add_note(Desk& desk, ContactId id, std::string_view words) {
  auto taken = take_file(desk, id);
  if (!taken) return taken.refusal();
  ContactFile file = std::move(*taken);
  const std::string note(trimmed(words));
  if (note.empty()) return invalid("note.empty", "Write what you want to remember of " + full_name(file.contact) + ".");
  std::string& notes = file.contact.notes;
  notes += (notes.empty() ? "" : "\n") + note;
  if (auto checked = check_contact(file.contact); !checked) return checked.refusal();
  Entry entry = desk.entry("add_note", "Noted: \"" + note + "\".");
  entry.facts.push_back({.name = "note", .value = note});
  return settle(desk, file, std::move(entry));
}

}  // namespace barnacle::app
