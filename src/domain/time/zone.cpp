#include "domain/time/zone.hpp"

#include <date/tz.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <limits>
#include <mutex>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "base/expects.hpp"
#include "base/text.hpp"

namespace barnacle {

namespace {

// The years in which plans are made are cut into stretches, so that the change in force is found without searching the
// hundred years before. Earlier instants are searched, later ones walk on from the last stretch.
constexpr Instant first_stretch{std::chrono::sys_days{std::chrono::year{2000} / 1 / 1}};
constexpr microseconds stretch_length = std::chrono::hours{24 * 180};
constexpr std::size_t stretches_max = 80;  // to 2039

}  // namespace

// A system zone starts as its name and is filled on the first find(): reading all 600 would cost every start of the
// program, and a deployment uses a dozen. After find() has handed it out nothing writes to it any more, so lookups need
// no lock.
struct Zone::Rules {
  std::string name;
  mutable std::vector<ZoneChange> changes;                      // never empty once found; ascending
  mutable std::array<std::uint16_t, stretches_max> in_force{};  // by stretch of `at`: the change in force at its start
  const date::time_zone* source = nullptr;
  mutable std::once_flag read;

  Rules(std::string its_name, std::vector<ZoneChange> its_changes)
      : name(std::move(its_name)), changes(std::move(its_changes)) {
    index_changes();
  }
  explicit Rules(const date::time_zone* its_source) : name(its_source->name()), source(its_source) {}

  void read_once() const {
    if (source == nullptr) return;
    std::call_once(read, [this] {
      changes = changes_of(*source);
      index_changes();
    });
  }

  void index_changes() const {
    expects(changes.size() <= std::numeric_limits<std::uint16_t>::max(), "a zone changes its clocks twice a year");
    std::size_t index = 0;
    for (std::size_t stretch = 0; stretch < in_force.size(); ++stretch) {
      const Instant start = first_stretch + stretch_length * stretch;
      while (index + 1 < changes.size() && changes[index + 1].from <= start) ++index;
      in_force[stretch] = static_cast<std::uint16_t>(index);
    }
  }

  // A change at or before the one in force: at most two changes lie in a stretch.
  std::size_t near(Instant at) const {
    const auto stretch = (at - first_stretch) / stretch_length;
    return in_force[static_cast<std::size_t>(std::clamp<std::int64_t>(stretch, 0, stretches_max - 1))];
  }

  std::size_t index_at(Instant at) const {
    if (at < first_stretch) return index_before_stretches(at);
    std::size_t index = near(at);
    while (index + 1 < changes.size() && changes[index + 1].from <= at) ++index;
    return index;
  }

  std::size_t index_before_stretches(Instant at) const {
    const auto after = std::upper_bound(changes.begin() + 1, changes.end(), at,
                                        [](Instant moment, const ZoneChange& change) { return moment < change.from; });
    return static_cast<std::size_t>(after - changes.begin()) - 1;
  }

  static std::vector<ZoneChange> changes_of(const date::time_zone& zone) {
    const date::sys_seconds start = date::sys_days{date::year{1900} / 1 / 1};
    const date::sys_seconds end = date::sys_days{date::year{2038} / 1 / 1};
    std::vector<ZoneChange> changes;
    date::sys_info info = zone.get_info(start);
    changes.push_back({Instant{start.time_since_epoch()}, static_cast<int>(info.offset.count())});
    while (info.end < end) {
      info = zone.get_info(info.end);
      const int offset = static_cast<int>(info.offset.count());
      if (offset != changes.back().offset_seconds) changes.push_back({Instant{info.begin.time_since_epoch()}, offset});
    }
    return changes;
  }
};

namespace {

// Debian compiles tzdata without the version file that date-tz looks for, but ships the source text, whose first line
// says it.
std::string version_of_system_tzdata() {
  std::ifstream file("/usr/share/zoneinfo/tzdata.zi");
  std::string line;
  constexpr std::string_view mark = "# version ";
  if (std::getline(file, line) && line.starts_with(mark)) return line.substr(mark.size());
  return date::get_tzdb().version;
}

std::string plain(std::string_view name) {
  std::string text = lower(name);
  std::replace(text.begin(), text.end(), ' ', '_');
  return text;
}

std::size_t edits_between(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

// People write the city alone as often as the whole name, so the nearer of the two counts.
std::size_t distance(const std::string& asked, std::string_view name) {
  const std::string whole = plain(name);
  const std::size_t slash = whole.rfind('/');
  const std::size_t by_name = edits_between(asked, whole);
  return slash == std::string::npos ? by_name : std::min(by_name, edits_between(asked, whole.substr(slash + 1)));
}

constexpr std::size_t zone_name_bytes_max = 64;  // the longest real one has 32

}  // namespace

Zone::Zone() {
  static const auto utc = std::make_shared<const Rules>("UTC", std::vector<ZoneChange>{{Instant{}, 0}});
  rules_ = utc;
}

Zone::Zone(std::string name, std::vector<ZoneChange> changes) {
  expects(!changes.empty(), "a zone has at least one offset");
  expects(std::is_sorted(changes.begin(), changes.end(),
                         [](const ZoneChange& a, const ZoneChange& b) { return a.from < b.from; }),
          "a zone's changes ascend");
  rules_ = std::make_shared<const Rules>(std::move(name), std::move(changes));
}

Zone::Zone(std::shared_ptr<const Rules> rules) : rules_(std::move(rules)) {}

const Zone& Zone::utc() {
  static const Zone zone;
  return zone;
}

const std::string& Zone::name() const { return rules_->name; }

int Zone::offset_seconds_at(Instant at) const { return rules_->changes[rules_->index_at(at)].offset_seconds; }

LocalMinute wall_time(Instant at, const Zone& zone) {
  const auto wall = at.time_since_epoch() + std::chrono::seconds{zone.offset_seconds_at(at)};
  return LocalMinute{std::chrono::floor<minutes>(wall)};
}

LocalDay local_day(Instant at, const Zone& zone) { return day_of(wall_time(at, zone)); }

Instant to_instant(LocalMinute wall, const Zone& zone) {
  const std::vector<ZoneChange>& changes = zone.rules_->changes;
  const Instant as_utc{wall.time_since_epoch()};
  // The first stretch of one offset whose wall time has not ended by `wall`: in a fold that is the first of the two,
  // and in a gap the stretch that begins after it.
  constexpr hours offset_max{26};  // no wall is further from UTC
  std::size_t index = zone.rules_->index_at(as_utc - offset_max);
  while (index + 1 < changes.size() &&
         changes[index + 1].from + std::chrono::seconds{changes[index].offset_seconds} <= as_utc) {
    ++index;
  }
  const ZoneChange& stretch = changes[index];
  const Instant at = as_utc - std::chrono::seconds{stretch.offset_seconds};
  const bool is_first = &stretch == &changes.front();
  return is_first ? at : std::max(at, stretch.from);
}

const ZoneTable& ZoneTable::system() {
  static const ZoneTable table = [] {
    ZoneTable made;
    for (const date::time_zone& zone : date::get_tzdb().zones) {
      if (zone.name() == "localtime") continue;  // this machine's setting, which says nothing about anybody's place
      made.zones_.emplace(zone.name(), Zone{std::make_shared<const Zone::Rules>(&zone)});
    }
    if (made.zones_.empty()) throw std::runtime_error("no time zones: install the tzdata package");
    made.version_ = version_of_system_tzdata();
    return made;
  }();
  return table;
}

ZoneTable ZoneTable::with(Zone zone) const {
  ZoneTable changed = *this;
  const std::string name = zone.name();
  changed.zones_.insert_or_assign(name, std::move(zone));
  changed.version_ += " with " + name;
  return changed;
}

const Zone* ZoneTable::known(std::string_view name) const {
  const auto found = zones_.find(name);
  if (found == zones_.end()) return nullptr;
  found->second.rules_->read_once();
  return &found->second;
}

Result<Zone> ZoneTable::find(std::string_view name) const {
  if (const Zone* zone = known(name)) return *zone;
  // Looking for the nearest of 600 names takes a hundred microseconds: nothing is near to no name.
  if (trimmed(name).empty()) {
    return invalid("zone.unknown", "No time zone is named. Names look like \"Europe/Berlin\".");
  }
  const std::string asked = plain(cut_at_character(trimmed(name), zone_name_bytes_max));
  const std::vector<std::string> all = names();
  const auto nearest = std::min_element(all.begin(), all.end(), [&](const std::string& a, const std::string& b) {
    return distance(asked, a) < distance(asked, b);
  });
  std::string text = "There is no time zone \"" + std::string(cut_at_character(name, zone_name_bytes_max)) + "\".";
  if (nearest != all.end()) text += " The nearest is \"" + *nearest + "\"; names look like \"Europe/Berlin\".";
  return invalid("zone.unknown", text);
}

std::vector<std::string> ZoneTable::names() const {
  std::vector<std::string> all;
  all.reserve(zones_.size());
  for (const auto& [name, zone] : zones_) all.push_back(name);
  std::sort(all.begin(), all.end());
  return all;
}

const std::string& ZoneTable::version() const { return version_; }

}  // namespace barnacle
