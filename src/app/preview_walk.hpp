#pragma once
#include <string_view>

#include "app/contact_file.hpp"
#include "domain/cadences/preview.hpp"

namespace barnacle::app {

/// Two years of a cadence for this contact as they are, if nobody ever answered; nothing is saved. Refusals:
/// `contact.unknown`, `cadence.unknown`.
Result<CadencePreview> preview_walk(Desk& desk, ContactId contact, std::string_view cadence);

}  // namespace barnacle::app
