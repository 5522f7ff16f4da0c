#pragma once
// The queue: one ranked list per seller, and the test that says when promises no longer fit the days.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/time/instant.hpp"
#include "domain/touches/touch.hpp"

namespace barnacle {

/// The order inside a queue: by band; where a clock runs (now, replies, commitments) the earliest due first, in the
/// others the highest expected worth per minute; then by id, so that two servers say the same. A strict weak ordering.
bool comes_before(const Touch& a, const Touch& b);

/// Contacts whose time is running out, against the minutes that there are (planner.md 2.5).
struct Demand {
  int must_today =
      0;  ///< so many of those with the least slack have to be served today, or some will wait past their ceiling
  int fit_today = 0;        ///< so many fit into the day
  bool overloaded = false;  ///< more must than fit; five such days running raise the alarm
};

/// Earliest deadline first: `slack_days` are the working days until each contact's ceiling or promised date, in any
/// order; a touch takes four minutes, and six tenths of the day's minutes go to deadlines. must_today = max over j of
/// (4j - 0.6 C s_j) / 4.
Demand demand_of(std::vector<double> slack_days, int minutes_a_day);

inline constexpr int overload_days_min = 5;

/// A touch takes so long, where nothing better is known.
inline constexpr int minutes_a_touch = 4;

/// The alarm: today's demand, if on each of the first `overload_days_min` working days more falls due than fits, what
/// is left over going to the next one. `minutes_due[0]` is what is due today, with what waits from before. Nothing for
/// a seller without blocks, whose days have no measure.
std::optional<Demand> overload_of(std::span<const int> minutes_due, int minutes_a_day);

/// What can be done about it, for the alarm: a slower pace, a colleague, approving nurture mails in a batch, more time.
std::vector<std::string> overload_choices();

/// "37 contacts must hear from you today, and there is time for 22: …"
std::string overload_sentence(const Demand& demand);

}  // namespace barnacle
