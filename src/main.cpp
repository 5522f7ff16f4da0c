// The one file that knows every room: chooses the adapters and opens a door.

#include <sys/stat.h>

#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/keep_users.hpp"
#include "cli/globals.hpp"
#include "cli/session.hpp"
#include "clock/random_ids.hpp"
#include "clock/system_clock.hpp"
#include "daemon/serve.hpp"
#include "http/transport.hpp"
#include "http/web.hpp"
#include "secrets/sodium_secrets.hpp"
#include "storage/postgres/open.hpp"
#include "storage/sqlite/open.hpp"

namespace {

// Makes the folders above a file, as private as a mailbox.
void make_folders_above(const std::string& path) {
  for (std::size_t slash = path.find('/', 1); slash != std::string::npos; slash = path.find('/', slash + 1)) {
    ::mkdir(path.substr(0, slash).c_str(), 0700);
  }
}

struct Place {
  std::unique_ptr<barnacle::Storage> storage;
  std::unique_ptr<barnacle::app::House> house;
};

std::unique_ptr<barnacle::Storage> open_storage(const std::string& path) {
  if (barnacle::cli::is_on_server(path)) return barnacle::open_postgres(path);
  make_folders_above(path);
  return barnacle::open_sqlite(path);
}

struct Rooms {
  barnacle::SystemClock clock;
  barnacle::RandomIds ids;
  std::map<std::string, Place> places;  ///< by file or url
  std::unique_ptr<barnacle::SodiumSecrets> secrets;

  barnacle::Secrets& kept_secrets() {
    if (!secrets) secrets = std::make_unique<barnacle::SodiumSecrets>();
    return *secrets;
  }
};

// The HTTP door: what it borrows and the server, let go of in this order.
struct HttpDoor {
  barnacle::http::Site site;
  std::unique_ptr<barnacle::http::Server> server;
};

using Log = std::function<void(std::string_view line)>;

barnacle::Result<std::shared_ptr<void>> open_http(Rooms& rooms, barnacle::app::House& house,
                                                  const barnacle::http::Listening& listening, const Log& log) {
  const auto door = std::make_shared<HttpDoor>(
      HttpDoor{.site = {.house = house, .secrets = rooms.kept_secrets(), .log = log, .web = barnacle::http::web_file},
               .server = nullptr});
  auto server = barnacle::http::Server::open(door->site, listening);
  if (!server) return server.refusal();
  door->server = std::move(*server);
  log("Open " + door->server->address() + "/ in a browser.");
  if (const auto link = barnacle::app::make_first_run_link(house, rooms.kept_secrets())) {
    log("Nobody can sign in yet. Open this once, within " + std::to_string(barnacle::first_run_hours) +
        " hours: " + door->server->address() + "/first-run?link=" + *link);
  }
  return std::shared_ptr<void>(door);
}

}  // namespace

int main(int count, char** words) {
  Rooms rooms;
  barnacle::cli::Doors doors;
  doors.house_at = [&rooms](const std::string& path) -> barnacle::cli::OpenHouse {
    return [&rooms, path]() -> barnacle::app::House& {
      Place& place = rooms.places[path];
      if (!place.house) {
        place.storage = open_storage(path);
        place.house = std::make_unique<barnacle::app::House>(*place.storage, rooms.clock, rooms.ids);
      }
      return *place.house;
    };
  };
  doors.serve = [&rooms](barnacle::app::House& house, const std::string& path, bool once,
                         const std::string& listen) -> barnacle::Result<barnacle::Done> {
    const auto log = [&rooms](std::string_view line) {
      const std::string at = barnacle::text_of(std::chrono::floor<std::chrono::seconds>(rooms.clock.now()));
      std::fprintf(stderr, "%s %.*s\n", at.c_str(), static_cast<int>(line.size()), line.data());
    };
    barnacle::daemon::ServeOptions options{.data_path = barnacle::cli::shown_place(path),
                                           .shared = barnacle::cli::is_on_server(path),
                                           .once = once,
                                           .log = log};
    if (listen != "none") {
      const auto listening = barnacle::http::listening_from_text(listen);
      if (!listening) return listening.refusal();
      options.open_door = [&rooms, &house, log, listening] { return open_http(rooms, house, *listening, log); };
    }
    return barnacle::daemon::serve(house, options);
  };
  doors.secrets = [&rooms]() -> barnacle::Secrets& { return rooms.kept_secrets(); };
  doors.while_unserved = barnacle::daemon::while_unserved;
  doors.open_storage = barnacle::open_sqlite;
  return barnacle::cli::run_command_line(std::vector<std::string>(words + 1, words + count), doors,
                                         barnacle::cli::surroundings_of_process());
}
