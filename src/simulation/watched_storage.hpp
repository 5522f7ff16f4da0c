#pragma once
// A storage around a storage: it tells what each transaction wrote, cuts the power at a write, and plants bugs.

#include <functional>
#include <vector>

#include "ports/storage.hpp"
#include "simulation/sabotage.hpp"

namespace barnacle::simulation {

/// The power went: everything of this transaction is lost. A storage_failure to the verbs, as a real one would be.
class power_cut : public storage_failure {
 public:
  using storage_failure::storage_failure;
};

/// What one transaction wrote, in order.
struct Written {
  std::vector<Contact> contacts;
  std::vector<Organization> organizations;
  std::vector<Touch> touches;
  std::vector<Entry> entries;
};

class WatchedStorage final : public Storage {
 public:
  WatchedStorage(Storage& inner, const ZoneTable& zones, Sabotage sabotage)
      : inner_(inner), zones_(&zones), sabotage_(sabotage) {}

  std::unique_ptr<Books> open(WorkspaceId workspace, Access access) override;

  /// Called after each write transaction that lasted.
  std::function<void(const Written&)> on_commit;

  /// What the transaction that was cut last had written.
  Written lost;

  /// The write at which the next write transactions fail, counted from now, once; the commit is a transaction's last
  /// write.
  void cut_power_at(int nth_write) { writes_until_cut_ = nth_write; }
  void mend_power() { writes_until_cut_ = 0; }

  void use_zones(const ZoneTable& zones) { zones_ = &zones; }
  Sabotage sabotage() const { return sabotage_; }
  const ZoneTable& zones() const { return *zones_; }

  /// For the books: called before each write; throws power_cut when its turn has come.
  void before_write();
  /// For the books: true once in `n` calls.
  bool every(int n) { return ++turns_ % n == 0; }

 private:
  Storage& inner_;
  const ZoneTable* zones_;
  Sabotage sabotage_;
  int writes_until_cut_ = 0;
  int turns_ = 0;
};

}  // namespace barnacle::simulation
