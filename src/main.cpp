// The one file that knows every room: chooses the adapters and opens a door.

#include <sys/stat.h>
#include <sys/statvfs.h>

#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/keep_users.hpp"
#include "cli/archive/one_file.hpp"
#include "cli/globals.hpp"
#include "cli/session.hpp"
#include "clock/random_ids.hpp"
#include "clock/system_clock.hpp"
#include "daemon/serve.hpp"
#include "http/ask.hpp"
#include "http/transport.hpp"
#include "http/web.hpp"
#include "secrets/sodium_secrets.hpp"
#include "storage/move.hpp"
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

std::unique_ptr<barnacle::sql::Session> open_session(const std::string& path) {
  return barnacle::cli::is_on_server(path) ? barnacle::session_on_postgres(path) : barnacle::session_on_sqlite(path);
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

// Outcomes are recorded as long as there is room for them; this is when somebody should look after it.
constexpr std::uint64_t room_bytes_min = 64 * 1024 * 1024;

barnacle::http::Check check_room(const std::string& file) {
  const std::size_t slash = file.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : file.substr(0, slash + 1);
  struct statvfs disk {};
  if (::statvfs(folder.c_str(), &disk) != 0) return {"room", false, "the disk of the database cannot be asked"};
  const std::uint64_t free_bytes = std::uint64_t{disk.f_bavail} * disk.f_frsize;
  return {"room", free_bytes >= room_bytes_min, std::to_string(free_bytes / 1024 / 1024) + " MiB are free"};
}

barnacle::Result<std::shared_ptr<void>> open_http(Rooms& rooms, barnacle::app::House& house, const std::string& path,
                                                  const barnacle::http::Listening& listening, bool behind_tls,
                                                  const Log& log) {
  const auto door = std::make_shared<HttpDoor>(
      HttpDoor{.site = {.house = house, .secrets = rooms.kept_secrets(), .log = log, .web = barnacle::http::web_file},
               .server = nullptr});
  door->site.behind_tls = behind_tls;
  if (!barnacle::cli::is_on_server(path)) {
    door->site.checks = [path] { return std::vector{check_room(path)}; };
  }
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

barnacle::Result<barnacle::cli::ApiAnswer> ask_server(const barnacle::cli::Surroundings& around,
                                                      const barnacle::cli::ApiCall& call) {
  const auto method = barnacle::from_word<barnacle::http::Method>(call.method);
  if (!method) return method.refusal();
  barnacle::http::Asked asked{.method = *method, .path = call.path, .body = call.body};
  if (const std::string server = around.variable("BARNACLE_SERVER"); !server.empty()) asked.server = server;
  const std::string token = around.variable("BARNACLE_TOKEN");
  if (!token.empty()) asked.fields.push_back({"authorization", "Bearer " + token});
  for (const auto& [name, value] : call.fields) asked.fields.push_back({name, value});
  auto answered = barnacle::http::ask(asked);
  if (!answered) return answered.refusal();
  return barnacle::cli::ApiAnswer{answered->status, std::move(answered->body)};
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
  doors.serve = [&rooms](barnacle::app::House& house, const std::string& path,
                         const barnacle::cli::ServeWish& wish) -> barnacle::Result<barnacle::Done> {
    const auto log = [&rooms](std::string_view line) {
      const std::string at = barnacle::text_of(std::chrono::floor<std::chrono::seconds>(rooms.clock.now()));
      std::fprintf(stderr, "%s %.*s\n", at.c_str(), static_cast<int>(line.size()), line.data());
    };
    barnacle::daemon::ServeOptions options{.data_path = barnacle::cli::shown_place(path),
                                           .shared = barnacle::cli::is_on_server(path),
                                           .once = wish.once,
                                           .log = log,
                                           .write_everything = barnacle::archive::write_one_file};
    if (wish.listen != "none") {
      const auto listening = barnacle::http::listening_from_text(wish.listen);
      if (!listening) return listening.refusal();
      options.open_door = [&rooms, &house, log, listening, path, tls = wish.behind_tls] {
        return open_http(rooms, house, path, *listening, tls, log);
      };
    }
    return barnacle::daemon::serve(house, options);
  };
  doors.secrets = [&rooms]() -> barnacle::Secrets& { return rooms.kept_secrets(); };
  doors.while_unserved = barnacle::daemon::while_unserved;
  doors.move_rows = [](const std::string& from, const std::string& to) -> barnacle::Result<barnacle::Done> {
    const auto rows = barnacle::sql::move_rows(open_session(from), open_session(to));
    if (!rows) return rows.refusal();
    return barnacle::Done{};
  };
  doors.open_storage = barnacle::open_sqlite;
  const auto around = barnacle::cli::surroundings_of_process();
  doors.ask = [&around](const barnacle::cli::ApiCall& call) { return ask_server(around, call); };
  return barnacle::cli::run_command_line(std::vector<std::string>(words + 1, words + count), doors, around);
}
