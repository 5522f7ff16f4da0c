#pragma once
// What somebody may have meant who mistyped a word.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace barnacle::cli {

/// Letters left out, added, changed, or two neighbors swapped, until the two words are the same; ASCII letters are
/// taken alike (the restricted distance of Damerau and Levenshtein).
std::size_t slips_between(std::string_view a, std::string_view b);

/// The candidate nearest to `typed`, if it is no further than a slip in each three letters; the first of equals.
std::optional<std::string> nearest_word(std::string_view typed, const std::vector<std::string>& candidates);

}  // namespace barnacle::cli
