#include "app/keep_deals.hpp"

#include <algorithm>

#include "app/cadence_walk.hpp"
#include "app/temperature_change.hpp"
#include "base/text.hpp"
#include "domain/deals/commitments.hpp"
#include "domain/deals/move_stage.hpp"

namespace barnacle::app {

namespace {

Result<Done> check_stage(const Desk& desk, std::string_view stage) {
  std::string known;
  for (const Stage& each : desk.policy().stages) {
    if (each.name == stage) return Done{};
    known += (known.empty() ? "" : ", ") + each.name;
  }
  return invalid("stage.unknown", "\"" + std::string(stage) + "\" is no stage. Use one of: " + known + ".");
}

// Saves a deal and plans again for everybody in it. Each contact's file holds its own copy of the deal, so it is saved
// first.
Result<Deal> save_deal(Desk& desk, Deal deal, std::string_view verb, const std::string& sentence,
                       std::optional<Temperature> becomes = {}, std::optional<Exit> exit = {}) {
  Entry entry = desk.entry(std::string(verb), deal.name + ": " + sentence);
  entry.deal = deal.id;
  entry.organization = deal.organization;
  desk.books.timeline().add(entry);
  desk.books.deals().put(deal);
  for (const ContactId id : deal.contacts) {
    auto file = take_file(desk, id);
    if (!file) continue;
    std::vector<Entry> moves;
    if (exit)
      leave_cadence_on(desk, *file, event_of(*file, *exit), "the deal is " + std::string(word_of(deal.state)), moves);
    if (becomes && !stop_in_force(file->contact.stops)) {
      change_temperature(desk, *file, *becomes, deal.name + " is " + std::string(word_of(deal.state)),
                         GoesOn::by_its_cadence, moves);
      file->contact.inquiry.reset();
    }
    Entry each = desk.entry(std::string(verb), deal.name + ": " + sentence);
    each.deal = deal.id;
    settle(desk, *file, std::move(each), std::move(moves));
  }
  return deal;
}

Result<Deal> save_move(Desk& desk, Result<DealMove> move, std::string_view verb, std::optional<Exit> exit = {}) {
  if (!move) return move.refusal();
  return save_deal(desk, std::move(move->deal), verb, move->sentence + ".", move->contacts_become, exit);
}

bool has_next_step(Desk& desk, const Deal& deal) {
  for (const ContactId id : deal.contacts) {
    const auto contact = desk.books.contacts().find(id);
    if (contact && contact->next_step) return true;
  }
  return false;
}

// The sale happens in the follow-through, and this says in which touch (S12).
std::string road_to_it(Desk& desk, ContactId contact) {
  constexpr std::size_t latest_looked_at = 20;
  const auto file = take_file(desk, contact);
  if (!file || file->contact.standing.touches == 0) return "";
  std::string road = ", after " + counted(file->contact.standing.touches, "touch", "touches");
  for (const Touch& touch : desk.books.touches().history(file->contact.id, latest_looked_at)) {
    if (touch.state != TouchState::done || !is_answer(touch.outcome)) continue;
    return road + "; the " + std::string(word_of(touch.channel)) + " of " + with_weekday(day_of(touch.at)) +
           " reached them";
  }
  return road;
}

Result<Deal> find_deal(Desk& desk, DealId id) {
  auto deal = desk.books.deals().find(id);
  if (!deal) return not_found("deal.unknown", "There is no deal " + id.text() + ".");
  return *deal;
}

LocalDay today_of(Desk& desk, SellerId owner) {
  const Seller* seller = desk.reference().seller(owner);
  const auto zone = desk.policy().zones->find(seller ? seller->zone : "UTC");
  return local_day(desk.now, zone.ok() ? *zone : Zone());
}

}  // namespace

Result<Deal> add_deal(Desk& desk, const NewDeal& given) {
  if (trimmed(given.name).empty()) return invalid("deal.unnamed", "Give the deal a name.");
  if (given.contacts.empty() && given.organization.is_nil()) {
    return invalid("deal.nobody", "Say with whom the deal is: a contact, an organization, or both.");
  }
  Deal deal;
  deal.id = desk.make<DealId>();
  deal.name = given.name;
  deal.contacts = given.contacts;
  deal.organization = given.organization;
  deal.owner = given.owner;
  for (const ContactId id : given.contacts) {
    const auto file = take_file(desk, id);
    if (!file) return file.refusal();
    if (deal.organization.is_nil()) deal.organization = file->contact.organization;
    if (deal.owner.is_nil()) deal.owner = file->contact.owner;
  }
  if (!desk.reference().seller(deal.owner)) return not_found("seller.unknown", "Say which seller owns the deal.");
  deal.amount = given.amount;
  deal.product = given.product;
  deal.stage = given.stage.empty() ? desk.policy().stages.front().name : given.stage;
  if (auto known = check_stage(desk, deal.stage); !known) return known.refusal();
  deal.stage_since = desk.now;
  deal.state = given.state;
  deal.decision_date = given.decision_date;
  deal.opened_on = given.opened_on;
  deal.closed_on = given.closed_on;
  deal.lost_because = given.lost_because;
  deal.external_id = given.external_id;
  deal.created_at = desk.now;
  std::optional<Temperature> becomes;
  if (deal.state == DealState::won) becomes = Temperature::client;
  if (deal.state == DealState::lost) becomes = Temperature::lost;
  return save_deal(desk, std::move(deal), "add_deal",
                   "added" + (given.amount ? ", " + text_of(*given.amount) : "") + ".", becomes);
}

Result<Deal> move_deal(Desk& desk, DealId id, std::string_view stage) {
  const auto deal = find_deal(desk, id);
  if (!deal) return deal.refusal();
  return save_move(desk, move_stage(*deal, desk.policy().stages, stage, has_next_step(desk, *deal), desk.now),
                   "move_deal");
}

Result<Deal> win_deal(Desk& desk, DealId id, std::optional<LocalDay> closed_on) {
  const auto deal = find_deal(desk, id);
  if (!deal) return deal.refusal();
  const LocalDay day = closed_on.value_or(today_of(desk, deal->owner));
  auto move = win_deal(*deal, desk.policy().stages, day, desk.now);
  if (move && !deal->contacts.empty()) move->sentence += road_to_it(desk, deal->contacts.front());
  return save_move(desk, std::move(move), "win_deal", Exit::deal_won);
}

Result<Deal> lose_deal(Desk& desk, DealId id, std::string because, std::optional<LocalDay> closed_on) {
  const auto deal = find_deal(desk, id);
  if (!deal) return deal.refusal();
  const LocalDay day = closed_on.value_or(today_of(desk, deal->owner));
  return save_move(desk, lose_deal(*deal, because, day), "lose_deal", Exit::deal_lost);
}

Result<Deal> reopen_deal(Desk& desk, DealId id) {
  const auto deal = find_deal(desk, id);
  if (!deal) return deal.refusal();
  return save_move(desk, reopen_deal(*deal, desk.now), "reopen_deal");
}

Result<Deal> set_decision_date(Desk& desk, DealId id, std::optional<LocalDay> day) {
  auto deal = find_deal(desk, id);
  if (!deal) return deal.refusal();
  deal->decision_date = day;
  return save_deal(desk, std::move(*deal), "set_decision_date",
                   day ? "they decide on " + with_weekday(*day) + "." : "the decision date is open again.");
}

Result<Plan> set_next_step(Desk& desk, ContactId id, NextStep step) {
  auto taken = take_file(desk, id);
  if (!taken) return taken.refusal();
  ContactFile file = std::move(*taken);
  step.set_at = desk.now;
  if (step.zone.empty())
    step.zone = file.contact.zone.empty() ? desk.reference().seller(file.contact.owner)->zone : file.contact.zone;
  if (auto checked = check_next_step(step, *desk.policy().zones, desk.now); !checked) return checked.refusal();
  std::vector<Entry> moves;
  std::string sentence =
      "Next step: " + step.what + ", " + with_weekday(step.at) + (step.agreed ? ", agreed." : ", planned by us.");
  if (step.channel == Channel::meeting) {
    const auto zone = desk.policy().zones->find(step.zone);
    file.contact.meeting =
        Meeting{.at = to_instant(step.at, zone.ok() ? *zone : Zone()), .minutes = 30, .about = step.what};
  }
  if (step.agreed) leave_cadence_on(desk, file, event_of(file, Exit::next_step_agreed), "a next step is agreed", moves);
  file.contact.next_step = std::move(step);
  return settle(desk, file, desk.entry("set_next_step", std::move(sentence)), std::move(moves));
}

Result<Plan> add_commitment(Desk& desk, ContactId id, Side side, std::string what, LocalDay due_on) {
  auto taken = take_file(desk, id);
  if (!taken) return taken.refusal();
  std::string sentence =
      std::string(side == Side::ours ? "We" : "They") + " promised: " + what + ", by " + with_weekday(due_on) + ".";
  Commitment made{.side = side, .what = std::move(what), .due_on = due_on, .made_at = desk.now};
  const LocalDay today = today_of(desk, taken->contact.owner);
  if (auto added = add_commitment(taken->contact.commitments, std::move(made), today); !added) return added.refusal();
  return settle(desk, *taken, desk.entry("add_commitment", std::move(sentence)));
}

Result<Plan> keep_commitment(Desk& desk, ContactId id, std::size_t index) {
  auto taken = take_file(desk, id);
  if (!taken) return taken.refusal();
  auto& commitments = taken->contact.commitments;
  if (auto kept = keep_commitment(commitments, index, desk.now); !kept) return kept.refusal();
  return settle(desk, *taken, desk.entry("keep_commitment", "Kept: " + commitments[index].what + "."));
}

Result<Plan> drop_commitment(Desk& desk, ContactId id, std::size_t index, std::string why) {
  auto taken = take_file(desk, id);
  if (!taken) return taken.refusal();
  auto& commitments = taken->contact.commitments;
  if (auto dropped = drop_commitment(commitments, index, desk.now, why); !dropped) return dropped.refusal();
  return settle(desk, *taken, desk.entry("drop_commitment", "Dropped: " + commitments[index].what + ", " + why + "."));
}

}  // namespace barnacle::app
