#include "base/letters.hpp"

#include <algorithm>

namespace barnacle {
namespace {

// U+00C0 to U+017F; '*' is written as two letters, '.' is no letter.
constexpr std::string_view plain =
    "aaaaaa*ceeeeiiiidnooooo.ouuuuy**"   // C0-DF
    "aaaaaa*ceeeeiiiidnooooo.ouuuuy*y"   // E0-FF
    "aaaaaaccccccccddddeeeeeeeeeegggg"   // 100-11F
    "gggghhhhiiiiiiiiii**jjkkklllllll"   // 120-13F
    "lllnnnnnnnnnoooooo**rrrrrrssssss"   // 140-15F
    "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs";  // 160-17F
static_assert(plain.size() == 0x180 - 0xc0);

std::string_view two_letters(unsigned code) {
  switch (code) {
    case 0xc6:
    case 0xe6: return "ae";
    case 0xde:
    case 0xfe: return "th";
    case 0xdf: return "ss";
    case 0x132:
    case 0x133: return "ij";
    default: return "oe";
  }
}

}  // namespace

std::string plain_letters(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead < 0x80) {
      out += lead >= 'A' && lead <= 'Z' ? static_cast<char>(lead - 'A' + 'a') : text[i];
      continue;
    }
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
    const unsigned code = (lead & 0xe0U) == 0xc0 && (next & 0xc0U) == 0x80 ? (lead & 0x1fU) << 6 | (next & 0x3fU) : 0;
    const bool combines = code >= 0x300 && code < 0x370;
    const char letter = code >= 0xc0 && code < 0x180 ? plain[code - 0xc0] : '.';
    if (letter == '*') {
      out += two_letters(code);
    } else if (letter != '.') {
      out += letter;
    } else if (!combines) {
      out += text[i];
      continue;
    }
    ++i;
  }
  return out;
}

bool begins_nearly(std::string_view text, std::string_view word) {
  if (text.starts_with(word)) return true;
  if (word.size() < slips_from) return false;
  std::size_t same = 0;
  while (same < text.size() && text[same] == word[same]) ++same;  // ends inside the word, or it were its beginning
  const std::string_view a = text.substr(same);
  const std::string_view b = word.substr(same);
  if (a.starts_with(b.substr(1))) return true;  // typed one too many
  if (a.empty()) return false;
  if (a.substr(1).starts_with(b)) return true;            // left one out
  if (a.substr(1).starts_with(b.substr(1))) return true;  // typed another
  return a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0] && a.substr(2).starts_with(b.substr(2));
}

}  // namespace barnacle
