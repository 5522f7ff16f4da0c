#include "base/id.hpp"

#include <array>

namespace barnacle {

namespace {
constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
/// What each letter stands for; 32: it is not of the alphabet.
constexpr std::array<std::uint8_t, 256> values = [] {
  std::array<std::uint8_t, 256> made{};
  made.fill(32);
  for (std::size_t i = 0; i < alphabet.size(); ++i) {
    made[static_cast<unsigned char>(alphabet[i])] = static_cast<std::uint8_t>(i);
  }
  return made;
}();
constexpr std::size_t word_length = 26;  // 130 bits for 128: the first character carries three
}  // namespace

Uuid make_uuid_v7(std::uint64_t unix_ms, std::uint64_t random_high, std::uint64_t random_low) {
  Uuid uuid;
  for (std::size_t i = 0; i < 6; ++i) uuid.bytes[i] = static_cast<std::uint8_t>(unix_ms >> (40 - 8 * i));
  uuid.bytes[6] = static_cast<std::uint8_t>(0x70 | ((random_high >> 8) & 0x0f));
  uuid.bytes[7] = static_cast<std::uint8_t>(random_high);
  for (std::size_t i = 0; i < 8; ++i) uuid.bytes[8 + i] = static_cast<std::uint8_t>(random_low >> (56 - 8 * i));
  uuid.bytes[8] = static_cast<std::uint8_t>(0x80 | (uuid.bytes[8] & 0x3f));
  return uuid;
}

std::string uuid_text(const Uuid& uuid) {
  std::string text(word_length, '0');
  unsigned carried = 0;
  int carried_bits = 2;  // two leading zero bits make 130
  std::size_t at = 0;
  for (const std::uint8_t byte : uuid.bytes) {
    carried = (carried << 8) | byte;
    carried_bits += 8;
    while (carried_bits >= 5) {
      carried_bits -= 5;
      text[at++] = alphabet[(carried >> carried_bits) & 31];
      carried &= (1U << carried_bits) - 1;
    }
  }
  return text;
}

std::optional<Uuid> uuid_from_text(std::string_view text) {
  if (text.size() != word_length) return std::nullopt;
  Uuid uuid;
  unsigned carried = 0;
  int carried_bits = -2;
  std::size_t at = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned value = values[static_cast<unsigned char>(text[i])];
    if (value > 31 || (i == 0 && value > 7)) return std::nullopt;
    carried = (carried << 5) | value;
    carried_bits += 5;
    if (carried_bits >= 8) {
      carried_bits -= 8;
      uuid.bytes[at++] = static_cast<std::uint8_t>(carried >> carried_bits);
      carried &= (1U << carried_bits) - 1;
    }
  }
  return uuid;
}

}  // namespace barnacle
