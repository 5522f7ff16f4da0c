#include "app/change_plan.hpp"

#include "app/cadence_walk.hpp"
#include "base/quotation.hpp"
#include "base/text.hpp"
#include "domain/cadences/advance.hpp"
#include "domain/permission/may_contact.hpp"
#include "domain/planner/bearings.hpp"

namespace barnacle::app {

Result<ChangedPlan> skip_touch(Desk& desk, ContactId id, std::string reason) {
  if (trimmed(reason).empty()) {
    return invalid("skip.needs_reason", "Say why this touch is skipped; the reason is learned from.");
  }
  auto taken = take_file(desk, id);
  if (!taken) return taken.refusal();
  ContactFile file = std::move(*taken);
  if (!file.planned) return conflict("touch.none", full_name(file.contact) + " has no planned touch to skip.");
  Touch skipped = *file.planned;
  skipped.state = TouchState::skipped;
  skipped.done_at = desk.now;
  skipped.reason = reason;
  Contact& contact = file.contact;
  const Situation situation = situation_of(desk, file);
  const Bearings bearings = bearings_of(situation, desk.policy(), desk.now);
  const LocalDay tomorrow = bearings.today + days{1};
  if (contact.enrollment && skipped.cadence == contact.enrollment->cadence &&
      skipped.step == contact.enrollment->next_step) {
    const Cadence* cadence = desk.reference().cadence(contact.enrollment->cadence, contact.enrollment->version);
    auto walk = after_skipped(*contact.enrollment, *cadence, skipped.step, reason, desk.now);
    if (!walk) return walk.refusal();
    contact.enrollment = std::move(*walk);
  } else if (skipped.choice == Choice::by_hand) {
    contact.by_hand.reset();
  } else if (skipped.choice == Choice::reply_owed) {
    contact.reply_owed.reset();
  } else if (skipped.choice == Choice::inquiry) {
    contact.inquiry.reset();
  } else if (skipped.choice == Choice::meeting) {
    contact.meeting.reset();
  } else if (skipped.choice == Choice::our_commitment || skipped.choice == Choice::their_commitment) {
    for (Commitment& commitment : contact.commitments) {
      const bool theirs = skipped.choice == Choice::their_commitment;
      if (!commitment.kept_at && !commitment.dropped_at && (commitment.side == Side::theirs) == theirs) {
        commitment.dropped_at = desk.now;
        commitment.note = reason;
        break;
      }
    }
  }
  if (!contact.come_back_on) contact.come_back_on = working_day_from(bearings.calendar(), tomorrow).value_or(tomorrow);
  file.planned.reset();
  file.finished.push_back(skipped);
  Entry entry = desk.entry("skip_touch", "Skipped the " + std::string(word_of(skipped.channel)) + ": " + reason + ".");
  entry.touch = skipped.id;
  Plan plan = settle(desk, file, std::move(entry));
  return ChangedPlan{std::move(contact), std::move(plan)};
}

Result<ChangedPlan> override_plan(Desk& desk, ContactId id, const Override& wish) {
  if (trimmed(wish.reason).empty()) {
    return invalid("override.needs_reason", "Say why the plan is changed; the reason is learned from.");
  }
  auto taken = take_file(desk, id);
  if (!taken) return taken.refusal();
  ContactFile file = std::move(*taken);
  if (const auto stop = stop_in_force(file.contact.stops)) {
    return forbidden("contact.stopped", full_name(file.contact) + " is stopped (" + std::string(word_of(stop->reason)) +
                                            "). Lift the stop first if that was a mistake.");
  }
  expects(file.planned.has_value(), "a contact without a stop has a planned touch");
  const Situation situation = situation_of(desk, file);
  const Bearings bearings = bearings_of(situation, desk.policy(), desk.now);
  Touch touch = *file.planned;
  if (wish.channel) touch.channel = *wish.channel;
  if (touch.channel != Channel::meeting && !can_reach(file.contact, touch.channel)) {
    return invalid("override.no_way", "No way to reach " + full_name(file.contact) + " by " +
                                          std::string(word_of(touch.channel)) +
                                          " is known. Add the address first, or choose another channel.");
  }
  if (const MayContact may = may_contact(file.contact, touch.channel, "", bearings.today); !may.yes) {
    return forbidden("override.not_permitted",
                     full_name(file.contact) + ": " + as_sentence(may.why) + " Choose another channel.");
  }
  if (wish.kind) touch.kind = *wish.kind;
  if (!wish.subject.empty()) touch.subject = wish.subject;
  const Zone meant = zone_or(desk.policy(), wish.zone, bearings.zone);
  if (wish.at) touch.at = wall_time(to_instant(*wish.at, meant), bearings.zone);
  if (wish.day && !wish.at) {
    const Instant from = std::max(to_instant(at_minute(*wish.day, 0), meant), desk.now);
    touch.at = wall_time(working_from(bearings.calendar(), from).value_or(from), bearings.zone);
  }
  touch.zone = bearings.zone.name();
  touch.due_at = to_instant(touch.at, bearings.zone);
  if (wish.at && touch.due_at < desk.now) {
    return invalid("override.in_past",
                   with_weekday(touch.at) + " (" + touch.zone + ") has gone by. Give a later time.");
  }
  if (day_of(touch.at) > last_plannable_day()) {
    return invalid("override.too_late", "Plans reach to " + text_of(last_plannable_day()) + ". Give an earlier day.");
  }
  touch.choice = Choice::by_hand;
  touch.mode = Mode::by_person;
  touch.why = {{"by_hand", wish.reason}};
  touch.reason = wish.reason;
  file.contact.by_hand = touch;
  Entry entry = desk.entry("override_plan", std::string(word_of(touch.channel)) + " on " + with_weekday(touch.at) +
                                                " by hand: " + wish.reason + ".");
  entry.touch = touch.id;
  Plan plan = settle(desk, file, std::move(entry));
  return ChangedPlan{std::move(file.contact), std::move(plan)};
}

Result<ChangedPlan> plan_touch(Desk& desk, ContactId id, std::string_view why) {
  auto taken = take_file(desk, id);
  if (!taken) return taken.refusal();
  ContactFile file = std::move(*taken);
  file.contact.by_hand.reset();
  Plan plan = settle(desk, file, desk.entry("plan_touch", "Planned again: " + std::string(why) + "."));
  return ChangedPlan{std::move(file.contact), std::move(plan)};
}

}  // namespace barnacle::app
