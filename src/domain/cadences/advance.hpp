#pragma once
// One contact's walk through a cadence: which step comes next, from when on, and what doing or skipping it changes.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/cadences/cadence.hpp"
#include "domain/contacts/contact.hpp"
#include "domain/deals/deal.hpp"
#include "domain/planner/telling.hpp"
#include "domain/time/working_hours.hpp"

namespace barnacle {

/// A step that is not taken because its condition fails, or because the date that it counts from is unknown or past.
struct PassedOver {
  int step = 0;
  std::string because;  ///< "no reply so far", for people
  Instant due_at{};     ///< when it would have been due; the next step's wait counts from here
  bool operator==(const PassedOver&) const = default;
};

/// The forecast of a walk by what is known now.
struct NextCadenceStep {
  int step = -1;  ///< 0-based; -1 = none by what is known now
  LocalMinute
      earliest{};  ///< wall time in the contact's zone before which the step is not due; planning places it after
  Channel channel = Channel::email;     ///< the step's, or a stand-in that reaches them and is permitted
  Mode mode = Mode::by_person;          ///< the step's; a stand-in is always by a person
  std::string stand_in_because;         ///< "no phone number is known"; empty if the channel is the step's own
  std::vector<PassedOver> passed_over;  ///< the steps between the enrollment's next step and `step`, ascending
  int settled = 0;  ///< so many of them, from the front, have reached their time: these, and only these, are recorded
                    ///< now. A condition may still come true until the step's own time has come.

  /// Nothing is left. A forecast may have no step and yet not be over, while an unsettled condition may still come
  /// true.
  bool is_over() const { return step < 0 && settled == static_cast<int>(passed_over.size()); }
  bool operator==(const NextCadenceStep&) const = default;
};

/// Which step is next, and from when on. `calendar` is the contact's (zone, hours, holidays, leave), `deals` are the
/// contact's. A wait in working days, days, weeks or months ends at the start (00:00) of its day, one in minutes or
/// hours at its minute; a wait of zero ends at once. A step is never due before the moment that it counts from; a step
/// before a date whose time has gone by is due at once while the date is ahead, and passed over once it has come. A
/// pause of the enrollment that has an end moves the wait by its length; one without an end is left to the rules of
/// stop. Expects that `cadence` is the version that the enrollment walks. The reasons are there if they are told.
NextCadenceStep next_cadence_step(const Enrollment& enrollment, const Cadence& cadence, const Contact& contact,
                                  std::span<const Deal> deals, const WorkCalendar& calendar, Instant now,
                                  Telling telling = Telling::in_words);

/// A walk at its first step.
Enrollment begin_enrollment(const Cadence& cadence, Instant now, std::string_view by);

/// True once every step is done, skipped or passed over.
bool is_over(const Enrollment& enrollment, const Cadence& cadence);

/// The walk after these steps were passed over; their reasons are kept. Expects that they follow on from its next step.
Enrollment with_passed_over(Enrollment enrollment, std::span<const PassedOver> steps);

/// The walk after its next step was done with this outcome; the next wait counts from `at`. Refusal `step.not_next` if
/// the step is already behind or not yet reached (record the passed-over ones first).
Result<Enrollment> after_done(Enrollment enrollment, const Cadence& cadence, int step, Outcome outcome, Instant at);

/// The walk after a person skipped its next step; the next wait counts from `at`. Refusals: `step.not_next`,
/// `skip.needs_reason`.
Result<Enrollment> after_skipped(Enrollment enrollment, const Cadence& cadence, int step, std::string_view because,
                                 Instant at);

/// An answer to an earlier step that came later, and an opened link. Steps that were not done stay as they are.
Enrollment with_outcome(Enrollment enrollment, int step, Outcome outcome);
Enrollment with_link_opened(Enrollment enrollment, int step, Instant at);

/// The temperature that a contact has after the last step without an answer.
Temperature temperature_after(const Cadence& cadence, Temperature before);

/// Why a condition does not hold, in a few words for people; empty if it holds.
std::string why_not(const Condition& condition, const Enrollment& enrollment, const Contact& contact,
                    std::span<const Deal> deals);

/// The soonest decision date of the open deals, or the one that the contact named in discovery.
std::optional<LocalDay> decision_date_of(const Contact& contact, std::span<const Deal> deals);

/// Whether a contact can be enrolled: a cadence whose first step counts from a date needs the date (refusals
/// `cadence.needs_decision_date`, `cadence.needs_meeting`), and nobody with a stop in force walks one
/// (`cadence.stopped`).
Result<Done> check_enrollment(const Cadence& cadence, const Contact& contact, std::span<const Deal> deals);

inline constexpr std::size_t skip_reason_max = 500;  ///< bytes; a sentence or two

}  // namespace barnacle
