#pragma once
// Lists of phrases as plain text, one pattern a line, and the matcher that finds them in any wording.
//
//   [en nudge] why these phrases are bad, in one line
//   @me = i/im/id/just              a name for a piece of pattern
//   @me checking in !at/guests      a pattern
//   ^ any update $? unless you asked for, as promised
//
// In a pattern: `a/b` either word, `ab*` every word that begins so, `?a` may be missing, `..3` up to three words
// whatever they are, `^` the next word begins a clause, `$` the last one ends it, `$?` the sentence is a question, `!a`
// the next word is not a, `<!a` the word before is not a; after `unless`, phrases that excuse the sentence. Words are
// written folded (`reading.hpp`). Between any two words up to three of the language's filler words ("really",
// "quickly") may stand, and a word of six letters or more may have one slip of the pen (a letter wrong, missing,
// doubled or swapped with its neighbour) past its first letter.

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/messages/gate/reading.hpp"

namespace barnacle {

/// Named maximums: ten times what ships.
inline constexpr std::size_t phrase_lists_text_max = 256 * 1024;  // bytes
inline constexpr std::size_t phrases_max = 10'000;
inline constexpr std::size_t phrase_elements_max = 40;

/// One group of phrases and why they are bad.
struct PhraseGroup {
  std::string language;  ///< "en"
  std::string name;      ///< "nudge"
  std::string why;
};

enum class ElementKind { word, optional_word, gap, clause_begins, clause_ends, question, not_next, not_before };

struct PhraseElement {
  ElementKind kind = ElementKind::word;
  std::vector<std::string> words;  ///< `*` at the end for a beginning
  int gap_max = 0;
};

struct Phrase {
  std::size_t group = 0;  ///< index into `groups`
  std::vector<PhraseElement> elements;
  std::vector<std::string> unless;  ///< folded phrases that excuse the sentence
};

/// Lists that were read. Made by `read_phrases` alone.
struct PhraseLists {
  std::vector<PhraseGroup> groups;
  std::vector<Phrase> phrases;
  std::map<std::string, std::vector<std::string>, std::less<>> fillers;  ///< by language
  std::map<char, std::vector<std::size_t>> by_first_letter;              ///< indices into `phrases`
};

/// Refusals: `phrases.syntax` with the line's number, `phrases.too_long`.
Result<PhraseLists> read_phrases(std::string_view text);

/// Words `first` to `last` (not including it) of a reading match a phrase of group `group`.
struct PhraseMatch {
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t group = 0;
};

/// Every match, in order, without overlaps: of two that overlap the longer stays, of two as long the earlier list's.
std::vector<PhraseMatch> find_phrases(const Reading& reading, const PhraseLists& lists);

}  // namespace barnacle
