#pragma once
// Words typed by a person, read into values; and values shown in words.

#include <optional>
#include <string>
#include <string_view>

#include "cli/session.hpp"
#include "domain/planner/plan.hpp"

namespace barnacle::cli {

/// A day or time typed by a person ("thu", "in 2 weeks", "2025-03-10", "wed 11:30"), read by the one parser for all
/// doors. Refusals are its own; `when.needs_time` if a time is needed and none was given.
Result<LocalDay> read_day(Session& session, std::string_view words);
Result<LocalMinute> read_time(Session& session, std::string_view words);

/// The zone that typed times are meant in: the typist's.
std::string typing_zone(Session& session);

/// "48000 EUR", "64k", "€1.2m"; without a currency the workspace's.
Result<Money> read_money(Session& session, std::string_view words);

/// The enum's word, the blanks also written as hyphens: "left-voicemail".
template <class Enum>
Result<Enum> read_word(std::string_view word) {
  std::string plain(word);
  for (char& c : plain) {
    if (c == '-' || c == '_') c = ' ';
  }
  if (auto exact = from_word<Enum>(word); exact) return exact;
  return from_word<Enum>(plain);
}

/// "today 09:00", "tomorrow 14:30", "Tue 2025-03-11 09:00", "2 days late" as seen on `today`.
std::string when_text(LocalMinute at, LocalMinute now);

/// The lines that end every changing command: what is next, and how to undo.
void tell_plan(Session& session, const Contact& contact, const Plan& plan);

}  // namespace barnacle::cli
