#include "json/write.hpp"

#include <charconv>
#include <cmath>

#include "base/text.hpp"

namespace barnacle {

namespace {

/// How many bytes at `at` make one well-formed character; 0 if none.
std::size_t character_length(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (at + length > text.size() || !is_utf8(text.substr(at, length))) return 0;
  return length;
}

}  // namespace

void write_json_text(std::string& out, std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdef";
  out += '"';
  std::size_t plain_from = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\') {
      ++i;
      continue;
    }
    if (byte >= 0x80) {
      if (const std::size_t length = character_length(text, i); length != 0) {
        i += length;
        continue;
      }
    }
    out.append(text, plain_from, i - plain_from);
    switch (byte) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      default:
        if (byte >= 0x80) {
          out += "\xef\xbf\xbd";
        } else {
          out += "\\u00";
          out += hex[byte >> 4];
          out += hex[byte & 15];
        }
    }
    plain_from = ++i;
  }
  out.append(text, plain_from, text.size() - plain_from);
  out += '"';
}

void write_json_number(std::string& out, std::int64_t number) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  out.append(digits, end);
}

void write_json_number(std::string& out, std::uint64_t number) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  out.append(digits, end);
}

void write_json_number(std::string& out, double number) {
  expects(std::isfinite(number), "a number in a document is finite");
  char digits[32];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  out.append(digits, end);
}

void write_json_uuid(std::string& out, std::string_view prefix, const Uuid& uuid) {
  out += '"';
  out += prefix;
  out += '_';
  out += uuid_text(uuid);
  out += '"';
}

void write_json_print(std::string& out, std::uint64_t print) {
  constexpr std::string_view hex = "0123456789abcdef";
  out += '"';
  for (int shift = 60; shift >= 0; shift -= 4) out += hex[(print >> shift) & 15];
  out += '"';
}

void write_json_time(std::string& out, Instant at) { write_json_text(out, text_of(at)); }

void write_json_time(std::string& out, LocalDay day) { write_json_text(out, text_of(day)); }

void write_json_time(std::string& out, LocalMinute wall) {
  write_json_text(out, text_of(day_of(wall)) + "T" + clock_text(minute_of_day(wall)));
}

}  // namespace barnacle
