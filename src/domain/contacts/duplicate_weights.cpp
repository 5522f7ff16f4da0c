#include "domain/contacts/duplicate_weights.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "base/expects.hpp"
#include "domain/contacts/blocking_keys.hpp"

namespace barnacle {
namespace {

constexpr int learn_rounds = 60;               // on FEBRL the numbers stand still after about 30
constexpr double start_counts_as_pairs = 1.5;  // keeps every chance above 0 and lets the data speak
constexpr double same_pairs_min = .5;
constexpr double weaker_place_share = .25;

using Pattern = std::array<Likeness, card_fields>;

std::size_t level_of(Likeness likeness) { return static_cast<std::size_t>(likeness) - 1; }

void count(FieldChances& chances, Likeness likeness, double same, double other) {
  if (likeness == Likeness::blank) return;
  chances.same[level_of(likeness)] += same;
  chances.other[level_of(likeness)] += other;
}

void make_shares(std::array<double, 3>& counts) {
  const double sum = counts[0] + counts[1] + counts[2];
  for (auto& chance : counts) chance /= sum;
}

// What is seen among pairs that share no key, blown up to the number of such pairs.
std::array<FieldChances, card_fields> strangers(std::span<const PersonCard> cards, const Blocks& blocks,
                                                double number) {
  std::map<Pattern, double> patterns;
  double seen = 0;
  // Partners at evenly spread distances: neighbours in an imported list are often colleagues.
  const std::size_t half = (cards.size() - 1) / 2;
  const std::size_t each = std::clamp<std::size_t>(learn_sampled_pairs_max / cards.size(), 1, half);
  for (std::uint32_t first = 0; first < cards.size(); ++first) {
    const auto partners = blocks.later_partners(first);
    for (std::size_t k = 1; k <= each; ++k) {
      const auto second = static_cast<std::uint32_t>((first + k * half / each) % cards.size());
      if (second < first || std::ranges::binary_search(partners, second)) continue;
      patterns[compare(cards[first], cards[second]).likeness] += 1;
      seen += 1;
    }
  }
  std::array<FieldChances, card_fields> counts{};
  for (const auto& [pattern, times] : patterns) {
    for (std::size_t at = 0; at < card_fields; ++at) count(counts[at], pattern[at], 0, times * number / seen);
  }
  return counts;
}

}  // namespace

double DuplicateWeights::bits(CardField field, Likeness likeness) const {
  if (likeness == Likeness::blank) return 0;
  const auto& chances = fields[index_of(field)];
  return std::log2(chances.same[level_of(likeness)] / chances.other[level_of(likeness)]);
}

double DuplicateWeights::prior_bits(std::size_t cards) const {
  if (cards < 2) return 0;
  const double chance = std::min(.5, 2 * pairs_per_card / static_cast<double>(cards - 1));
  return std::log2(chance / (1 - chance));
}

EvidenceScale::EvidenceScale(const DuplicateWeights& weights, std::size_t cards) : prior_(weights.prior_bits(cards)) {
  for (const auto field : all_card_fields) {
    for (const auto likeness : {Likeness::differ, Likeness::near, Likeness::equal}) {
      bits_[index_of(field)][static_cast<std::size_t>(likeness)] = weights.bits(field, likeness);
    }
  }
}

double EvidenceScale::bits(const CardComparison& comparison) const {
  const auto bits_of = [&](CardField field) {
    return bits_[index_of(field)][static_cast<std::size_t>(comparison[field])];
  };
  const auto for_it = [&](CardField field) { return std::max(0., bits_of(field)); };
  double sum = prior_;
  for (const auto field : all_card_fields) sum += bits_of(field);
  const double city = for_it(CardField::city);
  const double postcode = for_it(CardField::postcode);
  if (comparison[CardField::organization] < Likeness::near) {
    return sum - (1 - weaker_place_share) * std::min(city, postcode);
  }
  const std::array<double, 6> office = {
      for_it(CardField::organization), for_it(CardField::phone),        city, postcode,
      for_it(CardField::street),       for_it(CardField::street_number)};
  return sum - std::accumulate(office.begin(), office.end(), 0.) + std::ranges::max(office);
}

double weight_bits(const DuplicateWeights& weights, const CardComparison& comparison, std::size_t cards) {
  return EvidenceScale(weights, cards).bits(comparison);
}

DuplicateWeights learn_weights(std::span<const PersonCard> cards, const DuplicateWeights& start) {
  expects(start.pairs_per_card > 0, "some pairs are one person");
  if (cards.size() < learn_cards_min) return start;
  // Millions of pairs show some thousands of patterns: learning goes by the pattern.
  std::map<Pattern, double> patterns;
  const Blocks blocks(cards);
  const auto size = static_cast<double>(cards.size());
  double unblocked = size * (size - 1) / 2;
  for (std::uint32_t first = 0; first < cards.size(); ++first) {
    for (const auto second : blocks.later_partners(first)) {
      patterns[compare(cards[first], cards[second]).likeness] += 1;
      unblocked -= 1;
    }
  }
  auto base = strangers(cards, blocks, unblocked);
  for (std::size_t at = 0; at < card_fields; ++at) {
    for (const auto likeness : {Likeness::differ, Likeness::near, Likeness::equal}) {
      const auto& begun = start.fields[at];
      count(base[at], likeness, start_counts_as_pairs * begun.same[level_of(likeness)],
            start_counts_as_pairs * begun.other[level_of(likeness)]);
    }
  }

  DuplicateWeights weights = start;
  for (int round = 0; round < learn_rounds; ++round) {
    auto counts = base;
    double same_pairs = 0;
    const EvidenceScale scale(weights, cards.size());
    for (const auto& [pattern, times] : patterns) {
      const double same = times / (1 + std::exp2(-scale.bits(CardComparison{pattern})));
      same_pairs += same;
      for (std::size_t at = 0; at < card_fields; ++at) count(counts[at], pattern[at], same, times - same);
    }
    for (auto& chances : counts) {
      make_shares(chances.same);
      make_shares(chances.other);
    }
    weights = {counts, std::max(same_pairs, same_pairs_min) / size};
  }
  return weights;
}

const DuplicateWeights& shipped_weights() {
  // Judged for lists of 1,000 to 100,000 people. E-mail: people have a work and a private address, so that a different
  // one says little against; nearly nobody but couples shares one. Phone: colleagues share a switchboard and have near
  // extensions. Organization: a list holds some colleagues of most people.
  static constexpr DuplicateWeights weights{{{
                                                {{.28, .07, .65}, {.9969999, .003, .0000001}},      // e-mail (judged)
                                                {{.34, .06, .60}, {.9949, .005, .0001}},            // phone (judged)
                                                {{.1064, .1109, .7827}, {.99413, .00213, .00374}},  // given name
                                                {{.0657, .2090, .7253}, {.99649, .00072, .00279}},  // family name
                                                {{.15, .15, .70}, {.992, .003, .005}},  // organization (judged)
                                                {{.1540, .0006, .8454}, {.98599, .00001, .01400}},  // street number
                                                {{.0707, .2881, .6412}, {.99892, .00079, .00029}},  // street
                                                {{.0637, .2151, .7212}, {.99849, .00063, .00088}},  // city
                                                {{.0861, .0823, .8316}, {.99847, .00050, .00103}},  // postcode
                                                {{.0511, .0133, .9356}, {.99840, .00157, .00003}},  // date of birth
                                            }},
                                            .5};
  return weights;
}

}  // namespace barnacle
