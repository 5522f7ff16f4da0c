#include "cli/inspect/inspect.hpp"

#include "formats/table_file.hpp"

namespace barnacle::inspect {
namespace {

constexpr std::size_t faults_max = 1'000;

std::string character(char c) { return c == '\0' ? std::string() : std::string(1, c); }

std::string_view name_of(Sureness sureness) {
  switch (sureness) {
    case Sureness::certain: return "certain";
    case Sureness::likely: return "likely";
    case Sureness::guess: return "guess";
  }
  return "";
}

std::string_view name_of(LineEnd end) {
  switch (end) {
    case LineEnd::lf: return "lf";
    case LineEnd::crlf: return "crlf";
    case LineEnd::cr: return "cr";
    case LineEnd::mixed: return "mixed";
  }
  return "";
}

std::string_view name_of(CsvFault fault) {
  switch (fault) {
    case CsvFault::none: return "";
    case CsvFault::unclosed_quote: return "unclosed quote";
    case CsvFault::too_long: return "too long";
    case CsvFault::too_wide: return "too wide";
  }
  return "";
}

}  // namespace

Result<std::string> read_all(std::istream& in, std::size_t bytes_max) {
  std::string all;
  char piece[1 << 16];
  while (in.read(piece, sizeof piece), in.gcount() > 0) {
    all.append(piece, static_cast<std::size_t>(in.gcount()));
    if (all.size() > bytes_max) {
      return invalid("input.too_long",
                     "The input is longer than " + std::to_string(bytes_max >> 20) + " MB. Cut it into pieces.");
    }
  }
  return all;
}

Result<SeenTable> table(std::istream& in, const TableWish& wish) {
  auto opened = TableFile::open(in, wish.encoding, wish.delimiter);
  if (!opened) return opened.refusal();
  TableFile& file = *opened;
  const CsvLayout& layout = file.layout();
  SeenTable seen;
  seen.encoding = file.encoding().name;
  seen.encoding_sureness = name_of(file.encoding().sureness);
  seen.byte_order_mark = static_cast<std::int64_t>(file.encoding().mark_bytes);
  seen.delimiter = character(layout.dialect.delimiter);
  seen.quote = character(layout.dialect.quote);
  seen.escape = character(layout.dialect.escape);
  seen.skip_blanks = layout.dialect.skip_blanks;
  seen.quotes_seen = layout.quotes_seen;
  seen.line_end = name_of(layout.line_end);
  seen.sep_line = layout.sep_line;
  seen.header_line = layout.header_line;
  seen.first_row_line = layout.first_row_line;
  seen.score = layout.score;
  seen.header = layout.header;
  seen.source = text_of(file.plan().source);
  seen.rows_are = text_of(file.plan().rows);
  for (std::size_t i = 0; i < layout.columns.size(); ++i) {
    const ColumnTarget& target = file.plan().targets[i];
    seen.columns.push_back({layout.columns[i], std::string(text_of(target.field)), target.detail});
  }
  CsvRow row;
  std::size_t bytes = 0;
  while (file.next(row)) {
    ++seen.rows;
    if (row.fault != CsvFault::none && seen.faults.size() < faults_max) {
      seen.faults.push_back({seen.rows, row.line, std::string(name_of(row.fault))});
    }
    if (wish.rows && seen.rows > *wish.rows) continue;
    bytes += row.raw.size();
    if (bytes > shown_bytes_max) continue;
    seen.data.push_back({seen.rows, row.line, {row.cells.begin(), row.cells.end()}, std::string(name_of(row.fault))});
  }
  seen.rows_shown = static_cast<std::int64_t>(seen.data.size());
  seen.mended = static_cast<std::int64_t>(file.mended());
  seen.nuls_dropped = static_cast<std::int64_t>(file.nuls_dropped());
  return seen;
}

}  // namespace barnacle::inspect
