#include "domain/planner/rule_order.hpp"

namespace barnacle {

const std::array<StopRule, 14> stop_rules = {{
    {"stop/stop_in_force", stop::stop_in_force},
    {"stop/no_permission", stop::no_permission},
    {"stop/no_address", stop::no_address},
    {"stop/reply_waits", stop::reply_waits},
    {"stop/out_of_office", stop::out_of_office},
    {"stop/paused_contact", stop::paused_contact},
    {"stop/paused_organization", stop::paused_organization},
    {"stop/crisis_pause", stop::crisis_pause},
    {"stop/come_back_on", stop::come_back_on},
    {"stop/on_leave", stop::on_leave},
    {"stop/contact_cap", stop::contact_cap},
    {"stop/organization_cap", stop::organization_cap},
    {"stop/gap_floor", stop::gap_floor},
    {"stop/pressure_cap", stop::pressure_cap},
}};

const std::array<ChooseRule, 10> choose_rules = {{
    {"choose/reply_owed", Choice::reply_owed, choose::reply_owed},
    {"choose/inquiry", Choice::inquiry, choose::inquiry},
    {"choose/by_hand", Choice::by_hand, choose::by_hand},
    {"choose/our_commitment", Choice::our_commitment, choose::our_commitment},
    {"choose/meeting", Choice::meeting, choose::meeting},
    {"choose/missing_next_step", Choice::missing_next_step, choose::missing_next_step},
    {"choose/their_commitment", Choice::their_commitment, choose::their_commitment},
    {"choose/decision_date", Choice::decision_date, choose::decision_date},
    {"choose/cadence_step", Choice::cadence_step, choose::cadence_step},
    {"choose/rhythm", Choice::rhythm, choose::rhythm},
}};

std::string_view rule_name(Choice choice) {
  for (const ChooseRule& rule : choose_rules) {
    if (rule.choice == choice) return rule.name;
  }
  expects(false, "each choice has its rule");
}

}  // namespace barnacle
