#pragma once
// Each file in this folder gives its commands; all_commands.cpp lists them in the order of the help.

#include <vector>

#include "cli/command.hpp"
#include "cli/session.hpp"

namespace barnacle::cli {

std::vector<Command> today_commands();
std::vector<Command> quick_add_commands();
std::vector<Command> when_commands();
std::vector<Command> contact_commands();
std::vector<Command> view_commands();
std::vector<Command> search_commands();
std::vector<Command> delete_commands();
std::vector<Command> touch_commands();
std::vector<Command> organization_commands();
std::vector<Command> deal_commands();
std::vector<Command> cadence_commands();
std::vector<Command> asset_commands();
std::vector<Command> silence_commands();
std::vector<Command> seller_commands();
std::vector<Command> user_commands();
std::vector<Command> export_commands();
std::vector<Command> import_commands();
std::vector<Command> inspect_commands();
std::vector<Command> setting_commands();
std::vector<Command> upkeep_commands();
std::vector<Command> serve_commands();
std::vector<Command> api_commands();
std::vector<Command> demo_commands();
std::vector<Command> simulate_commands();
std::vector<Command> migrate_commands();

}  // namespace barnacle::cli
