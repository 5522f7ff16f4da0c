#pragma once
// The faults, one law each; `gate.cpp` asks them in the order of `Fault`. Each adds its findings to `found`.

#include "domain/messages/gate/gate.hpp"
#include "domain/messages/gate/reading.hpp"

namespace barnacle {

/// What every fault looks at: the text, what is known around it, and both parts in words.
struct Judged {
  const Outgoing& outgoing;
  const GateContext& context;
  Reading subject;
  Reading text;
  const PhraseLists& phrases;

  const Reading& reading(Part part) const { return part == Part::subject ? subject : text; }
};
using Findings = std::vector<Finding>;

/// A subject is one line, and no control character leaves in any text.
void find_header_injection(const Judged& judged, Findings& found);
/// A text does not leave with a field, a bracket or a sample left unfilled.
void find_unfilled_fields(const Judged& judged, Findings& found);
/// A text does not nag (S65).
void find_empty_phrases(const Judged& judged, Findings& found);
/// "Re:" and "Fwd:" stand only where there is a thread.
void find_false_re(const Judged& judged, Findings& found);
/// A text can be read on a phone between two meetings.
void find_too_long(const Judged& judged, Findings& found);

/// A finding about bytes `from` to `to` of a part, with its words cut out.
Finding finding_at(const Judged& judged, Fault fault, Level level, Part part, std::size_t from, std::size_t to);

/// The best sentence that could stand instead: their cost, their problem, their success, the asset, the next step, in
/// that order; in a template with fields instead of values; empty if nothing is known.
std::string better_words(const Judged& judged);

}  // namespace barnacle
