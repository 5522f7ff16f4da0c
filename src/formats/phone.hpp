#pragma once
// Phone numbers in the one form that can be dialled from everywhere: E.164.

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace barnacle {

/// A number. `e164` is "+4722334455": at most 15 digits after the plus (ITU-T E.164). `country` is the ISO 3166-1 code
/// of the country that the calling code belongs to (its largest where several share it, save the North American ones,
/// which are told apart by area code); empty for worldwide services such as +800. `extension` is what is dialled after
/// the connection.
struct PhoneNumber {
  std::string e164;
  std::string country;
  std::string extension;

  /// "+4722334455" or "+4722334455;ext=12" (RFC 3966).
  std::string text() const { return extension.empty() ? e164 : e164 + ";ext=" + extension; }
  bool operator==(const PhoneNumber&) const = default;
};

/// Reads a number as people write it: blanks, dots, hyphens, slashes and brackets; `+`, or the default country's
/// international prefix (00, 011, 0011, 810, 010 …); `(0)` and a stray trunk zero after a country code; `x12`, `ext.
/// 12`, `Durchwahl 12`, `;ext=12`; letters of the keypad ("1-800-FLOWERS"). `default_country` (ISO 3166-1 alpha-2, any
/// case, may be empty) is needed for a number without country code. Lengths are checked per country: a number that
/// cannot be dialled is refused, not stored. Codes: phone.empty, phone.character, phone.no_country, phone.country,
/// phone.too_short, phone.too_long, phone.area.
Result<PhoneNumber> phone_from_text(std::string_view text, std::string_view default_country = {});

/// The calling code of a country, without plus; empty if there is none.
std::string_view calling_code(std::string_view country);

}  // namespace barnacle
