#pragma once
// The smaller books: organizations, deals, sellers, assets, cadences.

#include "ports/books/records.hpp"
#include "storage/sql/desk.hpp"
#include "storage/sql/setting_book.hpp"

namespace barnacle::sql {

class SqlOrganizationBook final : public OrganizationBook, public Undoable {
 public:
  explicit SqlOrganizationBook(Desk& desk) : desk_(desk) {}
  std::optional<Organization> find(OrganizationId id) override;
  std::optional<OrganizationId> with_domain(std::string_view domain) override;
  std::optional<OrganizationId> with_plain_name(std::string_view plain_name) override;
  std::optional<OrganizationId> with_external_id(std::string_view id) override;
  void put(Organization& organization) override;
  void erase(OrganizationId id) override;
  std::vector<Organization> page(OrganizationId after, std::size_t limit) override;
  std::int64_t mark_of(std::string_view key) override;
  void restore(std::string_view key, const Row* before) override;

 private:
  std::optional<OrganizationId> with_key(std::string_view kind, std::string_view value);
  void save(Organization& organization, std::optional<std::int64_t> mark);
  Desk& desk_;
};

class SqlDealBook final : public DealBook, public Undoable {
 public:
  explicit SqlDealBook(Desk& desk) : desk_(desk) {}
  std::optional<Deal> find(DealId id) override;
  std::optional<DealId> with_external_id(std::string_view id) override;
  std::vector<Deal> of_contact(ContactId contact) override;
  std::vector<Deal> of_organization(OrganizationId organization) override;
  void put(Deal& deal) override;
  void erase(DealId id) override;
  std::vector<Deal> page(const DealFilter& filter, DealId after, std::size_t limit) override;
  std::int64_t mark_of(std::string_view key) override;
  void restore(std::string_view key, const Row* before) override;

 private:
  void save(Deal& deal, std::optional<std::int64_t> mark);
  Desk& desk_;
};

class SqlSellerBook final : public SellerBook, public Undoable {
 public:
  SqlSellerBook(Desk& desk, SqlSettingBook& settings) : desk_(desk), settings_(settings) {}
  std::optional<Seller> find(SellerId id) override;
  std::optional<SellerId> with_name(std::string_view name) override;
  void put(Seller& seller) override;
  std::vector<Seller> all() override;
  std::int64_t mark_of(std::string_view key) override;
  void restore(std::string_view key, const Row* before) override;

 private:
  void save(Seller& seller, std::optional<std::int64_t> mark);
  Desk& desk_;
  SqlSettingBook& settings_;
};

class SqlAssetBook final : public AssetBook, public Undoable {
 public:
  SqlAssetBook(Desk& desk, SqlSettingBook& settings) : desk_(desk), settings_(settings) {}
  std::optional<Asset> find(AssetId id) override;
  void put(Asset& asset) override;
  void erase(AssetId id) override;
  std::vector<Asset> all() override;
  std::int64_t mark_of(std::string_view key) override;
  void restore(std::string_view key, const Row* before) override;

 private:
  void save(Asset& asset, std::optional<std::int64_t> mark);
  Desk& desk_;
  SqlSettingBook& settings_;
};

class SqlCadenceBook final : public CadenceBook, public Undoable {
 public:
  SqlCadenceBook(Desk& desk, SqlSettingBook& settings) : desk_(desk), settings_(settings) {}
  std::optional<Cadence> latest(std::string_view name) override;
  std::optional<Cadence> version(CadenceId id, int version) override;
  void add(const Cadence& cadence) override;
  std::vector<Cadence> all_latest() override;
  /// A version that nobody walks has the mark of its adding; one that is walked has another, so that its adding is not
  /// undone.
  std::int64_t mark_of(std::string_view key) override;
  void restore(std::string_view key, const Row* before) override;

 private:
  Desk& desk_;
  SqlSettingBook& settings_;
};

}  // namespace barnacle::sql
