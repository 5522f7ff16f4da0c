#pragma once
// Files kept in the database for a while: what was uploaded, and what jobs write.

#include <istream>
#include <memory>
#include <string>
#include <string_view>

#include "app/desk.hpp"

namespace barnacle::app {

inline constexpr int file_hours = 24;                           ///< an upload is kept so long after its last use
inline constexpr std::int64_t upload_bytes_max = 100'000'000;   ///< a table of a million contacts
inline constexpr std::int64_t files_bytes_max = 2'000'000'000;  ///< of all that is kept, so that uploads fill no disk

/// Keeps the bytes under a name, a few pieces in each transaction. Refusals: `file.empty`, `file.too_long`,
/// `file.too_many`.
Result<KeptFile> keep_file(House& house, std::string_view by, std::string name, std::string_view bytes);

/// Adds bytes at the end of a file that is being made, and puts it.
void append_to_file(Desk& desk, KeptFile& file, std::string_view bytes);

/// The file, kept on from now. Refusal `file.unknown`.
Result<KeptFile> use_file(Desk& desk, FileId id);

/// Reads the file piece by piece, each in a transaction of its own. Reading throws storage_failure if the file is gone
/// by then.
std::unique_ptr<std::istream> open_file(House& house, const KeptFile& file);

/// Forgets what nobody used for `file_hours`.
Result<Done> forget_files(Desk& desk);

}  // namespace barnacle::app
