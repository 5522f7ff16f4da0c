#include "json/cursor.hpp"

#include <charconv>
#include <cmath>

namespace barnacle {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

bool in_number(char c) { return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E'; }

void append_character(std::string& out, std::uint32_t code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xc0 | (code >> 6));
    out += static_cast<char>(0x80 | (code & 0x3f));
  } else if (code < 0x10000) {
    out += static_cast<char>(0xe0 | (code >> 12));
    out += static_cast<char>(0x80 | ((code >> 6) & 0x3f));
    out += static_cast<char>(0x80 | (code & 0x3f));
  } else {
    out += static_cast<char>(0xf0 | (code >> 18));
    out += static_cast<char>(0x80 | ((code >> 12) & 0x3f));
    out += static_cast<char>(0x80 | ((code >> 6) & 0x3f));
    out += static_cast<char>(0x80 | (code & 0x3f));
  }
}

template <class Number>
std::optional<Number> whole(std::string_view digits) {
  Number number = 0;
  const char* const end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, number);
  if (read.ec == std::errc() && read.ptr == end) return number;
  // "3.0" and "3e2" are whole numbers too.
  double real = 0;
  const auto slow = std::from_chars(digits.data(), end, real);
  constexpr double beyond = std::is_signed_v<Number> ? 0x1p63 : 0x1p64;
  if (slow.ec != std::errc() || slow.ptr != end || real != std::trunc(real) || real >= beyond ||
      real < (std::is_signed_v<Number> ? -0x1p63 : 0)) {
    return std::nullopt;
  }
  return static_cast<Number>(real);
}

}  // namespace

char JsonCursor::next() {
  while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
  return at_ < text_.size() ? text_[at_] : '\0';
}

JsonKind JsonCursor::kind() {
  switch (next()) {
    case '"': return JsonKind::text;
    case '{': return JsonKind::object;
    case '[': return JsonKind::list;
    case 't':
    case 'f': return JsonKind::boolean;
    case 'n': return JsonKind::null;
    case '-':
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9': return JsonKind::number;
    default: break_off(); return JsonKind::null;
  }
}

bool JsonCursor::take(char expected) {
  if (next() != expected || at_ == text_.size()) {
    break_off();
    return false;
  }
  ++at_;
  return true;
}

void JsonCursor::word(std::string_view expected) {
  next();
  if (!text_.substr(at_).starts_with(expected)) return break_off();
  at_ += expected.size();
}

bool JsonCursor::boolean() {
  const bool yes = next() == 't';
  word(yes ? "true" : "false");
  return yes && !broken_;
}

std::string_view JsonCursor::text() {
  if (!take('"')) return {};
  const std::size_t from = at_;
  while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\') ++at_;
  if (at_ < text_.size() && text_[at_] == '"') return text_.substr(from, at_++ - from);
  unescaped_.assign(text_, from, at_ - from);
  while (at_ < text_.size() && text_[at_] != '"') {
    if (text_[at_] == '\\') {
      escape();
    } else {
      const std::size_t plain = at_;
      while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\') ++at_;
      unescaped_.append(text_, plain, at_ - plain);
    }
  }
  if (!take('"')) return {};
  return unescaped_;
}

void JsonCursor::escape() {
  ++at_;  // the backslash
  if (at_ == text_.size()) return break_off();
  switch (text_[at_++]) {
    case '"': unescaped_ += '"'; return;
    case '\\': unescaped_ += '\\'; return;
    case '/': unescaped_ += '/'; return;
    case 'b': unescaped_ += '\b'; return;
    case 'f': unescaped_ += '\f'; return;
    case 'n': unescaped_ += '\n'; return;
    case 'r': unescaped_ += '\r'; return;
    case 't': unescaped_ += '\t'; return;
    case 'u': break;
    default: return break_off();
  }
  std::uint32_t code = hex4();
  if (code >= 0xd800 && code < 0xdc00 && text_.substr(at_).starts_with("\\u")) {
    at_ += 2;
    const std::uint32_t low = hex4();
    code = low >= 0xdc00 && low < 0xe000 ? 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00) : 0xfffd;
  } else if (code >= 0xd800 && code < 0xe000) {
    code = 0xfffd;  // half of a pair is no character
  }
  if (!broken_) append_character(unescaped_, code);
}

std::uint32_t JsonCursor::hex4() {
  std::uint32_t code = 0;
  const std::string_view digits = text_.substr(at_, 4);
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
  if (digits.size() < 4 || read.ec != std::errc() || read.ptr != digits.data() + 4) {
    break_off();
    return 0xfffd;
  }
  at_ += 4;
  return code;
}

std::string_view JsonCursor::number() {
  next();
  const std::size_t from = at_;
  while (at_ < text_.size() && in_number(text_[at_])) ++at_;
  return text_.substr(from, at_ - from);
}

std::optional<std::int64_t> JsonCursor::integer() { return whole<std::int64_t>(number()); }

std::optional<std::uint64_t> JsonCursor::natural() { return whole<std::uint64_t>(number()); }

double JsonCursor::real() {
  const std::string_view digits = number();
  double number = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (read.ec == std::errc::invalid_argument || read.ptr != digits.data() + digits.size()) break_off();
  return number;
}

bool JsonCursor::enter(char open, char close) {
  if (!take(open)) return false;
  if (next() != close) return !broken_;
  ++at_;
  return false;
}

bool JsonCursor::another() {
  const char after = next();
  if (after != ',' && after != ']' && after != '}') break_off();
  if (broken_) return false;
  ++at_;
  return after == ',';
}

std::string_view JsonCursor::name() {
  const std::string_view read = text();
  take(':');
  return broken_ ? std::string_view() : read;
}

void JsonCursor::pass_over() {
  switch (kind()) {
    case JsonKind::null: return null();
    case JsonKind::boolean: boolean(); return;
    case JsonKind::number: number(); return;
    case JsonKind::text: text(); return;
    case JsonKind::list:
    case JsonKind::object: break;
  }
  std::size_t depth = 0;
  do {
    switch (next()) {
      case '"': text(); continue;
      case '{':
      case '[': ++depth; break;
      case '}':
      case ']': --depth; break;
      default:
        if (at_ == text_.size()) return break_off();
    }
    ++at_;
  } while (depth > 0 && !broken_);
}

std::string_view JsonCursor::written(std::size_t at) const {
  JsonCursor value(text_.substr(at));
  value.pass_over();
  return text_.substr(at, value.at_);
}

bool JsonCursor::at_end() { return next() == '\0' && at_ == text_.size(); }

}  // namespace barnacle
