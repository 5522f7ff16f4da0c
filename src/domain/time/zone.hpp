#pragma once
// IANA time zones as values. The rule for planned times on daylight saving days (reliability P4): a wall time that does
// not exist becomes the next instant that does (02:30 -> 03:00), and one that exists twice is the first of the two.

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.hpp"
#include "domain/time/instant.hpp"

namespace barnacle {

/// From this instant on, wall time is UTC + offset_seconds.
struct ZoneChange {
  Instant from;
  int offset_seconds = 0;
};

/// One zone's name and rules. Cheap to copy. Two zones are equal if their names are.
class Zone {
 public:
  /// UTC.
  Zone();

  /// A zone with rules of one's own: for tests, simulations, and changed tables. `changes` ascend; the first offset
  /// also holds before the first change.
  Zone(std::string name, std::vector<ZoneChange> changes);

  /// UTC, for whoever borrows zones.
  static const Zone& utc();

  const std::string& name() const;
  int offset_seconds_at(Instant at) const;
  bool operator==(const Zone& other) const { return rules_ == other.rules_ || name() == other.name(); }

 private:
  struct Rules;
  std::shared_ptr<const Rules> rules_;
  explicit Zone(std::shared_ptr<const Rules> rules);
  friend LocalMinute wall_time(Instant at, const Zone& zone);
  friend Instant to_instant(LocalMinute wall, const Zone& zone);
  friend class ZoneTable;
};

/// What the clock on the wall says there; seconds are cut off.
LocalMinute wall_time(Instant at, const Zone& zone);
LocalDay local_day(Instant at, const Zone& zone);

/// The instant of a wall time, by the rule above.
Instant to_instant(LocalMinute wall, const Zone& zone);

/// The zones that a machine knows. Names are read at once, a zone's rules when it is first found; any thread may ask.
/// Handed on by reference; never changes while it is used.
class ZoneTable {
 public:
  /// The system's compiled tzdata. Throws std::runtime_error if there is none.
  static const ZoneTable& system();

  /// A table that answers as this one, save that `zone` replaces the one of its name; its version says so.
  ZoneTable with(Zone zone) const;

  /// Aliases ("US/Eastern") are found under their own name. Refusal `zone.unknown` suggests the nearest name.
  Result<Zone> find(std::string_view name) const;

  /// The same zone, lent for as long as the table lives; null if there is none of that name.
  const Zone* known(std::string_view name) const;

  /// All names, sorted.
  std::vector<std::string> names() const;

  /// The tzdata's version, "2025b"; "unknown" if the system does not say.
  const std::string& version() const;

 private:
  struct NameHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view name) const { return std::hash<std::string_view>{}(name); }
  };
  // A plan asks for two or three zones by name, so they are hashed.
  std::unordered_map<std::string, Zone, NameHash, std::equal_to<>> zones_;
  std::string version_;
};

}  // namespace barnacle
