#pragma once
// The promise's clock: from an inquiry until somebody is connected it runs in the owner's working time (S27-S31, S91).

#include <optional>

#include "base/words.hpp"
#include "domain/contacts/contact.hpp"
#include "domain/time/working_hours.hpp"

namespace barnacle {

/// What we promise. Minutes are working minutes of the owner; hours are hours of the clock on the wall.
struct PromiseTerms {
  int target_minutes = 15;
  int limit_minutes = 60;
  int promise_hours = 24;  ///< or the end of the next working day, whichever comes first
  bool operator==(const PromiseTerms&) const = default;
};

enum class ClockState { waiting, running, past_target, past_limit, broken };
BARNACLE_WORDS(ClockState, "clock state", {ClockState::waiting, "waiting"}, {ClockState::running, "running"},
               {ClockState::past_target, "past target"}, {ClockState::past_limit, "past limit"},
               {ClockState::broken, "promise broken"});

/// Where the clock stands. Dates without a value: the owner does not work within 400 days.
struct PromiseClock {
  ClockState state = ClockState::waiting;  ///< `waiting`: the owner has not worked since they asked
  std::optional<Instant> starts_at;        ///< the first working moment at or after the inquiry
  std::optional<Instant> target_at;
  std::optional<Instant> limit_at;
  Instant promise_at{};        ///< S91; may come before the others where working days are far apart
  long minutes_run = 0;        ///< working minutes since the inquiry
  long minutes_to_target = 0;  ///< working minutes; negative once it has passed
  bool operator==(const PromiseClock&) const = default;
};

/// The clock of an inquiry that nobody is connected with yet. Attempts do not stop it.
PromiseClock promise_clock(Instant asked_at, const WorkCalendar& owner, const PromiseTerms& terms, Instant now);

/// True if connecting at that moment keeps the published promise (S91, S92).
bool keeps_promise(Instant asked_at, Instant connected_at, const WorkCalendar& owner, const PromiseTerms& terms);

}  // namespace barnacle
