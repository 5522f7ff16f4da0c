#include "formats/values.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

#include "base/text.hpp"
#include "formats/columns.hpp"
#include "formats/encoding.hpp"

namespace barnacle {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The first letters that tell months apart in the seven languages, folded; longer words begin with one of them.
struct Month {
  int number;
  std::string_view beginnings;
};
constexpr Month months[] = {{1, "jan|ene|gen"},     {2, "feb|fev"},          {3, "mar|maa|mrt"},  {4, "apr|avr|abr"},
                            {5, "may|mai|mei|mag"}, {6, "jun|juin|giu"},     {7, "jul|juil|lug"}, {8, "aug|aou|ago"},
                            {9, "sep|set"},         {10, "oct|okt|ott|out"}, {11, "nov"},         {12, "dec|dez|dic"}};

int month_of(std::string_view word) {
  for (const auto& month : months)
    for (const auto beginning : split(month.beginnings, '|'))
      if (word.starts_with(beginning)) return month.number;
  return 0;
}

struct Token {
  std::string text;  // digits, letters, or one mark
  bool digits = false;
  bool letters = false;
};

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  for (const char c : text) {
    const bool digit = is_digit(c), letter = (c >= 'a' && c <= 'z');
    if (digit && !tokens.empty() && tokens.back().digits)
      tokens.back().text += c;
    else if (letter && !tokens.empty() && tokens.back().letters)
      tokens.back().text += c;
    else
      tokens.push_back({std::string(1, c), digit, letter});
  }
  return tokens;
}

int number_of(std::string_view digits) {
  int number = 0;
  for (const char c : digits.substr(0, 8)) number = number * 10 + (c - '0');
  return number;
}

Refusal unreadable_day(std::string_view cell) {
  return invalid("day.unreadable", "\"" + std::string(cut_at_character(cell, 40)) +
                                       "\" is no day that we can read: write it as in 2025-03-10.");
}

}  // namespace

std::string_view text_of(DayOrder order) {
  switch (order) {
    case DayOrder::year_month_day: return "yyyy-mm-dd";
    case DayOrder::month_day_year: return "m/d/yyyy";
    case DayOrder::day_month_year: return "d/m/yyyy";
  }
  return "";
}

void DayOrderTally::see(std::string_view cell) {
  const auto tokens = tokens_of(trimmed(cell));
  if (tokens.size() < 5 || !tokens[0].digits || !tokens[2].digits || !tokens[4].digits || tokens[0].text.size() > 2 ||
      tokens[2].text.size() > 2)
    return;
  if (tokens[1].text != tokens[3].text || std::string_view("/.-").find(tokens[1].text) == std::string_view::npos)
    return;
  const int first = number_of(tokens[0].text), second = number_of(tokens[2].text);
  if (tokens[1].text == ".") ++dots_;
  if (first > 12 && second <= 12) ++day_first_;
  if (second > 12 && first <= 12) ++month_first_;
}

bool DayOrderTally::certain() const { return (day_first_ > 0) != (month_first_ > 0); }

DayOrder DayOrderTally::order(DayOrder if_undecided) const {
  if (day_first_ > month_first_) return DayOrder::day_month_year;
  if (month_first_ > day_first_) return DayOrder::month_day_year;
  return dots_ > 0 ? DayOrder::day_month_year : if_undecided;
}

Result<DayTime> day_from_cell(std::string_view cell, DayOrder order) {
  const std::string text = folded(trimmed(cell.substr(0, 100)));
  const auto tokens = tokens_of(text);
  DayTime found;
  if (tokens.size() == 1 && tokens[0].digits && (text.size() == 10 || text.size() == 13)) {
    long long number = 0;
    for (const char c : text) number = number * 10 + (c - '0');
    const long long seconds = text.size() == 13 ? number / 1000 : number;
    found.day = LocalDay(days(seconds / 86400));
    found.minute = static_cast<int>(seconds % 86400 / 60);
    found.offset_minutes = 0;
    return found;
  }

  // The first three numbers, one of which may be a month's name, are the day; what follows is the time.
  std::vector<std::string> parts;
  int named_month = 0;
  std::size_t month_place = 0, at = 0;
  if (!tokens.empty() && tokens[0].digits && tokens[0].text.size() == 8) {
    parts = {tokens[0].text.substr(0, 4), tokens[0].text.substr(4, 2), tokens[0].text.substr(6, 2)};
    at = 1;
  }
  const auto day_is_whole = [&] { return parts.size() + (named_month != 0 ? 1U : 0U) == 3; };
  for (; at < tokens.size() && !day_is_whole(); ++at) {
    const Token& token = tokens[at];
    if (token.digits) {
      parts.push_back(token.text);
    } else if (token.letters) {
      const int month = token.text.size() >= 3 ? month_of(token.text) : 0;
      static constexpr std::string_view fillers[] = {"st", "nd", "rd", "th",  "de", "of", "er",
                                                     "le", "el", "il", "den", "do", "del"};
      const bool weekday_name = parts.empty() && named_month == 0;
      if (month != 0 && named_month == 0) {
        named_month = month;
        month_place = parts.size();
      } else if (!weekday_name && std::find(std::begin(fillers), std::end(fillers), token.text) == std::end(fillers)) {
        return unreadable_day(cell);
      }
    } else if (std::string_view(" /.-,'").find(token.text) == std::string_view::npos) {
      return unreadable_day(cell);
    }
  }
  if (!day_is_whole()) return unreadable_day(cell);

  int year = 0, month = 0, day = 0;
  std::string_view year_text;
  if (named_month != 0) {
    month = named_month;
    const bool year_first = parts[0].size() == 4;
    if (year_first && month_place == 0) return unreadable_day(cell);
    year_text = parts[year_first ? 0 : 1];
    day = number_of(parts[year_first ? 1 : 0]);
  } else if (parts[0].size() == 4 || (order == DayOrder::year_month_day && parts[2].size() <= 2)) {
    year_text = parts[0];
    month = number_of(parts[1]);
    day = number_of(parts[2]);
  } else {
    const int first = number_of(parts[0]), second = number_of(parts[1]);
    // A cell that allows one order only is read by it, whatever its column does.
    const bool day_first = first > 12 || (order == DayOrder::day_month_year && second <= 12);
    day = day_first ? first : second;
    month = day_first ? second : first;
    year_text = parts[2];
  }
  if (year_text.size() != 4 && year_text.size() != 2) return unreadable_day(cell);
  year = number_of(year_text);
  if (year_text.size() == 2) year += year < 70 ? 2000 : 1900;
  const std::chrono::year_month_day made{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (month > 12 || day > 31 || !made.ok() || year < 1900 || year > 2099)
    return invalid("day.impossible", "\"" + std::string(cut_at_character(cell, 40)) +
                                         "\" is no day of the calendar between 1900 and 2099.");
  found.day = LocalDay(made);

  std::vector<Token> rest;
  for (; at < tokens.size(); ++at)
    if (tokens[at].text != " " && tokens[at].text != "," && tokens[at].text != "t") rest.push_back(tokens[at]);
  if (rest.empty()) return found;
  if (rest[0].letters && rest[0].text == "at") rest.erase(rest.begin());
  if (rest.empty() || !rest[0].digits || rest[0].text.size() > 2) return unreadable_day(cell);
  int hour = number_of(rest[0].text), minute = 0;
  std::size_t i = 1;
  if (i + 1 < rest.size() && (rest[i].text == ":" || rest[i].text == "." || rest[i].text == "h") &&
      rest[i + 1].digits) {
    minute = number_of(rest[i + 1].text);
    i += 2;
    while (i + 1 < rest.size() && (rest[i].text == ":" || rest[i].text == ".") && rest[i + 1].digits)
      i += 2;  // seconds
  }
  for (; i < rest.size(); ++i) {
    const std::string& word = rest[i].text;
    if (word == "am" || word == "pm" || word == "a" || word == "p") {
      if (hour < 1 || hour > 12) return unreadable_day(cell);
      hour = hour % 12 + (word[0] == 'p' ? 12 : 0);
    } else if (word == "z" || word == "utc" || word == "gmt") {
      found.offset_minutes = 0;
    } else if ((word == "+" || word == "-") && i + 1 < rest.size() && rest[i + 1].digits) {
      const std::string& offset = rest[i + 1].text;
      int offset_minutes =
          offset.size() == 4 ? number_of(offset) / 100 * 60 + number_of(offset) % 100 : number_of(offset) * 60;
      i += 1;
      if (offset.size() <= 2 && i + 2 < rest.size() && rest[i + 1].text == ":" && rest[i + 2].digits)
        offset_minutes += number_of(rest[i + 2].text), i += 2;
      if (offset_minutes > 14 * 60) return unreadable_day(cell);
      found.offset_minutes = word == "-" ? -offset_minutes : offset_minutes;
    } else if (word != "." && word != "m" && word != "uhr" && word != "h" && word != "(" && word != ")") {
      return unreadable_day(cell);
    }
  }
  if (hour > 23 || minute > 59) return unreadable_day(cell);
  found.minute = hour * 60 + minute;
  return found;
}

Result<Money> money_from_cell(std::string_view cell, std::string_view currency) {
  struct Sign {
    std::string_view mark, code;
  };
  static constexpr Sign signs[] = {
      {"US$", "USD"},          {"A$", "AUD"},           {"C$", "CAD"},        {"CA$", "CAD"},
      {"NZ$", "NZD"},          {"HK$", "HKD"},          {"R$", "BRL"},        {"$", "USD"},
      {"\xE2\x82\xAC", "EUR"}, {"\xC2\xA3", "GBP"},     {"\xC2\xA5", "JPY"},  {"\xE2\x82\xB9", "INR"},
      {"\xE2\x82\xA9", "KRW"}, {"\xE2\x82\xBA", "TRY"}, {"z\xC5\x82", "PLN"}, {"K\xC4\x8D", "CZK"}};
  std::string text(trimmed(cell.substr(0, 100)));
  const auto refuse = [&] {
    return invalid("money.unreadable", "\"" + std::string(cut_at_character(cell, 40)) +
                                           "\" is no amount of money: write it as in 1234.50 EUR.");
  };
  if (text.empty()) return invalid("money.empty", "There is no amount.");
  Money money{0, std::string(currency)};
  for (const auto& sign : signs)
    if (const auto at = text.find(sign.mark); at != std::string::npos) {
      // A bare $ says dollars of whichever country the file is from.
      if (sign.mark != "$" || !currency.ends_with('D')) money.currency = sign.code;
      text.replace(at, sign.mark.size(), " ");
      break;
    }
  bool negative = false;
  std::string digits;  // with marks
  std::string word;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_digit(c) || ((c == '.' || c == ',' || c == '\'') && !digits.empty()) ||
        (c == '.' && i + 1 < text.size() && is_digit(text[i + 1]))) {
      if (!word.empty() && !digits.empty()) return refuse();
      digits += c;
    } else if ((c == '-' && digits.empty()) || c == '(') {
      negative = true;
    } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      word += c;
      if (!digits.empty() || word.size() < 3 || i + 1 >= text.size() ||
          std::isalpha(static_cast<unsigned char>(text[i + 1])) != 0)
        continue;
      money.currency = word;
      for (char& letter : money.currency) letter = static_cast<char>(letter & ~0x20);
      word.clear();
    } else if (text.compare(i, 2, "\xC2\xA0") == 0) {
      ++i;
    } else if (text.compare(i, 3, "\xE2\x80\xAF") == 0 || text.compare(i, 3, "\xE2\x88\x92") == 0 ||
               text.compare(i, 3, "\xE2\x80\x99") == 0) {
      if (text.compare(i, 3, "\xE2\x88\x92") == 0) negative = true;
      i += 2;
    } else if (c != ' ' && c != ')' && c != '+' && c != '-') {
      return refuse();
    }
  }
  int power = 0;
  const std::string small = lower(word);
  if (small == "k" || small == "t" || small == "tsd")
    power = 3;
  else if (small == "m" || small == "mio" || small == "mn" || small == "million")
    power = 6;
  else if (small == "bn" || small == "mrd" || small == "b")
    power = 9;
  else if (small == "kr") {
    if (money.currency.empty()) money.currency = "NOK";
  } else if (small.size() == 3) {
    money.currency = word;
    for (char& letter : money.currency) letter = static_cast<char>(letter & ~0x20);
  } else if (!small.empty()) {
    return refuse();
  }
  while (!digits.empty() && !is_digit(digits.back())) digits.pop_back();
  if (digits.empty()) return refuse();

  // The last mark is the decimal one unless it stands alone before three digits, or repeats.
  const auto last = digits.find_last_of(".,'");
  std::string whole = digits, decimals;
  if (last != std::string::npos) {
    const char mark = digits[last];
    const bool repeats = std::count(digits.begin(), digits.end(), mark) > 1;
    const bool others = digits.substr(0, last).find_first_of(".,'") != std::string::npos && !repeats;
    const bool groups =
        mark == '\'' || repeats ||
        (!others && digits.size() - last - 1 == 3 && last > 0 && last <= 3 && digits[0] != '0' && power == 0);
    if (!groups) {
      whole = digits.substr(0, last);
      decimals = digits.substr(last + 1);
    }
  }
  std::erase_if(whole, [](char c) { return !is_digit(c); });
  const int minor = minor_digits(money.currency) + power;
  bool round_up = false;
  for (int i = 0; i < minor; ++i)
    whole += static_cast<std::size_t>(i) < decimals.size() ? decimals[static_cast<std::size_t>(i)] : '0';
  if (decimals.size() > static_cast<std::size_t>(minor)) round_up = decimals[static_cast<std::size_t>(minor)] >= '5';
  whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size()));
  if (whole.size() > 17)
    return invalid("money.too_large", "The amount \"" + digits + "\" is beyond what anybody sells for.");
  for (const char c : whole) money.minor = money.minor * 10 + (c - '0');
  if (round_up) ++money.minor;
  if (negative) money.minor = -money.minor;
  return money;
}

std::optional<bool> yes_from_cell(std::string_view cell) {
  static constexpr std::string_view yes[] = {"yes",
                                             "y",
                                             "true",
                                             "t",
                                             "1",
                                             "x",
                                             "on",
                                             "checked",
                                             "ja",
                                             "j",
                                             "wahr",
                                             "oui",
                                             "o",
                                             "vrai",
                                             "si",
                                             "s",
                                             "verdadero",
                                             "vero",
                                             "waar",
                                             "sim",
                                             "verdadeiro",
                                             "\xE2\x9C\x93",
                                             "\xE2\x9C\x94",
                                             "1.0",
                                             "-1",
                                             "enabled",
                                             "active"};
  static constexpr std::string_view no[] = {"no",   "n",      "false",    "f",    "0",       "off", "unchecked",
                                            "nein", "falsch", "non",      "faux", "falso",   "nee", "onwaar",
                                            "nao",  "0.0",    "disabled", "none", "inactive"};
  const std::string word = folded(trimmed(cell.substr(0, 64)));
  const std::string plain = lower(trimmed(cell.substr(0, 64)));
  const auto is = [&](std::string_view w) { return w == word || w == plain; };
  if (std::any_of(std::begin(yes), std::end(yes), is)) return true;
  if (std::any_of(std::begin(no), std::end(no), is)) return false;
  return std::nullopt;
}

PermissionWord permission_from_cell(std::string_view cell, bool column_is_opt_out) {
  const std::string key = header_key(cell.substr(0, 200));
  if (key.empty()) return PermissionWord::says_nothing;
  static constexpr std::string_view denials[] = {
      "unsubscribed",   "opted out",    "opt out",     "optout",        "non marketing contact",
      "not opted in",   "do not",       "blocked",     "blacklisted",   "suppressed",
      "bounced",        "complained",   "abgemeldet",  "gesperrt",      "desabonne",
      "desinscrit",     "baja",         "disiscritto", "uitgeschreven", "descadastrado",
      "no consent",     "denied",       "withdrawn",   "revoked",       "declined",
      "archived",       "unsub",        "cleaned",     "never",         "dnc",
      "not subscribed", "no marketing", "spam"};
  static constexpr std::string_view grants[] = {
      "subscribed", "opted in",      "opt in",        "consented", "granted",  "confirmed",
      "angemeldet", "abonne",        "inscrit",       "suscrito",  "iscritto", "ingeschreven",
      "inscrito",   "double opt in", "single opt in", "explicit",  "accepted"};
  for (const auto word : denials)
    if (key == word || key.starts_with(std::string(word) + " ")) return PermissionWord::denied;
  for (const auto word : grants)
    if (key == word || key.starts_with(std::string(word) + " ")) return PermissionWord::granted;
  const auto yes = yes_from_cell(cell);
  if (!yes) {
    // A day or a reason in an opt-out column says that it happened.
    return column_is_opt_out && day_from_cell(cell).ok() ? PermissionWord::denied : PermissionWord::says_nothing;
  }
  if (column_is_opt_out) return *yes ? PermissionWord::denied : PermissionWord::says_nothing;
  return *yes ? PermissionWord::granted : PermissionWord::denied;
}

}  // namespace barnacle
