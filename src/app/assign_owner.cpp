#include "app/assign_owner.hpp"

#include "domain/inquiries/assign.hpp"

namespace barnacle::app {

Result<SellerId> assign_owner(Desk& desk, const NewContact& given) {
  std::vector<Candidate> candidates;
  candidates.reserve(desk.reference().sellers.size());
  for (const auto& [id, seller] : desk.reference().sellers) {
    Candidate candidate{.seller = seller, .territories = {}, .skills = {}};
    // A seller's own country is their territory; a seller without one takes people from anywhere.
    if (!seller.place.country.empty()) candidate.territories.push_back({.country = seller.place.country});
    candidate.open_inquiries = desk.due_of(id);
    candidate.last_given_at = desk.last_given(id);
    candidates.push_back(std::move(candidate));
  }
  const InquiryTraits traits{.place = {.country = given.address.country, .region = given.address.region},
                             .tags = given.tags};
  const auto assigned = assign_inquiry(traits, candidates, AssignBy::load, *desk.policy().zones, desk.now);
  if (!assigned) return assigned.refusal();
  desk.give(assigned->to);
  return assigned->to;
}

}  // namespace barnacle::app
