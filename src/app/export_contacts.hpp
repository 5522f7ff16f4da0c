#pragma once
// Data out: a table of contacts, or everything, written by a job into a file that is kept for a day.

#include "app/jobs.hpp"

namespace barnacle::app {

inline constexpr std::size_t export_step = 500;  ///< contacts of a transaction

/// Writes whom `job.wish` means into a CSV file that spreadsheets and `import` read, piece by piece.
Result<Done> run_export(JobInHand& hand);

/// Writes the whole workspace. The tables are read as of one moment, which no step may cut: until then the lease is
/// `everything_lease`. Gone on with by another server it begins anew. Refusals: `export.nowhere` where none was handed
/// in, `export.too_long`, those of `write`.
Result<Done> run_export_of_everything(JobInHand& hand, const WriteEverything& write);
inline constexpr std::chrono::seconds everything_lease{1800};
inline constexpr std::int64_t everything_bytes_max = 500'000'000;  ///< larger ones are written by the command line

}  // namespace barnacle::app
