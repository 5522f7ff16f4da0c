#pragma once
// Whom a job is about, a few at a time, so that it can be gone on with where it stopped.

#include <string>
#include <string_view>
#include <vector>

#include "app/list_contacts.hpp"

namespace barnacle::app {

/// The contacts that a wish names one by one, or that its filter finds; everybody if it has neither. In a fixed order,
/// each once, however they change meanwhile. Borrows the wish.
class ContactsMeant {
 public:
  /// From `reached` on (empty: from the start). Refusals: `change.too_many`, those of the filter.
  static Result<ContactsMeant> of(Desk& desk, const JobWish& wish, std::string_view reached = {});

  /// The next of them, at most `limit`, perhaps none although there are more: one call reads `limit` contacts,
  /// of whom the filter may mean none.
  std::vector<ContactId> next(Desk& desk, std::size_t limit);
  bool at_end() const { return at_end_; }
  /// Where `next` goes on.
  std::string reached() const;
  /// All of them, from the start; no more than contacts_counted_max are counted.
  std::int64_t count(Desk& desk) const;

 private:
  ContactsMeant(const JobWish& wish, ContactQuery query) : wish_(&wish), query_(std::move(query)) {}

  const JobWish* wish_;
  ContactQuery query_;
  std::size_t index_ = 0;  // of those named
  ContactId after_;        // of those found
  bool at_end_ = false;
};

}  // namespace barnacle::app
