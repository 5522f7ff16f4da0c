#include "domain/planner/stop/paused.hpp"

namespace barnacle::stop {

std::optional<Blocked> blocked_by_pause(const Bearings& bearings, const std::optional<Pause>& pause,
                                        std::string_view rule, std::string_view what) {
  if (!pause) return std::nullopt;
  if (pause->until && *pause->until <= bearings.today) return std::nullopt;
  Blocked blocked{.rule = rule, .sentence = {}, .began = pause->at};
  if (pause->until) blocked.until = start_of(bearings, *pause->until);
  blocked.sentence = bearings.said([&] {
    std::string sentence(what);
    if (pause->until) sentence += " until " + with_weekday(*pause->until);
    if (!pause->by.empty()) sentence += " by " + pause->by;
    if (!pause->why.empty()) sentence += ": " + pause->why;
    return sentence;
  });
  return blocked;
}

}  // namespace barnacle::stop
