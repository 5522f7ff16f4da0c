#include "cli/commands/commands.hpp"

namespace barnacle::cli {

const std::vector<Command>& all_commands() {
  static const std::vector<Command> all = [] {
    std::vector<Command> listed;
    for (const auto& commands : {
             today_commands(),        quick_add_commands(), when_commands(),    contact_commands(), touch_commands(),
             organization_commands(), deal_commands(),      cadence_commands(), asset_commands(),   silence_commands(),
             seller_commands(),       user_commands(),      import_commands(),  export_commands(),  inspect_commands(),
             setting_commands(),      migrate_commands(),   upkeep_commands(),  serve_commands(),   demo_commands(),
             simulate_commands(),
         }) {
      listed.insert(listed.end(), commands.begin(), commands.end());
    }
    return listed;
  }();
  return all;
}

}  // namespace barnacle::cli
