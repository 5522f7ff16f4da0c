#include "domain/planner/queue.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"

namespace barnacle {
namespace {

constexpr double share_for_deadlines = 0.6;

bool runs_by_the_clock(Band band) {
  switch (band) {
    case Band::now:
    case Band::replies:
    case Band::commitments: return true;
    case Band::deals:
    case Band::keep_in_touch: return false;
  }
  expects(false, "each band has its order");
}

}  // namespace

bool comes_before(const Touch& a, const Touch& b) {
  if (a.band != b.band) return a.band < b.band;
  if (runs_by_the_clock(a.band)) {
    if (a.due_at != b.due_at) return a.due_at < b.due_at;
  } else if (a.worth_per_minute != b.worth_per_minute) {
    return a.worth_per_minute > b.worth_per_minute;
  }
  return a.id < b.id;
}

Demand demand_of(std::vector<double> slack_days, int minutes_a_day) {
  std::sort(slack_days.begin(), slack_days.end());
  double short_minutes = 0;
  for (std::size_t j = 0; j < slack_days.size(); ++j) {
    const double needed = minutes_a_touch * static_cast<double>(j + 1);
    short_minutes =
        std::max(short_minutes, needed - share_for_deadlines * minutes_a_day * std::max(0.0, slack_days[j]));
  }
  Demand demand;
  demand.must_today = static_cast<int>(std::ceil(short_minutes / minutes_a_touch));
  demand.fit_today = static_cast<int>(std::max(0, minutes_a_day) / minutes_a_touch);
  demand.overloaded = demand.must_today > demand.fit_today;
  return demand;
}

std::optional<Demand> overload_of(std::span<const int> minutes_due, int minutes_a_day) {
  if (minutes_a_day <= 0 || minutes_due.size() < static_cast<std::size_t>(overload_days_min)) return std::nullopt;
  std::optional<Demand> today;
  int left = 0;
  for (const int minutes : minutes_due.first(overload_days_min)) {
    const int contacts = (left + minutes) / minutes_a_touch;
    const Demand demand = demand_of(std::vector<double>(static_cast<std::size_t>(contacts), 0.0), minutes_a_day);
    if (!demand.overloaded) return std::nullopt;
    if (!today) today = demand;
    left += minutes - minutes_a_day;
  }
  return today;
}

std::vector<std::string> overload_choices() {
  return {"move some contacts to a slower temperature", "share some with a colleague", "approve value mails in a batch",
          "reserve more minutes a day"};
}

std::string overload_sentence(const Demand& demand) {
  return counted(demand.must_today, "contact") + " must hear from you today, and there is time for " +
         std::to_string(demand.fit_today) + ": " + joined(overload_choices(), ", ") + ".";
}

}  // namespace barnacle
