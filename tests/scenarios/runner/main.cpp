// run_scenarios [--database URL] [--broken] CAST FOLDER|FILE...: reads every scenario, lets it happen, says what was
// not met, counts. On a server each scenario has a workspace of its own in one database, which was empty before.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <set>
#include <sstream>

#include "scenarios/runner/expectations.hpp"
#include "scenarios/runner/happenings.hpp"
#include "scenarios/runner/words.hpp"
#include "storage/postgres/open.hpp"
#include "storage/sqlite/open.hpp"

namespace barnacle::scenario {
namespace {

// What the scope of the product asks of the planner, the messages, permission and deals (requirements.md): each is
// named by at least one scenario.
std::set<int> required() {
  std::set<int> numbers;
  const auto add = [&](int first, int last) {
    for (int number = first; number <= last; ++number) numbers.insert(number);
  };
  add(1, 26);
  add(32, 50);
  add(52, 61);
  numbers.insert(63);
  add(65, 69);
  add(71, 90);
  return numbers;
}

std::string text_of_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw misread("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::filesystem::path> scenarios_in(const std::filesystem::path& place) {
  if (!std::filesystem::is_directory(place)) return {place};
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::directory_iterator(place)) {
    if (entry.path().extension() == ".txt" && entry.path().filename() != "CMakeLists.txt")
      found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// Where scenarios happen: each finds nothing of the others.
struct Ground {
  std::unique_ptr<Storage> server;  ///< null: in memory
  std::int64_t workspaces = 0;
};

struct Run {
  std::vector<std::string> faults;
  int expectations = 0;
  std::vector<int> requirements;
  std::string must_fail_with;
};

Run run(const Cast& cast, Ground& ground, const std::filesystem::path& path) {
  Run result;
  const std::string file = path.filename().string();
  try {
    const Scenario scenario = read_scenario(file, text_of_file(path));
    result.requirements = scenario.requirements;
    result.must_fail_with = scenario.must_fail_with;
    const auto in_memory = ground.server ? nullptr : open_sqlite(":memory:");
    World world(cast, scenario, in_memory ? *in_memory : *ground.server, WorkspaceId{++ground.workspaces});
    for (const Happening& happening : scenario.happenings) {
      try {
        let_happen(world, happening.line);
        world.watch(happening.line);
        result.expectations += check_all(world, happening);
        world.watch(happening.line);
      } catch (const misread& fault) {
        // What was not understood did not happen, so the rest of the story means nothing.
        world.fault(happening.line, fault.what());
        break;
      }
    }
    result.faults = world.faults;
  } catch (const misread& fault) {
    result.faults.push_back(file + ": " + fault.what());
  }
  return result;
}

// The broken ones prove that the runner can fail: each has to, with the message that its head announces.
int run_broken(const Cast& cast, Ground& ground, const std::vector<std::filesystem::path>& paths) {
  int wrong = 0;
  for (const auto& path : paths) {
    std::string announced;
    const std::string text = text_of_file(path);
    for (const std::string_view line : split(text, '\n')) {
      Words words(line.starts_with("fails") ? line : "");
      if (words.accept("fails")) announced = words.quoted();
    }
    const Run result = run(cast, ground, path);
    std::string said;
    for (const std::string& fault : result.faults) said += fault + "\n";
    if (!announced.empty() && contains(said, announced)) continue;
    ++wrong;
    std::cout << path.filename().string() << " should fail with \"" << announced << "\" but says:\n"
              << (said.empty() ? "nothing: it passes\n" : said);
  }
  std::cout << paths.size() << " broken scenarios, " << wrong << " not told\n";
  return wrong == 0 && !paths.empty() ? 0 : 1;
}

int run_all(const Cast& cast, Ground& ground, const std::vector<std::filesystem::path>& paths, bool must_cover) {
  std::set<int> covered;
  int expectations = 0;
  int failed = 0;
  for (const auto& path : paths) {
    const Run result = run(cast, ground, path);
    expectations += result.expectations;
    covered.insert(result.requirements.begin(), result.requirements.end());
    failed += result.faults.empty() ? 0 : 1;
    for (const std::string& fault : result.faults) std::cout << fault << "\n\n";
  }
  std::cout << paths.size() << " scenarios, " << expectations << " expectations, requirements covered:";
  for (const int number : covered) std::cout << " S" << number;
  std::cout << "\n";
  std::string missing;
  for (const int number : required()) {
    if (!covered.contains(number)) missing += " S" + std::to_string(number);
  }
  if (failed > 0) std::cout << failed << " scenarios failed\n";
  if (must_cover && !missing.empty()) {
    std::cout << "No scenario names:" << missing << "\n";
    return 1;
  }
  return failed == 0 ? 0 : 1;
}

int main_of(std::vector<std::string> words) {
  Ground ground;
  if (words.size() > 1 && words.front() == "--database") {
    ground.server = open_postgres(words[1]);
    words.erase(words.begin(), words.begin() + 2);
  }
  const bool broken = !words.empty() && words.front() == "--broken";
  if (broken) words.erase(words.begin());
  if (words.size() < 2) throw misread("use: run_scenarios [--database URL] [--broken] CAST FOLDER|FILE...");
  const Cast cast = read_cast(text_of_file(words.front()));
  std::vector<std::filesystem::path> paths;
  bool folder = false;
  for (std::size_t i = 1; i < words.size(); ++i) {
    folder = folder || std::filesystem::is_directory(words[i]);
    const auto found = scenarios_in(words[i]);
    paths.insert(paths.end(), found.begin(), found.end());
  }
  return broken ? run_broken(cast, ground, paths) : run_all(cast, ground, paths, folder);
}

}  // namespace
}  // namespace barnacle::scenario

int main(int count, char** words) {
  try {
    return barnacle::scenario::main_of({words + 1, words + count});
  } catch (const std::exception& fault) {
    std::cerr << fault.what() << "\n";
    return 2;
  }
}
