#pragma once
// The one thing agreed with a contact, and what either side promised.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/words.hpp"
#include "domain/time/instant.hpp"
#include "domain/time/zone.hpp"
#include "domain/touches/touch.hpp"

namespace barnacle {

/// What happens next, with date and time (S48). "Follow up" is not a next step.
struct NextStep {
  std::string what;
  Channel channel = Channel::call;
  LocalMinute at{};
  std::string zone;
  bool agreed = false;  ///< they agreed; otherwise only we plan it
  DealId deal;          ///< nil if it belongs to no deal
  Instant set_at{};
  bool operator==(const NextStep&) const = default;
};

/// The longest `what` of a next step or commitment, in bytes: two lines of a letter.
inline constexpr std::size_t step_text_max = 500;

/// True if the words name nothing that will happen: "follow up", "check in with Maria", "nachfassen", "faire le point",
/// "dar seguimiento" (English, German, French, Spanish). With something to do in them ("follow up on the price") they
/// are a step.
bool is_hollow(std::string_view what);

/// Refuses an empty or hollow `what` (next_step.empty, .hollow), one that is too long, an unknown zone, a time in the
/// past (next_step.in_past) and one past the plannable days.
Result<Done> check_next_step(const NextStep& step, const ZoneTable& zones, Instant now);

enum class Side { ours, theirs };
BARNACLE_WORDS(Side, "side", {Side::ours, "ours"}, {Side::theirs, "theirs"});

/// A dated promise by either side; kept or broken, never forgotten (S73, S92).
struct Commitment {
  Side side = Side::ours;
  std::string what;
  LocalDay due_on{};
  Instant made_at{};
  std::optional<Instant> kept_at;
  std::optional<Instant> dropped_at;  ///< released by the other side, with `note`
  std::string note;
  bool operator==(const Commitment&) const = default;
};
inline constexpr std::size_t commitments_max = 100;

}  // namespace barnacle
