#pragma once
#include "app/contact_file.hpp"

namespace barnacle::app {

/// Counts a finished outgoing touch: the contact's standing, the organization's automatic mail of the day, and the
/// tallies that learning starts from.
void count_touch(Desk& desk, ContactFile& file, const Touch& touch);

/// Counts an answer that came later to the last touch.
void count_answer(Desk& desk, ContactFile& file, Instant at);

}  // namespace barnacle::app
