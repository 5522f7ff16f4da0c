#include "cli/output.hpp"

#include <algorithm>
#include <cstdio>

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

// Narrower than this a flexible column says nothing any more; with the other it reads well.
constexpr int flexible_min = 12;
constexpr int flexible_comfortable = 24;

// A long line of a record goes on under its value: "  next      email on …".
std::string hung(std::string_view line, int columns) {
  if (display_width(line) <= columns) return std::string(line);
  const auto begin = std::min(line.find_first_not_of(' '), line.size());
  const auto gap = line.find("  ", begin);
  const auto value = gap == std::string_view::npos ? begin : std::min(line.find_first_not_of(' ', gap), line.size());
  const int indent = display_width(line.substr(0, value));
  if (indent + flexible_min > columns) return std::string(line);
  return std::string(line.substr(0, value)) + wrapped(line.substr(value), columns - indent, indent);
}

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

std::string wrapped(std::string_view text, int room, int indent) {
  std::string out;
  int used = 0;
  for (const auto word : words_of(text)) {
    const int width = display_width(word);
    if (used > 0 && used + 1 + width > room) {
      out += "\n" + std::string(static_cast<std::size_t>(indent), ' ');
      used = 0;
    }
    out += (used > 0 ? " " : "") + std::string(word);
    used += width + (used > 0 ? 1 : 0);
  }
  return out;
}

void Output::write(std::string_view text) { std::fwrite(text.data(), 1, text.size(), data_); }

// Text for a terminal, through the pager if it is longer than that. A pager that cannot be started is done without.
void Output::show(std::string_view text) {
  const auto lines = std::count(text.begin(), text.end(), '\n');
  if (form_.pager.empty() || form_.height == 0 || lines < form_.height) return write(text);
  std::fflush(data_);
  std::FILE* pager = ::popen(form_.pager.c_str(), "w");
  if (!pager) return write(text);
  std::fwrite(text.data(), 1, text.size(), pager);  // somebody who quits early has read enough
  ::pclose(pager);
}

void Output::say(std::string_view line) {
  if (wants_json() || form_.csv) return;
  write(line);
  write("\n");
}

void Output::note(std::string_view line) {
  if (!form_.quiet) warn(line);
}

void Output::warn(std::string_view line) {
  std::fflush(data_);
  std::fwrite(line.data(), 1, line.size(), notes_);
  std::fputc('\n', notes_);
}

void Output::complain(std::string_view text) { warn("barnacle: " + std::string(text)); }

void Output::write_document(std::string_view document) {
  const auto refuse = [&](const Refusal& refusal) {
    if (!field_refused_) complain(refusal.text);
    field_refused_ = true;
  };
  std::string chosen(document);
  if (!form_.json_fields.empty()) {
    auto some = with_fields(document, form_.json_fields);
    if (!some) return refuse(some.refusal());
    chosen = std::move(*some);
  }
  if (!form_.jq) return write(chosen + "\n");
  const auto answers = form_.jq->answers(chosen);
  if (!answers) return refuse(answers.refusal());
  for (const std::string& answer : *answers) write(answer + "\n");
}

std::string Output::bold(std::string_view text) const {
  return form_.color ? "\033[1m" + std::string(text) + "\033[0m" : std::string(text);
}
std::string Output::dim(std::string_view text) const {
  return form_.color ? "\033[2m" + std::string(text) + "\033[0m" : std::string(text);
}

void Output::record(std::string_view document, std::string_view lines) {
  if (wants_json()) return write_document(document);
  if (lines.ends_with('\n')) lines.remove_suffix(1);
  if (lines.empty()) return;
  for (const auto line : split(lines, '\n'))
    write((form_.terminal ? hung(line, form_.width) : std::string(line)) + "\n");
}

void Output::table(const std::vector<Column>& columns, const std::vector<std::vector<std::string>>& rows,
                   const std::vector<std::string>& documents) {
  if (form_.jsonl) {
    for (const std::string& document : documents) write_document(document);
    return;
  }
  if (wants_json()) return write_document("[" + joined(documents, ",") + "]");
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
  if (!rows.empty()) write_columns(columns, rows);
}

void Output::write_columns(const std::vector<Column>& columns, const std::vector<std::vector<std::string>>& rows) {
  struct Shown {
    std::size_t column;
    int width;
  };
  std::vector<Shown> shown;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    int width = std::max(1, display_width(columns[i].name));
    for (const auto& row : rows) width = std::max(width, display_width(row[i]));
    shown.push_back({i, width});
  }
  const auto total = [&](int flexible_most) {
    int sum = 2 * static_cast<int>(shown.size() - 1);
    for (const Shown& one : shown) sum += columns[one.column].flexible ? std::min(one.width, flexible_most) : one.width;
    return sum;
  };
  const auto less_spare = [&](const Shown& a, const Shown& b) {
    return columns[a.column].spare < columns[b.column].spare;
  };
  while (total(flexible_comfortable) > form_.width) {
    const auto most = std::max_element(shown.begin(), shown.end(), less_spare);
    if (columns[most->column].spare == 0) break;
    shown.erase(most);
  }
  while (total(form_.width) > form_.width) {
    Shown* widest = nullptr;
    for (Shown& one : shown) {
      if (columns[one.column].flexible && one.width > flexible_min && (!widest || one.width > widest->width))
        widest = &one;
    }
    if (!widest) break;
    --widest->width;
  }
  std::string text;
  const auto line = [&](const std::vector<std::string>& cells, bool heading) {
    std::string out;
    for (const Shown& one : shown) {
      const std::string cell = fitted(on_one_line(cells[one.column]), one.width);
      const std::string blank(static_cast<std::size_t>(std::max(0, one.width - display_width(cell))), ' ');
      if (!out.empty()) out += "  ";
      out += columns[one.column].right ? blank + cell : cell + blank;
    }
    while (out.ends_with(' ')) out.pop_back();
    out = fitted(out, form_.width);
    text += (heading ? dim(out) : out) + "\n";
  };
  std::vector<std::string> names;
  for (const Column& column : columns) names.push_back(column.name);
  line(names, true);
  for (const auto& row : rows) line(row, false);
  show(text);
}

}  // namespace barnacle::cli
