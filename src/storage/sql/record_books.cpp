#include "storage/sql/record_books.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "storage/sql/queries.hpp"
#include "storage/sql/search_book.hpp"

namespace barnacle::sql {

namespace {

// Columns that every versioned record's queries begin with; the document is the fourth.
enum Column { id_column, version_column, mark_column, document_column };

struct IdAndVersion {
  static constexpr std::array<std::string_view, 2> elsewhere{"id", "version"};
};

template <class Record>
Record record_of(const Row& row, std::string_view noun) {
  auto record = read_document<Record>(row.text(document_column), noun);
  record.id = row.id<decltype(record.id)>(id_column);
  record.version = row.integer(version_column);
  return record;
}

/// What a save found before it writes.
template <class Record>
struct Before {
  std::optional<Record> record;
  std::int64_t version = 0;  ///< that the record gets
  std::int64_t mark = 0;
};

/// Reads what stands, refuses a conflict, remembers the image.
template <class Record>
Before<Record> before_saving(Desk& desk, Book book, const Query& find, std::string_view noun, const Record& record,
                             std::optional<std::int64_t> mark) {
  desk.for_writing();
  expects(!record.id.is_nil(), "a record is put with its id");
  Before<Record> before;
  before.version = record.version + 1;
  before.mark = mark.value_or(before.version);
  desk.session.each(
      find,
      [&](const Row& row) {
        if (row.integer(version_column) != record.version) throw_conflict(noun, record.id.text());
        before.record = record_of<Record>(row, noun);
        desk.images.remember(book, key_of(record.id), &row, before.mark);
      },
      desk.workspace, record.id);
  if (!before.record) {
    if (!mark && record.version != 0) throw_conflict(noun, record.id.text());
    desk.images.remember(book, key_of(record.id), nullptr, before.mark);
  }
  return before;
}

template <class AnyId>
std::int64_t mark_in(Desk& desk, const Query& find, std::string_view key) {
  std::int64_t mark = absent_mark;
  desk.session.each(
      find, [&](const Row& row) { mark = row.integer(mark_column); }, desk.workspace, id_of<AnyId>(key));
  return mark;
}

/// The record of an image, with the version that stands now, so that it can be saved over it.
template <class Record>
Record restored(Desk& desk, const Query& find, const Row& before, std::string_view noun) {
  auto record = record_of<Record>(before, noun);
  desk.session.each(
      find, [&](const Row& row) { record.version = row.integer(version_column); }, desk.workspace, record.id);
  return record;
}

template <class Record, class... Arguments>
std::optional<Record> first(Desk& desk, const Query& query, std::string_view noun, const Arguments&... arguments) {
  std::optional<Record> found;
  desk.session.each(
      query, [&](const Row& row) { found = record_of<Record>(row, noun); }, desk.workspace, arguments...);
  return found;
}

template <class Record, class... Arguments>
std::vector<Record> list(Desk& desk, const Query& query, std::string_view noun, const Arguments&... arguments) {
  std::vector<Record> found;
  desk.session.each(
      query, [&](const Row& row) { found.push_back(record_of<Record>(row, noun)); }, desk.workspace, arguments...);
  return found;
}

using OrganizationKey = std::pair<std::string_view, std::string>;

std::vector<OrganizationKey> keys_of(const Organization& organization) {
  std::vector<OrganizationKey> keys;
  for (const std::string& domain : organization.domains) keys.emplace_back("domain", domain);
  if (auto name = plain_organization_name(organization.name); !name.empty()) keys.emplace_back("name", std::move(name));
  if (!organization.external_id.empty()) keys.emplace_back("external", organization.external_id);
  return keys;
}

/// Calls `drop` for what is only in `old_list`, `add` for what is only in `new_list`.
template <class T, class Drop, class Add>
void differences(const std::vector<T>& old_list, const std::vector<T>& new_list, Drop drop, Add add) {
  for (const T& old : old_list) {
    if (std::find(new_list.begin(), new_list.end(), old) == new_list.end()) drop(old);
  }
  for (const T& fresh : new_list) {
    if (std::find(old_list.begin(), old_list.end(), fresh) == old_list.end()) add(fresh);
  }
}

}  // namespace

// Organizations

std::optional<Organization> SqlOrganizationBook::find(OrganizationId id) {
  return first<Organization>(desk_, organization_find, "organization", id);
}

std::optional<OrganizationId> SqlOrganizationBook::with_key(std::string_view kind, std::string_view value) {
  std::optional<OrganizationId> found;
  desk_.session.each(
      organization_with_key, [&](const Row& row) { found = row.id<OrganizationId>(0); }, desk_.workspace, kind, value);
  return found;
}

std::optional<OrganizationId> SqlOrganizationBook::with_domain(std::string_view domain) {
  return with_key("domain", domain);
}
std::optional<OrganizationId> SqlOrganizationBook::with_plain_name(std::string_view plain_name) {
  return with_key("name", plain_name);
}
std::optional<OrganizationId> SqlOrganizationBook::with_external_id(std::string_view id) {
  return with_key("external", id);
}

void SqlOrganizationBook::put(Organization& organization) { save(organization, std::nullopt); }

void SqlOrganizationBook::save(Organization& organization, std::optional<std::int64_t> mark) {
  const auto before = before_saving(desk_, Book::organization, organization_find, "organization", organization, mark);
  desk_.session.exec(before.record ? organization_update : organization_insert, desk_.workspace, organization.id,
                     before.version, before.mark, stored_text<Organization, IdAndVersion>(organization));
  differences(
      before.record ? keys_of(*before.record) : std::vector<OrganizationKey>{}, keys_of(organization),
      [&](const OrganizationKey& key) {
        desk_.session.exec(organization_drop_key, desk_.workspace, key.first, key.second, organization.id);
      },
      [&](const OrganizationKey& key) {
        desk_.session.exec(organization_add_key, desk_.workspace, key.first, key.second, organization.id);
      });
  const auto words_of = [](const Organization& one) { return one.name + " " + joined(one.domains, " "); };
  if (!before.record || words_of(*before.record) != words_of(organization)) {
    keep_words(desk_, Searched::organization, organization.id.uuid, words_of(organization));
  }
  organization.version = before.version;
}

void SqlOrganizationBook::erase(OrganizationId id) {
  desk_.for_writing();
  std::vector<OrganizationKey> keys;
  desk_.session.each(
      organization_find,
      [&](const Row& row) {
        desk_.images.remember(Book::organization, key_of(id), &row, absent_mark);
        keys = keys_of(record_of<Organization>(row, "organization"));
      },
      desk_.workspace, id);
  for (const auto& [kind, value] : keys) desk_.session.exec(organization_drop_key, desk_.workspace, kind, value, id);
  keep_words(desk_, Searched::organization, id.uuid, {});
  desk_.session.exec(organization_erase, desk_.workspace, id);
}

std::vector<Organization> SqlOrganizationBook::page(OrganizationId after, std::size_t limit) {
  return list<Organization>(desk_, organization_page, "organization", from_id(after), limit);
}

std::int64_t SqlOrganizationBook::mark_of(std::string_view key) {
  return mark_in<OrganizationId>(desk_, organization_find, key);
}

void SqlOrganizationBook::restore(std::string_view key, const Row* before) {
  if (before == nullptr) return erase(id_of<OrganizationId>(key));
  auto organization = restored<Organization>(desk_, organization_find, *before, "organization");
  save(organization, before->integer(mark_column));
}

// Deals

std::optional<Deal> SqlDealBook::find(DealId id) { return first<Deal>(desk_, deal_find, "deal", id); }

std::optional<DealId> SqlDealBook::with_external_id(std::string_view id) {
  std::optional<DealId> found;
  desk_.session.each(
      deal_with_external_id, [&](const Row& row) { found = row.id<DealId>(0); }, desk_.workspace, id);
  return found;
}

std::vector<Deal> SqlDealBook::of_contact(ContactId contact) {
  return list<Deal>(desk_, deal_of_contact, "deal", contact);
}

std::vector<Deal> SqlDealBook::of_organization(OrganizationId organization) {
  return list<Deal>(desk_, deal_of_organization, "deal", organization);
}

void SqlDealBook::put(Deal& deal) { save(deal, std::nullopt); }

void SqlDealBook::save(Deal& deal, std::optional<std::int64_t> mark) {
  const auto before = before_saving(desk_, Book::deal, deal_find, "deal", deal, mark);
  desk_.session.exec(before.record ? deal_update : deal_insert, desk_.workspace, deal.id, before.version, before.mark,
                     deal.owner, deal.organization, deal.state, deal.stage, Argument::of_text(deal.external_id),
                     stored_text<Deal, IdAndVersion>(deal));
  differences(
      before.record ? before.record->contacts : std::vector<ContactId>{}, deal.contacts,
      [&](const ContactId& contact) { desk_.session.exec(deal_drop_contact, desk_.workspace, contact, deal.id); },
      [&](const ContactId& contact) { desk_.session.exec(deal_add_contact, desk_.workspace, contact, deal.id); });
  if (!before.record || before.record->name != deal.name) keep_words(desk_, Searched::deal, deal.id.uuid, deal.name);
  deal.version = before.version;
}

void SqlDealBook::erase(DealId id) {
  desk_.for_writing();
  std::vector<ContactId> contacts;
  desk_.session.each(
      deal_find,
      [&](const Row& row) {
        desk_.images.remember(Book::deal, key_of(id), &row, absent_mark);
        contacts = record_of<Deal>(row, "deal").contacts;
      },
      desk_.workspace, id);
  for (const ContactId& contact : contacts) desk_.session.exec(deal_drop_contact, desk_.workspace, contact, id);
  keep_words(desk_, Searched::deal, id.uuid, {});
  desk_.session.exec(deal_erase, desk_.workspace, id);
}

std::vector<Deal> SqlDealBook::page(const DealFilter& filter, DealId after, std::size_t limit) {
  return list<Deal>(desk_, filter.owner.is_nil() ? deal_page : deal_page_of_owner, "deal", from_id(after), limit,
                    filter.owner, filter.state, Argument::of_text(filter.stage));
}

std::int64_t SqlDealBook::mark_of(std::string_view key) { return mark_in<DealId>(desk_, deal_find, key); }

void SqlDealBook::restore(std::string_view key, const Row* before) {
  if (before == nullptr) return erase(id_of<DealId>(key));
  auto deal = restored<Deal>(desk_, deal_find, *before, "deal");
  save(deal, before->integer(mark_column));
}

// Sellers

std::optional<Seller> SqlSellerBook::find(SellerId id) { return first<Seller>(desk_, seller_find, "seller", id); }

std::optional<SellerId> SqlSellerBook::with_name(std::string_view name) {
  std::optional<SellerId> found;
  desk_.session.each(
      seller_with_name, [&](const Row& row) { found = row.id<SellerId>(0); }, desk_.workspace, lower(name));
  return found;
}

void SqlSellerBook::put(Seller& seller) { save(seller, std::nullopt); }

void SqlSellerBook::save(Seller& seller, std::optional<std::int64_t> mark) {
  const auto before = before_saving(desk_, Book::seller, seller_find, "seller", seller, mark);
  desk_.session.exec(before.record ? seller_update : seller_insert, desk_.workspace, seller.id, before.version,
                     before.mark, lower(seller.name), stored_text<Seller, IdAndVersion>(seller));
  settings_.raise_reference_version();
  seller.version = before.version;
}

std::vector<Seller> SqlSellerBook::all() { return list<Seller>(desk_, seller_all, "seller"); }

std::int64_t SqlSellerBook::mark_of(std::string_view key) { return mark_in<SellerId>(desk_, seller_find, key); }

void SqlSellerBook::restore(std::string_view key, const Row* before) {
  const auto id = id_of<SellerId>(key);
  if (before == nullptr) {
    desk_.session.each(
        seller_find, [&](const Row& row) { desk_.images.remember(Book::seller, key, &row, absent_mark); },
        desk_.workspace, id);
    desk_.session.exec(seller_erase, desk_.workspace, id);
    settings_.raise_reference_version();
    return;
  }
  auto seller = restored<Seller>(desk_, seller_find, *before, "seller");
  save(seller, before->integer(mark_column));
}

// Assets

std::optional<Asset> SqlAssetBook::find(AssetId id) { return first<Asset>(desk_, asset_find, "asset", id); }

void SqlAssetBook::put(Asset& asset) { save(asset, std::nullopt); }

void SqlAssetBook::save(Asset& asset, std::optional<std::int64_t> mark) {
  const auto before = before_saving(desk_, Book::asset, asset_find, "asset", asset, mark);
  desk_.session.exec(before.record ? asset_update : asset_insert, desk_.workspace, asset.id, before.version,
                     before.mark, stored_text<Asset, IdAndVersion>(asset));
  settings_.raise_reference_version();
  asset.version = before.version;
}

void SqlAssetBook::erase(AssetId id) {
  desk_.for_writing();
  desk_.session.each(
      asset_find, [&](const Row& row) { desk_.images.remember(Book::asset, key_of(id), &row, absent_mark); },
      desk_.workspace, id);
  desk_.session.exec(asset_erase, desk_.workspace, id);
  settings_.raise_reference_version();
}

std::vector<Asset> SqlAssetBook::all() { return list<Asset>(desk_, asset_all, "asset"); }

std::int64_t SqlAssetBook::mark_of(std::string_view key) { return mark_in<AssetId>(desk_, asset_find, key); }

void SqlAssetBook::restore(std::string_view key, const Row* before) {
  if (before == nullptr) return erase(id_of<AssetId>(key));
  auto asset = restored<Asset>(desk_, asset_find, *before, "asset");
  save(asset, before->integer(mark_column));
}

// Cadences

namespace {

constexpr std::int64_t added_mark = 1;
constexpr std::int64_t walked_mark = 2;

Cadence cadence_of(const Row& row) {
  auto cadence = read_document<Cadence>(row.text(3), "cadence");
  cadence.id = row.id<CadenceId>(0);
  cadence.version = static_cast<int>(row.integer(1));
  return cadence;
}

/// The id's bytes and the version behind them.
std::string cadence_key(CadenceId id, int version) { return std::string(key_of(id)) + std::to_string(version); }

struct CadenceKey {
  CadenceId id;
  int version;
  explicit CadenceKey(std::string_view key)
      : id(id_of<CadenceId>(key.substr(0, 16))), version(std::stoi(std::string(key.substr(16)))) {}
};

}  // namespace

std::optional<Cadence> SqlCadenceBook::latest(std::string_view name) {
  std::optional<Cadence> found;
  desk_.session.each(
      cadence_latest, [&](const Row& row) { found = cadence_of(row); }, desk_.workspace, name);
  return found;
}

std::optional<Cadence> SqlCadenceBook::version(CadenceId id, int version) {
  std::optional<Cadence> found;
  desk_.session.each(
      cadence_version, [&](const Row& row) { found = cadence_of(row); }, desk_.workspace, id, version);
  return found;
}

void SqlCadenceBook::add(const Cadence& cadence) {
  desk_.for_writing();
  expects(!cadence.id.is_nil(), "a cadence is added with its id");
  if (version(cadence.id, cadence.version)) {
    throw storage_conflict("Version " + std::to_string(cadence.version) + " of the cadence " + cadence.name +
                           " was added meanwhile. Read it again and repeat the change.");
  }
  desk_.images.remember(Book::cadence, cadence_key(cadence.id, cadence.version), nullptr, added_mark);
  desk_.session.exec(cadence_insert, desk_.workspace, cadence.id, cadence.version, cadence.name,
                     stored_text<Cadence, IdAndVersion>(cadence));
  settings_.raise_reference_version();
}

std::vector<Cadence> SqlCadenceBook::all_latest() {
  std::vector<Cadence> found;
  desk_.session.each(
      cadence_all_latest, [&](const Row& row) { found.push_back(cadence_of(row)); }, desk_.workspace);
  return found;
}

std::int64_t SqlCadenceBook::mark_of(std::string_view key) {
  const CadenceKey wanted(key);
  const auto cadence = version(wanted.id, wanted.version);
  if (!cadence) return absent_mark;
  std::int64_t walkers = 0;
  desk_.session.each(
      contact_walks_cadence, [&](const Row& row) { walkers = row.integer(0); }, desk_.workspace, cadence->name,
      cadence->version);
  return walkers == 0 ? added_mark : walked_mark;
}

void SqlCadenceBook::restore(std::string_view key, const Row* before) {
  if (before != nullptr) return add(cadence_of(*before));
  const CadenceKey wanted(key);
  desk_.session.each(
      cadence_version, [&](const Row& row) { desk_.images.remember(Book::cadence, key, &row, absent_mark); },
      desk_.workspace, wanted.id, wanted.version);
  desk_.session.exec(cadence_erase, desk_.workspace, wanted.id, wanted.version);
  settings_.raise_reference_version();
}

}  // namespace barnacle::sql
