#include "formats/phone.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/text.hpp"

namespace barnacle {
namespace {

/// How a country dials: calling code, trunk prefix, the least and most digits after the calling code (trunk prefix not
/// counted), and its international prefix where it is not 00. From the numbering plans notified to the ITU; a range
/// covers mobile and fixed numbers. Of countries that share a code, the first listed is the one a bare code stands for.
struct Plan {
  std::string_view country;
  std::string_view code;
  std::string_view trunk;
  std::uint8_t least;
  std::uint8_t most;
  std::string_view international = "00";
};

constexpr Plan plans[] = {
    {"US", "1", "1", 10, 10, "011"},
    {"CA", "1", "1", 10, 10, "011"},
    {"AG", "1", "1", 10, 10, "011"},
    {"AI", "1", "1", 10, 10, "011"},
    {"AS", "1", "1", 10, 10, "011"},
    {"BB", "1", "1", 10, 10, "011"},
    {"BM", "1", "1", 10, 10, "011"},
    {"BS", "1", "1", 10, 10, "011"},
    {"DM", "1", "1", 10, 10, "011"},
    {"DO", "1", "1", 10, 10, "011"},
    {"GD", "1", "1", 10, 10, "011"},
    {"GU", "1", "1", 10, 10, "011"},
    {"JM", "1", "1", 10, 10, "011"},
    {"KN", "1", "1", 10, 10, "011"},
    {"KY", "1", "1", 10, 10, "011"},
    {"LC", "1", "1", 10, 10, "011"},
    {"MP", "1", "1", 10, 10, "011"},
    {"MS", "1", "1", 10, 10, "011"},
    {"PR", "1", "1", 10, 10, "011"},
    {"SX", "1", "1", 10, 10, "011"},
    {"TC", "1", "1", 10, 10, "011"},
    {"TT", "1", "1", 10, 10, "011"},
    {"VC", "1", "1", 10, 10, "011"},
    {"VG", "1", "1", 10, 10, "011"},
    {"VI", "1", "1", 10, 10, "011"},
    {"RU", "7", "8", 10, 10, "810"},
    {"KZ", "7", "8", 10, 10, "810"},
    {"EG", "20", "0", 8, 10},
    {"SS", "211", "0", 9, 9},
    {"MA", "212", "0", 9, 9},
    {"EH", "212", "0", 9, 9},
    {"DZ", "213", "0", 8, 9},
    {"TN", "216", "", 8, 8},
    {"LY", "218", "0", 8, 9},
    {"GM", "220", "", 7, 7},
    {"SN", "221", "", 9, 9},
    {"MR", "222", "", 8, 8},
    {"ML", "223", "", 8, 8},
    {"GN", "224", "", 8, 9},
    {"CI", "225", "", 10, 10},
    {"BF", "226", "", 8, 8},
    {"NE", "227", "", 8, 8},
    {"TG", "228", "", 8, 8},
    {"BJ", "229", "", 8, 10},
    {"MU", "230", "", 7, 8, "020"},
    {"LR", "231", "0", 7, 9},
    {"SL", "232", "0", 8, 8},
    {"GH", "233", "0", 9, 9},
    {"NG", "234", "0", 7, 10, "009"},
    {"TD", "235", "", 8, 8},
    {"CF", "236", "", 8, 8},
    {"CM", "237", "", 8, 9},
    {"CV", "238", "", 7, 7},
    {"ST", "239", "", 7, 7},
    {"GQ", "240", "", 9, 9},
    {"GA", "241", "0", 7, 8},
    {"CG", "242", "", 9, 9},
    {"CD", "243", "0", 7, 9},
    {"AO", "244", "", 9, 9},
    {"GW", "245", "", 7, 9},
    {"IO", "246", "", 7, 7},
    {"AC", "247", "", 5, 6},
    {"SC", "248", "", 7, 7},
    {"SD", "249", "0", 9, 9},
    {"RW", "250", "0", 8, 9},
    {"ET", "251", "0", 9, 9},
    {"SO", "252", "0", 6, 9},
    {"DJ", "253", "", 8, 8},
    {"KE", "254", "0", 7, 10, "000"},
    {"TZ", "255", "0", 9, 9, "000"},
    {"UG", "256", "0", 9, 9, "000"},
    {"BI", "257", "", 8, 8},
    {"MZ", "258", "", 8, 9},
    {"ZM", "260", "0", 9, 9},
    {"MG", "261", "0", 9, 9},
    {"RE", "262", "0", 9, 9},
    {"YT", "262", "0", 9, 9},
    {"ZW", "263", "0", 5, 10},
    {"NA", "264", "0", 8, 10},
    {"MW", "265", "0", 7, 9},
    {"LS", "266", "", 8, 8},
    {"BW", "267", "", 7, 8},
    {"SZ", "268", "", 8, 9},
    {"KM", "269", "", 7, 7},
    {"ZA", "27", "0", 9, 9},
    {"SH", "290", "", 4, 5},
    {"ER", "291", "0", 7, 7},
    {"AW", "297", "", 7, 7},
    {"FO", "298", "", 6, 6},
    {"GL", "299", "", 6, 6},
    {"GR", "30", "", 10, 10},
    {"NL", "31", "0", 9, 11},
    {"BE", "32", "0", 8, 9},
    {"FR", "33", "0", 9, 9},
    {"ES", "34", "", 9, 9},
    {"GI", "350", "", 8, 8},
    {"PT", "351", "", 9, 9},
    {"LU", "352", "", 4, 11},
    {"IE", "353", "0", 7, 10},
    {"IS", "354", "", 7, 9},
    {"AL", "355", "0", 6, 9},
    {"MT", "356", "", 8, 8},
    {"CY", "357", "", 8, 8},
    {"FI", "358", "0", 5, 12},
    {"AX", "358", "0", 5, 12},
    {"BG", "359", "0", 7, 9},
    {"HU", "36", "06", 8, 9},
    {"LT", "370", "0", 8, 8},
    {"LV", "371", "", 8, 8},
    {"EE", "372", "", 7, 10},
    {"MD", "373", "0", 8, 8},
    {"AM", "374", "0", 8, 8},
    {"BY", "375", "8", 9, 10, "810"},
    {"AD", "376", "", 6, 9},
    {"MC", "377", "0", 8, 9},
    {"SM", "378", "", 6, 10},
    {"UA", "380", "0", 9, 9},
    {"RS", "381", "0", 6, 12},
    {"ME", "382", "0", 8, 9},
    {"XK", "383", "0", 8, 9},
    {"HR", "385", "0", 8, 9},
    {"SI", "386", "0", 8, 8},
    {"BA", "387", "0", 8, 9},
    {"MK", "389", "0", 8, 8},
    {"IT", "39", "", 6, 12},
    {"VA", "39", "", 6, 12},
    {"RO", "40", "0", 9, 9},
    {"CH", "41", "0", 9, 12},
    {"CZ", "420", "", 9, 9},
    {"SK", "421", "0", 9, 9},
    {"LI", "423", "", 7, 9},
    {"AT", "43", "0", 4, 13},
    {"GB", "44", "0", 9, 10},
    {"GG", "44", "0", 9, 10},
    {"IM", "44", "0", 9, 10},
    {"JE", "44", "0", 9, 10},
    {"DK", "45", "", 8, 8},
    {"SE", "46", "0", 7, 10},
    {"NO", "47", "", 8, 8},
    {"SJ", "47", "", 8, 8},
    {"PL", "48", "", 9, 9},
    {"DE", "49", "0", 5, 13},
    {"FK", "500", "", 5, 5},
    {"BZ", "501", "", 7, 7},
    {"GT", "502", "", 8, 8},
    {"SV", "503", "", 7, 8},
    {"HN", "504", "", 8, 8},
    {"NI", "505", "", 8, 8},
    {"CR", "506", "", 8, 8},
    {"PA", "507", "", 7, 8},
    {"PM", "508", "0", 6, 9},
    {"HT", "509", "", 8, 8},
    {"PE", "51", "0", 8, 9},
    {"MX", "52", "", 10, 11},
    {"CU", "53", "0", 6, 8, "119"},
    {"AR", "54", "0", 10, 11},
    {"BR", "55", "0", 10, 11},
    {"CL", "56", "", 9, 9},
    {"CO", "57", "0", 8, 10},
    {"VE", "58", "0", 10, 10},
    {"GP", "590", "0", 9, 9},
    {"BL", "590", "0", 9, 9},
    {"MF", "590", "0", 9, 9},
    {"BO", "591", "0", 8, 8},
    {"GY", "592", "", 7, 7, "001"},
    {"EC", "593", "0", 8, 9},
    {"GF", "594", "0", 9, 9},
    {"PY", "595", "0", 7, 9},
    {"MQ", "596", "0", 9, 9},
    {"SR", "597", "", 6, 7},
    {"UY", "598", "0", 7, 8},
    {"CW", "599", "", 7, 8},
    {"BQ", "599", "", 7, 7},
    {"MY", "60", "0", 8, 10},
    {"AU", "61", "0", 9, 9, "0011"},
    {"CX", "61", "0", 9, 9, "0011"},
    {"CC", "61", "0", 9, 9, "0011"},
    {"ID", "62", "0", 7, 12, "001"},
    {"PH", "63", "0", 8, 10},
    {"NZ", "64", "0", 8, 10},
    {"SG", "65", "", 8, 11, "001"},
    {"TH", "66", "0", 8, 9, "001"},
    {"TL", "670", "", 7, 8},
    {"NF", "672", "", 5, 6},
    {"BN", "673", "", 7, 7},
    {"NR", "674", "", 7, 7},
    {"PG", "675", "", 7, 8},
    {"TO", "676", "", 5, 7},
    {"SB", "677", "", 5, 7},
    {"VU", "678", "", 5, 7},
    {"FJ", "679", "", 7, 7},
    {"PW", "680", "", 7, 7, "011"},
    {"WF", "681", "", 6, 6},
    {"CK", "682", "", 5, 5},
    {"NU", "683", "", 4, 7},
    {"WS", "685", "", 5, 7},
    {"KI", "686", "0", 5, 8},
    {"NC", "687", "", 6, 6},
    {"TV", "688", "", 5, 7},
    {"PF", "689", "", 6, 8},
    {"TK", "690", "", 4, 7},
    {"FM", "691", "", 7, 7},
    {"MH", "692", "1", 7, 7, "011"},
    {"JP", "81", "0", 9, 10, "010"},
    {"KR", "82", "0", 8, 11, "001"},
    {"VN", "84", "0", 9, 10},
    {"KP", "850", "0", 6, 10},
    {"HK", "852", "", 8, 9, "001"},
    {"MO", "853", "", 8, 8},
    {"KH", "855", "0", 8, 9, "001"},
    {"LA", "856", "0", 8, 10},
    {"CN", "86", "0", 7, 12},
    {"BD", "880", "0", 6, 10},
    {"TW", "886", "0", 8, 9, "002"},
    {"TR", "90", "0", 10, 10},
    {"IN", "91", "0", 10, 10},
    {"PK", "92", "0", 8, 10},
    {"AF", "93", "0", 9, 9},
    {"LK", "94", "0", 9, 9},
    {"MM", "95", "0", 7, 10},
    {"MV", "960", "", 7, 7},
    {"LB", "961", "0", 7, 8},
    {"JO", "962", "0", 8, 9},
    {"SY", "963", "0", 8, 9},
    {"IQ", "964", "0", 8, 10},
    {"KW", "965", "", 7, 8},
    {"SA", "966", "0", 8, 9},
    {"YE", "967", "0", 7, 9},
    {"OM", "968", "", 7, 8},
    {"PS", "970", "0", 8, 9},
    {"AE", "971", "0", 8, 9},
    {"IL", "972", "0", 8, 9},
    {"BH", "973", "", 8, 8},
    {"QA", "974", "", 7, 8},
    {"BT", "975", "", 7, 8},
    {"MN", "976", "0", 8, 8},
    {"NP", "977", "0", 8, 10},
    {"IR", "98", "0", 10, 10},
    {"TJ", "992", "", 9, 9, "810"},
    {"TM", "993", "8", 8, 8, "810"},
    {"AZ", "994", "0", 9, 9},
    {"GE", "995", "0", 9, 9},
    {"KG", "996", "0", 9, 9},
    {"UZ", "998", "", 9, 9},
    {"", "800", "", 8, 8},
    {"", "808", "", 8, 8},
    {"", "870", "", 9, 12},
    {"", "881", "", 9, 12},
    {"", "882", "", 7, 12},
    {"", "883", "", 7, 12},
    {"", "888", "", 11, 11},
    {"", "979", "", 9, 9},
};

/// Area codes of the North American plan outside the United States; each belongs to one country.
struct Area {
  std::string_view country;
  std::string_view codes;
};
constexpr Area north_american_areas[] = {
    {"CA",
     "204 226 236 249 250 257 263 289 306 343 354 365 367 368 382 387 403 416 418 428 431 437 438 450 460 468 474 506 "
     "514 519 548 579 581 584 587 600 604 613 "
     "622 639 647 672 683 705 709 742 753 778 780 782 807 819 825 867 873 879 902 905 942"},
    {"AG", "268"},
    {"AI", "264"},
    {"AS", "684"},
    {"BB", "246"},
    {"BM", "441"},
    {"BS", "242"},
    {"DM", "767"},
    {"DO", "809 829 849"},
    {"GD", "473"},
    {"GU", "671"},
    {"JM", "658 876"},
    {"KN", "869"},
    {"KY", "345"},
    {"LC", "758"},
    {"MP", "670"},
    {"MS", "664"},
    {"PR", "787 939"},
    {"SX", "721"},
    {"TC", "649"},
    {"TT", "868"},
    {"VC", "784"},
    {"VG", "284"},
    {"VI", "340"},
};

const Plan* plan_of_country(std::string_view country) {
  for (const auto& plan : plans)
    if (!plan.country.empty() && same_word(plan.country, country)) return &plan;
  return nullptr;
}

/// Calling codes are prefix-free, so the first that fits is the one.
const Plan* plan_of_digits(std::string_view digits) {
  for (const auto& plan : plans)
    if (digits.starts_with(plan.code)) return &plan;
  return nullptr;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Full-width and Arabic digits, dashes, blanks and plus signs of other scripts in ASCII; marks of direction fall away.
std::string plain(std::string_view text) {
  struct Pair {
    std::string_view from, to;
  };
  static constexpr Pair pairs[] = {
      {"\xEF\xBC\x8B", "+"}, {"\xC2\xA0", " "},     {"\xE2\x80\x90", "-"}, {"\xE2\x80\x91", "-"}, {"\xE2\x80\x92", "-"},
      {"\xE2\x80\x93", "-"}, {"\xE2\x80\x94", "-"}, {"\xE2\x88\x92", "-"}, {"\xE3\x83\xBC", "-"}, {"\xEF\xBC\x8D", "-"},
      {"\xEF\xBC\x88", "("}, {"\xEF\xBC\x89", ")"}, {"\xE3\x80\x80", " "}, {"\xE2\x80\xAF", " "}, {"\xE2\x80\x89", " "},
      {"\xE2\x80\x8B", ""},  {"\xE2\x80\x8E", ""},  {"\xE2\x80\x8F", ""},  {"\xE2\x80\xAA", ""},  {"\xE2\x80\xAC", ""},
      {"\xE2\x80\xAD", ""},  {"\xC2\xAD", ""},      {"\xC2\xB7", "."},     {"\xE2\x81\xA0", ""},  {"\xEF\xBB\xBF", ""}};
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto rest = text.substr(i);
    const auto byte = [&](std::size_t n) { return n < rest.size() ? static_cast<unsigned char>(rest[n]) : 0U; };
    if (byte(0) == 0xEF && byte(1) == 0xBC && byte(2) >= 0x90 && byte(2) <= 0x99) {
      out += static_cast<char>('0' + (byte(2) - 0x90));
      i += 3;
    } else if (byte(0) == 0xD9 && byte(1) >= 0xA0 && byte(1) <= 0xA9) {
      out += static_cast<char>('0' + (byte(1) - 0xA0));
      i += 2;
    } else if (byte(0) == 0xDB && byte(1) >= 0xB0 && byte(1) <= 0xB9) {
      out += static_cast<char>('0' + (byte(1) - 0xB0));
      i += 2;
    } else {
      const auto* pair =
          std::find_if(std::begin(pairs), std::end(pairs), [&](const Pair& p) { return rest.starts_with(p.from); });
      if (pair != std::end(pairs)) {
        out += pair->to;
        i += pair->from.size();
      } else {
        out += text[i++];
      }
    }
  }
  return out;
}

/// Cuts the extension off: the digits behind x, ext, extension, #, Durchwahl, poste … at the end.
std::string take_extension(std::string& text) {
  const std::string small = lower(text);
  std::size_t end = small.size();
  while (end > 0 && (small[end - 1] == ' ' || small[end - 1] == ')' || small[end - 1] == '.')) --end;
  std::size_t digits = end;
  while (digits > 0 && is_digit(small[digits - 1])) --digits;
  if (digits == end || end - digits > 7) return {};
  std::string before(trimmed(std::string_view(small).substr(0, digits)));
  while (!before.empty() && (before.back() == ':' || before.back() == '.' || before.back() == ' ' ||
                             before.back() == '=' || before.back() == '-'))
    before.pop_back();
  static constexpr std::string_view words[] = {";ext",  "extension", "extn",    "ext", "durchwahl",
                                               "dw",    "poste",     "interno", "int", "anexo",
                                               "ramal", "toestel",   "xt",      "x",   "#"};
  for (const auto word : words) {
    if (!before.ends_with(word)) continue;
    before.resize(before.size() - word.size());
    if (std::count_if(before.begin(), before.end(), is_digit) < 5) return {};
    while (!before.empty() && (before.back() == ' ' || before.back() == ',' || before.back() == '(' ||
                               before.back() == ';' || before.back() == '/'))
      before.pop_back();
    std::string extension = small.substr(digits, end - digits);
    text = text.substr(0, before.size());
    return extension;
  }
  return {};
}

}  // namespace

std::string_view calling_code(std::string_view country) {
  const Plan* plan = plan_of_country(country);
  return plan == nullptr ? std::string_view() : plan->code;
}

Result<PhoneNumber> phone_from_text(std::string_view given, std::string_view default_country) {
  if (given.size() > 200) return invalid("phone.too_long", "A phone number has at most 15 digits.");
  std::string text(trimmed(plain(given)));
  const std::string as_given = "\"" + text + "\"";
  for (const std::string_view word :
       {"tel:", "tel.:", "tel.", "phone:", "mobile:", "fax:", "t:", "p:", "m:", "callto:"})
    if (lower(text).starts_with(word)) {
      text = std::string(trimmed(std::string_view(text).substr(word.size())));
      break;
    }
  if (text.empty()) return invalid("phone.empty", "There is no phone number.");
  PhoneNumber number;
  number.extension = take_extension(text);
  if (const auto parameter = text.find(';'); parameter != std::string::npos) text.resize(parameter);
  const Plan* const home = plan_of_country(default_country);
  if (!default_country.empty() && home == nullptr)
    return invalid("phone.country", "\"" + std::string(default_country) +
                                        "\" is no country with a calling code: give two letters, as in NO.");

  bool international = false;
  std::string digits;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_digit(c)) {
      digits += c;
    } else if (c == '+') {
      if (!digits.empty() || international)
        return invalid("phone.character", "A + stands inside " + as_given + ": it may only open the number.");
      international = true;
    } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      static constexpr std::string_view keypad = "22233344455566677778889999";
      digits += keypad[static_cast<std::size_t>((c | 0x20) - 'a')];
      ++letters;
    } else if (c == '(' && i + 2 < text.size() && text.substr(i, 3) == "(0)" &&
               (international || digits.starts_with("00"))) {
      i += 2;  // the trunk zero for callers at home
    } else if (std::string_view(" -./()~\t*_").find(c) == std::string_view::npos || c == '*') {
      return invalid("phone.character", as_given + " holds a character that no phone number has: \"" +
                                            std::string(cut_at_character(std::string_view(text).substr(i), 4)) + "\".");
    }
  }
  if (digits.size() < 3)
    return invalid(digits.empty() ? "phone.empty" : "phone.too_short",
                   as_given + " is no phone number. Write it with its country, like +442079460958.");
  // Words are no numbers: letters count only behind a number's beginning, as in 1-800-FLOWERS.
  const auto first_letter =
      std::find_if(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  if (letters > 0 && (std::count_if(text.begin(), first_letter, is_digit) < 3 || digits.size() < 7))
    return invalid("phone.character", as_given + " holds letters where digits belong.");

  const Plan* plan = home;
  if (!international) {
    std::vector<std::string_view> prefixes;
    if (home != nullptr)
      prefixes.push_back(home->international);
    else
      prefixes = {"0011", "011", "00"};
    if (home != nullptr && home->international != "00" && home->code != "1") prefixes.push_back("00");
    for (const auto prefix : prefixes)
      if (digits.starts_with(prefix) && digits.size() > prefix.size() + 6) {
        digits.erase(0, prefix.size());
        international = true;
        break;
      }
  }
  if (international) {
    plan = plan_of_digits(digits);
    if (plan == nullptr) return invalid("phone.country", as_given + " begins with no known country code.");
    digits.erase(0, plan->code.size());
    // "+44 020 …": the trunk zero does not belong behind a country code; in Italy a leading zero is part of the number.
    if (plan->trunk == "0" && digits.starts_with('0')) digits.erase(0, 1);
    if (plan->trunk == "06" && digits.starts_with("06") && digits.size() > plan->most) digits.erase(0, 2);
    if (home != nullptr && home->code == plan->code) plan = home;
  } else if (plan == nullptr) {
    return invalid(
        "phone.no_country",
        as_given + " has no country code: write it with +, or say which country the file's numbers belong to.");
  } else {
    const bool fits_bare = digits.size() >= plan->least && digits.size() <= plan->most;
    if (!plan->trunk.empty() && digits.starts_with(plan->trunk) &&
        (plan->trunk == "0" || digits.size() > plan->most || !fits_bare))
      digits.erase(0, plan->trunk.size());
    else if (digits.size() > plan->most && digits.starts_with(plan->code) &&
             digits.size() - plan->code.size() >= plan->least && digits.size() - plan->code.size() <= plan->most)
      digits.erase(0, plan->code.size());  // the country code without its plus
  }
  if (plan->trunk == "0" && digits.starts_with('0'))
    return invalid("phone.trunk",
                   as_given + " has one zero too many before the area code. Write it like +442079460958.");
  const std::string place = plan->country.empty() ? "+" + std::string(plan->code) : std::string(plan->country);
  if (letters > 0 && digits.size() > plan->most)
    digits.resize(plan->most);  // "1-800-FLOWERSHOP": what follows is not dialled
  if (digits.size() < plan->least)
    return invalid("phone.too_short", as_given + " is too short for " + place + ": " + std::to_string(digits.size()) +
                                          " digits, at least " + std::to_string(plan->least) + " are needed.");
  if (digits.size() > plan->most || digits.size() + plan->code.size() > 15)
    return invalid("phone.too_long", as_given + " is too long for " + place + ": " + std::to_string(digits.size()) +
                                         " digits, at most " + std::to_string(plan->most) + " are dialled.");
  number.country = plan->country;
  if (plan->code == "1") {
    if (digits[0] < '2' || digits[3] < '2')
      return invalid("phone.area",
                     as_given + " is no North American number: area and exchange codes begin with 2 to 9.");
    number.country = "US";
    for (const auto& area : north_american_areas)
      if (area.codes.find(std::string_view(digits).substr(0, 3)) != std::string_view::npos)
        number.country = area.country;
  }
  if (plan->code == "7") number.country = digits[0] == '6' || digits[0] == '7' ? "KZ" : "RU";
  number.e164 = "+" + std::string(plan->code) + digits;
  return number;
}

}  // namespace barnacle
