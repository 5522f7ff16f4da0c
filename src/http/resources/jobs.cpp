// Long work: how far it is, and what came of it.

#include "http/resources/jobs.hpp"

#include <boost/describe.hpp>

#include "app/change_many.hpp"
#include "app/keep_files.hpp"
#include "base/text.hpp"
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

struct JobArguments {
  std::optional<SellerId> owner;
  std::string tag, cadence;
  std::optional<Channel> channel;
  std::optional<PermissionAnswer> state;
  std::string source;
  std::optional<LocalDay> until;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(JobArguments, (), (owner, tag, cadence, channel, state, source, until, reason))

struct JobBody {
  JobOperation operation = JobOperation::tag;
  JobArguments arguments;
  std::string filter;
  std::vector<ContactId> contacts;
  bool dry_run = false;
};
BOOST_DESCRIBE_STRUCT(JobBody, (), (operation, arguments, filter, contacts, dry_run))

struct ChangeSeen {
  ContactId contact;
  std::string name;
  std::string what;
};
BOOST_DESCRIBE_STRUCT(ChangeSeen, (), (contact, name, what))

struct ChangePreviewSeen {
  std::int64_t matching = 0, would_change = 0;
  bool whole = true;
  std::vector<ChangeSeen> preview;
};
BOOST_DESCRIBE_STRUCT(ChangePreviewSeen, (), (matching, would_change, whole, preview))

enum class ExportKind { contacts_csv, everything };
}  // namespace barnacle::http

namespace barnacle {
BARNACLE_WORDS(http::ExportKind, "export", {http::ExportKind::contacts_csv, "contacts_csv"},
               {http::ExportKind::everything, "everything"});
}  // namespace barnacle

namespace barnacle::http {

struct ExportBody {
  ExportKind kind = ExportKind::contacts_csv;
  std::string filter;
};
BOOST_DESCRIBE_STRUCT(ExportBody, (), (kind, filter))

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

Result<JobWish> wish_of(const Call& call, const JobBody& body) {
  JobWish wish{.filter = body.filter, .me = call.caller().user.seller, .contacts = body.contacts};
  const JobArguments& given = body.arguments;
  wish.owner = given.owner.value_or(SellerId{});
  wish.tag = trimmed(given.tag);
  wish.cadence = given.cadence;
  wish.channel = given.channel;
  wish.answer = given.state.value_or(PermissionAnswer::unknown);
  wish.source = given.source;
  wish.until = given.until;
  wish.reason = given.reason;
  if (body.operation == JobOperation::stop) {
    const auto reason = from_word<StopReason>(given.reason);
    if (!reason) return reason.refusal();
    wish.stop = *reason;
    wish.reason.clear();
  }
  return wish;
}

Response begun(const Call& call, const Result<Job>& job) {
  if (!job) return call.refuse(job.refusal());
  return call.json(job_document(*job), 202).with("location", std::string(api_root) + "/jobs/" + job->id.text());
}

Response post_job(Call& call) {
  const auto body = call.body<JobBody>();
  if (!body) return call.refuse(body.refusal());
  const auto wish = wish_of(call, *body);
  if (!wish) return call.refuse(wish.refusal());
  if (!body->dry_run)
    return begun(call, call.perform([&](app::Desk& desk) { return app::start_change(desk, body->operation, *wish); }));
  const auto preview = call.look([&](app::Desk& desk) { return app::preview_change(desk, body->operation, *wish); });
  if (!preview) return call.refuse(preview.refusal());
  ChangePreviewSeen seen{preview->matching, preview->would_change, preview->whole, {}};
  for (const app::ChangeOfOne& one : preview->first) seen.preview.push_back({one.contact, one.name, one.what});
  return call.json(json_text(seen));
}

Response post_export(Call& call) {
  const auto body = call.body<ExportBody>();
  if (!body) return call.refuse(body.refusal());
  if (body->kind == ExportKind::everything) {
    if (call.caller().scope < Scope::admin)
      return problem(call.request, 403, "scope.missing", "The whole workspace is for admins to take out.");
    return begun(call, call.perform([&](app::Desk& desk) -> Result<Job> {
      Job job = app::new_job(desk, JobOperation::export_everything, {}, 0);
      desk.books.jobs().add(job);
      return job;
    }));
  }
  const JobWish wish{.filter = body->filter, .me = call.caller().user.seller};
  return begun(call, call.perform([&](app::Desk& desk) {
    return app::start_change(desk, JobOperation::export_contacts, wish);
  }));
}

Response get_job_file(Call& call) {
  const auto id = call.id<JobId>("job");
  if (!id) return call.refuse(id.refusal());
  const auto file = call.look([&](app::Desk& desk) -> Result<KeptFile> {
    const auto job = desk.books.jobs().find(*id);
    if (!job) return not_found("job.unknown", "There is no job " + id->text() + ".");
    const auto kept = job->file.is_nil() ? std::nullopt : desk.books.files().find(job->file);
    if (!kept || !kept->whole)
      return not_found("file.unknown", "This job has no file, not yet, or no more: it is kept for a day.");
    return *kept;
  });
  if (!file) return call.refuse(file.refusal());
  std::string bytes;
  const auto in = app::open_file(call.site.house, *file);
  bytes.resize(static_cast<std::size_t>(file->bytes));
  in->read(bytes.data(), file->bytes);
  return Response{
      .fields = {{"content-type", file->name.ends_with(".csv") ? "text/csv; charset=utf-8" : "application/x-tar"},
                 {"content-disposition", "attachment; filename=\"" + file->name + "\""}},
      .body = std::move(bytes)};
}

}  // namespace

std::vector<Route> job_routes() {
  return {{Method::get, "/jobs", Door::read, "listJobs", list_jobs},
          {Method::post, "/jobs", Door::write, "startJob", post_job},
          {Method::get, "/jobs/{id}", Door::read, "getJob", get_job},
          {Method::get, "/jobs/{id}/file", Door::read, "getJobFile", get_job_file},
          {Method::post, "/exports", Door::write, "startExport", post_export}};
}

}  // namespace barnacle::http
