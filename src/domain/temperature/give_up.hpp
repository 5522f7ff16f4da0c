#pragma once
// Giving up is refused before five attempts, and later it means a slower pace, never nothing (S33, S35).

#include "domain/contacts/contact.hpp"
#include "domain/planner/policy.hpp"

namespace barnacle {

/// May this contact be moved to a slower pace by hand for want of an answer? Refusal `give_up.too_early` (forbidden)
/// says how many attempts are missing. An answer, a stop or a "not now" needs no attempts: those are facts, and this is
/// not asked.
Result<Done> may_give_up(const Contact& contact, const Policy& policy);

}  // namespace barnacle
