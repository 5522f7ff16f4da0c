// The people they sell to: answers, absences, deals, and records of them that turn out to be of one person.

#include "app/add_contact.hpp"
#include "app/keep_deals.hpp"
#include "app/merge_contacts.hpp"
#include "simulation/world.hpp"

namespace barnacle::simulation {

namespace {
constexpr int tries = 20;  // to find somebody who fits
constexpr std::chrono::seconds half_a_day{43'200};
}  // namespace

// Some like to hear from us and some do not; it shows in what they do alone.
double World::liking(ContactId id) const { return static_cast<double>(IdHash<ContactIdNoun>{}(id) % 1000) / 1000.0; }

std::optional<ContactId> World::somebody() {
  const auto& all = oracle_.everybody();
  for (int i = 0; i < tries; ++i) {
    const ContactId id = all[draw_.below(all.size())];
    const Contact* contact = oracle_.contact(id);
    if (contact != nullptr && contact->merged_into.is_nil() && !contact->owner.is_nil()) return id;
  }
  return std::nullopt;
}

void World::react(ContactId id, Channel channel) {
  if (channel == Channel::meeting || channel == Channel::introduction) return;
  const double draw = draw_.unit();
  const double warm = liking(id);
  const auto answer = [&](app::Intent intent, microseconds wait) {
    // Some press the button just before the next letter leaves: too late for it to be planned anew by night.
    const Touch* next = oracle_.planned(id);
    const bool meets_the_next = next != nullptr && next->mode == Mode::automatic && draw_.chance(0.3);
    const microseconds until_it = meets_the_next ? next->due_at - clock_.now() - std::chrono::seconds(1) : wait;
    after(std::max(microseconds(0), until_it), Happening::they_answer, id, static_cast<std::size_t>(intent));
  };
  if (channel == Channel::email && draw < 0.04) {
    answer(app::Intent::out_of_office, minutes{1});
  } else if (draw < 0.05) {
    answer(app::Intent::unsubscribe, draw_.wait(half_a_day));
  } else if (draw < 0.055) {
    answer(app::Intent::no, draw_.wait(half_a_day));
  } else if (draw < 0.07) {
    answer(app::Intent::not_now, draw_.wait(half_a_day));
  } else if (draw < 0.075) {
    answer(app::Intent::wrong_person, draw_.wait(half_a_day));
  } else if (draw < 0.075 + 0.12 * warm) {
    static const std::vector<app::Intent> kinds = {app::Intent::answer, app::Intent::positive, app::Intent::question,
                                                   app::Intent::referral};
    answer(draw_.one_of(kinds), draw_.wait(half_a_day));
  }
}

void World::they_answer(ContactId id, app::Intent intent) {
  const Contact* contact = oracle_.contact(id);
  if (contact == nullptr || !contact->merged_into.is_nil()) return;
  ++report_.answers;
  const LocalDay today = today_of(id);
  app::ReceivedTouch received{.contact = id, .intent = intent, .words = "about what you wrote"};
  if (intent == app::Intent::out_of_office || intent == app::Intent::not_now) {
    const bool far = intent == app::Intent::not_now;
    received.until = today + days{far ? draw_.between(14, 120) : draw_.between(1, 21)};
  }
  const auto taken = act("mail", [&](app::Desk& desk) { return app::receive_touch(desk, received); });
  if (!taken) {
    oracle_.blame(clock_.now(), id, promise::nobody_is_dropped, "An answer could not be kept: " + taken.refusal().text);
    return;
  }
  switch (intent) {
    case app::Intent::out_of_office: oracle_.told_away(id, *received.until, clock_.now()); return;
    case app::Intent::no:
    case app::Intent::unsubscribe: oracle_.told_stop(id); break;
    case app::Intent::not_now: oracle_.told_back(id); break;
    case app::Intent::answer:
    case app::Intent::positive:
    case app::Intent::question:
    case app::Intent::wrong_person:
    case app::Intent::referral: oracle_.told_reply(id); break;
  }
  oracle_.judge_firm_after_reply(id, clock_.now());
}

void World::they_keep_their_word(ContactId id) {
  const Contact* contact = oracle_.contact(id);
  if (contact == nullptr || !contact->merged_into.is_nil()) return;
  for (std::size_t i = 0; i < contact->commitments.size(); ++i) {
    const Commitment& each = contact->commitments[i];
    if (each.side != Side::theirs || each.kept_at || each.dropped_at) continue;
    const auto kept = act("seller", [&](app::Desk& desk) { return app::keep_commitment(desk, id, i); });
    expects(kept.ok(), "an open commitment can be kept");
    return;
  }
}

void World::deal_moves(std::size_t number) {
  const DealId id = deals_[number];
  const double draw = draw_.unit();
  if (draw < 0.45) {
    const std::string stage = draw_.one_of(default_stages()).name;
    const auto moved = act("seller", [&](app::Desk& desk) { return app::move_deal(desk, id, stage); });
    if (!moved) return;  // undone meanwhile
    after(days{draw_.between(5, 40)}, Happening::deal_moves, {}, number);
  } else if (draw < 0.55) {
    const LocalDay day = local_day(clock_.now(), Zone()) + days{draw_.between(5, 90)};
    const auto set = act("seller", [&](app::Desk& desk) { return app::set_decision_date(desk, id, day); });
    if (set) after(days{draw_.between(5, 40)}, Happening::deal_moves, {}, number);
  } else if (draw < 0.75) {
    (void)act("seller", [&](app::Desk& desk) { return app::win_deal(desk, id, std::nullopt); });
  } else {
    (void)act("seller", [&](app::Desk& desk) { return app::lose_deal(desk, id, "price", std::nullopt); });
  }
}

void World::inquiry_comes() {
  app::NewContact given;
  const auto known = draw_.chance(0.25) ? somebody() : std::nullopt;
  if (known && !oracle_.contact(*known)->emails.empty()) {
    given.emails.push_back({.address = oracle_.contact(*known)->emails.front().address});
  } else {
    std::vector<SellerId> anybody = {SellerId{}};
    given = new_contact(draw_, people_++, draw_.chance(0.5) ? draw_.between(0, firms_) : -1, anybody);
    given.temperature.reset();
  }
  given.source = "form";
  given.inquiry = Inquiry{.at = clock_.now(), .source = "form", .words = "price for 40 seats"};
  const auto added = act("form", [&](app::Desk& desk) { return app::add_contact(desk, given); });
  if (!added) {
    oracle_.blame(clock_.now(), {}, promise::never_lost, "An inquiry was refused: " + added.refusal().text);
    return;
  }
  oracle_.told_inquiry(added->contact.id);
  oracle_.judge_inquiry(added->contact.id, clock_.now());
}

void World::people_are_imported() {
  std::vector<SellerId> owners;
  for (const Seller& seller : sellers_) {
    if (!seller.gone) owners.push_back(seller.id);
  }
  std::vector<app::NewContact> rows;
  const int count = draw_.between(3, 12);
  for (int i = 0; i < count; ++i) {
    const int firm = draw_.chance(0.9) ? people_ / 4 : -1;
    rows.push_back(new_contact(draw_, people_++, firm, owners));
  }
  const auto done = act("import", [&](app::Desk& desk) -> Result<Done> {
    for (const app::NewContact& row : rows) {
      if (auto added = app::add_contact(desk, row, "import"); !added) return added.refusal();
    }
    return Done{};
  });
  if (!done) oracle_.blame(clock_.now(), {}, promise::never_lost, "An import was refused: " + done.refusal().text);
}

void World::records_are_merged() {
  const auto into = somebody();
  const auto from = somebody();
  if (!into || !from || *into == *from) return;
  // Undone with what is known of them, or not at all.
  oracle_.remember();
  const auto merged = act("seller", [&](app::Desk& desk) { return app::merge_contacts(desk, *into, *from); });
  if (merged) oracle_.told_merged_away(*from);
}

}  // namespace barnacle::simulation
