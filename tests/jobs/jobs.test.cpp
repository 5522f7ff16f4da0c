// A job ends once, whoever dies or sleeps on the way: two houses on one database.

#include "app/jobs.hpp"

#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "app/audit.hpp"
#include "app/change_many.hpp"
#include "app/export_contacts.hpp"
#include "app/import_upload.hpp"
#include "app/keep_sellers.hpp"
#include "app/undo.hpp"
#include "clock/random_ids.hpp"
#include "contract/engines.hpp"
#include "fakes/virtual_clock.hpp"

namespace barnacle::app {
namespace {

// Each row that cannot be read follows a hundred that can.
std::string table(int people) {
  std::string text = "First Name,Last Name,Email\n";
  for (int i = 0; i < people; ++i) {
    const std::string number = std::to_string(i);
    text += "Ann" + number + ",Reed" + number + ",ann" + number + "@reed" + number + ".example\n";
    if (i % 100 == 99) text += ",,nothing at all@@\n";
  }
  return text;
}

/// A server: its own connections, ids and clock.
struct Server {
  explicit Server(std::unique_ptr<Storage> opened, Instant now) : storage(std::move(opened)), clock(now) {}
  std::unique_ptr<Storage> storage;
  VirtualClock clock;
  RandomIds ids;
  House house{*storage, clock, ids};

  Job job(JobId id) {
    return *look(house, [&](Desk& desk) { return desk.books.jobs().find(id); });
  }
  Import import(ImportId id) {
    return *look(house, [&](Desk& desk) { return desk.books.imports().find(id); });
  }
  std::int64_t contacts() {
    return look(house, [](Desk& desk) { return desk.books.contacts().count({}); });
  }
  AuditReport audited() {
    return look(house, [](Desk& desk) { return audit(desk); });
  }
  /// Begins the import of `table`.
  StartedImport begin(int people) {
    const auto seller = perform(
        house, "test", [](Desk& desk) { return save_seller(desk, {.name = "Nora Lind", .zone = "Europe/Oslo"}); });
    EXPECT_TRUE(seller.ok());
    const auto file = keep_file(house, "Nora Lind", "leads.csv", table(people));
    EXPECT_TRUE(file.ok());
    auto started = start_import(house, "Nora Lind", {.file = file->id});
    EXPECT_TRUE(started.ok()) << (started ? "" : started.refusal().text);
    return *started;
  }
};

const auto never = [] { return false; };

struct Place {
  std::string name;
  std::function<std::function<std::unique_ptr<Storage>()>(const contract::TemporaryDirectory&)> make;
};
void PrintTo(const Place& place, std::ostream* out) { *out << place.name; }

class Jobs : public testing::TestWithParam<Place> {
 protected:
  contract::TemporaryDirectory directory_;
  std::function<std::unique_ptr<Storage>()> open_ = GetParam().make(directory_);

  /// Another process does jobs until it dies at its n-th step, in the middle of the step's transaction.
  void die_at_step(int n, Instant now) {
    const pid_t child = fork();
    if (child == 0) {
      Server server(open_(), now);
      int steps = 0;
      run_next_job(server.house, false, [&] {
        if (++steps == n) kill(getpid(), SIGKILL);
        return false;
      });
      _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status)) << "it was to die at step " << n;
  }
};

INSTANTIATE_TEST_SUITE_P(Engines, Jobs,
                         testing::Values(Place{"sqlite",
                                               [](const contract::TemporaryDirectory& in) {
                                                 return [path = in.file("barnacle.db")] { return open_sqlite(path); };
                                               }},
                                         Place{"postgres",
                                               [](const contract::TemporaryDirectory&) {
                                                 return [url = postgres_test::fresh_database()] {
                                                   return open_postgres(url);
                                                 };
                                               }}),
                         [](const auto& each) { return each.param.name; });

TEST_P(Jobs, a_server_killed_in_the_middle_leaves_its_import_to_another_and_nothing_is_doubled) {
  const Instant now = contract::monday;
  constexpr int people = 1'010, unreadable = 10;  // three steps
  const StartedImport started = Server(open_(), now).begin(people);
  die_at_step(2, now);
  Server other(open_(), now + std::chrono::seconds(1));
  EXPECT_FALSE(run_next_job(other.house, false, never)) << "the dead one's lease still holds";
  EXPECT_EQ(other.import(started.import.id).rows, 500) << "one step lasted; the second was never there";
  EXPECT_EQ(other.job(started.job.id).state, JobState::running);

  die_at_step(2, now + job_lease + std::chrono::seconds(1));
  other.clock.advance(2 * job_lease + std::chrono::seconds(2));
  ASSERT_TRUE(run_next_job(other.house, false, never));
  const Job job = other.job(started.job.id);
  EXPECT_EQ(job.state, JobState::finished) << job.failure;
  EXPECT_EQ(job.done, job.total);
  const Import import = other.import(started.import.id);
  EXPECT_EQ(import.state, ImportState::finished);
  EXPECT_EQ(import.rows, people + unreadable);
  EXPECT_EQ(import.fates.at(RowFate::created), people);
  EXPECT_EQ(import.fates.at(RowFate::refused), unreadable);
  EXPECT_EQ(other.contacts(), people);
  EXPECT_TRUE(other.audited().clean());
  EXPECT_FALSE(run_next_job(other.house, false, never)) << "it is done once";
}

TEST_P(Jobs, an_undo_that_was_cut_short_is_gone_on_with_and_leaves_nothing) {
  const Instant now = contract::monday;
  Server server(open_(), now);
  constexpr int people = 450;
  const StartedImport started = server.begin(people);
  ASSERT_TRUE(run_next_job(server.house, false, never));
  const JobId undo = *perform(server.house, "Nora Lind", [&](Desk& desk) -> Result<JobId> {
    const Job job = new_job(desk, JobOperation::undo, {.import = started.import.id}, people);
    desk.books.jobs().add(job);
    return job.id;
  });
  die_at_step(2, now);
  EXPECT_LT(server.contacts(), people);
  EXPECT_GT(server.contacts(), 0);
  server.clock.advance(job_lease + std::chrono::seconds(1));
  ASSERT_TRUE(run_next_job(server.house, false, never));
  EXPECT_EQ(server.job(undo).state, JobState::finished);
  EXPECT_EQ(server.job(undo).problem_count, 0);
  EXPECT_EQ(server.contacts(), 0);
  EXPECT_EQ(server.import(started.import.id).state, ImportState::undone);
}

TEST_P(Jobs, a_sleeper_who_wakes_after_its_lease_saves_nothing) {
  const Instant now = contract::monday;
  Server sleeper(open_(), now), other(open_(), now + job_lease + std::chrono::seconds(1));
  constexpr int people = 60;
  const StartedImport started = sleeper.begin(people);
  const auto taken = perform(sleeper.house, "test", [&](Desk& desk) -> Result<std::optional<Job>> {
    return desk.books.jobs().claim(desk.now, desk.now + job_lease, false);
  });
  JobInHand hand(sleeper.house, **taken, never);
  ASSERT_TRUE(run_next_job(other.house, false, never));
  const auto late = run_import(hand);
  ASSERT_TRUE(late.ok()) << "it finds all of it done";
  hand.job.wish.import = {};
  const auto step = hand.step([&](Desk& desk) -> Result<Done> {
    desk.books.settings().put_text("late", "yes");
    return Done{};
  });
  ASSERT_FALSE(step.ok());
  EXPECT_EQ(step.refusal().code, "job.taken_over");
  EXPECT_EQ(look(other.house, [](Desk& desk) { return desk.books.settings().text("late"); }), std::nullopt);
  EXPECT_EQ(other.job(started.job.id).state, JobState::finished);
  EXPECT_EQ(other.contacts(), people);
}

TEST_P(Jobs, a_server_that_is_asked_to_stop_hands_its_job_on_at_once) {
  const Instant now = contract::monday;
  Server server(open_(), now), other(open_(), now);
  constexpr int people = 510;
  const StartedImport started = server.begin(people);
  int steps = 0;
  ASSERT_TRUE(run_next_job(server.house, false, [&] { return ++steps == 2; }));
  EXPECT_EQ(server.job(started.job.id).state, JobState::waiting);
  EXPECT_EQ(server.import(started.import.id).rows, 500);
  ASSERT_TRUE(run_next_job(other.house, false, never));
  EXPECT_EQ(other.job(started.job.id).state, JobState::finished);
  EXPECT_EQ(other.contacts(), people);
}

TEST_P(Jobs, a_change_of_many_survives_its_server_and_is_undone_as_one) {
  const Instant now = contract::monday;
  Server server(open_(), now);
  server.begin(210);
  ASSERT_TRUE(run_next_job(server.house, false, never));
  const auto tagged = [&] {
    return look(server.house, [](Desk& desk) { return desk.books.contacts().count({.tag = "fair"}); });
  };
  const auto ids = look(server.house, [](Desk& desk) {
    std::vector<ContactId> all;
    for (const Contact& contact : desk.books.contacts().page({}, {}, 300)) all.push_back(contact.id);
    return all;
  });
  const auto begun = perform(server.house, "Nora Lind", [&](Desk& desk) {
    return start_change(desk, JobOperation::tag, {.contacts = ids, .tag = "fair"});
  });
  ASSERT_TRUE(begun.ok());
  die_at_step(3, now);
  EXPECT_EQ(tagged(), 100);
  server.clock.advance(job_lease + std::chrono::seconds(1));
  ASSERT_TRUE(run_next_job(server.house, true, never));
  const Job job = server.job(begun->id);
  EXPECT_EQ(job.state, JobState::finished);
  EXPECT_EQ(job.changed, 210) << "each once";
  EXPECT_EQ(tagged(), 210);
  const auto undo =
      perform(server.house, "Nora Lind", [&](Desk& desk) { return undo_together(desk, changes_of(job.id)); });
  ASSERT_TRUE(undo.ok() && *undo) << "so many are too many for one transaction";
  ASSERT_TRUE(run_next_job(server.house, true, never));
  EXPECT_EQ(tagged(), 0);
  EXPECT_EQ(perform(server.house, "Nora Lind", [&](Desk& desk) { return undo_together(desk, changes_of(job.id)); })
                .refusal()
                .code,
            "undo.already");
}

TEST_P(Jobs, a_table_has_everybody_once_though_its_server_dies_over_it) {
  const Instant now = contract::monday;
  Server server(open_(), now);
  server.begin(510);
  ASSERT_TRUE(run_next_job(server.house, false, never));
  const auto begun = perform(server.house, "Nora Lind",
                             [&](Desk& desk) { return start_change(desk, JobOperation::export_contacts, {}); });
  ASSERT_TRUE(begun.ok());
  die_at_step(2, now);
  // The other one does the last step, and is gone before it says that the job is done.
  server.clock.advance(job_lease + std::chrono::seconds(1));
  const auto taken = perform(server.house, "test", [&](Desk& desk) -> Result<std::optional<Job>> {
    return desk.books.jobs().claim(desk.now, desk.now + job_lease, false);
  });
  ASSERT_TRUE(*taken);
  JobInHand hand(server.house, **taken, never);
  ASSERT_TRUE(run_export(hand).ok());
  server.clock.advance(job_lease + std::chrono::seconds(1));
  ASSERT_TRUE(run_next_job(server.house, false, never));
  const Job job = server.job(begun->id);
  EXPECT_EQ(job.state, JobState::finished);
  EXPECT_EQ(job.done, 510);
  const auto file = look(server.house, [&](Desk& desk) { return desk.books.files().find(job.file); });
  ASSERT_TRUE(file && file->whole);
  const auto in = open_file(server.house, *file);
  std::string row;
  int rows = 0;
  while (std::getline(*in, row)) ++rows;
  EXPECT_EQ(rows, 511) << "the names of the columns, and everybody once";
}

TEST_P(Jobs, an_import_whose_file_is_gone_fails_and_says_so) {
  Server server(open_(), contract::monday);
  const StartedImport started = server.begin(3);
  server.clock.advance(hours(file_hours + 1));
  ASSERT_TRUE(perform(server.house, "test", [](Desk& desk) { return forget_files(desk); }).ok());
  ASSERT_TRUE(run_next_job(server.house, false, never));
  const Job job = server.job(started.job.id);
  EXPECT_EQ(job.state, JobState::failed);
  EXPECT_THAT(job.failure, testing::HasSubstr("Upload it again"));
  EXPECT_EQ(server.contacts(), 0);
}

}  // namespace
}  // namespace barnacle::app
