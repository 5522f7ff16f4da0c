// Sellers at work: the queue in their blocks, agreed times at their times, and what they change by hand.

#include <algorithm>

#include "app/change_plan.hpp"
#include "app/edit_contact.hpp"
#include "app/keep_cadences.hpp"
#include "app/keep_deals.hpp"
#include "app/keep_sellers.hpp"
#include "app/merge_contacts.hpp"
#include "app/release_touch.hpp"
#include "app/replan_many.hpp"
#include "app/silence_contact.hpp"
#include "app/undo.hpp"
#include "domain/planner/place/place.hpp"
#include "simulation/world.hpp"

namespace barnacle::simulation {

namespace {

constexpr std::size_t queue_looked_at = 60;
constexpr std::size_t at_any_hour = 1;  // done though the seller does not work, or ahead of its hour
constexpr double on_time_share = 0.9;   // of agreed times and inquiries; the rest is late
constexpr double whims_undone = 0.3;
constexpr double outcomes_undone = 0.02;

LocalMinute some_hour_after(Draw& draw, LocalDay today, int days_min, int days_max) {
  return at_minute(today + days{draw.between(days_min, days_max)}, 60 * draw.between(9, 16));
}

}  // namespace

std::size_t World::seller_number(SellerId id) const {
  for (std::size_t i = 0; i < sellers_.size(); ++i) {
    if (sellers_[i].id == id) return i;
  }
  return 0;
}

std::size_t World::some_seller() {
  for (;;) {
    const std::size_t number = draw_.below(sellers_.size());
    if (!sellers_[number].gone) return number;
  }
}

bool World::is_at_work(const Seller& seller, Instant at) const {
  const auto zone = tables_.back()->find(seller.zone);
  return !seller.gone && is_working({*zone, seller.hours, seller.place, seller.leave}, at);
}

void World::touch_is_due(ContactId id) {
  const Touch* planned = oracle_.planned(id);
  if (planned == nullptr || planned->due_at > clock_.now()) return;  // it moved
  if (planned->mode == Mode::automatic) {
    if (asleep_until_ > clock_.now()) {
      queue_.push({asleep_until_, ++order_, Happening::touch_is_due, id, 0});
    } else {
      release(id);
    }
    return;
  }
  // What is not agreed for this hour waits for a block.
  const bool agreed = planned->band == Band::now || planned->choice == Choice::by_hand ||
                      planned->choice == Choice::our_commitment || planned->choice == Choice::meeting;
  const Seller& doer = sellers_[seller_number(planned->owner)];
  // Hours that never meet: somebody stays up for a call, now and then; a mail was written in the block before.
  const bool at_the_edge = is_live(planned->channel) && !is_at_work(doer, clock_.now());
  if (draw_.chance(at_the_edge ? 0.5 : agreed ? on_time_share : 0))
    after(minutes{draw_.between(0, 9)}, Happening::by_hand, id, at_any_hour);
}

void World::release(ContactId id) {
  const Touch planned = *oracle_.planned(id);
  const Outcome arrival =
      planned.channel == Channel::email && draw_.chance(0.01) ? Outcome::bounced : Outcome::none_yet;
  bool went_out = false;
  if (plan_.sabotage == Sabotage::two_a_day) {
    const auto recorded = act("barnacle", [&](app::Desk& desk) {
      return app::record_outcome(desk, {.contact = id, .touch = planned.id, .outcome = arrival});
    });
    went_out = recorded.ok();
  } else {
    const auto released = act("barnacle", [&](app::Desk& desk) { return app::release_touch(desk, id, arrival); });
    if (!released) {
      oracle_.blame(clock_.now(), id, promise::nobody_is_dropped,
                    "An automatic touch was due and did not leave: " + released.refusal().text);
      return;
    }
    went_out = released->went_out;
    const Touch* next = oracle_.planned(id);
    if (!went_out && next != nullptr && next->mode == Mode::automatic && next->due_at <= clock_.now()) {
      oracle_.blame(clock_.now(), id, promise::nobody_is_dropped,
                    "An automatic touch is held back and planned for now again, for ever: " + released->held_because);
    }
  }
  if (went_out && arrival == Outcome::none_yet) react(id, planned.channel);
}

void World::block_begins(std::size_t number) {
  const Seller& seller = sellers_[number];
  if (seller.gone) return;
  const auto zone = tables_.back()->find(seller.zone);
  const Instant now = clock_.now();
  // The next block of theirs; this one may be the first call of all, in the middle of the night.
  std::optional<Instant> next;
  for (LocalDay day = local_day(now, *zone); !next; day += days{1}) {
    for (const MinuteSpan& block : seller.blocks) {
      const Instant start = to_instant(at_minute(day, block.from), *zone);
      if (start > now && (!next || start < *next)) next = start;
    }
  }
  queue_.push({*next, ++order_, Happening::block_begins, {}, number});
  if (!is_at_work(seller, now)) return;
  const int minute = minute_of_day(wall_time(now, *zone));
  const auto block = std::find_if(seller.blocks.begin(), seller.blocks.end(),
                                  [&](const MinuteSpan& span) { return span.from == minute; });
  if (block == seller.blocks.end()) return;
  const Instant end = now + minutes{block->to - block->from};
  const Instant midnight = to_instant(at_minute(local_day(now, *zone) + days{1}, 0), *zone);
  auto rows = app::look(
      *house_, [&](app::Desk& desk) { return desk.books.touches().queue(seller.id, midnight, queue_looked_at); });
  if (plan_.sabotage == Sabotage::lose_the_overdue) {
    std::erase_if(rows, [&](const Touch& touch) { return touch.due_at < now - std::chrono::hours{12}; });
  }
  std::stable_sort(rows.begin(), rows.end(), [](const Touch& a, const Touch& b) { return a.due_at < b.due_at; });
  Instant free_at = now;
  for (const Touch& touch : rows) {
    if (touch.mode == Mode::automatic) continue;
    const bool write_ahead = !is_live(touch.channel) && !is_at_work(seller, touch.due_at);
    const Instant start = write_ahead ? free_at : std::max(free_at, touch.due_at);
    if (start >= end) continue;
    free_at = start + minutes{4};
    queue_.push({start, ++order_, Happening::by_hand, touch.contact, write_ahead ? at_any_hour : 0});
  }
}

void World::night(std::size_t number) {
  const Seller& seller = sellers_[number];
  if (seller.gone) return;
  const auto zone = tables_.back()->find(seller.zone);
  const LocalDay tomorrow = local_day(clock_.now(), *zone) + days{1};
  queue_.push({to_instant(at_minute(tomorrow, 120), *zone), ++order_, Happening::night, {}, number});
  chore([&] { return app::replan_leftovers(*house_, seller.id); });
  if (number != 0) return;
  chore([&] {
    return app::perform(*house_, "barnacle", [&](app::Desk& desk) -> Result<Done> {
      desk.books.timeline().forget_images(desk.now - days{undo_days});
      return Done{};
    });
  });
}

void World::by_hand(ContactId id, bool at_any_hour) {
  const Touch* found = oracle_.planned(id);
  if (found == nullptr || found->mode == Mode::automatic) return;
  if (found->due_at > clock_.now() && (!at_any_hour || found->due_at > clock_.now() + days{1})) return;
  const Touch planned = *found;
  const Seller& doer = sellers_[seller_number(planned.owner)];
  const bool agreed = planned.choice == Choice::meeting || planned.choice == Choice::by_hand;
  if (!agreed && !at_any_hour && !is_at_work(doer, clock_.now())) return;
  oracle_.remember();
  if (draw_.chance(0.02)) {
    const auto skipped =
        act(doer.name, [&](app::Desk& desk) { return app::skip_touch(desk, id, "they are moving house"); });
    if (skipped) oracle_.told_override_over(id);
    return;
  }
  report_outcome(id, planned);
  if (draw_.chance(outcomes_undone)) maybe_undo(doer.name);
}

void World::close_gate(app::OutcomeReport& report) {
  const LocalDay today = today_of(report.contact);
  const double draw = draw_.unit();
  if (draw < 0.45) {
    NextStep step;
    step.what = "walk through the figures together";
    step.channel = draw_.chance(0.5) ? Channel::meeting : Channel::call;
    step.at = some_hour_after(draw_, today, 2, 25);
    step.agreed = draw_.chance(0.7);
    report.next_step = step;
  } else if (draw < 0.75) {
    report.permission = Permission{.answer = PermissionAnswer::granted,
                                   .basis = LawfulBasis::consent,
                                   .at = clock_.now(),
                                   .words = "yes, write to me"};
  } else if (draw < 0.94) {
    report.come_back_on = today + days{draw_.between(10, 150)};
  } else {
    report.stop = Stop{.reason = draw_.chance(0.5) ? StopReason::said_no : StopReason::not_a_fit,
                       .at = clock_.now(),
                       .by = "seller",
                       .words = "no, thank you"};
  }
}

void World::report_outcome(ContactId id, const Touch& planned) {
  const Contact before = *oracle_.contact(id);
  app::OutcomeReport report{.contact = id, .touch = planned.id};
  const double draw = draw_.unit();
  const double warm = liking(id);
  const bool wraps_up = planned.choice == Choice::meeting && planned.channel != Channel::meeting && before.meeting &&
                        !before.meeting->held;
  if (planned.channel == Channel::meeting || wraps_up) {
    report.channel = Channel::meeting;
    report.outcome = draw < 0.85 ? Outcome::meeting_held : Outcome::no_show;
    if (report.outcome == Outcome::meeting_held) close_gate(report);
  } else if (planned.channel == Channel::call) {
    if (draw < 0.3 * warm + 0.05) {
      report.outcome = draw_.chance(0.2) ? Outcome::meeting_booked : Outcome::connected;
      close_gate(report);
      report.ready_to_buy = draw_.chance(0.15);
      report.words = "we spoke about what it costs them";
    } else if (draw < 0.5) {
      report.outcome = Outcome::left_voicemail;
      report.words = "a thought on your figures, number " + std::to_string(before.standing.touches);
    } else if (draw < 0.95) {
      report.outcome = Outcome::no_answer;
    } else if (draw < 0.97) {
      report.outcome = Outcome::wrong_person;
    } else if (draw < 0.985) {
      report.outcome = Outcome::declined;
      report.stop = Stop{.reason = StopReason::said_no, .at = clock_.now(), .by = "seller", .words = "no"};
    } else {
      report.outcome = Outcome::not_now;
      report.come_back_on = today_of(id) + days{draw_.between(20, 120)};
    }
  } else {
    report.outcome = planned.channel == Channel::email && draw < 0.01 ? Outcome::bounced : Outcome::none_yet;
  }
  const bool spoke = is_conversation(report.outcome);
  if (spoke && draw_.chance(0.2)) {
    report.commitments.push_back({.side = draw_.chance(0.6) ? Side::ours : Side::theirs,
                                  .what = "the list of references",
                                  .due_on = today_of(id) + days{draw_.between(1, 14)},
                                  .made_at = clock_.now()});
  }
  if (spoke && draw_.chance(0.1)) {
    report.stated = StatedPreference{.channel = draw_.chance(0.5) ? Channel::email : Channel::call,
                                     .time_of_day = TimeOfDay::morning};
  }
  const std::string actor = actor_of(planned.owner);
  const auto recorded = act(actor, [&](app::Desk& desk) { return app::record_outcome(desk, report); });
  if (!recorded) {
    oracle_.blame(clock_.now(), id, promise::nobody_is_dropped,
                  "What came of a touch could not be recorded: " + recorded.refusal().text);
    return;
  }
  if (report.permission) oracle_.told_yes(id);
  if (report.stop) {
    oracle_.told_stop(id);
    return;
  }
  for (std::size_t i = 0; i < before.commitments.size(); ++i) {
    const Commitment& commitment = before.commitments[i];
    if (planned.choice != Choice::our_commitment || commitment.side != Side::ours) continue;
    if (commitment.kept_at || commitment.dropped_at) continue;
    oracle_.remember();
    const auto kept = act(actor, [&](app::Desk& desk) { return app::keep_commitment(desk, id, i); });
    expects(kept.ok(), "an open commitment can be kept");
    break;
  }
  for (const Commitment& commitment : oracle_.contact(id)->commitments) {
    if (commitment.side == Side::theirs && commitment.made_at == clock_.now() && draw_.chance(0.6))
      after(days{draw_.between(1, 20)}, Happening::they_keep_their_word, id);
  }
  if (report.outcome == Outcome::none_yet) react(id, planned.channel);
  if (spoke && draw_.chance(0.15)) {
    app::NewDeal deal{.name = "Deal " + std::to_string(deals_.size()), .contacts = {id}};
    deal.amount = Money{.minor = 100 * draw_.between(500, 50'000), .currency = "EUR"};
    if (draw_.chance(0.5)) deal.decision_date = today_of(id) + days{draw_.between(10, 120)};
    oracle_.remember();
    const auto added = act(actor, [&](app::Desk& desk) { return app::add_deal(desk, deal); });
    if (added) {
      deals_.push_back(added->id);
      after(days{draw_.between(5, 30)}, Happening::deal_moves, {}, deals_.size() - 1);
    }
  }
}

void World::whim() {
  const auto who = somebody();
  if (!who) return;
  const ContactId id = *who;
  const Contact contact = *oracle_.contact(id);
  const std::string actor = actor_of(contact.owner);
  const LocalDay today = today_of(id);
  oracle_.remember();
  bool done = false;
  const auto did = [&](const auto& result) { done = result.ok(); };
  switch (draw_.below(16)) {
    case 0:
    case 1: {
      app::Override wish{.reason = "she asked me to"};
      wish.at = some_hour_after(draw_, today, 1, 40);
      if (draw_.chance(0.5)) wish.channel = Channel::call;
      did(act(actor, [&](app::Desk& desk) { return app::override_plan(desk, id, wish); }));
      if (done) oracle_.told_override(id, *wish.at);
      break;
    }
    case 2: {
      did(act(actor, [&](app::Desk& desk) { return app::skip_touch(desk, id, "just met them"); }));
      break;
    }
    case 3: {
      const auto until = draw_.chance(0.7) ? std::optional(today + days{draw_.between(3, 60)}) : std::nullopt;
      did(act(actor, [&](app::Desk& desk) { return app::pause_contact(desk, id, until, "a birth"); }));
      if (done) oracle_.told_pause(id, until);
      break;
    }
    case 4:
      did(act(actor, [&](app::Desk& desk) { return app::resume_contact(desk, id); }));
      if (done) oracle_.told_resumed(id);
      break;
    case 5: {  // they moved
      app::ContactEdit edit;
      const Home& home = draw_.one_of(homes());
      edit.zone = home.zone;
      edit.address = PostalAddress{.region = home.region, .country = home.country};
      did(act(actor, [&](app::Desk& desk) { return app::edit_contact(desk, id, edit); }));
      if (done) oracle_.told_override_over(id);  // its wall time may stand elsewhere now
      break;
    }
    case 6: {
      app::ContactEdit edit;
      edit.hours = *working_hours_from_text(draw_.chance(0.5) ? "sun-thu 8-12 13-16" : "tue-fri 10:00-14:00");
      did(act(actor, [&](app::Desk& desk) { return app::edit_contact(desk, id, edit); }));
      break;
    }
    case 7: {
      const Channel channel = draw_.chance(0.5) ? Channel::email : Channel::call;
      const Permission line{.channel = channel, .answer = PermissionAnswer::denied, .words = "not this way, please"};
      did(act(actor, [&](app::Desk& desk) { return app::record_permission(desk, id, line); }));
      if (done) oracle_.told_no_to(id, channel);
      break;
    }
    case 8: {
      const SellerId to = sellers_[some_seller()].id;
      did(act(actor, [&](app::Desk& desk) { return app::change_owner(desk, id, to); }));
      break;
    }
    case 9:
      did(act(actor, [&](app::Desk& desk) { return app::lift_stop(desk, id, "they called us", true); }));
      if (done) oracle_.told_lifted(id);
      break;
    case 10: {
      const Side side = draw_.chance(0.5) ? Side::ours : Side::theirs;
      const LocalDay due = today + days{draw_.between(1, 30)};
      did(act(actor, [&](app::Desk& desk) { return app::add_commitment(desk, id, side, "a sample", due); }));
      break;
    }
    case 11: {
      NextStep step{.what = "show them the new press",
                    .channel = draw_.chance(0.4) ? Channel::meeting : Channel::call,
                    .at = some_hour_after(draw_, today, 1, 20),
                    .agreed = draw_.chance(0.6)};
      did(act(actor, [&](app::Desk& desk) { return app::set_next_step(desk, id, step); }));
      break;
    }
    case 12: {
      static const std::vector<std::string> names = {"first-round", "interested", "hot-then-dark", "welcome"};
      const std::string& name = draw_.one_of(names);
      did(act(actor, [&](app::Desk& desk) { return app::enroll_contacts(desk, {id}, name, false); }));
      done = false;  // undone as a bulk, not here
      break;
    }
    case 13:
      if (draw_.chance(0.5)) {
        const auto until = draw_.chance(0.6) ? std::optional(today + days{draw_.between(3, 40)}) : std::nullopt;
        did(act(actor, [&](app::Desk& desk) { return app::pause_cadence(desk, id, until, "year end"); }));
      } else {
        did(act(actor, [&](app::Desk& desk) { return app::resume_cadence(desk, id); }));
      }
      break;
    case 14: did(act(actor, [&](app::Desk& desk) { return app::leave_cadence(desk, id, "not the right one"); })); break;
    case 15: {
      const StopReason reason = draw_.chance(0.5) ? StopReason::left_organization : StopReason::not_a_fit;
      did(act(actor, [&](app::Desk& desk) { return app::stop_contact(desk, id, reason, "as their mailbox says"); }));
      if (done) oracle_.told_stop(id);
      break;
    }
  }
  if (done && draw_.chance(whims_undone)) maybe_undo(actor);
}

// The latest change is taken back, and with it what was known by it.
void World::maybe_undo(const std::string& actor) {
  const auto undone = act(actor, [](app::Desk& desk) { return app::undo(desk, std::nullopt); });
  if (!undone) return;
  std::vector<ContactId> ids = oracle_.take_back();
  if (plan_.sabotage == Sabotage::undo_without_a_plan) {
    const auto spoiled = act(actor, [&](app::Desk& desk) -> Result<Done> {
      if (const auto planned = desk.books.touches().planned_of(undone->contact))
        desk.books.touches().erase(planned->id);
      return Done{};
    });
    expects(spoiled.ok(), "a planned touch can be erased");
  }
  app::look(*house_, [&](app::Desk& desk) {
    for (const ContactId id : ids) {
      const auto contact = desk.books.contacts().find(id);
      expects(contact.has_value(), "whom a seller changes is still there after an undo");
      const auto planned = desk.books.touches().planned_of(id);
      oracle_.reread(*contact, planned);
      if (planned) {
        queue_.push({std::max(planned->due_at, clock_.now()), ++order_, Happening::touch_is_due, id, 0});
      }
    }
  });
}

}  // namespace barnacle::simulation
