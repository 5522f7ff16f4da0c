// Long work: how far it is, and what came of it.

#include "http/resources/jobs.hpp"

#include <boost/describe.hpp>

#include "http/resources/answers.hpp"
#include "http/resources/resources.hpp"

namespace barnacle::http {

struct ProblemSeen {
  ContactId contact;
  std::string detail;
};
BOOST_DESCRIBE_STRUCT(ProblemSeen, (), (contact, detail))

struct JobSeen {
  JobId id;
  JobOperation operation = JobOperation::tag;
  JobState state = JobState::waiting;
  std::int64_t done = 0, total = 0, changed = 0;
  std::vector<ProblemSeen> problems;
  std::int64_t problem_count = 0;
  std::string failure;
  EntryId undo;
  std::optional<std::string> file;
  std::string made_by;
  Instant made_at{};
  std::optional<Instant> finished_at;
};
BOOST_DESCRIBE_STRUCT(JobSeen, (),
                      (id, operation, state, done, total, changed, problems, problem_count, failure, undo, file,
                       made_by, made_at, finished_at))

std::string job_document(const Job& job) {
  JobSeen seen{.id = job.id,
               .operation = job.operation,
               .state = job.state,
               .done = job.done,
               .total = job.total,
               .changed = job.changed,
               .problem_count = job.problem_count,
               .failure = job.failure,
               .undo = job.undo,
               .made_by = job.made_by,
               .made_at = job.made_at,
               .finished_at = job.finished_at};
  for (const JobProblem& problem : job.problems) seen.problems.push_back({problem.contact, problem.detail});
  if (!job.file.is_nil()) seen.file = std::string(api_root) + "/jobs/" + job.id.text() + "/file";
  return json_text(seen);
}

namespace {

Response list_jobs(Call& call) {
  if (const auto known = call.only_queries({"limit"}); !known) return call.refuse(known.refusal());
  const auto limit = call.limit();
  if (!limit) return call.refuse(limit.refusal());
  std::vector<std::string> rows;
  for (const Job& job : call.look([&](app::Desk& desk) { return desk.books.jobs().latest(*limit); }))
    rows.push_back(job_document(job));
  return call.list(rows, {});
}

Response get_job(Call& call) {
  const auto id = call.id<JobId>("job");
  if (!id) return call.refuse(id.refusal());
  const auto job = call.look([&](app::Desk& desk) { return desk.books.jobs().find(*id); });
  if (!job) return call.refuse(not_found("job.unknown", "There is no job " + id->text() + "."));
  return call.json(job_document(*job));
}

}  // namespace

std::vector<Route> job_routes() {
  return {{Method::get, "/jobs", Door::read, "listJobs", list_jobs},
          {Method::get, "/jobs/{id}", Door::read, "getJob", get_job}};
}

}  // namespace barnacle::http
