#include "domain/deals/discovery.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.hpp"

namespace barnacle {

int minor_digits(std::string_view currency) {
  static constexpr auto whole =
      std::to_array<std::string_view>({"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX",
                                       "UYI", "VND", "VUV", "XAF", "XOF", "XPF"});
  static constexpr auto thousandths =
      std::to_array<std::string_view>({"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"});
  if (std::find(whole.begin(), whole.end(), currency) != whole.end()) return 0;
  if (std::find(thousandths.begin(), thousandths.end(), currency) != thousandths.end()) return 3;
  return 2;
}

std::string text_of(const Money& money) {
  const auto decimals = static_cast<std::size_t>(minor_digits(money.currency));
  const bool negative = money.minor < 0;
  // Through unsigned, so that the smallest number has its opposite.
  const auto size = negative ? 0 - static_cast<std::uint64_t>(money.minor) : static_cast<std::uint64_t>(money.minor);
  std::string digits = std::to_string(size);
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  const std::string part = digits.substr(digits.size() - decimals);
  std::string whole = digits.substr(0, digits.size() - decimals);
  for (std::size_t at = whole.size(); at > 3; at -= 3) whole.insert(at - 3, 1, ',');
  std::string out = negative ? "-" + whole : whole;
  if (part.find_first_not_of('0') != std::string::npos) out += "." + part;
  return money.currency.empty() ? out : out + " " + money.currency;
}

std::string decimal_text(const Money& money) {
  const auto decimals = static_cast<std::size_t>(minor_digits(money.currency));
  const bool negative = money.minor < 0;
  std::string digits =
      std::to_string(negative ? 0 - static_cast<std::uint64_t>(money.minor) : static_cast<std::uint64_t>(money.minor));
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  if (decimals > 0) digits.insert(digits.size() - decimals, ".");
  return negative ? "-" + digits : digits;
}

std::optional<std::int64_t> minor_from_decimal(std::string_view text, std::string_view currency) {
  const auto decimals = static_cast<std::size_t>(minor_digits(currency));
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view part = point == text.size() ? std::string_view() : text.substr(point + 1);
  std::string digits(text.substr(0, point));
  const bool has_point_alone = point != text.size() && part.empty();
  if (digits.empty() || digits == "-" || digits.front() == '+' || has_point_alone || part.size() > decimals)
    return std::nullopt;
  if (part.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  digits += std::string(part) + std::string(decimals - part.size(), '0');
  std::int64_t minor = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), minor);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return minor;
}

std::vector<std::string> unanswered_questions(const Discovery& discovery) {
  std::vector<std::string> open;
  const auto ask_unless = [&](bool answered, const char* question) {
    if (!answered) open.emplace_back(question);
  };
  const auto said = [](std::string_view words) { return !trimmed(words).empty(); };
  ask_unless(said(discovery.piqued_interest), "What piqued your interest?");
  const Problem* first = discovery.problems.empty() ? nullptr : &discovery.problems.front();
  ask_unless(first != nullptr && said(first->words), "What do you want to solve first?");
  ask_unless(first != nullptr && first->cost_per_year.has_value(),
             "What does it cost you a year to leave it as it is?");
  ask_unless(said(discovery.if_not_solved), "What happens if it is not solved?");
  ask_unless(said(discovery.importance), "How important is it next to everything else on your desk?");
  ask_unless(said(discovery.success), "What does success look like?");
  ask_unless(said(discovery.who_else), "Who else should be part of this conversation?");
  ask_unless(discovery.decision_date.has_value(), "By when do you want to decide?");
  return open;
}

}  // namespace barnacle
