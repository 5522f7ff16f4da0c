#pragma once
// The promises, checked over every contact (product.md section 2).

#include <string>
#include <vector>

#include "app/desk.hpp"

namespace barnacle::app {

struct Violation {
  ContactId contact;
  std::string promise;   ///< "1 nobody is dropped"
  std::string sentence;  ///< what is wrong, with the names and times
};

struct AuditReport {
  std::int64_t contacts = 0;
  std::int64_t with_next_touch = 0;
  std::int64_t stopped = 0;
  std::int64_t signposts = 0;
  std::int64_t touches = 0;
  std::vector<Violation> violations;  ///< at most `violations_max`; `violation_count` has them all
  std::int64_t violation_count = 0;
  bool clean() const { return violation_count == 0; }
};
inline constexpr std::size_t violations_max = 1'000;

/// Reads everything once, by pages, inside one transaction; changes nothing.
AuditReport audit(Desk& desk);

}  // namespace barnacle::app
