#pragma once
#include <string>
#include <vector>

#include "app/contact_file.hpp"

namespace barnacle::app {

/// How a contact goes on at another temperature: a fact (an answer, a meeting, a deal) begins its cadence; who was
/// tried long enough without an answer is nurtured by its rhythm alone, or giving up would begin the next round of
/// tries (S24, S33, S37).
enum class GoesOn { by_its_cadence, by_its_rhythm };

/// Moves the file's contact to another temperature, with its reason as an entry of its own in `moves`. Leaves the
/// running cadence if that has the exit, and enters the cadence of the new temperature (product.md section 3) if it
/// goes on so, without saving. Does nothing if it is so already.
void change_temperature(Desk& desk, ContactFile& file, Temperature to, std::string why, GoesOn goes_on,
                        std::vector<Entry>& moves);

}  // namespace barnacle::app
