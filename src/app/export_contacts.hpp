#pragma once
// A table of contacts, written by a job into a file that is kept for a day.

#include "app/jobs.hpp"

namespace barnacle::app {

inline constexpr std::size_t export_step = 500;  ///< contacts of a transaction

/// Writes whom `job.wish` means into a CSV file that spreadsheets and `import` read, piece by piece.
Result<Done> run_export(JobInHand& hand);

}  // namespace barnacle::app
