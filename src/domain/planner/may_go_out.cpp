#include "domain/planner/may_go_out.hpp"

#include "domain/planner/rule_order.hpp"

namespace barnacle {
namespace {

bool answers_them(const Touch& touch) { return touch.choice == Choice::reply_owed || touch.choice == Choice::inquiry; }

bool is_unasked(const Touch& touch) {
  switch (touch.choice) {
    case Choice::missing_next_step:
    case Choice::their_commitment:
    case Choice::decision_date:
    case Choice::cadence_step:
    case Choice::rhythm: return true;
    case Choice::reply_owed:
    case Choice::inquiry:
    case Choice::our_commitment:
    case Choice::meeting:
    case Choice::by_hand: return false;
  }
  expects(false, "each choice was asked for or not");
}

// They ask and are there, whatever the hour; the later steps of the answer are letters like others.
bool is_receipt(const Touch& touch, const Contact& contact) {
  return touch.choice == Choice::inquiry && contact.inquiry && !contact.inquiry->receipt_at &&
         contact.inquiry->attempts == 0;
}

bool holds_back(const Blocked& blocked, const Touch& touch, const Contact& contact) {
  const bool automatic = touch.mode == Mode::automatic;
  switch (blocked.silenced) {
    case Silenced::for_ever: return true;
    case Silenced::channels: return blocked.channels.has(touch.channel) && touch.channel != Channel::meeting;
    case Silenced::automatic: return automatic && !is_receipt(touch, contact);
    // A person who sends by hand has seen the pause and the absence; answers to what they began go out anyway.
    case Silenced::everything:
    case Silenced::absent: return automatic && !answers_them(touch);
    case Silenced::what_we_start: return automatic && is_unasked(touch);
    case Silenced::what_presses: return automatic && is_unasked(touch) && touch.kind != Kind::neither;
    case Silenced::owner: return false;
  }
  expects(false, "each rule holds somebody back");
}

}  // namespace

std::optional<Silence> held_back(const Touch& touch, const Situation& situation, const Policy& policy, Instant now) {
  const Bearings b = bearings_of(situation, policy, now);
  for (const StopRule& rule : stop_rules) {
    std::optional<Blocked> blocked = rule.applies(b);
    if (!blocked || !holds_back(*blocked, touch, b.contact())) continue;
    return Silence{std::string(blocked->rule), std::move(blocked->sentence), blocked->until};
  }
  if (touch.mode != Mode::automatic || is_receipt(touch, b.contact()) || is_working(b.calendar(), now))
    return std::nullopt;
  return Silence{"place", "outside their working hours", working_from(b.calendar(), now)};
}

}  // namespace barnacle
