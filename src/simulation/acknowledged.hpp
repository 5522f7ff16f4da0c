#pragma once
// What the store said that it keeps, and what it must therefore hold when the power comes back.

#include <optional>
#include <set>
#include <string>
#include <unordered_map>

#include "simulation/oracle.hpp"
#include "simulation/watched_storage.hpp"

namespace barnacle::simulation {

class Acknowledged {
 public:
  /// A transaction was acknowledged.
  void add(const Written& written);
  /// What of it all the books do not hold, in a sentence; empty if everything is there. People and their plans are
  /// compared with the oracle's own record, which knows what was undone.
  std::string missing_in(Books& books, const Oracle& oracle) const;
  void clear() { *this = {}; }

 private:
  std::set<ContactId> contacts_;
  std::set<EntryId> entries_;
  std::unordered_map<TouchId, Touch, IdHash<TouchIdNoun>> finished_;
  std::unordered_map<OrganizationId, Organization, IdHash<OrganizationIdNoun>> organizations_;
  std::unordered_map<DealId, Deal, IdHash<DealIdNoun>> deals_;
  std::unordered_map<SellerId, Seller, IdHash<SellerIdNoun>> sellers_;
  std::unordered_map<AssetId, Asset, IdHash<AssetIdNoun>> assets_;
  std::vector<Cadence> cadences_;
};

/// What the store says of somebody against the oracle's record; empty if they agree.
std::string difference(Books& books, const Oracle& oracle, ContactId contact);

/// What became of a transaction that was cut before anybody was told that it lasted: all of it stands, or nothing of
/// it, or (a fault) a part.
struct Fate {
  bool lasted = false;
  std::string torn;  ///< what stands of it and what does not; empty if it is whole or gone
};
Fate fate_of(const Written& unconfirmed, Books& books, const Oracle& oracle);

}  // namespace barnacle::simulation
