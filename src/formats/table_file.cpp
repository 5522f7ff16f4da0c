#include "formats/table_file.hpp"

namespace barnacle {
namespace {

std::string read_up_to(std::istream& in, std::size_t bytes) {
  std::string text(bytes, '\0');
  in.read(text.data(), static_cast<std::streamsize>(bytes));
  text.resize(static_cast<std::size_t>(in.gcount()));
  return text;
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
