#pragma once
// Where a verb works: one transaction, the moment, who acts, and what is read often and changed seldom.

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "domain/planner/policy.hpp"
#include "domain/planner/situation.hpp"
#include "domain/timeline/entry.hpp"
#include "ports/clock.hpp"
#include "ports/id_source.hpp"
#include "ports/storage.hpp"

namespace barnacle::app {

/// The workspace's policy, sellers, library and cadences: read once, kept while `SettingBook::reference_version`
/// stands.
struct Reference {
  std::int64_t version = -1;
  Policy policy;
  std::map<SellerId, Seller> sellers;
  Shelf shelf;
  std::map<std::string, Cadence, std::less<>> latest_cadences;  ///< by name
  std::map<std::pair<CadenceId, int>, Cadence> cadence_versions;

  const Seller* seller(SellerId id) const;
  const Cadence* cadence(std::string_view name) const;
  const Cadence* cadence(CadenceId id, int version) const;
};

/// What every door hands to the verbs. Borrows its parts; they outlive it.
class House {
 public:
  House(Storage& storage_, Clock& clock_, IdSource& ids_, WorkspaceId workspace_ = {1})
      : storage(storage_), clock(clock_), ids(ids_), workspace(workspace_) {}

  Storage& storage;
  Clock& clock;
  IdSource& ids;
  WorkspaceId workspace;

  /// Plans by other zone rules than the system's: simulations, and the re-planning after an update. Null: the system's.
  const ZoneTable* zones = nullptr;

  /// The reference as this transaction found it. Safe from several threads.
  std::shared_ptr<const Reference> reference(Books& books);
  /// The reference with what this transaction changed. Not kept for others: it may yet be undone.
  std::shared_ptr<const Reference> changed_reference(Books& books) const;

 private:
  std::mutex mutex_;
  std::shared_ptr<const Reference> kept_;
};

/// One verb's workplace; lives as long as its transaction.
class Desk {
 public:
  Desk(House& house, Books& books, Instant now, std::string actor);

  House& house;
  Books& books;
  Instant now;
  std::string actor;
  ImportId import;  ///< not nil while an import works here: every entry belongs to it and is undone with it

  const Reference& reference() const { return *reference_; }
  const Policy& policy() const { return reference_->policy; }
  /// After a verb changed a seller, an asset, a cadence or the policy.
  void refresh() { reference_ = house.changed_reference(books); }

  template <class AnyId>
  AnyId make() {
    return house.ids.make<AnyId>(now);
  }

  /// A timeline entry of this moment and actor; the caller fills in the rest.
  Entry entry(std::string verb, std::string sentence, ContactId contact = {});

  /// Minutes planned for an owner from today on, for `load_days` days; read once and counted on within the transaction.
  static constexpr int load_days = 21;
  DayLoad load_of(const Seller& owner);
  void count_load(SellerId owner, LocalDay day, int minutes);

  /// How many touches of an owner are due; read once and kept until `forget_due`.
  int due_of(SellerId owner);
  /// After a touch that is due now was planned, moved or done.
  void forget_due() { due_.clear(); }

  /// When an owner last got somebody new: the epoch if never. Read once; `give` says that they just did, so that those
  /// who come in one transaction go round too.
  Instant last_given(SellerId owner);
  void give(SellerId owner);

 private:
  struct Load {
    LocalDay first;
    std::vector<int> minutes;
  };
  std::shared_ptr<const Reference> reference_;
  std::map<SellerId, Load> loads_;
  std::map<SellerId, int> due_;
  std::map<SellerId, Instant> given_;
  int gifts_ = 0;
};

/// Runs `verb(Desk&)` in a write transaction and commits if it did not refuse. Storage's exceptions pass through.
template <class Verb>
auto perform(House& house, std::string actor, Verb&& verb) -> std::invoke_result_t<Verb, Desk&> {
  auto books = house.storage.open(house.workspace, Access::write);
  Desk desk(house, *books, house.clock.now(), std::move(actor));
  auto result = verb(desk);
  if (result.ok()) books->commit();
  return result;
}

/// Runs `question(Desk&)` in a read transaction.
template <class Question>
auto look(House& house, Question&& question) -> std::invoke_result_t<Question, Desk&> {
  auto books = house.storage.open(house.workspace, Access::read);
  Desk desk(house, *books, house.clock.now(), "reader");
  return question(desk);
}

}  // namespace barnacle::app
