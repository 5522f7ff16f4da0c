#include "app/import_duplicates.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "formats/encoding.hpp"

namespace barnacle::app {

PersonCard card_of(const Contact& contact, const std::optional<Organization>& organization) {
  PersonCard card;
  card.given = folded(contact.given_name);
  card.family = folded(contact.family_name);
  card.city = folded(contact.address.city);
  card.postcode = folded(contact.address.postcode);
  card.street = folded(contact.address.street);
  for (const Email& email : contact.emails) card.emails.push_back(folded(email.address));
  for (const Phone& phone : contact.phones) card.phones.push_back(phone.number);
  if (organization) {
    card.organization = folded(plain_organization_name(organization->name));
    if (!organization->domains.empty()) card.domain = organization->domains.front();
  }
  return card;
}

PersonCard card_of(const NewContact& person) {
  Contact contact;
  contact.given_name = person.given_name;
  contact.family_name = person.family_name;
  contact.address = person.address;
  contact.emails = person.emails;
  contact.phones = person.phones;
  std::optional<Organization> organization;
  if (!person.organization.empty() || !person.website.empty()) {
    organization.emplace();
    organization->name = person.organization;
    if (!person.website.empty()) organization->domains.push_back(person.website);
  }
  return card_of(contact, organization);
}

const std::vector<NearPeople::Known>& NearPeople::colleagues(Desk& desk, const Organization& organization) {
  if (const auto at = colleagues_.find(organization.id); at != colleagues_.end()) return at->second;
  if (kept_ > kept_max) {
    colleagues_.clear();
    kept_ = 0;
  }
  std::vector<Known> found;
  for (const Contact& contact : desk.books.contacts().page({.organization = organization.id}, {}, colleagues_max))
    found.push_back({contact.id, full_name(contact), card_of(contact, organization)});
  kept_ += found.size();
  return colleagues_.emplace(organization.id, std::move(found)).first->second;
}

std::optional<NearPerson> NearPeople::nearest(Desk& desk, const NewContact& person) {
  const PersonCard card = card_of(person);
  if (card.given.empty() && card.family.empty()) return {};
  ContactBook& book = desk.books.contacts();
  if (!contacts_) contacts_ = static_cast<std::size_t>(book.count({}));
  if (*contacts_ == 0) return {};
  const EvidenceScale scale(shipped_weights(), *contacts_ + 1);

  std::optional<NearPerson> surest;
  double most = 0;
  std::set<ContactId> seen;
  const auto weigh = [&](const Known& known) {
    if (!seen.insert(known.id).second) return;
    const CardComparison comparison = compare(card, known.card);
    const double bits = scale.bits(comparison);
    const DuplicateVerdict verdict = verdict_on(comparison, bits);
    if (verdict == DuplicateVerdict::apart || (surest && bits <= most)) return;
    most = bits;
    surest = NearPerson{known.id, known.name, verdict, explain(card, known.card, comparison, bits)};
  };

  OrganizationBook& organizations = desk.books.organizations();
  std::optional<OrganizationId> works_at;
  if (!person.website.empty()) works_at = organizations.with_domain(person.website);
  if (!works_at && !person.organization.empty())
    works_at = organizations.with_plain_name(plain_organization_name(person.organization));
  if (works_at) {
    const std::string sound = soundex(card.family);
    for (const Known& known : colleagues(desk, *organizations.find(*works_at))) {
      const bool may_be = (!sound.empty() && soundex(known.card.family) == sound) ||
                          (!card.given.empty() && known.card.given == card.given) ||
                          (!card.given.empty() && known.card.family == card.given);
      if (may_be) weigh(known);
    }
  }

  constexpr std::size_t namesakes_max = block_cards_max;
  std::vector<ContactId> ids;
  const auto take = [&](const std::vector<ContactId>& found) {
    if (found.size() <= namesakes_max) ids.insert(ids.end(), found.begin(), found.end());
  };
  for (const Phone& phone : person.phones) take(book.with_phone(phone.number));
  for (const Email& email : person.emails) take(book.with_email(email.address));
  if (!person.given_name.empty() && !person.family_name.empty()) {
    take(book.named(person.given_name + " " + person.family_name, namesakes_max + 1));
    take(book.named(person.family_name + " " + person.given_name, namesakes_max + 1));
  }
  for (const ContactId id : ids) {
    if (seen.contains(id)) continue;
    const auto contact = book.find(id);
    if (!contact) continue;
    const auto organization = contact->organization.is_nil() ? std::nullopt : organizations.find(contact->organization);
    weigh({id, full_name(*contact), card_of(*contact, organization)});
  }
  return surest;
}

void NearPeople::stored(const Contact& contact, const NewContact& person) {
  if (contacts_) ++*contacts_;
  const auto at = colleagues_.find(contact.organization);
  if (at == colleagues_.end() || at->second.size() >= colleagues_max) return;
  at->second.push_back({contact.id, full_name(contact), card_of(person)});
  ++kept_;
}

}  // namespace barnacle::app
