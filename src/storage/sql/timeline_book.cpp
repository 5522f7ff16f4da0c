#include "storage/sql/timeline_book.hpp"

#include "storage/sql/queries.hpp"

namespace barnacle::sql {

namespace {

struct InColumns {
  static constexpr std::array<std::string_view, 5> elsewhere{"id", "at", "contact", "import", "undone_at"};
};

Entry entry_of(const Row& row) {
  auto entry = read_document<Entry>(row.text(5), "timeline entry");
  entry.id = row.id<EntryId>(0);
  entry.at = row.instant(1);
  entry.contact = row.id<ContactId>(2);
  entry.import = row.id<ImportId>(3);
  entry.undone_at = row.maybe_instant(4);
  return entry;
}

/// "The contact con_…", for a sentence about a record that changed.
std::string record_text(const Image& image) {
  switch (image.book) {
    case Book::contact: return "The contact " + id_of<ContactId>(image.key).text();
    case Book::organization: return "The organization " + id_of<OrganizationId>(image.key).text();
    case Book::deal: return "The deal " + id_of<DealId>(image.key).text();
    case Book::seller: return "The seller " + id_of<SellerId>(image.key).text();
    case Book::asset: return "The value asset " + id_of<AssetId>(image.key).text();
    case Book::cadence: return "The cadence " + id_of<CadenceId>(image.key.substr(0, 16)).text();
    case Book::touch: return "The touch " + id_of<TouchId>(image.key).text();
    case Book::setting: return "The setting \"" + image.key + "\"";
    case Book::tally: return "A tally";
    case Book::view: return "The view " + id_of<ViewId>(image.key).text();
  }
  return "A record";
}

}  // namespace

void SqlTimeline::close_entry(bool another_follows) {
  const std::string images = desk_.images.restart(another_follows);
  if (open_.is_nil()) return;
  // An entry that changed nothing has a row too: the row says that its images were not forgotten.
  desk_.session.exec(timeline_insert_images, desk_.workspace, open_, open_at_,
                     Argument::of_bytes({reinterpret_cast<const std::uint8_t*>(images.data()), images.size()}));
  open_ = {};
}

void SqlTimeline::flush() { close_entry(false); }

void SqlTimeline::add(const Entry& entry) {
  desk_.for_writing();
  expects(!entry.id.is_nil(), "a timeline entry is added with its id");
  close_entry(true);
  document_.clear();
  write_stored<Entry, InColumns>(document_, entry);
  desk_.session.exec(timeline_insert, desk_.workspace, entry.id, entry.at, entry.contact, entry.import, entry.undone_at,
                     document_);
  open_ = entry.id;
  open_at_ = entry.at;
}

std::optional<Entry> SqlTimeline::find(EntryId id) {
  std::optional<Entry> found;
  desk_.session.each(
      timeline_find, [&](const Row& row) { found = entry_of(row); }, desk_.workspace, id);
  return found;
}

std::vector<Entry> SqlTimeline::of_contact(ContactId contact, std::size_t limit) {
  std::vector<Entry> found;
  desk_.session.each(
      timeline_of_contact, [&](const Row& row) { found.push_back(entry_of(row)); }, desk_.workspace, contact, limit);
  return found;
}

std::vector<Entry> SqlTimeline::latest(std::size_t limit) {
  std::vector<Entry> found;
  desk_.session.each(
      timeline_latest, [&](const Row& row) { found.push_back(entry_of(row)); }, desk_.workspace, limit);
  return found;
}

std::vector<Entry> SqlTimeline::of_import(ImportId import, EntryId before, std::size_t limit) {
  EntryId last = before;
  if (before.is_nil()) last.uuid.bytes.fill(0xff);
  std::vector<Entry> found;
  desk_.session.each(
      timeline_of_import, [&](const Row& row) { found.push_back(entry_of(row)); }, desk_.workspace, import, last,
      limit);
  return found;
}

std::vector<Entry> SqlTimeline::page(EntryId after, std::size_t limit) {
  std::vector<Entry> found;
  desk_.session.each(
      timeline_page, [&](const Row& row) { found.push_back(entry_of(row)); }, desk_.workspace, from_id(after), limit);
  return found;
}

Result<Done> SqlTimeline::undo(EntryId id, Instant now) {
  desk_.for_writing();
  if (id == open_) flush();
  const auto entry = find(id);
  if (!entry)
    return not_found("undo.no_entry",
                     "There is no timeline entry " + id.text() + ". List the latest ones and choose one of them.");
  if (entry->undone_at) {
    return conflict("undo.already",
                    "\"" + entry->sentence + "\" was undone already, on " + text_of(*entry->undone_at) + ".");
  }
  std::optional<std::vector<Image>> images;
  desk_.session.each(
      timeline_images, [&](const Row& row) { images = BeforeImages::unpacked(row.bytes(0)); }, desk_.workspace, id);
  if (!images) {
    return conflict("undo.too_old", "\"" + entry->sentence + "\" is older than " + std::to_string(undo_days) +
                                        " days; what stood before is no longer kept. Change the record by hand.");
  }
  for (const Image& image : *images) {
    if (book_of_(image.book).mark_of(image.key) != image.mark_after) {
      return conflict("undo.changed_since", record_text(image) + " was changed since \"" + entry->sentence +
                                                "\". Undo the later change first, or change the record by hand.");
    }
  }
  for (auto image = images->rbegin(); image != images->rend(); ++image) {
    if (image->before.empty()) {
      book_of_(image->book).restore(image->key, nullptr);
    } else {
      const PackedRow before(image->before);
      book_of_(image->book).restore(image->key, &before);
    }
  }
  desk_.session.exec(timeline_mark_undone, desk_.workspace, id, now);
  return Done{};
}

void SqlTimeline::forget_images(Instant before) {
  desk_.for_writing();
  desk_.session.exec(timeline_forget_images, desk_.workspace, before);
}

}  // namespace barnacle::sql
