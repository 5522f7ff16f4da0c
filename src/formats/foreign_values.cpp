#include "formats/foreign_values.hpp"

#include <array>
#include <cctype>
#include <charconv>
#include <map>

#include "base/text.hpp"
#include "domain/time/holidays.hpp"
#include "formats/encoding.hpp"

namespace barnacle {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

int number_of(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// The text in runs of digits, runs of letters and single marks; blanks only divide.
struct Token {
  std::string_view text;
  bool digits = false;
  bool letters = false;
};

constexpr std::size_t day_bytes_max = 64;  // "Wednesday, 20 September 2016 at 02:30:15.123456 PM +01:00" and some
constexpr std::size_t tokens_max = 32;

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < text.size() && tokens.size() < tokens_max;) {
    const std::size_t from = at;
    if (is_digit(text[at])) {
      while (at < text.size() && is_digit(text[at])) ++at;
      tokens.push_back({text.substr(from, at - from), true, false});
    } else if (is_letter(text[at])) {
      while (at < text.size() && is_letter(text[at])) ++at;
      tokens.push_back({text.substr(from, at - from), false, true});
    } else {
      if (text[at] != ' ' && text[at] != '\t') tokens.push_back({text.substr(at, 1), false, false});
      ++at;
    }
  }
  return tokens;
}

// The first letters that tell a month in English, German, French, Spanish, Italian, Dutch and the Nordic languages, after folding.
unsigned month_of(std::string_view word) {
  struct Name {
    std::string_view begins;
    unsigned month;
  };
  static constexpr Name names[] = {
      {"jan", 1}, {"ene", 1},  {"gen", 1},  {"feb", 2},  {"fev", 2},  {"mar", 3},  {"mrz", 3},  {"maa", 3},
      {"maerz", 3}, {"apr", 4}, {"avr", 4}, {"abr", 4},  {"mai", 5},  {"may", 5},  {"mei", 5},  {"mag", 5},
      {"maj", 5}, {"juin", 6}, {"jun", 6},  {"giu", 6},  {"jui", 7},  {"jul", 7},  {"lug", 7},  {"aug", 8},
      {"aou", 8}, {"ago", 8},  {"sep", 9},  {"set", 9},  {"oct", 10}, {"okt", 10}, {"ott", 10}, {"out", 10},
      {"nov", 11}, {"dec", 12}, {"dez", 12}, {"des", 12}, {"dic", 12}, {"dek", 12},
  };
  const std::string small = lower(word);
  for (const Name& name : names) {
    if (small.starts_with(name.begins)) return name.month;
  }
  return 0;
}

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }
bool exists(int year, int month, int day) {
  static constexpr std::array<int, 12> lengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year < 1900 || year > 2037 || month < 1 || month > 12 || day < 1) return false;
  const int length = lengths[static_cast<std::size_t>(month - 1)] + (month == 2 && is_leap(year) ? 1 : 0);
  return day <= length;
}

int full_year(std::string_view digits) {
  const int year = number_of(digits);
  if (digits.size() > 2) return year;
  return year <= 37 ? 2000 + year : 1900 + year;
}

struct NumericDay {
  std::string_view a, b, c;
  char mark = 0;
};

// Three runs of digits with the same mark between them at the start of the tokens.
std::optional<NumericDay> numeric_day(const std::vector<Token>& tokens) {
  if (tokens.size() < 5) return {};
  if (!tokens[0].digits || !tokens[2].digits || !tokens[4].digits) return {};
  const std::string_view mark = tokens[1].text;
  if (mark != "/" && mark != "." && mark != "-") return {};
  if (tokens[3].text != mark) return {};
  return NumericDay{tokens[0].text, tokens[2].text, tokens[4].text, mark.front()};
}

Refusal unreadable(std::string_view text) {
  return invalid("day.unreadable", "\"" + std::string(cut_at_character(text, 40)) + "\" is no day. Write it as 2025-03-10.");
}

// "14:30", "2:30:05.123 PM", "14.30 Uhr", "Z", "+01:00" from token `at` on.
bool read_time(const std::vector<Token>& tokens, std::size_t at, ForeignDay& day) {
  while (at < tokens.size() && (tokens[at].text == "," || same_word(tokens[at].text, "t") || same_word(tokens[at].text, "at") ||
                                same_word(tokens[at].text, "um"))) {
    ++at;
  }
  if (at >= tokens.size()) return true;
  if (!tokens[at].digits || at + 2 >= tokens.size() || !tokens[at + 2].digits) return false;
  if (tokens[at + 1].text != ":" && tokens[at + 1].text != ".") return false;
  int hour = number_of(tokens[at].text);
  const int minute = number_of(tokens[at + 2].text);
  at += 3;
  while (at + 1 < tokens.size() && (tokens[at].text == ":" || tokens[at].text == ".") && tokens[at + 1].digits) at += 2;
  int offset = 0;
  for (; at < tokens.size(); ++at) {
    const std::string_view word = tokens[at].text;
    if (same_word(word, "pm") || same_word(word, "p")) {
      if (hour < 12) hour += 12;
    } else if (same_word(word, "am") || same_word(word, "a")) {
      if (hour == 12) hour = 0;
    } else if (same_word(word, "z") || same_word(word, "utc") || same_word(word, "gmt")) {
      day.zoned = true;
    } else if ((word == "+" || word == "-") && at + 1 < tokens.size() && tokens[at + 1].digits) {
      const std::string_view digits = tokens[at + 1].text;
      int minutes_off = digits.size() > 2 ? number_of(digits.substr(0, 2)) * 60 + number_of(digits.substr(2)) : number_of(digits) * 60;
      ++at;
      if (at + 2 < tokens.size() && tokens[at + 1].text == ":" && tokens[at + 2].digits) {
        minutes_off += number_of(tokens[at + 2].text);
        at += 2;
      }
      offset = word == "+" ? minutes_off : -minutes_off;
      day.zoned = true;
    }
    // A zone's name or "Uhr" says nothing that we need.
  }
  if (hour > 23 || minute > 59) return false;
  day.at += std::chrono::minutes(hour * 60 + minute - offset);
  day.has_time = true;
  return true;
}

}  // namespace

DayOrder day_order_of(const std::vector<std::string>& values) {
  bool day_first = true;
  bool month_first = true;
  bool year_first = true;
  bool any = false;
  bool dots = false;
  for (const std::string& value : values) {
    const auto day = numeric_day(tokens_of(trimmed(cut_at_character(value, day_bytes_max))));
    if (!day) continue;
    any = true;
    dots = dots || day->mark == '.';
    const int a = number_of(day->a);
    const int b = number_of(day->b);
    const int c = number_of(day->c);
    day_first = day_first && day->a.size() <= 2 && exists(full_year(day->c), b, a);
    month_first = month_first && day->a.size() <= 2 && exists(full_year(day->c), a, b);
    year_first = year_first && (day->a.size() == 4 || day->c.size() <= 2) && exists(full_year(day->a), b, c);
  }
  if (!any) return DayOrder::unknown;
  if (year_first && !day_first && !month_first) return DayOrder::year_first;
  if (day_first && !month_first) return DayOrder::day_first;
  if (month_first && !day_first) return DayOrder::month_first;
  if (day_first && dots) return DayOrder::day_first;
  return DayOrder::unknown;
}

Result<ForeignDay> foreign_day(std::string_view text, DayOrder order) {
  text = trimmed(text);
  if (text.empty() || text.size() > day_bytes_max) return unreadable(text);
  const std::string plain = is_utf8(text) ? folded(text) : std::string(text);
  const std::vector<Token> tokens = tokens_of(plain);
  ForeignDay found;
  int year = 0;
  int month = 0;
  int day = 0;
  std::size_t next = 0;

  if (const auto numeric = numeric_day(tokens)) {
    next = 5;
    const int a = number_of(numeric->a);
    const int b = number_of(numeric->b);
    const bool year_leads = numeric->a.size() == 4 || (order == DayOrder::year_first && numeric->c.size() <= 2);
    if (year_leads) {
      year = full_year(numeric->a);
      month = b;
      day = number_of(numeric->c);
    } else {
      if (numeric->c.size() != 2 && numeric->c.size() != 4) return unreadable(text);
      year = full_year(numeric->c);
      const bool month_leads = order == DayOrder::month_first || (order == DayOrder::unknown && b > 12 && numeric->mark != '.');
      month = month_leads ? a : b;
      day = month_leads ? b : a;
    }
  } else if (tokens.size() >= 1 && tokens[0].digits && tokens[0].text.size() == 8) {
    year = number_of(tokens[0].text.substr(0, 4));
    month = number_of(tokens[0].text.substr(4, 2));
    day = number_of(tokens[0].text.substr(6, 2));
    next = 1;
  } else if (tokens.size() == 1 && tokens[0].digits && tokens[0].text.size() == 5) {
    // Spreadsheets count days from 30 December 1899.
    found.at = LocalMinute(make_day(1900, 1, 1).time_since_epoch()) + days(number_of(tokens[0].text) - 2);
    if (found.at > LocalMinute(make_day(2037, 12, 31).time_since_epoch())) return unreadable(text);
    return found;
  } else {
    // Words: the month by its name, the two numbers beside it, a weekday before them.
    std::size_t month_at = tokens.size();
    for (std::size_t i = 0; i < tokens.size() && i < 8; ++i) {
      // The last that looks like one: "mardi 20 octobre" begins with a Tuesday, not with March.
      if (tokens[i].letters && tokens[i].text.size() >= 3 && month_of(tokens[i].text) != 0) month_at = i;
    }
    if (month_at == tokens.size()) return unreadable(text);
    month = static_cast<int>(month_of(tokens[month_at].text));
    std::vector<std::string_view> numbers;
    for (std::size_t i = month_at; i-- > 0;) {
      if (tokens[i].digits) {
        numbers.push_back(tokens[i].text);
        break;
      }
    }
    next = month_at + 1;
    while (next < tokens.size() && numbers.size() < 2) {
      if (tokens[next].text == ":") return unreadable(text);
      if (tokens[next].digits) numbers.push_back(tokens[next].text);
      ++next;
    }
    if (numbers.size() < 2) return unreadable(text);
    const bool year_leads = numbers[0].size() == 4;
    year = full_year(numbers[year_leads ? 0 : 1]);
    day = number_of(numbers[year_leads ? 1 : 0]);
  }
  if (!exists(year, month, day)) {
    return invalid("day.none", "There is no day \"" + std::string(cut_at_character(text, 40)) + "\" between 1900 and 2037.");
  }
  found.at = LocalMinute(make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day)).time_since_epoch());
  if (!read_time(tokens, next, found)) return unreadable(text);
  return found;
}

Result<ForeignAmount> foreign_amount(std::string_view text) {
  const auto refuse = [&] {
    return invalid("amount.unreadable",
                   "\"" + std::string(cut_at_character(text, 40)) + "\" is no amount. Write it as 1054.50.");
  };
  struct Sign {
    std::string_view sign;
    std::string_view code;
  };
  static constexpr Sign signs[] = {{"US$", "USD"}, {"A$", "AUD"}, {"C$", "CAD"}, {"CA$", "CAD"}, {"R$", "BRL"}, {"€", "EUR"},
                                   {"£", "GBP"},   {"¥", "JPY"},  {"₹", "INR"},  {"zł", "PLN"},  {"Kč", "CZK"}, {"$", "USD"},
                                   {"kr", ""},     {"CHF", "CHF"}};
  std::string rest(trimmed(text));
  if (rest.empty() || rest.size() > 64) return refuse();
  ForeignAmount amount;
  bool negative = false;
  if (rest.front() == '(' && rest.back() == ')') {
    negative = true;
    rest = rest.substr(1, rest.size() - 2);
  }
  for (const Sign& sign : signs) {
    const auto at = rest.find(sign.sign);
    if (at == std::string::npos) continue;
    amount.currency = sign.code;
    rest.erase(at, sign.sign.size());
    break;
  }
  for (std::size_t at = 0; at + 3 <= rest.size() && amount.currency.empty(); ++at) {
    const auto capital = [&](std::size_t i) { return rest[i] >= 'A' && rest[i] <= 'Z'; };
    const bool alone = (at == 0 || !is_letter(rest[at - 1])) && (at + 3 == rest.size() || !is_letter(rest[at + 3]));
    if (!alone || !capital(at) || !capital(at + 1) || !capital(at + 2)) continue;
    amount.currency = rest.substr(at, 3);
    rest.erase(at, 3);
  }
  std::int64_t factor = 1;
  std::string digits;
  for (std::size_t at = 0; at < rest.size(); ++at) {
    const char c = rest[at];
    if (is_digit(c) || c == '.' || c == ',') {
      digits += c;
    } else if (c == '-' && digits.empty()) {
      negative = true;
    } else if ((c == 'k' || c == 'K') && !digits.empty()) {
      factor = 1'000;
    } else if ((c == 'm' || c == 'M') && !digits.empty()) {
      factor = 1'000'000;
    } else if (c == ' ' || c == '\'' || c == '+' || c == '\t' || static_cast<unsigned char>(c) >= 0x80) {
      // blanks of every kind (U+00A0, U+202F) and apostrophes divide thousands
    } else {
      return refuse();
    }
  }
  // The last mark is the decimal one if it is alone of its kind and not followed by exactly three digits.
  const auto last = digits.find_last_of(".,");
  std::string whole = digits;
  std::string part;
  if (last != std::string::npos) {
    const char mark = digits[last];
    const bool alone = digits.find(mark) == last;
    const bool other_before = digits.find(mark == '.' ? ',' : '.') < last;
    const std::size_t after = digits.size() - last - 1;
    if (alone && (other_before || after != 3)) {
      whole = digits.substr(0, last);
      part = digits.substr(last + 1);
    }
  }
  std::string units;
  for (const char c : whole) {
    if (is_digit(c)) units += c;
  }
  if (units.empty() && part.empty()) return refuse();
  if (units.size() > 12) return refuse();
  while (part.size() < 8) part += '0';
  std::int64_t value = 0;
  std::int64_t fraction = 0;
  if (!units.empty()) std::from_chars(units.data(), units.data() + units.size(), value);
  const auto [end, error] = std::from_chars(part.data(), part.data() + 8, fraction);
  if (error != std::errc() || end != part.data() + 8) return refuse();
  amount.hundredths = value * 100 * factor + (fraction * factor + 500'000) / 1'000'000;
  if (negative) amount.hundredths = -amount.hundredths;
  return amount;
}

std::optional<bool> foreign_yes(std::string_view text) {
  static constexpr std::string_view yes[] = {
      "yes", "y", "true", "t", "1", "x", "on", "checked", "ja", "j", "wahr", "oui", "o", "vrai", "si", "s", "verdadero",
      "sim", "vero", "opted out", "opt out", "opted-out", "opt-out", "optout", "unsubscribed", "unsubscribe", "do not contact", "do not call",
      "do not email", "dnc", "blocked", "abgemeldet", "desabonne", "✓", "✔"};
  static constexpr std::string_view no[] = {
      "no", "n", "false", "f", "0", "off", "unchecked", "nein", "falsch", "non", "faux", "falso", "nao", "nei", "opted in",
      "opt in", "opted-in", "opt-in", "subscribed", "-", "none", "never", "allowed"};
  const std::string plain = folded(trimmed(text));
  for (const std::string_view word : yes) {
    if (plain == word) return true;
  }
  for (const std::string_view word : no) {
    if (plain == word) return false;
  }
  return {};
}

std::string country_code(std::string_view text) {
  text = trimmed(text);
  if (text.size() == 2 && is_letter(text[0]) && is_letter(text[1])) {
    std::string code(text);
    for (char& c : code) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return code == "UK" ? "GB" : code;
  }
  // Every country that sellers' lists have named so far, by English and own names, folded; and the three-letter codes of ISO 3166-1.
  static const std::map<std::string, std::string, std::less<>> codes = {
      {"united states", "US"}, {"united states of america", "US"}, {"usa", "US"}, {"u.s.a.", "US"}, {"u.s.", "US"}, {"america", "US"},
      {"canada", "CA"}, {"can", "CA"}, {"mexico", "MX"}, {"mex", "MX"}, {"brazil", "BR"}, {"brasil", "BR"}, {"bra", "BR"},
      {"argentina", "AR"}, {"arg", "AR"}, {"chile", "CL"}, {"chl", "CL"}, {"colombia", "CO"}, {"col", "CO"}, {"peru", "PE"},
      {"ecuador", "EC"}, {"uruguay", "UY"}, {"venezuela", "VE"}, {"bolivia", "BO"}, {"paraguay", "PY"}, {"panama", "PA"},
      {"costa rica", "CR"}, {"guatemala", "GT"}, {"dominican republic", "DO"}, {"puerto rico", "PR"}, {"jamaica", "JM"}, {"cuba", "CU"},
      {"united kingdom", "GB"}, {"great britain", "GB"}, {"england", "GB"}, {"scotland", "GB"}, {"wales", "GB"}, {"northern ireland", "GB"},
      {"gbr", "GB"}, {"u.k.", "GB"}, {"ireland", "IE"}, {"irl", "IE"}, {"eire", "IE"},
      {"germany", "DE"}, {"deutschland", "DE"}, {"deu", "DE"}, {"ger", "DE"}, {"allemagne", "DE"}, {"alemania", "DE"},
      {"austria", "AT"}, {"osterreich", "AT"}, {"oesterreich", "AT"}, {"aut", "AT"}, {"autriche", "AT"},
      {"switzerland", "CH"}, {"schweiz", "CH"}, {"suisse", "CH"}, {"svizzera", "CH"}, {"che", "CH"}, {"liechtenstein", "LI"},
      {"france", "FR"}, {"frankreich", "FR"}, {"francia", "FR"}, {"fra", "FR"}, {"monaco", "MC"},
      {"spain", "ES"}, {"espana", "ES"}, {"spanien", "ES"}, {"espagne", "ES"}, {"esp", "ES"}, {"portugal", "PT"}, {"prt", "PT"}, {"andorra", "AD"},
      {"italy", "IT"}, {"italia", "IT"}, {"italien", "IT"}, {"italie", "IT"}, {"ita", "IT"}, {"malta", "MT"},
      {"netherlands", "NL"}, {"the netherlands", "NL"}, {"nederland", "NL"}, {"holland", "NL"}, {"niederlande", "NL"}, {"pays-bas", "NL"}, {"nld", "NL"},
      {"belgium", "BE"}, {"belgie", "BE"}, {"belgique", "BE"}, {"belgien", "BE"}, {"bel", "BE"}, {"luxembourg", "LU"}, {"luxemburg", "LU"}, {"lux", "LU"},
      {"denmark", "DK"}, {"danmark", "DK"}, {"danemark", "DK"}, {"dnk", "DK"}, {"norway", "NO"}, {"norge", "NO"}, {"norwegen", "NO"}, {"nor", "NO"},
      {"sweden", "SE"}, {"sverige", "SE"}, {"schweden", "SE"}, {"swe", "SE"}, {"finland", "FI"}, {"suomi", "FI"}, {"finnland", "FI"}, {"fin", "FI"},
      {"iceland", "IS"}, {"island", "IS"}, {"isl", "IS"}, {"poland", "PL"}, {"polska", "PL"}, {"polen", "PL"}, {"pologne", "PL"}, {"pol", "PL"},
      {"czech republic", "CZ"}, {"czechia", "CZ"}, {"cesko", "CZ"}, {"ceska republika", "CZ"}, {"tschechien", "CZ"}, {"cze", "CZ"},
      {"slovakia", "SK"}, {"slovensko", "SK"}, {"svk", "SK"}, {"hungary", "HU"}, {"magyarorszag", "HU"}, {"ungarn", "HU"}, {"hun", "HU"},
      {"slovenia", "SI"}, {"slovenija", "SI"}, {"svn", "SI"}, {"croatia", "HR"}, {"hrvatska", "HR"}, {"hrv", "HR"}, {"serbia", "RS"}, {"srbija", "RS"},
      {"bosnia and herzegovina", "BA"}, {"montenegro", "ME"}, {"north macedonia", "MK"}, {"albania", "AL"}, {"kosovo", "XK"},
      {"romania", "RO"}, {"rou", "RO"}, {"bulgaria", "BG"}, {"bgr", "BG"}, {"greece", "GR"}, {"hellas", "GR"}, {"grc", "GR"}, {"griechenland", "GR"},
      {"cyprus", "CY"}, {"turkey", "TR"}, {"turkiye", "TR"}, {"tur", "TR"}, {"estonia", "EE"}, {"eesti", "EE"}, {"latvia", "LV"}, {"latvija", "LV"},
      {"lithuania", "LT"}, {"lietuva", "LT"}, {"ukraine", "UA"}, {"ukraina", "UA"}, {"belarus", "BY"}, {"moldova", "MD"},
      {"russia", "RU"}, {"russian federation", "RU"}, {"rus", "RU"}, {"georgia", "GE"}, {"armenia", "AM"}, {"azerbaijan", "AZ"}, {"kazakhstan", "KZ"}, {"uzbekistan", "UZ"},
      {"israel", "IL"}, {"isr", "IL"}, {"united arab emirates", "AE"}, {"uae", "AE"}, {"are", "AE"}, {"saudi arabia", "SA"}, {"sau", "SA"}, {"qatar", "QA"},
      {"kuwait", "KW"}, {"bahrain", "BH"}, {"oman", "OM"}, {"jordan", "JO"}, {"lebanon", "LB"}, {"iraq", "IQ"}, {"iran", "IR"}, {"egypt", "EG"}, {"egy", "EG"},
      {"morocco", "MA"}, {"maroc", "MA"}, {"algeria", "DZ"}, {"tunisia", "TN"}, {"libya", "LY"}, {"nigeria", "NG"}, {"nga", "NG"}, {"ghana", "GH"},
      {"kenya", "KE"}, {"ken", "KE"}, {"ethiopia", "ET"}, {"uganda", "UG"}, {"tanzania", "TZ"}, {"rwanda", "RW"}, {"senegal", "SN"}, {"cameroon", "CM"},
      {"ivory coast", "CI"}, {"cote d'ivoire", "CI"}, {"south africa", "ZA"}, {"zaf", "ZA"}, {"zambia", "ZM"}, {"zimbabwe", "ZW"}, {"botswana", "BW"},
      {"namibia", "NA"}, {"angola", "AO"}, {"mozambique", "MZ"}, {"mauritius", "MU"},
      {"india", "IN"}, {"ind", "IN"}, {"bharat", "IN"}, {"pakistan", "PK"}, {"bangladesh", "BD"}, {"sri lanka", "LK"}, {"nepal", "NP"},
      {"china", "CN"}, {"chn", "CN"}, {"people's republic of china", "CN"}, {"hong kong", "HK"}, {"hkg", "HK"}, {"macau", "MO"}, {"taiwan", "TW"}, {"twn", "TW"},
      {"japan", "JP"}, {"jpn", "JP"}, {"south korea", "KR"}, {"korea", "KR"}, {"republic of korea", "KR"}, {"kor", "KR"}, {"mongolia", "MN"},
      {"singapore", "SG"}, {"sgp", "SG"}, {"malaysia", "MY"}, {"mys", "MY"}, {"thailand", "TH"}, {"tha", "TH"}, {"vietnam", "VN"}, {"viet nam", "VN"}, {"vnm", "VN"},
      {"indonesia", "ID"}, {"idn", "ID"}, {"philippines", "PH"}, {"phl", "PH"}, {"cambodia", "KH"}, {"myanmar", "MM"}, {"laos", "LA"}, {"brunei", "BN"},
      {"australia", "AU"}, {"aus", "AU"}, {"new zealand", "NZ"}, {"nzl", "NZ"}, {"aotearoa", "NZ"}, {"fiji", "FJ"},
  };
  const auto at = codes.find(folded(text));
  return at == codes.end() ? "" : at->second;
}

}  // namespace barnacle
