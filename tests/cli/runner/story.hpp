#pragma once
// A story: calls of the program and what each must answer (tests/cli/README.md).

#include <filesystem>
#include <string>
#include <vector>

namespace barnacle::story {

/// One "$ barnacle …" or "@ …" with what belongs to it; or lines that are only kept (comments, blank ones).
struct Passage {
  int line = 0;      ///< in the file, from 1
  std::string call;  ///< after "$ barnacle"; empty if it is no call
  bool is_call = false;
  std::string stage;                  ///< after "@ "; empty if it is none
  std::vector<std::string> kept;      ///< the passage's own lines as written, without the answer
  std::vector<std::string> expected;  ///< of a call: "> …", "! …", "[exit N]"
  std::string file_text;              ///< of "@ file"
};

/// Throws std::runtime_error with file and line if it cannot be read.
std::vector<Passage> read_story(const std::filesystem::path& path);

/// Words as a shell divides them: blanks, "double" and 'single' quotes, backslashes.
std::vector<std::string> shell_words(const std::string& line);

}  // namespace barnacle::story
