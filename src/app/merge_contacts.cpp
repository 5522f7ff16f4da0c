#include "app/merge_contacts.hpp"

#include <algorithm>

#include "app/import_duplicates.hpp"
#include "domain/contacts/merge.hpp"

namespace barnacle::app {

Result<Plan> merge_contacts(Desk& desk, ContactId into, ContactId from) {
  auto kept = take_file(desk, into);
  if (!kept) return kept.refusal();
  auto other = take_file(desk, from);
  if (!other) return other.refusal();
  if (kept->contact.id == other->contact.id) return conflict("merge.same", "These two are one contact already.");
  const std::string name = full_name(other->contact);

  auto merged = merge_contact(kept->contact, other->contact);
  if (!merged) return merged.refusal();
  kept->contact = std::move(merged->contact);
  if (!kept->organization && other->organization) kept->organization = other->organization;
  for (Deal& deal : other->deals) {
    std::vector<ContactId> contacts;
    for (const ContactId id : deal.contacts) {
      const ContactId now = id == other->contact.id ? kept->contact.id : id;
      if (std::find(contacts.begin(), contacts.end(), now) == contacts.end()) contacts.push_back(now);
    }
    deal.contacts = std::move(contacts);
    std::erase_if(kept->deals, [&](const Deal& known) { return known.id == deal.id; });
    kept->changed_deals.push_back(deal.id);
    kept->deals.push_back(deal);
  }
  Plan plan = settle(desk, *kept, desk.entry("merge_contacts", name + " is the same person; one record now."));

  // What follows belongs to the same entry, and so is undone with it.
  TouchBook& touches = desk.books.touches();
  if (other->planned) {
    other->planned->state = TouchState::cancelled;
    other->planned->reason = "merged";
    other->planned->contact = kept->contact.id;
    touches.put(*other->planned);
  }
  for (Touch touch : touches.history(other->contact.id, touches_moved_max)) {
    touch.contact = kept->contact.id;
    touches.put(touch);
  }
  desk.books.contacts().put(merged->signpost);
  return plan;
}

std::vector<LikelySame> likely_duplicates(Desk& desk, std::size_t limit) {
  constexpr std::size_t page_size = 1'000;
  std::vector<PersonCard> cards;
  std::vector<ContactId> ids;
  ContactId after;
  for (;;) {
    const auto page = desk.books.contacts().page({}, after, page_size);
    if (page.empty()) break;
    for (const Contact& contact : page) {
      after = contact.id;
      cards.push_back(card_of(contact, contact.organization.is_nil()
                                           ? std::nullopt
                                           : desk.books.organizations().find(contact.organization)));
      ids.push_back(contact.id);
    }
  }
  auto pairs = find_duplicates(cards);
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const DuplicatePair& a, const DuplicatePair& b) { return a.bits > b.bits; });
  if (pairs.size() > limit) pairs.resize(limit);
  std::vector<LikelySame> likely;
  for (const DuplicatePair& pair : pairs) {
    likely.push_back({ids[pair.first], ids[pair.second], pair.bits, pair.verdict == DuplicateVerdict::alone,
                      explain(cards[pair.first], cards[pair.second], pair.comparison, pair.bits)});
  }
  return likely;
}

}  // namespace barnacle::app
