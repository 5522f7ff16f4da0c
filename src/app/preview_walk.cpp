#include "app/preview_walk.hpp"

namespace barnacle::app {

Result<CadencePreview> preview_walk(Desk& desk, ContactId id, std::string_view name) {
  auto file = take_file(desk, id);
  if (!file) return file.refusal();
  const Cadence* cadence = desk.reference().cadence(name);
  if (!cadence) return not_found("cadence.unknown", "There is no cadence \"" + std::string(name) + "\".");
  return preview_cadence(*cadence, situation_of(desk, *file), desk.policy(), desk.now);
}

}  // namespace barnacle::app
