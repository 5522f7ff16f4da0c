#include "app/contacts_called.hpp"

#include "base/text.hpp"
#include "formats/address.hpp"
#include "formats/phone.hpp"

namespace barnacle::app {

std::vector<ContactId> contacts_called(Desk& desk, std::string_view given) {
  const std::string_view words = trimmed(given);
  ContactBook& book = desk.books.contacts();
  if (const auto id = ContactId::from_text(words)) {
    return book.find(*id) ? std::vector<ContactId>{*id} : std::vector<ContactId>{};
  }
  if (words.find('@') != std::string_view::npos) {
    const auto email = mailbox_from_text(words);
    return email ? book.with_email(email->text()) : std::vector<ContactId>{};
  }
  if (words.starts_with('+')) {
    const auto phone = phone_from_text(words);
    return phone ? book.with_phone(phone->e164) : std::vector<ContactId>{};
  }
  const auto found = book.named(words, called_max);
  std::vector<ContactId> exact;
  for (const ContactId id : found) {
    const auto contact = book.find(id);
    if (contact && same_word(full_name(*contact), words)) exact.push_back(id);
  }
  return exact.size() == 1 ? exact : found;
}

std::vector<SellerId> sellers_called(Desk& desk, std::string_view words) {
  std::vector<SellerId> near;
  for (const auto& [id, seller] : desk.reference().sellers) {
    if (same_word(seller.name, words)) return {id};
    if (lower(seller.name).find(lower(words)) != std::string::npos) near.push_back(id);
  }
  return near;
}

}  // namespace barnacle::app
