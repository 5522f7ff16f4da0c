#pragma once
// The only list of all planner rules, in the order in which they are asked (product.md section 5).

#include <array>
#include <string_view>

#include "domain/planner/choose/choose.hpp"
#include "domain/planner/stop/stop.hpp"

namespace barnacle {

struct StopRule {
  std::string_view name;  ///< "stop/out_of_office", as the why shows it
  std::optional<Blocked> (*applies)(const Bearings&);
};

struct ChooseRule {
  std::string_view name;  ///< "choose/rhythm"
  Choice choice;
  std::optional<Wish> (*wish)(const Bearings&);
};

/// The rule that gives the reason for a choice: "choose/cadence_step".
std::string_view rule_name(Choice choice);

extern const std::array<StopRule, 14> stop_rules;
extern const std::array<ChooseRule, 10> choose_rules;

}  // namespace barnacle
