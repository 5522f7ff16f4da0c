#include "domain/planner/stop/stop.hpp"

namespace barnacle::stop {

std::optional<Blocked> contact_cap(const Bearings& bearings) {
  // The standing knows the last automatic touch alone, so that a higher cap is kept where mails are handed out.
  const auto& last = bearings.contact().standing.last_automatic_at;
  if (bearings.policy.automatic_a_day_contact > 1 || !last) return std::nullopt;
  const LocalDay next = local_day(*last, bearings.zone) + days{1};
  if (next <= bearings.today) return std::nullopt;
  return Blocked{.rule = "stop/contact_cap",
                 .sentence = bearings.said([] { return "one automatic touch a day: the last was today"; }),
                 .silenced = Silenced::automatic,
                 .until = start_of(bearings, next)};
}

}  // namespace barnacle::stop
