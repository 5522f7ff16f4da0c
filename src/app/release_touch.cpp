#include "app/release_touch.hpp"

#include "domain/planner/may_go_out.hpp"

namespace barnacle::app {

Result<Released> release_touch(Desk& desk, ContactId id, Outcome arrival) {
  auto file = take_file(desk, id);
  if (!file) return file.refusal();
  const auto& planned = file->planned;
  if (!planned || planned->mode != Mode::automatic || planned->due_at > desk.now) {
    return conflict("touch.not_due", "Nothing of Barnacle's own is due for " + full_name(file->contact) + ".");
  }
  if (const auto held = held_back(*planned, situation_of(desk, *file), desk.policy(), desk.now)) {
    Entry entry = desk.entry("release_touch", "Held back: " + held->sentence + ".");
    entry.touch = planned->id;
    return Released{false, held->sentence, settle(desk, *file, std::move(entry))};
  }
  auto recorded = record_outcome(desk, {.contact = file->contact.id, .touch = planned->id, .outcome = arrival});
  if (!recorded) return recorded.refusal();
  return Released{true, "", std::move(recorded->plan)};
}

}  // namespace barnacle::app
