#pragma once
// The one thing agreed with a contact, and what either side promised.

#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/words.hpp"
#include "domain/time/instant.hpp"
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

/// Refuses an empty or hollow "what" ("follow up", "check in", "touch base"), a time in the past and one past the plannable days.
Result<Done> check_next_step(const NextStep& step, Instant now);

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
