// with_postgres COMMAND...: starts a PostgreSQL server with an empty database, runs the command with each word DATABASE
// replaced by its url, and ends as the command does. The server goes with it.

#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "postgres/cluster.hpp"

int main(int count, char** words) {
  if (count < 2) {
    std::fprintf(stderr, "use: with_postgres COMMAND [WORD|DATABASE]...\n");
    return 2;
  }
  try {
    std::string url = barnacle::postgres_test::fresh_database();
    std::vector<char*> command;
    for (int i = 1; i < count; ++i) command.push_back(std::string(words[i]) == "DATABASE" ? url.data() : words[i]);
    command.push_back(nullptr);
    const pid_t child = fork();
    if (child == 0) {
      prctl(PR_SET_PDEATHSIG, SIGTERM);
      execvp(command.front(), command.data());
      std::perror(command.front());
      _exit(127);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "with_postgres: %s\n", problem.what());
    return 1;
  }
}
