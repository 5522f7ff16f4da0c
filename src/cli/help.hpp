#pragma once
// What "--help" says. Everything comes from the table of commands.

#include <string>
#include <string_view>

#include "cli/command.hpp"

namespace barnacle::cli {

/// Help is read in terminals of this width, and in none does it look better wider.
inline constexpr int help_columns_max = 100;

/// One command: what it does, how it is called, examples, words and options. No line is longer than `columns`.
std::string help_of(const Command& command, int columns = help_columns_max);

/// All commands, or those that begin with the word `group`; empty if there is none.
std::string overview(std::string_view group, int columns = help_columns_max);

/// The manual page barnacle(1) in the language of man(7): the same words as the help's.
std::string manual_page();

}  // namespace barnacle::cli
