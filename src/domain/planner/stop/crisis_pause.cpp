#include "domain/planner/stop/stop.hpp"

namespace barnacle::stop {
namespace {

bool strikes(const HolidayPlace& crisis, const HolidayPlace& theirs) {
  if (crisis.country.empty()) return true;
  return crisis.country == theirs.country && (crisis.region.empty() || crisis.region == theirs.region);
}

}  // namespace

std::optional<Blocked> crisis_pause(const Bearings& bearings) {
  std::optional<Blocked> longest;
  for (const CrisisPause& crisis : bearings.policy.crisis) {
    if (crisis.at > bearings.now || !strikes(crisis.place, bearings.place)) continue;
    Blocked blocked{
        .rule = "stop/crisis_pause", .sentence = {}, .silenced = Silenced::what_we_start, .began = crisis.at};
    std::string restarts;
    if (crisis.until) {
      // Everybody at once on the first morning would be the flood that the pause was to prevent.
      const days turn{static_cast<int>(hash_of(bearings, 7) % crisis_restart_days)};
      const LocalDay restart = *crisis.until + turn;
      if (restart <= bearings.today) continue;
      blocked.until = start_of(bearings, restart);
      restarts = bearings.said([&] {
        const std::string until = " until " + with_weekday(*crisis.until);
        return turn.count() > 0 ? until + ", their turn on " + with_weekday(restart) : until;
      });
    }
    blocked.sentence =
        bearings.said([&] { return "crisis pause" + restarts + (crisis.why.empty() ? "" : ": " + crisis.why); });
    const bool is_longer = !longest || (longest->until && (!blocked.until || *blocked.until > *longest->until));
    if (is_longer) longest = std::move(blocked);
  }
  return longest;
}

}  // namespace barnacle::stop
