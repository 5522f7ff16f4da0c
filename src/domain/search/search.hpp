#pragma once
// What somebody typed to find something, and where it stands in a text (ux.md section 5): tolerant to accents and to
// one slip in a word, the words that fit marked.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/filters/filter.hpp"

namespace barnacle {

struct SearchQuery {
  std::vector<std::string> words;  ///< in plain letters; each has to be found
  std::string from;                ///< "from:ingrid": notes and mails of people so called
  std::optional<Having> has;       ///< "has:phone": contacts that have it
  std::optional<LocalDay> before;  ///< "before:2026-10-01", "before:oct": notes and mails older than that day
};

inline constexpr std::size_t search_bytes_max = 200;
inline constexpr std::size_t search_words_max = 8;

/// Refusals: search.too_short (fewer than two characters to go by), search.too_long, search.unknown_value. A month's
/// name is its latest first day up to `today`.
Result<SearchQuery> parse_search(std::string_view text, LocalDay today);

/// How well a text in plain letters fits, 0 best: a point for each word found inside another, two for one with a slip.
/// Nothing if a word is not in it.
std::optional<int> rank_of(const SearchQuery& query, std::string_view plain_text);

/// From inclusive, to exclusive, in UTF-16 units, as browsers count.
using Mark = std::pair<std::size_t, std::size_t>;

/// Where the words stand in a text as it is shown; in order, without overlap.
std::vector<Mark> marks_in(const SearchQuery& query, std::string_view text);

/// A piece of a long text around the first word that fits; all of a short one.
std::string excerpt_of(const SearchQuery& query, std::string_view text);
inline constexpr std::size_t excerpt_bytes = 160;

/// Texts in which a word stands with at most one slip hold at least one of these: the word's halves, and the word with
/// the two letters at its middle swapped. The word alone if it is too short to have slips.
std::vector<std::string> pieces_of(const std::string& word);

}  // namespace barnacle
