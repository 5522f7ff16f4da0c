#pragma once
// The one spelling of each closed set, used alike in JSON, SQL, CLI and text files.

#include <cstddef>
#include <string>
#include <string_view>

#include "base/expects.hpp"
#include "base/result.hpp"

namespace barnacle {

/// One value of an enum and its word.
template <class Enum>
struct Word {
  Enum value;
  std::string_view word;
};

/// Specialize with BARNACLE_WORDS beside the enum: `static constexpr Word<Enum> all[]` and `static constexpr
/// std::string_view noun`.
template <class Enum>
struct WordsOf;

/// BARNACLE_WORDS(Fit, "fit", {Fit::yes, "yes"}, {Fit::no, "no"}); at namespace barnacle scope.
#define BARNACLE_WORDS(Enum, Noun, ...)                \
  template <>                                          \
  struct WordsOf<Enum> {                               \
    static constexpr std::string_view noun = Noun;     \
    static constexpr Word<Enum> all[] = {__VA_ARGS__}; \
  }

template <class Enum>
constexpr std::string_view word_of(Enum value) {
  for (const auto& entry : WordsOf<Enum>::all) {
    if (entry.value == value) return entry.word;
  }
  expects(false, "each value of a closed set has its word");
}

/// The value of a word; the refusal (`<noun>.unknown`) lists the words that there are.
template <class Enum>
Result<Enum> from_word(std::string_view word) {
  std::string known;
  for (const auto& entry : WordsOf<Enum>::all) {
    if (entry.word == word) return entry.value;
    if (!known.empty()) known += ", ";
    known += entry.word;
  }
  const std::string noun(WordsOf<Enum>::noun);
  return invalid(noun + ".unknown", "\"" + std::string(word) + "\" is no " + noun + ". Use one of: " + known + ".");
}

}  // namespace barnacle
