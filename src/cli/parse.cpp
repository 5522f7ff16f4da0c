// The command table made into a parser (CLI11, in this file alone because it is slow to compile), help and shell
// completion.

#include <sys/ioctl.h>
#include <unistd.h>
#include <CLI/CLI.hpp>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "base/text.hpp"
#include "cli/session.hpp"

namespace barnacle::cli {

std::string Arguments::get(std::string_view name) const { return find(name).value_or(""); }

std::optional<std::string> Arguments::find(std::string_view name) const {
  const auto& values = all(name);
  if (values.empty()) return std::nullopt;
  return joined(values, " ");
}

const std::vector<std::string>& Arguments::all(std::string_view name) const {
  static const std::vector<std::string> none;
  const auto at = values_.find(std::string(name));
  return at == values_.end() ? none : at->second;
}

namespace {

struct Globals {
  OutputForm form;
  std::string data_path;
  std::string user;
  bool debug = false;
  bool help = false;
  bool version = false;
};

std::string default_data_path() {
  if (const char* path = std::getenv("BARNACLE_DATA")) return path;
  if (const char* base = std::getenv("XDG_DATA_HOME")) return std::string(base) + "/barnacle/barnacle.db";
  const char* home = std::getenv("HOME");
  return std::string(home ? home : ".") + "/.local/share/barnacle/barnacle.db";
}

// Takes the options that every command has out of the call; they may stand anywhere before a bare "--".
Result<Globals> take_globals(std::vector<std::string>& words) {
  Globals globals;
  globals.data_path = default_data_path();
  if (const char* user = std::getenv("BARNACLE_USER")) globals.user = user;
  globals.form.terminal = isatty(STDOUT_FILENO) == 1;
  globals.form.color = globals.form.terminal && !std::getenv("NO_COLOR");
  if (const char* force = std::getenv("CLICOLOR_FORCE"); force && std::string_view(force) != "0")
    globals.form.color = true;
  winsize size{};
  if (globals.form.terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    globals.form.width = size.ws_col;

  std::vector<std::string> kept;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    const auto value = [&](std::string_view name) -> std::optional<std::string> {
      if (word.starts_with(std::string(name) + "=")) return word.substr(name.size() + 1);
      if (word == name && i + 1 < words.size()) return words[++i];
      return std::nullopt;
    };
    if (word == "--") {
      kept.insert(kept.end(), words.begin() + static_cast<std::ptrdiff_t>(i), words.end());
      break;
    } else if (word == "--json") {
      globals.form.json = true;
    } else if (word.starts_with("--json=")) {
      globals.form.json = true;
      for (const auto name : split(std::string_view(word).substr(7), ','))
        globals.form.json_fields.emplace_back(trimmed(name));
    } else if (word == "--jsonl") {
      globals.form.jsonl = true;
    } else if (word == "--csv") {
      globals.form.csv = true;
    } else if (word == "--header") {
      globals.form.header = true;
    } else if (word == "--quiet" || word == "-q") {
      globals.form.quiet = true;
    } else if (word == "--debug") {
      globals.debug = true;
    } else if (word == "--help" || word == "-h") {
      globals.help = true;
    } else if (word == "--version") {
      globals.version = true;
    } else if (word == "--data" || word.starts_with("--data=")) {
      const auto path = value("--data");
      if (!path) return invalid("usage", "--data needs the path of the database file.");
      globals.data_path = *path;
    } else if (word == "--as" || word.starts_with("--as=")) {
      const auto user = value("--as");
      if (!user) return invalid("usage", "--as needs the name of a seller.");
      globals.user = *user;
    } else if (word == "--color" || word.starts_with("--color=")) {
      const auto when = value("--color").value_or("");
      if (when != "always" && when != "never" && when != "auto")
        return invalid("usage", "--color is always, never or auto.");
      if (when != "auto") globals.form.color = when == "always";
    } else {
      kept.push_back(word);
    }
  }
  words = std::move(kept);
  return globals;
}

std::string usage_of(const Command& command) {
  std::string line = "barnacle " + command.path;
  for (const Positional& positional : command.positionals) {
    const std::string name = positional.name + (positional.rest ? "…" : "");
    line += positional.needed ? " " + name : " [" + name + "]";
  }
  if (!command.options.empty()) line += " [options]";
  return line;
}

std::string help_of(const Command& command) {
  std::string text = command.summary + "\n\nUsage: " + usage_of(command) + "\n";
  if (!command.examples.empty()) {
    text += "\nExamples:\n";
    for (const std::string& example : command.examples) text += "  " + example + "\n";
  }
  const auto list = [&](std::string_view title, const std::vector<std::pair<std::string, std::string>>& entries) {
    if (entries.empty()) return;
    std::size_t width = 0;
    for (const auto& [name, help] : entries) width = std::max(width, name.size());
    text += "\n" + std::string(title) + ":\n";
    for (const auto& [name, help] : entries)
      text += "  " + name + std::string(width - name.size() + 2, ' ') + help + "\n";
  };
  std::vector<std::pair<std::string, std::string>> entries;
  for (const Positional& positional : command.positionals) entries.emplace_back(positional.name, positional.help);
  list("Words", entries);
  entries.clear();
  for (const Option& option : command.options) {
    entries.emplace_back(option.name + (option.value.empty() ? "" : " " + option.value),
                         option.help + (option.needed ? " (needed)" : "") + (option.many ? " (may be repeated)" : ""));
  }
  list("Options", entries);
  text += "\nEverywhere: --json[=fields] --jsonl --csv --header --quiet --color WHEN --data FILE --as SELLER --help\n";
  return text;
}

std::string overview(std::string_view below) {
  std::string text = below.empty() ? "Barnacle makes sure that nobody whom you could help is dropped.\n\n"
                                     "Begin with:\n"
                                     "  barnacle today                       who is next, and why\n"
                                     "  barnacle add \"call ravi wed 11\"      add something in one line\n"
                                     "  barnacle why ravi                    why this, why then, why nothing\n\n"
                                     "Commands:\n"
                                   : "";
  std::size_t width = 0;
  std::vector<const Command*> listed;
  for (const Command& command : all_commands()) {
    if (!below.empty() && command.path != below && !command.path.starts_with(std::string(below) + " ")) continue;
    listed.push_back(&command);
    width = std::max(width, command.path.size());
  }
  for (const Command* command : listed) {
    text += "  " + command->path + std::string(width - command->path.size() + 2, ' ') + command->summary + "\n";
  }
  text += "\n\"barnacle COMMAND --help\" shows examples and options.\n";
  return text;
}

std::string completion() {
  std::string words;
  for (const Command& command : all_commands()) words += command.path + "\n";
  return "# bash completion for barnacle; add to ~/.bashrc:  source <(barnacle completion)\n"
         "_barnacle() {\n"
         "  local typed=\"${COMP_WORDS[*]:1:COMP_CWORD-1}\" word=\"${COMP_WORDS[COMP_CWORD]}\" line rest\n"
         "  COMPREPLY=()\n"
         "  if [[ $word == -* ]]; then\n"
         "    COMPREPLY=($(compgen -W \"$(barnacle $typed --help 2>/dev/null | grep -oE -- '--[a-z-]+' | sort -u)\" -- "
         "\"$word\"))\n"
         "    return\n"
         "  fi\n"
         "  while IFS= read -r line; do\n"
         "    [[ -z $typed || $line == \"$typed \"* ]] || continue\n"
         "    rest=\"${line#\"$typed\"}\"; rest=\"${rest# }\"; rest=\"${rest%% *}\"\n"
         "    [[ -n $rest && $rest == \"$word\"* ]] && COMPREPLY+=(\"$rest\")\n"
         "  done <<'WORDS'\n" +
         words +
         "WORDS\n"
         "}\n"
         "complete -o default -F _barnacle barnacle\n";
}

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

Result<Arguments> parse(const Command& command, std::vector<std::string> words) {
  CLI::App parser;
  parser.set_help_flag();
  std::vector<std::vector<std::string>> values(command.options.size() + command.positionals.size());
  std::vector<CLI::Option*> parsed;
  for (std::size_t i = 0; i < command.options.size(); ++i) {
    const Option& option = command.options[i];
    CLI::Option* made = option.value.empty() ? parser.add_flag(option.name) : parser.add_option(option.name, values[i]);
    if (!option.value.empty())
      made->expected(1)->multi_option_policy(option.many ? CLI::MultiOptionPolicy::TakeAll
                                                         : CLI::MultiOptionPolicy::Throw);
    if (!option.value.empty() && option.many) made->expected(1, 1000)->allow_extra_args(false);
    if (option.needed) made->required();
    parsed.push_back(made);
  }
  for (std::size_t i = 0; i < command.positionals.size(); ++i) {
    const Positional& positional = command.positionals[i];
    auto& words_of_it = values[command.options.size() + i];
    words_of_it.resize(1);
    CLI::Option* made = positional.rest ? parser.add_option(positional.name, words_of_it)
                                        : parser.add_option(positional.name, words_of_it.front());
    if (positional.rest) made->expected(positional.needed ? 1 : 0, 100'000);
    if (positional.needed) made->required();
    parsed.push_back(made);
  }
  std::reverse(words.begin(), words.end());
  try {
    parser.parse(words);
  } catch (const CLI::ParseError& error) {
    return invalid("usage", std::string(error.what()) + ". See: barnacle " + command.path + " --help");
  }
  Arguments arguments;
  for (std::size_t i = 0; i < command.options.size(); ++i) {
    if (parsed[i]->count() == 0) continue;
    if (command.options[i].value.empty()) {
      arguments.add(command.options[i].name, "");
    } else {
      for (const std::string& value : parsed[i]->results()) arguments.add(command.options[i].name, value);
    }
  }
  for (std::size_t i = 0; i < command.positionals.size(); ++i) {
    CLI::Option* made = parsed[command.options.size() + i];
    if (made->count() == 0) continue;
    for (const std::string& value : made->results()) arguments.add(command.positionals[i].name, value);
  }
  return arguments;
}

}  // namespace

int run_command_line(const std::vector<std::string>& given,
                     const std::function<OpenHouse(const std::string&)>& house_at, const Serve& serve,
                     const OpenStorage& open_storage) {
  std::vector<std::string> words = given;
  auto globals = take_globals(words);
  if (!globals) {
    std::fprintf(stderr, "barnacle: %s\n", globals.refusal().text.c_str());
    return exit_usage;
  }
  if (globals->version) {
    std::puts("barnacle " BARNACLE_VERSION);
    return exit_done;
  }
  if (words.empty() && globals->help) {
    std::fputs(overview("").c_str(), stdout);
    return exit_done;
  }
  if (!words.empty() && words.front() == "help") {
    words.erase(words.begin());
    globals->help = true;
  }
  if (words.size() == 1 && words.front() == "completion") {
    std::fputs(completion().c_str(), stdout);
    return exit_done;
  }
  const bool first_five = words.empty();
  if (first_five) words = {"today", "--limit", "5"};

  std::vector<std::string> rest = words;
  const Command* command = command_of(rest);
  if (!command) {
    const std::string listing = overview(words.front());
    const bool group = listing.find("  " + words.front() + " ") != std::string::npos;
    if (group) {
      std::fputs(listing.c_str(), globals->help ? stdout : stderr);
      return globals->help ? exit_done : exit_usage;
    }
    std::fprintf(stderr, "barnacle: there is no command \"%s\". See: barnacle --help\n", words.front().c_str());
    return exit_usage;
  }
  if (globals->help) {
    std::fputs(help_of(*command).c_str(), stdout);
    return exit_done;
  }
  auto arguments = parse(*command, std::move(rest));
  if (!arguments) {
    std::fprintf(stderr, "barnacle: %s\n", arguments.refusal().text.c_str());
    return exit_usage;
  }
  Session session(house_at(globals->data_path), serve, open_storage, Output(globals->form, stdout, stderr),
                  globals->user, globals->data_path);
  try {
    const int code = command->run(session, *arguments);
    if (std::fflush(stdout) != 0) {
      std::fprintf(stderr, "barnacle: the answer could not be written (%s).\n", std::strerror(errno));
      return exit_failed;
    }
    return code;
  } catch (const storage_conflict& error) {
    std::fprintf(stderr, "barnacle: %s It changed meanwhile; try again.\n", error.what());
    return exit_conflict;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "barnacle: %s\n", error.what());
    return exit_failed;
  }
}

}  // namespace barnacle::cli
