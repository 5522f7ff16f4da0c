// The one file that knows every room: chooses the adapters and opens a door.

#include <sys/stat.h>

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "clock/random_ids.hpp"
#include "clock/system_clock.hpp"
#include "daemon/serve.hpp"
#include "storage/sqlite/open.hpp"

namespace {

// Makes the folders above a file, as private as a mailbox.
void make_folders_above(const std::string& path) {
  for (std::size_t slash = path.find('/', 1); slash != std::string::npos; slash = path.find('/', slash + 1)) {
    ::mkdir(path.substr(0, slash).c_str(), 0700);
  }
}

struct Rooms {
  std::unique_ptr<barnacle::Storage> storage;
  barnacle::SystemClock clock;
  barnacle::RandomIds ids;
  std::unique_ptr<barnacle::app::House> house;
};

}  // namespace

int main(int count, char** words) {
  Rooms rooms;
  barnacle::cli::Doors doors;
  doors.house_at = [&rooms](const std::string& path) -> barnacle::cli::OpenHouse {
    return [&rooms, path]() -> barnacle::app::House& {
      if (!rooms.house) {
        make_folders_above(path);
        rooms.storage = barnacle::open_sqlite(path);
        rooms.house = std::make_unique<barnacle::app::House>(*rooms.storage, rooms.clock, rooms.ids);
      }
      return *rooms.house;
    };
  };
  doors.serve = [&rooms](barnacle::app::House& house, const std::string& path, bool once) {
    const auto log = [&rooms](std::string_view line) {
      const std::string at = barnacle::text_of(std::chrono::floor<std::chrono::seconds>(rooms.clock.now()));
      std::fprintf(stderr, "%s %.*s\n", at.c_str(), static_cast<int>(line.size()), line.data());
    };
    return barnacle::daemon::serve(house, {.data_path = path, .once = once, .log = log});
  };
  doors.while_unserved = barnacle::daemon::while_unserved;
  doors.open_storage = barnacle::open_sqlite;
  return barnacle::cli::run_command_line(std::vector<std::string>(words + 1, words + count), doors,
                                         barnacle::cli::surroundings_of_process());
}
