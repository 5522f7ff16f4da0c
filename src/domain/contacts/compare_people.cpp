#include "domain/contacts/compare_people.hpp"

#include <algorithm>
#include <bit>
#include <span>

namespace barnacle {
namespace {

Likeness compare_values(std::string_view a, std::string_view b, double near_min) {
  if (a.empty() || b.empty()) return Likeness::blank;
  if (a == b) return Likeness::equal;
  return jaro_winkler(a, b) >= near_min ? Likeness::near : Likeness::differ;
}

Likeness compare_emails(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty() || is_role_mailbox(a) || is_role_mailbox(b)) return Likeness::blank;
  if (a == b) return Likeness::equal;
  const auto at_a = std::min(a.find('@'), a.size());
  const auto at_b = std::min(b.find('@'), b.size());
  // The domain is the longer part and colleagues share it: over the whole address every colleague would be near.
  const bool near = jaro_winkler(a.substr(0, at_a), b.substr(0, at_b)) >= near_number_min &&
                    jaro_winkler(a.substr(at_a), b.substr(at_b)) >= near_text_min;
  return near ? Likeness::near : Likeness::differ;
}

// "a." or "a" for "anna" fits, and fits every tenth other name as well.
Likeness compare_given(std::string_view a, std::string_view b) {
  const auto initial = [](std::string_view name) { return name.size() == 1 || (name.size() == 2 && name[1] == '.'); };
  if (!a.empty() && !b.empty() && initial(a) != initial(b) && a[0] == b[0]) return Likeness::blank;
  return compare_values(a, b, near_text_min);
}

template <class Compare>
Likeness best_of(std::span<const std::string> a, std::span<const std::string> b, Compare compare_two) {
  Likeness best = Likeness::blank;
  for (const auto& x : a.first(std::min(a.size(), card_ways_max))) {
    for (const auto& y : b.first(std::min(b.size(), card_ways_max))) best = std::max(best, compare_two(x, y));
  }
  return best;
}

int names_matched(Likeness given, Likeness family) { return static_cast<int>(given) + static_cast<int>(family); }

}  // namespace

double jaro_winkler(std::string_view a, std::string_view b) {
  a = a.substr(0, compared_bytes_max);
  b = b.substr(0, compared_bytes_max);
  if (a.empty() || b.empty()) return 0;
  if (a == b) return 1;
  const int size_a = static_cast<int>(a.size());
  const int size_b = static_cast<int>(b.size());
  const int window = std::max(size_a, size_b) / 2 - 1;
  std::uint64_t taken_a = 0;
  std::uint64_t taken_b = 0;
  for (int i = 0; i < size_a; ++i) {
    const int end = std::min(size_b, i + window + 1);
    for (int j = std::max(0, i - window); j < end; ++j) {
      if (a[i] != b[j] || (taken_b >> j & 1) != 0) continue;
      taken_a |= std::uint64_t{1} << i;
      taken_b |= std::uint64_t{1} << j;
      break;
    }
  }
  const int common = std::popcount(taken_a);
  if (common == 0) return 0;
  int out_of_place = 0;
  for (auto rest_a = taken_a, rest_b = taken_b; rest_a != 0; rest_a &= rest_a - 1, rest_b &= rest_b - 1) {
    out_of_place += a[std::countr_zero(rest_a)] != b[std::countr_zero(rest_b)] ? 1 : 0;
  }
  const double m = common;
  const double jaro = (m / size_a + m / size_b + (m - out_of_place / 2.) / m) / 3;
  int prefix = 0;
  while (prefix < std::min({4, size_a, size_b}) && a[prefix] == b[prefix]) ++prefix;
  return jaro + .1 * prefix * (1 - jaro);
}

Likeness compare_field(CardField field, const PersonCard& a, const PersonCard& b) {
  switch (field) {
    case CardField::email: return best_of(a.emails, b.emails, compare_emails);
    case CardField::phone:
      return best_of(a.phones, b.phones,
                     [](const std::string& x, const std::string& y) { return compare_values(x, y, near_number_min); });
    case CardField::given: return compare_given(a.given, b.given);
    case CardField::family: return compare_values(a.family, b.family, near_text_min);
    case CardField::organization:
      if (a.organization.empty() || b.organization.empty()) return compare_values(a.domain, b.domain, 1);
      return compare_values(a.organization, b.organization, near_text_min);
    case CardField::street_number: return compare_values(a.street_number, b.street_number, near_number_min);
    case CardField::street: return compare_values(a.street, b.street, near_text_min);
    case CardField::city: return compare_values(a.city, b.city, near_text_min);
    case CardField::postcode: return compare_values(a.postcode, b.postcode, near_number_min);
    case CardField::born: return compare_values(a.born, b.born, near_number_min);
  }
  return Likeness::blank;
}

CardComparison compare(const PersonCard& a, const PersonCard& b) {
  CardComparison result;
  for (const auto field : all_card_fields) result[field] = compare_field(field, a, b);
  auto& given = result[CardField::given];
  auto& family = result[CardField::family];
  if (given <= Likeness::differ || family <= Likeness::differ) {
    const auto given_across = compare_values(a.given, b.family, near_text_min);
    const auto family_across = compare_values(a.family, b.given, near_text_min);
    const bool both_near = std::min(given_across, family_across) >= Likeness::near;
    if (both_near && names_matched(given_across, family_across) > names_matched(given, family)) {
      result.names_swapped = true;
      given = given_across;
      family = family_across;
      // Crosswise there is no telling which of the two is the given name: sorted, so that (a, b) and (b, a) agree.
      if (given < family) std::swap(given, family);
    }
  }
  return result;
}

}  // namespace barnacle
