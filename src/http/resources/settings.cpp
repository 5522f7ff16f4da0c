#include "app/keep_policy.hpp"
#include "documents/documents.hpp"
#include "http/resources/answers.hpp"
#include "http/resources/resources.hpp"
#include "json/value.hpp"

namespace barnacle::http {

namespace {

std::string document_of(const std::pair<std::string, std::string>& setting) {
  return "{\"name\":\"" + setting.first + "\",\"value\":" + setting.second + "}";
}

Response list_settings(Call& call) {
  std::vector<std::string> rows;
  const Policy policy = call.look([](app::Desk& desk) { return desk.policy(); });
  for (const auto& setting : settings_of(policy)) rows.push_back(document_of(setting));
  return call.list(rows, {});
}

Response get_setting(Call& call) {
  const Policy policy = call.look([](app::Desk& desk) { return desk.policy(); });
  for (const auto& setting : settings_of(policy)) {
    if (setting.first == call.parameter("name")) return call.json(document_of(setting));
  }
  return call.refuse(
      not_found("setting.unknown", "There is no setting \"" + std::string(call.parameter("name")) + "\"."));
}

// {"value":…}: a value of any shape, as JSON.
Result<std::string> value_of(const Call& call) {
  const auto document = JsonDocument::parse(call.request.body, JsonTrust::outside);
  if (!document) return document.refusal();
  const JsonView root = document->root();
  if (root.kind() != JsonKind::object || root.size() != 1 || root.name(0) != "value") {
    return invalid("json.wrong", "Send {\"value\": …} and nothing else.");
  }
  return root.member(0).json();
}

Response put_setting(Call& call) {
  const auto value = value_of(call);
  if (!value) return call.refuse(value.refusal());
  const std::string name(call.parameter("name"));
  return plans_moved(call, call.perform([&](app::Desk& desk) -> Result<int> {
    Policy policy = desk.policy();
    if (name == "pace" && value->starts_with('"')) {
      const auto preset = from_word<PacePreset>(std::string_view(*value).substr(1, value->size() - 2));
      if (!preset) return preset.refusal();
      policy.pace = paces(*preset);
    } else {
      auto changed = with_setting(policy, name, *value);
      if (!changed) return changed.refusal();
      changed->zones = policy.zones;
      policy = std::move(*changed);
    }
    return app::save_policy(desk, std::move(policy), name);
  }));
}

}  // namespace

std::vector<Route> setting_routes() {
  return {
      {Method::get, "/settings", Door::read, "listSettings", list_settings},
      {Method::get, "/settings/{name}", Door::read, "getSetting", get_setting},
      {Method::put, "/settings/{name}", Door::admin, "changeSetting", put_setting},
  };
}

}  // namespace barnacle::http
