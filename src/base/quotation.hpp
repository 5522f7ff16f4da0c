#pragma once
// Somebody's words inside a sentence of ours.

#include <string>
#include <string_view>

namespace barnacle {

/// The text with a full stop, unless it ends itself: with `.`, `!`, `?` or `…`, also inside a closing quotation mark.
std::string as_sentence(std::string_view text);

/// The words in quotation marks, at the end of a sentence: `"price?"` and `"Call me."` end it themselves, `"call me".`
/// needs our full stop.
std::string quoted_at_end(std::string_view words);

}  // namespace barnacle
