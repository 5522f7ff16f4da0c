#include "postgres/cluster.hpp"

#include <fcntl.h>
#include <grp.h>
#include <libpq-fe.h>
#include <netinet/in.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <thread>
#include <vector>

namespace barnacle::postgres_test {

namespace {

constexpr int ready_attempts_max = 600;  // of 50 ms: a machine that is busy with other tests

std::string programs_folder() {
  std::array<char, 500> line{};
  std::FILE* const answer = popen("pg_config --bindir 2>/dev/null", "r");
  const bool told = answer != nullptr && std::fgets(line.data(), line.size(), answer) != nullptr;
  if (answer != nullptr) pclose(answer);
  std::string folder = told ? line.data() : "/usr/lib/postgresql/15/bin";
  while (!folder.empty() && folder.back() == '\n') folder.pop_back();
  if (access((folder + "/initdb").c_str(), X_OK) != 0) {
    throw std::runtime_error("These tests need the PostgreSQL server: tools/install_packages test");
  }
  return folder;
}

/// PostgreSQL refuses to work for root, who becomes nobody.
void become_ordinary() {
  if (getuid() != 0) return;
  const passwd* const nobody = getpwnam("nobody");
  if (nobody == nullptr || setgroups(0, nullptr) != 0 || setgid(nobody->pw_gid) != 0 || setuid(nobody->pw_uid) != 0) {
    _exit(126);
  }
}

pid_t start(const std::vector<std::string>& words, const std::string& log) {
  const pid_t parent = getpid();
  const pid_t child = fork();
  if (child != 0) return child;
  become_ordinary();
  prctl(PR_SET_PDEATHSIG, SIGQUIT);  // after the change of user, which forgets it
  if (getppid() != parent || chdir("/") != 0) _exit(126);
  const int file = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  dup2(file, STDOUT_FILENO);
  dup2(file, STDERR_FILENO);
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  execv(arguments.front(), arguments.data());
  _exit(127);
}

int free_port() {
  const int door = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  if (bind(door, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
      getsockname(door, reinterpret_cast<sockaddr*>(&address), &size) != 0) {
    throw std::runtime_error("there is no free port");
  }
  close(door);
  return ntohs(address.sin_port);
}

class Cluster {
 public:
  Cluster() : programs_(programs_folder()), owner_(getpid()), port_(free_port()) {
    std::string pattern = (std::filesystem::temp_directory_path() / "barnacle-pg-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
    if (getuid() == 0) {
      const passwd* const nobody = getpwnam("nobody");
      if (nobody == nullptr || chown(folder_.c_str(), nobody->pw_uid, nobody->pw_gid) != 0) {
        throw std::runtime_error("the server's folder cannot be given to nobody");
      }
    }
    const pid_t making = start({programs_ + "/initdb", "-D", folder_ + "/data", "-U", "app", "--auth=trust",
                                "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"},
                               folder_ + "/log");
    int status = 0;
    waitpid(making, &status, 0);
    if (status != 0) throw std::runtime_error("initdb failed; see " + folder_ + "/log");
    // In the file and not among the words of the command, so that a test can change them.
    std::ofstream(folder_ + "/data/postgresql.conf", std::ios::app) << "fsync = off\nfull_page_writes = off\n";
    std::ofstream(folder_ + "/data/pg_hba.conf") << "host all guarded all scram-sha-256\n"
                                                    "host all unwelcome all reject\n"
                                                    "host all all 127.0.0.1/32 trust\n";
    serve();
  }
  Cluster(const Cluster&) = delete;
  Cluster& operator=(const Cluster&) = delete;
  ~Cluster() {
    if (getpid() != owner_) return;  // a forked child of the test
    stop();
    std::filesystem::remove_all(folder_);
  }

  void serve() {
    server_ = start({programs_ + "/postgres", "-D", folder_ + "/data", "-p", std::to_string(port_), "-k", folder_, "-h",
                     "127.0.0.1", "-c", "max_connections=50", "-c", "shared_buffers=32MB"},
                    folder_ + "/log");
    for (int i = 0; i < ready_attempts_max; ++i) {
      if (PQping(url("postgres", "app").c_str()) == PQPING_OK) return;
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    throw std::runtime_error("PostgreSQL does not start; see " + folder_ + "/log");
  }
  void stop() {
    kill(server_, SIGQUIT);
    waitpid(server_, nullptr, 0);
  }

  std::string url(const std::string& database, const std::string& user) const {
    return "postgresql://" + user + "@127.0.0.1:" + std::to_string(port_) + "/" + database;
  }
  int next_number() { return ++databases_; }

 private:
  std::string programs_;
  std::string folder_;
  pid_t owner_;
  pid_t server_ = 0;
  int port_;
  int databases_ = 0;
};

Cluster& cluster() {
  static Cluster one;
  return one;
}

}  // namespace

std::string url_of(const std::string& database, const std::string& user) { return cluster().url(database, user); }

std::string fresh_database() {
  const std::string name = "t" + std::to_string(cluster().next_number());
  const std::string answer = run_sql(url_of("postgres"), "CREATE DATABASE " + name);
  if (!answer.empty()) throw std::runtime_error(answer);
  return url_of(name);
}

void make_guarded_user(const std::string& password) {
  const std::string answer = run_sql(url_of("postgres"), "CREATE ROLE guarded LOGIN PASSWORD '" + password + "'");
  if (!answer.empty()) throw std::runtime_error(answer);
}

std::string run_sql(const std::string& url, const std::string& sql) {
  PGconn* const connection = PQconnectdb(url.c_str());
  PGresult* const result = PQexec(connection, sql.c_str());
  std::string answer;
  const auto status = PQresultStatus(result);
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) answer = PQerrorMessage(connection);
  for (int row = 0; row < PQntuples(result); ++row) {
    for (int column = 0; column < PQnfields(result); ++column) answer += PQgetvalue(result, row, column);
  }
  PQclear(result);
  PQfinish(connection);
  return answer;
}

void restart_at_once() {
  cluster().stop();
  cluster().serve();
}

}  // namespace barnacle::postgres_test
