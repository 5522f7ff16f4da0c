// The words of a call after the command's own, read by its table. CLI11 in this file alone, because it is slow to
// compile.

#include "cli/parse.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

#include "base/text.hpp"
#include "cli/near_words.hpp"

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

std::string see_help(const Command& command) { return " See: barnacle " + command.path + " --help"; }

// What CLI11 found, in our words.
Refusal fault_of(const CLI::ParseError& error, const Command& command, const std::vector<std::string>& words) {
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    std::vector<std::string> options;
    for (const Option& option : command.options) options.push_back(option.name);
    for (const std::string& word : words) {
      const std::string name = word.substr(0, word.find('='));
      if (!name.starts_with("-") || std::find(options.begin(), options.end(), name) != options.end()) continue;
      const auto meant = nearest_word(name, options);
      return invalid("usage", "\"" + command.path + "\" has no option " + name + "." +
                                  (meant ? " Did you mean " + *meant + "?" : see_help(command)));
    }
    return invalid("usage",
                   "\"" + command.path + "\" takes fewer words; quote those that belong together." + see_help(command));
  }
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    // "NAME is required" or "--why is required".
    const std::string_view text = error.what();
    const std::string name(text.substr(0, text.find(' ')));
    for (const Positional& positional : command.positionals) {
      if (positional.name == name)
        return invalid("usage", name + " is missing: " + positional.help + "." + see_help(command));
    }
    for (const Option& option : command.options) {
      if (option.name == name)
        return invalid("usage", name + " " + option.value + " is missing: " + option.help + "." + see_help(command));
    }
  }
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    for (const Option& option : command.options) {
      if (std::string_view(error.what()).find(option.name) == std::string_view::npos) continue;
      if (option.value.empty()) return invalid("usage", option.name + " takes no value." + see_help(command));
      if (std::count(words.begin(), words.end(), option.name) > 1 && !option.many)
        return invalid("usage", option.name + " is given twice." + see_help(command));
      return invalid("usage", option.name + " needs a value: " + option.help + "." + see_help(command));
    }
  }
  return invalid("usage", std::string(error.what()) + "." + see_help(command));
}

}  // namespace

Result<Arguments> parse(const Command& command, const std::vector<std::string>& given) {
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
  std::vector<std::string> words(given.rbegin(), given.rend());  // CLI11 takes them from the end
  try {
    parser.parse(words);
  } catch (const CLI::ParseError& error) {
    return fault_of(error, command, given);
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

}  // namespace barnacle::cli
