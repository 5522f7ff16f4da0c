#pragma once
// Letters as a search compares them: small, without accents. Enough for the Latin alphabets of Europe, and cheap; names
// of other scripts are compared as they stand (formats/ writes those in Latin letters where an import needs it).

#include <string>
#include <string_view>

namespace barnacle {

/// Letters of U+00C0 to U+017F as their plain ones ("Søren Weiß" -> "soren weiss", "Łódź" -> "lodz"), combining accents
/// left out, ASCII made small; other bytes, and bytes that are no UTF-8, as they are.
std::string plain_letters(std::string_view text);

/// True if `word` becomes a beginning of `text` by at most one slip: a letter left out, added or changed, or two
/// neighbors swapped. Bytes are compared, so both are plain letters. A word of fewer than `slips_from` letters is
/// allowed none: two names of three letters are two names.
bool begins_nearly(std::string_view text, std::string_view word);
inline constexpr std::size_t slips_from = 4;

}  // namespace barnacle
