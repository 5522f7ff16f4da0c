#include "app/open_inquiry.hpp"

#include "app/contact_file.hpp"

namespace barnacle::app {

namespace {

constexpr std::string_view verb = "open_inquiry";
constexpr std::string_view who = "seller";

// Ten minutes of one contact hold no more.
constexpr std::size_t entries_read = 20;

}  // namespace

std::optional<InquiryLock> inquiry_lock(Desk& desk, ContactId contact) {
  for (const Entry& entry : desk.books.timeline().of_contact(contact, entries_read)) {
    if (entry.at + inquiry_lock_minutes <= desk.now) break;
    if (entry.verb != verb || entry.facts.empty()) continue;
    const auto id = SellerId::from_text(entry.facts.front().value);
    const Seller* seller = id ? desk.reference().seller(*id) : nullptr;
    if (seller != nullptr) return InquiryLock{.seller = seller->id, .name = seller->name, .since = entry.at};
  }
  return std::nullopt;
}

Result<Done> open_inquiry(Desk& desk, ContactId id, SellerId seller) {
  const auto file = take_file(desk, id);
  if (!file) return file.refusal();
  if (!file->contact.inquiry) return Done{};
  const auto lock = inquiry_lock(desk, file->contact.id);
  if (lock && lock->seller != seller) {
    const auto minutes_ago = std::chrono::duration_cast<minutes>(desk.now - lock->since).count();
    return conflict("inquiry.taken", lock->name + " has this" +
                                         (minutes_ago > 0 ? " since " + std::to_string(minutes_ago) + " min" : "") +
                                         ". It is free again when nothing came of it after " +
                                         std::to_string(inquiry_lock_minutes.count()) + " minutes.");
  }
  if (lock) return Done{};
  const Seller* opener = desk.reference().seller(seller);
  if (opener == nullptr) return not_found("seller.unknown", "Only who sells can open an inquiry.");
  // Not the seller's own deed: Z takes back what they did last, and that is never the opening of a card.
  Entry entry = desk.entry(std::string(verb), opener->name + " opened the inquiry.", file->contact.id);
  entry.actor = "barnacle";
  entry.facts.push_back({std::string(who), seller.text()});
  desk.books.timeline().add(entry);
  return Done{};
}

}  // namespace barnacle::app
