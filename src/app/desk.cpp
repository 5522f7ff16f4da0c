#include "app/desk.hpp"

namespace barnacle::app {

const Seller* Reference::seller(SellerId id) const {
  const auto at = sellers.find(id);
  return at == sellers.end() ? nullptr : &at->second;
}

const Cadence* Reference::cadence(std::string_view name) const {
  const auto at = latest_cadences.find(name);
  return at == latest_cadences.end() ? nullptr : &at->second;
}

const Cadence* Reference::cadence(CadenceId id, int version_number) const {
  const auto at = cadence_versions.find({id, version_number});
  return at == cadence_versions.end() ? nullptr : &at->second;
}

std::shared_ptr<const Reference> House::reference(Books& books) {
  const std::int64_t version = books.settings().reference_version();
  const ZoneTable* table = zones ? zones : &ZoneTable::system();
  const std::lock_guard lock(mutex_);
  if (!kept_ || kept_->version != version || kept_->policy.zones != table) kept_ = changed_reference(books);
  return kept_;
}

std::shared_ptr<const Reference> House::changed_reference(Books& books) const {
  auto read = std::make_shared<Reference>();
  read->version = books.settings().reference_version();
  read->policy = books.settings().policy();
  read->policy.zones = zones ? zones : &ZoneTable::system();
  for (auto& seller : books.sellers().all()) read->sellers.emplace(seller.id, std::move(seller));
  read->shelf = Shelf(books.assets().all());
  for (auto& cadence : books.cadences().all_latest()) {
    for (int older = 1; older < cadence.version; ++older) {
      if (auto found = books.cadences().version(cadence.id, older)) {
        read->cadence_versions.emplace(std::pair{cadence.id, older}, std::move(*found));
      }
    }
    read->cadence_versions.emplace(std::pair{cadence.id, cadence.version}, cadence);
    read->latest_cadences.emplace(cadence.name, std::move(cadence));
  }
  return read;
}

Desk::Desk(House& house_, Books& books_, Instant now_, std::string actor_)
    : house(house_), books(books_), now(now_), actor(std::move(actor_)), reference_(house_.reference(books_)) {}

Entry Desk::entry(std::string verb, std::string sentence, ContactId contact) {
  Entry entry;
  entry.id = make<EntryId>();
  entry.at = now;
  entry.actor = actor;
  entry.verb = std::move(verb);
  entry.sentence = std::move(sentence);
  entry.contact = contact;
  entry.import = import;
  return entry;
}

DayLoad Desk::load_of(const Seller& owner) {
  auto at = loads_.find(owner.id);
  if (at == loads_.end()) {
    const Zone* zone = policy().zones->known(owner.zone);
    const LocalDay today = local_day(now, zone != nullptr ? *zone : Zone::utc());
    at = loads_.emplace(owner.id, Load{today, books.touches().load(owner.id, today, load_days)}).first;
  }
  return {at->second.first, at->second.minutes};
}

int Desk::due_of(SellerId owner) {
  const auto [at, is_new] = due_.try_emplace(owner, 0);
  if (is_new) at->second = static_cast<int>(books.touches().queue_length(owner, now));
  return at->second;
}

Instant Desk::last_given(SellerId owner) {
  const auto [at, is_new] = given_.try_emplace(owner);
  if (is_new) {
    const auto newest = books.contacts().find(books.contacts().newest_of(owner));
    if (newest) at->second = newest->created_at;
  }
  return at->second;
}

void Desk::give(SellerId owner) { given_[owner] = now + microseconds{++gifts_}; }

void Desk::count_load(SellerId owner, LocalDay day, int minutes) {
  const auto at = loads_.find(owner);
  if (at == loads_.end()) return;
  const auto index = (day - at->second.first).count();
  if (index >= 0 && index < static_cast<long>(at->second.minutes.size())) {
    at->second.minutes[static_cast<std::size_t>(index)] += minutes;
  }
}

}  // namespace barnacle::app
