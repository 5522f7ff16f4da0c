#include "domain/inquiries/assign.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

#include "base/text.hpp"

namespace barnacle {
namespace {

LocalDay today_of(const Seller& seller, const ZoneTable& zones, Instant now) {
  const auto zone = zones.find(seller.zone);
  return local_day(now, zone ? *zone : Zone());
}

/// The day on which they are back, if they are away today.
std::optional<LocalDay> away_until(const Seller& seller, const ZoneTable& zones, Instant now) {
  if (seller.leave.empty()) return std::nullopt;  // nearly everybody: an import asks this of each seller for each row
  const LocalDay today = today_of(seller, zones, now);
  std::optional<LocalDay> back;
  for (bool changed = true; changed;) {  // leaves that touch are one absence
    changed = false;
    for (const Leave& leave : seller.leave) {
      const LocalDay day = back.value_or(today);
      if (leave.first <= day && day <= leave.last) {
        back = leave.last + days{1};
        changed = true;
      }
    }
  }
  return back;
}

/// 2: the region is theirs; 1: the country; 0: they sell anywhere, or the place is unknown; -1: it is somebody else's.
int territory_fit(const Candidate& candidate, const HolidayPlace& place) {
  if (candidate.territories.empty() || place.country.empty()) return 0;
  int best = -1;
  for (const HolidayPlace& theirs : candidate.territories) {
    if (theirs.country != place.country) continue;
    if (theirs.region.empty()) best = std::max(best, 1);
    if (!theirs.region.empty() && theirs.region == place.region) best = std::max(best, 2);
  }
  return best;
}

int skills_met(const Candidate& candidate, const std::vector<std::string>& tags) {
  return static_cast<int>(std::count_if(tags.begin(), tags.end(), [&](const std::string& tag) {
    return std::any_of(candidate.skills.begin(), candidate.skills.end(),
                       [&](const std::string& skill) { return same_word(skill, tag); });
  }));
}

struct Bid {
  const Candidate* answers = nullptr;  ///< who would do it: the candidate or their cover
  const Candidate* stands_for = nullptr;
  int territory = 0;
  int skills = 0;
};

std::string reason(const Bid& chosen, const InquiryTraits& inquiry, AssignBy by) {
  std::vector<std::string> parts;
  if (chosen.answers != chosen.stands_for) parts.push_back("covers for " + chosen.stands_for->seller.name);
  if (chosen.territory > 0) {
    parts.push_back("territory " + inquiry.place.country +
                    (chosen.territory == 2 ? "-" + inquiry.place.region : std::string()));
  }
  if (chosen.skills > 0) parts.push_back(counted(chosen.skills, "matching skill"));
  switch (by) {
    case AssignBy::turn: parts.emplace_back("longest without an inquiry"); break;
    case AssignBy::load:
      parts.push_back(counted(chosen.answers->open_inquiries, "open inquiry", "open inquiries"));
      break;
  }
  return joined(parts, "; ");
}

}  // namespace

Result<Assignment> assign_inquiry(const InquiryTraits& inquiry, std::span<const Candidate> candidates, AssignBy by,
                                  const ZoneTable& zones, Instant now) {
  const auto present = [&](const Candidate& each) { return !each.seller.gone && !away_until(each.seller, zones, now); };
  std::vector<Bid> bids;
  const Candidate* back_first = nullptr;
  LocalDay first_back{};
  for (const Candidate& each : candidates) {
    if (each.seller.gone) continue;
    const Candidate* answers = &each;
    if (!present(each)) {
      const auto cover = std::find_if(candidates.begin(), candidates.end(), [&](const Candidate& other) {
        return other.seller.id == each.seller.cover && present(other);
      });
      const LocalDay back = *away_until(each.seller, zones, now);
      if (back_first == nullptr || std::tie(back, each.seller.id) < std::tie(first_back, back_first->seller.id)) {
        back_first = &each;
        first_back = back;
      }
      if (each.seller.cover.is_nil() || cover == candidates.end()) continue;
      answers = &*cover;
    }
    bids.push_back({answers, &each, territory_fit(each, inquiry.place), skills_met(each, inquiry.tags)});
  }
  if (bids.empty()) {
    if (back_first == nullptr) {
      return not_found("seller.none", "There is no seller who could answer. Add a seller, or bring one back.");
    }
    return Assignment{back_first->seller.id, "everybody is on leave; back first, on " + with_weekday(first_back)};
  }
  const auto better = [&](const Bid& a, const Bid& b) {
    if (a.territory != b.territory) return a.territory > b.territory;
    if (a.skills != b.skills) return a.skills > b.skills;
    const int load_a = by == AssignBy::load ? a.answers->open_inquiries : 0;
    const int load_b = by == AssignBy::load ? b.answers->open_inquiries : 0;
    return std::tie(load_a, a.answers->last_given_at, a.answers->seller.id, a.stands_for->seller.id) <
           std::tie(load_b, b.answers->last_given_at, b.answers->seller.id, b.stands_for->seller.id);
  };
  const Bid& chosen = *std::min_element(bids.begin(), bids.end(), better);
  return Assignment{chosen.answers->seller.id, reason(chosen, inquiry, by)};
}

}  // namespace barnacle
