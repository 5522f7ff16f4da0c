#pragma once
// Long work in small steps: what is to be done, how far it is, and who is at it.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/words.hpp"
#include "domain/permission/permission.hpp"
#include "domain/time/instant.hpp"
#include "ports/books/files.hpp"

namespace barnacle {

struct JobIdNoun {
  static constexpr std::string_view prefix = "job";
};
using JobId = Id<JobIdNoun>;

enum class JobState { waiting, running, finished, failed };
BARNACLE_WORDS(JobState, "job state", {JobState::waiting, "waiting"}, {JobState::running, "running"},
               {JobState::finished, "finished"}, {JobState::failed, "failed"});

/// What a job does. Those before `import` change contacts one by one, and are undone as one.
enum class JobOperation {
  owner,
  tag,
  untag,
  cadence,
  leave_cadence,
  permission,
  pause,
  resume,
  stop,
  remove,
  import,
  undo,              ///< of an import or of another job
  export_contacts,   ///< a table of contacts
  export_everything  ///< the whole workspace
};
BARNACLE_WORDS(JobOperation, "operation", {JobOperation::owner, "owner"}, {JobOperation::tag, "tag"},
               {JobOperation::untag, "untag"}, {JobOperation::cadence, "cadence"},
               {JobOperation::leave_cadence, "leave_cadence"}, {JobOperation::permission, "permission"},
               {JobOperation::pause, "pause"}, {JobOperation::resume, "resume"}, {JobOperation::stop, "stop"},
               {JobOperation::remove, "delete"}, {JobOperation::import, "import"}, {JobOperation::undo, "undo"},
               {JobOperation::export_contacts, "export"}, {JobOperation::export_everything, "everything"});

/// What was asked for: whom it is about, and what the operation needs. Other members stay empty.
struct JobWish {
  std::string filter;               ///< in the filter language; empty with no `contacts`: everybody
  SellerId me;                      ///< whom the filter calls "me"
  std::vector<ContactId> contacts;  ///< named one by one, at most job_contacts_max
  SellerId owner;                   ///< of owner and import; nil with import: assigned by rule
  std::string tag;                  ///< of tag and untag
  std::string cadence;              ///< of cadence and import; with import empty: as the temperature says
  bool no_cadence = false;          ///< of import: nobody enters one
  std::optional<Channel> channel;   ///< of permission; empty: every channel
  PermissionAnswer answer = PermissionAnswer::unknown;
  std::string source;             ///< of permission and import: the words by which they allowed it
  std::optional<LocalDay> until;  ///< of pause
  std::string reason;             ///< of pause, leave_cadence, stop
  StopReason stop = StopReason::said_no;
  FileId file;                       ///< of import: the upload
  ImportId import;                   ///< of import, and of undo: the changes that are undone as one
  std::vector<std::string> columns;  ///< of import: a field's word for each column; empty: as their headers say
  std::string country;               ///< of import: of phone numbers without a country code
  std::string zone;                  ///< of import: of times without an offset
  bool operator==(const JobWish&) const = default;
};
inline constexpr std::size_t job_contacts_max = 5'000;

struct JobProblem {
  ContactId contact;
  std::string detail;
  bool operator==(const JobProblem&) const = default;
};
inline constexpr std::size_t job_problems_max = 200;  ///< kept of one job; `problem_count` goes on

/// One job. `lease` is the number under which its holder saves.
struct Job {
  JobId id;
  JobOperation operation = JobOperation::tag;
  JobState state = JobState::waiting;
  std::int64_t lease = 0;
  std::string made_by;  ///< a user's name: the job's changes are theirs
  Instant made_at{};
  std::optional<Instant> finished_at;
  JobWish wish;

  std::int64_t done = 0;   ///< of `total`: contacts, changes, or bytes of a file
  std::int64_t total = 0;  ///< as counted when it was made
  std::int64_t changed = 0;
  std::string reached;  ///< where the next step begins, in the operation's own terms
  std::vector<JobProblem> problems;
  std::int64_t problem_count = 0;
  std::string failure;  ///< why it failed
  EntryId undo;         ///< undoing this entry undoes all of it; nil: nothing to undo
  FileId file;          ///< that it made
  bool operator==(const Job&) const = default;
};

/// Whose turn a chore is.
struct ChoreTurn {
  std::string name;
  std::int64_t lease = 0;
};

/// Jobs and chores of one workspace. None of it is undone by `undo`.
class JobBook {
 public:
  virtual ~JobBook() = default;

  virtual void add(const Job& job) = 0;
  virtual std::optional<Job> find(JobId id) = 0;
  virtual std::vector<Job> latest(std::size_t limit) = 0;  ///< newest first, without their wishes

  /// Whether there is something to claim at `now`; with `quick`, nothing but what takes seconds.
  virtual bool has_open(Instant now, bool quick) = 0;
  /// Takes the oldest job that nobody holds at `now` (it waits, or its holder's lease ran out), until `until`. Two
  /// servers never get the same lease.
  virtual std::optional<Job> claim(Instant now, Instant until, bool quick) = 0;
  /// Saves what a step did and holds the job until `until`. False, and nothing saved, if the lease is not the job's any
  /// more: then the step's transaction must not be committed, for somebody else does it.
  virtual bool keep(const Job& job, Instant until) = 0;
  virtual void forget_finished(Instant before) = 0;

  /// Takes a chore for oneself until `until` if nobody holds it at `now` and it was not done since `turn`.
  virtual std::optional<ChoreTurn> claim_chore(std::string_view name, Instant now, Instant turn, Instant until) = 0;
  /// Gives it back; `done`: not again before its next turn.
  virtual void end_chore(const ChoreTurn& chore, Instant now, bool done) = 0;
};

}  // namespace barnacle
