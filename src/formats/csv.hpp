#pragma once
// Tables of text: how a CSV file is laid out, its rows one by one, and rows written so that no spreadsheet runs them.
// All text here is UTF-8 (see encoding.hpp). Grammar: RFC 4180, and what the wild made of it.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace barnacle {

/// How cells are divided and wrapped.
struct CsvDialect {
  char delimiter = ',';  ///< NUL: each line is one cell
  char quote = '"';      ///< NUL: quotes are ordinary characters
  char escape =
      '\0';  ///< '\\' where the file writes \" for a quote inside quotes; doubled quotes are understood beside it
  bool skip_blanks = false;  ///< blanks after a delimiter are no part of the cell (`a, "b"`)

  bool operator==(const CsvDialect&) const = default;
};

/// Maxima, so that a broken quote cannot eat the memory.
inline constexpr std::size_t csv_cell_bytes_max = 1 << 20;    ///< the longest notes field seen in exports is 128 kB
inline constexpr std::size_t csv_row_bytes_max = 4 << 20;     ///< a row is held whole in memory
inline constexpr std::size_t csv_columns_max = 4096;          ///< the widest CRM exports have some 1,500 columns
inline constexpr std::size_t csv_sample_bytes_max = 1 << 17;  ///< what `sniff_csv` looks at

/// What was odd about a row. The row is given all the same; who imports decides.
enum class CsvFault {
  none,
  unclosed_quote,  ///< a quote opened and never closed: it is read as an ordinary character, so that the lines after it
                   ///< are not swallowed
  too_long,        ///< the row or one of its cells exceeds its maximum; `cells` is empty, `raw` is its first
                   ///< `csv_row_bytes_max` bytes
  too_wide,        ///< more than `csv_columns_max` cells; the rest is left out
};

/// One row. The views live until the reader is called again.
struct CsvRow {
  long line = 0;         ///< physical line on which it begins, from 1
  std::string_view raw;  ///< the row's own bytes, untouched, without its line end
  std::vector<std::string_view> cells;
  CsvFault fault = CsvFault::none;
};

/// Reads rows from pieces of text of any size; needs memory for one piece and one row.
///
///     reader.push(piece); while (reader.next(row)) …;   …   reader.finish(); while (reader.next(row)) …;
///
/// Line ends are LF, CRLF and CR, mixed as they come; inside quotes they belong to the cell. Empty lines are no rows. A
/// cell whose closing quote is followed by more text keeps that text (`"a"b` is `ab`), and a quote inside an unquoted
/// cell is itself: as Python's csv reads.
class CsvReader {
 public:
  /// `skip_lines` physical lines are passed over before the first row (a preamble, a header already known).
  explicit CsvReader(CsvDialect dialect, long skip_lines = 0);

  /// Gives the reader more text. Rows got before become invalid.
  void push(std::string_view text);
  /// Says that no more text comes: the last line needs no line end.
  void finish();
  /// The next complete row; false if the text at hand holds none.
  bool next(CsvRow& row);

 private:
  enum class Step { row, more, blank };
  Step scan(CsvRow& row);
  void take_line_as_it_is(CsvRow& row, CsvFault fault);

  CsvDialect dialect_;
  std::string text_;  // what is not yet read begins at at_
  std::size_t at_ = 0;
  std::size_t searched_ =
      0;  // bytes after at_ known to hold no complete row: a long row is not scanned anew for each piece
  long line_ = 1;
  long skip_lines_;
  bool finished_ = false;
  bool skipping_long_row_ = false;
  std::string unescaped_;  // cells that differ from their raw bytes
  bool special_[256] = {};
};

/// How a file ends its lines.
enum class LineEnd { lf, crlf, cr, mixed };

/// How a file is laid out.
struct CsvLayout {
  CsvDialect dialect;
  bool quotes_seen = false;  ///< some cell is wrapped in `dialect.quote`
  LineEnd line_end = LineEnd::lf;
  long header_line = 0;             ///< physical line of the column names, from 1; 0 if the file has none
  long first_row_line = 1;          ///< physical line at which rows of data begin
  std::vector<std::string> header;  ///< the names as they stand; empty if there are none
  std::vector<std::string>
      columns;            ///< a name for each column, never empty, never twice: "Email", "Email (2)", "column 3"
  bool sep_line = false;  ///< the first line is `sep=;`
  double score = 0;       ///< of the winning dialect, 0 to 1; below 0.3 a person should look

  bool operator==(const CsvLayout&) const = default;
};

/// Finds the layout from the beginning of a file (at most `csv_sample_bytes_max` are looked at; `whole` says that
/// nothing follows). Method: each possible dialect cuts the sample into cells; the one wins whose rows agree most in
/// their number of cells and whose cells look most like something known: a number, a day, an address, words (van den
/// Burg, Nazábal, Sutton: Wrangling messy CSV files by detecting row and type patterns, 2019), with the number of row
/// patterns weighed by their entropy, so that titles and totals cost little. The header is the first row of the table's
/// width that is made of words where the rows below it are not, or of known column names. Refuses `csv.empty` if there
/// is no text, `csv.too_wide` if the first line has more than `csv_columns_max` cells.
Result<CsvLayout> sniff_csv(std::string_view sample, bool whole = true);

/// The same with the dialect given: only lines, header and columns are found.
Result<CsvLayout> sniff_csv_header(std::string_view sample, const CsvDialect& dialect, bool whole = true);

/// A reader that begins at the layout's first row of data.
CsvReader csv_rows(const CsvLayout& layout);

/// True for a closing line that adds up a column ("Total,,1234"): it is no record.
bool is_total_row(const std::vector<std::string_view>& cells);

/// True for what a report says below its table ("Copyright (c) …", "Confidential Information - Do Not Distribute"): one
/// cell in a table of several columns, beginning with such words. It is no record.
bool is_remark_row(const std::vector<std::string_view>& cells, std::size_t columns);

// --- Writing ---

/// `cell` as every export of ours writes it, before quoting: a cell that begins with = + - @ TAB or CR, or with
/// apostrophes and then one of these, gets one apostrophe in front, so that no spreadsheet takes it for a formula.
/// Always: "-5" and "+47 22 33 44 55" too, because
/// "-5+cmd" and "-5" look alike to a spreadsheet and a number that is text harms nobody. `unguarded` takes exactly that
/// apostrophe away.
std::string guarded(std::string_view cell);
std::string unguarded(std::string_view cell);

/// Appends one row by RFC 4180: guarded cells, quoted where they hold a comma, a quote, a line end or blanks at an end;
/// CRLF at the end.
void append_csv_row(std::string& out, const std::vector<std::string>& cells);

}  // namespace barnacle
