#include "domain/contacts/organization.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/text.hpp"

namespace barnacle {
namespace {

// Legal forms at a name's end, as `plain_words` spells them: dots gone, single letters joined ("S. A." is "sa").
constexpr auto forms_at_end = std::to_array<std::string_view>({"inc",
                                                               "incorporated",
                                                               "corp",
                                                               "corporation",
                                                               "co",
                                                               "company",
                                                               "llc",
                                                               "llp",
                                                               "lllp",
                                                               "lp",
                                                               "pllc",
                                                               "pc",
                                                               "plc",
                                                               "cic",
                                                               "ltd",
                                                               "limited",
                                                               "pty",
                                                               "pty ltd",
                                                               "pvt",
                                                               "pvt ltd",
                                                               "private limited",
                                                               "pte",
                                                               "pte ltd",
                                                               "public limited company",
                                                               "unlimited",
                                                               "gmbh",
                                                               "ggmbh",
                                                               "gmbh and co",
                                                               "mbh",
                                                               "gesellschaft mbh",
                                                               "gesellschaft mit beschränkter haftung",
                                                               "ag",
                                                               "aktiengesellschaft",
                                                               "kg",
                                                               "kgaa",
                                                               "ohg",
                                                               "gbr",
                                                               "ug",
                                                               "ug haftungsbeschränkt",
                                                               "haftungsbeschränkt",
                                                               "ek",
                                                               "ev",
                                                               "eg",
                                                               "se",
                                                               "partg",
                                                               "partg mbb",
                                                               "stiftung",
                                                               "sa",
                                                               "sas",
                                                               "sasu",
                                                               "sarl",
                                                               "sàrl",
                                                               "sà rl",
                                                               "eurl",
                                                               "snc",
                                                               "scop",
                                                               "sca",
                                                               "selarl",
                                                               "société anonyme",
                                                               "srl",
                                                               "sprl",
                                                               "spa",
                                                               "sapa",
                                                               "srls",
                                                               "bv",
                                                               "nv",
                                                               "bvba",
                                                               "vof",
                                                               "cv",
                                                               "cvba",
                                                               "as",
                                                               "asa",
                                                               "ans",
                                                               "da",
                                                               "ab",
                                                               "publ",
                                                               "hb",
                                                               "kb",
                                                               "aps",
                                                               "ks",
                                                               "oy",
                                                               "oyj",
                                                               "oy ab",
                                                               "ky",
                                                               "ehf",
                                                               "hf",
                                                               "sl",
                                                               "slu",
                                                               "sau",
                                                               "slne",
                                                               "scl",
                                                               "ltda",
                                                               "lda",
                                                               "eireli",
                                                               "sa de cv",
                                                               "sapi de cv",
                                                               "s de rl",
                                                               "s de rl de cv",
                                                               "sab de cv",
                                                               "de cv",
                                                               "sro",
                                                               "s ro",
                                                               "spol sro",
                                                               "spol s ro",
                                                               "doo",
                                                               "dd",
                                                               "dooel",
                                                               "sp zoo",
                                                               "sp z oo",
                                                               "spółka z oo",
                                                               "kft",
                                                               "zrt",
                                                               "nyrt",
                                                               "bt",
                                                               "eood",
                                                               "ood",
                                                               "uab",
                                                               "sia",
                                                               "oü"});
constexpr auto more_forms_at_end = std::to_array<std::string_view>(
    {"aş",       "ltd şti",          "aş ltd",   "sdn bhd",  "bhd",  "tbk", "kk",       "gk",
     "co ltd",   "kabushiki kaisha", "jsc",      "ojsc",     "pjsc", "ooo", "株式会社", "有限会社",
     "合同会社", "股份有限公司",     "有限公司", "주식회사", "wll",  "fze"});
// And in front of it.
constexpr auto forms_in_front =
    std::to_array<std::string_view>({"ab", "pt", "ooo", "oao", "zao", "pao", "uab", "sia", "oy", "cv", "sarl", "eurl",
                                     "kk", "株式会社", "有限会社", "tov"});

// Small letters also of the two-byte Latin alphabets, where capitals and small letters are 0x20 or one code apart.
std::string small_latin(std::string_view text) {
  std::string out = lower(text);
  for (std::size_t i = 0; i + 1 < out.size(); ++i) {
    const auto lead = static_cast<std::uint8_t>(out[i]);
    auto next = static_cast<std::uint8_t>(out[i + 1]);
    if (lead == 0xc3 && next >= 0x80 && next <= 0x9e && next != 0x97) {
      next = static_cast<std::uint8_t>(next + 0x20);
    } else if (lead == 0xc5 && ((next >= 0x81 && next <= 0x87) || (next >= 0xb9 && next <= 0xbd))) {
      if (next % 2 == 1) next = static_cast<std::uint8_t>(next + 1);
    } else if ((lead == 0xc4 && next <= 0xb6 && next != 0xb0) || (lead == 0xc5 && next >= 0x8a && next <= 0xb7)) {
      if (next % 2 == 0) next = static_cast<std::uint8_t>(next + 1);
    }
    out[i + 1] = static_cast<char>(next);
  }
  return out;
}

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<std::uint8_t>(c) >= 0x80;
}

// Dots and apostrophes hold letters together (S.A., O'Neil); all other punctuation parts them.
std::vector<std::string> plain_words(std::string_view name) {
  static constexpr std::string_view apostrophe = "\xe2\x80\x99";
  static constexpr std::string_view dash_lead = "\xe2\x80";
  const std::string text = small_latin(name);
  std::vector<std::string> words;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) words.push_back(word);
    word.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (text.compare(i, apostrophe.size(), apostrophe) == 0) {
      i += 2;
    } else if (text.compare(i, 2, dash_lead) == 0 && i + 2 < text.size()) {
      end_word();
      i += 2;
    } else if (is_word_byte(c)) {
      word += c;
    } else if (c == '&' || c == '+') {
      end_word();
      words.emplace_back("and");
    } else if (c != '.' && c != '\'') {
      end_word();
    }
  }
  end_word();

  // "J P Morgan", "S p A" and "A/S": a run of single letters is one word.
  std::vector<std::string> joined_words;
  bool run = false;
  for (std::string& each : words) {
    const bool single = each.size() == 1 && each[0] >= 'a' && each[0] <= 'z';
    if (single && run) {
      joined_words.back() += each;
    } else {
      joined_words.push_back(std::move(each));
    }
    run = single;
  }
  return joined_words;
}

std::size_t words_in(std::string_view form) { return words_of(form).size(); }

bool ends_with_form(const std::vector<std::string>& words, std::string_view form) {
  if (form.back() != words.back().back()) return false;  // most forms, without a look at their words
  const auto pieces = words_of(form);
  if (pieces.size() >= words.size()) return false;
  return std::equal(pieces.rbegin(), pieces.rend(), words.rbegin());
}

// The number of words at the end that are one legal form; 0 if none. At least one word is always left.
std::size_t form_at_end(const std::vector<std::string>& words) {
  std::size_t longest = 0;
  const auto weigh = [&](std::string_view form) {
    if (ends_with_form(words, form)) longest = std::max(longest, words_in(form));
  };
  std::for_each(forms_at_end.begin(), forms_at_end.end(), weigh);
  std::for_each(more_forms_at_end.begin(), more_forms_at_end.end(), weigh);
  return longest;
}

}  // namespace

SizeBand size_band_of(long employees) {
  if (employees <= 0) return SizeBand::unknown;
  if (employees == 1) return SizeBand::solo;
  if (employees < 50) return SizeBand::small;
  if (employees < 250) return SizeBand::medium;
  if (employees < 5000) return SizeBand::large;
  return SizeBand::giant;
}

std::string plain_organization_name(std::string_view name) {
  std::vector<std::string> words = plain_words(name);
  for (bool changed = true; changed && words.size() > 1;) {
    changed = false;
    if (const std::size_t form = form_at_end(words); form > 0) {
      words.resize(words.size() - form);
      changed = true;
    } else if (words.back() == "and") {  // what "& Co. KG" leaves behind
      words.pop_back();
      changed = true;
    } else if (words.front() == "the" ||
               std::find(forms_in_front.begin(), forms_in_front.end(), words.front()) != forms_in_front.end()) {
      words.erase(words.begin());
      changed = true;
    }
  }
  return joined(words, " ");
}

}  // namespace barnacle
