#include "cli/commands/commands.hpp"

namespace barnacle::cli {

const std::vector<Command>& all_commands() {
  static const std::vector<Command> all = [] {
    std::vector<Command> listed;
    const auto add = [&](const std::vector<Command>& commands) {
      listed.insert(listed.end(), commands.begin(), commands.end());
    };
    add(today_commands());
    add(quick_add_commands());
    add(when_commands());
    add(search_commands());
    add(contact_commands());
    add(view_commands());
    add(touch_commands());
    add(organization_commands());
    add(deal_commands());
    add(cadence_commands());
    add(asset_commands());
    add(silence_commands());
    add(seller_commands());
    add(user_commands());
    add(import_commands());
    add(export_commands());
    add(inspect_commands());
    add(setting_commands());
    add(migrate_commands());
    add(upkeep_commands());
    add(serve_commands());
    add(api_commands());
    add(demo_commands());
    add(simulate_commands());
    add(delete_commands());
    return listed;
  }();
  return all;
}

}  // namespace barnacle::cli
