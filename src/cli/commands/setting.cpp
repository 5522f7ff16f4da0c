#include "app/keep_policy.hpp"
#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/words.hpp"
#include "documents/documents.hpp"

namespace barnacle::cli {

namespace {

int show(Session& session, const Arguments& arguments) {
  return session.look([&](app::Desk& desk) {
    const auto settings = settings_of(desk.policy());
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> documents;
    for (const auto& [name, value] : settings) {
      if (arguments.has("NAME") && name != arguments.get("NAME")) continue;
      rows.push_back({name, value});
      documents.push_back("{\"name\":\"" + name + "\",\"value\":" + value + "}");
    }
    if (rows.empty())
      return session.refuse(not_found(
          "setting.unknown", "There is no setting \"" + arguments.get("NAME") + "\". See: barnacle setting show"));
    session.out().table({{"setting"}, {"value", true}}, rows, documents);
    return int(exit_done);
  });
}

int set(Session& session, const Arguments& arguments) {
  const std::string name = arguments.get("NAME");
  const auto moved = session.perform([&](app::Desk& desk) -> Result<int> {
    Policy policy = desk.policy();
    if (name == "pace" && arguments.get("VALUE").find('{') == std::string::npos) {
      const auto preset = from_word<PacePreset>(arguments.get("VALUE"));
      if (!preset) return preset.refusal();
      policy.pace = paces(*preset);
    } else {
      auto changed = with_setting(policy, name, arguments.get("VALUE"));
      if (!changed) return changed.refusal();
      policy = std::move(*changed);
      policy.zones = desk.policy().zones;
    }
    return app::save_policy(desk, std::move(policy), name);
  });
  if (!moved) return session.refuse(moved.refusal());
  return tell_moved(session, name + " saved; ", *moved);
}

}  // namespace

std::vector<Command> setting_commands() {
  return {
      {"setting show",
       "Every number that the planner goes by",
       {"barnacle setting show", "barnacle setting show stages"},
       {{"NAME", "one setting", false}},
       {},
       show},
      {"setting set",
       "Change one; everybody is planned again",
       {"barnacle setting set decision_lead_days 45", "barnacle setting set pace articles"},
       {{"NAME", "as setting show lists it"}, {"VALUE", "a number, a word or JSON"}},
       {},
       set},
  };
}

}  // namespace barnacle::cli
