#include "cli/help.hpp"

#include <gtest/gtest.h>

#include "base/text.hpp"

namespace barnacle::cli {
namespace {

// As roff writes it.
std::string in_page(std::string_view name) {
  std::string out;
  for (const char c : name) out += c == '-' ? "\\-" : std::string(1, c);
  return out;
}

TEST(ManualPage, TellsOfEveryCommandAndOptionAndNothingButItsOwnMarksBeginsALine) {
  const std::string page = manual_page();
  for (const Command& command : all_commands()) {
    EXPECT_NE(page.find(".SS barnacle " + in_page(command.path)), std::string::npos) << command.path;
    for (const Option& option : command.options)
      EXPECT_NE(page.find(".B " + in_page(option.name)), std::string::npos) << option.name;
  }
  for (const auto line : split(page, '\n')) {
    if (!line.starts_with('.')) continue;
    const auto mark = line.substr(0, line.find(' '));
    EXPECT_TRUE(mark == ".TH" || mark == ".SH" || mark == ".SS" || mark == ".TP" || mark == ".B" || mark == ".I" ||
                mark == ".PP" || mark == ".nf" || mark == ".fi")
        << line;
  }
}

}  // namespace
}  // namespace barnacle::cli
