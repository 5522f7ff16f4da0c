#include "app/receive_touch.hpp"

#include "app/cadence_walk.hpp"
#include "app/count_touch.hpp"
#include "app/temperature_change.hpp"
#include "base/quotation.hpp"
#include "base/text.hpp"
#include "domain/permission/opt_out.hpp"

namespace barnacle::app {

namespace {

Outcome outcome_of(Intent intent) {
  switch (intent) {
    case Intent::answer:
    case Intent::positive:
    case Intent::question:
    case Intent::referral: return Outcome::replied;
    case Intent::not_now: return Outcome::not_now;
    case Intent::no:
    case Intent::unsubscribe: return Outcome::declined;
    case Intent::wrong_person: return Outcome::wrong_person;
    case Intent::out_of_office: return Outcome::none_yet;
  }
  expects(false, "every intent is listed");
}

// A return date that nobody told is guessed at a week; the plan then finds out by itself.
constexpr days absence_guess{7};

}  // namespace

Result<Received> receive_touch(Desk& desk, const ReceivedTouch& received) {
  auto taken = take_file(desk, received.contact);
  if (!taken) return taken.refusal();
  ContactFile file = std::move(*taken);
  Contact& contact = file.contact;
  const Instant at = received.at.value_or(desk.now);
  std::vector<Entry> moves;

  const auto zone =
      desk.policy().zones->find(contact.zone.empty() ? desk.reference().seller(contact.owner)->zone : contact.zone);
  const Zone here = zone.ok() ? *zone : Zone();
  Touch touch;
  touch.id = desk.make<TouchId>();
  touch.contact = contact.id;
  touch.organization = contact.organization;
  touch.owner = contact.owner;
  touch.state = TouchState::received;
  touch.channel = received.channel;
  touch.choice = Choice::by_hand;
  touch.at = wall_time(at, here);
  touch.zone = here.name();
  touch.due_at = at;
  touch.done_at = at;
  touch.text = std::string(cut_at_character(received.words, touch_text_max));
  touch.outcome = outcome_of(received.intent);
  file.finished.push_back(touch);

  Entry entry = desk.entry("receive_touch", "Received by " + std::string(word_of(received.channel)) + " (" +
                                                std::string(word_of(received.intent)) +
                                                "): " + quoted_at_end(cut_at_character(received.words, 300)));
  entry.touch = touch.id;

  if (received.intent == Intent::out_of_office) {
    contact.out_of_office = Pause{.at = at,
                                  .by = "their mailbox",
                                  .until = received.until.value_or(day_of(touch.at) + absence_guess),
                                  .why = std::string(cut_at_character(received.words, 300))};
    Plan plan = settle(desk, file, std::move(entry), std::move(moves));
    return Received{std::move(contact), std::move(plan)};
  }

  count_answer(desk, file, at);
  contact.out_of_office.reset();
  contact.come_back_on.reset();
  switch (received.intent) {
    case Intent::unsubscribe: record_opt_out(contact, {.at = at, .by = "mail", .words = touch.text}); break;
    case Intent::no:
      contact.stops.push_back({.reason = StopReason::said_no, .at = at, .by = desk.actor, .words = touch.text});
      break;
    case Intent::not_now:
      contact.come_back_on = received.until;
      change_temperature(desk, file, Temperature::interested, "wants it, cannot now", GoesOn::by_its_cadence, moves);
      break;
    case Intent::answer:
    case Intent::positive:
    case Intent::question:
    case Intent::wrong_person:
    case Intent::referral:
      contact.reply_owed = ReplyOwed{.since = at, .channel = received.channel, .words = touch.text};
      break;
    case Intent::out_of_office: break;
  }
  leave_cadence_on(desk, file, event_of(file, Exit::reply), "they replied", moves);
  leave_cadences_around(desk, file, event_of(file, Exit::reply), full_name(contact) + " replied");
  Plan plan = settle(desk, file, std::move(entry), std::move(moves));
  return Received{std::move(contact), std::move(plan)};
}

}  // namespace barnacle::app
