#pragma once
// A cadence: the recipe, an ordered list of steps, versioned; and one contact's walk through it (product.md section 4).

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/id.hpp"
#include "base/words.hpp"
#include "domain/contacts/temperature.hpp"
#include "domain/time/instant.hpp"
#include "domain/touches/touch.hpp"

namespace barnacle {

enum class WaitUnit { minutes, hours, working_days, days, weeks, months };
BARNACLE_WORDS(WaitUnit, "unit", {WaitUnit::minutes, "minutes"}, {WaitUnit::hours, "hours"},
               {WaitUnit::working_days, "working days"}, {WaitUnit::days, "days"}, {WaitUnit::weeks, "weeks"},
               {WaitUnit::months, "months"});

/// What a wait counts from. A wait before a date has a negative count: 10 working days before the decision date is -10.
enum class WaitFrom { previous_touch, enrollment, decision_date, meeting };
BARNACLE_WORDS(WaitFrom, "anchor", {WaitFrom::previous_touch, "previous touch"}, {WaitFrom::enrollment, "enrollment"},
               {WaitFrom::decision_date, "decision date"}, {WaitFrom::meeting, "meeting"});

struct Wait {
  int count = 0;
  WaitUnit unit = WaitUnit::working_days;
  WaitFrom from = WaitFrom::previous_touch;
  bool operator==(const Wait&) const = default;
};

/// A step is passed over unless its condition holds.
enum class ConditionKind { replied, opened_link, outcome_was, temperature_is, has_deal, has_channel };
BARNACLE_WORDS(ConditionKind, "condition", {ConditionKind::replied, "replied"},
               {ConditionKind::opened_link, "opened a link"}, {ConditionKind::outcome_was, "outcome was"},
               {ConditionKind::temperature_is, "temperature is"}, {ConditionKind::has_deal, "has a deal"},
               {ConditionKind::has_channel, "has"});

struct Condition {
  ConditionKind kind = ConditionKind::has_deal;
  bool negated = false;
  int step = -1;  ///< outcome_was, opened_link: the 0-based earlier step; -1 = any
  Outcome outcome = Outcome::none_yet;
  Temperature temperature = Temperature::promising;
  Channel channel = Channel::email;
  bool operator==(const Condition&) const = default;
};

struct Step {
  Wait wait;
  Channel channel = Channel::email;
  Kind kind = Kind::value;
  Mode mode = Mode::by_person;
  std::string template_name;  ///< of the message, voicemail plan or talking points; may be empty
  std::string about;          ///< one line for the seller: "a case of their size"
  std::optional<Condition> condition;
  bool operator==(const Step&) const = default;
};

enum class Exit {
  reply,
  connected,
  meeting_booked,
  next_step_agreed,
  stop,
  deal_won,
  deal_lost,
  temperature_change,
  enrolled_elsewhere
};
BARNACLE_WORDS(Exit, "exit", {Exit::reply, "reply"}, {Exit::connected, "connected"},
               {Exit::meeting_booked, "meeting booked"}, {Exit::next_step_agreed, "next step agreed"},
               {Exit::stop, "stop"}, {Exit::deal_won, "deal won"}, {Exit::deal_lost, "deal lost"},
               {Exit::temperature_change, "temperature change"}, {Exit::enrolled_elsewhere, "enrolled elsewhere"});

/// Whom an exit takes out: the contact, all contacts of the deal, or all of the organization.
enum class ExitScope { contact, deal, organization };
BARNACLE_WORDS(ExitScope, "scope", {ExitScope::contact, "contact"}, {ExitScope::deal, "deal"},
               {ExitScope::organization, "organization"});

struct ExitRule {
  Exit exit = Exit::reply;
  ExitScope scope = ExitScope::contact;
  bool operator==(const ExitRule&) const = default;
};

inline constexpr std::size_t cadence_steps_max = 60;
inline constexpr std::size_t cadence_text_max = 64 * 1024;

/// One version of a cadence. A version never changes once saved.
struct Cadence {
  CadenceId id;
  std::string name;  ///< "first-round": a word for files and commands
  int version = 1;
  std::string title;  ///< for people
  std::string about;
  std::optional<Temperature> entered_on;  ///< started by itself when a contact gets this temperature
  std::vector<Step> steps;
  std::vector<ExitRule> exits;         ///< `stop` is always one, whether written or not
  std::optional<Temperature> ends_as;  ///< the temperature after the last step without an answer; none = as before
  std::string text;                    ///< the file that it was read from
  bool operator==(const Cadence&) const = default;
};

/// Facts, not a flag: who paused, when, until when, why.
struct Pause {
  Instant at{};
  std::string by;
  std::optional<LocalDay> until;  ///< the first day on which it is over; none = until a person ends it
  std::string why;
  bool operator==(const Pause&) const = default;
};

/// What became of one step of an enrollment.
struct StepRecord {
  int step = 0;
  Instant at{};
  Outcome outcome = Outcome::none_yet;
  std::string skipped_because;  ///< empty if it was done
  std::optional<Instant>
      link_opened_at;  ///< a counted link of its message was opened; none where links are not counted
  bool operator==(const StepRecord&) const = default;
};

/// One contact's walk through one version. At most one is active per contact; it lives inside the contact.
struct Enrollment {
  CadenceId cadence;
  std::string name;
  int version = 1;
  Instant enrolled_at{};
  std::string enrolled_by;
  int next_step = 0;       ///< 0-based; == steps.size() when all are done
  Instant counted_from{};  ///< the previous touch, or the enrollment before the first
  std::vector<StepRecord> done;
  std::optional<Pause> paused;
  bool operator==(const Enrollment&) const = default;
};

}  // namespace barnacle
