#include "simulation/acknowledged.hpp"

namespace barnacle::simulation {

namespace {

// Running figures may lose their last bit on the way through the store.
bool same(Contact a, const Contact& b) {
  a.standing.pressure = b.standing.pressure;
  a.standing.frailty_answers = b.standing.frailty_answers;
  a.standing.frailty_expected = b.standing.frailty_expected;
  return a == b;
}

bool same(Touch a, const Touch& b) {
  a.worth_per_minute = b.worth_per_minute;
  a.explored_with = b.explored_with;
  return a == b;
}

template <class Record>
bool same(const Record& a, const Record& b) {
  return a == b;
}

// Says which of the records the book does not hold as they were written.
template <class Records, class Book>
std::string missing(const Records& records, Book& book, const char* noun) {
  for (const auto& [id, record] : records) {
    const auto stored = book.find(id);
    if (!stored) return std::string(noun) + " " + id.text() + " is gone";
    if (!same(*stored, record)) return std::string(noun) + " " + id.text() + " is not as it was written";
  }
  return "";
}

}  // namespace

void Acknowledged::add(const Written& written) {
  if (written.undid) {
    // What stands there again was written before; the oracle reads the people anew, the rest is known no more.
    finished_.clear();
    organizations_.clear();
    deals_.clear();
  }
  for (const Contact& contact : written.contacts) contacts_.insert(contact.id);
  for (const Entry& entry : written.entries) entries_.insert(entry.id);
  for (const Touch& touch : written.touches) {
    contacts_.insert(touch.contact);
    if (touch.state != TouchState::planned) finished_[touch.id] = touch;
  }
  for (const Organization& organization : written.organizations) organizations_[organization.id] = organization;
  for (const Deal& deal : written.deals) deals_[deal.id] = deal;
  for (const Seller& seller : written.sellers) sellers_[seller.id] = seller;
  for (const Asset& asset : written.assets) assets_[asset.id] = asset;
  cadences_.insert(cadences_.end(), written.cadences.begin(), written.cadences.end());
}

std::string Acknowledged::missing_in(Books& books, const Oracle& oracle) const {
  for (const EntryId id : entries_) {
    if (!books.timeline().find(id)) return "entry " + id.text() + " is gone";
  }
  for (const ContactId id : contacts_) {
    if (std::string wrong = difference(books, oracle, id); !wrong.empty()) return "of " + id.text() + ": " + wrong;
  }
  for (const Cadence& cadence : cadences_) {
    if (books.cadences().version(cadence.id, cadence.version) != cadence)
      return "version " + std::to_string(cadence.version) + " of the cadence " + cadence.name + " is gone";
  }
  std::string wrong = missing(finished_, books.touches(), "touch");
  if (wrong.empty()) wrong = missing(organizations_, books.organizations(), "organization");
  if (wrong.empty()) wrong = missing(deals_, books.deals(), "deal");
  if (wrong.empty()) wrong = missing(sellers_, books.sellers(), "seller");
  if (wrong.empty()) wrong = missing(assets_, books.assets(), "asset");
  return wrong;
}

std::string difference(Books& books, const Oracle& oracle, ContactId id) {
  const auto stored = books.contacts().find(id);
  const Contact* known = oracle.contact(id);
  if (stored.has_value() != (known != nullptr)) return stored ? "somebody is there who was not" : "somebody is gone";
  if (stored && !same(*stored, *known))
    return "version " + std::to_string(stored->version) + " of " + full_name(*stored) + " is not version " +
           std::to_string(known->version);
  const auto planned = books.touches().planned_of(id);
  const Touch* expected = oracle.planned(id);
  if (planned.has_value() != (expected != nullptr))
    return planned ? "a plan is there that was not" : "the plan is gone";
  if (planned && !same(*planned, *expected))
    return "the plan is " + with_weekday(planned->at) + ", not " + with_weekday(expected->at);
  return "";
}

Fate fate_of(const Written& unconfirmed, Books& books, const Oracle& oracle) {
  // As they stood at the end of the transaction.
  std::unordered_map<ContactId, std::int64_t, IdHash<ContactIdNoun>> versions;
  std::unordered_map<TouchId, const Touch*, IdHash<TouchIdNoun>> touches;
  std::set<ContactId> people;
  for (const Contact& contact : unconfirmed.contacts) versions[contact.id] = contact.version;
  for (const Touch& touch : unconfirmed.touches) {
    touches[touch.id] = &touch;
    people.insert(touch.contact);
  }
  std::size_t standing = 0;
  for (const Entry& entry : unconfirmed.entries) standing += books.timeline().find(entry.id) ? 1 : 0;
  for (const auto& [id, version] : versions) {
    const auto stored = books.contacts().find(id);
    standing += stored && stored->version == version ? 1 : 0;
    people.insert(id);
  }
  const std::size_t all = unconfirmed.entries.size() + versions.size();
  if (standing != 0) {
    for (const auto& [id, touch] : touches) {
      const auto stored = books.touches().find(id);
      standing += stored && same(*stored, *touch) ? 1 : 0;
    }
    if (standing == all + touches.size()) return {true, ""};
    return {false, std::to_string(standing) + " of " + std::to_string(all + touches.size()) + " records stand"};
  }
  for (const ContactId id : people) {
    if (std::string wrong = difference(books, oracle, id); !wrong.empty()) return {false, wrong};
  }
  return {false, ""};
}

}  // namespace barnacle::simulation
