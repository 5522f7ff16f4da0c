#pragma once
// Organizations, deals, sellers, assets, cadences: the smaller books of a workspace.

#include <optional>
#include <string_view>
#include <vector>

#include "domain/cadences/cadence.hpp"
#include "domain/contacts/organization.hpp"
#include "domain/contacts/seller.hpp"
#include "domain/deals/deal.hpp"
#include "domain/touches/asset.hpp"

namespace barnacle {

/// `put` everywhere: inserts or replaces and raises the record's version; throws storage_conflict if the stored version
/// is another.
class OrganizationBook {
 public:
  virtual ~OrganizationBook() = default;
  virtual std::optional<Organization> find(OrganizationId id) = 0;
  virtual std::optional<OrganizationId> with_domain(std::string_view domain) = 0;
  virtual std::optional<OrganizationId> with_plain_name(std::string_view plain_name) = 0;  ///< plain_organization_name
  virtual std::optional<OrganizationId> with_external_id(std::string_view id) = 0;
  virtual void put(Organization& organization) = 0;
  virtual void erase(OrganizationId id) = 0;
  virtual std::vector<Organization> page(OrganizationId after, std::size_t limit) = 0;
};

struct DealFilter {
  SellerId owner;
  std::optional<DealState> state;
  std::string stage;
};

class DealBook {
 public:
  virtual ~DealBook() = default;
  virtual std::optional<Deal> find(DealId id) = 0;
  virtual std::optional<DealId> with_external_id(std::string_view id) = 0;
  virtual std::vector<Deal> of_contact(ContactId contact) = 0;
  virtual std::vector<Deal> of_organization(OrganizationId organization) = 0;
  virtual void put(Deal& deal) = 0;
  virtual void erase(DealId id) = 0;
  virtual std::vector<Deal> page(const DealFilter& filter, DealId after, std::size_t limit) = 0;
};

class SellerBook {
 public:
  virtual ~SellerBook() = default;
  virtual std::optional<Seller> find(SellerId id) = 0;
  virtual std::optional<SellerId> with_name(std::string_view name) = 0;  ///< ASCII letters taken alike
  virtual void put(Seller& seller) = 0;
  virtual std::vector<Seller> all() = 0;  ///< in order of id; a workspace has at most sellers_max
};
inline constexpr std::size_t sellers_max = 10'000;

class AssetBook {
 public:
  virtual ~AssetBook() = default;
  virtual std::optional<Asset> find(AssetId id) = 0;
  virtual void put(Asset& asset) = 0;
  virtual void erase(AssetId id) = 0;
  virtual std::vector<Asset> all() = 0;  ///< in order of id; a library has at most assets_max
};
inline constexpr std::size_t assets_max = 5'000;

class CadenceBook {
 public:
  virtual ~CadenceBook() = default;
  virtual std::optional<Cadence> latest(std::string_view name) = 0;
  virtual std::optional<Cadence> version(CadenceId id, int version) = 0;
  /// Adds a version; versions are never changed, so there is no put.
  virtual void add(const Cadence& cadence) = 0;
  virtual std::vector<Cadence> all_latest() = 0;
};
inline constexpr std::size_t cadences_max = 1'000;

}  // namespace barnacle
