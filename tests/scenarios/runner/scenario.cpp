#include "scenarios/runner/scenario.hpp"

#include <algorithm>
#include <charconv>

#include "scenarios/runner/words.hpp"

namespace barnacle::scenario {
namespace {

bool starts_dated(std::string_view text) {
  const auto words = words_of(text);
  return words.size() >= 2 && words[0].size() == 3 && day_from_text(words[1]).ok();
}

bool is_head_key(std::string_view word) {
  return word == "title" || word == "cast" || word == "cadence" || word == "seller" || word == "shelf" ||
         word == "fails";
}

void read_title(Scenario& scenario, std::string_view text) {
  for (const std::string_view word : words_of(text)) {
    int number = 0;
    const char* end = word.data() + word.size();
    if (word.size() > 1 && word[0] == 'S' && std::from_chars(word.data() + 1, end, number).ptr == end) {
      scenario.requirements.push_back(number);
    } else {
      scenario.title.append(scenario.title.empty() ? "" : " ").append(word);
    }
  }
}

}  // namespace

Scenario read_scenario(std::string file, std::string_view text) {
  Scenario scenario;
  scenario.file = std::move(file);
  Line* last = nullptr;
  int number = 0;
  const auto fail = [&](int at, const std::string& why) { throw misread("line " + std::to_string(at) + ": " + why); };
  for (const std::string_view raw : split(text, '\n')) {
    ++number;
    const std::string_view line = trimmed(raw);
    if (line.empty() || line.front() == '#') continue;
    const bool indented = raw.front() == ' ' || raw.front() == '\t';
    const std::string_view key = words_of(line).front();
    if (line.starts_with("->") || line.starts_with("!!")) {
      if (scenario.happenings.empty()) fail(number, "an expectation before anything happened");
      auto& checks = scenario.happenings.back().checks;
      checks.push_back({{number, std::string(trimmed(line.substr(2)))}, line.front() == '!'});
      last = &checks.back().line;
    } else if (!indented && starts_dated(line)) {
      scenario.happenings.push_back({{number, std::string(line)}, {}});
      last = &scenario.happenings.back().line;
    } else if (!indented && is_head_key(key)) {
      if (!scenario.happenings.empty()) fail(number, "\"" + std::string(key) + "\" belongs above the first dated line");
      scenario.head.push_back({number, std::string(line)});
      last = &scenario.head.back();
    } else if (indented && last != nullptr) {
      last->text.append(" ").append(line);
    } else {
      fail(number, "this is no head line, no dated line, no -> and no !!: " + std::string(line));
    }
  }
  for (const Line& line : scenario.head) {
    Words words(line.text);
    if (words.accept("title")) read_title(scenario, std::string_view(line.text).substr(5));
    if (words.accept("fails")) scenario.must_fail_with = words.quoted();
  }
  if (scenario.title.empty()) fail(1, "a scenario begins with its title");
  if (scenario.requirements.empty()) fail(1, "the title names no requirement (S13)");
  const bool expects_something = std::any_of(scenario.happenings.begin(), scenario.happenings.end(),
                                             [](const Happening& each) { return !each.checks.empty(); });
  if (!expects_something) fail(number, "the scenario expects nothing; write a -> line");
  return scenario;
}

}  // namespace barnacle::scenario
