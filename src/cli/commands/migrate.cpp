#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

#include "base/text.hpp"
#include "cli/archive/archive.hpp"
#include "cli/archive/passing_folder.hpp"
#include "cli/commands/commands.hpp"
#include "cli/globals.hpp"
#include "json/write.hpp"

namespace barnacle::cli {

namespace {

namespace fs = std::filesystem;

std::set<std::string> files_in(const fs::path& folder) {
  std::set<std::string> names;
  for (const auto& each : fs::recursive_directory_iterator(folder)) {
    if (each.is_regular_file()) names.insert(fs::relative(each.path(), folder).string());
  }
  return names;
}

bool same_bytes(const fs::path& one, const fs::path& other) {
  std::ifstream left(one, std::ios::binary);
  std::ifstream right(other, std::ios::binary);
  return std::equal(std::istreambuf_iterator<char>(left), {}, std::istreambuf_iterator<char>(right), {});
}

/// The first file that is not in both folders with the same bytes; empty if there is none.
std::string difference(const fs::path& one, const fs::path& other) {
  const auto names = files_in(one);
  if (names != files_in(other)) return "the list of files";
  for (const std::string& name : names) {
    if (!same_bytes(one / name, other / name)) return name;
  }
  return {};
}

std::string without_prefix(const std::string& place) { return place.starts_with("sqlite:") ? place.substr(7) : place; }

Result<archive::Counts> move_all(Session& session, const std::string& from, const std::string& to) {
  const PassingFolder passing("migrate");
  if (passing.path().empty())
    return conflict("migrate.no_folder", "No folder can be made for temporary files; see TMPDIR.");
  auto written = archive::write(session.house_at(from), passing.path() / "from");
  if (!written) return written.refusal();
  session.house_at(to);  // makes the tables
  if (const auto moved = session.move_rows(from, to); !moved) {
    if (moved.refusal().code != "migrate.not_empty") return moved.refusal();
    return conflict("migrate.not_empty", shown_place(to) + " holds a workspace already. Give an empty database.");
  }
  const auto again = archive::write(session.house_at(to), passing.path() / "to");
  if (!again) return again.refusal();
  if (const auto where = difference(passing.path() / "from", passing.path() / "to"); !where.empty()) {
    return conflict("migrate.differs", shown_place(to) + " does not equal " + shown_place(from) + " (" + where +
                                           " differs). Go on using the old one, and please report this.");
  }
  return written;
}

int migrate(Session& session, const Arguments& arguments) {
  const std::string from = without_prefix(arguments.get("--from"));
  const std::string to = without_prefix(arguments.get("--to"));
  if (from == to) return session.refuse(invalid("usage", "--from and --to are the same place."));
  if (!is_on_server(from) && ::access(from.c_str(), F_OK) != 0)
    return session.refuse(not_found("migrate.none", "There is no " + from + ". Correct --from."));
  archive::Counts counts;
  const auto work = [&]() -> Result<Done> {
    auto moved = move_all(session, from, to);
    if (!moved) return moved.refusal();
    counts = *std::move(moved);
    return Done{};
  };
  // What a server would write meanwhile would be left behind.
  const auto done = is_on_server(from) ? work() : session.while_unserved_at(from, work);
  if (!done) return session.refuse(done.refusal());
  std::int64_t records = 0;
  for (const auto& [name, count] : counts) records += count;
  session.out().record(json_text(counts), counted(records, "record") + " moved from " + shown_place(from) + " to " +
                                              shown_place(to) + "; both exports are equal, byte for byte.");
  return exit_done;
}

}  // namespace

std::vector<Command> migrate_commands() {
  return {{"migrate",
           "Move everything into another database and prove that nothing was lost",
           {"barnacle migrate --from barnacle.db --to postgresql://ana@db.example.org/barnacle",
            "barnacle migrate --from postgresql://ana@db.example.org/barnacle --to barnacle.db"},
           {},
           {{"--from", "FILE|URL", "what there is; it stays as it is", true},
            {"--to", "FILE|URL", "an empty database, or a new file", true}},
           migrate}};
}

}  // namespace barnacle::cli
