#pragma once
// A command of the command line: what it is called, what it takes, and what it does. Help, completion and parsing come
// from this table.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace barnacle::cli {

class Session;

/// "--until DAY": `value` is what the help calls the value; empty for a switch.
struct Option {
  std::string name;   ///< "--until"
  std::string value;  ///< "DAY"
  std::string help;
  bool needed = false;
  bool many = false;  ///< may be given several times
};

/// A word without a name. The last may take all that follows.
struct Positional {
  std::string name;  ///< "CONTACT"
  std::string help;
  bool needed = true;
  bool rest = false;  ///< takes every word that is left, joined by blanks unless asked for one by one
};

/// The words of a call, sorted out.
class Arguments {
 public:
  bool has(std::string_view name) const { return values_.contains(std::string(name)); }
  /// The value of an option or positional; empty if it was not given.
  std::string get(std::string_view name) const;
  std::optional<std::string> find(std::string_view name) const;
  const std::vector<std::string>& all(std::string_view name) const;
  void add(std::string_view name, std::string value) { values_[std::string(name)].push_back(std::move(value)); }

 private:
  std::map<std::string, std::vector<std::string>> values_;
};

struct Command {
  std::string path;                   ///< "contact add"
  std::string summary;                ///< one line
  std::vector<std::string> examples;  ///< whole lines, "barnacle contact add …"
  std::vector<Positional> positionals;
  std::vector<Option> options;
  int (*run)(Session&, const Arguments&);
};

/// What a call ends with (ux.md section 9); other numbers are never used.
enum ExitCode : int {
  exit_done = 0,
  exit_failed = 1,
  exit_usage = 2,
  exit_not_found = 3,
  exit_not_allowed = 4,
  exit_conflict = 5,
  exit_check_failed = 6,
  exit_unreachable = 7,
  exit_interrupted = 130,
};

/// Every command, in the order of the help. Each file in commands/ gives its own.
const std::vector<Command>& all_commands();

}  // namespace barnacle::cli
