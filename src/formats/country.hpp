#pragma once
#include <string>
#include <string_view>

namespace barnacle {

/// The ISO 3166-1 alpha-2 code of a country by its code of two or three letters, its English name or its own ("Norge",
/// "Deutschland", "UK"); empty if it is not known. Any two letters are taken for a code.
std::string country_code(std::string_view text);

}  // namespace barnacle
