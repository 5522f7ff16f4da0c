#pragma once
#include <span>

#include "domain/cadences/cadence.hpp"
#include "domain/contacts/contact.hpp"
#include "domain/contacts/organization.hpp"
#include "domain/contacts/seller.hpp"
#include "domain/deals/deal.hpp"
#include "domain/time/zone.hpp"
#include "domain/touches/shelf.hpp"

namespace barnacle {

/// Minutes already planned for the owner, by day: `minutes[i]` belongs to `first + i days`. Days past the end count as
/// free.
struct DayLoad {
  LocalDay first{};
  std::span<const int> minutes;
  int on(LocalDay day) const {
    const auto index = (day - first).count();
    return index < 0 || index >= static_cast<long>(minutes.size()) ? 0 : minutes[static_cast<std::size_t>(index)];
  }
};

/// All that the planner may look at for one contact. References are borrowed for the call.
struct Situation {
  const Contact& contact;
  const Organization* organization = nullptr;  ///< null if none
  const Seller& owner;
  const Seller* cover = nullptr;     ///< who covers the owner's leave; null if nobody
  std::span<const Deal> deals;       ///< the contact's, open and closed
  const Cadence* cadence = nullptr;  ///< the version that the enrollment walks; null without enrollment
  const Shelf& shelf;                ///< the library
  DayLoad load;
  const Touch* by_hand = nullptr;  ///< a person's override that stands until it is done; null if none
};

}  // namespace barnacle
