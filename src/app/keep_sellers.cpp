#include "app/keep_sellers.hpp"

#include "app/replan_many.hpp"
#include "base/text.hpp"

namespace barnacle::app {

namespace {

Result<Seller> find_seller(Desk& desk, SellerId id) {
  const auto seller = desk.books.sellers().find(id);
  if (!seller) return not_found("seller.unknown", "There is no seller " + id.text() + ".");
  return *seller;
}

}  // namespace

Result<Seller> save_seller(Desk& desk, Seller seller) {
  if (trimmed(seller.name).empty()) return invalid("seller.unnamed", "Give the seller a name.");
  if (auto zone = desk.policy().zones->find(seller.zone); !zone) return zone.refusal();
  const auto same = desk.books.sellers().with_name(seller.name);
  if (same && *same != seller.id)
    return conflict("seller.same_name", "There is a seller called " + seller.name + " already.");
  const bool known = !seller.id.is_nil();
  Seller before;
  if (known) {
    auto found = find_seller(desk, seller.id);
    if (!found) return found;
    before = *found;
    seller.version = before.version;
  } else {
    if (desk.reference().sellers.size() >= sellers_max)
      return too_many("seller.too_many", "A workspace holds at most 10,000 sellers.");
    seller.id = desk.make<SellerId>();
  }
  desk.books.timeline().add(desk.entry("save_seller", seller.name + (known ? " changed." : " sells with us.")));
  desk.books.sellers().put(seller);
  desk.refresh();
  const bool moves_plans =
      known && (before.zone != seller.zone || !(before.hours == seller.hours) || before.blocks != seller.blocks ||
                before.leave != seller.leave || before.cover != seller.cover || !(before.place == seller.place));
  if (moves_plans) replan_where(desk, {.owner = seller.id}, seller.name + "'s calendar changed");
  return seller;
}

Result<Seller> take_leave(Desk& desk, SellerId id, Leave leave, SellerId cover) {
  auto seller = find_seller(desk, id);
  if (!seller) return seller;
  if (leave.last < leave.first) {
    return invalid("leave.backwards",
                   "The leave ends on " + text_of(leave.last) + ", before it begins on " + text_of(leave.first) + ".");
  }
  if (!cover.is_nil()) {
    if (auto other = find_seller(desk, cover); !other) return other;
    seller->cover = cover;
  }
  seller->leave.push_back(std::move(leave));
  return save_seller(desk, std::move(*seller));
}

Result<int> hand_over_contacts(Desk& desk, SellerId from, SellerId to, bool leaves_for_good) {
  auto leaver = find_seller(desk, from);
  if (!leaver) return leaver.refusal();
  auto heir = find_seller(desk, to);
  if (!heir) return heir.refusal();
  if (from == to) return invalid("seller.same", "Name another seller to hand over to.");
  if (heir->gone) return conflict("seller.gone", heir->name + " has left; name somebody who is there.");
  int moved = 0;
  const std::string sentence = "Handed over from " + leaver->name + " to " + heir->name + ".";
  for (;;) {
    const auto page = desk.books.contacts().page({.owner = from}, ContactId{}, replan_batch);
    if (page.empty()) break;
    for (const Contact& contact : page) {
      auto file = take_file(desk, contact.id);
      expects(file.ok(), "a listed contact is there");
      file->contact.owner = to;
      for (Deal& deal : file->deals) {
        if (deal.owner != from || deal.state != DealState::open) continue;
        deal.owner = to;
        file->changed_deals.push_back(deal.id);
      }
      if (file->contact.by_hand) file->contact.by_hand->owner = to;
      settle(desk, *file, desk.entry("hand_over_contacts", sentence));
      ++moved;
    }
  }
  DealId after;
  for (;;) {
    auto page = desk.books.deals().page({.owner = from, .state = DealState::open}, after, replan_batch);
    if (page.empty()) break;
    for (Deal& deal : page) {
      after = deal.id;
      deal.owner = to;
      Entry entry = desk.entry("hand_over_contacts", deal.name + ": " + sentence);
      entry.deal = deal.id;
      desk.books.timeline().add(entry);
      desk.books.deals().put(deal);
    }
  }
  if (leaves_for_good) {
    leaver->gone = true;
    desk.books.timeline().add(
        desk.entry("hand_over_contacts", leaver->name + " has left; " + heir->name + " takes over."));
    desk.books.sellers().put(*leaver);
    std::vector<SellerId> covered_by_leaver;
    for (const auto& [id, seller] : desk.reference().sellers) {
      if (seller.cover != from || id == from) continue;
      Seller covered = seller;
      covered.cover = id == to ? SellerId{} : to;  // nobody covers themselves
      desk.books.sellers().put(covered);
      covered_by_leaver.push_back(id);
    }
    desk.refresh();
    // What the leaver was to do for somebody on leave is the heir's now.
    for (const SellerId id : covered_by_leaver) replan_where(desk, {.owner = id}, leaver->name + " has left");
  }
  return moved;
}

Result<Plan> change_owner(Desk& desk, ContactId id, SellerId to) {
  auto taken = take_file(desk, id);
  if (!taken) return taken.refusal();
  auto seller = find_seller(desk, to);
  if (!seller) return seller.refusal();
  if (seller->gone) return conflict("seller.gone", seller->name + " has left; name somebody who is there.");
  taken->contact.owner = to;
  if (taken->contact.by_hand) taken->contact.by_hand->owner = to;
  return settle(desk, *taken, desk.entry("change_owner", "Belongs to " + seller->name + " now."));
}

}  // namespace barnacle::app
