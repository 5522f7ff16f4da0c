#pragma once
// The timeline: append-only facts from which the state can be explained.

#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/words.hpp"
#include "domain/time/instant.hpp"

namespace barnacle {

/// A named detail of an entry: {"from", "promising"}.
struct Fact {
  std::string name;
  std::string value;
  bool operator==(const Fact&) const = default;
};

/// One verb, once. `verb` is its file's name in app/: "record_outcome".
struct Entry {
  EntryId id;
  Instant at{};
  std::string actor;  ///< a seller's name, "barnacle", "import contacts.csv"
  std::string verb;
  ContactId contact;  ///< nil where it is about none
  OrganizationId organization;
  DealId deal;
  TouchId touch;
  ImportId import;       ///< not nil: undone as one with its import
  std::string sentence;  ///< what a person reads: "Called, left a voicemail. Next: mail on Tue 2025-03-11 09:00"
  std::vector<Fact> facts;
  std::optional<Instant> undone_at;
  bool operator==(const Entry&) const = default;
};
inline constexpr std::size_t entry_facts_max = 64;

}  // namespace barnacle
