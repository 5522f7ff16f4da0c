#include "domain/contacts/blocking_keys.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "base/expects.hpp"

namespace barnacle {
namespace {

// FNV-1a, with a last mix because blocks are told apart by it alone. A collision costs a comparison, nothing else.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  hash ^= hash >> 32;
  return hash * 0x9e3779b97f4a7c15ULL;
}

std::string hex_of(std::uint64_t number) {
  std::string hex(16, '0');
  for (auto digit = hex.rbegin(); digit != hex.rend(); ++digit, number >>= 4) *digit = "0123456789abcdef"[number & 15];
  return hex;
}

class KeyList {
 public:
  void add(char tag, std::string_view first, std::string_view then, std::string_view second) {
    if (first.empty() || then.empty()) return;
    put(tag, {first, " ", then}, second);
  }
  void add(char tag, std::string_view only, std::string_view second) {
    if (!only.empty()) put(tag, {only, "", ""}, second);
  }
  std::vector<BlockingKey> taken() {
    std::ranges::sort(keys_);
    keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
    return std::move(keys_);
  }

 private:
  void put(char tag, std::array<std::string_view, 3> parts, std::string_view second) {
    std::string text{tag, ':'};
    for (const auto part : parts) text += part;
    if (text.size() > blocking_key_bytes_max) {
      const auto whole = hash_of(text);
      text.resize(blocking_key_bytes_max - 16);
      text += hex_of(whole);
    }
    keys_.push_back({std::move(text), std::string(second)});
  }
  std::vector<BlockingKey> keys_;
};

}  // namespace

std::string soundex(std::string_view word) {
  //                              abcdefghijklmnopqrstuvwxyz; h and w are passed over, a vowel parts equal digits.
  constexpr std::string_view digit_of = "01230120022455012623010202";
  std::string code;
  char last = '0';
  for (const char c : word) {
    if (c < 'a' || c > 'z') continue;
    const char digit = digit_of[static_cast<std::size_t>(c - 'a')];
    if (code.empty()) {
      code += c;
      last = digit;
      continue;
    }
    if (digit != '0' && digit != last) code += digit;
    if (c != 'h' && c != 'w') last = digit;
    if (code.size() == 4) break;
  }
  if (!code.empty()) code.resize(4, '0');
  return code;
}

std::vector<BlockingKey> blocking_keys(const PersonCard& card) {
  KeyList keys;
  const auto given_sound = soundex(card.given);
  const auto family_sound = soundex(card.family);
  const std::string_view born = card.born;
  const bool whole_date = born.size() == 8;
  const auto year = whole_date ? born.substr(0, 4) : std::string_view{};
  const auto day = whole_date ? born.substr(4) : std::string_view{};
  for (const auto& email : card.emails) {
    if (&email == card.emails.data() + card_ways_max) break;
    if (!is_role_mailbox(email)) keys.add('e', email, given_sound);
  }
  for (const auto& phone : card.phones) {
    if (&phone == card.phones.data() + card_ways_max) break;
    keys.add('p', phone, given_sound);
  }
  keys.add('d', card.domain, card.family, given_sound);
  // In alphabetical order, so that swapped names meet.
  keys.add('n', std::min(card.given, card.family), std::max(card.given, card.family), card.postcode);
  keys.add('o', card.organization, card.given, family_sound);
  // Either name under one tag, again so that swapped names meet.
  keys.add('f', family_sound, card.postcode, given_sound);
  keys.add('f', given_sound, card.postcode, family_sound);
  keys.add('y', family_sound, year, given_sound);
  keys.add('y', given_sound, year, family_sound);
  keys.add('m', family_sound, day, given_sound);
  keys.add('m', given_sound, day, family_sound);
  keys.add('b', born, given_sound);
  keys.add('c', card.city, card.street_number, given_sound);
  keys.add('q', card.postcode, card.street_number, given_sound);
  keys.add('l', std::string_view(card.street).substr(0, 8), card.street_number, given_sound);
  keys.add('h', std::string_view(card.street).substr(0, 8), family_sound, given_sound);
  keys.add('k', card.city, family_sound, given_sound);
  keys.add('s', std::string_view(card.street).substr(0, 8), std::string_view(card.given).substr(0, 2), family_sound);
  return keys.taken();
}

Blocks::Blocks(std::span<const PersonCard> cards) {
  expects(cards.size() < std::numeric_limits<std::uint32_t>::max() / (blocking_keys_max),
          "the keys of all cards can be numbered with 32 bits");
  filed_.reserve(cards.size() * 12);
  for (std::uint32_t card = 0; card < cards.size(); ++card) {
    for (const auto& key : blocking_keys(cards[card])) {
      filed_.push_back({hash_of(key.text), static_cast<std::uint32_t>(hash_of(key.second) >> 32), card});
    }
  }
  std::ranges::sort(filed_);

  std::vector<std::pair<std::uint32_t, Block>> kept;  // by card, later
  for (std::size_t begin = 0; begin < filed_.size();) {
    std::size_t end = begin;
    while (end < filed_.size() && filed_[end].key == filed_[begin].key) ++end;
    if (end - begin <= block_cards_max) {
      keep(begin, end, kept);
    } else {
      for (auto from = begin; from < end;) {
        auto to = from;
        while (to < end && filed_[to].second == filed_[from].second) ++to;
        if (to - from <= block_cards_max) keep(from, to, kept);
        from = to;
      }
    }
    begin = end;
  }

  first_of_.assign(cards.size() + 1, 0);
  for (const auto& [card, block] : kept) ++first_of_[card + 1];
  for (std::size_t card = 0; card < cards.size(); ++card) first_of_[card + 1] += first_of_[card];
  blocks_.resize(kept.size());
  auto next = first_of_;
  for (const auto& [card, block] : kept) blocks_[next[card]++] = block;
}

void Blocks::keep(std::size_t begin, std::size_t end, std::vector<std::pair<std::uint32_t, Block>>& kept) const {
  if (end - begin < 2) return;
  const Block block{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  for (auto at = begin; at < end; ++at) kept.emplace_back(filed_[at].card, block);
}

std::vector<std::uint32_t> Blocks::later_partners(std::uint32_t card) const {
  std::vector<std::uint32_t> partners;
  for (auto at = first_of_[card]; at < first_of_[card + 1]; ++at) {
    for (auto entry = blocks_[at].begin; entry < blocks_[at].end; ++entry) {
      if (filed_[entry].card > card) partners.push_back(filed_[entry].card);
    }
  }
  std::ranges::sort(partners);
  partners.erase(std::unique(partners.begin(), partners.end()), partners.end());
  return partners;
}

}  // namespace barnacle
