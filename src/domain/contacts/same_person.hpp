#pragma once
// Contacts that are the same person: found by shared keys, weighed field by field, merged alone only when sure.

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "domain/contacts/blocking_keys.hpp"
#include "domain/contacts/compare_people.hpp"
#include "domain/contacts/duplicate_weights.hpp"
#include "domain/contacts/person_card.hpp"

namespace barnacle {

/// What may be done about a pair.
enum class DuplicateVerdict {
  apart,    ///< nothing is said
  suggest,  ///< the seller is asked
  alone,    ///< merged without asking, undoably
};

/// A pair is suggested from `suggest_bits`, and merged alone from `alone_bits` if one of `exact_keys` is equal besides
/// (no key is needed if there are none in the set, as for records that have neither e-mail nor phone).
struct MergeRule {
  double suggest_bits = 0;
  double alone_bits = 10;
  std::set<CardField> exact_keys = {CardField::email, CardField::phone};
};

/// The rule applied to a pair. Couples and parents share mail, phone and address: a given name that plainly differs is
/// never merged alone unless the birth date is equal.
DuplicateVerdict verdict_on(const CardComparison& comparison, double bits, const MergeRule& rule = {});

/// Two cards, by their places in the list (first < second), that may be one person.
struct DuplicatePair {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  double bits = 0;
  CardComparison comparison;
  DuplicateVerdict verdict = DuplicateVerdict::suggest;
};

/// All pairs that share a blocking key and are not `apart`, by first, then second.
std::vector<DuplicatePair> find_duplicates(std::span<const PersonCard> cards,
                                           const DuplicateWeights& weights = shipped_weights(),
                                           const MergeRule& rule = {});

/// Why, in one line: "same e-mail; family name near (waller / wallar); city equal; +14.2 bits".
std::string explain(const PersonCard& a, const PersonCard& b, const CardComparison& comparison, double bits);

}  // namespace barnacle
