// Reads what zones.py wrote and compares it with our zones, then goes through every day from 2020 to 2037 at four hours
// of the wall clock by a slow and simple reading of the same changes. Any difference fails.

#include <array>
#include <cstdio>
#include <iostream>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "domain/time/zone.hpp"

namespace barnacle {
namespace {

constexpr int differences_shown_max = 20;

struct Tally {
  long compared = 0;
  long different = 0;

  void compare(const std::string& zone, std::string_view what, long asked, long ours, long theirs) {
    ++compared;
    if (ours == theirs) return;
    if (different++ < differences_shown_max) {
      std::cout << zone << ": " << what << " " << asked << ": ours " << ours << ", zoneinfo's " << theirs << "\n";
    }
  }
};

Instant at_second(long second) { return Instant{std::chrono::seconds{second}}; }
long second_of(Instant at) { return std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count(); }
LocalMinute at_wall_minute(long minute) { return LocalMinute{minutes{minute}}; }

// The rule read word by word: the first stretch in which the wall shows it, or else the start of the first stretch past
// it.
long plain_instant(const std::vector<ZoneChange>& changes, LocalMinute wall) {
  const Instant as_utc{wall.time_since_epoch()};
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const Instant at = as_utc - std::chrono::seconds{changes[i].offset_seconds};
    if (i + 1 < changes.size() && at >= changes[i + 1].from) continue;
    return second_of(i > 0 && at < changes[i].from ? changes[i].from : at);
  }
  return 0;
}

void compare_every_day(const Zone& zone, const std::vector<ZoneChange>& changes, Tally& tally) {
  constexpr std::array windows = {0, 2 * 60 + 30, 9 * 60, 17 * 60 + 30};
  std::vector<ZoneChange> near = changes;
  std::size_t first = 0;
  for (LocalDay day = make_day(2020, 1, 2); day < make_day(2037, 12, 31); day += days{1}) {
    // Only the changes of the days around matter, which keeps the plain reading from being a slow one too.
    while (first + 1 < changes.size() && changes[first + 1].from < Instant{day.time_since_epoch()} - days{3}) ++first;
    near.assign(changes.begin() + static_cast<std::ptrdiff_t>(first),
                changes.begin() + static_cast<std::ptrdiff_t>(std::min(first + 4, changes.size())));
    for (const int minute : windows) {
      const LocalMinute wall = at_minute(day, minute);
      tally.compare(zone.name(), "wall minute", wall.time_since_epoch().count(), second_of(to_instant(wall, zone)),
                    plain_instant(near, wall));
    }
  }
}

int run() {
  const ZoneTable& table = ZoneTable::system();
  Tally tally;
  std::set<std::string> named;
  std::optional<Zone> zone;
  std::vector<ZoneChange> changes;
  const auto finish_zone = [&] {
    if (zone) compare_every_day(*zone, changes, tally);
    changes.clear();
  };
  long lines = 0;
  long lines_promised = -1;
  std::string kind;
  while (std::cin >> kind && kind != "E") {
    ++lines;
    if (kind == "Z") {
      finish_zone();
      std::string name;
      std::cin >> name;
      named.insert(name);
      const Result<Zone> found = table.find(name);
      if (!found) {
        std::cout << "no zone " << name << "\n";
        return 1;
      }
      zone = *found;
      continue;
    }
    long asked = 0;
    long theirs = 0;
    std::cin >> asked >> theirs;
    if (kind == "W") {
      tally.compare(zone->name(), "wall minute", asked, second_of(to_instant(at_wall_minute(asked), *zone)), theirs);
      continue;
    }
    if (kind == "C") changes.push_back({at_second(asked), static_cast<int>(theirs)});
    tally.compare(zone->name(), "offset at", asked, zone->offset_seconds_at(at_second(asked)), theirs);
    tally.compare(zone->name(), "wall time at", asked, wall_time(at_second(asked), *zone).time_since_epoch().count(),
                  (asked + theirs - ((asked + theirs) % 60 + 60) % 60) / 60);
  }
  finish_zone();
  std::cin >> lines_promised;

  const std::vector<std::string> ours = table.names();
  const bool same_names = std::set<std::string>(ours.begin(), ours.end()) == named;
  if (!same_names) std::cout << "the names differ: ours " << ours.size() << ", zoneinfo's " << named.size() << "\n";
  if (lines != lines_promised) std::cout << "cut short: " << lines << " lines of " << lines_promised << "\n";
  std::cout << named.size() << " zones, " << tally.compared << " answers compared, " << tally.different
            << " different\n";
  return same_names && lines == lines_promised && tally.different == 0 ? 0 : 1;
}

}  // namespace
}  // namespace barnacle

int main() {
  std::ios::sync_with_stdio(false);
  return barnacle::run();
}
