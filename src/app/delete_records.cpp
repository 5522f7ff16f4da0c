#include "app/delete_records.hpp"

#include <algorithm>

#include "app/contact_file.hpp"
#include "base/text.hpp"

namespace barnacle::app {

namespace {

// A signpost that leads nowhere: every way to a contact passes over signposts already, so one that leads nowhere is
// hidden everywhere without a second rule.
ContactId nowhere() {
  ContactId id;
  id.uuid.bytes.fill(0xff);
  return id;
}

}  // namespace

Result<EntryId> delete_contact(Desk& desk, ContactId id) {
  auto taken = take_file(desk, id);
  if (!taken) return taken.refusal();
  ContactFile file = std::move(*taken);
  Contact& contact = file.contact;
  Entry entry = desk.entry("delete_contact", full_name(contact) + " deleted.", contact.id);
  entry.organization = contact.organization;
  desk.books.timeline().add(entry);
  if (file.planned) {
    file.planned->state = TouchState::cancelled;
    file.planned->reason = "deleted";
    desk.books.touches().put(*file.planned);
  }
  for (Deal& deal : file.deals) {
    if (deal.contacts.size() < 2) continue;
    std::erase(deal.contacts, contact.id);
    desk.books.deals().put(deal);
  }
  contact.merged_into = nowhere();
  desk.books.contacts().put(contact);
  desk.forget_due();
  return entry.id;
}

Result<EntryId> delete_deal(Desk& desk, DealId id) {
  const auto deal = desk.books.deals().find(id);
  if (!deal) return not_found("deal.unknown", "There is no deal " + id.text() + ".");
  Entry entry = desk.entry("delete_deal", "Deal " + deal->name + " deleted.");
  entry.deal = id;
  entry.organization = deal->organization;
  desk.books.timeline().add(entry);
  desk.books.deals().erase(id);
  for (const ContactId contact : deal->contacts) {
    auto file = take_file(desk, contact);
    if (!file) continue;
    if (file->contact.next_step && file->contact.next_step->deal == id) file->contact.next_step->deal = {};
    settle(desk, *file, desk.entry("delete_deal", "Deal " + deal->name + " deleted."));
  }
  return entry.id;
}

Result<EntryId> delete_organization(Desk& desk, OrganizationId id) {
  const auto organization = desk.books.organizations().find(id);
  if (!organization) return not_found("organization.unknown", "There is no organization " + id.text() + ".");
  const auto contacts = desk.books.contacts().count({.organization = id});
  const auto deals = static_cast<std::int64_t>(desk.books.deals().of_organization(id).size());
  if (contacts + deals > 0) {
    return conflict("organization.in_use", organization->name + " has " + counted(contacts, "contact") + " and " +
                                               counted(deals, "deal") + ". Move or delete those first.");
  }
  Entry entry = desk.entry("delete_organization", organization->name + " deleted.");
  entry.organization = id;
  desk.books.timeline().add(entry);
  desk.books.organizations().erase(id);
  return entry.id;
}

}  // namespace barnacle::app
