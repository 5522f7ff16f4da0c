#pragma once
// Where contact and owner stand, worked out once per question: zones, hours, pace, pressure, the deal. Every rule reads
// it.

#include <optional>

#include "domain/cadences/advance.hpp"
#include "domain/planner/channel_set.hpp"
#include "domain/planner/policy.hpp"
#include "domain/planner/situation.hpp"
#include "domain/planner/telling.hpp"

namespace barnacle {

/// Borrows situation and policy with its zones; lives no longer than any of them.
struct Bearings {
  const Situation& situation;
  const Policy& policy;
  Instant now;
  Telling telling;

  const Zone& zone;           ///< the contact's, else the organization's, else the owner's
  const HolidayPlace place;   ///< the contact's country, else the organization's, else the owner's
  const WorkingHours& hours;  ///< the contact's, else what is assumed
  const Zone& owner_zone;
  LocalMinute wall;  ///< now, on the contact's wall
  LocalDay today;    ///< of that wall

  const Deal* deal = nullptr;           ///< the open deal, the largest of several; null if none
  const Pace* pace = nullptr;           ///< never null
  bool at_deal_pace = false;            ///< the deal sets the pace: it moved since the contact last cooled down
  Instant waiting_since{};              ///< the last touch, or where there is none the start of this temperature
  int ladder = 1;                       ///< days to wait since then by the pace
  double pressure = 0;                  ///< felt now
  double pressure_cap = 0;              ///< what they bear of it
  std::optional<NextCadenceStep> walk;  ///< of the enrollment, if there is one

  const Contact& contact() const { return situation.contact; }
  const Seller& owner() const { return situation.owner; }
  WorkCalendar calendar() const;  ///< the contact's
  WorkCalendar owner_calendar() const;

  /// The sentence that `words()` makes, if anybody is told.
  template <class Words>
  std::string said(Words&& words) const {
    return barnacle::said(telling, std::forward<Words>(words));
  }
};

Bearings bearings_of(const Situation& situation, const Policy& policy, Instant now,
                     Telling telling = Telling::in_words);

/// The calendar of any seller; `zone` is the seller's and is borrowed.
WorkCalendar calendar_of(const Seller& seller, const Zone& zone);

/// The zone of that name, or `otherwise` if it is empty or unknown. Lent by the policy's table, or `otherwise` itself.
const Zone& zone_or(const Policy& policy, std::string_view name, const Zone& otherwise);

/// Midnight at which the day begins on the contact's wall.
Instant start_of(const Bearings& bearings, LocalDay day);

/// A well-mixed number of the contact, the count of their touches and a purpose: spreads what would otherwise happen at
/// once, and draws the explored touches. The same for the same state.
std::uint64_t hash_of(const Bearings& bearings, std::uint64_t purpose);

/// Days from one to the other, as a fraction.
double days_between(Instant from, Instant to);

}  // namespace barnacle
