#include "domain/messages/simhash.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>
#include <vector>

#include "domain/messages/gate/reading.hpp"

namespace barnacle {

namespace {

/// FNV-1a, then the finisher of SplitMix64, so that each bit of the print is a fair vote.
std::uint64_t hash(std::string_view word, std::uint64_t seed) {
  std::uint64_t h = seed ^ 0xcbf29ce484222325ULL;
  for (const char c : word) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  h = (h ^ (h >> 30)) * 0xbf58476d1ce4e5b9ULL;
  h = (h ^ (h >> 27)) * 0x94d049bb133111ebULL;
  return h ^ (h >> 31);
}

std::vector<std::uint64_t> grams_of(std::string_view text) {
  const Reading reading = read_words(text);
  std::vector<std::uint64_t> grams;
  const std::size_t length = std::min<std::size_t>(3, reading.words.size());
  if (length == 0) return grams;
  for (std::size_t i = 0; i + length <= reading.words.size(); ++i) {
    std::uint64_t gram = 0;
    for (std::size_t j = 0; j < length; ++j) gram = hash(reading.words[i + j].plain, gram);
    grams.push_back(gram);
  }
  return grams;
}

}  // namespace

std::uint64_t simhash(std::string_view text) {
  std::array<int, 64> votes{};
  const auto grams = grams_of(text);
  if (grams.empty()) return 0;
  for (const std::uint64_t gram : grams) {
    for (std::size_t bit = 0; bit < 64; ++bit) votes[bit] += (gram >> bit & 1) != 0 ? 1 : -1;
  }
  std::uint64_t print = 0;
  for (std::size_t bit = 0; bit < 64; ++bit) print |= static_cast<std::uint64_t>(votes[bit] > 0) << bit;
  return print == 0 ? 1 : print;
}

int hamming_distance(std::uint64_t a, std::uint64_t b) { return std::popcount(a ^ b); }

bool same_piece(std::uint64_t a, std::uint64_t b) {
  return a != 0 && b != 0 && hamming_distance(a, b) <= same_piece_distance_max;
}

double resemblance(std::string_view a, std::string_view b) {
  auto left = grams_of(a);
  auto right = grams_of(b);
  for (auto* grams : {&left, &right}) {
    std::sort(grams->begin(), grams->end());
    grams->erase(std::unique(grams->begin(), grams->end()), grams->end());
  }
  if (left.empty() || right.empty()) return 0;
  std::vector<std::uint64_t> both;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
  return static_cast<double>(both.size()) / static_cast<double>(left.size() + right.size() - both.size());
}

}  // namespace barnacle
