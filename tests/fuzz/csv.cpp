// The first byte chooses the piece size, the rest is a file: encoding, layout and rows must hold whatever comes.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "formats/columns.hpp"
#include "formats/csv.hpp"
#include "formats/encoding.hpp"

namespace {

std::vector<std::vector<std::string>> rows_of(std::string_view text, barnacle::CsvReader reader, std::size_t piece) {
  std::vector<std::vector<std::string>> rows;
  barnacle::CsvRow row;
  const auto take = [&] {
    while (reader.next(row)) rows.emplace_back(row.cells.begin(), row.cells.end());
  };
  for (std::size_t at = 0; at < text.size(); at += piece) {
    reader.push(text.substr(at, piece));
    take();
  }
  reader.finish();
  take();
  return rows;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto decoded = barnacle::decode_text(bytes);
  if (!decoded || !barnacle::is_utf8(decoded->text)) std::abort();
  const auto layout = barnacle::sniff_csv(decoded->text);
  if (!layout) return 0;
  barnacle::plan_columns(layout->columns);
  const auto whole = rows_of(decoded->text, barnacle::csv_rows(*layout), decoded->text.size());
  if (rows_of(decoded->text, barnacle::csv_rows(*layout), data[0] + 1U) != whole) std::abort();
  std::string written;
  for (const auto& row : whole) barnacle::append_csv_row(written, row);
  auto back = rows_of(written, barnacle::CsvReader({}), 4096);
  for (auto& row : back)
    for (auto& cell : row) cell = barnacle::unguarded(cell);
  if (back != whole) std::abort();
  return 0;
}
