#pragma once
#include <functional>

#include "ports/books/timeline.hpp"
#include "storage/sql/desk.hpp"

namespace barnacle::sql {

class SqlTimeline final : public Timeline {
 public:
  /// `book_of` gives the book in which an image's record lives.
  SqlTimeline(Desk& desk, std::function<Undoable&(Book)> book_of) : desk_(desk), book_of_(std::move(book_of)) {}

  void add(const Entry& entry) override;
  std::optional<Entry> find(EntryId id) override;
  std::vector<Entry> of_contact(ContactId contact, std::size_t limit) override;
  std::vector<Entry> latest(std::size_t limit) override;
  std::vector<Entry> of_import(ImportId import, EntryId before, std::size_t limit) override;
  std::vector<Entry> page(EntryId after, std::size_t limit) override;
  Result<Done> undo(EntryId id, Instant now) override;
  void forget_images(Instant before) override;

  /// Writes the images of the entry that was added last; to be called before a commit.
  void flush();

 private:
  void close_entry(bool another_follows);

  Desk& desk_;
  std::function<Undoable&(Book)> book_of_;
  EntryId open_;  ///< whose images are being collected; nil if none
  Instant open_at_{};
  std::string document_;
};

}  // namespace barnacle::sql
