#pragma once
// Words typed by a person, read into values; and values shown in words.

#include <optional>
#include <string>
#include <string_view>

#include "app/change_plan.hpp"
#include "cli/session.hpp"
#include "domain/planner/plan.hpp"

namespace barnacle::cli {

/// A day or time typed by a person ("thu", "in 2 weeks", "2025-03-10", "wed 11:30"), read by the one parser for all
/// doors. Refusals are its own; `when.needs_time` if a time is needed and none was given.
Result<LocalDay> read_day(Session& session, std::string_view words);
Result<LocalMinute> read_time(Session& session, std::string_view words);

std::string workspace_currency(Session& session);

/// The number after `option` ("--limit"), from 1 to `most`; `otherwise` if it was not given. Refusal `usage`.
Result<std::size_t> read_count(const Arguments& arguments, std::string_view option, std::size_t otherwise,
                               std::size_t most);

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

/// The end of every command that changed one contact: what is next, and how to undo; with --json the contact and its
/// next touch. Gives the exit code, that of the refusal if it was refused.
int tell(Session& session, const Contact& contact, const Plan& plan);
int tell(Session& session, ContactId id, const Result<Plan>& plan);
int tell(Session& session, const Result<app::ChangedPlan>& changed);

/// The end of a command that moved the plans of many: "Paused. 3 plans moved."
int tell_moved(Session& session, std::string_view what, int plans);

}  // namespace barnacle::cli
