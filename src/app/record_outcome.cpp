#include "app/record_outcome.hpp"

#include <algorithm>

#include "app/cadence_walk.hpp"
#include "app/count_touch.hpp"
#include "app/temperature_change.hpp"
#include "base/quotation.hpp"
#include "base/text.hpp"
#include "domain/cadences/advance.hpp"
#include "domain/deals/commitments.hpp"
#include "domain/messages/voicemail.hpp"
#include "domain/planner/bearings.hpp"
#include "domain/temperature/move.hpp"
#include "domain/temperature/standing.hpp"

namespace barnacle::app {

namespace {

Result<Done> check_gate(const OutcomeReport& report, const Contact& contact, Channel channel) {
  const bool answered = report.next_step || report.permission || report.stop || report.come_back_on;
  const bool guarded = channel == Channel::call || channel == Channel::meeting;
  if (guarded && is_conversation(report.outcome) && !answered) {
    return invalid("gate.open",
                   "A conversation with " + full_name(contact) +
                       " cannot be closed yet: give a next step with date and time, a permission answer (yes, no, "
                       "or when to come back), or a stop.");
  }
  return Done{};
}

// The touch that the report is about: the planned one where it fits, else a touch of its own beside the plan.
Result<Touch> touch_of(Desk& desk, const ContactFile& file, const OutcomeReport& report) {
  if (!report.touch.is_nil()) {
    if (file.planned && file.planned->id == report.touch) return *file.planned;
    const auto found = desk.books.touches().find(report.touch);
    if (!found) return not_found("touch.unknown", "There is no touch " + report.touch.text() + ".");
    return conflict("touch.not_planned", "That touch is " + std::string(word_of(found->state)) +
                                             " already. Leave the touch out to record another one.");
  }
  if (file.planned && (!report.channel || *report.channel == file.planned->channel ||
                       (*report.channel == Channel::voicemail && file.planned->channel == Channel::call))) {
    return *file.planned;
  }
  Touch touch;
  touch.id = desk.make<TouchId>();
  touch.contact = file.contact.id;
  touch.organization = file.contact.organization;
  touch.owner = file.contact.owner;
  touch.channel = report.channel.value_or(Channel::call);
  touch.choice = Choice::by_hand;
  touch.zone = desk.reference().seller(file.contact.owner)->zone;
  touch.attempt = file.contact.standing.unanswered;
  return touch;
}

// Before new ones are added, so that the places are those that the seller saw.
Result<Done> keep_promises(Contact& contact, const OutcomeReport& report, Instant at) {
  for (const int place : report.kept) {
    const auto index = place < 0 ? contact.commitments.size() : static_cast<std::size_t>(place);
    if (auto kept = keep_commitment(contact.commitments, index, at); !kept) return kept.refusal();
  }
  return Done{};
}

Result<Done> give_assets(Desk& desk, Contact& contact, const OutcomeReport& report) {
  for (const AssetId id : report.assets) {
    const auto asset = desk.books.assets().find(id);
    if (!asset) return not_found("asset.unknown", "There is no asset " + id.text() + " in the library.");
    give_asset(contact.standing, *asset);
  }
  return Done{};
}

void learn(Contact& contact, const OutcomeReport& report) {
  if (report.discovery) take_discovery(contact.discovery, *report.discovery);
  if (report.stated) {
    if (report.stated->channel) contact.stated.channel = report.stated->channel;
    if (report.stated->time_of_day) contact.stated.time_of_day = report.stated->time_of_day;
  }
  for (const Commitment& commitment : report.commitments) contact.commitments.push_back(commitment);
}

// A finished planned step moves the walk on; a touch beside the plan resets its clock (ux.md rule 7: any real contact
// does).
void advance_walk(Desk& desk, ContactFile& file, const Touch& touch) {
  if (!file.contact.enrollment) return;
  Enrollment& walk = *file.contact.enrollment;
  const Cadence* cadence = desk.reference().cadence(walk.cadence, walk.version);
  expects(cadence != nullptr, "the version that an enrollment walks is kept");
  const bool is_the_step =
      touch.cadence == walk.cadence && touch.cadence_version == walk.version && touch.step == walk.next_step;
  // The recap after a meeting is the recap that the cadence begins with: nobody gets two.
  const bool stands_for_step =
      !is_the_step && !touch.template_name.empty() && walk.next_step < static_cast<int>(cadence->steps.size()) &&
      cadence->steps[static_cast<std::size_t>(walk.next_step)].template_name == touch.template_name;
  if (is_the_step || stands_for_step) {
    auto next = after_done(walk, *cadence, walk.next_step, touch.outcome, *touch.done_at);
    expects(next.ok(), "the planned step is the walk's next step");
    walk = std::move(*next);
  } else {
    walk.counted_from = *touch.done_at;
  }
}

// A meeting about a deal ended without a next step: all that follows is scheduled in one go (S45, S46, S86).
void follow_meeting(Desk& desk, ContactFile& file, const Touch& touch, std::vector<Entry>& moves) {
  const Contact& contact = file.contact;
  const std::string& cadence = desk.policy().cadence_after_meeting;
  const bool has_deal =
      std::any_of(file.deals.begin(), file.deals.end(), [](const Deal& deal) { return deal.state == DealState::open; });
  const bool is_settled = contact.next_step || contact.come_back_on || stop_in_force(contact.stops);
  if (touch.outcome != Outcome::meeting_held || !has_deal || is_settled || !desk.reference().cadence(cadence)) return;
  const auto begun = begin_cadence(desk, file, cadence, moves);
  expects(begun.ok(), "a cadence that exists can be begun by a contact without a stop");
}

}  // namespace

void take_discovery(Discovery& known, const Discovery& told) {
  const auto take = [](std::string& to, const std::string& from) {
    if (!from.empty()) to = from;
  };
  take(known.piqued_interest, told.piqued_interest);
  take(known.if_not_solved, told.if_not_solved);
  take(known.importance, told.importance);
  take(known.success, told.success);
  take(known.who_else, told.who_else);
  if (!told.problems.empty()) known.problems = told.problems;
  if (told.decision_date) known.decision_date = told.decision_date;
}

Result<OutcomeRecorded> record_outcome(Desk& desk, const OutcomeReport& report) {
  auto taken = take_file(desk, report.contact);
  if (!taken) return taken.refusal();
  ContactFile file = std::move(*taken);
  Contact& contact = file.contact;

  take_fresh_asset(desk, file);
  auto chosen = touch_of(desk, file, report);
  if (!chosen) return chosen.refusal();
  Touch touch = std::move(*chosen);
  if (report.channel) touch.channel = *report.channel;
  if (report.kind) touch.kind = *report.kind;
  if (auto checked = check_gate(report, contact, touch.channel); !checked) return checked.refusal();
  std::optional<NextStep> next_step = report.next_step;
  if (next_step) {
    if (next_step->zone.empty())
      next_step->zone = bearings_of(situation_of(desk, file), desk.policy(), desk.now).zone.name();
    next_step->set_at = report.at.value_or(desk.now);
    if (auto checked = check_next_step(*next_step, *desk.policy().zones, desk.now); !checked) return checked.refusal();
  }
  if (contact.commitments.size() + report.commitments.size() > commitments_max) {
    return too_many("commitments.too_many", full_name(contact) + " has " + std::to_string(commitments_max) +
                                                " commitments already. Keep or drop some first.");
  }

  if (auto kept = keep_promises(contact, report, report.at.value_or(desk.now)); !kept) return kept.refusal();
  if (auto given = give_assets(desk, contact, report); !given) return given.refusal();

  const bool was_planned = file.planned && touch.id == file.planned->id;
  touch.state = TouchState::done;
  touch.done_at = report.at.value_or(desk.now);
  touch.outcome = report.outcome;
  if (!report.words.empty()) touch.text = report.words;
  if (!was_planned) {
    touch.due_at = *touch.done_at;
    const auto zone = desk.policy().zones->find(touch.zone);
    touch.at = wall_time(*touch.done_at, zone.ok() ? *zone : Zone());
  }
  if (was_planned) file.planned.reset();
  if (was_planned && touch.choice == Choice::by_hand) contact.by_hand.reset();
  file.finished.push_back(touch);

  std::vector<Entry> moves;
  count_touch(desk, file, touch);
  if (touch.outcome == Outcome::left_voicemail && !touch.text.empty()) {
    const Situation situation = situation_of(desk, file);
    const Bearings bearings = bearings_of(situation, desk.policy(), desk.now);
    contact.standing.voicemails_left.push_back(print_of_voicemail({.contact = contact,
                                                                   .seller = situation.owner,
                                                                   .organization = situation.organization,
                                                                   .today = bearings.today},
                                                                  situation.shelf.assets(), touch.text));
  }
  learn(contact, report);
  advance_walk(desk, file, touch);

  // Connected, not attempted, stops the promise's clock (S31).
  if (contact.inquiry) {
    if (is_answer(touch.outcome)) {
      contact.inquiry.reset();
    } else if (touch.mode == Mode::by_person) {
      ++contact.inquiry->attempts;
    } else {
      contact.inquiry->receipt_at = touch.done_at;
    }
  }
  if (touch.choice == Choice::reply_owed || is_conversation(touch.outcome)) contact.reply_owed.reset();
  if (contact.come_back_on) contact.come_back_on.reset();
  if (report.come_back_on) contact.come_back_on = report.come_back_on;
  if (touch.outcome == Outcome::bounced) {
    for (Email& email : contact.emails) {
      if (!email.bounced_at && touch.channel == Channel::email) {
        email.bounced_at = touch.done_at;
        break;
      }
    }
  }
  if (contact.meeting && touch.choice == Choice::meeting) {
    if (touch.outcome == Outcome::meeting_held) contact.meeting->held = true;
    // By letter, or once by the way that is left to who wants none: a recap that nobody can get is not tried for ever.
    const bool is_recap = touch.channel == Channel::email || touch.outcome != Outcome::meeting_held;
    if (contact.meeting->held && is_recap) contact.meeting->recap_sent = true;
    if (contact.meeting->recap_sent) contact.meeting.reset();
  }
  if (contact.next_step && contact.next_step->set_at < *touch.done_at &&
      (is_conversation(touch.outcome) || touch.choice == Choice::meeting || touch.choice == Choice::our_commitment)) {
    contact.next_step.reset();
  }
  if (next_step) {
    contact.next_step = next_step;
    if (contact.next_step->channel == Channel::meeting) {
      const auto zone = desk.policy().zones->find(contact.next_step->zone);
      contact.meeting = Meeting{.at = to_instant(contact.next_step->at, zone.ok() ? *zone : Zone()),
                                .minutes = 30,
                                .about = contact.next_step->what};
    }
  }
  if (report.permission) contact.permissions.push_back(*report.permission);
  if (report.stop) contact.stops.push_back(*report.stop);

  for (const Exit exit : exits_of(touch.outcome)) {
    const ExitEvent event = event_of(file, exit);
    leave_cadence_on(desk, file, event, word_of(touch.outcome), moves);
    leave_cadences_around(desk, file, event, full_name(contact) + " " + std::string(word_of(touch.outcome)));
  }
  if (next_step && next_step->agreed) {
    leave_cadence_on(desk, file, event_of(file, Exit::next_step_agreed), "a next step is agreed", moves);
  }
  if (report.temperature) {
    change_temperature(desk, file, *report.temperature, report.words.empty() ? "by hand" : report.words,
                       GoesOn::by_its_cadence, moves);
  } else if (const auto moved = temperature_after(contact, touch.outcome, report.ready_to_buy)) {
    change_temperature(desk, file, moved->to, moved->why, GoesOn::by_its_cadence, moves);
  }
  follow_meeting(desk, file, touch, moves);

  Entry entry = desk.entry("record_outcome", "");
  entry.touch = touch.id;
  std::string sentence(word_of(touch.channel));
  sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
  entry.sentence = sentence + ": " + std::string(word_of(touch.outcome));
  entry.sentence += report.words.empty() ? "." : ", " + quoted_at_end(cut_at_character(report.words, 300));
  Plan plan = settle(desk, file, std::move(entry), std::move(moves));
  return OutcomeRecorded{std::move(touch), std::move(contact), std::move(plan)};
}

}  // namespace barnacle::app
