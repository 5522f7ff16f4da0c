#pragma once
// Which cards are worth comparing at all: those that share a key. Comparing 100,000 cards pairwise would take 5 billion
// comparisons; sharing a key leaves some millions and loses under 2 % of the true pairs.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/contacts/person_card.hpp"

namespace barnacle {

/// A block is the cards that share a key. One with more than this is narrowed by the second key, and skipped if it
/// still is larger: so common a value ("gmail.com smith") says nothing, and pairs grow by the square.
constexpr std::size_t block_cards_max = 40;

/// Keys are cut to this, so that they can be stored and indexed per contact.
constexpr std::size_t blocking_key_bytes_max = 48;

/// Each e-mail, each phone, and the sixteen others.
constexpr std::size_t blocking_keys_max = 2 * card_ways_max + 16;

/// A short text that the same person's cards are likely to share: a tag letter, a colon and the values. `second`
/// narrows a block that is too large. To find candidates for one card, take the cards with an equal `text`; if they are
/// more than `block_cards_max`, those that share `second` too; if they still are, none.
struct BlockingKey {
  std::string text;
  std::string second;

  auto operator<=>(const BlockingKey&) const = default;
};

/// The keys of a card, at most `blocking_keys_max`, no two equal: e-mails, phones, domain + family name, both names in
/// either order, organization + given name, the sound of either name + postcode, year or day of birth; birth date,
/// pairs of address parts, address parts + a name. A key of which a part is unknown is left out.
std::vector<BlockingKey> blocking_keys(const PersonCard& card);

/// Soundex of an ASCII word (Russell 1918, as the US census uses it): its first letter and three digits, "waller" and
/// "wallar" -> "w460". Empty for an empty word.
std::string soundex(std::string_view word);

/// The cards of a list, filed by their keys.
class Blocks {
 public:
  explicit Blocks(std::span<const PersonCard> cards);

  /// The cards after `card` in the list that share a block with it, ascending, each once.
  std::vector<std::uint32_t> later_partners(std::uint32_t card) const;

 private:
  struct Filed {
    std::uint64_t key;
    std::uint32_t second;
    std::uint32_t card;
    auto operator<=>(const Filed&) const = default;
  };
  struct Block {
    std::uint32_t begin;
    std::uint32_t end;
  };
  void keep(std::size_t begin, std::size_t end, std::vector<std::pair<std::uint32_t, Block>>& kept) const;

  std::vector<Filed> filed_;             // by key, second, card
  std::vector<Block> blocks_;            // of card 0, of card 1, …; a block is a range of filed_
  std::vector<std::uint32_t> first_of_;  // where in blocks_ a card's begin; one more than there are cards
};

}  // namespace barnacle
