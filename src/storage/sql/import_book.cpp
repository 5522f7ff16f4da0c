#include "storage/sql/import_book.hpp"

#include "json/describe.hpp"
#include "storage/sql/queries.hpp"

namespace barnacle {
BOOST_DESCRIBE_STRUCT(Import, (), (id, name, digest, state, started_at, finished_at, bytes_read, bytes, rows, fates))
}

namespace barnacle::sql {

namespace {

struct InColumns {
  static constexpr std::array<std::string_view, 4> elsewhere{"id", "digest", "state", "started_at"};
};

Import import_of(const Row& row) {
  auto import = read_document<Import>(row.text(4), "import");
  import.id = row.id<ImportId>(0);
  import.digest = row.text(1);
  import.state = row.word<ImportState>(2);
  import.started_at = row.instant(3);
  return import;
}

}  // namespace

std::optional<Import> SqlImportBook::find(ImportId id) {
  std::optional<Import> found;
  desk_.session.each(
      import_find, [&](const Row& row) { found = import_of(row); }, desk_.workspace, id);
  return found;
}

std::optional<Import> SqlImportBook::with_digest(std::string_view digest) {
  std::optional<Import> found;
  desk_.session.each(
      import_with_digest, [&](const Row& row) { found = import_of(row); }, desk_.workspace, digest);
  return found;
}

void SqlImportBook::put(const Import& import) {
  desk_.for_writing();
  expects(!import.id.is_nil(), "an import is put with its id");
  desk_.session.exec(import_put, desk_.workspace, import.id, import.digest, import.state, import.started_at,
                     stored_text<Import, InColumns>(import));
}

void SqlImportBook::add_refused(ImportId import, const RefusedRow& row) {
  desk_.for_writing();
  const std::span bytes(reinterpret_cast<const std::uint8_t*>(row.bytes.data()), row.bytes.size());
  desk_.session.exec(import_add_refused, desk_.workspace, import, row.row, row.line, Argument::of_bytes(bytes),
                     row.why);
}

std::vector<RefusedRow> SqlImportBook::refused(ImportId import, std::int64_t after_row, std::size_t limit) {
  std::vector<RefusedRow> rows;
  desk_.session.each(
      import_refused,
      [&](const Row& row) {
        rows.push_back({row.integer(0), row.integer(1), std::string(row.bytes(2)), std::string(row.text(3))});
      },
      desk_.workspace, import, after_row, limit);
  return rows;
}

std::vector<Import> SqlImportBook::latest(std::size_t limit) {
  std::vector<Import> found;
  desk_.session.each(
      import_latest, [&](const Row& row) { found.push_back(import_of(row)); }, desk_.workspace, limit);
  return found;
}

}  // namespace barnacle::sql
