#pragma once
#include <string>
#include <vector>

#include "app/contact_file.hpp"

namespace barnacle::app {

/// Moves the file's contact to another temperature, with its reason as an entry of its own in `moves`. Leaves the
/// running cadence if that has the exit, and enters the cadence of the new temperature (product.md section 3), without
/// saving. Does nothing if it is so already.
void change_temperature(Desk& desk, ContactFile& file, Temperature to, std::string why, std::vector<Entry>& moves);

}  // namespace barnacle::app
