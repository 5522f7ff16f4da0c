#pragma once
// Everything that a workspace holds, as a folder of plain files, and back: docs/api/export.md.

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

#include "app/desk.hpp"
#include "base/result.hpp"

namespace barnacle::archive {

/// Records by file: {"contacts.jsonl", 1750}.
using Counts = std::map<std::string, std::int64_t>;

/// Records read at a time.
inline constexpr std::size_t page = 1'000;

/// Writes the folder, as of one moment. It must not exist yet, or be empty. The same workspace gives the same bytes.
/// Refusals: `export.not_empty`, `export.unwritable`.
Result<Counts> write(app::House& house, const std::filesystem::path& folder);

/// True if the folder holds an export of ours.
bool is_archive(const std::filesystem::path& folder);

/// Reads such a folder into an empty workspace, in one transaction; an export of the result equals the folder byte for
/// byte. Refusals: `archive.workspace_not_empty`, `archive.unreadable` (names file and line).
Result<Counts> read(app::House& house, const std::filesystem::path& folder);

/// Everything held about one person, as one JSON document. Refusal `contact.unknown`.
Result<std::string> one_contact(app::Desk& desk, ContactId contact);

}  // namespace barnacle::archive
