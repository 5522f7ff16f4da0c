#include "formats/encoding.hpp"

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/text.hpp"

namespace barnacle {
namespace {

struct ConverterCloser {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterCloser>;

Converter open_converter(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name.c_str(), &status));
  if (U_FAILURE(status)) return nullptr;
  return converter;
}

bool is_ascii(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Length of the well-formed UTF-8 character at `at`; 0 if there is none; -1 if the bytes end inside one that could
/// still be well formed.
int utf8_length(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[at + i]); };
  const unsigned first = byte(0);
  if (first < 0x80) return 1;
  int length = 0;
  unsigned low = 0x80, high = 0xBF;
  if (first >= 0xC2 && first <= 0xDF)
    length = 2;
  else if (first >= 0xE0 && first <= 0xEF) {
    length = 3;
    if (first == 0xE0) low = 0xA0;
    if (first == 0xED) high = 0x9F;
  } else if (first >= 0xF0 && first <= 0xF4) {
    length = 4;
    if (first == 0xF0) low = 0x90;
    if (first == 0xF4) high = 0x8F;
  } else {
    return 0;
  }
  for (int i = 1; i < length; ++i) {
    if (at + static_cast<std::size_t>(i) >= bytes.size()) return -1;
    const unsigned next = byte(static_cast<std::size_t>(i));
    if (next < low || next > high) return 0;
    low = 0x80;
    high = 0xBF;
  }
  return length;
}

void append_utf8(std::string& out, UChar32 c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

/// What windows-1252 makes of the bytes 80 to 9F; the five holes are C1 controls, as browsers read them.
constexpr std::array<char16_t, 32> windows_1252_high = {0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                        0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

UChar32 windows_1252(unsigned char byte) {
  if (byte >= 0x80 && byte < 0xA0) return windows_1252_high[byte - 0x80U];
  return byte;
}

/// True if the characters beyond ASCII are well-formed UTF-8 but for a few bytes of another origin, which are mended
/// later. A sequence is well-formed by chance so seldom that one for each stray byte is enough in a short text.
bool is_mostly_utf8(std::string_view bytes, bool& exactly) {
  std::size_t good = 0, bad = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const int length = utf8_length(bytes, at);
    if (length < 0) break;
    if (length == 0) {
      ++bad;
      ++at;
    } else {
      if (length > 1) ++good;
      at += static_cast<std::size_t>(length);
    }
  }
  exactly = bad == 0;
  constexpr std::size_t few = 20;
  return bad == 0 || (good > few ? bad * few < good : good >= bad);
}

/// One-byte encodings in order of how common they are in sellers' files; earlier ones win ties.
constexpr std::array<const char*, 14> one_byte_encodings = {
    "windows-1252", "windows-1250", "macintosh", "windows-1251", "windows-1254", "windows-1257", "IBM850",
    "KOI8-R",       "windows-1253", "IBM866",    "windows-1255", "windows-1256", "ISO-8859-2",   "ISO-8859-5"};
constexpr std::array<const char*, 5> east_asian_encodings = {"Shift_JIS", "GB18030", "EUC-KR", "EUC-JP", "Big5"};

/// Letters that are frequent in the languages an encoding was made for: they tell apart tables which both give letters.
std::u16string_view frequent_letters(std::string_view name) {
  if (name == "windows-1252" || name == "macintosh" || name == "IBM850")
    return u"éèàùçêëïîôûüöäßñáíóúãõåøæÉÖÜÄÅØÀÇÓÁÑ\u2019\u2018\u201C\u201D\u2013\u2014\u20AC\u2026\u00A0\u00AE\u00B0"
           u"\u00A3";
  if (name == "windows-1250" || name == "ISO-8859-2")
    return u"ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžČŘŠŽőűäöüăâîşţ\u2019\u201C\u201D\u201E\u2013\u20AC\u00A0";
  if (name == "windows-1254") return u"çğışöüÇĞİŞÖÜâ";
  if (name == "windows-1257") return u"āčēģīķļņšūžąęėįųõäöü";
  return {};
}

UScriptCode script_of(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(c, &status);
}

/// How well a table of 256 characters makes words of the bytes: the sum over the characters beyond ASCII, divided by
/// their number. About 1 for the right table of a European language; below 0.5 for a wrong one.
double word_score(std::string_view bytes, const std::array<UChar32, 256>& table, std::u16string_view frequent) {
  double sum = 0;
  std::size_t count = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const unsigned char byte = static_cast<unsigned char>(bytes[i]);
    if (byte < 0x80) continue;
    ++count;
    const UChar32 here = table[byte];
    const UChar32 before = i > 0 ? table[static_cast<unsigned char>(bytes[i - 1])] : ' ';
    const UChar32 after = i + 1 < bytes.size() ? table[static_cast<unsigned char>(bytes[i + 1])] : ' ';
    if (here == 0xFFFD || (here < 0xA0)) {
      sum -= 2;
      continue;
    }
    const bool letter_before = u_isalpha(before), letter_after = u_isalpha(after);
    if (u_isalpha(here)) {
      const UScriptCode script = script_of(here);
      const bool foreign =
          (letter_before && script_of(before) != script) || (letter_after && script_of(after) != script);
      const bool capital_inside = u_isupper(here) && letter_before && u_islower(before);
      const bool small_before_capital =
          u_islower(here) && letter_after && u_isupper(after) && letter_before && u_isupper(before);
      const bool alone = !letter_before && !letter_after;
      double points =
          here < 0x10000 && frequent.find(static_cast<char16_t>(here)) != std::u16string_view::npos ? 1.0 : 0.55;
      if (frequent.empty()) points = u_islower(here) || !u_isupper(here) ? 0.8 : 0.6;
      // Latin words hold no three such letters in a row; Cyrillic and Greek ones read by a Latin table hold little
      // else.
      const auto beyond_ascii = [&](std::size_t at) {
        return at < bytes.size() && static_cast<unsigned char>(bytes[at]) >= 0x80;
      };
      if (!frequent.empty() && letter_before && letter_after && i > 0 && beyond_ascii(i - 1) && beyond_ascii(i + 1))
        points -= 0.8;
      if (foreign) points -= 1.5;
      if (capital_inside) points -= 1.2;
      if (small_before_capital) points -= 0.6;
      if (alone) points -= 0.5;
      if (here == 0xAA || here == 0xBA) points -= 0.5;
      sum += points;
    } else {
      const bool listed = here < 0x10000 && frequent.find(static_cast<char16_t>(here)) != std::u16string_view::npos;
      const bool apostrophe = here == 0x2019 && letter_before;
      if (apostrophe)
        sum += 1;
      else if (letter_before && letter_after)
        sum -= 0.8;
      else
        sum += listed ? 0.8 : 0.3;
    }
  }
  return count == 0 ? 0 : sum / static_cast<double>(count);
}

std::array<UChar32, 256> table_of(const char* name) {
  std::array<UChar32, 256> table{};
  const Converter converter = open_converter(name);
  for (unsigned byte = 0; byte < 256; ++byte) {
    table[byte] = 0xFFFD;
    if (!converter) continue;
    const char in = static_cast<char>(byte);
    UChar out[4];
    UErrorCode status = U_ZERO_ERROR;
    const int length = ucnv_toUChars(converter.get(), out, 4, &in, 1, &status);
    if (U_SUCCESS(status) && length == 1) table[byte] = out[0];
  }
  return table;
}

/// How common the characters are that a lead byte begins, 0 to 1: the first levels of the national standards hold what
/// people write daily.
double commonness(std::string_view name, unsigned lead, unsigned trail) {
  const auto in = [&](unsigned low, unsigned high) { return lead >= low && lead <= high; };
  if (name == "Shift_JIS") return in(0x82, 0x83) ? 1 : in(0x88, 0x97) ? 0.9 : lead == 0x81 ? 0.7 : 0.2;
  if (name == "GB18030") return trail < 0xA1 ? 0.2 : in(0xB0, 0xD7) ? 0.95 : in(0xA1, 0xA3) ? 0.7 : 0.1;
  if (name == "EUC-KR") return in(0xB0, 0xC8) ? 1 : in(0xA1, 0xA3) ? 0.5 : 0;
  if (name == "EUC-JP") return in(0xA4, 0xA5) ? 1 : in(0xB0, 0xCF) ? 0.9 : lead == 0xA1 ? 0.7 : 0.2;
  return in(0xA4, 0xC6) ? 0.95 : in(0xA1, 0xA3) ? 0.7 : 0.1;  // Big5
}

/// How East Asian the bytes are when read so: the mean commonness of their two-byte characters; 0 with any ill-formed
/// one. A character that stands alone among Latin letters speaks against it: such is an accented letter.
double east_asian_score(std::string_view bytes, const char* name) {
  const Converter converter = open_converter(name);
  if (!converter) return 0;
  std::vector<UChar> text(bytes.size() * 2 + 16);
  UErrorCode status = U_ZERO_ERROR;
  const int length = ucnv_toUChars(converter.get(), text.data(), static_cast<int>(text.size()), bytes.data(),
                                   static_cast<int>(bytes.size()), &status);
  if (U_FAILURE(status)) return 0;
  for (int i = 0; i + 2 < length; ++i)
    if (text[static_cast<std::size_t>(i)] == 0xFFFD) return 0;
  const bool half_width = std::string_view(name) == "Shift_JIS";
  double sum = 0;
  int pairs = 0;
  std::size_t last_end = 0;
  bool last_alone = false;
  for (std::size_t i = 0; i < bytes.size();) {
    const auto lead = static_cast<unsigned char>(bytes[i]);
    if (lead < 0x80 || i + 1 == bytes.size()) {
      ++i;
      continue;
    }
    ++pairs;
    if (half_width && lead >= 0xA1 && lead <= 0xDF) {
      ++i;
      continue;
    }
    const bool joins = pairs > 1 && last_end == i;
    if (!joins && last_alone) sum -= 1;
    last_alone = !joins;
    sum += commonness(name, lead, static_cast<unsigned char>(bytes[i + 1]));
    last_end = i += 2;
  }
  if (last_alone) sum -= 1;
  return pairs < 2 ? 0 : sum / pairs;
}

FoundEncoding legacy_encoding(std::string_view bytes) {
  // A sample of the neighbourhoods of bytes beyond ASCII would do; the whole sample is simpler and costs milliseconds.
  const std::string_view sample =
      bytes.substr(0, 1 << 17).empty() || is_ascii(bytes.substr(0, 1 << 17)) ? bytes : bytes.substr(0, 1 << 17);
  std::array<int, one_byte_encodings.size()> icu_says{};
  std::array<int, east_asian_encodings.size()> icu_says_east{};
  UErrorCode status = U_ZERO_ERROR;
  if (UCharsetDetector* detector = ucsdet_open(&status)) {
    ucsdet_setText(detector, sample.data(), static_cast<int>(std::min<std::size_t>(sample.size(), 1 << 16)), &status);
    int matches = 0;
    const UCharsetMatch** found = ucsdet_detectAll(detector, &matches, &status);
    for (int m = 0; U_SUCCESS(status) && m < matches; ++m) {
      std::string_view name = ucsdet_getName(found[m], &status);
      const int confidence = ucsdet_getConfidence(found[m], &status);
      if (name == "ISO-8859-1") name = "windows-1252";
      if (name == "ISO-8859-2") name = "windows-1250";
      if (name == "ISO-8859-7") name = "windows-1253";
      if (name == "ISO-8859-9") name = "windows-1254";
      for (std::size_t i = 0; i < one_byte_encodings.size(); ++i)
        if (name == one_byte_encodings[i]) icu_says[i] = std::max(icu_says[i], confidence);
      for (std::size_t i = 0; i < east_asian_encodings.size(); ++i)
        if (name == east_asian_encodings[i]) icu_says_east[i] = confidence;
    }
    ucsdet_close(detector);
  }

  std::string best = "windows-1252";
  double best_score = -10, second = -10;
  const auto offer = [&](const char* name, double score) {
    if (score > best_score) {
      second = best_score;
      best_score = score;
      best = name;
    } else {
      second = std::max(second, score);
    }
  };
  for (std::size_t i = 0; i < one_byte_encodings.size(); ++i) {
    const double rank = static_cast<double>(i) * 0.004;
    offer(one_byte_encodings[i],
          word_score(sample, table_of(one_byte_encodings[i]), frequent_letters(one_byte_encodings[i])) +
              icu_says[i] / 400.0 - rank);
  }
  for (std::size_t i = 0; i < east_asian_encodings.size(); ++i) {
    const double score = east_asian_score(sample, east_asian_encodings[i]);
    if (score > 0.6) offer(east_asian_encodings[i], score + 0.2 + icu_says_east[i] / 200.0);
  }
  // windows-1250 and ISO-8859-2 differ in six letters; the Windows one has no C1 controls to explain.
  return {best, best_score - second > 0.15 ? Sureness::likely : Sureness::guess, 0};
}

}  // namespace

FoundEncoding find_encoding(std::string_view bytes) {
  const auto starts = [&](std::string_view mark) { return bytes.starts_with(mark); };
  using namespace std::string_view_literals;
  if (starts("\xEF\xBB\xBF"sv)) return {"UTF-8", Sureness::certain, 3};
  if (starts("\xFF\xFE\0\0"sv)) return {"UTF-32LE", Sureness::certain, 4};
  if (starts("\0\0\xFE\xFF"sv)) return {"UTF-32BE", Sureness::certain, 4};
  if (starts("\xFF\xFE"sv)) return {"UTF-16LE", Sureness::certain, 2};
  if (starts("\xFE\xFF"sv)) return {"UTF-16BE", Sureness::certain, 2};

  const std::string_view sample = bytes.substr(0, encoding_sample_bytes_max);
  std::size_t nuls_even = 0, nuls_odd = 0;
  for (std::size_t i = 0; i < sample.size(); ++i)
    if (sample[i] == '\0') ++(i % 2 == 0 ? nuls_even : nuls_odd);
  const std::size_t pairs = sample.size() / 2;
  if (pairs > 1) {
    // Commas, line ends and digits of a table in any language have a NUL for their other half.
    if (nuls_odd * 5 > pairs && nuls_even * 20 < nuls_odd + 20 && nuls_odd > 1)
      return {"UTF-16LE", Sureness::likely, 0};
    if (nuls_even * 5 > pairs && nuls_odd * 20 < nuls_even + 20 && nuls_even > 1)
      return {"UTF-16BE", Sureness::likely, 0};
  }

  bool exactly = false;
  if (is_mostly_utf8(sample, exactly)) {
    if (!exactly) return {"UTF-8", Sureness::likely, 0};
    if (!is_ascii(sample) || bytes.size() <= encoding_sample_bytes_max) return {"UTF-8", Sureness::certain, 0};
    return {"UTF-8", Sureness::likely, 0};
  }
  return legacy_encoding(sample);
}

struct Decoder::State {
  bool is_utf8 = false;
  bool at_start = true;
  std::string held;     // the beginning of a UTF-8 character whose rest comes with the next piece
  Converter converter;  // for all other encodings
  char16_t half = 0;    // the first half of a UTF-16 pair
  std::size_t mended = 0;
  std::size_t nuls = 0;
};

Decoder::Decoder(std::unique_ptr<State> state) : state_(std::move(state)) {}
Decoder::Decoder(Decoder&&) noexcept = default;
Decoder& Decoder::operator=(Decoder&&) noexcept = default;
Decoder::~Decoder() = default;

Result<Decoder> Decoder::of(std::string_view encoding_name) {
  std::string name(trimmed(encoding_name));
  auto state = std::make_unique<State>();
  const std::string small = lower(name);
  state->is_utf8 =
      small == "utf-8" || small == "utf8" || small == "utf-8-sig" || small == "ascii" || small == "us-ascii";
  if (!state->is_utf8) {
    if (small == "cp1252" || small == "latin1" || small == "iso-8859-1" || small == "latin-1") name = "windows-1252";
    if (small == "mac-roman" || small == "macroman" || small == "mac_roman") name = "macintosh";
    if (small == "gbk" || small == "gb2312") name = "GB18030";
    state->converter = name.empty() ? nullptr : open_converter(name);
    if (!state->converter)
      return invalid("encoding.unknown", "There is no encoding called \"" + name +
                                             "\". Try UTF-8, UTF-16LE, windows-1252, windows-1250, "
                                             "windows-1251, macintosh, Shift_JIS or GB18030.");
  }
  return Decoder(std::move(state));
}

std::size_t Decoder::mended() const { return state_->mended; }
std::size_t Decoder::nuls_dropped() const { return state_->nuls; }

void Decoder::push(std::string_view bytes, bool last, std::string& out) {
  State& state = *state_;
  const std::size_t start = out.size();
  if (state.is_utf8) {
    std::string glued;
    if (!state.held.empty()) {
      glued = state.held + std::string(bytes);
      bytes = glued;
      state.held.clear();
    }
    for (std::size_t at = 0; at < bytes.size();) {
      // Long runs of ASCII are the ordinary case and are copied whole.
      std::size_t end = at;
      while (end < bytes.size() && static_cast<unsigned char>(bytes[end]) - 1U < 0x7FU) ++end;
      out.append(bytes.substr(at, end - at));
      at = end;
      if (at == bytes.size()) break;
      if (bytes[at] == '\0') {
        ++state.nuls;
        ++at;
        continue;
      }
      const int length = utf8_length(bytes, at);
      if (length > 0) {
        out.append(bytes.substr(at, static_cast<std::size_t>(length)));
        at += static_cast<std::size_t>(length);
      } else if (length < 0 && !last) {
        state.held = bytes.substr(at);
        break;
      } else {
        append_utf8(out, windows_1252(static_cast<unsigned char>(bytes[at])));
        ++state.mended;
        ++at;
      }
    }
  } else {
    const char* source = bytes.data();
    const char* const source_end = source + bytes.size();
    std::array<UChar, 4096> buffer{};
    UErrorCode status = U_ZERO_ERROR;
    do {
      // Half a pair may be left at the end of the buffer; its other half comes first in the next round.
      UChar* target = buffer.data();
      if (state.half != 0) *target++ = std::exchange(state.half, u'\0');
      status = U_ZERO_ERROR;
      ucnv_toUnicode(state.converter.get(), &target, buffer.data() + buffer.size(), &source, source_end, nullptr, last,
                     &status);
      auto length = static_cast<int>(target - buffer.data());
      const bool done = last && status != U_BUFFER_OVERFLOW_ERROR;
      if (length > 0 && !done && U16_IS_LEAD(buffer[static_cast<std::size_t>(length - 1)]))
        state.half = buffer[static_cast<std::size_t>(--length)];
      for (int i = 0; i < length;) {
        UChar32 c = 0;
        U16_NEXT(buffer.data(), i, length, c);
        if (c == 0) {
          ++state.nuls;
          continue;
        }
        if (c == 0xFFFD || U_IS_SURROGATE(c)) {
          ++state.mended;
          c = 0xFFFD;
        }
        append_utf8(out, c);
      }
    } while (status == U_BUFFER_OVERFLOW_ERROR);
  }
  if (state.at_start && out.size() - start >= 3) {
    state.at_start = false;
    if (std::string_view(out).substr(start).starts_with("\xEF\xBB\xBF")) out.erase(start, 3);
  } else if (out.size() > start) {
    state.at_start = false;
  }
}

Result<DecodedText> decode_text(std::string_view bytes, std::optional<std::string_view> encoding_name) {
  DecodedText decoded;
  if (encoding_name) {
    decoded.encoding = {std::string(*encoding_name), Sureness::certain, 0};
  } else {
    decoded.encoding = find_encoding(bytes);
  }
  auto decoder = Decoder::of(decoded.encoding.name);
  if (!decoder) return decoder.refusal();
  decoded.text.reserve(bytes.size() + bytes.size() / 8);
  decoder->push(bytes.substr(decoded.encoding.mark_bytes), true, decoded.text);
  decoded.mended = decoder->mended();
  decoded.nuls_dropped = decoder->nuls_dropped();
  return decoded;
}

std::string folded(std::string_view text) {
  if (is_ascii(text)) return lower(text);
  // Building the rules takes milliseconds; a thread builds them once and shares them with nobody.
  thread_local const std::unique_ptr<icu::Transliterator> rules = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    expects(U_SUCCESS(status) && made, "ICU carries the rules Any-Latin and Latin-ASCII");
    return made;
  }();
  icu::UnicodeString wide = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
  rules->transliterate(wide);
  std::string out;
  wide.toUTF8String(out);
  return out;
}

}  // namespace barnacle
