#include "app/keep_deals.hpp"

#include <algorithm>

#include "app/cadence_walk.hpp"
#include "app/temperature_change.hpp"
#include "base/text.hpp"

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
// once, first.
Result<Deal> save_deal(Desk& desk, Deal deal, std::string_view verb, const std::string& sentence,
                       std::optional<Temperature> becomes = {}, std::optional<Exit> exit = {}) {
  Entry entry = desk.entry(std::string(verb), deal.name + ": " + sentence);
  entry.deal = deal.id;
  entry.organization = deal.organization;
  if (!deal.contacts.empty()) entry.contact = deal.contacts.front();
  desk.books.timeline().add(entry);
  desk.books.deals().put(deal);
  for (const ContactId id : deal.contacts) {
    auto file = take_file(desk, id);
    if (!file) continue;
    std::vector<Entry> moves;
    if (exit)
      leave_cadence_on(desk, *file, event_of(*file, *exit), "the deal is " + std::string(word_of(deal.state)), moves);
    if (becomes && !stop_in_force(file->contact.stops)) {
      change_temperature(desk, *file, *becomes, deal.name + " " + std::string(word_of(deal.state)), moves);
      file->contact.inquiry.reset();
    }
    Entry each = desk.entry(std::string(verb), deal.name + ": " + sentence);
    each.deal = deal.id;
    settle(desk, *file, std::move(each), std::move(moves));
  }
  return deal;
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
  auto deal = find_deal(desk, id);
  if (!deal) return deal;
  if (auto known = check_stage(desk, stage); !known) return known.refusal();
  const std::string from = deal->stage;
  deal->stage = std::string(stage);
  deal->stage_since = desk.now;
  return save_deal(desk, std::move(*deal), "move_deal", "from " + from + " to " + std::string(stage) + ".");
}

Result<Deal> win_deal(Desk& desk, DealId id, std::optional<LocalDay> closed_on) {
  auto deal = find_deal(desk, id);
  if (!deal) return deal;
  if (deal->state != DealState::open)
    return conflict("deal.closed", deal->name + " is " + std::string(word_of(deal->state)) + " already.");
  deal->state = DealState::won;
  deal->closed_on = closed_on.value_or(today_of(desk, deal->owner));
  const std::string sentence = "won" + (deal->amount ? ", " + text_of(*deal->amount) : "") + ".";
  return save_deal(desk, std::move(*deal), "win_deal", sentence, Temperature::client, Exit::deal_won);
}

Result<Deal> lose_deal(Desk& desk, DealId id, std::string because, std::optional<LocalDay> closed_on) {
  auto deal = find_deal(desk, id);
  if (!deal) return deal;
  if (deal->state != DealState::open)
    return conflict("deal.closed", deal->name + " is " + std::string(word_of(deal->state)) + " already.");
  if (trimmed(because).empty()) return invalid("deal.needs_reason", "Say what was missing: a lost deal teaches (S88).");
  deal->state = DealState::lost;
  deal->lost_because = because;
  deal->closed_on = closed_on.value_or(today_of(desk, deal->owner));
  return save_deal(desk, std::move(*deal), "lose_deal", "lost: " + because + ".", Temperature::lost, Exit::deal_lost);
}

Result<Deal> set_decision_date(Desk& desk, DealId id, std::optional<LocalDay> day) {
  auto deal = find_deal(desk, id);
  if (!deal) return deal;
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
  if (trimmed(what).empty()) return invalid("commitment.empty", "Say what is promised.");
  if (taken->contact.commitments.size() >= commitments_max) {
    return too_many("commitments.too_many",
                    full_name(taken->contact) + " has " + std::to_string(commitments_max) + " commitments already.");
  }
  std::string sentence =
      std::string(side == Side::ours ? "We" : "They") + " promised: " + what + ", by " + with_weekday(due_on) + ".";
  taken->contact.commitments.push_back({.side = side, .what = std::move(what), .due_on = due_on, .made_at = desk.now});
  return settle(desk, *taken, desk.entry("add_commitment", std::move(sentence)));
}

namespace {

Result<Plan> close_commitment(Desk& desk, ContactId id, std::size_t index, bool kept, std::string note) {
  auto taken = take_file(desk, id);
  if (!taken) return taken.refusal();
  auto& all = taken->contact.commitments;
  if (index >= all.size() || all[index].kept_at || all[index].dropped_at) {
    return not_found("commitment.unknown",
                     "Commitment " + std::to_string(index + 1) + " of " + full_name(taken->contact) + " is not open.");
  }
  Commitment& commitment = all[index];
  (kept ? commitment.kept_at : commitment.dropped_at) = desk.now;
  commitment.note = std::move(note);
  std::string sentence = (kept ? "Kept: " : "Dropped: ") + commitment.what + ".";
  return settle(desk, *taken, desk.entry(kept ? "keep_commitment" : "drop_commitment", std::move(sentence)));
}

}  // namespace

Result<Plan> keep_commitment(Desk& desk, ContactId id, std::size_t index) {
  return close_commitment(desk, id, index, true, "");
}
Result<Plan> drop_commitment(Desk& desk, ContactId id, std::size_t index, std::string why) {
  return close_commitment(desk, id, index, false, std::move(why));
}

}  // namespace barnacle::app
