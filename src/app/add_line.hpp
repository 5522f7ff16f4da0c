#pragma once
// Anything in one line, done: somebody found or added, tagged, planned for.

#include <string_view>

#include "app/change_plan.hpp"
#include "domain/quick_add/quick_add.hpp"

namespace barnacle::app {

/// A line as it was read, and whom it means. `known` is nil for somebody new, `owner` where none is named.
struct LineMeant {
  QuickLine line;
  ContactId known;
  SellerId owner;
};

/// Looks up whom the line is about and whose they shall be. A note is about the longest beginning of its words that
/// names a contact. Refusals: `quick_add.who` (it names nobody), `contact.several`, `contact.unknown` (of a note),
/// `seller.unknown`, `seller.several`.
Result<LineMeant> meaning_of(Desk& desk, QuickLine line);

/// Does what the line says, in this one transaction. `zone` is where its times are meant; `text`, as it was typed, is
/// the reason on the record. Refusals: those of the verbs that it calls; `override.no_way` also for somebody new whom
/// no address was given for.
Result<ChangedPlan> add_line(Desk& desk, const LineMeant& meant, const std::string& zone, std::string_view text);

}  // namespace barnacle::app
