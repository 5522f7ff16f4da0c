#pragma once
// Years of selling in seconds: the real verbs over a real store, with people who answer, fall silent and leave, and
// with everything going wrong that may; after each step the promises of product.md section 2 are asked.

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "ports/storage.hpp"
#include "simulation/oracle.hpp"

namespace barnacle::simulation {

struct SimulationPlan {
  int contacts = 200;
  int years = 1;
  std::uint64_t seed = 1;
  Sabotage sabotage = Sabotage::none;
};
inline constexpr int contacts_max = 100'000;  ///< what fits into memory
inline constexpr int years_max = 10;          ///< zone and holiday tables end in 2037

struct SimulationReport {
  std::vector<Violation> violations;      ///< the run ends at the first step that breaks a promise
  std::vector<std::string> last_entries;  ///< of the first violation's contact, newest first, at most 20
  std::int64_t contacts = 0;              ///< at the end
  std::int64_t events = 0;                ///< that the world threw at the house
  std::int64_t steps = 0;                 ///< transactions that lasted
  std::int64_t automatic = 0;             ///< touches that Barnacle sent
  std::int64_t by_hand = 0;               ///< touches that people did
  std::int64_t answers = 0;               ///< replies, opt-outs, absences
  std::int64_t crashes = 0;
  std::int64_t zone_changes = 0;
  std::int64_t cadence_edits = 0;
  std::uint64_t hash = 0;  ///< of every entry and plan: the same plan gives the same
  bool clean() const { return violations.empty(); }
};

/// Opens the database at `path` of the SQLite file system `vfs`, as open_sqlite does.
using OpenStorage = std::function<std::unique_ptr<Storage>(const std::string& path, const char* vfs)>;

/// Runs one world, on a disk of its own in memory. `progress` is called with each simulated day.
SimulationReport simulate(const SimulationPlan& plan, const OpenStorage& open,
                          const std::function<void(LocalDay)>& progress = {});

}  // namespace barnacle::simulation
