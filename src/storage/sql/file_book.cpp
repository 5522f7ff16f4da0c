#include "storage/sql/file_book.hpp"

#include "storage/sql/queries.hpp"

namespace barnacle::sql {

std::optional<KeptFile> SqlFileBook::find(FileId id) {
  std::optional<KeptFile> found;
  desk_.session.each(
      kept_file_find,
      [&](const Row& row) {
        found = KeptFile{.id = row.id<FileId>(0),
                         .name = std::string(row.text(1)),
                         .bytes = row.integer(2),
                         .whole = row.integer(3) == 1,
                         .made_by = std::string(row.text(4)),
                         .kept_until = row.instant(5)};
      },
      desk_.workspace, id);
  return found;
}

void SqlFileBook::put(const KeptFile& file) {
  desk_.for_writing();
  expects(!file.id.is_nil(), "a file is put with its id");
  desk_.session.exec(kept_file_put, desk_.workspace, file.id, file.name, file.bytes, file.whole ? 1 : 0, file.made_by,
                     file.kept_until);
}

void SqlFileBook::put_piece(FileId file, std::int64_t number, std::string_view bytes) {
  desk_.for_writing();
  desk_.session.exec(kept_file_put_piece, desk_.workspace, file, number,
                     Argument::of_bytes({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}));
}

std::optional<std::string> SqlFileBook::piece(FileId file, std::int64_t number) {
  std::optional<std::string> found;
  desk_.session.each(
      kept_file_piece, [&](const Row& row) { found = std::string(row.bytes(0)); }, desk_.workspace, file, number);
  return found;
}

std::int64_t SqlFileBook::bytes_held() {
  std::int64_t held = 0;
  desk_.session.each(
      kept_file_held, [&](const Row& row) { held = row.integer(0); }, desk_.workspace);
  return held;
}

void SqlFileBook::forget(Instant before) {
  desk_.for_writing();
  desk_.session.exec(kept_file_forget_pieces, desk_.workspace, before);
  desk_.session.exec(kept_file_forget, desk_.workspace, before);
}

}  // namespace barnacle::sql
