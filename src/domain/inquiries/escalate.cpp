#include "domain/inquiries/escalate.hpp"

#include <algorithm>

namespace barnacle {
namespace {

/// Who is left of the candidates once those are taken out.
template <class IsOut>
std::vector<Candidate> others(std::span<const Candidate> candidates, IsOut is_out) {
  std::vector<Candidate> left;
  for (const Candidate& each : candidates) {
    if (!is_out(each.seller.id)) left.push_back(each);
  }
  return left;
}

}  // namespace

std::optional<Instant> escalates_at(Instant given_at, const WorkCalendar& owner, const PromiseTerms& terms) {
  return plus_working_minutes(owner, given_at, terms.limit_minutes / 2);
}

std::optional<Assignment> escalate(const InquiryTraits& traits, int attempts, Instant given_at, SellerId owner,
                                   std::span<const SellerId> had_it, const WorkCalendar& calendar,
                                   const PromiseTerms& terms, std::span<const Candidate> candidates, AssignBy by,
                                   const ZoneTable& zones, Instant now) {
  if (attempts > 0) return std::nullopt;
  const auto due = escalates_at(given_at, calendar, terms);
  if (due && now < *due) return std::nullopt;
  auto left = others(candidates, [&](SellerId id) {
    return id == owner || std::find(had_it.begin(), had_it.end(), id) != had_it.end();
  });
  auto next = assign_inquiry(traits, left, by, zones, now);
  if (!next) {
    left = others(candidates, [&](SellerId id) { return id == owner; });
    next = assign_inquiry(traits, left, by, zones, now);
  }
  if (!next) return std::nullopt;
  next->why = "nobody tried within half the limit; " + next->why;
  return *next;
}

}  // namespace barnacle
