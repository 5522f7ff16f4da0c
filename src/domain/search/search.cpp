#include "domain/search/search.hpp"

#include <algorithm>
#include <array>

#include "base/letters.hpp"
#include "base/text.hpp"

namespace barnacle {
namespace {

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};

bool in_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Each word's first byte and the one after its last.
template <class Visit>
void each_word(std::string_view text, Visit visit) {
  for (std::size_t at = 0; at < text.size();) {
    if (!in_word(text[at])) {
      ++at;
      continue;
    }
    const std::size_t from = at;
    while (at < text.size() && in_word(text[at])) ++at;
    visit(from, at);
  }
}

constexpr int found_inside = 1;
constexpr int found_with_slip = 2;

std::optional<int> rank_of_word(const std::string& word, std::string_view plain_text) {
  std::optional<int> best;
  each_word(plain_text, [&](std::size_t from, std::size_t to) {
    const std::string_view each = plain_text.substr(from, to - from);
    if (each.starts_with(word)) {
      best = 0;
    } else if (!best && begins_nearly(each, word)) {
      best = found_with_slip;
    }
  });
  if (best == 0) return best;
  if (plain_text.find(word) != std::string_view::npos) return found_inside;
  return best;
}

std::optional<LocalDay> day_before(std::string_view text, LocalDay today) {
  if (const auto day = day_from_text(text)) return *day;
  const std::string word = lower(text);
  const std::chrono::year_month_day date{today};
  for (std::size_t i = 0; i < months.size(); ++i) {
    if (word.size() < 3 || !months[i].starts_with(word)) continue;
    const LocalDay first = make_day(static_cast<int>(date.year()), static_cast<unsigned>(i) + 1, 1);
    return first <= today ? first : plus_months(first, -12);
  }
  return std::nullopt;
}

std::size_t utf16_units(std::string_view text) {
  std::size_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xc0U) != 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}

// Bytes of `word` whose plain letters are the first `letters`: "Straße" up to "strass" is all but its e.
std::size_t bytes_of_letters(std::string_view word, std::size_t letters) {
  std::size_t at = 0;
  while (at < word.size() && plain_letters(word.substr(0, at)).size() < letters) {
    ++at;
    while (at < word.size() && (static_cast<unsigned char>(word[at]) & 0xc0U) == 0x80) ++at;
  }
  return at;
}

// How many bytes of a word fit one of the words sought; none if it does not.
std::size_t fitting_bytes(const SearchQuery& query, std::string_view word) {
  const std::string plain = plain_letters(word);
  std::size_t fits = 0;
  for (const std::string& sought : query.words) {
    if (plain.starts_with(sought)) {
      fits = std::max(fits, bytes_of_letters(word, sought.size()));
    } else if (plain.find(sought) != std::string::npos || begins_nearly(plain, sought)) {
      fits = word.size();
    }
  }
  return fits;
}

}  // namespace

Result<SearchQuery> parse_search(std::string_view text, LocalDay today) {
  if (text.size() > search_bytes_max) {
    return invalid("search.too_long", "A search is at most " + std::to_string(search_bytes_max) + " bytes long.");
  }
  SearchQuery query;
  std::size_t letters = 0;
  for (const std::string_view word : words_of(text)) {
    const auto value = word.substr(std::min(word.find(':'), word.size() - 1) + 1);
    const std::string field = lower(word.substr(0, word.find(':')));
    const bool has_field = word.find(':') != std::string_view::npos && !value.empty();
    if (has_field && field == "from") {
      query.from = plain_letters(value);
    } else if (has_field && field == "has") {
      const auto thing = from_word<Having>(lower(value));
      if (!thing) return invalid("search.unknown_value", thing.refusal().text);
      query.has = *thing;
    } else if (has_field && field == "before") {
      query.before = day_before(value, today);
      if (!query.before) {
        return invalid("search.unknown_value", "\"" + std::string(cut_at_character(value, 40)) +
                                                   "\" is no day. Write before:2026-10-01 or before:oct.");
      }
    } else if (query.words.size() < search_words_max) {
      query.words.push_back(plain_letters(word));
      letters += query.words.back().size();
    }
  }
  if (letters < 2 && query.from.empty() && !query.has) {
    return invalid("search.too_short", "Type two letters at least.");
  }
  return query;
}

std::optional<int> rank_of(const SearchQuery& query, std::string_view plain_text) {
  int rank = 0;
  for (const std::string& word : query.words) {
    const auto found = rank_of_word(word, plain_text);
    if (!found) return std::nullopt;
    rank += *found;
  }
  return rank;
}

std::vector<Mark> marks_in(const SearchQuery& query, std::string_view text) {
  std::vector<Mark> marks;
  std::size_t units = 0;
  std::size_t counted_to = 0;
  each_word(text, [&](std::size_t from, std::size_t to) {
    const std::size_t fits = fitting_bytes(query, text.substr(from, to - from));
    if (fits == 0) return;
    units += utf16_units(text.substr(counted_to, from - counted_to));
    counted_to = from;
    marks.emplace_back(units, units + utf16_units(text.substr(from, fits)));
  });
  return marks;
}

std::string excerpt_of(const SearchQuery& query, std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  if (line.size() <= excerpt_bytes) return line;
  std::size_t first = 0;
  bool is_found = false;
  each_word(line, [&](std::size_t from, std::size_t to) {
    if (is_found || fitting_bytes(query, std::string_view(line).substr(from, to - from)) == 0) return;
    first = from;
    is_found = true;
  });
  constexpr std::size_t before = 40;
  std::size_t start = first > before ? first - before : 0;
  while (start > 0 && start < line.size() && in_word(line[start - 1])) ++start;  // not in the middle of a word
  start = std::min(start, first);
  return (start > 0 ? "… " : "") + std::string(cut_at_character(std::string_view(line).substr(start), excerpt_bytes));
}

std::vector<std::string> pieces_of(const std::string& word) {
  if (word.size() < slips_from) return {word};
  const std::size_t half = word.size() / 2;
  std::string swapped = word;
  std::swap(swapped[half - 1], swapped[half]);
  return {word.substr(0, half), word.substr(half), swapped};
}

}  // namespace barnacle
