#pragma once
// Answers of the app in lines, for people; times on the clock of whoever looks.

#include <string>
#include <vector>

#include "app/explain.hpp"
#include "app/prepare_touch.hpp"
#include "cli/times.hpp"

namespace barnacle::cli {

/// Everything about one contact.
std::string text_of(const Watch& watch, app::Desk& desk, const app::ContactFile& file,
                    const std::vector<Entry>& timeline);
/// A touch made ready: why now, whom to reach, what to say.
std::string text_of(const Watch& watch, const app::PreparedTouch& prepared);
/// Why this, why then, why nothing.
std::string text_of(const Watch& watch, const app::Explanation& explanation);

}  // namespace barnacle::cli
