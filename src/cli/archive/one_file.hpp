#pragma once
#include <functional>
#include <string_view>

#include "cli/archive/archive.hpp"

namespace barnacle::archive {

/// The folder that `write` makes, as one file: a tar archive (POSIX ustar) that every system unpacks. Its bytes go to
/// `take` piece by piece; a refusal of `take` ends it. Works in a folder for temporary files that goes with the call.
/// Refusals: those of `write`, `export.no_folder`.
Result<Done> write_one_file(app::House& house, const std::function<Result<Done>(std::string_view bytes)>& take);

}  // namespace barnacle::archive
