#include "storage/sql/books.hpp"

namespace barnacle::sql {

SqlBooks::SqlBooks(Session& session, Kept& kept, WorkspaceId workspace, Access access)
    : desk_{session, workspace, access, kept},
      settings_(desk_),
      contacts_(desk_),
      organizations_(desk_),
      deals_(desk_),
      sellers_(desk_, settings_),
      assets_(desk_, settings_),
      cadences_(desk_, settings_),
      touches_(desk_, settings_),
      tallies_(desk_),
      users_(desk_),
      views_(desk_),
      search_(desk_),
      imports_(desk_),
      jobs_(desk_),
      files_(desk_),
      answers_(desk_),
      timeline_(desk_, [this](Book book) -> Undoable& { return book_of(book); }) {}

Undoable& SqlBooks::book_of(Book book) {
  switch (book) {
    case Book::contact: return contacts_;
    case Book::organization: return organizations_;
    case Book::deal: return deals_;
    case Book::seller: return sellers_;
    case Book::asset: return assets_;
    case Book::cadence: return cadences_;
    case Book::touch: return touches_;
    case Book::setting: return settings_;
    case Book::tally: return tallies_;
    case Book::view: return views_;
  }
  throw storage_failure(
      "A timeline entry has images of a book that this version does not know. Install a newer Barnacle.");
}

void SqlBooks::commit() {
  expects(!ended_, "a transaction is committed once");
  tallies_.flush();
  timeline_.flush();
  desk_.session.commit();
  ended_ = true;
}

void SqlBooks::end() noexcept {
  if (ended_) return;
  ended_ = true;
  desk_.session.rollback();
  desk_.kept.minutes.clear();  // it may come from what was just rolled back, under a number that will be given again
}

}  // namespace barnacle::sql
