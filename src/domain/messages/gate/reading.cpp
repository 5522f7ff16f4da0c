#include "domain/messages/gate/reading.hpp"

#include <algorithm>
#include <cstdint>

#include "base/text.hpp"

namespace barnacle {

namespace {

// U+00C0 to U+017F in base letters; '?' stands for no letter. Two-letter bases (ß, æ, œ) are handled apart.
constexpr std::string_view base_letters =
    "aaaaaaaceeeeiiiidnooooo?ouuuuyts"   // C0-DF (C6 as a, DE as t, DF as s)
    "aaaaaaaceeeeiiiidnooooo?ouuuuyty"   // E0-FF
    "aaaaaaccccccccddddeeeeeeeeeegggg"   // 100-11F
    "gggghhhhiiiiiiiiiiiijjkkklllllll"   // 120-13F (132/133 as i)
    "lllnnnnnnnnnoooooooorrrrrrssssss"   // 140-15F (152/153 as o)
    "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs";  // 160-17F

struct Character {
  char32_t code = 0;
  std::size_t size = 1;
};

/// Bytes that are no UTF-8 count as one character each, so that any text can be read.
Character character_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> std::uint32_t {
    return i < text.size() ? static_cast<std::uint8_t>(text[i]) : 0;
  };
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xc0) == 0x80; };
  const std::uint32_t lead = byte(at);
  if (lead >= 0xc2 && lead < 0xe0 && follows(at + 1)) return {(lead & 0x1f) << 6 | (byte(at + 1) & 0x3f), 2};
  if (lead >= 0xe0 && lead < 0xf0 && follows(at + 1) && follows(at + 2)) {
    return {(lead & 0x0f) << 12 | (byte(at + 1) & 0x3f) << 6 | (byte(at + 2) & 0x3f), 3};
  }
  if (lead >= 0xf0 && lead < 0xf5 && follows(at + 1) && follows(at + 2) && follows(at + 3)) {
    return {(lead & 0x07) << 18 | (byte(at + 1) & 0x3f) << 12 | (byte(at + 2) & 0x3f) << 6 | (byte(at + 3) & 0x3f), 4};
  }
  return {lead < 0x80 ? lead : 0, 1};
}

enum class Mark { letter, nothing, apostrophe, blank, clause, sentence, quote, other };

Mark mark_of(char32_t c) {
  if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Mark::letter;
  switch (c) {
    case '\'':
    case 0x2019:
    case 0x2018:
    case 0x02bc:
    case '`':
    case 0xb4:
    case 0x2032: return Mark::apostrophe;
    case 0xad:
    case 0x200b:
    case 0x200c:
    case 0x200d:
    case 0x2060:
    case 0xfeff: return Mark::nothing;
    case ' ':
    case '\t':
    case '\r':
    case 0xa0:
    case 0x202f:
    case 0x2009: return Mark::blank;
    case ',':
    case ';':
    case ':':
    case '(':
    case ')':
    case 0x2013:
    case 0x2014: return Mark::clause;
    case '.':
    case '!':
    case '?':
    case 0x2026:
    case 0xbf:
    case 0xa1: return Mark::sentence;
    case '"':
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0xab:
    case 0xbb: return Mark::quote;
    default: break;
  }
  if (c >= 0x300 && c < 0x370) return Mark::nothing;  // combining accents
  if (c == 0xd7 || c == 0xf7) return Mark::other;
  if (c < 0xc0 || (c >= 0x2000 && c < 0x2c00) || (c >= 0x3000 && c < 0x3005) || c >= 0x1f000) return Mark::other;
  return Mark::letter;
}

void append_plain(std::string& word, char32_t c, std::string_view as_written) {
  if (c < 0x80) {
    word += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  } else if (c == 0xdf) {
    word += "ss";
  } else if (c == 0xc6 || c == 0xe6) {
    word += "ae";
  } else if (c == 0x152 || c == 0x153) {
    word += "oe";
  } else if (c >= 0xc0 && c < 0x180) {
    word += base_letters[c - 0xc0];
  } else if (c >= 0xff21 && c <= 0xff5a) {  // full-width letters
    word += static_cast<char>('a' + ((c - 0xff21) & 0x1f) % 26);
  } else {
    word += as_written;
  }
}

bool is_greeting(std::string_view word) {
  constexpr std::string_view greetings[] = {
      "hi",         "hello",   "hey",     "dear",    "good",  "hallo",   "liebe",   "lieber",
      "guten",      "sehr",    "bonjour", "cher",    "chere", "salut",   "hola",    "estimado",
      "estimada",   "buenos",  "querido", "querida", "ciao",  "gentile", "caro",    "cara",
      "buongiorno", "salve",   "beste",   "geachte", "dag",   "hoi",     "ola",     "oi",
      "prezado",    "prezada", "bom",     "boa",     "moin",  "servus",  "morning", "afternoon"};
  return std::find(std::begin(greetings), std::end(greetings), word) != std::end(greetings);
}

bool joins_clauses(std::string_view word) {
  return word == "and" || word == "so" || word == "but" || word == "und" || word == "et" || word == "y" ||
         word == "e" || word == "en";
}

class Reader {
 public:
  explicit Reader(std::string_view text) { reading_.text = text; }

  Reading read() && {
    const std::string_view text = reading_.text;
    std::size_t at = 0;
    while (at < text.size()) {
      const auto end = std::min(text.find('\n', at), text.size());
      if (!read_line(at, end)) break;
      at = end + 1;
    }
    end_sentence(false);
    return std::move(reading_);
  }

 private:
  /// False where somebody else's mail begins.
  bool read_line(std::size_t from, std::size_t to) {
    const auto line = trimmed(reading_.text.substr(from, to - from));
    if (line.starts_with(">")) return true;
    if (line.starts_with("-----Original") || line.starts_with("________________")) return false;
    if (line.empty()) {
      end_sentence(false);
      return true;
    }
    const std::size_t first = reading_.words.size();
    read_span(from, to);
    // A short line is a line by itself: a greeting, a heading, a list entry. A long one was wrapped.
    if (to - from < 48) end_sentence(false);
    mark_quotes(first, line);
    return true;
  }

  void mark_quotes(std::size_t first, std::string_view line) {
    if (quotes_.size() < 2) return quotes_.clear();
    for (std::size_t q = 0; q + 1 < quotes_.size(); q += 2) {
      const std::size_t inside = quotes_[q + 1] - quotes_[q];
      if (inside + 6 >= line.size()) continue;  // the quotation marks enclose the line: they are no more than ornament
      for (std::size_t i = first; i < reading_.words.size(); ++i) {
        ReadWord& word = reading_.words[i];
        if (word.from > quotes_[q] && word.to <= quotes_[q + 1]) word.in_quotes = true;
      }
    }
    quotes_.clear();
  }

  void read_span(std::size_t from, std::size_t to) {
    const std::string_view text = reading_.text;
    std::size_t at = from;
    while (at < to) {
      const auto rest = text.substr(at, to - at);
      if (rest.starts_with("{{")) {
        if (const auto close = rest.find("}}"); close != std::string_view::npos) {
          add(std::string(rest.substr(0, close + 2)), at, at + close + 2, WordForm::field);
          at += close + 2;
          continue;
        }
      }
      const auto chunk = rest.substr(0, rest.find_first_of(" \t\r<>\""));
      if (const auto link = link_length(chunk); link > 0) {
        add(std::string(chunk.substr(0, link)), at, at + link, WordForm::link);
        at += link;
        continue;
      }
      const Character c = character_at(text, at);
      if (mark_of(c.code) == Mark::letter) {
        at = read_word(at, to);
        continue;
      }
      punctuate(c.code, at);
      at += c.size;
    }
  }

  static std::size_t link_length(std::string_view chunk) {
    const bool is_link = chunk.starts_with("http://") || chunk.starts_with("https://") || chunk.starts_with("www.") ||
                         (chunk.find('@') != std::string_view::npos && chunk.find('@') > 0 &&
                          chunk.find('.', chunk.find('@')) != std::string_view::npos);
    if (!is_link) return 0;
    auto end = chunk.find_last_not_of(".,;:!?)'");
    return end == std::string_view::npos ? 0 : end + 1;
  }

  std::size_t read_word(std::size_t at, std::size_t to) {
    const std::string_view text = reading_.text;
    const std::size_t from = at;
    std::string plain;
    while (at < to) {
      const Character c = character_at(text, at);
      const Mark mark = mark_of(c.code);
      if (mark == Mark::letter) {
        append_plain(plain, c.code, text.substr(at, c.size));
      } else if (mark == Mark::apostrophe || mark == Mark::nothing) {
        // "it's" stays one word; a closing quotation mark is followed by no letter and ends it
        const std::size_t next = at + c.size;
        if (mark == Mark::apostrophe && (next >= to || mark_of(character_at(text, next).code) != Mark::letter)) break;
      } else if ((c.code == '.' || c.code == ',' || c.code == ':') && at + 1 < to && is_digit(text[at + 1]) &&
                 is_digit(text[at - 1])) {
        plain += static_cast<char>(c.code);  // 3.5, 48,000, 10:30
      } else if (c.code == '.' && plain.size() == 1 && at + 1 < to &&
                 mark_of(character_at(text, at + 1).code) == Mark::letter &&
                 (at + 2 >= to || mark_of(character_at(text, at + 2).code) != Mark::letter)) {
        // "P.O." is one word
      } else {
        break;
      }
      at += c.size;
    }
    add(std::move(plain), from, at, WordForm::plain);
    return at;
  }

  static bool is_digit(char c) { return c >= '0' && c <= '9'; }

  void add(std::string plain, std::size_t from, std::size_t to, WordForm form) {
    ReadWord word;
    word.plain = std::move(plain);
    word.from = from;
    word.to = to;
    word.form = form;
    word.sentence = reading_.sentences();
    word.begins_clause = clause_open_ || (!reading_.words.empty() && reading_.words.back().begins_clause &&
                                          joins_clauses(reading_.words.back().plain));
    clause_open_ = false;
    reading_.words.push_back(std::move(word));
    sentence_has_words_ = true;
  }

  void end_clause() {
    if (!reading_.words.empty()) reading_.words.back().ends_clause = true;
    clause_open_ = true;
  }

  void end_sentence(bool question) {
    end_clause();
    if (sentence_has_words_) {
      reading_.question.push_back(question);
    } else if (question && !reading_.question.empty()) {
      reading_.question.back() = true;  // "Any news ...?"
    }
    sentence_has_words_ = false;
  }

  void punctuate(char32_t c, std::size_t at) {
    switch (mark_of(c)) {
      case Mark::clause: {
        end_clause();
        // "Hi Maria, any news?": what stands before the comma is a sentence of its own
        const auto& words = reading_.words;
        if (!words.empty()) {
          std::size_t first = words.size() - 1;
          while (first > 0 && words[first - 1].sentence == words.back().sentence) --first;
          if (words.size() - first <= 4 && is_greeting(words[first].plain)) end_sentence(false);
        }
        break;
      }
      case Mark::sentence: end_sentence(c == '?'); break;
      case Mark::quote: quotes_.push_back(at); break;
      case Mark::other:
        if (c == '-' || c == '*' || c == 0x2022 || c == '|' || c == '/') {
          const auto text = reading_.text;
          const bool loose =
              at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n' || at + 1 >= text.size() || text[at + 1] == ' ';
          if (loose && c != '/') end_clause();
        }
        break;
      case Mark::letter:
      case Mark::nothing:
      case Mark::apostrophe:
      case Mark::blank: break;
    }
  }

  Reading reading_;
  std::vector<std::size_t> quotes_;  // offsets of the quotation marks of the line
  bool clause_open_ = true;
  bool sentence_has_words_ = false;
};

}  // namespace

Reading read_words(std::string_view text) { return Reader(text).read(); }

std::string plain_words(std::string_view text) {
  const Reading reading = read_words(text);
  std::string out;
  for (const ReadWord& word : reading.words) {
    if (!out.empty()) out += ' ';
    out += word.plain;
  }
  return out;
}

}  // namespace barnacle
