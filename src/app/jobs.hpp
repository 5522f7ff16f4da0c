#pragma once
// Long work, cut into short transactions. Whoever holds a job's lease does its next step; the step, how far the job is
// by it, and the renewed lease are one transaction. So a crash anywhere loses at most a step that was never there, and
// a server that was taken for dead saves nothing when it wakes.

#include <functional>
#include <string>

#include "app/desk.hpp"

namespace barnacle::app {

/// From step to step; a holder who says nothing for so long is gone. Server clocks that differ only make a lease
/// shorter or longer: what is saved under a lease that is lost is refused by its number, not by the time.
inline constexpr std::chrono::seconds job_lease{30};
/// A job that was taken up so often and did not end is given up: it ends its servers.
inline constexpr std::int64_t job_leases_max = 50;
inline constexpr int job_days = 30;  ///< finished jobs are remembered so long

/// A job of this moment and actor, not yet in the book.
Job new_job(Desk& desk, JobOperation operation, JobWish wish, std::int64_t total);

/// What a job changed, as the group by which it is undone.
inline ImportId changes_of(JobId job) { return ImportId{job.uuid}; }

/// Keeps the first `job_problems_max`, and counts all.
void add_problems(Job& job, std::vector<JobProblem> problems);

/// `Job::reached` after the last step: who takes the job up between that and its end has nothing left to do.
inline constexpr std::string_view all_reached = "end";

/// A job in the hands of its holder.
class JobInHand {
 public:
  JobInHand(House& house_, Job job_, std::function<bool()> stop)
      : house(house_), job(std::move(job_)), stop_(std::move(stop)) {}

  House& house;
  Job job;

  /// Saves `job` in a step's transaction, last of all. Refusals, upon which the step is not committed:
  /// `job.taken_over`, `job.put_down` (this server ends; another one goes on).
  Result<Done> save(Desk& desk, std::chrono::seconds lease = job_lease);

  /// A step: `verb(Desk&)` and `save`, in one transaction, as the user who made the job.
  template <class Verb>
  Result<Done> step(Verb&& verb) {
    return perform(house, job.made_by, [&](Desk& desk) -> Result<Done> {
      if (auto done = verb(desk); !done) return done.refusal();
      return save(desk);
    });
  }

 private:
  std::function<bool()> stop_;
};

/// Writes the whole workspace as one file, whose bytes `take` gets piece by piece. The rooms that know how lie above
/// this one; whoever runs jobs hands it in.
using WriteEverything =
    std::function<Result<Done>(House&, const std::function<Result<Done>(std::string_view bytes)>& take)>;

/// Takes the oldest job that waits, or whose holder is gone, and does it to its end; with `quick`, none that may take
/// minutes. False if there was none. `stop`, asked at each step, puts it down for another to go on with. Storage's
/// exceptions pass through: the lease then runs out, and somebody goes on.
bool run_next_job(House& house, bool quick, const std::function<bool()>& stop,
                  const WriteEverything& write_everything = {});

/// Forgets jobs that ended `job_days` ago.
Result<Done> forget_jobs(Desk& desk);

}  // namespace barnacle::app
