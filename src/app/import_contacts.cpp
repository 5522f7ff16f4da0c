#include "app/import_contacts.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "app/assign_owner.hpp"
#include "app/import_duplicates.hpp"
#include "app/import_row.hpp"
#include "app/keep_sellers.hpp"
#include "base/text.hpp"
#include "domain/permission/opt_out.hpp"
#include "domain/temperature/standing.hpp"
#include "formats/encoding.hpp"
#include "formats/table_file.hpp"

namespace barnacle::app {
namespace {

constexpr std::size_t cards_bytes_max = 256 << 20;  // a folder of 500,000 cards; vCards are read whole
constexpr std::size_t sampled_rows = 1'000;         // that tell the order of days

// One row on its way: its fields, or why it has none.
struct Record {
  std::vector<FieldValue> fields;
  std::int64_t line = 0;
  std::string bytes;
  std::string refused;
  bool empty = false;
  std::int64_t bytes_read = 0;  // of its file, up to its end and a little more
};

// FNV-1a over eight bytes at a time: tells files apart, keeps no secret.
class Digest {
 public:
  void add(std::string_view bytes) {
    for (const char c : bytes) {
      low_ = (low_ ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
      high_ = (high_ ^ (low_ >> 32)) * 0x9e3779b97f4a7c15ULL;
    }
    low_ = (low_ ^ bytes.size()) * 0x100000001b3ULL;
  }
  std::string text() const {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (const std::uint64_t part : {high_, low_}) {
      for (int shift = 60; shift >= 0; shift -= 4) out += digits[(part >> shift) & 15];
    }
    return out;
  }

 private:
  std::uint64_t low_ = 0xcbf29ce484222325ULL;
  std::uint64_t high_ = 0;
};

std::string digest_of(const ImportWish& wish) {
  Digest digest;
  for (const ImportFile& file : wish.files) {
    digest.add(file.name);
    const auto in = file.open();
    std::string piece(1 << 16, '\0');
    while (in->read(piece.data(), static_cast<std::streamsize>(piece.size())), in->gcount() > 0) {
      digest.add(std::string_view(piece).substr(0, static_cast<std::size_t>(in->gcount())));
    }
  }
  for (const std::string& part :
       {text_of(wish.mapping), wish.owner.text(), wish.zone, wish.source, wish.permission, wish.cadence, wish.country,
        wish.currency, std::string(wish.create_owners ? "owners" : ""), std::string(wish.any_cadence ? "any" : ""),
        std::string(wish.day_order ? text_of(*wish.day_order) : "")}) {
    digest.add(part);
  }
  return digest.text();
}

int turn_of(RowsAre rows) {
  switch (rows) {
    case RowsAre::sellers: return 0;
    case RowsAre::products: return 1;
    case RowsAre::organizations: return 2;
    case RowsAre::contacts: return 3;
    case RowsAre::deals: return 4;
    case RowsAre::activities: return 5;
  }
  expects(false, "rows are about a known noun");
}

// A file made ready: what its rows are about and how they are read.
struct Opened {
  const ImportFile* file = nullptr;
  RowLanguage language;
  FilePreview preview;
};

Result<Opened> open_file(const ImportWish& wish, const ImportFile& file, const Zone& zone, Instant now) {
  Opened opened;
  opened.file = &file;
  opened.preview.name = file.name;
  RowLanguage& language = opened.language;
  language.file = file.name;
  language.mapping = wish.mapping.of(file.name);
  language.country = wish.country;
  language.currency = wish.currency;
  language.zone = zone;
  language.now = now;
  if (language.mapping) {
    if (!language.mapping->country.empty()) language.country = language.mapping->country;
    if (!language.mapping->currency.empty()) language.currency = language.mapping->currency;
  }
  if (file.cards) {
    opened.preview.encoding = "vCard";
    return opened;
  }
  const auto in = file.open();
  auto table = TableFile::open(*in);
  if (!table) {
    Refusal refusal = table.refusal();
    refusal.text = file.name + ": " + refusal.text;
    return refusal;
  }
  language.columns = table->layout().columns;
  language.plan = table->plan();
  if (language.mapping) {
    auto mapped = plan_columns(language.columns, *language.mapping);
    if (!mapped) return mapped.refusal();
    language.plan = std::move(*mapped);
    if (language.mapping->rows) language.plan.rows = *language.mapping->rows;
  }
  FilePreview& preview = opened.preview;
  preview.encoding = table->encoding().name;
  const char delimiter = table->layout().dialect.delimiter;
  preview.delimiter = delimiter == '\t' ? "tab" : delimiter == '\0' ? "none" : std::string(1, delimiter);
  preview.header_line = table->layout().header_line;
  preview.source = language.plan.source;
  preview.rows = language.plan.rows;
  for (std::size_t i = 0; i < language.columns.size(); ++i) {
    const ColumnTarget& target = language.plan.targets[i];
    std::string taken_for(text_of(target.field));
    if (target.field == Field::custom)
      preview.kept_as_they_are.push_back(language.columns[i]);
    else if (!target.detail.empty())
      taken_for += " " + target.detail;
    preview.columns.emplace_back(language.columns[i], std::move(taken_for));
  }
  for (const ColumnTarget& target : language.plan.targets) preview.fields.push_back(target.field);
  preview.samples.resize(language.columns.size());
  std::vector<DayOrderTally> tallies(language.columns.size());
  for (const auto& row : table->first_rows(sampled_rows)) {
    for (std::size_t i = 0; i < row.size() && i < preview.samples.size(); ++i) {
      if (preview.samples[i].size() < previewed_rows) preview.samples[i].push_back(row[i]);
    }
    for (std::size_t i = 0; i < row.size() && i < tallies.size(); ++i) tallies[i].see(row[i]);
  }
  for (const DayOrderTally& tally : tallies) {
    const auto told = language.mapping && language.mapping->day_order ? language.mapping->day_order : wish.day_order;
    // 3/4/2025: only North America puts the month first.
    const bool day_first = !language.country.empty() && !same_word(language.country, "US") &&
                           !same_word(language.country, "CA") && !same_word(language.country, "PH");
    language.day_orders.push_back(told ? *told
                                       : tally.order(day_first ? DayOrder::day_month_year : DayOrder::month_day_year));
  }
  return opened;
}

// Runs the rows of a file through `each`, in order.
Result<Done> read_records(const Opened& opened, const std::function<Result<Done>(Record)>& each) {
  const auto in = opened.file->open();
  if (opened.file->cards) {
    std::string bytes;
    std::string piece(1 << 16, '\0');
    while (in->read(piece.data(), static_cast<std::streamsize>(piece.size())), in->gcount() > 0) {
      bytes.append(piece, 0, static_cast<std::size_t>(in->gcount()));
      if (bytes.size() > cards_bytes_max)
        return too_many("import.too_long", opened.file->name + " is longer than 256 MB. Cut it into pieces.");
    }
    const auto cards = read_vcards(bytes);
    if (!cards) return cards.refusal();
    for (const VCard& card : *cards) {
      if (auto done = each({.fields = fields_of(card), .line = card.line, .bytes = write_vcard(card), .refused = {}});
          !done)
        return done;
    }
    return Done{};
  }
  auto table = TableFile::open(*in);
  if (!table) return table.refusal();
  CsvRow row;
  while (table->next(row)) {
    Record record{.fields = {}, .line = row.line, .bytes = std::string(row.raw), .refused = {}};
    if (row.fault == CsvFault::too_long)
      record.refused = "The row is too long to be read: a cell has at most 1 MB, a row 4 MB. Is a quote missing?";
    else if (row.fault == CsvFault::too_wide)
      record.refused = "The row has more than " + std::to_string(csv_columns_max) + " cells.";
    else if (row.fault == CsvFault::unclosed_quote)
      record.refused = "A quote opens in this row and is never closed. Close it or take it away.";
    else if (is_total_row(row.cells) || is_remark_row(row.cells, opened.language.columns.size()))
      record.empty = true;
    else
      record.fields = fields_of(opened.language, row.cells);
    if (record.fields.empty() && record.refused.empty()) record.empty = true;
    record.bytes_read = table->bytes_read();
    if (auto done = each(std::move(record)); !done) return done;
  }
  return Done{};
}

class Importer {
 public:
  Importer(const ImportWish& wish, ImportReport& report) : wish_(wish), report_(report) {}

  // Stores one row; a refusal leaves nothing behind.
  Result<RowFate> store(Desk& desk, const RowLanguage& language, const Record& record, RowsAre rows) {
    if (!record.refused.empty()) return invalid("row.unreadable", record.refused);
    if (record.empty) return RowFate::skipped;
    ImportedRow row = read_row(language, record.fields, record.line);
    for (const std::string& doubt : row.doubts) {
      if (report_.notes.size() < import_notes_max)
        report_.notes.push_back(language.file + " line " + std::to_string(record.line) + ": " + doubt);
    }
    if (wish_.preview && previewed_[language.file].size() < previewed_rows)
      previewed_[language.file].push_back(reading_of(row, rows));
    at_ = {.file = language.file, .row = report_.import.rows, .line = record.line};
    switch (rows) {
      case RowsAre::sellers: return store_seller(desk, row);
      case RowsAre::products: return keep_product(row);
      case RowsAre::organizations: return store_organization(desk, row);
      case RowsAre::contacts: return store_contact(desk, row);
      case RowsAre::deals: return store_deal(desk, row);
      case RowsAre::activities: return store_activity(desk, row);
    }
    expects(false, "rows are about a known noun");
  }

  /// The first rows of a file as they were read, for the preview.
  const std::vector<std::vector<std::pair<std::string, std::string>>>& previewed(const std::string& file) {
    return previewed_[file];
  }

  Result<RowFate> keep_product(const ImportedRow& row) {
    if (row.deal.product.empty()) return invalid("product.unnamed", "The row names no product.");
    if (!row.price) return RowFate::skipped;
    prices_[folded(row.deal.product)] = *row.price;
    return RowFate::created;
  }

 private:
  Result<SellerId> owner_of(Desk& desk, const std::string& name) {
    const std::string_view plain = trimmed(name);
    if (plain.empty()) return wish_.owner;
    if (const auto at = owners_.find(folded(plain)); at != owners_.end() && desk.reference().seller(at->second))
      return at->second;
    auto found = desk.books.sellers().with_name(plain);
    if (!found) {
      for (const auto& [id, seller] : desk.reference().sellers) {
        if (!seller.email.empty() && same_word(seller.email, plain)) found = id;
      }
    }
    if (!found && wish_.create_owners) {
      Seller seller;
      seller.name = plain;
      seller.zone = wish_.zone;
      auto saved = save_seller(desk, std::move(seller));
      if (!saved) return saved.refusal();
      ++report_.sellers;
      found = saved->id;
    }
    if (!found) {
      if (!wish_.owner.is_nil() || wish_.assign_owners) return wish_.owner;
      return not_found("seller.unknown",
                       "There is no seller called " + std::string(plain) +
                           ". Add them, or say who takes such rows (--owner), or let them be made (--create-owners).");
    }
    owners_[folded(plain)] = *found;
    return *found;
  }

  Result<RowFate> store_seller(Desk& desk, ImportedRow& row) {
    Seller seller = std::move(row.seller);
    if (trimmed(seller.name).empty()) return invalid("seller.unnamed", "The row names no seller.");
    if (desk.books.sellers().with_name(seller.name)) return RowFate::skipped;
    seller.zone = wish_.zone;
    auto saved = save_seller(desk, std::move(seller));
    if (!saved) return saved.refusal();
    ++report_.sellers;
    return RowFate::created;
  }

  std::optional<OrganizationId> find_organization(Desk& desk, const Organization& given,
                                                  const std::vector<std::string>& domains) {
    OrganizationBook& book = desk.books.organizations();
    std::optional<OrganizationId> found;
    if (!given.external_id.empty()) found = book.with_external_id(given.external_id);
    for (const std::string& domain : domains) {
      if (!found) found = book.with_domain(domain);
    }
    const std::string plain = plain_organization_name(given.name);
    if (!found && !plain.empty()) found = book.with_plain_name(plain);
    return found;
  }

  Organization make_organization(Desk& desk, Organization organization) {
    organization.id = desk.make<OrganizationId>();
    organization.created_at = desk.now;
    Entry entry = desk.entry("import_contacts", organization.name + " added.");
    entry.organization = organization.id;
    desk.books.timeline().add(entry);
    desk.books.organizations().put(organization);
    ++report_.organizations;
    met_.insert(organization.id);
    return organization;
  }

  // The organization as a row about something else names it; nameless if it names none.
  static Organization named_organization(const ImportedRow& row) {
    Organization named;
    named.name = row.person.organization.empty() ? row.organization_key : row.person.organization;
    named.external_id = row.organization_key;
    return named;
  }

  Result<RowFate> store_organization(Desk& desk, ImportedRow& row) {
    Organization& given = row.organization;
    if (trimmed(given.name).empty()) return invalid("organization.unnamed", "The row names no organization.");
    const auto found = find_organization(desk, given, row.websites);
    if (!desk.policy().zones->find(given.zone)) given.zone.clear();
    if (!found) {
      given.domains = row.websites;
      make_organization(desk, std::move(given));
      return RowFate::created;
    }
    Organization known = *desk.books.organizations().find(*found);
    const Organization before = known;
    const auto take = [](std::string& to, const std::string& from) {
      if (to.empty()) to = from;
    };
    take(known.industry, given.industry);
    take(known.external_id, given.external_id);
    take(known.notes, given.notes);
    take(known.zone, given.zone);
    if (known.address == PostalAddress{}) known.address = given.address;
    if (known.size == SizeBand::unknown) known.size = given.size;
    for (const std::string& domain : row.websites) {
      if (std::find(known.domains.begin(), known.domains.end(), domain) == known.domains.end())
        known.domains.push_back(domain);
    }
    for (const CustomField& field : given.custom) {
      const bool has = std::any_of(known.custom.begin(), known.custom.end(),
                                   [&](const CustomField& have) { return same_word(have.name, field.name); });
      if (!has && known.custom.size() < custom_fields_max) known.custom.push_back(field);
    }
    if (known == before) return RowFate::skipped;
    Entry entry = desk.entry("import_contacts", known.name + " was known already; new details added.");
    entry.organization = known.id;
    desk.books.timeline().add(entry);
    desk.books.organizations().put(known);
    return RowFate::merged;
  }

  Result<RowFate> store_contact(Desk& desk, ImportedRow& row) {
    NewContact& person = row.person;
    if (!is_somebody(person))
      return invalid("contact.empty", "The row has neither a name nor an address that can be read" +
                                          (row.doubts.empty() ? "." : ": " + row.doubts.front()));
    auto owner = owner_of(desk, row.owner);
    if (!owner) return owner.refusal();
    person.owner = *owner;
    if (!desk.policy().zones->find(person.zone)) person.zone.clear();
    if (person.source.empty()) person.source = wish_.source.empty() ? wish_.name : wish_.source;
    if (!row.organization_key.empty()) {
      if (const auto known = desk.books.organizations().with_external_id(row.organization_key)) {
        person.organization = desk.books.organizations().find(*known)->name;
      }
    }
    if (row.touch) person.history.push_back(*row.touch);
    if (!row.overdue_task.empty()) person.notes += (person.notes.empty() ? "" : "\n") + row.overdue_task;
    const bool refused = std::any_of(person.permissions.begin(), person.permissions.end(), [](const Permission& line) {
      return line.answer == PermissionAnswer::withdrawn || line.answer == PermissionAnswer::denied;
    });
    if (!wish_.permission.empty() && !refused) {
      person.permissions.push_back({.answer = PermissionAnswer::granted,
                                    .basis = LawfulBasis::consent,
                                    .at = desk.now,
                                    .asked_by = "import",
                                    .words = wish_.permission,
                                    .evidence = wish_.name});
    }
    const bool granted = std::any_of(person.permissions.begin(), person.permissions.end(),
                                     [](const Permission& line) { return line.answer == PermissionAnswer::granted; });
    if (!granted && !refused) person.tags.emplace_back("no permission yet");
    person.in_cadence = granted && (wish_.any_cadence || !wish_.cadence.empty());
    if (person.in_cadence) person.cadence = wish_.cadence;
    std::optional<NearPerson> near;
    const ContactId known = same_contact(desk, person);
    if (known.is_nil())
      near = near_people_.nearest(desk, person);
    else
      person.same = known;
    if (near && near->verdict == DuplicateVerdict::alone) person.same = near->id;
    auto added = add_contact(desk, person, "import_contacts");
    if (!added) return added.refusal();
    if (!added->merged) near_people_.stored(added->contact, person);
    if (const OrganizationId at = added->contact.organization; !at.is_nil() && met_.insert(at).second) {
      const auto organization = desk.books.organizations().find(at);
      if (organization && organization->created_at >= report_.import.started_at) ++report_.organizations;
    }
    if (near && !added->merged) ++report_.suggested;
    if ((near || (added->merged && wish_.preview)) && report_.duplicates.size() < row_duplicates_max) {
      RowDuplicate duplicate = at_;
      duplicate.name = trimmed(person.given_name + " " + person.family_name);
      if (duplicate.name.empty() && !person.emails.empty()) duplicate.name = person.emails.front().address;
      duplicate.like = near ? near->name : full_name(added->contact);
      duplicate.contact = near ? near->id : added->contact.id;
      duplicate.merges = added->merged;
      duplicate.why = near ? near->why : "same address, number or key";
      report_.duplicates.push_back(std::move(duplicate));
    }
    if (!granted && !refused && !added->merged) ++report_.without_permission;
    if (!added->merged) ++report_.contacts;
    return !added->merged ? RowFate::created : added->news ? RowFate::merged : RowFate::skipped;
  }

  // Somebody can be found by them, or made of them.
  static bool is_somebody(const NewContact& person) {
    return !person.emails.empty() || !person.phones.empty() || !(person.given_name + person.family_name).empty();
  }

  // Who is meant by a name alone, where it is the name of exactly one.
  static ContactId named_contact(Desk& desk, const NewContact& person) {
    constexpr std::size_t namesakes_looked_at = 20;
    const std::string name(trimmed(person.given_name + " " + person.family_name));
    ContactId found;
    if (name.empty()) return found;
    for (const ContactId id : desk.books.contacts().named(name, namesakes_looked_at)) {
      const auto contact = desk.books.contacts().find(id);
      if (!contact || !same_word(full_name(*contact), name)) continue;
      if (!found.is_nil()) return {};
      found = id;
    }
    return found;
  }

  // The contact whom a deal is with: the row's person, else whoever decides there.
  Result<ContactFile> contact_of_deal(Desk& desk, ImportedRow& row, const Deal& deal,
                                      std::optional<Organization>& organization) {
    NewContact& person = row.person;
    if (!person.external_id.empty()) {
      if (const ContactId known = same_contact(desk, person); !known.is_nil()) return take_file(desk, known);
    }
    if (is_somebody(person)) {
      if (person.emails.empty() && person.phones.empty()) {
        if (const ContactId known = named_contact(desk, person); !known.is_nil()) return take_file(desk, known);
      }
      person.owner = deal.owner;
      person.in_cadence = false;
      person.custom.clear();
      person.notes.clear();
      if (organization) person.organization = organization->name;
      const bool refused =
          std::any_of(person.permissions.begin(), person.permissions.end(), [](const Permission& line) {
            return line.answer == PermissionAnswer::withdrawn || line.answer == PermissionAnswer::denied;
          });
      if (!refused) person.tags.emplace_back("no permission yet");
      const auto added = add_contact(desk, person, "import_contacts");
      if (!added) return added.refusal();
      if (!added->merged) ++report_.contacts;
      return take_file(desk, added->contact.id);
    }
    if (!organization && !named_organization(row).name.empty())
      organization = make_organization(desk, named_organization(row));
    const std::string where =
        organization ? plain_organization_name(organization->name) : "deal " + deal.external_id + deal.name;
    const std::string key = "who decides/" + where + "/" + desk.reference().seller(deal.owner)->name;
    const auto known = desk.books.contacts().with_external_id(key);
    if (!known.empty()) return take_file(desk, known.front());
    ContactFile file;
    Contact& contact = file.contact;
    contact.id = desk.make<ContactId>();
    contact.owner = deal.owner;
    contact.family_name = cut_at_character(
        organization ? "Whoever decides at " + organization->name : "Whoever decides on " + deal.name, name_max);
    contact.tags = {"who decides?"};
    contact.external_id = key;
    contact.created_at = desk.now;
    contact.temperature_since = desk.now;
    contact.temperature_why = "imported with a deal";
    contact.source = wish_.name;
    if (organization) {
      contact.organization = organization->id;
      file.organization = organization;
    }
    ++report_.contacts;
    return file;
  }

  Result<RowFate> store_deal(Desk& desk, ImportedRow& row) {
    if (!row.deal.external_id.empty() && desk.books.deals().with_external_id(row.deal.external_id))
      return RowFate::skipped;
    Deal deal;
    const NewDeal& given = row.deal;
    const std::string organization_name = row.person.organization;
    deal.external_id = given.external_id;
    deal.product = given.product;
    deal.amount = given.amount;
    deal.opened_on = given.opened_on;
    deal.lost_because = given.lost_because;
    deal.name = !given.name.empty() ? given.name : given.product;
    if (given.name.empty() && !organization_name.empty())
      deal.name += (deal.name.empty() ? "" : ", ") + organization_name;
    if (deal.name.empty()) deal.name = given.external_id;
    if (deal.name.empty())
      return invalid("deal.unnamed", "The row names neither a deal nor a product nor an organization.");
    deal.name = cut_at_character(deal.name, name_max);
    // Whatever may refuse the row is asked before anything of it is written.
    auto owner = owner_of(desk, row.deal_owner);
    if (!owner) return owner.refusal();
    if (owner->is_nil()) {
      auto assigned = assign_owner(desk, row.person);
      if (!assigned) return assigned.refusal();
      owner = *assigned;
    }
    deal.owner = *owner;
    if (!deal.amount && !deal.product.empty()) {
      if (const auto price = prices_.find(folded(deal.product)); price != prices_.end()) deal.amount = price->second;
    }
    const auto& stages = desk.policy().stages;
    std::string stage = stage_of(row.stage, stages);
    const std::string status = stage_of(row.status, stages);
    if (status == "won" || status == "lost") stage = status;
    if (stage.empty() && !row.stage.empty() && report_.notes.size() < import_notes_max) {
      report_.notes.push_back(deal.name + ": the stage \"" + row.stage + "\" is not known; it stands at " +
                              stages.front().name + ".");
    }
    deal.state = stage == "won" ? DealState::won : stage == "lost" ? DealState::lost : DealState::open;
    deal.stage = deal.state != DealState::open ? stages.back().name : stage.empty() ? stages.front().name : stage;
    deal.stage_since = row.opened_at.value_or(desk.now);
    if (deal.state == DealState::open)
      deal.decision_date = given.closed_on;
    else
      deal.closed_on = given.closed_on;
    if (deal.state == DealState::lost && deal.lost_because.empty()) deal.lost_because = "not said by the old system";

    std::optional<Organization> organization;
    if (const auto known = find_organization(desk, named_organization(row), {}))
      organization = desk.books.organizations().find(*known);
    auto taken = contact_of_deal(desk, row, deal, organization);
    if (!taken) return taken.refusal();
    ContactFile& file = *taken;
    Contact& contact = file.contact;
    if (!organization) {
      if (const auto known = find_organization(desk, named_organization(row), {}))
        organization = desk.books.organizations().find(*known);
      else if (!named_organization(row).name.empty())
        organization = make_organization(desk, named_organization(row));
    }
    deal.id = desk.make<DealId>();
    deal.contacts = {contact.id};
    deal.organization = organization ? organization->id : contact.organization;
    deal.created_at = desk.now;

    const auto happened = [&](Instant at, std::string subject, Outcome outcome) {
      Touch touch;
      touch.id = desk.make<TouchId>();
      touch.contact = contact.id;
      touch.organization = contact.organization;
      touch.deal = deal.id;
      touch.owner = deal.owner;
      touch.state = TouchState::done;
      touch.channel = Channel::meeting;
      touch.choice = Choice::by_hand;
      touch.band = Band::deals;
      touch.zone = wish_.zone;
      if (const auto zone = desk.policy().zones->find(wish_.zone)) touch.at = wall_time(at, *zone);
      touch.due_at = at;
      touch.window_end = at;
      touch.done_at = at;
      touch.outcome = outcome;
      touch.subject = std::move(subject);
      if (!contact.standing.last_touch_at || *contact.standing.last_touch_at < at) {
        after_touch(contact.standing, touch, at, nullptr, 0);
        if (is_answer(outcome)) after_answer(contact.standing, at, is_conversation(outcome));
      }
      file.finished.push_back(std::move(touch));
    };
    if (row.opened_at && *row.opened_at <= desk.now)
      happened(*row.opened_at, "Deal opened: " + deal.name, Outcome::connected);
    if (deal.state != DealState::open && row.closed_at && *row.closed_at <= desk.now) {
      const bool won = deal.state == DealState::won;
      happened(*row.closed_at, (won ? "Deal won: " : "Deal lost: ") + deal.name,
               won ? Outcome::meeting_held : Outcome::declined);
    }
    move_temperature(desk, contact, deal, file.deals);
    file.changed_deals.push_back(deal.id);
    Entry entry = desk.entry("import_contacts", deal.name + " imported, " + std::string(word_of(deal.state)) + ".");
    entry.deal = deal.id;
    file.deals.push_back(std::move(deal));
    settle(desk, file, std::move(entry));
    ++report_.deals;
    return RowFate::created;
  }

  // Who bought is a client, whatever else they declined; an open deal outweighs a lost one.
  void move_temperature(Desk& desk, Contact& contact, const Deal& deal, const std::vector<Deal>& others) {
    if (contact.temperature == Temperature::client || contact.temperature == Temperature::hot) return;
    const bool open =
        std::any_of(others.begin(), others.end(), [](const Deal& each) { return each.state == DealState::open; });
    std::optional<Temperature> to;
    switch (deal.state) {
      case DealState::won: to = Temperature::client; break;
      case DealState::lost:
        if (!open) to = Temperature::lost;
        break;
      case DealState::open:
        if (deal.stage != desk.policy().stages.front().name)
          to = Temperature::interested;
        else if (contact.temperature == Temperature::lost)
          to = Temperature::promising;
        break;
    }
    if (!to || *to == contact.temperature) return;
    contact.temperature = *to;
    contact.temperature_since = desk.now;
    contact.temperature_why = deal.name + " is " + std::string(word_of(deal.state));
  }

  Result<RowFate> store_activity(Desk& desk, ImportedRow& row) {
    ContactId found = same_contact(desk, row.person);
    if (found.is_nil()) found = named_contact(desk, row.person);
    if (found.is_nil())
      return not_found("contact.unknown",
                       "No contact, or more than one, is known by the row's name, address or key. Import the contacts "
                       "first, from the same system.");
    auto taken = take_file(desk, found);
    if (!taken) return taken.refusal();
    ContactFile& file = *taken;
    const Contact before = file.contact;
    std::string what;
    for (const Permission& line : row.person.permissions) {
      const auto standing = standing_permission(file.contact.permissions, line.channel.value_or(Channel::email), "");
      if (standing.answer != line.answer) add_permission(file.contact.permissions, line);
      what = line.words;
    }
    if (row.touch && !has_touch(desk, file, *row.touch)) {
      Touch& touch = *row.touch;
      touch.id = desk.make<TouchId>();
      touch.contact = found;
      touch.organization = file.contact.organization;
      touch.owner = desk.books.sellers().with_name(trimmed(row.deal_owner)).value_or(file.contact.owner);
      Standing& standing = file.contact.standing;
      if (!standing.last_touch_at || *standing.last_touch_at < *touch.done_at) {
        after_touch(standing, touch, *touch.done_at, nullptr, 0);
        if (is_answer(touch.outcome)) after_answer(standing, *touch.done_at, is_conversation(touch.outcome));
      }
      what = touch.subject;
      file.finished.push_back(touch);
    }
    if (row.person.next_step) {
      what = row.person.next_step->what;
      take_task(desk, file.contact, *row.person.next_step);
    }
    if (!row.overdue_task.empty()) {
      what = row.overdue_task;
      add_note(file.contact, row.overdue_task);
    }
    if (what.empty() && !row.doubts.empty())
      return invalid("activity.undated", "The row cannot be read: " + row.doubts.front());
    if (file.finished.empty() && file.contact == before) return RowFate::skipped;
    settle(desk, file, desk.entry("import_contacts", "Imported: " + what + "."));
    return RowFate::merged;
  }

  static bool has_touch(Desk& desk, const ContactFile& file, const Touch& touch) {
    constexpr std::size_t history_looked_at = 500;
    for (const Touch& old : desk.books.touches().history(file.contact.id, history_looked_at)) {
      if (old.done_at == touch.done_at && old.subject == touch.subject && old.channel == touch.channel) return true;
    }
    return false;
  }

  static void add_note(Contact& contact, const std::string& note) {
    if (contact.notes.find(note) != std::string::npos) return;
    contact.notes += (contact.notes.empty() ? "" : "\n") + note;
    contact.notes = std::string(cut_at_character(contact.notes, field_text_max));
  }

  // Of several tasks ahead the nearest is the next step; the others are kept as notes.
  static void take_task(Desk& desk, Contact& contact, const NextStep& task) {
    const auto note_of = [](const NextStep& step) { return "Task of " + text_of(step.at) + ": " + step.what; };
    const auto known = contact.next_step;
    const bool stands = known && to_instant(known->at, *desk.policy().zones->find(known->zone)) > desk.now;
    const auto is_nameless = [](const NextStep& step) { return step.what.starts_with("Task from "); };
    const auto day_of = [](const NextStep& step) { return std::chrono::floor<days>(step.at); };
    if (!stands || (day_of(*known) == day_of(task) && is_nameless(*known))) {
      contact.next_step = task;
    } else if (known->at == task.at && known->what == task.what) {
      return;
    } else if (task.at < known->at) {
      add_note(contact, note_of(*known));
      contact.next_step = task;
    } else {
      add_note(contact, note_of(task));
    }
  }

  const ImportWish& wish_;
  ImportReport& report_;
  RowDuplicate at_;  // the row in hand: its file and line
  NearPeople near_people_;
  std::set<OrganizationId> met_;  // counted as made, or known to stand before
  std::map<std::string, std::vector<std::vector<std::pair<std::string, std::string>>>> previewed_;  // by file
  std::map<std::string, SellerId> owners_;                                                          // by folded name
  std::map<std::string, Money> prices_;                                                             // by folded product
};

}  // namespace

Result<ImportReport> import_files(House& house, const ImportWish& wish,
                                  const std::function<void(const Import&)>& progress, const ImportStep& within) {
  if (wish.files.empty())
    return invalid("import.empty", "There is no table (.csv, .tsv, .txt) and no card file (.vcf) to import.");
  const Instant now = house.clock.now();
  const auto zone = (house.zones ? *house.zones : ZoneTable::system()).find(wish.zone);
  if (!zone) return zone.refusal();
  std::vector<Opened> files;
  for (const ImportFile& file : wish.files) {
    auto opened = open_file(wish, file, *zone, now);
    if (!opened) return opened.refusal();
    files.push_back(std::move(*opened));
  }
  std::stable_sort(files.begin(), files.end(), [](const Opened& a, const Opened& b) {
    return turn_of(a.language.plan.rows) < turn_of(b.language.plan.rows);
  });

  ImportReport report;
  Import& import = report.import;
  const std::string digest = wish.id.is_nil() ? digest_of(wish) : wish.id.text();
  const auto known = look(house, [&](Desk& desk) {
    return wish.id.is_nil() ? desk.books.imports().with_digest(digest) : desk.books.imports().find(wish.id);
  });
  if (known && !wish.preview) {
    import = *known;
    if (import.state != ImportState::running) {
      report.known = true;
      return report;
    }
  } else {
    import.id = house.ids.make<ImportId>(now);
    import.name = wish.name;
    import.digest = digest;
    import.started_at = now;
  }

  const std::int64_t stored = import.rows;  // by a run that was cut short
  std::int64_t seen = 0;
  Importer importer(wish, report);
  std::vector<Record> batch;
  std::unique_ptr<Books> preview_books;

  const auto store_batch = [&](const Opened& opened, bool last) -> Result<Done> {
    if (batch.empty() && !last) return Done{};
    const auto run = [&](Desk& desk) -> Result<Done> {
      desk.import = import.id;
      if (last) {
        import.state = ImportState::finished;
        import.finished_at = desk.now;
      }
      desk.books.imports().put(import);
      for (const Record& record : batch) {
        ++import.rows;
        const auto fate = importer.store(desk, opened.language, record, opened.language.plan.rows);
        ++import.fates[fate ? *fate : RowFate::refused];
        if (!fate) {
          desk.books.imports().add_refused(import.id, {.row = import.rows,
                                                       .line = record.line,
                                                       .bytes = record.bytes,
                                                       .why = opened.file->name + ": " + fate.refusal().text});
        }
      }
      if (!batch.empty()) import.bytes_read = std::max(import.bytes_read, batch.back().bytes_read);
      if (last) import.bytes_read = std::max(import.bytes_read, import.bytes);
      desk.books.imports().put(import);
      return within ? within(desk, import) : Result<Done>(Done{});
    };
    if (wish.preview) {
      if (!preview_books) preview_books = house.storage.open(house.workspace, Access::write);
      Desk desk(house, *preview_books, now, "import " + wish.name);
      if (auto done = run(desk); !done) return done;
    } else if (auto done = perform(house, "import " + wish.name, run); !done) {
      return done;
    }
    batch.clear();
    if (progress) progress(import);
    return Done{};
  };

  for (const Opened& opened : files) {
    auto done = read_records(opened, [&](Record record) -> Result<Done> {
      ++seen;
      if (wish.preview && seen > wish.preview_rows) {
        report.whole = false;
        return Done{};
      }
      if (seen <= stored) {
        // Prices live in memory alone: they are read again.
        if (opened.language.plan.rows == RowsAre::products) {
          if (auto price = importer.keep_product(read_row(opened.language, record.fields, record.line)); !price)
            return Done{};
        }
        return Done{};
      }
      batch.push_back(std::move(record));
      // A preview holds the writers' turn: not before its rows are read.
      return batch.size() >= import_batch && !wish.preview ? store_batch(opened, false) : Result<Done>(Done{});
    });
    if (done) done = store_batch(opened, false);
    if (!done) return done.refusal();
  }
  if (auto done = store_batch(files.back(), true); !done) return done.refusal();
  report.rows_seen = seen;
  if (wish.preview) {
    report.refused = preview_books->imports().refused(import.id, 0, previewed_refusals);
    for (Opened& opened : files) {
      opened.preview.first_rows = importer.previewed(opened.file->name);
      report.files.push_back(std::move(opened.preview));
    }
  }
  return report;
}

}  // namespace barnacle::app
