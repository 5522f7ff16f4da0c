#include "storage/sql/job_book.hpp"

#include "json/describe.hpp"
#include "storage/sql/queries.hpp"

namespace barnacle {
BOOST_DESCRIBE_STRUCT(JobWish, (),
                      (filter, me, contacts, owner, tag, cadence, no_cadence, channel, answer, source, until, reason,
                       stop, file, import, columns, country, zone))
BOOST_DESCRIBE_STRUCT(JobProblem, (), (contact, detail))
BOOST_DESCRIBE_STRUCT(Job, (),
                      (id, operation, state, lease, made_by, made_at, finished_at, wish, done, total, changed, reached,
                       problems, problem_count, failure, undo, file))
}  // namespace barnacle

namespace barnacle::sql {

namespace {

struct InColumns {
  static constexpr std::array<std::string_view, 8> elsewhere{"id",      "operation", "state",       "lease",
                                                             "made_by", "made_at",   "finished_at", "wish"};
};

// The wish is the last column, where it was asked for.
Job job_of(const Row& row) {
  auto job = read_document<Job>(row.text(7), "job");
  job.id = row.id<JobId>(0);
  job.operation = row.word<JobOperation>(1);
  job.state = row.word<JobState>(2);
  job.lease = row.integer(3);
  job.made_by = row.text(4);
  job.made_at = row.instant(5);
  job.finished_at = row.maybe_instant(6);
  if (row.columns() > 8) job.wish = read_document<JobWish>(row.text(8), "job");
  return job;
}

}  // namespace

void SqlJobBook::add(const Job& job) {
  desk_.for_writing();
  expects(!job.id.is_nil(), "a job is added with its id");
  desk_.session.exec(job_add, desk_.workspace, job.id, job.operation, job.state, job.lease, job.made_by, job.made_at,
                     job.finished_at, stored_text(job.wish), stored_text<Job, InColumns>(job));
}

std::optional<Job> SqlJobBook::find(JobId id) {
  std::optional<Job> found;
  desk_.session.each(
      job_find, [&](const Row& row) { found = job_of(row); }, desk_.workspace, id);
  return found;
}

std::vector<Job> SqlJobBook::latest(std::size_t limit) {
  std::vector<Job> found;
  desk_.session.each(
      job_latest, [&](const Row& row) { found.push_back(job_of(row)); }, desk_.workspace, limit);
  return found;
}

bool SqlJobBook::has_open(Instant now, bool quick) {
  bool has = false;
  desk_.session.each(
      job_open, [&](const Row&) { has = true; }, desk_.workspace, now, quick ? 0 : 1);
  return has;
}

std::optional<Job> SqlJobBook::claim(Instant now, Instant until, bool quick) {
  desk_.for_writing();
  std::optional<Job> found;
  desk_.session.each(
      job_claim, [&](const Row& row) { found = job_of(row); }, desk_.workspace, now, until, quick ? 0 : 1);
  return found;
}

bool SqlJobBook::keep(const Job& job, Instant until) {
  desk_.for_writing();
  return desk_.session.changed(job_keep, desk_.workspace, job.id, job.lease, job.state, until, job.finished_at,
                               stored_text<Job, InColumns>(job)) == 1;
}

void SqlJobBook::forget_finished(Instant before) {
  desk_.for_writing();
  desk_.session.exec(job_forget, desk_.workspace, before);
}

std::optional<ChoreTurn> SqlJobBook::claim_chore(std::string_view name, Instant now, Instant turn, Instant until) {
  desk_.for_writing();
  desk_.session.exec(job_add_chore, desk_.workspace, name);
  std::optional<ChoreTurn> taken;
  desk_.session.each(
      job_claim_chore,
      [&](const Row& row) {
        taken = ChoreTurn{std::string(name), row.integer(0)};
      },
      desk_.workspace, name, now, turn, until);
  return taken;
}

void SqlJobBook::end_chore(const ChoreTurn& chore, Instant now, bool done) {
  desk_.for_writing();
  desk_.session.exec(job_end_chore, desk_.workspace, chore.name, chore.lease, now, done ? 1 : 0);
}

}  // namespace barnacle::sql
