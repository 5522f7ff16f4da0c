// Jobs and chores are one holder's at a time, and files come back whole.

#include <gmock/gmock.h>

#include <thread>

#include "contract/engines.hpp"

namespace barnacle::contract {
namespace {

class JobContract : public Contract {
 protected:
  Job job(JobOperation operation = JobOperation::tag) {
    Job made;
    made.id = ids.make<JobId>(monday);
    made.operation = operation;
    made.made_by = "Ravi";
    made.made_at = monday;
    made.wish.tag = "fair";
    made.total = 3;
    return made;
  }
  void add(const Job& made) {
    write([&](Books& books) { books.jobs().add(made); });
  }
  std::optional<Job> claim(Instant now, bool quick = false) {
    std::optional<Job> taken;
    write([&](Books& books) { taken = books.jobs().claim(now, now + lease, quick); });
    return taken;
  }
  static constexpr auto lease = std::chrono::seconds(30);
};
BARNACLE_CONTRACT(JobContract);

TEST_P(JobContract, a_job_comes_back_as_it_was_added_and_kept) {
  Job made = job(JobOperation::permission);
  made.wish.filter = "tag:fair";
  made.wish.contacts = {contact().id, contact().id};
  made.wish.channel = Channel::call;
  made.wish.answer = PermissionAnswer::granted;
  made.wish.until = LocalDay(days(20'000));
  made.wish.columns = {"email", "", "given_name"};
  made.wish.file = ids.make<FileId>(monday);
  add(made);
  EXPECT_EQ(read([&](Books& books) { return books.jobs().find(made.id); }), made);
  auto taken = claim(monday);
  ASSERT_TRUE(taken);
  EXPECT_EQ(taken->wish, made.wish);
  EXPECT_EQ(taken->state, JobState::running);
  taken->done = 2;
  taken->reached = "two";
  taken->problems = {{made.wish.contacts[0], "said no"}};
  taken->problem_count = 1;
  taken->undo = entry("tag").id;
  taken->state = JobState::finished;
  taken->finished_at = monday + hours(1);
  write([&](Books& books) { EXPECT_TRUE(books.jobs().keep(*taken, monday + lease)); });
  EXPECT_EQ(read([&](Books& books) { return books.jobs().find(made.id); }), taken);
  EXPECT_EQ(claim(monday + hours(2)), std::nullopt) << "what is finished is not taken again";
}

TEST_P(JobContract, jobs_are_taken_oldest_first_and_each_once) {
  const Job first = job(), second = job();
  add(first);
  add(second);
  EXPECT_EQ(claim(monday)->id, first.id);
  EXPECT_EQ(claim(monday)->id, second.id);
  EXPECT_EQ(claim(monday), std::nullopt);
  EXPECT_FALSE(read([&](Books& books) { return books.jobs().has_open(monday, false); }));
  EXPECT_TRUE(read([&](Books& books) { return books.jobs().has_open(monday + lease, false); }));
  const auto latest = read([&](Books& books) { return books.jobs().latest(1); });
  ASSERT_EQ(latest.size(), 1U);
  EXPECT_EQ(latest.front().id, second.id);
}

TEST_P(JobContract, an_import_does_not_stand_in_the_way_of_what_is_quick) {
  const Job import = job(JobOperation::import), quick = job();
  add(import);
  EXPECT_FALSE(read([&](Books& books) { return books.jobs().has_open(monday, true); }));
  add(quick);
  EXPECT_EQ(claim(monday, true)->id, quick.id);
  EXPECT_EQ(claim(monday, true), std::nullopt);
  EXPECT_EQ(claim(monday)->id, import.id);
}

TEST_P(JobContract, whose_lease_ran_out_saves_nothing_any_more) {
  add(job());
  auto first = claim(monday);
  auto second = claim(monday + lease);
  ASSERT_TRUE(first && second);
  EXPECT_EQ(first->id, second->id);
  EXPECT_GT(second->lease, first->lease);
  first->done = 1;
  write([&](Books& books) { EXPECT_FALSE(books.jobs().keep(*first, monday + hours(1))); });
  second->done = 2;
  write([&](Books& books) { EXPECT_TRUE(books.jobs().keep(*second, monday + hours(1))); });
  EXPECT_EQ(read([&](Books& books) { return books.jobs().find(first->id); })->done, 2);
  EXPECT_EQ(claim(monday + minutes(59)), std::nullopt) << "a lease that was renewed holds";
}

TEST_P(JobContract, of_many_who_claim_at_once_each_gets_another_job) {
  constexpr int workers = 4, jobs = 12;
  for (int i = 0; i < jobs; ++i) add(job());
  std::vector<std::vector<JobId>> taken(workers);
  std::vector<std::thread> threads;
  for (int worker = 0; worker < workers; ++worker) {
    threads.emplace_back([&, worker] {
      for (;;) {
        auto books = storage->open(home, Access::write);
        const auto job = books->jobs().claim(monday, monday + lease, false);
        books->commit();
        if (!job) return;
        taken[static_cast<std::size_t>(worker)].push_back(job->id);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  std::vector<JobId> all;
  for (const auto& some : taken) all.insert(all.end(), some.begin(), some.end());
  std::sort(all.begin(), all.end());
  EXPECT_EQ(all.size(), static_cast<std::size_t>(jobs));
  EXPECT_EQ(std::unique(all.begin(), all.end()), all.end());
}

TEST_P(JobContract, finished_jobs_are_forgotten_and_open_ones_kept) {
  Job old = job(), open = job();
  old.state = JobState::failed;
  old.finished_at = monday;
  add(old);
  add(open);
  write([&](Books& books) { books.jobs().forget_finished(monday + hours(1)); });
  EXPECT_EQ(read([&](Books& books) { return books.jobs().find(old.id); }), std::nullopt);
  EXPECT_TRUE(read([&](Books& books) { return books.jobs().find(open.id); }));
}

TEST_P(JobContract, a_chore_is_one_servers_and_once_a_turn) {
  const auto claim_chore = [&](Instant now, Instant turn) {
    std::optional<ChoreTurn> taken;
    write([&](Books& books) { taken = books.jobs().claim_chore("audit", now, turn, now + lease); });
    return taken;
  };
  const auto end = [&](const ChoreTurn& turn, Instant now, bool done) {
    write([&](Books& books) { books.jobs().end_chore(turn, now, done); });
  };
  const auto one = claim_chore(monday, monday);
  ASSERT_TRUE(one);
  EXPECT_FALSE(claim_chore(monday, monday)) << "another server is at it";
  end(*one, monday, false);
  const auto again = claim_chore(monday, monday);
  ASSERT_TRUE(again) << "it failed, so anybody may try again";
  const auto taken_over = claim_chore(monday + lease, monday);
  ASSERT_TRUE(taken_over) << "who held it is gone";
  end(*again, monday + lease, true);
  EXPECT_FALSE(claim_chore(monday + lease, monday)) << "what a late one says counts for nothing";
  end(*taken_over, monday + lease, true);
  EXPECT_FALSE(claim_chore(monday + hours(1), monday)) << "it was done in this turn";
  EXPECT_TRUE(claim_chore(monday + hours(24), monday + hours(24)));
}

TEST_P(JobContract, a_file_comes_back_in_its_pieces_until_it_is_forgotten) {
  const std::string bytes("a\0b\xff", 4);
  KeptFile file{.id = ids.make<FileId>(monday), .name = "leads.csv", .made_by = "Ravi", .kept_until = monday};
  write([&](Books& books) {
    books.files().put(file);
    books.files().put_piece(file.id, 0, "first");
    books.files().put_piece(file.id, 1, bytes);
    books.files().put_piece(file.id, 0, "again");
    file.bytes = 9;
    file.whole = true;
    books.files().put(file);
  });
  read([&](Books& books) {
    EXPECT_EQ(books.files().find(file.id), file);
    EXPECT_EQ(books.files().piece(file.id, 0), "again");
    EXPECT_EQ(books.files().piece(file.id, 1), bytes);
    EXPECT_EQ(books.files().piece(file.id, 2), std::nullopt);
    EXPECT_EQ(books.files().bytes_held(), 9);
    return 0;
  });
  write([&](Books& books) { books.files().forget(monday); });
  EXPECT_TRUE(read([&](Books& books) { return books.files().find(file.id); }));
  write([&](Books& books) { books.files().forget(monday + hours(1)); });
  read([&](Books& books) {
    EXPECT_EQ(books.files().find(file.id), std::nullopt);
    EXPECT_EQ(books.files().piece(file.id, 0), std::nullopt);
    EXPECT_EQ(books.files().bytes_held(), 0);
    return 0;
  });
}

}  // namespace
}  // namespace barnacle::contract
