#pragma once
// SimHash (Charikar 2002) of word 3-grams: texts that say nearly the same have prints that differ in few bits
// (planner.md 7.1).

#include <cstdint>
#include <string_view>

namespace barnacle {

/// 64 bits; case, accents, marks and line ends do not count. A text of one or two words is one gram; an empty text is
/// 0, which stands for "no print". The same on every machine.
std::uint64_t simhash(std::string_view text);

/// Bits that differ, 0 to 64.
int hamming_distance(std::uint64_t a, std::uint64_t b);

/// Two prints at most this far apart are the same piece (planner.md 7.1).
inline constexpr int same_piece_distance_max = 3;

/// True if both prints are there and at most `same_piece_distance_max` apart.
bool same_piece(std::uint64_t a, std::uint64_t b);

/// Share of the two texts' word 3-grams that both have, 0 to 1 (Broder's resemblance): better than prints for texts of
/// a few sentences.
double resemblance(std::string_view a, std::string_view b);

}  // namespace barnacle
