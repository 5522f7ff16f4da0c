// run_stories [--broken] FOLDER: tells every story and compares each answer with what is written. With --broken each
// must be found wrong. With BARNACLE_WRITE_GOLDEN=1 the answers are written into the stories.

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>

#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/runner/stage.hpp"
#include "cli/runner/story.hpp"

namespace barnacle::story {
namespace {

// Told elsewhere: by the tests of import, of inspect and of the simulation.
bool told_elsewhere(const std::string& path) {
  return path.starts_with("import") || path.starts_with("inspect") || path == "simulate";
}

struct Told {
  int calls = 0;
  int wrong = 0;
  std::set<std::string> commands;  // whose answers were compared
};

void note_command(const std::string& call, std::set<std::string>& commands) {
  const std::string words = std::string(trimmed(call)) + " ";
  std::string longest;
  for (const cli::Command& command : cli::all_commands()) {
    if (words.starts_with(command.path + " ") && command.path.size() > longest.size()) longest = command.path;
  }
  if (!longest.empty()) commands.insert(longest);
}

void tell(const std::filesystem::path& path, bool write, Told& told, std::ostream& complaints) {
  Stage stage;
  std::string written;
  for (const Passage& passage : read_story(path)) {
    for (const std::string& line : passage.kept) written += line + "\n";
    if (!passage.stage.empty()) stage.direct(passage);
    if (!passage.is_call) continue;
    ++told.calls;
    note_command(passage.call, told.commands);
    const auto answer = stage.call(passage.call);
    for (const std::string& line : answer) written += line + "\n";
    if (answer == passage.expected || write) continue;
    ++told.wrong;
    complaints << path.filename().string() << ":" << passage.line << ": $ barnacle" << passage.call << "\n";
    const auto [expected, got] =
        std::mismatch(passage.expected.begin(), passage.expected.end(), answer.begin(), answer.end());
    complaints << "  expected  " << (expected == passage.expected.end() ? "nothing more" : *expected) << "\n";
    complaints << "  answered  " << (got == answer.end() ? "nothing more" : *got) << "\n";
  }
  if (write) std::ofstream(path, std::ios::binary) << written;
}

int run(const std::filesystem::path& folder, bool broken, bool write) {
  std::vector<std::filesystem::path> stories;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") stories.push_back(std::filesystem::absolute(entry.path()));
  }
  std::sort(stories.begin(), stories.end());
  Told told;
  int faults = 0;
  for (const auto& path : stories) {
    if (!broken) {
      tell(path, write, told, std::cerr);
      continue;
    }
    Told alone;
    std::ostringstream unread;
    tell(path, false, alone, unread);
    if (alone.wrong > 0) continue;
    ++faults;
    std::cerr << path.filename().string() << ": nothing was found wrong, and something is.\n";
  }
  for (const cli::Command& command : cli::all_commands()) {
    if (broken || told_elsewhere(command.path) || told.commands.contains(command.path)) continue;
    ++faults;
    std::cerr << "No story has a call of \"barnacle " << command.path << "\".\n";
  }
  std::cout << counted(static_cast<long long>(stories.size()), "story", "stories") << ", " << told.calls << " calls, "
            << told.wrong << " wrong answers.\n";
  if (told.wrong > 0) std::cerr << "If they are meant: BARNACLE_WRITE_GOLDEN=1, and read the difference.\n";
  return told.wrong == 0 && faults == 0 && !stories.empty() ? 0 : 1;
}

}  // namespace
}  // namespace barnacle::story

int main(int count, char** words) {
  const bool broken = count == 3 && std::string_view(words[1]) == "--broken";
  if (count != 2 && !broken) {
    std::cerr << "run_stories [--broken] FOLDER\n";
    return 2;
  }
  const char* golden = std::getenv("BARNACLE_WRITE_GOLDEN");
  try {
    return barnacle::story::run(words[count - 1], broken, golden != nullptr && !broken);
  } catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return 1;
  }
}
