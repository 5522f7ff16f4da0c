#pragma once
// An uploaded file comes in: looked at first, then as a job.

#include <string>
#include <vector>

#include "app/import_contacts.hpp"
#include "app/jobs.hpp"
#include "app/keep_files.hpp"

namespace barnacle::app {

/// What a preview of an upload tries out in a transaction that is thrown away: others wait so long.
inline constexpr std::int64_t upload_preview_rows = 2'000;

/// How the upload would be read and what would become of its first `upload_preview_rows` rows. Members of the wish that
/// decide nothing of that may be left empty. Refusals: `file.unknown`, `import.columns`, `import.field`, those of
/// import_files.
Result<ImportReport> preview_upload(House& house, std::string_view by, const JobWish& wish);

struct StartedImport {
  Import import;
  Job job;
};

/// Begins an import of `wish.file`, done by a job. Refusals: `file.unknown`, `import.columns`, `import.field`,
/// `seller.unknown`, `cadence.unknown`, those of opening the file.
Result<StartedImport> start_import(House& house, std::string_view by, JobWish wish);

/// The job that brings an import in has the import's id.
inline JobId job_of(ImportId import) { return JobId{import.uuid}; }

/// Runs it to its end, in steps of `import_batch` rows.
Result<Done> run_import(JobInHand& hand);

}  // namespace barnacle::app
