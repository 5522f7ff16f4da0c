#include "formats/table_file.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace barnacle {
namespace {

std::string read_up_to(std::istream& in, std::size_t bytes) {
  std::string text(bytes, '\0');
  in.read(text.data(), static_cast<std::streamsize>(bytes));
  text.resize(static_cast<std::size_t>(in.gcount()));
  return text;
}

// What the bytes are if they are no table of text, and what to do about it; empty if they may be one.
std::string what_else_it_is(std::string_view bytes, const FoundEncoding& encoding) {
  using namespace std::string_view_literals;
  const auto starts = [&](std::string_view mark) { return bytes.starts_with(mark); };
  const auto holds = [&](std::string_view mark) { return bytes.find(mark) != std::string_view::npos; };
  if (starts("PK\x03\x04"sv)) {
    if (holds("xl/") || holds("[Content_Types].xml"))
      return "This is an Excel file (.xlsx). Open it and save it as \"CSV UTF-8\".";
    if (holds("opendocument.spreadsheet"))
      return "This is a LibreOffice spreadsheet (.ods). Open it and save it as \"Text CSV\".";
    return "This is a zip archive. Unpack it, and import the files in it.";
  }
  if (starts("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv))
    return "This is an Excel file of the old kind (.xls). Open it and save it as \"CSV UTF-8\".";
  if (starts("%PDF-")) return "This is a PDF. Export the table as CSV where it was made.";
  if (starts("\x1F\x8B"sv)) return "This is a gzip archive. Unpack it first: gunzip FILE";
  if (starts("SQLite format 3")) return "This is a database. Export its table as CSV.";
  if (starts("\x89PNG"sv) || starts("\xFF\xD8\xFF"sv) || starts("GIF8"))
    return "This is a picture. Export the table as CSV where it was made.";
  std::string_view text = trimmed(bytes.substr(encoding.mark_bytes, 512));
  for (const std::string_view mark : {"<!doctype html", "<html", "<table", "<?xml"}) {
    if (same_word(text.substr(0, mark.size()), mark))
      return "This is a web page or XML, not a table of text. If it came as .xls, open it in a spreadsheet and save it "
             "as "
             "\"CSV UTF-8\".";
  }
  if (same_word(text.substr(0, 11), "BEGIN:VCARD"))
    return "These are business cards (vCard). Name the file .vcf and import that.";
  if (text.starts_with("{\"") || text.starts_with("[{"))
    return "This is JSON, not a table of text. Export CSV instead.";
  if (encoding.name.starts_with("UTF-16") || encoding.name.starts_with("UTF-32")) return {};
  // Text holds tabs and line ends and next to no other control characters; NULs that a program left in are forgiven.
  constexpr std::size_t looked_at = 1 << 16;
  constexpr std::size_t one_in = 20;
  const std::string_view sample = bytes.substr(0, looked_at);
  const auto controls = std::count_if(sample.begin(), sample.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && byte != 0 && byte != '\t' && byte != '\n' && byte != '\r' && byte != 0x01 && byte != 0x1F;
  });
  const auto nuls = std::count(sample.begin(), sample.end(), '\0');
  if (static_cast<std::size_t>(controls) * one_in > sample.size() || static_cast<std::size_t>(nuls) * 2 > sample.size())
    return "This is no text: it holds bytes that no table has. Export the table as CSV where it was made.";
  return {};
}

}  // namespace

TableFile::TableFile(std::istream& in, FoundEncoding encoding, Decoder decoder, CsvLayout layout, std::string sample,
                     bool whole)
    : in_(&in),
      encoding_(std::move(encoding)),
      decoder_(std::make_unique<Decoder>(std::move(decoder))),
      layout_(std::move(layout)),
      plan_(plan_columns(layout_.columns)),
      sample_(std::move(sample)),
      reader_(std::make_unique<CsvReader>(csv_rows(layout_))),
      at_end_(whole) {
  reader_->push(sample_);
  if (whole) reader_->finish();
  if (sample_.size() > csv_sample_bytes_max) sample_.resize(csv_sample_bytes_max);
}

Result<TableFile> TableFile::open(std::istream& in, std::optional<std::string> encoding_name,
                                  std::optional<char> delimiter) {
  const std::string bytes = read_up_to(in, encoding_sample_bytes_max);
  const bool whole = bytes.size() < encoding_sample_bytes_max;
  FoundEncoding encoding = find_encoding(bytes);
  if (encoding_name) {
    encoding.name = *encoding_name;
    encoding.sureness = Sureness::certain;
  }
  if (const std::string other = what_else_it_is(bytes, encoding); !other.empty()) return invalid("csv.not_text", other);
  auto decoder = Decoder::of(encoding.name);
  if (!decoder) return decoder.refusal();
  std::string text;
  decoder->push(bytes, whole, text);
  const std::string_view sample = std::string_view(text).substr(0, csv_sample_bytes_max);
  const bool sample_is_whole = whole && text.size() <= csv_sample_bytes_max;
  auto layout = delimiter ? sniff_csv_header(sample, CsvDialect{.delimiter = *delimiter}, sample_is_whole)
                          : sniff_csv(sample, sample_is_whole);
  if (!layout) return layout.refusal();
  TableFile file(in, std::move(encoding), std::move(*decoder), std::move(*layout), std::move(text), whole);
  file.bytes_read_ = static_cast<std::int64_t>(bytes.size());
  return file;
}

std::vector<std::vector<std::string>> TableFile::first_rows(std::size_t rows) const {
  std::vector<std::vector<std::string>> found;
  CsvReader reader = csv_rows(layout_);
  reader.push(sample_);
  if (sample_.size() < csv_sample_bytes_max) reader.finish();
  CsvRow row;
  while (found.size() < rows && reader.next(row)) found.emplace_back(row.cells.begin(), row.cells.end());
  return found;
}

bool TableFile::next(CsvRow& row) {
  while (!reader_->next(row)) {
    if (at_end_) return false;
    piece_.resize(table_piece_bytes);
    in_->read(piece_.data(), static_cast<std::streamsize>(table_piece_bytes));
    const auto got = static_cast<std::size_t>(in_->gcount());
    bytes_read_ += static_cast<std::int64_t>(got);
    at_end_ = got < table_piece_bytes;
    text_.clear();
    decoder_->push(std::string_view(piece_).substr(0, got), at_end_, text_);
    reader_->push(text_);
    if (at_end_) reader_->finish();
  }
  return true;
}

}  // namespace barnacle
