#pragma once
// What a likeness is worth: the chance to see it on two cards of one person against that on two of different people
// (Fellegi and Sunter 1969), learned without labels by expectation maximization (Winkler 1988).

#include <array>
#include <span>

#include "domain/contacts/compare_people.hpp"

namespace barnacle {

/// Chances of differ, near, equal (in this order, summing to 1) when both values are known: `same` among pairs of one
/// person (the literature's m), `other` among any two different people (u).
struct FieldChances {
  std::array<double, 3> same{};
  std::array<double, 3> other{};
};

/// All that turns a comparison into bits.
struct DuplicateWeights {
  std::array<FieldChances, card_fields> fields{};
  double pairs_per_card = 0;  ///< pairs of one person, divided by the number of cards; above 0

  /// log2(same / other) of a field's likeness; 0 for blank.
  double bits(CardField field, Likeness likeness) const;

  /// log2 of the odds that any two of so many cards are one person: the longer the list, the more namesakes, the fewer.
  double prior_bits(std::size_t cards) const;
};

/// Weighs the pairs of a list of `cards` cards; the logarithms are taken once.
class EvidenceScale {
 public:
  EvidenceScale(const DuplicateWeights& weights, std::size_t cards);

  /// Weight of evidence in bits that the pair is one person: the sum of the fields' bits and the prior's; 0 is an even
  /// bet. What tells of one thing counts once: of city and postcode that both speak for the pair the weaker counts a
  /// quarter; of organization, phone and address, which colleagues share, only the strongest counts if the organization
  /// is equal or near.
  double bits(const CardComparison& comparison) const;

 private:
  std::array<std::array<double, 4>, card_fields> bits_{};  // by likeness
  double prior_ = 0;
};

/// The same for a single pair out of a list of `cards` cards.
double weight_bits(const DuplicateWeights& weights, const CardComparison& comparison, std::size_t cards);

/// The weights that are shipped. Names, address and birth date are learned on FEBRL data set 1 (1,000 records; P.
/// Christen, ANU) with `learn_weights`; e-mail, phone and organization, which FEBRL lacks, are set by judgement, in the
/// .cpp.
const DuplicateWeights& shipped_weights();

/// Weights fitted to a list's own cards, without labels: pairs that share a blocking key may be one person or not; all
/// others are taken for different people and sampled, always in the same way. Fields without evidence keep their start,
/// and so does everything if there are fewer than `learn_cards_min` cards.
DuplicateWeights learn_weights(std::span<const PersonCard> cards, const DuplicateWeights& start = shipped_weights());
constexpr std::size_t learn_cards_min = 200;              ///< forty free numbers cannot be told from fewer
constexpr std::size_t learn_sampled_pairs_max = 500'000;  ///< a value shared by 1 pair in 10,000 is still seen 50 times

}  // namespace barnacle
