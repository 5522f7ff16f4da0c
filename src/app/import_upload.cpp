#include "app/import_upload.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "formats/table_file.hpp"

namespace barnacle::app {

namespace {

bool is_cards(House& house, const KeptFile& file) {
  const std::string name = lower(file.name);
  if (name.ends_with(".vcf") || name.ends_with(".vcard")) return true;
  constexpr std::size_t looked_at = 1'000;
  std::string beginning(looked_at, '\0');
  const auto in = open_file(house, file);
  in->read(beginning.data(), looked_at);
  return lower(beginning).find("begin:vcard") != std::string::npos;
}

// The columns' own reading, changed where the wish names another field.
Result<Mapping> mapping_of(House& house, const KeptFile& file, const std::vector<std::string>& columns) {
  const auto in = open_file(house, file);
  const auto table = TableFile::open(*in);
  if (!table) return table.refusal();
  const std::vector<std::string>& names = table->layout().columns;
  if (columns.size() != names.size()) {
    return invalid("import.columns", "The file has " + counted(static_cast<std::int64_t>(names.size()), "column") +
                                         " and the list " + std::to_string(columns.size()) +
                                         ". Give a field, or null, for each column.");
  }
  FileMapping mapping;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string& word = columns[i].empty() ? std::string(text_of(Field::custom)) : columns[i];
    if (word == text_of(table->plan().targets[i].field)) continue;  // with what the header says besides
    const auto field = field_from_text(word);
    if (!field) return invalid("import.field", "There is no field \"" + word + "\" to put \"" + names[i] + "\" into.");
    mapping.columns.push_back({names[i], {*field, *field == Field::custom ? names[i] : "", 0}});
  }
  Mapping all;
  if (!mapping.columns.empty()) all.files.push_back(std::move(mapping));
  return all;
}

Result<ImportWish> wish_of(House& house, const JobWish& asked, const KeptFile& file) {
  ImportWish wish;
  wish.id = asked.import;
  wish.name = file.name;
  const bool cards = is_cards(house, file);
  wish.files.push_back({.name = file.name, .open = [&house, file] { return open_file(house, file); }, .cards = cards});
  if (!cards && !asked.columns.empty()) {
    auto mapping = mapping_of(house, file, asked.columns);
    if (!mapping) return mapping.refusal();
    wish.mapping = std::move(*mapping);
  }
  wish.owner = asked.owner;
  wish.assign_owners = true;
  wish.zone = asked.zone.empty() ? "UTC" : asked.zone;
  wish.permission = asked.source;
  wish.cadence = asked.cadence;
  wish.any_cadence = asked.cadence.empty() && !asked.no_cadence;
  wish.country = asked.country;
  wish.currency = look(house, [](Desk& desk) { return desk.policy().currency; });
  return wish;
}

Result<KeptFile> upload_of(House& house, std::string_view by, FileId id) {
  return perform(house, std::string(by), [&](Desk& desk) { return use_file(desk, id); });
}

}  // namespace

Result<ImportReport> preview_upload(House& house, std::string_view by, const JobWish& asked) {
  const auto file = upload_of(house, by, asked.file);
  if (!file) return file.refusal();
  auto wish = wish_of(house, asked, *file);
  if (!wish) return wish.refusal();
  wish->preview = true;
  wish->preview_rows = upload_preview_rows;
  return import_files(house, *wish);
}

Result<StartedImport> start_import(House& house, std::string_view by, JobWish asked) {
  const auto file = upload_of(house, by, asked.file);
  if (!file) return file.refusal();
  const auto wish = wish_of(house, asked, *file);
  if (!wish) return wish.refusal();
  if (!wish->files.front().cards) {  // what cannot be read is said at once
    const auto in = open_file(house, *file);
    if (const auto table = TableFile::open(*in); !table) return table.refusal();
  }
  return perform(house, std::string(by), [&](Desk& desk) -> Result<StartedImport> {
    if (!asked.owner.is_nil() && desk.reference().seller(asked.owner) == nullptr)
      return not_found("seller.unknown", "There is no seller " + asked.owner.text() + ".");
    if (!asked.cadence.empty() && desk.reference().cadence(asked.cadence) == nullptr)
      return not_found("cadence.unknown", "There is no cadence " + asked.cadence + ".");
    StartedImport started;
    started.import.id = desk.make<ImportId>();
    started.import.name = file->name;
    started.import.digest = started.import.id.text();
    started.import.started_at = desk.now;
    started.import.bytes = file->bytes;
    desk.books.imports().put(started.import);
    asked.import = started.import.id;
    started.job = new_job(desk, JobOperation::import, std::move(asked), file->bytes);
    started.job.id = job_of(started.import.id);
    desk.books.jobs().add(started.job);
    return started;
  });
}

Result<Done> run_import(JobInHand& hand) {
  const auto file = upload_of(hand.house, hand.job.made_by, hand.job.wish.file);
  if (!file) return file.refusal();
  const auto wish = wish_of(hand.house, hand.job.wish, *file);
  if (!wish) return wish.refusal();
  const auto report = import_files(hand.house, *wish, {}, [&](Desk& desk, const Import& so_far) -> Result<Done> {
    hand.job.done = so_far.bytes_read;
    if (so_far.state == ImportState::finished) {
      hand.job.done = hand.job.total;
      Entry entry = desk.entry("import_contacts", so_far.name + " imported: " + counted(so_far.rows, "row") + ".");
      desk.books.timeline().add(entry);
      hand.job.undo = entry.id;
    }
    return hand.save(desk);
  });
  return report ? Result<Done>(Done{}) : report.refusal();
}

}  // namespace barnacle::app
