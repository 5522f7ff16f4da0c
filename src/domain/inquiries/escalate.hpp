#pragma once
// An inquiry that nobody touches goes on to the next seller at half the limit, and again at each further half.

#include <optional>
#include <span>

#include "domain/inquiries/assign.hpp"
#include "domain/inquiries/promise_clock.hpp"

namespace barnacle {

/// When an inquiry that came to this owner at `given_at` moves on: half the limit in the owner's working time. None if
/// they do not work within 400 days; then it should not wait for them at all.
std::optional<Instant> escalates_at(Instant given_at, const WorkCalendar& owner, const PromiseTerms& terms);

/// The next seller, or nothing while it is too early, while the owner has tried to connect (`attempts` > 0), or if
/// nobody else is there. `had_it`: the owner and everybody who let it pass before; if all had it, it goes to any other
/// than the owner.
std::optional<Assignment> escalate(const InquiryTraits& traits, int attempts, Instant given_at, SellerId owner,
                                   std::span<const SellerId> had_it, const WorkCalendar& calendar,
                                   const PromiseTerms& terms, std::span<const Candidate> candidates, AssignBy by,
                                   const ZoneTable& zones, Instant now);

}  // namespace barnacle
