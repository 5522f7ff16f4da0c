#pragma once
// Each inquiry gets a seller: by territory, then skill, then load or turn; always somebody, with cover for who is away
// (product.md section 9).

#include <span>
#include <string>
#include <vector>

#include "base/words.hpp"
#include "domain/contacts/seller.hpp"
#include "domain/time/zone.hpp"

namespace barnacle {

/// A seller as one who may get an inquiry. The reference is borrowed for the call.
struct Candidate {
  const Seller& seller;
  std::vector<HolidayPlace> territories;  ///< countries, or a region of one; empty: anywhere
  std::vector<std::string> skills;        ///< tags that they are good at
  int open_inquiries = 0;                 ///< their load
  Instant last_given_at{};                ///< when they got the last one; the epoch if never
};

/// What is known of an inquiry that decides who answers it.
struct InquiryTraits {
  HolidayPlace place;             ///< empty country: unknown
  std::vector<std::string> tags;  ///< of the form and the answers
};

struct Assignment {
  SellerId to;
  std::string why;  ///< "territory DE; 1 matching skill; 2 open inquiries"
  bool operator==(const Assignment&) const = default;
};

/// How sellers of equal right are told apart.
enum class AssignBy { turn, load };
BARNACLE_WORDS(AssignBy, "assignment", {AssignBy::turn, "turn"}, {AssignBy::load, "load"});

/// The seller for an inquiry. Sellers on leave stand aside for their cover (who then may get it even outside the
/// cover's own territory), those who are gone get nothing. If everybody is on leave, it is the one who is back first.
/// The last resort between equals is the order of ids, so that the same question has the same answer. Refusal
/// `seller.none`: nobody is left in the workspace.
Result<Assignment> assign_inquiry(const InquiryTraits& inquiry, std::span<const Candidate> candidates, AssignBy by,
                                  const ZoneTable& zones, Instant now);

}  // namespace barnacle
