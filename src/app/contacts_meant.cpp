#include "app/contacts_meant.hpp"

#include <algorithm>
#include <charconv>

namespace barnacle::app {

Result<ContactsMeant> ContactsMeant::of(Desk& desk, const JobWish& wish, std::string_view reached) {
  if (wish.contacts.size() > job_contacts_max) {
    return invalid("change.too_many", "At most " + std::to_string(job_contacts_max) +
                                          " contacts are named one by one. Use a filter, or do it in parts.");
  }
  auto query = contact_query(desk, wish.filter, wish.me);
  if (!query) return query.refusal();
  ContactsMeant meant(wish, std::move(*query));
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
  ContactId after = after_;
  ids = app::contacts_meant(desk, query_, after, limit);
  at_end_ = after.is_nil();
  if (!at_end_) after_ = after;
  return ids;
}

std::string ContactsMeant::reached() const { return wish_->contacts.empty() ? after_.text() : std::to_string(index_); }

std::int64_t ContactsMeant::count(Desk& desk) const {
  if (wish_->contacts.empty()) {
    return count_contacts(desk, query_).value_or(static_cast<std::int64_t>(contacts_counted_max));
  }
  std::vector<ContactId> ids = wish_->contacts;
  std::sort(ids.begin(), ids.end());
  return std::unique(ids.begin(), ids.end()) - ids.begin();
}

}  // namespace barnacle::app
