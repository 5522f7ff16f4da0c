#include "domain/planner/policy.hpp"

namespace barnacle {
namespace {

// planner.md 2.3 and 2.4; the cooling counts are those that its prototype was measured with, within the 6 to 12
// attempts of product.md section 3. Clients and the lost, whom planner.md does not pace, follow product.md's own
// rhythms.
std::array<Pace, temperature_count> measured_paces() {
  std::array<Pace, temperature_count> made;
  const auto pace = [&](Temperature of) -> Pace& { return made[static_cast<std::size_t>(of)]; };
  pace(Temperature::new_) = {
      {1, 1, 2, 3, 5, 7, 7, 10, 14}, 14, 12, Temperature::promising, 0.20, 1, "answer-an-inquiry"};
  pace(Temperature::hot) = {{1, 2, 3, 5, 7, 7, 10, 14}, 14, 9, Temperature::interested, 0.20, 1, "hot"};
  pace(Temperature::interested) = {{14, 21, 30, 45, 60}, 75, 8, Temperature::promising, 0.10, 0.8, "interested"};
  pace(Temperature::promising) = {{30, 60, 120}, 190, 0, std::nullopt, 0.07, 0.6, "first-round"};
  pace(Temperature::client) = {{90}, 105, 0, std::nullopt, 0.20, 1, "welcome"};
  pace(Temperature::lost) = {{90, 120}, 190, 0, std::nullopt, 0.07, 0.6, "eleventh-hour"};
  return made;
}

}  // namespace

std::array<Pace, temperature_count> paces(PacePreset preset) {
  auto made = measured_paces();
  switch (preset) {
    case PacePreset::planner: break;
    case PacePreset::articles:
      made[static_cast<std::size_t>(Temperature::new_)].ladder_days = {1, 3, 7, 14};
      made[static_cast<std::size_t>(Temperature::hot)].ladder_days = {1, 3, 7, 14};
      made[static_cast<std::size_t>(Temperature::interested)].ladder_days = {60};
      made[static_cast<std::size_t>(Temperature::promising)].ladder_days = {120, 180};
      made[static_cast<std::size_t>(Temperature::lost)].ladder_days = {120};
      break;
  }
  return made;
}

Pace open_deal_pace() { return {{1, 2, 3, 4, 5, 7, 7, 10}, 14, 10, Temperature::interested, 0.33, 1, ""}; }

}  // namespace barnacle
