#include "cli/runner/story.hpp"

#include <fstream>
#include <stdexcept>

namespace barnacle::story {

std::vector<Passage> read_story(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error(path.string() + " cannot be read");
  std::vector<Passage> passages;
  std::string line;
  for (int number = 1; std::getline(file, line); ++number) {
    const auto wrong = [&](const std::string& why) {
      return std::runtime_error(path.string() + ":" + std::to_string(number) + ": " + why);
    };
    const bool is_answer = line.starts_with('>') || line.starts_with('!') || line.starts_with("[exit ");
    if (is_answer) {
      if (passages.empty() || !passages.back().is_call) throw wrong("an answer without its call");
      passages.back().expected.push_back(line);
    } else if ((line.empty() || line.starts_with("    ")) && !passages.empty() &&
               passages.back().stage.starts_with("file ")) {
      passages.back().file_text += (line.empty() ? "" : line.substr(4)) + "\n";
      passages.back().kept.push_back(line);
    } else {
      Passage passage{.line = number, .kept = {line}};
      if (line.starts_with("$ barnacle")) {
        passage.is_call = true;
        passage.call = line.substr(10);
      } else if (line.starts_with("@ ")) {
        passage.stage = line.substr(2);
      } else if (!line.empty() && !line.starts_with('#')) {
        throw wrong("neither a call, an answer, a stage direction nor a remark");
      }
      passages.push_back(std::move(passage));
    }
  }
  return passages;
}

std::vector<std::string> shell_words(const std::string& line) {
  std::vector<std::string> words;
  bool open = false;
  char quote = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quote == 0 && c == ' ') {
      open = false;
      continue;
    }
    if (!open) words.emplace_back();
    open = true;
    if (c == quote) {
      quote = 0;
    } else if (quote == 0 && (c == '"' || c == '\'')) {
      quote = c;
    } else if (c == '\\' && quote != '\'' && i + 1 < line.size()) {
      words.back() += line[++i];
    } else {
      words.back() += c;
    }
  }
  if (quote != 0) throw std::runtime_error("a quotation mark is not closed: " + line);
  return words;
}

}  // namespace barnacle::story
