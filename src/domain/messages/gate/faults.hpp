#pragma once
// The faults, one law each; `gate.cpp` asks them in the order of `Fault`. Each adds its findings to `found`.

#include "domain/messages/gate/gate.hpp"
#include "domain/messages/gate/reading.hpp"
#include "domain/messages/gate/signals.hpp"

namespace barnacle {

/// What every fault looks at: the text, what is known around it, and both parts in words.
struct Judged {
  const Outgoing& outgoing;
  const GateContext& context;
  Reading subject;
  Reading text;
  const PhraseLists& phrases;
  std::vector<Signal> signals;  ///< of the text

  const Reading& reading(Part part) const { return part == Part::subject ? subject : text; }
};
using Findings = std::vector<Finding>;

/// Reads both parts. The outgoing text and the context must outlive the result.
Judged read_outgoing(const Outgoing& outgoing, const GateContext& context);

/// A subject is one line, and no control character leaves in any text.
void find_header_injection(const Judged& judged, Findings& found);
/// Nothing leaves to a person who has said no (S82, promise 2).
void find_permission_no(const Judged& judged, Findings& found);
/// A text does not leave with a field, a bracket or a sample left unfilled.
void find_unfilled_fields(const Judged& judged, Findings& found);
/// A text greets the person whom it is for.
void find_wrong_name(const Judged& judged, Findings& found);
/// A text does not nag (S65).
void find_empty_phrases(const Judged& judged, Findings& found);
/// "Re:" and "Fwd:" stand only where there is a thread.
void find_false_re(const Judged& judged, Findings& found);
/// A text that speaks of an attachment has one.
void find_attachment_missing(const Judged& judged, Findings& found);
/// Nobody is given the same thing twice (S60).
void find_repeated_asset(const Judged& judged, Findings& found);
/// Nobody is told the same thing twice (S57, S69).
void find_repeated_message(const Judged& judged, Findings& found);
/// A text gives something or asks for the business, and does not ask twice in a row (S57-S59).
void find_no_value_no_ask(const Judged& judged, Findings& found);
/// An ask or a recap names a day, and the next step stays ours (S3, S48, S73).
void find_no_next_step(const Judged& judged, Findings& found);
/// A text is about them: more "you" than "we", and their own words where we have them (S57, S68).
void find_about_us(const Judged& judged, Findings& found);
/// A text can be read on a phone between two meetings.
void find_too_long(const Judged& judged, Findings& found);

/// A voicemail takes less than 25 seconds and says who, why, one thing of value and when we try again (S3, S50).
void find_voicemail_faults(const Judged& judged, Findings& found);
/// What is good about a text is said, too.
void find_good_signs(const Judged& judged, Findings& found);

/// True if the text uses a word or a number of what the contact told us.
bool uses_their_words(const Judged& judged);
/// True if the text gives something: an asset, a link, a figure, or words that say so.
bool gives_value(const Judged& judged);
/// True if the text asks for the business, by its words or because its kind says so.
bool asks(const Judged& judged);

/// Seconds to speak the text, at 150 words a minute.
int seconds_to_speak(const Reading& reading);
inline constexpr int voicemail_seconds_max = 25;

/// A finding about bytes `from` to `to` of a part, with its words cut out.
Finding finding_at(const Judged& judged, Fault fault, Level level, Part part, std::size_t from, std::size_t to);

/// The best sentence that could stand instead: their cost, their problem, their success, the asset, the next step, in
/// that order; in a template with fields instead of values; empty if nothing is known.
std::string better_words(const Judged& judged);

}  // namespace barnacle
