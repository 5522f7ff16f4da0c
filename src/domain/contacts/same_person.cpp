#include "domain/contacts/same_person.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/text.hpp"

namespace barnacle {
namespace {

std::string shown(const std::vector<std::string>& values) {
  return values.empty() ? std::string{} : values.size() == 1 ? values[0] : values[0] + ", …";
}

std::string shown(CardField field, const PersonCard& card) {
  switch (field) {
    case CardField::email: return shown(card.emails);
    case CardField::phone: return shown(card.phones);
    case CardField::given: return card.given;
    case CardField::family: return card.family;
    case CardField::organization: return card.organization;
    case CardField::street_number: return card.street_number;
    case CardField::street: return card.street;
    case CardField::city: return card.city;
    case CardField::postcode: return card.postcode;
    case CardField::born: return card.born;
  }
  return {};
}

}  // namespace

DuplicateVerdict verdict_on(const CardComparison& comparison, double bits, const MergeRule& rule) {
  if (bits < rule.suggest_bits) return DuplicateVerdict::apart;
  const auto equal = [&](CardField field) { return comparison[field] == Likeness::equal; };
  const bool sure = bits >= rule.alone_bits;
  const bool keyed = rule.exact_keys.empty() || std::ranges::any_of(rule.exact_keys, equal);
  const bool other_given_name = comparison[CardField::given] == Likeness::differ && !equal(CardField::born);
  return sure && keyed && !other_given_name ? DuplicateVerdict::alone : DuplicateVerdict::suggest;
}

std::vector<DuplicatePair> find_duplicates(std::span<const PersonCard> cards, const DuplicateWeights& weights,
                                           const MergeRule& rule) {
  std::vector<DuplicatePair> pairs;
  const Blocks blocks(cards);
  const EvidenceScale scale(weights, cards.size());
  for (std::uint32_t first = 0; first < cards.size(); ++first) {
    for (const auto second : blocks.later_partners(first)) {
      const auto comparison = compare(cards[first], cards[second]);
      const double bits = scale.bits(comparison);
      const auto verdict = verdict_on(comparison, bits, rule);
      if (verdict != DuplicateVerdict::apart) pairs.push_back({first, second, bits, comparison, verdict});
    }
  }
  return pairs;
}

std::string explain(const PersonCard& a, const PersonCard& b, const CardComparison& comparison, double bits) {
  std::vector<std::string> parts;
  for (const auto field : all_card_fields) {
    const bool name = field == CardField::given || field == CardField::family;
    if (name && comparison.names_swapped) {
      if (field == CardField::given) {
        parts.push_back("names swapped (" + a.given + " " + a.family + " / " + b.given + " " + b.family + ")");
      }
      continue;
    }
    const auto both = [&] { return " (" + shown(field, a) + " / " + shown(field, b) + ")"; };
    const bool key = field == CardField::email || field == CardField::phone;
    const std::string field_name(name_of(field));
    switch (comparison[field]) {
      case Likeness::blank: break;
      case Likeness::differ: parts.push_back(field_name + " differs" + both()); break;
      case Likeness::near: parts.push_back(field_name + " near" + both()); break;
      case Likeness::equal: parts.push_back(key ? "same " + field_name : field_name + " equal"); break;
    }
  }
  std::array<char, 32> weight{};
  std::snprintf(weight.data(), weight.size(), "%+.1f bits", bits);
  parts.emplace_back(weight.data());
  return joined(parts, "; ");
}

}  // namespace barnacle
