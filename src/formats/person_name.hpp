#pragma once
// A person's name, taken apart as far as the way it is written tells.

#include <string>
#include <string_view>

namespace barnacle {

struct PersonName {
  std::string prefix;  ///< "Dr.", "Prof. Dr."
  std::string given;
  std::string middle;
  std::string family;  ///< with its particles: "van der Berg"
  std::string suffix;  ///< "Jr.", "PhD"
  bool operator==(const PersonName&) const = default;
};

/// "Dr. Maria van der Berg", "Lopez, Maria", "BERG Maria", "Maria Lopez, PhD", "山田太郎" (family name first when
/// written without a blank). One word is a given name. Brackets and what is in them fall away. Never refuses: what is
/// not understood is in `given` and `family`.
PersonName person_name_from_text(std::string_view text);

/// The name as it is said: prefix given middle family suffix, without gaps.
std::string full_name(const PersonName& name);

}  // namespace barnacle
