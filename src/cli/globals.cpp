#include "cli/globals.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "base/text.hpp"

namespace barnacle::cli {

namespace {

// A terminal outside these is a mistake of whoever set it, and columns would be unreadable.
constexpr int width_min = 40;
constexpr int width_max = 500;

std::string default_data_path(const Surroundings& around) {
  if (auto url = around.variable("BARNACLE_DATABASE"); !url.empty()) return url;
  if (auto path = around.variable("BARNACLE_DATA"); !path.empty()) return path;
  if (auto base = around.variable("XDG_DATA_HOME"); !base.empty()) return base + "/barnacle/barnacle.db";
  const std::string home = around.variable("HOME");
  return (home.empty() ? "." : home) + "/.local/share/barnacle/barnacle.db";
}

OutputForm form_in(const Surroundings& around) {
  OutputForm form;
  form.terminal = around.terminal;
  form.color = around.terminal && around.variable("NO_COLOR").empty();
  if (const auto force = around.variable("CLICOLOR_FORCE"); !force.empty() && force != "0") form.color = true;
  const int columns = std::atoi(around.variable("COLUMNS").c_str());
  form.width = std::clamp(columns > 0 ? columns : around.width, width_min, width_max);
  form.height = around.height;
  form.pager = around.variable("BARNACLE_PAGER");
  if (form.pager.empty()) form.pager = around.variable("PAGER");
  if (form.pager == "cat") form.pager.clear();
  return form;
}

}  // namespace

Result<Globals> take_globals(std::vector<std::string>& words, const Surroundings& around) {
  Globals globals;
  globals.data_path = default_data_path(around);
  constexpr std::string_view url_words =
      "is the url of a PostgreSQL database: postgresql://USER@HOST/NAME. For a file: --data FILE";
  if (const auto url = around.variable("BARNACLE_DATABASE"); !url.empty() && !is_on_server(url))
    return invalid("usage", "BARNACLE_DATABASE " + std::string(url_words));
  globals.user = around.variable("BARNACLE_USER");
  globals.form = form_in(around);

  std::vector<std::string> kept;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string word = words[i];
    const auto is = [&](std::string_view name) { return word == name || word.starts_with(std::string(name) + "="); };
    const auto value = [&]() -> std::optional<std::string> {
      if (const auto equals = word.find('='); equals != std::string::npos) return word.substr(equals + 1);
      if (i + 1 < words.size()) return words[++i];
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
    } else if (is("--jq")) {
      const auto program = value();
      if (!program || program->empty()) return invalid("usage", "--jq needs a program, as in --jq '.[].name'.");
      auto jq = Jq::read(*program);
      if (!jq) return jq.refusal();
      globals.form.jq = std::move(*jq);
    } else if (word == "--csv") {
      globals.form.csv = true;
    } else if (word == "--header") {
      globals.form.header = true;
    } else if (word == "--quiet" || word == "-q") {
      globals.form.quiet = true;
    } else if (word == "--help" || word == "-h") {
      globals.help = true;
    } else if (word == "--version") {
      globals.version = true;
    } else if (is("--data")) {
      const auto path = value();
      if (!path || path->empty()) return invalid("usage", "--data needs the path of the database file.");
      globals.data_path = *path;
    } else if (is("--database")) {
      const auto url = value();
      if (!url || !is_on_server(*url)) return invalid("usage", "--database " + std::string(url_words));
      globals.data_path = *url;
    } else if (is("--as")) {
      const auto user = value();
      if (!user || user->empty()) return invalid("usage", "--as needs the name of a seller.");
      globals.user = *user;
    } else if (is("--color")) {
      const auto when = value().value_or("");
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

bool is_on_server(std::string_view data_path) {
  return data_path.starts_with("postgresql://") || data_path.starts_with("postgres://");
}

std::string shown_place(std::string_view data_path) {
  std::string place(data_path);
  if (!is_on_server(data_path)) return place;
  // A password stands before the last "@" of the part that names the server, or among the options behind "?".
  const auto start = place.find("://") + 3;
  const auto at = place.rfind('@', place.find_first_of("/?", start));
  const auto colon = place.find(':', start);
  if (at != std::string::npos && at > start && colon < at) place.erase(colon, at - colon);
  return place.substr(0, place.find('?'));
}

std::string globals_line() {
  return "--json[=FIELD,…] --jsonl --jq PROGRAM --csv --header --quiet --color WHEN --data FILE --database URL --as "
         "SELLER --help";
}

}  // namespace barnacle::cli
