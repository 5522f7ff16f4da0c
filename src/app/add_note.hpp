#pragma once
#include "app/contact_file.hpp"

namespace barnacle::app {

/// What a seller wants to remember of a contact: it stands on the timeline, as the fact "note" of its entry, and at
/// the end of the contact's notes. Refusals: `contact.unknown`, `note.empty`, and those of check_contact (the notes are
/// full).
Result<Plan> add_note(Desk& desk, ContactId contact, std::string_view words);

}  // namespace barnacle::app
