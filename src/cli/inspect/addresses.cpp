#include <algorithm>

#include "base/text.hpp"
#include "cli/inspect/inspect.hpp"
#include "formats/address.hpp"
#include "formats/phone.hpp"

namespace barnacle::inspect {
namespace {

constexpr std::size_t line_bytes_max = 8192;  // an address has 254; the rest is kept to show what was wrong

// A phone number has no @ and more digits than letters.
bool looks_like_a_phone(std::string_view line) {
  if (line.find('@') != std::string_view::npos) return false;
  const auto digits = std::count_if(line.begin(), line.end(), [](char c) { return c >= '0' && c <= '9'; });
  const auto letters =
      std::count_if(line.begin(), line.end(), [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
  return digits >= 2 && (digits >= letters || line.starts_with("+") || line.starts_with("tel:"));
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

SeenAddress address(std::string_view line, const AddressWish& wish) {
  SeenAddress seen;
  seen.input = line;
  const bool phone = wish.kind == "phone" || (wish.kind.empty() && looks_like_a_phone(trimmed(line)));
  seen.kind = phone ? "phone" : "email";
  if (phone) {
    const auto read = phone_from_text(line, wish.country);
    if (!read) {
      seen.code = read.refusal().code;
      seen.reason = read.refusal().text;
      return seen;
    }
    seen.accepted = true;
    seen.normal = read->text();
    seen.ascii = seen.normal;
    seen.unicode = seen.normal;
    seen.country = read->country;
    return seen;
  }
  // The line is the address: a blank at its end is a fault of the address, not of the list.
  const auto read = email_from_text(line);
  if (!read) {
    seen.code = read.refusal().code;
    seen.reason = read.refusal().text;
    return seen;
  }
  seen.accepted = true;
  seen.normal = read->text();
  seen.ascii = is_ascii(read->local) ? read->text() : "";
  seen.unicode = read->local + "@" + read->domain_shown;
  for (const EmailDoubt doubt : read->doubts) seen.doubts.emplace_back(text_of(doubt));
  return seen;
}

Result<std::vector<SeenAddress>> addresses(std::istream& in, const AddressWish& wish) {
  std::vector<SeenAddress> all;
  std::string line;
  std::int64_t number = 0;
  while (std::getline(in, line)) {
    ++number;
    if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty()) continue;
    if (all.size() == lines_max) return too_many("input.too_many", "At most 1,000,000 lines are read at a time.");
    if (line.size() > line_bytes_max) line.resize(line_bytes_max);
    all.push_back(address(line, wish));
    all.back().line = number;
  }
  return all;
}

}  // namespace barnacle::inspect
