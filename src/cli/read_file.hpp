#pragma once
#include <string>

#include "base/result.hpp"

namespace barnacle::cli {

/// The whole of a file, or of standard input for "-". Refusals: `file.unreadable` (not_found or forbidden, with the
/// system's reason), `file.too_long`.
Result<std::string> read_file(const std::string& path, std::size_t bytes_max);

}  // namespace barnacle::cli
