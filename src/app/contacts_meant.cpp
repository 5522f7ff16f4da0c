#include "app/contacts_meant.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"

namespace barnacle::app {

Result<ContactsMeant> ContactsMeant::of(Desk&, const JobWish& wish, std::string_view reached) {
  if (wish.contacts.size() > job_contacts_max) {
    return invalid("change.too_many", "At most " + std::to_string(job_contacts_max) +
                                          " contacts are named one by one. Use a filter, or do it in parts.");
  }
  // Never everybody instead of those who are meant.
  if (!trimmed(wish.filter).empty())
    return invalid("filter.unsupported", "Filters are not understood here. Name the contacts by their ids.");
  ContactsMeant meant(wish);
  if (!wish.contacts.empty()) {
    std::from_chars(reached.data(), reached.data() + reached.size(), meant.index_);
  } else if (const auto after = ContactId::from_text(reached)) {
    meant.after_ = *after;
  }
  return meant;
}

std::vector<ContactId> ContactsMeant::next(Desk& desk, std::size_t limit) {
  std::vector<ContactId> ids;
  if (!wish_->contacts.empty()) {
    const std::size_t end = std::min(wish_->contacts.size(), index_ + limit);
    for (; index_ < end; ++index_) {
      const ContactId id = wish_->contacts[index_];
      const auto before = wish_->contacts.begin() + static_cast<std::ptrdiff_t>(index_);
      if (std::find(wish_->contacts.begin(), before, id) == before) ids.push_back(id);
    }
    at_end_ = index_ == wish_->contacts.size();
    return ids;
  }
  for (const Contact& contact : desk.books.contacts().page({}, after_, limit)) ids.push_back(contact.id);
  at_end_ = ids.size() < limit;
  if (!ids.empty()) after_ = ids.back();
  return ids;
}

std::string ContactsMeant::reached() const { return wish_->contacts.empty() ? after_.text() : std::to_string(index_); }

std::int64_t ContactsMeant::count(Desk& desk) const {
  if (wish_->contacts.empty()) return desk.books.contacts().count({});
  std::vector<ContactId> ids = wish_->contacts;
  std::sort(ids.begin(), ids.end());
  return std::unique(ids.begin(), ids.end()) - ids.begin();
}

}  // namespace barnacle::app
