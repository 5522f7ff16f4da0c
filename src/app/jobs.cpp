#include "app/jobs.hpp"

#include "app/change_many.hpp"
#include "app/export_contacts.hpp"
#include "app/import_upload.hpp"
#include "app/undo.hpp"

namespace barnacle::app {

namespace {

Result<Done> run(JobInHand& hand, const WriteEverything& write_everything) {
  switch (hand.job.operation) {
    case JobOperation::import: return run_import(hand);
    case JobOperation::undo: return run_undo(hand);
    case JobOperation::owner:
    case JobOperation::tag:
    case JobOperation::untag:
    case JobOperation::cadence:
    case JobOperation::leave_cadence:
    case JobOperation::permission:
    case JobOperation::pause:
    case JobOperation::resume:
    case JobOperation::stop:
    case JobOperation::remove: return run_change(hand);
    case JobOperation::export_contacts: return run_export(hand);
    case JobOperation::export_everything: return run_export_of_everything(hand, write_everything);
  }
  expects(false, "a job's operation is known");
}

// Nobody holds it any more, at once.
void put_down(JobInHand& hand) {
  (void)perform(hand.house, hand.job.made_by, [&](Desk& desk) -> Result<Done> {
    auto stored = desk.books.jobs().find(hand.job.id);
    if (!stored || stored->lease != hand.job.lease) return Done{};
    stored->state = JobState::waiting;
    desk.books.jobs().keep(*stored, desk.now);
    return Done{};
  });
}

}  // namespace

Job new_job(Desk& desk, JobOperation operation, JobWish wish, std::int64_t total) {
  Job job;
  job.id = desk.make<JobId>();
  job.operation = operation;
  job.made_by = desk.actor;
  job.made_at = desk.now;
  job.wish = std::move(wish);
  job.total = total;
  return job;
}

void add_problems(Job& job, std::vector<JobProblem> problems) {
  for (JobProblem& problem : problems) {
    ++job.problem_count;
    if (job.problems.size() < job_problems_max) job.problems.push_back(std::move(problem));
  }
}

Result<Done> JobInHand::save(Desk& desk, std::chrono::seconds lease) {
  if (stop_ && stop_()) return conflict("job.put_down", "The server ends; the job goes on where it stopped.");
  if (desk.books.jobs().keep(job, desk.now + lease)) return Done{};
  return conflict("job.taken_over", "Another server does this job by now.");
}

bool run_next_job(House& house, bool quick, const std::function<bool()>& stop,
                  const WriteEverything& write_everything) {
  if (!look(house, [&](Desk& desk) { return desk.books.jobs().has_open(desk.now, quick); })) return false;
  auto taken = perform(house, "barnacle", [&](Desk& desk) -> Result<std::optional<Job>> {
    return desk.books.jobs().claim(desk.now, desk.now + job_lease, quick);
  });
  if (!taken || !*taken) return false;
  JobInHand hand(house, std::move(**taken), stop);
  const auto done = hand.job.lease > job_leases_max
                        ? Result<Done>(conflict("job.given_up", "Its servers ended again and again while they did it."))
                        : run(hand, write_everything);
  if (!done && done.refusal().code == "job.taken_over") return true;
  if (!done && done.refusal().code == "job.put_down") {
    put_down(hand);
    return true;
  }
  (void)perform(house, hand.job.made_by, [&](Desk& desk) -> Result<Done> {
    // What a step saved last stands; a refused one has changed `hand.job` and nothing else.
    auto job = desk.books.jobs().find(hand.job.id);
    if (!job || job->lease != hand.job.lease || job->finished_at) return Done{};
    job->state = done ? JobState::finished : JobState::failed;
    if (!done) job->failure = done.refusal().text;
    job->finished_at = desk.now;
    desk.books.jobs().keep(*job, desk.now);
    return Done{};
  });
  return true;
}

Result<Done> forget_jobs(Desk& desk) {
  desk.books.jobs().forget_finished(desk.now - days(job_days));
  return Done{};
}

}  // namespace barnacle::app
