#pragma once
// What a text says, apart from what is wrong with it: that it gives, asks, names a time, frees from answering.

#include <string>
#include <string_view>
#include <vector>

#include "domain/messages/gate/phrases.hpp"

namespace barnacle {

/// Words `first` to `last` (not including it) of a reading have a meaning: "value" (gives something), "ask" (asks for
/// the business), "time" (names a day or an hour), "free" (nobody has to answer), "attachment", "waiting" (leaves the
/// next step to them), "promise" (we will do something), and of a voicemail "name" and "reason".
struct Signal {
  std::string meaning;
  std::size_t first = 0;
  std::size_t last = 0;
};

/// All signals, meaning by meaning. Signals of one meaning do not overlap.
std::vector<Signal> find_signals(const Reading& reading);

/// True if one of the signals has that meaning, in whatever language.
bool says(const std::vector<Signal>& signals, std::string_view meaning);

}  // namespace barnacle
