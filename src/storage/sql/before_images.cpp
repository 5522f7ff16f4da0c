#include "storage/sql/before_images.hpp"

#include <bit>

namespace barnacle::sql {

namespace {

// Numbers are written in 7-bit groups, the smallest first; signed ones zigzag, so that small ones of either sign stay
// short.
void put_natural(std::string& out, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7) out += static_cast<char>(0x80 | (number & 0x7f));
  out += static_cast<char>(number);
}

void put_integer(std::string& out, std::int64_t number) {
  put_natural(out, (static_cast<std::uint64_t>(number) << 1) ^ static_cast<std::uint64_t>(number >> 63));
}

void put_text(std::string& out, std::string_view text) {
  put_natural(out, text.size());
  out += text;
}

[[noreturn]] void damaged() {
  throw storage_failure(
      "The stored images of a timeline entry are damaged. The entry cannot be undone; restore a backup if it must be.");
}

struct Reading {
  std::string_view rest;

  std::uint64_t natural() {
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (rest.empty()) damaged();
      const auto byte = static_cast<unsigned char>(rest.front());
      rest.remove_prefix(1);
      number |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
      if (byte < 0x80) return number;
    }
    damaged();
  }
  std::int64_t integer() {
    const std::uint64_t number = natural();
    return static_cast<std::int64_t>(number >> 1) ^ -static_cast<std::int64_t>(number & 1);
  }
  std::string_view text() {
    const std::uint64_t size = natural();
    if (size > rest.size()) damaged();
    const std::string_view text = rest.substr(0, size);
    rest.remove_prefix(size);
    return text;
  }
};

}  // namespace

std::string packed(std::span<const Argument> cells) {
  std::string out;
  for (const Argument& cell : cells) {
    out += static_cast<char>(cell.kind);
    switch (cell.kind) {
      case Argument::Kind::null: break;
      case Argument::Kind::integer: put_integer(out, cell.integer); break;
      case Argument::Kind::real: put_natural(out, std::bit_cast<std::uint64_t>(cell.real)); break;
      case Argument::Kind::text:
      case Argument::Kind::bytes: put_text(out, cell.text); break;
    }
  }
  return out;
}

std::string packed(const Row& row) {
  std::vector<Argument> cells(static_cast<std::size_t>(row.columns()));
  for (int i = 0; i < row.columns(); ++i) {
    Argument& cell = cells[static_cast<std::size_t>(i)];
    cell.kind = row.kind(i);
    switch (cell.kind) {
      case Argument::Kind::null: break;
      case Argument::Kind::integer: cell.integer = row.integer(i); break;
      case Argument::Kind::real: cell.real = row.real(i); break;
      case Argument::Kind::text: cell.text = row.text(i); break;
      case Argument::Kind::bytes: cell.text = row.bytes(i); break;
    }
  }
  return packed(cells);
}

PackedRow::PackedRow(std::string_view bytes) {
  Reading reading{bytes};
  while (!reading.rest.empty()) {
    Argument& cell = cells_.emplace_back();
    const auto kind = reading.natural();
    if (kind > static_cast<std::uint64_t>(Argument::Kind::bytes)) damaged();
    cell.kind = static_cast<Argument::Kind>(kind);
    switch (cell.kind) {
      case Argument::Kind::null: break;
      case Argument::Kind::integer: cell.integer = reading.integer(); break;
      case Argument::Kind::real: cell.real = std::bit_cast<double>(reading.natural()); break;
      case Argument::Kind::text:
      case Argument::Kind::bytes: cell.text = reading.text(); break;
    }
  }
}

std::string BeforeImages::restart(bool remember_now) {
  std::string out;
  for (const Image& image : images_) {
    out += static_cast<char>(image.book);
    put_text(out, image.key);
    put_integer(out, image.mark_after);
    put_text(out, image.before);
  }
  images_.clear();
  remembering_ = remember_now;
  return out;
}

void BeforeImages::remember(Book book, std::string_view key, const Row* before, std::int64_t mark_after) {
  if (remembering_) remember(book, key, before == nullptr ? std::string() : packed(*before), mark_after);
}

void BeforeImages::remember(Book book, std::string_view key, std::string before, std::int64_t mark_after) {
  if (!remembering_) return;
  if (book != Book::tally) {  // counts add up; each is taken back by itself
    for (Image& image : images_) {
      if (image.book == book && image.key == key) {
        image.mark_after = mark_after;
        return;
      }
    }
  }
  images_.push_back({book, std::string(key), mark_after, std::move(before)});
}

std::vector<Image> BeforeImages::unpacked(std::string_view images) {
  std::vector<Image> list;
  Reading reading{images};
  while (!reading.rest.empty()) {
    Image& image = list.emplace_back();
    image.book = static_cast<Book>(reading.natural());
    image.key = reading.text();
    image.mark_after = reading.integer();
    image.before = reading.text();
  }
  return list;
}

}  // namespace barnacle::sql
