#include "storage/sql/view_book.hpp"

#include "storage/sql/queries.hpp"

namespace barnacle::sql {

namespace {

enum Column { id_column, version_column, mark_column, document_column };

struct IdAndVersion {
  static constexpr std::array<std::string_view, 2> elsewhere{"id", "version"};
};

SavedView view_of(const Row& row) {
  auto view = read_document<SavedView>(row.text(document_column), "view");
  view.id = row.id<ViewId>(id_column);
  view.version = row.integer(version_column);
  return view;
}

}  // namespace

std::optional<SavedView> SqlViewBook::find(ViewId id) {
  std::optional<SavedView> found;
  desk_.session.each(
      view_find, [&](const Row& row) { found = view_of(row); }, desk_.workspace, id);
  return found;
}

void SqlViewBook::put(SavedView& view) { save(view, std::nullopt); }

void SqlViewBook::save(SavedView& view, std::optional<std::int64_t> mark) {
  desk_.for_writing();
  expects(!view.id.is_nil(), "a view is put with its id");
  const std::int64_t version = view.version + 1;
  const std::int64_t new_mark = mark.value_or(version);
  bool there = false;
  desk_.session.each(
      view_find,
      [&](const Row& row) {
        there = true;
        if (row.integer(version_column) != view.version) throw_conflict("view", view.id.text());
        desk_.images.remember(Book::view, key_of(view.id), &row, new_mark);
      },
      desk_.workspace, view.id);
  if (!there) {
    if (!mark && view.version != 0) throw_conflict("view", view.id.text());
    desk_.images.remember(Book::view, key_of(view.id), nullptr, new_mark);
  }
  desk_.session.exec(there ? view_update : view_insert, desk_.workspace, view.id, version, new_mark,
                     stored_text<SavedView, IdAndVersion>(view));
  view.version = version;
}

void SqlViewBook::erase(ViewId id) {
  desk_.for_writing();
  desk_.session.each(
      view_find, [&](const Row& row) { desk_.images.remember(Book::view, key_of(id), &row, absent_mark); },
      desk_.workspace, id);
  desk_.session.exec(view_erase, desk_.workspace, id);
}

std::vector<SavedView> SqlViewBook::all() {
  std::vector<SavedView> found;
  desk_.session.each(
      view_all, [&](const Row& row) { found.push_back(view_of(row)); }, desk_.workspace);
  return found;
}

std::int64_t SqlViewBook::mark_of(std::string_view key) {
  std::int64_t mark = absent_mark;
  desk_.session.each(
      view_find, [&](const Row& row) { mark = row.integer(mark_column); }, desk_.workspace, id_of<ViewId>(key));
  return mark;
}

void SqlViewBook::restore(std::string_view key, const Row* before) {
  const auto id = id_of<ViewId>(key);
  if (before == nullptr) return erase(id);
  SavedView view = view_of(*before);
  desk_.session.each(
      view_find, [&](const Row& row) { view.version = row.integer(version_column); }, desk_.workspace, id);
  save(view, before->integer(mark_column));
}

}  // namespace barnacle::sql
