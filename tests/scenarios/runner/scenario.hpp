#pragma once
// A scenario as written: a head, and dated lines with what must and must not follow (tests/scenarios/README.md).

#include <string>
#include <string_view>
#include <vector>

namespace barnacle::scenario {

struct Line {
  int number = 0;    ///< in the file, from 1
  std::string text;  ///< with its continuation lines, without the mark
};

/// `->` or `!!`.
struct Check {
  Line line;
  bool never = false;
};

/// One dated line and what is expected of it.
struct Happening {
  Line line;
  std::vector<Check> checks;
};

struct Scenario {
  std::string file;
  std::string title;
  std::vector<int> requirements;  ///< the numbers behind S
  std::vector<Line> head;         ///< cast, cadence, ... with their key
  std::vector<Happening> happenings;
  std::string must_fail_with;  ///< of a broken scenario: part of the message that it has to end in
};

/// Throws misread, "line 7: …", for a line that is none of those, a scenario without title, requirement or expectation.
Scenario read_scenario(std::string file, std::string_view text);

}  // namespace barnacle::scenario
