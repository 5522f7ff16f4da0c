#pragma once
// The planner's one question: what is this contact's next touch? (product.md section 5)

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/planner/policy.hpp"
#include "domain/planner/situation.hpp"
#include "domain/planner/telling.hpp"
#include "domain/touches/touch.hpp"

namespace barnacle {

/// Why nothing may go out before some time; it moved the plan, it did not end it.
struct Silence {
  std::string rule;      ///< "stop/out_of_office"
  std::string sentence;  ///< "out of office until Mon 2025-03-10"
  std::optional<Instant> until;
  bool operator==(const Silence&) const = default;
};

/// What happens next for one contact. Either `touch` is there, or `stop` is: promise 1.
struct Plan {
  std::optional<Touch> touch;     ///< state planned; id, contact and owner filled in by the caller where nil
  std::optional<Stop> stop;       ///< the recorded end that silences us
  std::vector<Silence> silences;  ///< every rule that keeps us silent now, the one that ends last first
  std::vector<Why> why;           ///< also inside `touch`

  /// Set where planning shows that the contact's temperature has to change first (12 attempts without connection): the
  /// app moves it, which is a timeline entry of its own, and plans again.
  std::optional<Temperature> cools_to;
  bool cadence_is_over = false;  ///< the enrollment has no step left; the app ends it
  int steps_passed_over = 0;  ///< steps whose condition failed, before the one planned; the app records them as skipped
};

/// Pure: the same situation, policy and moment give the same plan, byte for byte. Told as a decision alone, `why` and
/// `silences` stay empty, and the rest is the same.
Plan plan_next_touch(const Situation& situation, const Policy& policy, Instant now,
                     Telling telling = Telling::in_words);

}  // namespace barnacle
