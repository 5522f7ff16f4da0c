#include "domain/planner/stop/stop.hpp"

namespace barnacle::stop {

std::optional<Blocked> stop_in_force(const Bearings& bearings) {
  const auto& stops = bearings.contact().stops;
  if (stops.empty()) return std::nullopt;
  const auto in_force = barnacle::stop_in_force(stops);
  if (!in_force) return std::nullopt;
  std::string sentence = bearings.said([&] {
    return std::string(word_of(in_force->reason)) + " on " + with_weekday(local_day(in_force->at, bearings.zone)) +
           (in_force->words.empty() ? "" : ": \"" + in_force->words + "\"");
  });
  return Blocked{.rule = "stop/stop_in_force", .sentence = std::move(sentence), .silenced = Silenced::for_ever};
}

}  // namespace barnacle::stop
