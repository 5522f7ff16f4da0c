// Two servers of Barnacle on one database, and everything that may happen to them: what was acknowledged is there once,
// what was not is there at most once, and both go on by themselves.

#include <arpa/inet.h>
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <thread>

#include "postgres/cluster.hpp"

namespace barnacle::postgres_test {
namespace {

using testing::HasSubstr;

constexpr auto pause = std::chrono::milliseconds(50);
constexpr int patience = 2'400;  // pauses: two minutes on a machine that is busy with other tests

/// True once `reached()` is; false if patience ends first.
template <class Question>
bool comes_true(Question reached) {
  for (int i = 0; i < patience; ++i) {
    if (reached()) return true;
    std::this_thread::sleep_for(pause);
  }
  return false;
}

std::string text_of_file(const std::string& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// One `barnacle serve` on a port that the system chose.
class Server {
 public:
  Server(const std::string& url, const std::string& log) : url_(url), log_(log) { start(); }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  ~Server() { end(SIGKILL); }

  void start() {
    std::filesystem::remove(log_);
    process_ = fork();
    if (process_ == 0) {
      prctl(PR_SET_PDEATHSIG, SIGKILL);
      const int file = open(log_.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
      dup2(file, STDOUT_FILENO);
      dup2(file, STDERR_FILENO);
      const std::string listen = "127.0.0.1:" + std::to_string(port_);
      execl(BARNACLE_PROGRAM, BARNACLE_PROGRAM, "--database", url_.c_str(), "serve", "--listen", listen.c_str(),
            nullptr);
      _exit(127);
    }
    constexpr std::string_view mark = "http://127.0.0.1:";
    const bool open = comes_true([&] { return text_of_file(log_).find(mark) != std::string::npos; });
    if (!open) throw std::runtime_error("the server does not start: " + text_of_file(log_));
    const std::string said = text_of_file(log_);
    port_ = std::stoi(said.substr(said.find(mark) + mark.size()));
  }
  void signal(int number) const { kill(process_, number); }
  int end(int number) {
    if (process_ <= 0) return -1;
    kill(process_, SIGCONT);
    kill(process_, number);
    int status = 0;
    waitpid(process_, &status, 0);
    process_ = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }
  int port() const { return port_; }

 private:
  std::string url_;
  std::string log_;
  std::atomic<int> port_ = 0;  // the same after a restart: who wrote to it goes on writing to it
  pid_t process_ = 0;
};

/// The status of one request on a connection of its own; 0 if no answer came.
int status_of_post(int port, const std::string& token, const std::string& path, const std::string& body) {
  const int line = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  struct Close {
    int line;
    ~Close() { close(line); }
  } at_the_end{line};
  timeval wait{.tv_sec = 60, .tv_usec = 0};
  setsockopt(line, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(line, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) return 0;
  const std::string request =
      "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) + "\r\nAuthorization: Bearer " + token +
      "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + std::to_string(body.size()) +
      "\r\n\r\n" + body;
  if (send(line, request.data(), request.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(request.size())) return 0;
  std::string answer;
  std::array<char, 4'096> part{};
  for (ssize_t got = 0; (got = recv(line, part.data(), part.size(), 0)) > 0;) {
    answer.append(part.data(), static_cast<std::size_t>(got));
  }
  return answer.starts_with("HTTP/1.1 ") && answer.size() > 12 ? std::stoi(answer.substr(9, 3)) : 0;
}

/// Adds one contact after the other over one server, each once, whatever comes back.
class Writer {
 public:
  Writer(const Server& server, std::string token, std::string name)
      : server_(server), token_(std::move(token)), name_(std::move(name)), thread_([this] { work(); }) {}
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  ~Writer() { stop(); }
  void stop() {
    stopping_ = true;
    if (thread_.joinable()) thread_.join();
  }
  /// Waits for so many more answers that say "made".
  bool makes(int more) {
    const int goal = made_ + more;
    return comes_true([&] { return made_ >= goal; });
  }
  const std::set<std::string>& acknowledged() const { return acknowledged_; }  // once stopped
  const std::set<std::string>& tried() const { return tried_; }

 private:
  void work() {
    for (int i = 0; !stopping_; ++i) {
      const std::string email = name_ + std::to_string(i) + "@example.org";
      tried_.insert(email);
      const int status = status_of_post(
          server_.port(), token_, "/api/v1/contacts",
          R"({"name":")" + name_ + " Number" + std::to_string(i) + R"(","emails":[{"address":")" + email + R"("}]})");
      if (status == 201) {
        acknowledged_.insert(email);
        ++made_;
      } else {
        std::this_thread::sleep_for(pause);
      }
    }
  }
  const Server& server_;
  std::string token_;
  std::string name_;
  std::set<std::string> acknowledged_;
  std::set<std::string> tried_;
  std::atomic<int> made_ = 0;
  std::atomic<bool> stopping_ = false;
  std::thread thread_;
};

struct TwoServers : testing::Test {
  std::filesystem::path folder = [] {
    std::string pattern = (std::filesystem::temp_directory_path() / "barnacle-servers-XXXXXX").string();
    return std::filesystem::path(mkdtemp(pattern.data()));
  }();
  ~TwoServers() override { std::filesystem::remove_all(folder); }

  std::string barnacle(const std::string& words) const {
    const std::string line = std::string(BARNACLE_PROGRAM) + " --database " + url + " " + words + " 2>&1";
    std::FILE* const pipe = popen(line.c_str(), "r");
    std::string said;
    std::array<char, 4'096> part{};
    for (std::size_t size = 0; (size = std::fread(part.data(), 1, part.size(), pipe)) > 0;)
      said.append(part.data(), size);
    EXPECT_EQ(pclose(pipe), 0) << words << ": " << said;
    return said;
  }

  /// Both servers work; `mishap(server)` happens to the first or to the database; at the end both work again, and the
  /// books are asked.
  template <class Mishap>
  void go_through(Mishap mishap) {
    barnacle("init");
    barnacle("seller add 'Ravi Rao' --zone Europe/London");
    barnacle("admin create 'Ravi Rao' --email ravi@barnacle.example");
    const std::string made = barnacle("token make tests --user ravi@barnacle.example --scope write --days 1 --json");
    const auto at = made.find(R"("token":")");
    ASSERT_NE(at, std::string::npos) << made;
    const std::string token = made.substr(at + 9, made.find('"', at + 9) - at - 9);
    Server first(url, (folder / "first").string());
    Server second(url, (folder / "second").string());
    Writer one(first, token, "one");
    Writer other(second, token, "other");
    ASSERT_TRUE(one.makes(3) && other.makes(3));
    mishap(first, one, other);
    EXPECT_TRUE(one.makes(3)) << "the first goes on by itself: " << text_of_file((folder / "first").string());
    EXPECT_TRUE(other.makes(3)) << "and so does the second";
    one.stop();
    other.stop();
    EXPECT_EQ(first.end(SIGTERM), 0);
    EXPECT_EQ(second.end(SIGTERM), 0);

    std::multiset<std::string> there;
    std::istringstream addresses(
        run_sql(url, "SELECT value || ' ' FROM contact_key WHERE kind = 'email' AND value LIKE '%@example.org'"));
    for (std::string address; addresses >> address;) there.insert(address);
    std::set<std::string> tried = one.tried();
    tried.insert(other.tried().begin(), other.tried().end());
    for (const std::string& email : tried) {
      const bool acknowledged = one.acknowledged().contains(email) || other.acknowledged().contains(email);
      EXPECT_LE(there.count(email), 1U) << email << " was added once and is there more often";
      EXPECT_GE(there.count(email), acknowledged ? 1U : 0U) << email << " was acknowledged and is lost";
    }
    const std::string parts =
        "SELECT DISTINCT (SELECT count(*) FROM touch WHERE touch.contact_id = contact.id AND touch.state = 'planned') "
        "|| ' planned, ' || (SELECT count(*) FROM timeline WHERE timeline.contact_id = contact.id) || ' entries; ' "
        "FROM contact";
    EXPECT_THAT(run_sql(url, parts), testing::MatchesRegex("1 planned, [0-9] entries; "))
        << "all are whole, and nothing was done twice to any";
    EXPECT_EQ(run_sql(url, "SELECT count(*) FROM contact"), std::to_string(there.size()));
    barnacle("audit");
  }

  std::string url = fresh_database();
};

TEST_F(TwoServers, one_is_killed_and_comes_back) {
  go_through([](Server& first, Writer& one, Writer& other) {
    for (int i = 0; i < 3; ++i) {
      first.end(SIGKILL);
      EXPECT_TRUE(other.makes(3)) << "the other goes on";
      first.start();
      EXPECT_TRUE(one.makes(2 + i));
    }
  });
}

TEST_F(TwoServers, one_sleeps_and_wakes) {
  go_through([](Server& first, Writer& one, Writer& other) {
    for (int i = 0; i < 3; ++i) {
      first.signal(SIGSTOP);
      EXPECT_TRUE(other.makes(3)) << "if need be the server takes the turn from the sleeper";
      first.signal(SIGCONT);
      EXPECT_TRUE(one.makes(2 + i));
    }
  });
}

TEST_F(TwoServers, their_connections_are_cut) {
  go_through([this](Server&, Writer& one, Writer& other) {
    for (int i = 0; i < 10; ++i) {
      run_sql(url, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'barnacle'");
      EXPECT_TRUE(one.makes(1 + i % 3) && other.makes(1));
    }
  });
}

TEST_F(TwoServers, the_database_is_restarted_under_them) {
  go_through([](Server&, Writer& one, Writer& other) {
    for (int i = 0; i < 2; ++i) {
      restart_at_once();
      EXPECT_TRUE(one.makes(2) && other.makes(2));
    }
  });
}

}  // namespace
}  // namespace barnacle::postgres_test
