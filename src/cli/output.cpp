#include "cli/output.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "formats/csv.hpp"
#include "json/value.hpp"
#include "json/write.hpp"

namespace barnacle::cli {

namespace {

// One character of UTF-8 at `at`; moves `at` past it.
char32_t character_at(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  char32_t code = length == 1 ? lead : lead & (0x7f >> length);
  for (std::size_t i = 1; i < length && at + i < text.size(); ++i) code = (code << 6) | (byte(at + i) & 0x3f);
  at += std::min(length, text.size() - at);
  return code;
}

int columns_of(char32_t code) {
  if ((code >= 0x300 && code <= 0x36f) || code == 0x200b || code == 0x200d || (code >= 0xfe00 && code <= 0xfe0f))
    return 0;
  const bool wide = (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf) ||
                    (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) ||
                    (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xff60) ||
                    (code >= 0x1f300 && code <= 0x1faff);
  return wide ? 2 : 1;
}

// A cell stays on its line: tabs and line ends become blanks.
std::string on_one_line(std::string_view cell) {
  std::string out(cell);
  for (char& c : out) {
    if (c == '\t' || c == '\n' || c == '\r') c = ' ';
  }
  return out;
}

// Narrower than this a flexible column says nothing any more.
constexpr int flexible_min = 12;

}  // namespace

int display_width(std::string_view text) {
  int columns = 0;
  for (std::size_t at = 0; at < text.size();) columns += columns_of(character_at(text, at));
  return columns;
}

std::string fitted(std::string_view text, int columns) {
  if (display_width(text) <= columns) return std::string(text);
  int used = 0;
  std::size_t at = 0;
  std::size_t end = 0;
  while (at < text.size()) {
    const int more = columns_of(character_at(text, at));
    if (used + more > columns - 1) break;
    used += more;
    end = at;
  }
  return std::string(text.substr(0, end)) + "…";
}

void Output::write(std::string_view text) { std::fwrite(text.data(), 1, text.size(), data_); }

void Output::say(std::string_view line) {
  if (wants_json() || form_.csv) return;
  write(line);
  write("\n");
}

void Output::note(std::string_view line) {
  if (form_.quiet) return;
  std::fwrite(line.data(), 1, line.size(), notes_);
  std::fputc('\n', notes_);
}

std::string Output::bold(std::string_view text) const {
  return form_.color ? "\033[1m" + std::string(text) + "\033[0m" : std::string(text);
}
std::string Output::dim(std::string_view text) const {
  return form_.color ? "\033[2m" + std::string(text) + "\033[0m" : std::string(text);
}

void Output::record(std::string_view document, std::string_view lines) {
  if (wants_json()) {
    if (form_.json_fields.empty()) {
      write(document);
    } else {
      const auto chosen = with_fields(document, form_.json_fields);
      if (!chosen) {
        note("barnacle: " + chosen.refusal().text);
        return;
      }
      write(*chosen);
    }
    write("\n");
    return;
  }
  write(lines);
  if (!lines.empty() && lines.back() != '\n') write("\n");
}

void Output::table(const std::vector<Column>& columns, const std::vector<std::vector<std::string>>& rows,
                   const std::vector<std::string>& documents) {
  if (wants_json()) {
    std::string all;
    if (form_.jsonl) {
      for (const std::string& document : documents) {
        const auto chosen =
            form_.json_fields.empty() ? Result<std::string>(document) : with_fields(document, form_.json_fields);
        if (!chosen) return note("barnacle: " + chosen.refusal().text);
        write(*chosen);
        write("\n");
      }
      return;
    }
    all = "[" + joined(documents, ",") + "]";
    if (!form_.json_fields.empty()) {
      const auto chosen = with_fields(all, form_.json_fields);
      if (!chosen) return note("barnacle: " + chosen.refusal().text);
      all = *chosen;
    }
    write(all);
    write("\n");
    return;
  }
  if (form_.csv) {
    std::string out;
    std::vector<std::string> names;
    for (const Column& column : columns) names.push_back(column.name);
    append_csv_row(out, names);
    for (const auto& row : rows) append_csv_row(out, row);
    write(out);
    return;
  }
  if (!form_.terminal) {
    if (form_.header) {
      std::vector<std::string> names;
      for (const Column& column : columns) names.push_back(column.name);
      write(joined(names, "\t") + "\n");
    }
    for (const auto& row : rows) {
      std::vector<std::string> cells;
      for (const std::string& cell : row) cells.push_back(on_one_line(cell));
      write(joined(cells, "\t") + "\n");
    }
    return;
  }
  if (rows.empty()) return;
  std::vector<int> widths;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    int width = display_width(columns[i].name);
    for (const auto& row : rows) width = std::max(width, display_width(row[i]));
    widths.push_back(width);
  }
  int total = 2 * static_cast<int>(columns.size() - 1);
  for (const int width : widths) total += width;
  while (total > form_.width) {
    // The widest flexible column gives way first.
    int widest = -1;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (columns[i].flexible && widths[i] > flexible_min &&
          (widest < 0 || widths[i] > widths[static_cast<std::size_t>(widest)])) {
        widest = static_cast<int>(i);
      }
    }
    if (widest < 0) break;
    const int less = std::min(total - form_.width, widths[static_cast<std::size_t>(widest)] - flexible_min);
    widths[static_cast<std::size_t>(widest)] -= std::max(1, less);
    total -= std::max(1, less);
  }
  const auto line = [&](const std::vector<std::string>& cells, bool heading) {
    std::string out;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string cell = fitted(on_one_line(cells[i]), widths[i]);
      const std::string blank(static_cast<std::size_t>(std::max(0, widths[i] - display_width(cell))), ' ');
      if (i > 0) out += "  ";
      const bool last = i + 1 == cells.size();
      out += columns[i].right ? blank + cell : last ? cell : cell + blank;
    }
    write((heading ? dim(out) : out) + "\n");
  };
  std::vector<std::string> names;
  for (const Column& column : columns) names.push_back(column.name);
  line(names, true);
  for (const auto& row : rows) line(row, false);
}

}  // namespace barnacle::cli
