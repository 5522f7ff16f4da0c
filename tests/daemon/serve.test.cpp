#include "daemon/serve.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

#include "clock/random_ids.hpp"
#include "clock/system_clock.hpp"
#include "storage/sqlite/open.hpp"

namespace barnacle {
namespace {

struct Serving : testing::Test {
  std::string folder = [] {
    std::string path = testing::TempDir() + "barnacle-serve-XXXXXX";
    return std::string(mkdtemp(path.data()));
  }();
  std::string data = folder + "/barnacle.db";

  // A process that serves, as the product does; its log comes through the pipe.
  pid_t start(int pipe_end) {
    const pid_t child = fork();
    if (child != 0) return child;
    SystemClock clock;
    RandomIds ids;
    const auto storage = open_sqlite(data);
    app::House house(*storage, clock, ids);
    const auto served = daemon::serve(house, {.data_path = data, .log = [&](std::string_view line) {
                                                const std::string whole = std::string(line) + "\n";
                                                if (write(pipe_end, whole.data(), whole.size()) < 0) _exit(9);
                                              }});
    _exit(served.ok() ? 0 : 5);
  }
};

std::string read_until(int pipe_end, std::string_view end) {
  std::string text;
  char c = 0;
  while (text.find(end) == std::string::npos && read(pipe_end, &c, 1) == 1) text += c;
  return text;
}

TEST_F(Serving, one_process_serves_a_file_and_a_polite_signal_ends_it) {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  const pid_t child = start(ends[1]);
  ASSERT_THAT(read_until(ends[0], "pestered\n"), testing::HasSubstr("audit: 0 contacts"));

  SystemClock clock;
  RandomIds ids;
  const auto storage = open_sqlite(data);
  app::House house(*storage, clock, ids);
  const daemon::ServeOptions options{.data_path = data, .once = true, .log = [](std::string_view) {}};
  const auto second = daemon::serve(house, options);
  ASSERT_FALSE(second.ok());
  EXPECT_EQ(second.refusal().code, "serve.already");
  EXPECT_THAT(second.refusal().text, testing::HasSubstr("by process " + std::to_string(child)));

  kill(child, SIGTERM);
  EXPECT_THAT(read_until(ends[0], "Stopped.\n"), testing::HasSubstr("Stopped."));
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
  EXPECT_TRUE(daemon::serve(house, options).ok()) << "the lock goes with its holder";
  close(ends[0]);
  close(ends[1]);
}

TEST_F(Serving, a_killed_process_leaves_no_lock_behind) {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  const pid_t child = start(ends[1]);
  read_until(ends[0], "pestered\n");
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  SystemClock clock;
  RandomIds ids;
  const auto storage = open_sqlite(data);
  app::House house(*storage, clock, ids);
  EXPECT_TRUE(daemon::serve(house, {.data_path = data, .once = true, .log = [](std::string_view) {}}).ok());
  close(ends[0]);
  close(ends[1]);
}

TEST_F(Serving, without_a_folder_to_lock_in_it_says_which) {
  const auto storage = open_sqlite(":memory:");
  SystemClock clock;
  RandomIds ids;
  app::House house(*storage, clock, ids);
  const auto served =
      daemon::serve(house, {.data_path = folder + "/nowhere/x.db", .once = true, .log = [](std::string_view) {}});
  ASSERT_FALSE(served.ok());
  EXPECT_EQ(served.refusal().code, "serve.lock");
}

}  // namespace
}  // namespace barnacle
