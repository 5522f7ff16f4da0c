// Other systems' files come in: docs/use/import.md.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/import_contacts.hpp"
#include "app/undo.hpp"
#include "base/text.hpp"
#include "cli/archive/archive.hpp"
#include "cli/commands/commands.hpp"
#include "cli/read_file.hpp"
#include "formats/csv.hpp"
#include "json/write.hpp"

namespace barnacle {

// What programs see of an import.
struct SeenRowDuplicate {
  std::string file;
  std::int64_t line = 0;
  std::string name, like, contact, verdict, why;
};
BOOST_DESCRIBE_STRUCT(SeenRowDuplicate, (), (file, line, name, like, contact, verdict, why))

struct SeenNamed {
  std::string name, value;
};
BOOST_DESCRIBE_STRUCT(SeenNamed, (), (name, value))

struct SeenFile {
  std::string name, encoding, delimiter;
  std::int64_t header_line = 0;
  std::string source, rows_are;
  std::vector<SeenNamed> columns;
  std::vector<std::string> kept_as_they_are;
  std::vector<std::vector<SeenNamed>> first_rows;
};
BOOST_DESCRIBE_STRUCT(SeenFile, (),
                      (name, encoding, delimiter, header_line, source, rows_are, columns, kept_as_they_are, first_rows))

struct ImportSeen {
  std::string id;
  std::string name;
  std::string state;
  bool known = false;
  bool preview = false;
  bool whole = true;
  std::int64_t rows = 0, created = 0, merged = 0, skipped = 0, refused = 0;
  std::int64_t contacts = 0, organizations = 0, deals = 0, sellers = 0, without_permission = 0, suggested = 0;
  std::vector<SeenRowDuplicate> duplicates;
  std::vector<SeenFile> files;
  std::vector<std::string> notes;
};
BOOST_DESCRIBE_STRUCT(ImportSeen, (),
                      (id, name, state, known, preview, whole, rows, created, merged, skipped, refused, contacts,
                       organizations, deals, sellers, without_permission, suggested, duplicates, files, notes))

namespace cli {

namespace {

namespace fs = std::filesystem;

ImportSeen seen_of(const Import& import) {
  ImportSeen seen;
  seen.id = import.id.text();
  seen.name = import.name;
  seen.state = word_of(import.state);
  const auto count = [&](RowFate fate) {
    const auto at = import.fates.find(fate);
    return at == import.fates.end() ? 0 : at->second;
  };
  seen.rows = import.rows;
  seen.created = count(RowFate::created);
  seen.merged = count(RowFate::merged);
  seen.skipped = count(RowFate::skipped);
  seen.refused = count(RowFate::refused);
  return seen;
}

std::string sentence_of(const ImportSeen& seen) {
  return seen.name + ": " + counted(seen.rows, "row") + " = " + std::to_string(seen.created) + " created + " +
         std::to_string(seen.merged) + " merged + " + std::to_string(seen.skipped) + " skipped + " +
         std::to_string(seen.refused) + " refused";
}

std::vector<SeenNamed> named(const std::vector<std::pair<std::string, std::string>>& pairs) {
  std::vector<SeenNamed> seen;
  for (const auto& [name, value] : pairs) seen.push_back({name, value});
  return seen;
}

SeenFile seen_of(const app::FilePreview& file) {
  SeenFile seen;
  seen.name = file.name;
  seen.encoding = file.encoding;
  seen.delimiter = file.delimiter;
  seen.header_line = file.header_line;
  seen.source = text_of(file.source);
  seen.rows_are = text_of(file.rows);
  seen.columns = named(file.columns);
  seen.kept_as_they_are = file.kept_as_they_are;
  for (const auto& row : file.first_rows) seen.first_rows.push_back(named(row));
  return seen;
}

SeenRowDuplicate seen_of(const app::RowDuplicate& duplicate) {
  return {duplicate.file, duplicate.line,           duplicate.name,
          duplicate.like, duplicate.contact.text(), duplicate.merges ? "merge" : "suggest",
          duplicate.why};
}

// What a person looks at before anything is stored: how the file is read, column by column, and its first rows.
std::string preview_of(const SeenFile& file) {
  std::string text = file.name + ": " + file.encoding;
  if (!file.delimiter.empty()) {
    text += ", divided by " + (file.delimiter == "none"  ? "nothing"
                               : file.delimiter == "tab" ? "tabs"
                                                         : file.delimiter);
    text += file.header_line > 0 ? ", column names on line " + std::to_string(file.header_line) : ", no column names";
    text += ", rows are " + file.rows_are;
    if (file.source != "unknown") text += ", as " + file.source + " writes them";
  }
  text += "\n";
  for (const SeenNamed& column : file.columns) {
    if (column.value != "custom" && column.value != "ignore") text += "  " + column.name + " -> " + column.value + "\n";
  }
  std::string ignored;
  for (const SeenNamed& column : file.columns) {
    if (column.value == "ignore") ignored += (ignored.empty() ? "" : ", ") + column.name;
  }
  if (!file.kept_as_they_are.empty())
    text += "  not known, kept under their own names: " + joined(file.kept_as_they_are, ", ") + "\n";
  if (!ignored.empty()) text += "  left out: " + ignored + "\n";
  for (std::size_t i = 0; i < file.first_rows.size(); ++i) {
    text += "  row " + std::to_string(i + 1) + ":";
    for (const SeenNamed& field : file.first_rows[i]) text += " " + field.name + " \"" + field.value + "\"";
    text += "\n";
  }
  return text;
}

std::string ending_of(const fs::path& path) { return lower(path.extension().string()); }

app::ImportFile file_of(const fs::path& path) {
  return {.name = path.filename().string(),
          .open = [path]() -> std::unique_ptr<std::istream> {
            return std::make_unique<std::ifstream>(path, std::ios::binary);
          },
          .cards = ending_of(path) == ".vcf" || ending_of(path) == ".vcard"};
}

// The files of a folder in order of name; its mapping, if it holds exactly one.
Result<Done> take_folder(const fs::path& folder, app::ImportWish& wish, std::string& map_path) {
  std::vector<fs::path> maps;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string ending = ending_of(entry.path());
    if (!entry.is_regular_file()) continue;
    if (ending == ".map") maps.push_back(entry.path());
    if (ending == ".csv" || ending == ".tsv" || ending == ".vcf" || ending == ".vcard")
      wish.files.push_back(file_of(entry.path()));
  }
  std::sort(wish.files.begin(), wish.files.end(),
            [](const app::ImportFile& a, const app::ImportFile& b) { return a.name < b.name; });
  if (map_path.empty() && maps.size() > 1)
    return invalid("import.which_map", "The folder holds several mappings. Say which: --map FILE.");
  if (map_path.empty() && maps.size() == 1) map_path = maps.front().string();
  return Done{};
}

// The rows that were not taken, as they were, each with its reason in front.
bool write_errors(Session& session, ImportId import, const std::string& path) {
  constexpr std::size_t page = 1'000;
  std::ofstream out(path, std::ios::binary);
  std::string text;
  append_csv_row(text, {"row", "line", "reason", "as it was"});
  std::int64_t after = 0;
  for (;;) {
    const auto rows = session.look([&](app::Desk& desk) { return desk.books.imports().refused(import, after, page); });
    for (const RefusedRow& row : rows) {
      after = row.row;
      append_csv_row(text, {std::to_string(row.row), std::to_string(row.line), row.why, row.bytes});
    }
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    text.clear();
    if (rows.size() < page) break;
  }
  out.flush();
  return out.good();
}

int import(Session& session, const Arguments& arguments) {
  const fs::path path = arguments.get("PATH");
  std::error_code error;
  app::ImportWish wish;
  std::string map_path = arguments.get("--map");
  wish.name = (path.has_filename() ? path : path.parent_path()).filename().string();
  if (archive::is_archive(path)) {
    const auto counts = archive::read(session.house(), path);
    if (!counts) return session.refuse(counts.refusal());
    std::string lines;
    for (const auto& [name, count] : *counts) lines += name + "\t" + std::to_string(count) + "\n";
    session.out().record(json_text(*counts), lines);
    return exit_done;
  }
  if (fs::is_directory(path, error)) {
    if (auto taken = take_folder(path, wish, map_path); !taken) return session.refuse(taken.refusal());
  } else if (path == "-") {
    constexpr std::size_t piped_bytes_max = 64 << 20;  // held in memory: a pipe can be read once
    auto bytes = read_file("-", piped_bytes_max);
    if (!bytes) return session.refuse(bytes.refusal());
    wish.name = "standard input";
    const bool cards = bytes->find("BEGIN:VCARD") < 1'000;
    wish.files.push_back({.name = wish.name,
                          .open = [text = std::move(*bytes)]() -> std::unique_ptr<std::istream> {
                            return std::make_unique<std::istringstream>(text);
                          },
                          .cards = cards});
  } else if (std::ifstream(path).good()) {
    wish.files.push_back(file_of(path));
  } else {
    return session.refuse(
        not_found("file.unreadable", path.string() + " cannot be read. Check the path and its permissions."));
  }
  if (!map_path.empty()) {
    const auto text = read_file(map_path, mapping_bytes_max);
    if (!text) return session.refuse(text.refusal());
    auto mapping = mapping_from_text(*text);
    if (!mapping) return session.refuse(invalid(mapping.refusal().code, map_path + ": " + mapping.refusal().text));
    wish.mapping = std::move(*mapping);
  }
  if (arguments.has("--owner")) {
    const auto owner = session.seller_named(arguments.get("--owner"));
    if (!owner) return session.refuse(owner.refusal());
    wish.owner = *owner;
  }
  // A mapping that brings sellers in, or a folder of several files, knows its owners; a single list does not.
  wish.create_owners = arguments.has("--create-owners") ||
                       std::any_of(wish.mapping.files.begin(), wish.mapping.files.end(),
                                   [](const FileMapping& file) { return file.rows == RowsAre::sellers; });
  wish.source = arguments.get("--source");
  wish.permission = arguments.get("--permission");
  wish.cadence = arguments.get("--cadence");
  wish.country = arguments.get("--country");
  wish.currency = arguments.get("--currency");
  wish.preview = arguments.has("--dry-run");
  if (arguments.has("--zone")) {
    wish.zone = arguments.get("--zone");
  } else {
    const auto sellers = session.look([](app::Desk& desk) { return desk.books.sellers().all(); });
    if (!sellers.empty()) wish.zone = sellers.front().zone;
  }
  if (arguments.has("--dates")) {
    const std::string order = arguments.get("--dates");
    if (order == "dmy")
      wish.day_order = DayOrder::day_month_year;
    else if (order == "mdy")
      wish.day_order = DayOrder::month_day_year;
    else if (order == "ymd")
      wish.day_order = DayOrder::year_month_day;
    else
      return session.refuse(invalid("usage", "--dates is dmy, mdy or ymd."));
  }
  if (!wish.cadence.empty()) {
    const bool there = session.look([&](app::Desk& desk) { return desk.reference().cadence(wish.cadence) != nullptr; });
    if (!there)
      return session.refuse(
          not_found("cadence.unknown", "There is no cadence " + wish.cadence + ". See: barnacle cadence list"));
  }

  std::int64_t told = 0;
  const auto report = app::import_files(session.house(), wish, [&](const Import& so_far) {
    constexpr std::int64_t told_every = 10'000;
    if (so_far.rows / told_every == told) return;
    told = so_far.rows / told_every;
    session.out().note(sentence_of(seen_of(so_far)));
  });
  if (!report) return session.refuse(report.refusal());
  ImportSeen seen = seen_of(report->import);
  seen.known = report->known;
  seen.preview = wish.preview;
  seen.whole = report->whole;
  seen.contacts = report->contacts;
  seen.organizations = report->organizations;
  seen.deals = report->deals;
  seen.sellers = report->sellers;
  seen.without_permission = report->without_permission;
  seen.notes = report->notes;
  seen.suggested = report->suggested;
  for (const app::RowDuplicate& duplicate : report->duplicates) seen.duplicates.push_back(seen_of(duplicate));
  for (const app::FilePreview& file : report->files) seen.files.push_back(seen_of(file));
  std::string lines;
  if (seen.known) lines += "This was imported before; nothing changed.\n";
  if (seen.preview)
    lines += std::string("Nothing is stored; this is what would be") +
             (seen.whole ? ".\n" : ", of the first 20,000 rows.\n");
  for (const SeenFile& file : seen.files) lines += preview_of(file);
  lines += sentence_of(seen) + "\n";
  for (const SeenRowDuplicate& duplicate : seen.duplicates)
    lines += duplicate.file + " line " + std::to_string(duplicate.line) + ": " + duplicate.name +
             (duplicate.verdict == "merge" ? " is " : " may be ") + duplicate.like + " (" + duplicate.why + ")\n";
  if (seen.suggested > 0 && !seen.preview)
    lines += counted(seen.suggested, "contact") + " may be somebody known already: barnacle contact duplicates\n";
  if (!seen.known) {
    lines += counted(seen.contacts, "contact") + ", " + counted(seen.organizations, "organization") + ", " +
             counted(seen.deals, "deal") + ", " + counted(seen.sellers, "seller") + " made\n";
  }
  if (seen.without_permission > 0) {
    lines += counted(seen.without_permission, "contact") +
             " never gave permission: tagged \"no permission yet\" and in no cadence\n";
  }
  session.out().record(json_text(seen), lines);
  for (const std::string& note : seen.notes) session.out().note(note);
  if (!wish.preview && seen.refused > 0 && !arguments.has("--errors")) {
    session.out().note("The refused rows and why: barnacle import " + path.string() + " --errors FILE");
  }
  if (!wish.preview && arguments.has("--errors") &&
      !write_errors(session, report->import.id, arguments.get("--errors"))) {
    return session.refuse(invalid("file.unwritable", arguments.get("--errors") + " cannot be written."));
  }
  if (!wish.preview && !seen.known) session.out().note("To undo all of it: barnacle imports undo " + seen.id);
  return exit_done;
}

int list(Session& session, const Arguments&) {
  constexpr std::size_t shown = 50;
  const auto imports = session.look([](app::Desk& desk) { return desk.books.imports().latest(shown); });
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> documents;
  for (const Import& each : imports) {
    const ImportSeen seen = seen_of(each);
    rows.push_back({seen.id, seen.state, text_of(each.started_at), sentence_of(seen)});
    documents.push_back(json_text(seen));
  }
  session.out().table({{"id"}, {"state"}, {"started"}, {"rows", true}}, rows, documents);
  return exit_done;
}

int undo(Session& session, const Arguments& arguments) {
  const auto id = ImportId::from_text(arguments.get("IMPORT"));
  if (!id)
    return session.refuse(
        not_found("import.unknown", "There is no import " + arguments.get("IMPORT") + ". see: barnacle imports list"));
  const auto undone = app::undo_import(session.house(), *id);
  if (!undone) return session.refuse(undone.refusal());
  session.out().record(
      "{\"undone\":" + std::to_string(undone->undone) + ",\"kept\":" + std::to_string(undone->kept) + "}",
      counted(undone->undone, "change") + " undone, " + std::to_string(undone->kept) +
          " kept because they changed since");
  return exit_done;
}

}  // namespace

std::vector<Command> import_commands() {
  return {
      {"import",
       "Bring in contacts, organizations, deals and history from files of other systems",
       {"barnacle import contacts.csv --owner \"Tomás\" --dry-run",
        "barnacle import contacts.csv --permission \"asked at the fair\" --errors refused.csv",
        "barnacle import export-folder --map crm.map --create-owners"},
       {{"PATH", "a .csv, .tsv or .vcf file, a folder of them, or - for standard input"}},
       {{"--map", "FILE", "a mapping: what files and columns are; one in the folder is found by itself"},
        {"--owner", "SELLER", "who gets rows whose owner is not named or not known"},
        {"--create-owners", "", "owners who are not known become sellers"},
        {"--permission", "WORDS", "how all of them allowed us to write, where they said so"},
        {"--cadence", "NAME", "entered by those who gave permission"},
        {"--source", "TEXT", "where they come from; the file's name by default"},
        {"--country", "CODE", "of phone numbers without a country code: NO, US"},
        {"--currency", "CODE", "of amounts that name none: EUR"},
        {"--dates", "ORDER", "dmy, mdy or ymd, where the file leaves it open"},
        {"--zone", "ZONE", "of times in the file and of sellers made; the first seller's by default"},
        {"--errors", "FILE", "write the refused rows there, each with its reason"},
        {"--dry-run", "", "store nothing; show how the files are read, what would be, and who is known already"}},
       import},
      {"imports list", "The latest imports", {"barnacle imports list"}, {}, {}, list},
      {"imports undo",
       "Take an import back; what changed since stays",
       {"barnacle imports undo imp_01h…"},
       {{"IMPORT", "its id"}},
       {},
       undo},
  };
}

}  // namespace cli
}  // namespace barnacle
