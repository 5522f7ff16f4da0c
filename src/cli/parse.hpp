#pragma once
// The words of a call, sorted out by the command's table.

#include <string>
#include <vector>

#include "base/result.hpp"
#include "cli/command.hpp"

namespace barnacle::cli {

/// `given` are the words after the command's path. Refusal `usage`: what is missing, unknown or given twice.
Result<Arguments> parse(const Command& command, const std::vector<std::string>& given);

}  // namespace barnacle::cli
