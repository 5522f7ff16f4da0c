#include "cli/runner/stage.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <stdexcept>

#include "base/text.hpp"
#include "cli/session.hpp"
#include "daemon/serve.hpp"
#include "storage/move.hpp"
#include "storage/sqlite/open.hpp"

namespace barnacle::story {

namespace {

constexpr std::size_t id_letters = 26;

// Lines of an answer, each with its mark.
void append_lines(std::vector<std::string>& answer, const std::string& text, const std::string& mark) {
  if (text.empty()) return;
  std::string_view rest = text;
  if (rest.ends_with('\n')) rest.remove_suffix(1);
  for (const auto line : split(rest, '\n')) {
    // Tables end their lines as RFC 4180 wants it; an editor would lose what it does not show.
    const bool returns = line.ends_with('\r');
    answer.push_back(mark + (line.empty() ? "" : " ") + std::string(line.substr(0, line.size() - (returns ? 1 : 0))) +
                     (returns ? "\\r" : ""));
  }
}

struct Caught {
  char* text = nullptr;
  std::size_t length = 0;
  std::FILE* file = open_memstream(&text, &length);
  std::string take() {
    std::fclose(file);
    std::string taken(text, length);
    std::free(text);
    return taken;
  }
};

}  // namespace

Stage::Stage() : before_(std::filesystem::current_path()) {
  std::string name = (std::filesystem::temp_directory_path() / "barnacle-story-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for the story: " + name);
  folder_ = name;
  std::filesystem::current_path(folder_);
  around_.environment["BARNACLE_DATA"] = "barnacle.db";
  around_.environment["NO_COLOR"] = "1";  // stories are read in editors
}

Stage::~Stage() {
  stop_serving();
  std::filesystem::current_path(before_);
  std::filesystem::remove_all(folder_);
}

void Stage::stop_serving() {
  if (serving_ >= 0) ::close(serving_);
  serving_ = -1;
}

void Stage::direct(const Passage& passage) {
  const auto blank = passage.stage.find(' ');
  const std::string what = passage.stage.substr(0, blank);
  const std::string rest = blank == std::string::npos ? "" : passage.stage.substr(blank + 1);
  if (what == "clock") {
    const auto at = instant_from_text(rest);
    if (!at) throw std::runtime_error(at.refusal().text);
    clock_.set(*at);
  } else if (what == "terminal") {
    around_.terminal = true;
    around_.width = std::stoi(rest);
  } else if (what == "pipe") {
    around_.terminal = false;
  } else if (what == "as") {
    around_.environment["BARNACLE_USER"] = rest == "nobody" ? "" : rest;
  } else if (what == "file") {
    std::ofstream(rest, std::ios::binary) << passage.file_text;
  } else if (what == "served") {
    serving_ = ::open("barnacle.db.serving", O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (::flock(serving_, LOCK_EX | LOCK_NB) != 0 || ::write(serving_, "4711\n", 5) != 5)
      throw std::runtime_error("the lock cannot be had");
  } else if (what == "unserved") {
    stop_serving();
  } else {
    throw std::runtime_error("there is no stage direction \"" + what + "\"");
  }
}

std::vector<std::string> Stage::call(const std::string& words) {
  struct Place {
    std::unique_ptr<Storage> storage;
    std::unique_ptr<app::House> house;
  };
  std::map<std::string, Place> places;
  cli::Doors doors;
  doors.house_at = [&](const std::string& path) -> cli::OpenHouse {
    return [&, path]() -> app::House& {
      Place& place = places[path];
      if (!place.house) {
        place.storage = open_sqlite(path);
        place.house = std::make_unique<app::House>(*place.storage, clock_, ids_);
      }
      return *place.house;
    };
  };
  // No server runs in a story; tests/http asks real ones.
  doors.ask = [](const cli::ApiCall&) -> Result<cli::ApiAnswer> {
    return conflict("server.unreachable", "No answer from 127.0.0.1:8600.");
  };
  Caught data;
  Caught notes;
  doors.serve = [&](app::House& served, const std::string& path, const cli::ServeWish& wish) {
    const auto log = [&](std::string_view line) {
      std::fprintf(notes.file, "%.*s\n", static_cast<int>(line.size()), line.data());
    };
    return daemon::serve(served, {.data_path = path, .once = wish.once, .log = log});
  };
  doors.secrets = [this]() -> Secrets& { return secrets_; };
  doors.while_unserved = daemon::while_unserved;
  doors.move_rows = [](const std::string& from, const std::string& to) -> Result<Done> {
    const auto rows = sql::move_rows(session_on_sqlite(from), session_on_sqlite(to));
    if (!rows) return rows.refusal();
    return Done{};
  };
  doors.open_storage = open_sqlite;
  around_.data = data.file;
  around_.notes = notes.file;
  const int code = cli::run_command_line(shell_words(with_long_ids(words)), doors, around_);
  clock_.advance(std::chrono::seconds(1));
  std::vector<std::string> answer;
  append_lines(answer, with_short_ids(data.take()), ">");
  append_lines(answer, with_short_ids(notes.take()), "!");
  if (code != 0) answer.push_back("[exit " + std::to_string(code) + "]");
  return answer;
}

// "con_01m82h7…" becomes "con_1": the order of appearance says as much, and stays when a verb draws one id more.
std::string Stage::with_short_ids(const std::string& text) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_letter(text[end])) ++end;
    const std::string prefix = text.substr(at, end - at);
    std::size_t last = end + 1;
    while (last < text.size() && is_letter(text[last])) ++last;
    if (prefix.empty() || end >= text.size() || text[end] != '_' || last - end - 1 != id_letters) {
      out += text.substr(at, std::max<std::size_t>(1, end - at));
      at += std::max<std::size_t>(1, end - at);
      continue;
    }
    auto& known = short_[text.substr(at, last - at)];
    if (known.empty()) known = prefix + "_" + std::to_string(++count_[prefix]);
    out += known;
    at = last;
  }
  return out;
}

std::string Stage::with_long_ids(const std::string& text) const {
  std::string out = text;
  for (const auto& [id, name] : short_) {
    const auto at = out.find(name);
    const auto end = at + name.size();
    if (at != std::string::npos && (end == out.size() || out[end] == ' ' || out[end] == '"'))
      out.replace(at, name.size(), id);
  }
  return out;
}

}  // namespace barnacle::story
