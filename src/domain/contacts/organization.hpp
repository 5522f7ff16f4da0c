#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "domain/contacts/contact.hpp"

namespace barnacle {

/// How many people work there; a case study of another size class makes small firms feel too small (S63).
enum class SizeBand { unknown, solo, small, medium, large, giant };  // 1, 2-49, 50-249, 250-4999, 5000 and more
BARNACLE_WORDS(SizeBand, "size", {SizeBand::unknown, "unknown"}, {SizeBand::solo, "1"}, {SizeBand::small, "2-49"},
               {SizeBand::medium, "50-249"}, {SizeBand::large, "250-4999"}, {SizeBand::giant, "5000+"});
SizeBand size_band_of(long employees);

/// Where contacts work.
struct Organization {
  OrganizationId id;
  std::string name;
  std::vector<std::string> domains;  ///< "nordlys.no"
  std::string industry;
  SizeBand size = SizeBand::unknown;
  PostalAddress address;
  std::string zone;
  std::vector<CustomField> custom;
  std::vector<std::string> tags;
  std::string notes;
  std::optional<Pause> paused;
  std::optional<Instant> last_automatic_at;  ///< to any of its people; at most one a day (promise 2)
  std::string external_id;
  Instant created_at{};
  std::int64_t version = 0;
  bool operator==(const Organization&) const = default;
};

/// Company names for matching: small letters without punctuation, a leading "The" and legal forms ("Inc", "GmbH & Co.
/// KG", "A/S", "S.A. de C.V.", "AB Volvo"). Never empty unless the name has neither letter nor digit. Stable: the plain
/// name of a plain name is itself.
std::string plain_organization_name(std::string_view name);

}  // namespace barnacle
