#pragma once
// Why this, why then, why nothing (promise 5).

#include <vector>

#include "app/contact_file.hpp"

namespace barnacle::app {

struct Explanation {
  Contact contact;
  Plan plan;                    ///< by what is known now
  std::vector<Entry> timeline;  ///< the latest entries, newest first
};

/// Plans without saving.
Result<Explanation> explain(Desk& desk, ContactId contact, std::size_t entries);

}  // namespace barnacle::app
