#pragma once
// A cadence as plain text that a seller can read and write.
//
//   # A comment: the whole line.
//   name        first-round
//   title       First round: get the meeting scheduled
//   about       Six touches on four channels
//   entered on  promising
//   ends as     promising
//   exit        reply, connected, deal won for the organization
//
//   step        at once: email, value, automatic
//     about     an article on their problem
//     template  first-value
//   step        2 working days later: call, ask
//     unless    outcome of step 1 was bounced
//   step        10 working days before decision date: call, ask
//
// A line is a key and its value; blanks at both ends and a colon right after the key are ignored, case matters in free
// text alone. Keys of the cadence: name, title, about, entered on, ends as (temperatures), exit (exits between commas,
// each with "for the contact", "for the deal" or "for the organization"; the contact if unsaid). Keys of a step, after
// its "step" line: about, template, and one of only if, unless. Step: WAIT: CHANNEL, KIND, MODE. Mode "by person" is
// understood where none is written. Wait: "at once", "N UNIT later", "N UNIT after|before ANCHOR" with UNIT minutes,
// hours, working days, days, weeks, months (or one of them: "1 day") and ANCHOR previous touch, enrollment, decision
// date, meeting; "before" with the last two only. Condition: replied, opened a link [of step N], outcome [of step N]
// was OUTCOME, temperature is TEMPERATURE, has a deal, has CHANNEL.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/cadences/cadence.hpp"

namespace barnacle {

/// Something that could not be read. Line and column count from 1, the column in characters.
struct CadenceFault {
  int line = 1;
  int column = 1;
  std::string text;  ///< what is wrong and how to mend it
  bool operator==(const CadenceFault&) const = default;
};

struct CadenceReading {
  Cadence cadence;                   ///< complete only without faults; `id` nil, `version` 1, `text` as read
  std::vector<CadenceFault> faults;  ///< in order of lines; at most `cadence_faults_max`
  std::vector<int> step_lines;       ///< the line of each step, for editors
};

inline constexpr std::size_t cadence_faults_max = 10;  ///< reported at once; more would not be read

/// Reads a file, going on after faults. The errors of `check_cadence` are among the faults.
CadenceReading read_cadence(std::string_view text);

/// The cadence, or the refusal `cadence.unreadable` whose text lists the faults as "line 4, column 9: …".
Result<Cadence> cadence_from_text(std::string_view text);

/// The canonical text. Reading it gives back name, title, about, temperatures, exits and steps, if `check_cadence`
/// finds no error.
std::string write_cadence(const Cadence& cadence);

/// "2 working days later", "10 days before decision date", "only if they …" as written in the file, for editors and
/// explanations.
std::string wait_text(const Wait& wait);
std::string condition_text(const Condition& condition);

}  // namespace barnacle
