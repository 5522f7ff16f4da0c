#include "scenarios/runner/words.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace barnacle::scenario {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string plain(std::string_view text) {
  std::string folded;
  for (const std::string_view word : words_of(text)) folded.append(folded.empty() ? "" : " ").append(lower(word));
  return folded;
}

std::optional<weekday> weekday_from(std::string_view word) {
  for (unsigned day = 0; day < 7; ++day) {
    if (weekday_text(weekday(day)) == word) return weekday(day);
  }
  return std::nullopt;
}

}  // namespace

Words::Words(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size()) {
    if (is_blank(line[at])) {
      ++at;
    } else if (line[at] == '"') {
      const std::size_t end = line.find('"', at + 1);
      if (end == std::string_view::npos) throw misread("a quote is not closed: " + std::string(line.substr(at)));
      std::string text;
      for (const std::string_view word : words_of(line.substr(at + 1, end - at - 1)))
        text.append(text.empty() ? "" : " ").append(word);
      words_.push_back({std::move(text), true});
      at = end + 1;
    } else if (line[at] == ',') {
      words_.push_back({",", false});
      ++at;
    } else {
      const std::size_t from = at;
      while (at < line.size() && !is_blank(line[at]) && line[at] != ',' && line[at] != '"') ++at;
      words_.push_back({std::string(line.substr(from, at - from)), false});
    }
  }
}

std::size_t Words::coming(std::string_view phrase) const {
  const Words wanted(phrase);  // the same cut, so that a comma stands alone in both
  for (std::size_t i = 0; i < wanted.words_.size(); ++i) {
    const std::size_t at = next_ + i;
    if (at >= words_.size() || words_[at].quoted || !same_word(words_[at].text, wanted.words_[i].text)) return 0;
  }
  return wanted.words_.size();
}

bool Words::accept(std::string_view phrase) {
  const std::size_t count = coming(phrase);
  next_ += count;
  return count > 0;
}

void Words::expect(std::string_view phrase) {
  if (!accept(phrase)) throw misread("expected \"" + std::string(phrase) + "\" at: " + rest());
}

std::optional<std::string> Words::accept_quoted() {
  if (done() || !words_[next_].quoted) return std::nullopt;
  return words_[next_++].text;
}

std::string Words::quoted() {
  auto text = accept_quoted();
  if (!text) throw misread("expected a \"quoted text\" at: " + rest());
  return *text;
}

int Words::number() {
  int value = 0;
  if (!done() && !words_[next_].quoted) {
    const std::string& text = words_[next_].text;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec == std::errc() && read.ptr == text.data() + text.size()) {
      ++next_;
      return value;
    }
  }
  throw misread("expected a number at: " + rest());
}

std::string Words::any_word() {
  if (done()) throw misread("expected another word");
  return words_[next_++].text;
}

std::optional<Money> Words::accept_money() {
  if (next_ + 1 >= words_.size() || words_[next_].quoted) return std::nullopt;
  const std::string& amount = words_[next_].text;
  const std::string& currency = words_[next_ + 1].text;
  const bool is_amount = std::all_of(amount.begin(), amount.end(), [](char c) { return c >= '0' && c <= '9'; });
  const bool is_currency = currency.size() == 3 &&
                           std::all_of(currency.begin(), currency.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!is_amount || !is_currency) return std::nullopt;
  next_ += 2;
  std::int64_t minor = std::stoll(amount);
  for (int digit = 0; digit < minor_digits(currency); ++digit) minor *= 10;
  return Money{minor, currency};
}

std::optional<When> Words::accept_when(LocalDay today) {
  if (done() || words_[next_].quoted) return std::nullopt;
  const auto named = weekday_from(words_[next_].text);
  if (!named) return std::nullopt;
  ++next_;
  When when;
  std::optional<LocalDay> dated;
  if (!done() && !words_[next_].quoted) {
    if (const auto day = day_from_text(words_[next_].text)) dated = *day;
  }
  if (dated) {
    ++next_;
    when.day = *dated;
    if (weekday_of(when.day) != *named)
      throw misread(text_of(when.day) + " is a " + weekday_text(weekday_of(when.day)) + ", not a " +
                    weekday_text(*named));
  } else {
    when.day = today + days{1};
    while (weekday_of(when.day) != *named) when.day += days{1};
  }
  if (!done() && !words_[next_].quoted) {
    if (const auto minute = clock_from_text(words_[next_].text)) {
      when.minute = *minute;
      ++next_;
    }
  }
  return when;
}

When Words::when(LocalDay today) {
  const auto read = accept_when(today);
  if (!read) throw misread("expected a day (\"Mon 2025-03-10 09:00\", \"Thu 10:00\") at: " + rest());
  return *read;
}

std::optional<Channel> Words::accept_channel() {
  if (const auto named = accept_value<Channel>()) return named;
  if (accept("mail")) return Channel::email;
  if (accept("text")) return Channel::text_message;
  return std::nullopt;
}

std::string Words::rest() const {
  std::string text;
  for (std::size_t at = next_; at < words_.size(); ++at) {
    const Piece& piece = words_[at];
    if (!text.empty() && piece.text != ",") text += ' ';
    text += piece.quoted ? '"' + piece.text + '"' : piece.text;
  }
  return text.empty() ? "the end of the line" : text;
}

void Words::expect_end() const {
  if (!done()) throw misread("these words have no meaning here: " + rest());
}

bool contains(std::string_view whole, std::string_view part) {
  return plain(whole).find(plain(part)) != std::string::npos;
}

}  // namespace barnacle::scenario
