#pragma once
// A text as the gate reads it: words folded to plain letters, each with its place in the original, cut into clauses and
// sentences.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace barnacle {

enum class WordForm {
  plain,  ///< letters and digits
  link,   ///< a web or mail address, as written
  field,  ///< an unfilled `{{field}}` of a template
};

/// One word. `plain` is small ASCII where the letter has such a base: "You’re" -> "youre", "Überblick" -> "uberblick",
/// "mis\u00ADsed" -> "missed". Apostrophes, soft hyphens and zero-width characters do not divide a word; every other
/// mark does ("follow-up" is two words).
struct ReadWord {
  std::string plain;
  std::size_t from = 0;  ///< byte offset of its first character in the text
  std::size_t to = 0;    ///< byte offset past its last
  WordForm form = WordForm::plain;
  bool begins_clause =
      false;  ///< after a comma, a dash, a line's end, the start of the text, or "and", "so", "but" there
  bool ends_clause = false;
  bool in_quotes =
      false;         ///< somebody's words or a title: inside double quotation marks that do not enclose the whole line
  int sentence = 0;  ///< 0-based
};

/// A text in words. Lines that quote an earlier mail ("> ...", everything below "-----Original Message-----") are left
/// out: they are not ours.
struct Reading {
  std::string_view text;
  std::vector<ReadWord> words;
  std::vector<bool> question;  ///< by sentence: it ends in a question mark

  int sentences() const { return static_cast<int>(question.size()); }
};

/// Reads `text`, which must outlive the result.
Reading read_words(std::string_view text);

/// Folds one word or a few as `ReadWord::plain` does; words are parted by one blank.
std::string plain_words(std::string_view text);

}  // namespace barnacle
