#pragma once
// What stood in a row before a timeline entry changed it, so that the entry can be undone.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "storage/sql/session.hpp"

namespace barnacle::sql {

/// Which book a changed record belongs to. The numbers are stored; they never change.
enum class Book : std::uint8_t {
  contact = 1,
  organization = 2,
  deal = 3,
  seller = 4,
  asset = 5,
  cadence = 6,
  touch = 7,
  setting = 8,
  tally = 9,
  view = 10,
};

/// The mark of a record that is not there.
inline constexpr std::int64_t absent_mark = -1;

/// One changed record. `before` is its row as the book's `find` reads it, packed; empty if there was none.
struct Image {
  Book book = Book::contact;
  std::string key;                        ///< the id's bytes, or the name of a setting
  std::int64_t mark_after = absent_mark;  ///< the record's mark when the entry was done with it; absent: it was erased
  std::string before;
};

/// Cells as bytes, and back.
std::string packed(std::span<const Argument> cells);
std::string packed(const Row& row);

/// A row that was packed. The bytes are borrowed.
class PackedRow final : public Row {
 public:
  explicit PackedRow(std::string_view bytes);
  int columns() const override { return static_cast<int>(cells_.size()); }
  Argument::Kind kind(int column) const override { return cells_[static_cast<std::size_t>(column)].kind; }
  std::int64_t integer(int column) const override { return cells_[static_cast<std::size_t>(column)].integer; }
  double real(int column) const override { return cells_[static_cast<std::size_t>(column)].real; }
  std::string_view text(int column) const override { return cells_[static_cast<std::size_t>(column)].text; }
  std::string_view bytes(int column) const override { return cells_[static_cast<std::size_t>(column)].text; }

 private:
  std::vector<Argument> cells_;
};

/// The images of the entry that was added last in a transaction.
class BeforeImages {
 public:
  /// From now on changes are remembered, or not; those so far are given back, packed (empty: none).
  std::string restart(bool remember_now);
  /// Changes that belong to no entry are not remembered.
  bool remembering() const { return remembering_; }

  /// The record changes from `before` (null: there was none) to a state with the mark `after`. Only the first image of
  /// a record counts.
  void remember(Book book, std::string_view key, const Row* before, std::int64_t mark_after);
  void remember(Book book, std::string_view key, std::string before, std::int64_t mark_after);

  static std::vector<Image> unpacked(std::string_view images);

 private:
  bool remembering_ = false;
  std::vector<Image> images_;
};

}  // namespace barnacle::sql
