// A call from its words to its exit code.

#include <cerrno>
#include <cstring>

#include "base/text.hpp"
#include "cli/globals.hpp"
#include "cli/help.hpp"
#include "cli/near_words.hpp"
#include "cli/parse.hpp"
#include "cli/session.hpp"

namespace barnacle::cli {

namespace {

// The command whose path is the longest beginning of the words; its words are taken off.
const Command* command_of(std::vector<std::string>& words) {
  const Command* found = nullptr;
  std::size_t length = 0;
  for (const Command& command : all_commands()) {
    const auto path = split(command.path, ' ');
    if (path.size() > words.size() || path.size() <= length) continue;
    if (std::equal(path.begin(), path.end(), words.begin())) {
      found = &command;
      length = path.size();
    }
  }
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(length));
  return found;
}

// "tody" is near to "today", and "contact shwo" to "contact show".
std::string unknown_command(const std::vector<std::string>& words) {
  const bool is_group = !overview(words.front()).empty();
  const std::string typed = is_group && words.size() > 1 ? words[0] + " " + words[1] : words[0];
  std::vector<std::string> paths;
  for (const Command& command : all_commands()) {
    paths.push_back(command.path);
    if (!is_group) paths.emplace_back(split(command.path, ' ').front());
  }
  const auto meant = nearest_word(typed, paths);
  return "There is no command \"" + typed + "\"." +
         (meant ? " Did you mean \"" + *meant + "\"?" : " See: barnacle --help");
}

}  // namespace

int run_command_line(const std::vector<std::string>& given, const Doors& doors, const Surroundings& around) {
  const auto complain = [&](std::string_view text, ExitCode code) {
    std::fprintf(around.notes, "barnacle: %.*s\n", static_cast<int>(text.size()), text.data());
    return int(code);
  };
  const auto answer = [&](const std::string& text) {
    std::fputs(text.c_str(), around.data);
    return int(exit_done);
  };
  std::vector<std::string> words = given;
  auto globals = take_globals(words, around);
  if (!globals) return complain(globals.refusal().text, exit_usage);
  if (globals->version) return answer("barnacle " BARNACLE_VERSION "\n");
  const int columns = std::min(help_columns_max, globals->form.terminal ? globals->form.width : help_columns_max);
  if (!words.empty() && words.front() == "help") {
    words.erase(words.begin());
    globals->help = true;
  }
  if (words.empty() && globals->help) return answer(overview("", columns));
  if (words.empty()) words = {"today", "--limit", "5"};

  std::vector<std::string> rest = words;
  const Command* command = command_of(rest);
  if (!command) {
    const std::string group = overview(words.front(), columns);
    if (group.empty() || (words.size() > 1 && !globals->help)) return complain(unknown_command(words), exit_usage);
    if (globals->help) return answer(group);
    std::fputs(group.c_str(), around.notes);
    return exit_usage;
  }
  if (globals->help) return answer(help_of(*command, columns));
  const auto arguments = parse(*command, rest);
  if (!arguments) return complain(arguments.refusal().text, exit_usage);
  Session session(doors, Output(globals->form, around.data, around.notes), globals->user, globals->data_path);
  try {
    const int code = command->run(session, *arguments);
    if (std::fflush(around.data) != 0)
      return complain("The answer could not be written: " + std::string(std::strerror(errno)) + ".", exit_failed);
    return code == exit_done && session.out().field_refused() ? int(exit_usage) : code;
  } catch (const storage_conflict& error) {
    return complain(std::string(error.what()) + " It changed meanwhile; try again.", exit_conflict);
  } catch (const std::exception& error) {
    return complain(error.what(), exit_failed);
  }
}

}  // namespace barnacle::cli
