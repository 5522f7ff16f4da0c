#include "formats/person_name.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

#include "base/text.hpp"

namespace barnacle {
namespace {

std::string bare(std::string_view word) {
  std::string out;
  for (const char c : lower(word))
    if (c != '.' && c != ',') out += c;
  return out;
}

template <std::size_t N>
bool is_one_of(std::string_view word, const std::string_view (&words)[N]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool is_prefix(std::string_view word) {
  static constexpr std::string_view words[] = {
      "mr",   "mrs",  "ms",  "miss",     "mx",   "dr",      "prof", "professor", "sir",    "dame", "lady", "lord",
      "rev",  "fr",   "hon", "herr",     "frau", "hr",      "fru",  "dipl-ing",  "ing",    "mag",  "med",  "phil",
      "jur",  "rer",  "nat", "dipl-kfm", "mme",  "mlle",    "m",    "monsieur",  "madame", "sr",   "sra",  "srta",
      "don",  "doña", "sig", "sigra",    "dott", "dottssa", "avv",  "dhr",       "mevr",   "mw",   "drs",  "ir",
      "capt", "col",  "gen", "lt",       "maj",  "sgt",     "eng",  "dra"};
  return is_one_of(bare(word), words);
}

bool is_suffix(std::string_view word) {
  static constexpr std::string_view words[] = {
      "jr",     "sr",  "ii",  "iii", "iv",  "phd",    "md",     "mba",  "esq",  "cpa", "dds", "jd",  "msc",
      "bsc",    "ma",  "ba",  "llm", "llb", "cfa",    "pmp",    "pe",   "rn",   "dba", "edd", "fca", "cissp",
      "pharmd", "mph", "obe", "mbe", "cbe", "junior", "senior", "meng", "beng", "mpa", "cfp", "aca", "acca"};
  return is_one_of(bare(word), words);
}

bool is_particle(std::string_view word) {
  static constexpr std::string_view words[] = {
      "van", "von", "vom", "zu", "zum", "zur", "der",   "den", "de", "del", "della", "di",   "da",  "dos", "das",
      "do",  "du",  "des", "la", "le",  "las", "los",   "el",  "al", "bin", "ibn",   "bint", "ben", "ter", "ten",
      "te",  "'t",  "af",  "av", "st",  "san", "santa", "mac", "mc", "y",   "e",     "d'",   "op",  "in"};
  return is_one_of(lower(word), words);
}

bool is_all_capitals(std::string_view word) {
  std::size_t capitals = 0;
  for (const char c : word) {
    if (c >= 'a' && c <= 'z') return false;
    if (c >= 'A' && c <= 'Z') ++capitals;
  }
  return capitals >= 2 && word.find('.') == std::string_view::npos;
}

std::string with_blanks(const std::vector<std::string>& words, std::size_t from, std::size_t to) {
  std::string out;
  for (std::size_t i = from; i < to; ++i) out += (out.empty() ? "" : " ") + words[i];
  return out;
}

/// Bytes of the first character if the word is Han or Hangul through and through; 0 otherwise.
std::size_t east_asian_family_bytes(std::string_view word) {
  if (word.size() < 6 || word.size() > 12 || word.size() % 3 != 0) return 0;
  for (std::size_t i = 0; i < word.size(); i += 3) {
    const auto lead = static_cast<unsigned char>(word[i]);
    if (lead < 0xE4 || lead > 0xED) return 0;
  }
  return word.size() == 12 ? 6 : 3;
}

}  // namespace

PersonName person_name_from_text(std::string_view text) {
  PersonName name;
  std::string clean;
  int depth = 0;
  for (const char c : text.substr(0, 500)) {
    if (c == '(' || c == '[')
      ++depth;
    else if ((c == ')' || c == ']') && depth > 0)
      --depth;
    else if (depth == 0)
      clean += c == '\n' || c == '\r' || c == '\t' || c == '"' ? ' ' : c;
  }
  std::vector<std::vector<std::string>> parts;
  for (const auto part : split(clean, ',')) {
    std::vector<std::string> words;
    for (const auto word : words_of(part)) words.emplace_back(word);
    if (!words.empty()) parts.push_back(std::move(words));
  }
  // Degrees behind a comma: "Maria Lopez, PhD, MBA".
  while (parts.size() > 1 &&
         std::all_of(parts.back().begin(), parts.back().end(), [](const auto& w) { return is_suffix(w); })) {
    name.suffix = with_blanks(parts.back(), 0, parts.back().size()) + (name.suffix.empty() ? "" : ", " + name.suffix);
    parts.pop_back();
  }
  if (parts.empty()) return name;

  const auto take_prefixes = [&](std::vector<std::string>& words) {
    while (words.size() > 1 && is_prefix(words.front())) {
      name.prefix += (name.prefix.empty() ? "" : " ") + words.front();
      words.erase(words.begin());
    }
  };
  if (parts.size() >= 2) {  // "Lopez, Maria Elena"
    auto& family = parts[0];
    auto& given = parts[1];
    take_prefixes(family);
    take_prefixes(given);
    if (given.size() == 1 && is_prefix(given[0])) {
      name.prefix = given[0];
      given.clear();
    }
    name.family = with_blanks(family, 0, family.size());
    // "Berg, Maria van der": particles stand behind the given name in lists.
    std::size_t end = given.size();
    while (end > 1 && is_particle(given[end - 1])) --end;
    if (end < given.size()) name.family = with_blanks(given, end, given.size()) + " " + name.family;
    if (!given.empty()) name.given = given[0];
    name.middle = with_blanks(given, std::min<std::size_t>(1, end), end);
    return name;
  }

  auto words = parts[0];
  take_prefixes(words);
  while (words.size() > 2 && is_suffix(words.back()) && words.back() != "Ma" && words.back() != "Ba") {
    name.suffix = words.back() + (name.suffix.empty() ? "" : " " + name.suffix);
    words.pop_back();
  }
  if (words.size() == 1) {
    if (const auto bytes = east_asian_family_bytes(words[0])) {
      name.family = words[0].substr(0, bytes);
      name.given = words[0].substr(bytes);
    } else if (!name.prefix.empty()) {
      name.family = words[0];  // "Frau Meier"
    } else {
      name.given = words[0];
    }
    return name;
  }
  // "BERG Maria": capitals mark the family name, unless the whole name is shouted.
  if (is_all_capitals(words[0]) && !is_all_capitals(words.back()) && words[0].size() > 2) {
    std::size_t end = 1;
    while (end < words.size() && is_all_capitals(words[end])) ++end;
    name.family = with_blanks(words, 0, end);
    name.given = words[end];
    name.middle = with_blanks(words, end + 1, words.size());
    return name;
  }
  std::size_t family = words.size() - 1;
  for (std::size_t i = 1; i + 1 < words.size(); ++i)
    if (is_particle(words[i]) && words[i].size() > 1) {
      family = i;
      break;
    }
  name.given = words[0];
  name.middle = with_blanks(words, 1, family);
  name.family = with_blanks(words, family, words.size());
  return name;
}

std::string full_name(const PersonName& name) {
  std::string out;
  for (const auto* part : {&name.prefix, &name.given, &name.middle, &name.family, &name.suffix})
    if (!part->empty()) out += (out.empty() ? "" : " ") + *part;
  return out;
}

}  // namespace barnacle
