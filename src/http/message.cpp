#include "http/message.hpp"

#include "base/text.hpp"

namespace barnacle::http {

namespace {

std::string_view value_of(const std::vector<Field>& fields, std::string_view name) {
  for (const Field& field : fields) {
    if (field.name == name) return field.value;
  }
  return {};
}

int hex_digit(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
  if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
  return -1;
}

}  // namespace

std::string_view Request::field(std::string_view name) const { return value_of(fields, name); }

std::string_view Request::cookie(std::string_view name) const {
  for (const std::string_view pair : split(field("cookie"), ';')) {
    const std::string_view one = trimmed(pair);
    if (one.size() > name.size() && one.starts_with(name) && one[name.size()] == '=')
      return one.substr(name.size() + 1);
  }
  return {};
}

std::string_view Response::field(std::string_view name) const { return value_of(fields, name); }

Response& Response::with(std::string name, std::string value) & {
  fields.push_back({std::move(name), std::move(value)});
  return *this;
}

Response&& Response::with(std::string name, std::string value) && {
  return std::move(with(std::move(name), std::move(value)));
}

std::string decoded(std::string_view encoded, bool plus_is_blank) {
  std::string out;
  out.reserve(encoded.size());
  for (std::size_t at = 0; at < encoded.size(); ++at) {
    const char one = encoded[at];
    if (one == '%' && at + 2 < encoded.size() && hex_digit(encoded[at + 1]) >= 0 && hex_digit(encoded[at + 2]) >= 0) {
      out += static_cast<char>(hex_digit(encoded[at + 1]) * 16 + hex_digit(encoded[at + 2]));
      at += 2;
    } else {
      out += one == '+' && plus_is_blank ? ' ' : one;
    }
  }
  return out;
}

std::vector<Field> pairs_of(std::string_view encoded) {
  std::vector<Field> pairs;
  for (const std::string_view piece : split(encoded, '&')) {
    if (piece.empty()) continue;
    if (pairs.size() == pairs_max) break;
    const std::size_t equals = piece.find('=');
    const std::string_view value = equals == std::string_view::npos ? std::string_view() : piece.substr(equals + 1);
    pairs.push_back({decoded(piece.substr(0, equals), true), decoded(value, true)});
  }
  return pairs;
}

}  // namespace barnacle::http
