#pragma once
// A storage around a storage: it tells what each transaction wrote, and plants bugs.

#include <functional>
#include <vector>

#include "ports/storage.hpp"
#include "simulation/sabotage.hpp"

namespace barnacle::simulation {

/// What one transaction wrote, in order.
struct Written {
  std::vector<Contact> contacts;
  std::vector<Organization> organizations;
  std::vector<Deal> deals;
  std::vector<Seller> sellers;
  std::vector<Asset> assets;
  std::vector<Cadence> cadences;
  std::vector<Touch> touches;
  std::vector<Entry> entries;
  bool undid = false;  ///< an earlier transaction was taken back: records stand again as they did, beside these
};

class WatchedStorage final : public Storage {
 public:
  WatchedStorage(const ZoneTable& zones, Sabotage sabotage) : zones_(&zones), sabotage_(sabotage) {}

  std::unique_ptr<Books> open(WorkspaceId workspace, Access access) override;

  /// The storage underneath; it outlives the books. Null while the machine starts again.
  void watch(Storage* inner) { inner_ = inner; }

  /// Called after each write transaction that was acknowledged.
  std::function<void(const Written&)> on_commit;

  /// What the latest write transaction had written, if nobody was told that it lasted.
  Written unconfirmed;

  void use_zones(const ZoneTable& zones) { zones_ = &zones; }
  Sabotage sabotage() const { return sabotage_; }
  const ZoneTable& zones() const { return *zones_; }

  /// For the books: true once in `n` calls.
  bool every(int n) { return ++turns_ % n == 0; }

 private:
  Storage* inner_ = nullptr;
  const ZoneTable* zones_;
  Sabotage sabotage_;
  int turns_ = 0;
};

}  // namespace barnacle::simulation
