#pragma once
// The recap of a talk as it would read if all that was heard were saved: while the wrap-up is being typed (S71, S73).

#include <optional>
#include <string>
#include <vector>

#include "app/prepare_touch.hpp"

namespace barnacle::app {

/// What was heard and agreed so far; everything may still be missing.
struct Heard {
  Discovery discovery;                  ///< laid over what is known: empty fields leave
  std::optional<NextStep> next_step;    ///< with day and time
  std::string next_step_typed;          ///< or as one typed line: "show the pilot to Jana, thu 10:00"
  std::vector<Commitment> commitments;  ///< beside those that stand
  std::optional<Permission> permission;
};

/// Something that a good recap has and this one does not: a word for programs and a sentence for people.
struct MissingPart {
  std::string what;  ///< problem, cost, success, who_else, next_step, address
  std::string text;
};

struct RecapDraft {
  WrittenLetter letter;
  std::vector<MissingPart> missing;
  std::optional<NextStep> next_step;  ///< as it was read
};

/// Saves nothing. A next step that cannot be read is missing, with the reason. Refusals: `contact.unknown`,
/// `commitments.too_many`.
Result<RecapDraft> draft_recap(Desk& desk, ContactId contact, SellerId seller, const Heard& heard);

}  // namespace barnacle::app
