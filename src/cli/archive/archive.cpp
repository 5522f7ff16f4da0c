#include "cli/archive/archive.hpp"

#include <algorithm>
#include <fstream>
#include <functional>
#include <set>

#include "app/contact_file.hpp"
#include "formats/csv.hpp"
#include "json/read.hpp"
#include "json/write.hpp"

namespace barnacle {

BOOST_DESCRIBE_STRUCT(TallyLine, (), (factor, level, month, touches, answers, expected))
BOOST_DESCRIBE_STRUCT(Import, (), (id, name, digest, state, started_at, finished_at, bytes_read, bytes, rows, fates))

namespace archive {

struct NamedText {
  std::string name;
  std::string value;
};
BOOST_DESCRIBE_STRUCT(NamedText, (), (name, value))

struct RefusedLine {
  ImportId import;
  std::int64_t row = 0;
  std::int64_t line = 0;
  std::string bytes;
  std::string why;
};
BOOST_DESCRIBE_STRUCT(RefusedLine, (), (import, row, line, bytes, why))

namespace {

namespace fs = std::filesystem;
constexpr std::string_view mark = "{\"format\":\"barnacle export\",\"version\":1}\n";
constexpr std::size_t imports_max = 1'000'000;

// A folder being written: one file after the other.
class Writer {
 public:
  explicit Writer(fs::path folder) : folder_(std::move(folder)) {}

  void begin(const std::string& name) {
    end();
    name_ = name;
    counts_[name] = 0;
    out_.open(folder_ / name, std::ios::binary);
  }
  void text(std::string_view bytes) { out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size())); }
  template <class Record>
  void line(const Record& record) {
    std::string document = json_text(record);
    document += '\n';
    text(document);
    ++counts_[name_];
  }
  void end() {
    if (!out_.is_open()) return;
    out_.flush();
    good_ = good_ && out_.good();
    out_.close();
  }
  bool good() const { return good_; }
  Counts counts() const { return counts_; }

 private:
  fs::path folder_;
  std::string name_;
  std::ofstream out_;
  Counts counts_;
  bool good_ = true;
};

// Every record of a book, page by page, without its version: that counts saves in one database and means nothing in
// another.
template <class Record, class Next>
void all_of(Writer& writer, const std::string& name, Next next, const std::function<void(const Record&)>& each = {}) {
  writer.begin(name);
  decltype(Record::id) after;
  for (;;) {
    std::vector<Record> records = next(after);
    for (Record& record : records) {
      after = record.id;
      if constexpr (requires { record.version; }) record.version = 0;
      writer.line(record);
      if (each) each(record);
    }
    if (records.size() < page) return;
  }
}

std::string seller_name(const app::Desk& desk, SellerId id) {
  const Seller* seller = desk.reference().seller(id);
  return seller ? seller->name : "";
}

void write_tables(app::Desk& desk, Writer& writer) {
  writer.begin("contacts.csv");
  std::string out;
  append_csv_row(out, {"id", "given name", "family name", "title", "organization", "email", "phone", "country",
                       "temperature", "owner", "tags", "next touch"});
  ContactId after;
  for (;;) {
    const auto contacts = desk.books.contacts().page({}, after, page);
    for (const Contact& contact : contacts) {
      after = contact.id;
      std::string tags;
      for (const std::string& tag : contact.tags) tags += (tags.empty() ? "" : "; ") + tag;
      const auto organization =
          contact.organization.is_nil() ? std::nullopt : desk.books.organizations().find(contact.organization);
      const auto planned = desk.books.touches().planned_of(contact.id);
      append_csv_row(
          out, {contact.id.text(), contact.given_name, contact.family_name, contact.title,
                organization ? organization->name : "", contact.emails.empty() ? "" : contact.emails.front().address,
                contact.phones.empty() ? "" : contact.phones.front().number, contact.address.country,
                std::string(word_of(contact.temperature)), seller_name(desk, contact.owner), tags,
                planned ? text_of(planned->at) + " " + std::string(word_of(planned->channel)) : ""});
    }
    writer.text(out);
    out.clear();
    if (contacts.size() < page) break;
  }
  writer.begin("deals.csv");
  append_csv_row(out, {"id", "name", "organization", "owner", "state", "stage", "amount", "currency", "product",
                       "opened on", "closed on", "decision date"});
  DealId after_deal;
  for (;;) {
    const auto deals = desk.books.deals().page({}, after_deal, page);
    for (const Deal& deal : deals) {
      after_deal = deal.id;
      const auto organization =
          deal.organization.is_nil() ? std::nullopt : desk.books.organizations().find(deal.organization);
      const auto day = [](const std::optional<LocalDay>& on) { return on ? text_of(*on) : std::string(); };
      const std::string amount = deal.amount ? decimal_text(*deal.amount) : "";
      append_csv_row(out,
                     {deal.id.text(), deal.name, organization ? organization->name : "", seller_name(desk, deal.owner),
                      std::string(word_of(deal.state)), deal.stage, amount, deal.amount ? deal.amount->currency : "",
                      deal.product, day(deal.opened_on), day(deal.closed_on), day(deal.decision_date)});
    }
    writer.text(out);
    out.clear();
    if (deals.size() < page) break;
  }
}

Refusal damaged(const std::string& file, std::int64_t line, const std::string& why) {
  return invalid("archive.unreadable", file + " line " + std::to_string(line) + ": " + why);
}

// Each line of a file as a record; a file that is missing has none.
template <class Record>
Result<Done> each_line(const fs::path& folder, const std::string& name, Counts& counts,
                       const std::function<void(Record&)>& keep) {
  std::ifstream in(folder / name, std::ios::binary);
  std::string text;
  for (std::int64_t line = 1; std::getline(in, text); ++line) {
    auto record = read_json<Record>(text);
    if (!record) return damaged(name, line, record.refusal().text);
    keep(*record);
    ++counts[name];
  }
  return Done{};
}

}  // namespace

Result<Counts> write(app::House& house, const fs::path& folder) {
  std::error_code error;
  if (fs::exists(folder, error) && !fs::is_empty(folder, error)) {
    return conflict("export.not_empty", folder.string() + " is not empty. Name a folder that does not exist yet.");
  }
  fs::create_directories(folder / "cadences", error);
  if (error) return invalid("export.unwritable", folder.string() + " cannot be made: " + error.message() + ".");
  Writer writer(folder);
  app::look(house, [&](app::Desk& desk) {
    Books& books = desk.books;
    writer.begin("settings.jsonl");
    writer.line(books.settings().policy());
    writer.begin("texts.jsonl");
    for (const auto& [name, value] : books.settings().texts()) writer.line(NamedText{name, value});
    writer.begin("sellers.jsonl");
    for (Seller& seller : books.sellers().all()) {
      seller.version = 0;
      writer.line(seller);
    }
    writer.begin("assets.jsonl");
    for (Asset& asset : books.assets().all()) {
      asset.version = 0;
      writer.line(asset);
    }
    const auto cadences = books.cadences().all_latest();
    writer.begin("cadences.jsonl");
    for (const Cadence& latest : cadences) {
      for (int version = 1; version <= latest.version; ++version) {
        if (const auto cadence = books.cadences().version(latest.id, version)) writer.line(*cadence);
      }
    }
    for (const Cadence& latest : cadences) {
      writer.begin("cadences/" + latest.name + ".cadence");
      writer.text(latest.text);
    }
    all_of<Organization>(writer, "organizations.jsonl",
                         [&](OrganizationId after) { return books.organizations().page(after, page); });
    // Signposts of merged contacts are in no list; the timeline remembers whom there was.
    std::set<ContactId> listed;
    std::set<ContactId> signposts;
    all_of<Contact>(
        writer, "contacts.jsonl", [&](ContactId after) { return books.contacts().page({}, after, page); },
        [&](const Contact& contact) { listed.insert(contact.id); });
    all_of<Deal>(writer, "deals.jsonl", [&](DealId after) { return books.deals().page({}, after, page); });
    all_of<Touch>(writer, "touches.jsonl", [&](TouchId after) { return books.touches().page(after, page); });
    all_of<Entry>(
        writer, "timeline.jsonl", [&](EntryId after) { return books.timeline().page(after, page); },
        [&](const Entry& entry) {
          if (!entry.contact.is_nil() && !listed.contains(entry.contact)) signposts.insert(entry.contact);
        });
    writer.begin("signposts.jsonl");
    for (const ContactId id : signposts) {
      auto contact = books.contacts().find(id);
      if (!contact) continue;
      contact->version = 0;
      writer.line(*contact);
    }
    auto imports = books.imports().latest(imports_max);
    std::sort(imports.begin(), imports.end(), [](const Import& a, const Import& b) { return a.id < b.id; });
    writer.begin("imports.jsonl");
    for (const Import& import : imports) writer.line(import);
    writer.begin("refused_rows.jsonl");
    for (const Import& import : imports) {
      std::int64_t after = 0;
      for (;;) {
        const auto rows = books.imports().refused(import.id, after, page);
        for (const RefusedRow& row : rows) {
          after = row.row;
          writer.line(RefusedLine{import.id, row.row, row.line, row.bytes, row.why});
        }
        if (rows.size() < page) break;
      }
    }
    writer.begin("tallies.jsonl");
    for (const TallyLine& line : books.tallies().all()) writer.line(line);
    write_tables(desk, writer);
    return Done{};
  });
  // Last, so that a folder that was cut short is no archive.
  writer.begin("barnacle-export.json");
  writer.text(mark);
  writer.end();
  if (!writer.good())
    return invalid("export.unwritable", folder.string() + " could not be written whole. Is the disk full?");
  Counts counts;
  for (const auto& [name, count] : writer.counts()) {
    if (name.ends_with(".jsonl")) counts[name] = count;
  }
  return counts;
}

bool is_archive(const fs::path& folder) {
  std::error_code error;
  return fs::exists(folder / "barnacle-export.json", error);
}

Result<Counts> read(app::House& house, const fs::path& folder) {
  return app::perform(house, "import of an export", [&](app::Desk& desk) -> Result<Counts> {
    Books& books = desk.books;
    if (!books.sellers().all().empty() || books.contacts().count({}) > 0) {
      return conflict("archive.workspace_not_empty",
                      "An export is read into an empty workspace only. Give another database: --data FILE.");
    }
    Counts counts;
    std::vector<std::function<Result<Done>()>> parts = {
        [&] {
          return each_line<Policy>(folder, "settings.jsonl", counts,
                                   [&](Policy& policy) { books.settings().put_policy(policy); });
        },
        [&] {
          return each_line<NamedText>(folder, "texts.jsonl", counts,
                                      [&](NamedText& text) { books.settings().put_text(text.name, text.value); });
        },
        [&] {
          return each_line<Seller>(folder, "sellers.jsonl", counts,
                                   [&](Seller& seller) { books.sellers().put(seller); });
        },
        [&] {
          return each_line<Asset>(folder, "assets.jsonl", counts, [&](Asset& asset) { books.assets().put(asset); });
        },
        [&] {
          return each_line<Cadence>(folder, "cadences.jsonl", counts,
                                    [&](Cadence& cadence) { books.cadences().add(cadence); });
        },
        [&] {
          return each_line<Organization>(folder, "organizations.jsonl", counts,
                                         [&](Organization& each) { books.organizations().put(each); });
        },
        [&] {
          return each_line<Contact>(folder, "contacts.jsonl", counts,
                                    [&](Contact& contact) { books.contacts().put(contact); });
        },
        [&] {
          return each_line<Contact>(folder, "signposts.jsonl", counts,
                                    [&](Contact& contact) { books.contacts().put(contact); });
        },
        [&] { return each_line<Deal>(folder, "deals.jsonl", counts, [&](Deal& deal) { books.deals().put(deal); }); },
        [&] {
          return each_line<Touch>(folder, "touches.jsonl", counts, [&](Touch& touch) { books.touches().put(touch); });
        },
        [&] {
          return each_line<Import>(folder, "imports.jsonl", counts,
                                   [&](Import& import) { books.imports().put(import); });
        },
        [&] {
          return each_line<RefusedLine>(folder, "refused_rows.jsonl", counts, [&](RefusedLine& row) {
            books.imports().add_refused(row.import, {row.row, row.line, row.bytes, row.why});
          });
        },
        [&] {
          return each_line<Entry>(folder, "timeline.jsonl", counts, [&](Entry& entry) { books.timeline().add(entry); });
        },
        [&] {
          return each_line<TallyLine>(folder, "tallies.jsonl", counts,
                                      [&](TallyLine& line) { books.tallies().add(line); });
        },
    };
    for (const auto& part : parts) {
      if (auto done = part(); !done) return done.refusal();
    }
    return counts;
  });
}

Result<std::string> one_contact(app::Desk& desk, ContactId id) {
  constexpr std::size_t everything = 1'000'000;
  const auto file = app::take_file(desk, id);
  if (!file) return file.refusal();
  std::string out = "{\"contact\":" + json_text(file->contact);
  out += ",\"organization\":" + (file->organization ? json_text(*file->organization) : "null");
  out += ",\"deals\":" + json_text(file->deals);
  out += ",\"next_touch\":" + (file->planned ? json_text(*file->planned) : "null");
  out += ",\"touches\":" + json_text(desk.books.touches().history(file->contact.id, everything));
  out += ",\"timeline\":" + json_text(desk.books.timeline().of_contact(file->contact.id, everything)) + "}";
  return out;
}

}  // namespace archive
}  // namespace barnacle
