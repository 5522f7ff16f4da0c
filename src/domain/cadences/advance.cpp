#include "domain/cadences/advance.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "domain/cadences/pause.hpp"
#include "domain/permission/may_contact.hpp"

namespace barnacle {
namespace {

std::string step_text(int step) { return "step " + std::to_string(step + 1); }

/// The working day `count` working days before `day`; plain days where the calendar has none for a whole year.
LocalDay minus_working_days(const WorkCalendar& calendar, LocalDay day, int count) {
  constexpr int days_looked_at_max = 400;
  LocalDay found = day;
  for (int looked = 0; count > 0; ++looked) {
    found -= days{1};
    if (looked >= days_looked_at_max || is_working_day(calendar, found)) --count;
  }
  return found;
}

LocalDay plus_days(const WorkCalendar& calendar, LocalDay day, int count, WaitUnit unit) {
  switch (unit) {
    case WaitUnit::working_days:
      if (count < 0) return minus_working_days(calendar, day, -count);
      return plus_working_days(calendar, day, count).value_or(day + days{count});
    case WaitUnit::days: return day + days{count};
    case WaitUnit::weeks: return day + days{7 * count};
    case WaitUnit::months: return plus_months(day, count);
    case WaitUnit::minutes:
    case WaitUnit::hours: break;
  }
  expects(false, "a wait in days has a unit of days");
}

/// The end of a wait that counts from an instant.
Instant wait_end(const Wait& wait, Instant from, const WorkCalendar& calendar) {
  if (wait.count == 0) return from;
  if (wait.unit == WaitUnit::minutes) return from + minutes{wait.count};
  if (wait.unit == WaitUnit::hours) return from + hours{wait.count};
  const LocalDay day = plus_days(calendar, local_day(from, calendar.zone), wait.count, wait.unit);
  return to_instant(at_minute(std::min(day, last_plannable_day()), 0), calendar.zone);
}

/// The end of a wait that counts from a day.
Instant wait_end_from_day(const Wait& wait, LocalDay day, const WorkCalendar& calendar) {
  if (wait.count != 0 && wait.unit != WaitUnit::minutes && wait.unit != WaitUnit::hours) {
    day = std::min(plus_days(calendar, day, wait.count, wait.unit), last_plannable_day());
    return to_instant(at_minute(day, 0), calendar.zone);
  }
  return wait_end(wait, to_instant(at_minute(day, 0), calendar.zone), calendar);
}

/// When a step is due, or why it cannot be.
struct Due {
  Instant at{};
  bool never = false;
  std::string because;  // of never
};

Due due_of(const Step& step, Instant counted_from, const Enrollment& enrollment, const Contact& contact,
           std::span<const Deal> deals, const WorkCalendar& calendar, Instant now, Telling telling) {
  const Wait& wait = step.wait;
  const auto pause_end = enrollment.paused ? end_of(*enrollment.paused, calendar.zone) : std::nullopt;
  const Instant floor = std::max(counted_from, pause_end.value_or(counted_from));
  const auto not_before_previous = [&](Instant at) { return Due{std::max(at, floor), false, {}}; };
  const auto never = [&](auto because) { return Due{floor, true, said(telling, because)}; };
  switch (wait.from) {
    case WaitFrom::previous_touch: return not_before_previous(wait_end(wait, counted_from, calendar));
    case WaitFrom::enrollment: return not_before_previous(wait_end(wait, enrollment.enrolled_at, calendar));
    case WaitFrom::decision_date: {
      const auto day = decision_date_of(contact, deals);
      if (!day) return never([] { return "no decision date is known"; });
      if (wait.count < 0 && *day <= local_day(now, calendar.zone)) {
        return never([&] { return "the decision date " + text_of(*day) + " has come"; });
      }
      return not_before_previous(wait_end_from_day(wait, *day, calendar));
    }
    case WaitFrom::meeting: {
      if (!contact.meeting) return never([] { return "no meeting is known"; });
      if (wait.count < 0 && contact.meeting->at < now) return never([] { return "the meeting is past"; });
      return not_before_previous(wait_end(wait, contact.meeting->at, calendar));
    }
  }
  expects(false, "a wait counts from something");
}

std::string cannot_reach_because(Channel channel) {
  switch (channel) {
    case Channel::email: return "no working email address is known";
    case Channel::call:
    case Channel::voicemail:
    case Channel::text_message: return "no phone number is known";
    case Channel::social_message: return "no social profile is known";
    case Channel::card:
    case Channel::gift: return "no postal address is known";
    case Channel::meeting:
    case Channel::introduction: return "they cannot be reached that way";
  }
  expects(false, "a channel is one of the known ones");
}

bool is_open(const Contact& contact, Channel channel, LocalDay today) {
  return can_reach(contact, channel) && is_permitted(contact, channel, "", today);
}

/// Why this channel is closed to us today.
std::string closed_because(const Contact& contact, Channel channel, LocalDay today) {
  return can_reach(contact, channel) ? may_contact(contact, channel, "", today).why : cannot_reach_because(channel);
}

/// A step whose channel is closed is taken on another that is open, so that a missing phone number does not shorten a
/// round.
void choose_channel(NextCadenceStep& next, const Step& step, const Contact& contact, LocalDay today, Telling telling) {
  next.channel = step.channel;
  next.mode = step.mode;
  if (is_open(contact, step.channel, today)) return;
  constexpr Channel stand_ins[] = {Channel::email, Channel::call, Channel::social_message, Channel::text_message,
                                   Channel::card};
  const auto open = std::ranges::find_if(stand_ins, [&](Channel channel) { return is_open(contact, channel, today); });
  // Without any open channel the step stays as it is: a person has to find an address first.
  next.mode = Mode::by_person;
  next.stand_in_because = said(telling, [&] { return closed_because(contact, step.channel, today); });
  if (open != std::end(stand_ins)) next.channel = *open;
}

const StepRecord* record_of(const Enrollment& enrollment, int step) {
  const auto found = std::ranges::find(enrollment.done, step, &StepRecord::step);
  return found == enrollment.done.end() ? nullptr : &*found;
}

template <class Holds>
bool any_done(const Enrollment& enrollment, int step, Holds holds) {
  return std::ranges::any_of(enrollment.done, [&](const StepRecord& record) {
    return record.skipped_because.empty() && (step < 0 || record.step == step) && holds(record);
  });
}

bool condition_met(const Condition& condition, const Enrollment& enrollment, const Contact& contact,
                   std::span<const Deal> deals) {
  switch (condition.kind) {
    case ConditionKind::replied: {
      const auto& answered = contact.standing.last_answer_at;
      return (answered && *answered >= enrollment.enrolled_at) ||
             any_done(enrollment, -1, [](const StepRecord& record) { return is_answer(record.outcome); });
    }
    case ConditionKind::opened_link:
      return any_done(enrollment, condition.step,
                      [](const StepRecord& record) { return record.link_opened_at.has_value(); });
    case ConditionKind::outcome_was:
      return any_done(enrollment, condition.step,
                      [&](const StepRecord& record) { return record.outcome == condition.outcome; });
    case ConditionKind::temperature_is: return contact.temperature == condition.temperature;
    case ConditionKind::has_deal:
      return std::ranges::any_of(deals, [](const Deal& deal) { return deal.state == DealState::open; });
    case ConditionKind::has_channel: return can_reach(contact, condition.channel);
  }
  expects(false, "a condition is one of the known ones");
}

std::string of_step(const Condition& condition) {
  return condition.step < 0 ? std::string() : " of " + step_text(condition.step);
}

/// The state of affairs in words: as the condition says, or its opposite.
std::string state_text(const Condition& condition, bool met) {
  switch (condition.kind) {
    case ConditionKind::replied: return met ? "they have replied" : "no reply so far";
    case ConditionKind::opened_link:
      return met ? "they opened a link" + of_step(condition) : "no link" + of_step(condition) + " was opened";
    case ConditionKind::outcome_was:
      return "the outcome" + of_step(condition) + (met ? " was \"" : " was not \"") +
             std::string(word_of(condition.outcome)) + "\"";
    case ConditionKind::temperature_is:
      return std::string(met ? "they are " : "they are not ") + std::string(word_of(condition.temperature));
    case ConditionKind::has_deal: return met ? "there is an open deal" : "there is no open deal";
    case ConditionKind::has_channel:
      return met ? "they can be reached by " + std::string(word_of(condition.channel))
                 : cannot_reach_because(condition.channel);
  }
  expects(false, "a condition is one of the known ones");
}

/// Keeps a record and moves on to the next step without one.
void keep_record(Enrollment& enrollment, StepRecord record) {
  enrollment.counted_from = std::max(enrollment.counted_from, record.at);
  enrollment.next_step = record.step + 1;
  enrollment.done.push_back(std::move(record));
  while (record_of(enrollment, enrollment.next_step)) ++enrollment.next_step;
}

Result<Done> check_is_next(const Enrollment& enrollment, const Cadence& cadence, int step) {
  if (step == enrollment.next_step && step < static_cast<int>(cadence.steps.size())) return Done{};
  if (const StepRecord* record = record_of(enrollment, step)) {
    return conflict("step.not_next", step_text(step) + " of " + enrollment.name + " was already " +
                                         (record->skipped_because.empty() ? "done" : "skipped") +
                                         ". Reload the contact.");
  }
  return conflict("step.not_next", step_text(step) + " of " + enrollment.name + " is not the next one; that is " +
                                       step_text(enrollment.next_step) + ". Reload the contact.");
}

}  // namespace

std::optional<LocalDay> decision_date_of(const Contact& contact, std::span<const Deal> deals) {
  std::optional<LocalDay> soonest;
  for (const Deal& deal : deals) {
    if (deal.state != DealState::open || !deal.decision_date) continue;
    if (!soonest || *deal.decision_date < *soonest) soonest = deal.decision_date;
  }
  return soonest ? soonest : contact.discovery.decision_date;
}

std::string why_not(const Condition& condition, const Enrollment& enrollment, const Contact& contact,
                    std::span<const Deal> deals) {
  const bool met = condition_met(condition, enrollment, contact, deals);
  return met != condition.negated ? std::string() : state_text(condition, met);
}

NextCadenceStep next_cadence_step(const Enrollment& enrollment, const Cadence& cadence, const Contact& contact,
                                  std::span<const Deal> deals, const WorkCalendar& calendar, Instant now,
                                  Telling telling) {
  expects(enrollment.name == cadence.name && enrollment.version == cadence.version,
          "an enrollment is read with the version that it walks");
  NextCadenceStep next;
  Instant counted_from = counted_from_after_pause(enrollment, calendar.zone);
  bool settled_so_far = true;
  for (int i = enrollment.next_step; i < static_cast<int>(cadence.steps.size()); ++i) {
    if (record_of(enrollment, i)) continue;  // done before a new version moved it behind this place
    const Step& step = cadence.steps[static_cast<std::size_t>(i)];
    Due due = due_of(step, counted_from, enrollment, contact, deals, calendar, now, telling);
    const auto holds = [&](const Condition& condition) {
      return condition_met(condition, enrollment, contact, deals) != condition.negated;
    };
    if (!due.never && (!step.condition || holds(*step.condition))) {
      next.step = i;
      next.earliest = wall_time(due.at, calendar.zone);
      choose_channel(next, step, contact, local_day(now, calendar.zone), telling);
      return next;
    }
    settled_so_far = settled_so_far && due.at <= now;
    if (settled_so_far) ++next.settled;
    std::string because = due.never
                              ? std::move(due.because)
                              : said(telling, [&] { return why_not(*step.condition, enrollment, contact, deals); });
    next.passed_over.push_back({i, std::move(because), due.at});
    counted_from = due.at;
  }
  return next;
}

Enrollment begin_enrollment(const Cadence& cadence, Instant now, std::string_view by) {
  Enrollment enrollment;
  enrollment.cadence = cadence.id;
  enrollment.name = cadence.name;
  enrollment.version = cadence.version;
  enrollment.enrolled_at = now;
  enrollment.enrolled_by = by;
  enrollment.counted_from = now;
  return enrollment;
}

bool is_over(const Enrollment& enrollment, const Cadence& cadence) {
  return enrollment.next_step >= static_cast<int>(cadence.steps.size());
}

Enrollment with_passed_over(Enrollment enrollment, std::span<const PassedOver> steps) {
  for (const PassedOver& passed : steps) {
    expects(passed.step == enrollment.next_step, "steps are passed over in their order");
    keep_record(enrollment, {passed.step, passed.due_at, Outcome::none_yet, passed.because, std::nullopt});
  }
  return enrollment;
}

Result<Enrollment> after_done(Enrollment enrollment, const Cadence& cadence, int step, Outcome outcome, Instant at) {
  if (auto next = check_is_next(enrollment, cadence, step); !next) return next.refusal();
  keep_record(enrollment, {step, at, outcome, "", std::nullopt});
  return enrollment;
}

Result<Enrollment> after_skipped(Enrollment enrollment, const Cadence& cadence, int step, std::string_view because,
                                 Instant at) {
  if (auto next = check_is_next(enrollment, cadence, step); !next) return next.refusal();
  because = trimmed(because);
  if (because.empty()) {
    return invalid("skip.needs_reason", "Skipping " + step_text(step) + " of " + enrollment.name +
                                            " needs a reason: say in a few words why it does not fit this contact.");
  }
  keep_record(enrollment,
              {step, at, Outcome::none_yet, std::string(cut_at_character(because, skip_reason_max)), std::nullopt});
  return enrollment;
}

Enrollment with_outcome(Enrollment enrollment, int step, Outcome outcome) {
  for (StepRecord& record : enrollment.done) {
    if (record.step == step && record.skipped_because.empty()) record.outcome = outcome;
  }
  return enrollment;
}

Enrollment with_link_opened(Enrollment enrollment, int step, Instant at) {
  for (StepRecord& record : enrollment.done) {
    if (record.step == step && record.skipped_because.empty() && !record.link_opened_at) record.link_opened_at = at;
  }
  return enrollment;
}

Temperature temperature_after(const Cadence& cadence, Temperature before) { return cadence.ends_as.value_or(before); }

Result<Done> check_enrollment(const Cadence& cadence, const Contact& contact, std::span<const Deal> deals) {
  if (const auto stop = stop_in_force(contact.stops)) {
    return forbidden("cadence.stopped", "A stop is recorded (" + std::string(word_of(stop->reason)) +
                                            "), so no cadence starts. Lift the stop first, with the reason.");
  }
  const bool needs_decision = !cadence.steps.empty() && cadence.steps.front().wait.from == WaitFrom::decision_date;
  if (needs_decision && !decision_date_of(contact, deals)) {
    return invalid("cadence.needs_decision_date",
                   "\"" + cadence.name +
                       "\" counts from the decision date, and none is known. Ask for it and "
                       "write it into the deal or the discovery.");
  }
  const bool needs_meeting = !cadence.steps.empty() && cadence.steps.front().wait.from == WaitFrom::meeting;
  if (needs_meeting && !contact.meeting) {
    return invalid("cadence.needs_meeting",
                   "\"" + cadence.name + "\" counts from a meeting, and none is known. Record the meeting first.");
  }
  return Done{};
}

}  // namespace barnacle
