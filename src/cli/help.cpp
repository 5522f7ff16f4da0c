#include "cli/help.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "cli/globals.hpp"
#include "cli/output.hpp"

namespace barnacle::cli {

namespace {

using Entries = std::vector<std::pair<std::string, std::string>>;  // a name and what it means

std::string blanks(int count) { return std::string(static_cast<std::size_t>(std::max(0, count)), ' '); }

// Names at the left, what they mean beside them.
std::string in_two_columns(const Entries& entries, int columns) {
  int width = 0;
  for (const auto& [name, help] : entries) width = std::max(width, display_width(name));
  std::string text;
  for (const auto& [name, help] : entries) {
    text +=
        "  " + name + blanks(width - display_width(name) + 2) + wrapped(help, columns - width - 4, width + 4) + "\n";
  }
  return text;
}

std::string usage_of(const Command& command) {
  std::string line = "barnacle " + command.path;
  for (const Positional& positional : command.positionals) {
    const std::string name = positional.name + (positional.rest ? "…" : "");
    line += positional.needed ? " " + name : " [" + name + "]";
  }
  for (const Option& option : command.options) {
    if (option.needed) line += " " + option.name + " " + option.value;
  }
  const bool more =
      std::any_of(command.options.begin(), command.options.end(), [](const Option& option) { return !option.needed; });
  return line + (more ? " [options]" : "");
}

// A long call goes on in the next line, as a shell reads it: only before an option, never inside quotes.
std::string example_text(std::string_view example, int columns) {
  std::string out = "  ";
  int used = 2;
  while (!example.empty()) {
    const auto next = example.find(" --", 1);
    const auto piece = example.substr(0, next);
    if (used > 2 && used + display_width(piece) + 2 > columns) {
      out += " \\\n     ";
      used = 5;
    }
    out += piece;
    used += display_width(piece);
    example = next == std::string_view::npos ? std::string_view{} : example.substr(next);
  }
  return out + "\n";
}

constexpr std::pair<int, std::string_view> exit_codes[] = {{exit_done, "done"},
                                                           {exit_failed, "failed"},
                                                           {exit_usage, "wrong usage"},
                                                           {exit_not_found, "not found"},
                                                           {exit_not_allowed, "not signed in, or not allowed"},
                                                           {exit_conflict, "conflict: it changed meanwhile"},
                                                           {exit_check_failed, "a check failed"},
                                                           {exit_unreachable, "the server cannot be reached"},
                                                           {exit_interrupted, "interrupted"}};

constexpr std::pair<std::string_view, std::string_view> variables[] = {
    {"BARNACLE_DATA", "the database file"},
    {"BARNACLE_DATABASE", "the url of a PostgreSQL database"},
    {"BARNACLE_USER", "the seller who acts"},
    {"BARNACLE_SERVER, BARNACLE_TOKEN", "the server that barnacle api asks, and the token that it shows"},
    {"BARNACLE_PAGER, PAGER", "what shows lists that are longer than the terminal"},
    {"NO_COLOR, CLICOLOR_FORCE", "colour never, or always"}};

// A backslash begins a command of roff, and so does a full stop or an apostrophe at the start of a line; a plain "-"
// would become a hyphen that cannot be copied.
std::string in_roff(std::string_view text) {
  std::string out;
  if (text.starts_with('.') || text.starts_with('\'')) out = "\\&";
  for (const char c : text) {
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else
      out += c;
  }
  return out;
}

}  // namespace

std::string help_of(const Command& command, int columns) {
  std::string text = wrapped(command.summary, columns, 0) + ".\n\nUsage: " + wrapped(usage_of(command), columns - 7, 9);
  text += "\n\nExamples:\n";
  for (const std::string& example : command.examples) text += example_text(example, columns);
  const auto list = [&](std::string_view title, const Entries& entries) {
    if (!entries.empty()) text += "\n" + std::string(title) + ":\n" + in_two_columns(entries, columns);
  };
  Entries entries;
  for (const Positional& positional : command.positionals) entries.emplace_back(positional.name, positional.help);
  list("Words", entries);
  entries.clear();
  for (const Option& option : command.options) {
    entries.emplace_back(option.name + (option.value.empty() ? "" : " " + option.value),
                         option.help + (option.needed ? " (needed)" : "") + (option.many ? " (may be repeated)" : ""));
  }
  list("Options", entries);
  return text + "\nEverywhere:\n  " + wrapped(globals_line(), columns - 2, 2) + "\n";
}

std::string manual_page() {
  std::string page = ".TH BARNACLE 1 \"\" \"Barnacle " BARNACLE_VERSION
                     "\"\n.SH NAME\nbarnacle \\- nobody whom you could help is dropped\n";
  page += ".SH SYNOPSIS\n.B barnacle\n.I COMMAND\n[words] [options]\n.SH COMMANDS\n";
  const auto tagged = [&](std::string_view name, const std::string& help) {
    page += ".TP\n.B " + in_roff(name) + "\n" + in_roff(help) + "\n";
  };
  for (const Command& command : all_commands()) {
    page += ".SS " + in_roff(usage_of(command)) + "\n" + in_roff(command.summary) + ".\n";
    for (const Positional& positional : command.positionals) tagged(positional.name, positional.help);
    for (const Option& option : command.options) {
      tagged(option.name + (option.value.empty() ? "" : " " + option.value), option.help);
    }
    page += ".PP\n.nf\n";
    for (const std::string& example : command.examples) page += "    " + in_roff(example) + "\n";
    page += ".fi\n";
  }
  page += ".SH OPTIONS OF EVERY COMMAND\n" + in_roff(globals_line()) + "\n.SH EXIT STATUS\n";
  for (const auto& [code, meaning] : exit_codes) tagged(std::to_string(code), std::string(meaning));
  page += ".SH ENVIRONMENT\n";
  for (const auto& [name, meaning] : variables) tagged(name, std::string(meaning));
  return page;
}

std::string overview(std::string_view group, int columns) {
  Entries listed;
  for (const Command& command : all_commands()) {
    if (!group.empty() && command.path != group && !command.path.starts_with(std::string(group) + " ")) continue;
    listed.emplace_back(command.path, command.summary);
  }
  if (listed.empty()) return "";
  std::string text =
      group.empty()
          ? "Barnacle makes sure that nobody whom you could help is dropped.\n\nBegin with:\n" +
                in_two_columns({{"barnacle today", "who is next, and why"},
                                {"barnacle add \"lead jana@brno.example about 40 seats\"", "anything in one line"},
                                {"barnacle why jana", "why this, why then, why nothing"}},
                               columns) +
                "\nCommands:\n"
          : "";
  text += in_two_columns(listed, columns);
  return text + "\n\"barnacle COMMAND --help\" shows examples and options.\n";
}

}  // namespace barnacle::cli
