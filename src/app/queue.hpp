#pragma once
// A seller's one ranked list, and the one contact who is next with everything ready.

#include <optional>
#include <vector>

#include "app/contact_file.hpp"
#include "domain/planner/queue.hpp"

namespace barnacle::app {

struct Today {
  std::vector<QueueLine> rows;  ///< at most `limit`
  std::int64_t length = 0;      ///< all that is due by the end of the seller's day
  std::int64_t done = 0;        ///< touches that the seller finished today
  int minutes_planned = 0;      ///< of the rows, by the policy's minutes per channel
  int minutes_of_blocks = 0;
  std::optional<Demand> overload;  ///< the alarm: more falls due than the blocks hold, day after day
  KindsDone month;                 ///< what the seller gave and asked for since the month began
  std::optional<QueueLine> next;   ///< the earliest line that is due after today
  std::vector<QueueLine> ahead;    ///< to work ahead: the first `ahead_max` lines of the next `ahead_days` days
};
inline constexpr std::size_t ahead_max = 5;
inline constexpr int ahead_days = 7;
/// Of a hundred touches that give or ask, so many give (S58).
inline constexpr int value_share_target = 70;

/// What the seller does today: due by the end of their day, ranked (product.md section 5).
Result<Today> todays_queue(Desk& desk, SellerId seller, std::size_t limit);
inline constexpr std::size_t queue_rows_max = 200;

/// The first row that is due now or whose band does not wait for its hour; nothing if the queue is empty.
/// `first_of_tomorrow` is then what comes next.
struct NextUp {
  std::optional<QueueLine> row;
  std::optional<QueueLine> comes_next;  ///< the earliest later one, if nothing is due
};
Result<NextUp> next_contact(Desk& desk, SellerId seller);

}  // namespace barnacle::app
