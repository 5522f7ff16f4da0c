#include "domain/inquiries/promise_clock.hpp"

namespace barnacle {

PromiseClock promise_clock(Instant asked_at, const WorkCalendar& owner, const PromiseTerms& terms, Instant now) {
  PromiseClock clock;
  clock.starts_at = working_from(owner, asked_at);
  clock.target_at = plus_working_minutes(owner, asked_at, terms.target_minutes);
  clock.limit_at = plus_working_minutes(owner, asked_at, terms.limit_minutes);
  clock.promise_at = hours_or_next_working_day(owner, asked_at, terms.promise_hours);
  clock.minutes_run = working_minutes_between(owner, asked_at, now);
  clock.minutes_to_target = terms.target_minutes - clock.minutes_run;
  if (now > clock.promise_at) {
    clock.state = ClockState::broken;
  } else if (clock.limit_at && now > *clock.limit_at) {
    clock.state = ClockState::past_limit;
  } else if (clock.target_at && now > *clock.target_at) {
    clock.state = ClockState::past_target;
  } else if (clock.starts_at && now >= *clock.starts_at) {
    clock.state = ClockState::running;
  }
  return clock;
}

bool keeps_promise(Instant asked_at, Instant connected_at, const WorkCalendar& owner, const PromiseTerms& terms) {
  return connected_at <= hours_or_next_working_day(owner, asked_at, terms.promise_hours);
}

}  // namespace barnacle
