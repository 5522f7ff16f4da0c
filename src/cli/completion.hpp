#pragma once
// Completion of commands and options by the tab key.

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace barnacle::cli {

/// The script for "bash", "zsh" or "fish", to be sourced by that shell. Refusal `usage` for another one.
Result<std::string> completion_script(std::string_view shell);

}  // namespace barnacle::cli
