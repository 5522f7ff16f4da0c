#include "domain/messages/gate/gate.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "base/text.hpp"

namespace barnacle {
namespace {

/// "\n", "\u200b" and the like as they are meant.
std::string meant(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto rest = text.substr(i);
    if (rest.starts_with("\\n")) {
      out += '\n', i += 1;
    } else if (rest.starts_with("\\r")) {
      out += '\r', i += 1;
    } else if (rest.starts_with("\\u200b")) {
      out += "\xe2\x80\x8b", i += 5;
    } else if (rest.starts_with("\\u00ad")) {
      out += "\xc2\xad", i += 5;
    } else {
      out += text[i];
    }
  }
  return out;
}

/// One table: it is judged by the faults that it names, and no others.
class GateTable : public testing::TestWithParam<std::string> {};

TEST_P(GateTable, says_what_each_line_expects) {
  std::ifstream file(std::string(BARNACLE_SOURCE_DIR) + "/tests/gate/" + GetParam());
  ASSERT_TRUE(file) << GetParam();
  std::set<std::string> about;
  std::vector<std::pair<int, std::string>> lines;
  std::string raw;
  for (int number = 1; std::getline(file, raw); ++number) {
    if (trimmed(raw).empty() || raw.starts_with('#')) continue;
    lines.emplace_back(number, raw);
    for (const auto fault : split(std::string_view(raw).substr(0, raw.find(" | ")), ',')) {
      if (trimmed(fault) != "-") about.emplace(trimmed(fault));
    }
  }
  ASSERT_GT(lines.size(), 3u);
  for (const auto& [number, line] : lines) {
    const auto bar = line.find(" | ");
    ASSERT_NE(bar, std::string::npos) << number;
    std::set<std::string> expected;
    for (const auto fault : split(std::string_view(line).substr(0, bar), ',')) {
      if (trimmed(fault) != "-") expected.emplace(trimmed(fault));
    }
    std::string text = meant(line.substr(bar + 3));
    std::string subject;
    if (text.starts_with("subject: ")) {
      const auto end = text.find(" // ");
      subject = text.substr(9, end - 9);
      text = end == std::string::npos ? "" : text.substr(end + 4);
    }
    std::set<std::string> said;
    std::string words;
    for (const Finding& finding : gate({Channel::email, subject, text})) {
      const std::string fault(word_of(finding.fault));
      if (!about.contains(fault)) continue;
      said.insert(fault);
      words += " [" + finding.words + "]";
    }
    EXPECT_EQ(said, expected) << GetParam() << ":" << number << ": " << line << words;
  }
}

std::vector<std::string> tables() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(BARNACLE_SOURCE_DIR) + "/tests/gate")) {
    if (entry.path().extension() == ".txt") names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

INSTANTIATE_TEST_SUITE_P(all, GateTable, testing::ValuesIn(tables()), [](const auto& shown) {
  std::string name = shown.param.substr(0, shown.param.size() - 4);
  std::replace(name.begin(), name.end(), '.', '_');
  return name;
});

}  // namespace
}  // namespace barnacle
