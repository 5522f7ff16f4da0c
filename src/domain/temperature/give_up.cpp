#include "domain/temperature/give_up.hpp"

#include "base/text.hpp"

namespace barnacle {

Result<Done> may_give_up(const Contact& contact, const Policy& policy) {
  const int missing = policy.attempts_before_giving_up_min - contact.standing.unanswered;
  if (missing <= 0) return Done{};
  return forbidden("give_up.too_early", "Only " + counted(contact.standing.unanswered, "attempt") +
                                            " so far; those who stay at it close most of their deals later. " +
                                            "Make " + counted(missing, "more attempt", "more attempts") +
                                            ", or record their own words: no, or not now and until when.");
}

}  // namespace barnacle
