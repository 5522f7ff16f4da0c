#include "app/keep_policy.hpp"

#include <algorithm>

#include "app/replan_many.hpp"

namespace barnacle::app {

namespace {

constexpr int ladder_days_max = 3 * 366;
constexpr std::size_t ladder_rungs_max = 60;

Result<Done> in_range(std::string_view name, double value, double least, double most) {
  if (value >= least && value <= most) return Done{};
  const auto plain = [](double number) {
    std::string text = std::to_string(number);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
  };
  return invalid("policy.out_of_range", std::string(name) + " is " + plain(value) + "; it has to be between " +
                                            plain(least) + " and " + plain(most) + ".");
}

Result<Done> check_pace(std::string_view name, const Pace& pace) {
  if (pace.ladder_days.empty() || pace.ladder_days.size() > ladder_rungs_max) {
    return invalid("policy.ladder", "The ladder of " + std::string(name) + " needs 1 to " +
                                        std::to_string(ladder_rungs_max) + " waits in days.");
  }
  for (const int wait : pace.ladder_days) {
    if (auto fits = in_range("A wait of " + std::string(name), wait, 1, ladder_days_max); !fits) return fits;
  }
  return in_range("The ceiling of " + std::string(name), pace.ceiling_days, 1, ladder_days_max);
}

}  // namespace

Result<Done> check_policy(const Policy& policy) {
  for (const auto& [temperature, word] : WordsOf<Temperature>::all) {
    if (auto fits = check_pace(word, policy.pace_of(temperature)); !fits) return fits;
  }
  if (auto fits = check_pace("an open deal", policy.open_deal); !fits) return fits;
  if (policy.stages.empty() || policy.stages.size() > stages_max) {
    return invalid("policy.stages", "A process has 1 to " + std::to_string(stages_max) + " stages.");
  }
  // Five is the floor of S33 itself: fewer attempts before giving up is what the product refuses to be.
  for (const auto& fits :
       {in_range("inquiry_target_minutes", policy.inquiry_target_minutes, 1, 24 * 60),
        in_range("inquiry_limit_minutes", policy.inquiry_limit_minutes, policy.inquiry_target_minutes, 7 * 24 * 60),
        in_range("promise_hours", policy.promise_hours, 1, 7 * 24),
        in_range("attempts_before_giving_up_min", policy.attempts_before_giving_up_min, 5, 50),
        in_range("round_attempts", policy.round_attempts, 5, 50),
        in_range("round_attempts_max", policy.round_attempts_max, policy.round_attempts, 60),
        in_range("values_without_ask_max", policy.values_without_ask_max, 1, 20),
        in_range("gap_floor_days", policy.gap_floor_days, 0.5, 60),
        in_range("readiness_min", policy.readiness_min, 0, 0.99),
        in_range("pressure_cap", policy.pressure_cap, 0.5, 20),
        in_range("pressure_cap_open_deal", policy.pressure_cap_open_deal, 0.5, 20),
        in_range("brand_weight", policy.brand_weight, 0, 1000), in_range("exploration", policy.exploration, 0, 0.2),
        in_range("decision_lead_days", policy.decision_lead_days, 1, 365),
        in_range("automatic_a_day_contact", policy.automatic_a_day_contact, 1, 1),
        in_range("automatic_a_day_organization", policy.automatic_a_day_organization, 1, 20)}) {
    if (!fits) return fits;
  }
  for (const int minutes_each : policy.minutes_per_channel) {
    if (auto fits = in_range("minutes_per_channel", minutes_each, 1, 8 * 60); !fits) return fits;
  }
  return Done{};
}

Result<int> save_policy(Desk& desk, Policy policy, std::string_view what) {
  if (auto checked = check_policy(policy); !checked) return checked.refusal();
  for (const Stage& stage : desk.policy().stages) {
    const bool stays = std::any_of(policy.stages.begin(), policy.stages.end(),
                                   [&](const Stage& each) { return each.name == stage.name; });
    if (stays) continue;
    const auto left = desk.books.deals().page({.state = DealState::open, .stage = stage.name}, DealId{}, 1);
    if (!left.empty()) {
      return conflict("stage.in_use", "The deal " + left.front().name + " stands in \"" + stage.name +
                                          "\". Move it to another stage first.");
    }
  }
  desk.books.timeline().add(desk.entry("save_policy", "Setting changed: " + std::string(what) + "."));
  desk.books.settings().put_policy(policy);
  desk.refresh();
  return replan_where(desk, {}, "the setting " + std::string(what) + " changed");
}

}  // namespace barnacle::app
