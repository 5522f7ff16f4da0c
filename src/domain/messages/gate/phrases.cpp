#include "domain/messages/gate/phrases.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace barnacle {

namespace {

constexpr int fillers_between_max = 3;       // "just very quickly checking": more is another sentence
constexpr std::size_t slip_letters_min = 6;  // shorter words have too many neighbours: "check", "cheek"

/// One letter wrong, missing, too many, or two neighbours swapped.
bool one_slip(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  if (a.size() < b.size()) return a.substr(i) == b.substr(i + 1);
  if (i == a.size()) return true;
  if (a.substr(i + 1) == b.substr(i + 1)) return true;
  return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.substr(i + 2) == b.substr(i + 2);
}

bool is_word(std::string_view word, std::string_view pattern) {
  if (pattern.ends_with('*')) return word.starts_with(pattern.substr(0, pattern.size() - 1));
  if (word == pattern) return true;
  return pattern.size() >= slip_letters_min && !word.empty() && word[0] == pattern[0] && one_slip(word, pattern);
}

bool is_any(std::string_view word, const std::vector<std::string>& patterns) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const std::string& pattern) { return is_word(word, pattern); });
}

/// Walks one phrase over one reading.
class Walk {
 public:
  Walk(const Reading& reading, const Phrase& phrase, const std::vector<std::string>& fillers)
      : words_(reading.words), question_(reading.question), phrase_(phrase), fillers_(fillers) {}

  /// The index past the last word of a match that begins at word `at`, or 0.
  std::size_t match(std::size_t at) {
    first_ = at;
    sentence_ = words_[at].sentence;
    return step(0, at, at);
  }

 private:
  bool inside(std::size_t at) const { return at < words_.size() && words_[at].sentence == sentence_; }
  bool filler(std::size_t at) const {
    return std::find(fillers_.begin(), fillers_.end(), words_[at].plain) != fillers_.end();
  }

  bool clause_begins(std::size_t at) const {
    while (!words_[at].begins_clause) {
      if (at == 0 || words_[at - 1].sentence != sentence_ || !filler(at - 1)) return false;
      --at;
    }
    return true;
  }

  /// `end` is the index past the last word that an element took.
  std::size_t step(std::size_t element, std::size_t at, std::size_t end) {
    if (element == phrase_.elements.size()) return end;
    const PhraseElement& now = phrase_.elements[element];
    switch (now.kind) {
      case ElementKind::word: return take(now, element, at, end);
      case ElementKind::optional_word: {
        const std::size_t taken = take(now, element, at, end);
        return taken > 0 ? taken : step(element + 1, at, end);
      }
      case ElementKind::gap:
        for (int skip = 0; skip <= now.gap_max; ++skip) {
          if (skip > 0 && !inside(at + static_cast<std::size_t>(skip) - 1)) return 0;
          const std::size_t taken = step(element + 1, at + static_cast<std::size_t>(skip), end);
          if (taken > 0) return taken;
        }
        return 0;
      case ElementKind::clause_begins: return inside(at) && clause_begins(at) ? step(element + 1, at, end) : 0;
      case ElementKind::clause_ends: {
        std::size_t last = end;
        while (last > first_ && !words_[last - 1].ends_clause && inside(last) && filler(last)) ++last;
        return last > first_ && words_[last - 1].ends_clause ? step(element + 1, at, end) : 0;
      }
      case ElementKind::question:
        return question_[static_cast<std::size_t>(sentence_)] ? step(element + 1, at, end) : 0;
      case ElementKind::not_next:
        return inside(at) && is_any(words_[at].plain, now.words) ? 0 : step(element + 1, at, end);
      case ElementKind::not_before:
        return first_ > 0 && words_[first_ - 1].sentence == sentence_ && is_any(words_[first_ - 1].plain, now.words)
                   ? 0
                   : step(element + 1, at, end);
    }
    return 0;
  }

  std::size_t take(const PhraseElement& now, std::size_t element, std::size_t at, std::size_t end) {
    for (int skipped = 0; inside(at); ++skipped, ++at) {
      if (words_[at].form == WordForm::plain && is_any(words_[at].plain, now.words)) {
        const std::size_t taken = step(element + 1, at + 1, at + 1);
        if (taken > 0) return taken;
      }
      const bool may_skip = end > first_ && skipped < fillers_between_max && filler(at);
      if (!may_skip) return 0;
    }
    return 0;
  }

  const std::vector<ReadWord>& words_;
  const std::vector<bool>& question_;
  const Phrase& phrase_;
  const std::vector<std::string>& fillers_;
  std::size_t first_ = 0;
  int sentence_ = 0;
};

bool excused(const Reading& reading, const Phrase& phrase, int sentence) {
  if (phrase.unless.empty()) return false;
  std::string said = " ";
  for (const ReadWord& word : reading.words) {
    if (word.sentence == sentence) said += word.plain + " ";
  }
  return std::any_of(phrase.unless.begin(), phrase.unless.end(),
                     [&](const std::string& words) { return said.find(" " + words + " ") != std::string::npos; });
}

class ListReader {
 public:
  Result<PhraseLists> read(std::string_view text) {
    if (text.size() > phrase_lists_text_max) {
      return too_many("phrases.too_long", "The phrase lists may be " + std::to_string(phrase_lists_text_max) +
                                              " bytes long. Shorten them.");
    }
    for (const auto raw : split(text, '\n')) {
      ++line_;
      const auto line = trimmed(raw);
      if (line.empty() || line.starts_with('#')) continue;
      auto done = line.starts_with('[')                                                 ? group(line)
                  : line.starts_with('@') && line.find(" = ") != std::string_view::npos ? name(line)
                                                                                        : phrase(line);
      if (!done) return done.refusal();
      if (lists_.phrases.size() > phrases_max) {
        return too_many("phrases.too_long",
                        "There may be " + std::to_string(phrases_max) + " phrases. Leave some out.");
      }
    }
    return std::move(lists_);
  }

 private:
  Refusal wrong(std::string what) const {
    return invalid("phrases.syntax", "Line " + std::to_string(line_) + ": " + std::move(what));
  }

  Result<Done> group(std::string_view line) {
    const auto close = line.find(']');
    const auto words = words_of(line.substr(1, close == std::string_view::npos ? close : close - 1));
    const auto why = close == std::string_view::npos ? std::string_view() : trimmed(line.substr(close + 1));
    if (words.size() != 2 || why.empty()) return wrong("write a group as [language name] why these phrases are bad.");
    lists_.groups.push_back({std::string(words[0]), std::string(words[1]), std::string(why)});
    return Done{};
  }

  Result<Done> name(std::string_view line) {
    const auto equals = line.find(" = ");
    const auto key = trimmed(line.substr(0, equals));
    const auto value = trimmed(line.substr(equals + 3));
    if (lists_.groups.empty()) return wrong("write a group first: [language name] why these phrases are bad.");
    if (key == "@filler") {
      for (const auto word : split(value, '/')) lists_.fillers[lists_.groups.back().language].emplace_back(word);
    } else {
      names_[std::string(key)] = expanded(value);
    }
    return Done{};
  }

  /// `text` with each `@name` replaced by what it stands for.
  std::string expanded(std::string_view text) const {
    std::string out;
    std::size_t at = 0;
    while (at < text.size()) {
      if (text[at] != '@') {
        out += text[at++];
        continue;
      }
      const auto end = std::min(text.find_first_of(" /", at), text.size());
      const auto found = names_.find(text.substr(at, end - at));
      out += found == names_.end() ? std::string(text.substr(at, end - at)) : found->second;
      at = end;
    }
    return out;
  }

  Result<Done> phrase(std::string_view line) {
    if (lists_.groups.empty()) return wrong("write a group first: [language name] why these phrases are bad.");
    Phrase phrase;
    phrase.group = lists_.groups.size() - 1;
    const std::string whole = expanded(line);
    std::string_view pattern = whole;
    if (const auto unless = pattern.find(" unless "); unless != std::string_view::npos) {
      for (const auto words : split(pattern.substr(unless + 8), ',')) phrase.unless.push_back(plain_words(words));
      pattern = pattern.substr(0, unless);
    }
    for (const auto piece : words_of(pattern)) {
      if (piece.starts_with('@'))
        return wrong("there is no " + std::string(piece) + ". Define it above: @name = words.");
      phrase.elements.push_back(element(piece));
    }
    const auto first = std::find_if(phrase.elements.begin(), phrase.elements.end(), [](const PhraseElement& e) {
      return e.kind == ElementKind::word || e.kind == ElementKind::optional_word || e.kind == ElementKind::gap;
    });
    if (first == phrase.elements.end() || first->kind != ElementKind::word) {
      return wrong("a phrase begins with a word that has to be there.");
    }
    if (phrase.elements.size() > phrase_elements_max) return wrong("the phrase is too long. Cut it in two.");
    std::vector<char> letters;
    for (const std::string& word : first->words) {
      if (word.empty() || word == "*") return wrong("a word is missing beside a slash or an asterisk.");
      if (std::find(letters.begin(), letters.end(), word[0]) == letters.end()) letters.push_back(word[0]);
    }
    for (const char letter : letters) lists_.by_first_letter[letter].push_back(lists_.phrases.size());
    lists_.phrases.push_back(std::move(phrase));
    return Done{};
  }

  static PhraseElement element(std::string_view piece) {
    PhraseElement made;
    if (piece == "^") {
      made.kind = ElementKind::clause_begins;
    } else if (piece == "$") {
      made.kind = ElementKind::clause_ends;
    } else if (piece == "$?") {
      made.kind = ElementKind::question;
    } else if (piece.starts_with("..")) {
      made.kind = ElementKind::gap;
      made.gap_max = piece.size() > 2 && piece[2] >= '0' && piece[2] <= '9' ? piece[2] - '0' : 3;
    } else {
      if (piece.starts_with('?')) {
        made.kind = ElementKind::optional_word;
        piece.remove_prefix(1);
      } else if (piece.starts_with("<!")) {
        made.kind = ElementKind::not_before;
        piece.remove_prefix(2);
      } else if (piece.starts_with('!')) {
        made.kind = ElementKind::not_next;
        piece.remove_prefix(1);
      }
      for (const auto word : split(piece, '/')) made.words.emplace_back(word);
    }
    return made;
  }

  PhraseLists lists_;
  std::map<std::string, std::string, std::less<>> names_;
  std::size_t line_ = 0;
};

}  // namespace

Result<PhraseLists> read_phrases(std::string_view text) { return ListReader().read(text); }

std::vector<PhraseMatch> find_phrases(const Reading& reading, const PhraseLists& lists) {
  static const std::vector<std::string> no_fillers;
  std::vector<PhraseMatch> found;
  for (std::size_t at = 0; at < reading.words.size(); ++at) {
    const ReadWord& word = reading.words[at];
    if (word.form != WordForm::plain || word.plain.empty()) continue;
    const auto candidates = lists.by_first_letter.find(word.plain[0]);
    if (candidates == lists.by_first_letter.end()) continue;
    PhraseMatch best;
    for (const std::size_t index : candidates->second) {
      const Phrase& phrase = lists.phrases[index];
      const auto fillers = lists.fillers.find(lists.groups[phrase.group].language);
      Walk walk(reading, phrase, fillers == lists.fillers.end() ? no_fillers : fillers->second);
      const std::size_t last = walk.match(at);
      if (last > best.last && !excused(reading, phrase, word.sentence)) best = {at, last, phrase.group};
    }
    if (best.last == 0) continue;
    if (!found.empty() && found.back().last > best.first) {
      if (best.last - best.first > found.back().last - found.back().first) found.back() = best;
      continue;
    }
    found.push_back(best);
  }
  return found;
}

}  // namespace barnacle
