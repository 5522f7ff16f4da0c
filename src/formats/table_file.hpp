#pragma once
// A table in a file of any encoding and layout, read row by row with bounded memory.

#include <istream>
#include <memory>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "formats/columns.hpp"
#include "formats/csv.hpp"
#include "formats/encoding.hpp"

namespace barnacle {

/// Bytes read at a time.
inline constexpr std::size_t table_piece_bytes = 1 << 16;

/// An open table. Borrows the stream.
class TableFile {
 public:
  /// Finds encoding, layout and columns from the file's beginning. `encoding` and `delimiter` overrule what would be
  /// found. Refusals: `csv.empty`, `csv.too_wide`, `csv.not_text` (a workbook, a picture, a web page: says what it is
  /// and what to do), `encoding.unknown`.
  static Result<TableFile> open(std::istream& in, std::optional<std::string> encoding = {},
                                std::optional<char> delimiter = {});

  const FoundEncoding& encoding() const { return encoding_; }
  const CsvLayout& layout() const { return layout_; }
  /// What the columns mean by their names; may be replaced by a mapping.
  const ColumnPlan& plan() const { return plan_; }
  /// The first rows that the sample held, at most `rows`: for previews and for finding the order of days.
  std::vector<std::vector<std::string>> first_rows(std::size_t rows) const;

  /// The next row; false at the end. Its views live until the next call.
  bool next(CsvRow& row);

  std::size_t mended() const { return decoder_->mended(); }
  std::size_t nuls_dropped() const { return decoder_->nuls_dropped(); }
  /// Bytes of the file taken in so far.
  std::int64_t bytes_read() const { return bytes_read_; }

 private:
  TableFile(std::istream& in, FoundEncoding encoding, Decoder decoder, CsvLayout layout, std::string sample,
            bool whole);
  std::istream* in_;
  FoundEncoding encoding_;
  std::unique_ptr<Decoder> decoder_;
  CsvLayout layout_;
  ColumnPlan plan_;
  std::string sample_;  // text of the beginning, kept for `first_rows`
  std::unique_ptr<CsvReader> reader_;
  std::int64_t bytes_read_ = 0;
  bool at_end_ = false;
  std::string piece_;
  std::string text_;
};

}  // namespace barnacle
