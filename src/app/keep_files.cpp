#include "app/keep_files.hpp"

#include <algorithm>
#include <streambuf>

#include "base/text.hpp"

namespace barnacle::app {

namespace {

constexpr std::int64_t pieces_at_once = 4;  // others wait no longer than these take to be written

class Pieces final : public std::streambuf {
 public:
  Pieces(House& house, const KeptFile& file) : house_(house), file_(file) {}

 protected:
  int_type underflow() override {
    if (number_ * piece_bytes >= file_.bytes) return traits_type::eof();
    auto piece = look(house_, [&](Desk& desk) { return desk.books.files().piece(file_.id, number_); });
    if (!piece || piece->empty())
      throw storage_failure("The file " + file_.name + " is no longer kept. Upload it again.");
    ++number_;
    piece_ = std::move(*piece);
    setg(piece_.data(), piece_.data(), piece_.data() + piece_.size());
    return traits_type::to_int_type(piece_.front());
  }

 private:
  House& house_;
  KeptFile file_;
  std::int64_t number_ = 0;
  std::string piece_;
};

class KeptStream final : public std::istream {
 public:
  KeptStream(House& house, const KeptFile& file) : std::istream(nullptr), pieces_(house, file) {
    rdbuf(&pieces_);
    exceptions(std::ios::badbit);  // a broken world is thrown on, and not read as the file's end
  }

 private:
  Pieces pieces_;
};

}  // namespace

Result<KeptFile> keep_file(House& house, std::string_view by, std::string name, std::string_view bytes) {
  const auto size = static_cast<std::int64_t>(bytes.size());
  if (size == 0) return invalid("file.empty", "The file is empty. Choose another.");
  if (size > upload_bytes_max)
    return invalid("file.too_long", "The file is longer than 100 MB. Cut it into pieces, or use: barnacle import");
  KeptFile file;
  file.name = cut_at_character(trimmed(name).empty() ? "upload" : name, name_max);
  file.bytes = size;
  file.made_by = by;
  for (std::int64_t first = 0; first * piece_bytes < size; first += pieces_at_once) {
    const auto kept = perform(house, std::string(by), [&](Desk& desk) -> Result<Done> {
      if (first == 0) {
        if (desk.books.files().bytes_held() + size > files_bytes_max)
          return too_many("file.too_many", "2 GB of files are kept already. They go a day after their last use.");
        file.id = desk.make<FileId>();
        file.kept_until = desk.now + hours(file_hours);
      }
      file.whole = (first + pieces_at_once) * piece_bytes >= size;
      desk.books.files().put(file);
      for (std::int64_t number = first; number < first + pieces_at_once && number * piece_bytes < size; ++number)
        desk.books.files().put_piece(file.id, number,
                                     bytes.substr(static_cast<std::size_t>(number * piece_bytes), piece_bytes));
      return Done{};
    });
    if (!kept) return kept.refusal();
  }
  return file;
}

void append_to_file(Desk& desk, KeptFile& file, std::string_view bytes) {
  std::int64_t number = file.bytes / piece_bytes;
  std::string piece;
  if (file.bytes % piece_bytes != 0) piece = desk.books.files().piece(file.id, number).value_or("");
  file.bytes += static_cast<std::int64_t>(bytes.size());
  desk.books.files().put(file);
  piece += bytes;
  for (std::string_view rest = piece; !rest.empty(); ++number) {
    desk.books.files().put_piece(file.id, number, rest.substr(0, piece_bytes));
    rest.remove_prefix(std::min<std::size_t>(rest.size(), piece_bytes));
  }
}

Result<KeptFile> use_file(Desk& desk, FileId id) {
  auto file = desk.books.files().find(id);
  if (!file || !file->whole)
    return not_found("file.unknown", "There is no such upload any more: it is kept for a day. Upload it again.");
  file->kept_until = desk.now + hours(file_hours);
  desk.books.files().put(*file);
  return *file;
}

std::unique_ptr<std::istream> open_file(House& house, const KeptFile& file) {
  return std::make_unique<KeptStream>(house, file);
}

Result<Done> forget_files(Desk& desk) {
  desk.books.files().forget(desk.now);
  return Done{};
}

}  // namespace barnacle::app
