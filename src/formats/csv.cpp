#include "formats/csv.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <set>

#include "base/text.hpp"
#include "formats/columns.hpp"

namespace barnacle {
namespace {

/// Line ends inside a piece of text: CRLF counts once.
long line_ends_in(std::string_view text) {
  long count = 0;
  for (const char *p = text.data(), *end = p + text.size(); p < end;) {
    const auto* lf = static_cast<const char*>(std::memchr(p, '\n', static_cast<std::size_t>(end - p)));
    if (lf == nullptr) break;
    ++count;
    p = lf + 1;
  }
  for (std::size_t i = text.find('\r'); i != std::string_view::npos; i = text.find('\r', i + 1))
    if (i + 1 == text.size() || text[i + 1] != '\n') ++count;
  return count;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t") == std::string_view::npos; }

}  // namespace

CsvReader::CsvReader(CsvDialect dialect, long skip_lines) : dialect_(dialect), skip_lines_(skip_lines) {
  special_[static_cast<unsigned char>('\n')] = special_[static_cast<unsigned char>('\r')] = true;
  if (dialect.delimiter != '\0') special_[static_cast<unsigned char>(dialect.delimiter)] = true;
  if (dialect.escape != '\0') special_[static_cast<unsigned char>(dialect.escape)] = true;
}

void CsvReader::push(std::string_view text) {
  expects(!finished_, "no text comes after finish()");
  text_.erase(0, at_);
  at_ = 0;
  text_.append(text);
}

void CsvReader::finish() { finished_ = true; }

bool CsvReader::next(CsvRow& row) {
  for (;;) {
    const std::size_t left = text_.size() - at_;
    if (left == 0) return false;
    if (skip_lines_ > 0 || skipping_long_row_) {
      // Pass over one physical line.
      std::size_t end = at_;
      while (end < text_.size() && text_[end] != '\n' && text_[end] != '\r') ++end;
      if (end == text_.size()) {
        at_ = end;
        return false;
      }
      if (text_[end] == '\r' && end + 1 == text_.size() && !finished_) {
        at_ = end;
        return false;
      }
      at_ = end + (text_[end] == '\r' && end + 1 < text_.size() && text_[end + 1] == '\n' ? 2 : 1);
      ++line_;
      if (skipping_long_row_)
        skipping_long_row_ = false;
      else
        --skip_lines_;
      continue;
    }
    if (!finished_ && left < searched_) return false;
    switch (scan(row)) {
      case Step::row: searched_ = 0; return true;
      case Step::blank: searched_ = 0; continue;
      case Step::more: searched_ = left * 2; return false;
    }
  }
}

CsvReader::Step CsvReader::scan(CsvRow& row) {
  const char* const begin = text_.data() + at_;
  const char* const end = text_.data() + text_.size();
  const char quote = dialect_.quote;
  const char delimiter = dialect_.delimiter;
  const char escape = dialect_.escape;
  const char* literal_before = begin;  // an opening quote before this place is an ordinary character
  CsvFault fault = CsvFault::none;

again:
  const char* p = begin;
  row.cells.clear();
  row.line = line_;
  unescaped_.clear();
  bool too_long = false;
  long inner_line_ends = 0;

  const auto escapes_here = [&](const char* at) {
    return escape != '\0' && *at == escape && at + 1 < end &&
           (at[1] == escape || (quote != '\0' && at[1] == quote) || (delimiter != '\0' && at[1] == delimiter));
  };
  const auto make_room = [&] {
    // Views into unescaped_ must not move while the row grows.
    const std::size_t most = std::min<std::size_t>(static_cast<std::size_t>(end - begin), csv_row_bytes_max + 1);
    if (unescaped_.empty() && unescaped_.capacity() < most) unescaped_.reserve(most);
  };

  for (;;) {  // one cell
    if (dialect_.skip_blanks)
      while (p < end && *p == ' ') ++p;
    std::string_view cell;
    if (quote != '\0' && p < end && *p == quote && p >= literal_before) {
      const char* const opening = p;
      const char* from = ++p;
      bool copied = false;
      std::size_t copy_start = 0;
      const auto copy = [&](const char* to) {
        if (!copied) {
          make_room();
          copied = true;
          copy_start = unescaped_.size();
        }
        unescaped_.append(from, to);
      };
      bool closed = false;
      while (!closed) {
        const char* q = p;
        if (escape == '\0') {
          q = static_cast<const char*>(std::memchr(p, quote, static_cast<std::size_t>(end - p)));
          if (q == nullptr) q = end;
        } else {
          while (q < end && *q != quote && *q != escape) ++q;
        }
        const bool endless = static_cast<std::size_t>((q < end ? q : end) - opening) > csv_cell_bytes_max;
        if (q == end || (q + 1 == end && !finished_) || endless) {
          if (!finished_ && !endless) return Step::more;
          if (q < end && !endless && *q == quote) {  // the closing quote is the very last byte
            closed = true;
          } else if (!endless &&
                     line_ends_in(std::string_view(opening, static_cast<std::size_t>(end - opening))) <= 1) {
            // Only its own line is concerned: what stands there is the cell.
            fault = CsvFault::unclosed_quote;
            q = end;
            while (q > p && (q[-1] == '\n' || q[-1] == '\r')) --q;
            if (std::find_if(p, q, [](char c) { return c == '\n' || c == '\r'; }) != q) {
              literal_before = opening + 1;
              goto again;
            }
            if (copied) copy(q);
            cell = copied ? std::string_view(unescaped_).substr(copy_start)
                          : std::string_view(from, static_cast<std::size_t>(q - from));
            p = q;
            goto cell_done;
          } else {
            fault = CsvFault::unclosed_quote;
            literal_before = opening + 1;
            goto again;
          }
        }
        if (*q == escape && escape != '\0' && *q != quote) {
          if (escapes_here(q)) {
            copy(q);
            unescaped_ += q[1];
            p = from = q + 2;
          } else {
            p = q + 1;
          }
          continue;
        }
        if (!closed && q + 1 < end && q[1] == quote) {
          copy(q + 1);
          p = from = q + 2;
          continue;
        }
        closed = true;
        p = q + 1;
        inner_line_ends += line_ends_in(std::string_view(opening, static_cast<std::size_t>(q - opening)));
        if (p < end && !(delimiter != '\0' && *p == delimiter) && *p != '\n' && *p != '\r') {
          // Text after the closing quote stays with the cell.
          copy(q);
          from = p;
          while (p < end && !(special_[static_cast<unsigned char>(*p)] && *p != escape)) ++p;
          if (p == end && !finished_) return Step::more;
          unescaped_.append(from, p);
        } else if (copied) {
          copy(q);
        }
        cell = copied ? std::string_view(unescaped_).substr(copy_start)
                      : std::string_view(from, static_cast<std::size_t>(q - from));
      }
    } else {
      const char* from = p;
      bool copied = false;
      std::size_t copy_start = 0;
      for (;;) {
        while (p < end && !special_[static_cast<unsigned char>(*p)]) ++p;
        if (p == end || escape == '\0' || *p != escape) break;
        if (p + 1 == end && !finished_) return Step::more;
        if (escapes_here(p)) {
          if (!copied) {
            make_room();
            copied = true;
            copy_start = unescaped_.size();
          }
          unescaped_.append(from, p);
          unescaped_ += p[1];
          p = from = p + 2;
        } else {
          ++p;
        }
      }
      if (p == end && !finished_) {
        if (static_cast<std::size_t>(end - begin) <= csv_row_bytes_max) return Step::more;
        too_long = true;
      }
      if (copied) unescaped_.append(from, p);
      cell = copied ? std::string_view(unescaped_).substr(copy_start)
                    : std::string_view(from, static_cast<std::size_t>(p - from));
    }
  cell_done:
    if (cell.size() > csv_cell_bytes_max) too_long = true;
    if (row.cells.size() < csv_columns_max)
      row.cells.push_back(cell);
    else if (fault == CsvFault::none)
      fault = CsvFault::too_wide;
    if (static_cast<std::size_t>(p - begin) > csv_row_bytes_max) too_long = true;
    if (p == end || *p == '\n' || *p == '\r') break;
    ++p;  // the delimiter
    if (p == end && !finished_) return Step::more;
  }
  if (p < end && *p == '\r' && p + 1 == end && !finished_) return Step::more;

  row.raw = std::string_view(begin, static_cast<std::size_t>(p - begin));
  row.fault = fault;
  if (too_long) {
    row.fault = CsvFault::too_long;
    row.cells.clear();
    row.raw = row.raw.substr(0, csv_row_bytes_max);
    skipping_long_row_ = p == end && !finished_;
  }
  at_ += static_cast<std::size_t>(p - begin);
  line_ += inner_line_ends;
  if (p < end) {
    at_ += *p == '\r' && p + 1 < end && p[1] == '\n' ? 2U : 1U;
    ++line_;
  }
  const bool blank = row.raw.empty() || (row.cells.size() == 1 && is_blank(row.raw));
  return blank && !too_long ? Step::blank : Step::row;
}

namespace {

/// What a cell looks like. `word` is short text, `text` is prose, `other` is what no person would put in one cell.
enum class CellKind { empty, number, day, mail, web, word, text, other };

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Digits with one decimal mark, or in groups of three, with a sign, a currency or a percent sign around them.
bool is_number(std::string_view text) {
  static constexpr std::string_view marks[] = {"$",   "\xE2\x82\xAC", "\xC2\xA3", "\xC2\xA5", "%", "EUR", "USD",
                                               "GBP", "CHF",          "kr",       "-",        "+", "(",   ")"};
  for (bool again = true; again;) {
    again = false;
    text = trimmed(text);
    for (const auto mark : marks) {
      if (text.size() > mark.size() && text.starts_with(mark)) text.remove_prefix(mark.size()), again = true;
      if (text.size() > mark.size() && text.ends_with(mark)) text.remove_suffix(mark.size()), again = true;
    }
  }
  if (text.empty() || !(is_digit(text[0]) || text[0] == '.')) return false;
  if (const auto e = text.find_first_of("eE"); e != std::string_view::npos && e > 0) {
    auto power = text.substr(e + 1);
    if (!power.empty() && (power[0] == '-' || power[0] == '+')) power.remove_prefix(1);
    if (power.empty() || !std::all_of(power.begin(), power.end(), is_digit)) return false;
    text = text.substr(0, e);
  }
  int marks_seen = 0;
  std::size_t group = 0;
  char last_mark = 0;
  for (const char c : text) {
    if (is_digit(c)) {
      ++group;
    } else if (c == '.' || c == ',' || c == '\'' || c == ' ') {
      if (marks_seen > 0 && group != 3) return false;
      if (marks_seen == 0 && group > 3 && c != '.' && c != ',') return false;
      last_mark = c;
      ++marks_seen;
      group = 0;
    } else {
      return false;
    }
  }
  return last_mark != ' ' || group == 3;
}

/// Two to seven groups of digits with - / . : T Z between: days, times, both.
bool is_day(std::string_view text) {
  if (text.size() < 4 || text.size() > 35) return false;
  int groups = 0, marks = 0;
  bool in_digits = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_digit(c)) {
      if (!in_digits) ++groups;
      in_digits = true;
    } else {
      if (c == '-' || c == '/' || c == ':' || c == '.')
        ++marks;
      else if (c != ' ' && c != 'T' && c != 'Z' && c != '+' && lower(text.substr(i)) != "am" &&
               lower(text.substr(i)) != "pm" && lower(text.substr(i)) != "m")
        return false;
      in_digits = false;
    }
  }
  return is_digit(text[0]) && groups >= 2 && marks >= 1;
}

bool is_phone(std::string_view text) {
  int digits = 0;
  for (const char c : text) {
    if (is_digit(c))
      ++digits;
    else if (c != ' ' && c != '+' && c != '-' && c != '(' && c != ')' && c != '.' && c != '/')
      return false;
  }
  return digits >= 6 && digits <= 16;
}

CellKind kind_of(std::string_view cell) {
  const std::string_view text = trimmed(cell);
  if (text.empty()) return CellKind::empty;
  if (is_number(text)) return CellKind::number;
  if (is_day(text)) return CellKind::day;
  if (is_phone(text)) return CellKind::number;
  const bool spaced = text.find(' ') != std::string_view::npos;
  if (text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www."))
    return spaced ? CellKind::text : CellKind::web;
  if (const auto at = text.find('@');
      !spaced && at != std::string_view::npos && at > 0 && text.find('@', at + 1) == std::string_view::npos &&
      text.find('.', at) != std::string_view::npos && text.find_first_of(",;|\t\"") == std::string_view::npos)
    return CellKind::mail;
  if ((text.front() == '{' && text.back() == '}') || (text.front() == '[' && text.back() == ']')) return CellKind::text;
  if (text.front() == '"' || text.back() == '"') return CellKind::other;
  bool comma_inside = false, mark_inside = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\t' || c == '|' || c == '^' || c == '~') return CellKind::other;
    if (c == ',' || c == ';' || c == ':') {
      if (i + 1 < text.size() && text[i + 1] != ' ' && text[i + 1] != '\n')
        mark_inside = true;
      else
        comma_inside = true;
    }
  }
  if (mark_inside) return CellKind::other;
  if (!is_letter(text[0]) && !is_digit(text[0]) &&
      text.find_first_not_of("-.?*#&()/+'<>=_$%! ") == std::string_view::npos)
    return text.size() <= 3 ? CellKind::word : CellKind::other;  // "-", "?", "n/a" marks
  return comma_inside || text.size() > 60 ? CellKind::text : CellKind::word;
}

double knownness(CellKind kind) {
  switch (kind) {
    case CellKind::empty:
    case CellKind::number:
    case CellKind::day:
    case CellKind::mail:
    case CellKind::web:
    case CellKind::word: return 1;
    case CellKind::text: return 0.8;
    case CellKind::other: return 0;
  }
  return 0;
}

bool is_specific(CellKind kind) {
  return kind == CellKind::number || kind == CellKind::day || kind == CellKind::mail || kind == CellKind::web;
}

struct SampleRow {
  long line;
  std::vector<std::string> cells;
  CsvFault fault;
};

constexpr std::size_t sniffed_rows_max = 1000;

std::vector<SampleRow> rows_of(std::string_view sample, const CsvDialect& dialect, long skip_lines, bool whole) {
  CsvReader reader(dialect, skip_lines);
  reader.push(sample);
  std::vector<SampleRow> rows;
  CsvRow row;
  const auto take = [&] {
    while (rows.size() < sniffed_rows_max && reader.next(row)) {
      SampleRow kept{row.line, {}, row.fault};
      for (const auto cell : row.cells) kept.cells.emplace_back(cell);
      rows.push_back(std::move(kept));
    }
  };
  take();
  if (whole || rows.empty()) {
    reader.finish();
    take();
  }
  return rows;
}

struct Judged {
  CsvDialect dialect;
  double score = 0;
  double wide_share = 0;
  double specific_share = 0;
  std::size_t width = 0;
};

/// How likely each delimiter is before anything is read; 0 for what never divides.
double prior_of(char delimiter) {
  switch (delimiter) {
    case ',':
    case ';':
    case '|': return 1;
    case '\t': return 1.02;
    case '\x1F':
    case '\x01': return 1;
    case '^':
    case '~': return 0.8;
    case ':': return 0.5;
    case '#':
    case '&': return 0.4;
    case ' ': return 0.35;
    default: return 0;
  }
}

Judged judge(std::string_view sample, const CsvDialect& dialect, long skip_lines, bool whole) {
  const auto rows = rows_of(sample, dialect, skip_lines, whole);
  Judged judged{dialect};
  if (rows.empty()) return judged;
  std::map<std::size_t, std::size_t> widths;
  double known = 0, cells = 0, specific = 0, wide = 0, broken = 0;
  for (const auto& row : rows) {
    ++widths[row.cells.size()];
    if (row.cells.size() > 1) ++wide;
    if (row.fault != CsvFault::none) ++broken;
    for (const auto& cell : row.cells) {
      const CellKind kind = kind_of(cell);
      known += knownness(kind);
      specific += is_specific(kind);
      ++cells;
    }
  }
  const double count = static_cast<double>(rows.size());
  double pattern = 0, entropy = 0;
  std::size_t most = 0;
  for (const auto& [width, times] : widths) {
    const double share = static_cast<double>(times) / count;
    pattern += share * std::max(0.001, static_cast<double>(width) - 1) / static_cast<double>(width);
    entropy -= share * std::log(share);
    if (times > most) most = times, judged.width = width;
  }
  judged.wide_share = wide / count;
  judged.specific_share = specific / cells;
  judged.score = pattern / std::exp(entropy) * (known / cells) * (1 - broken / count) * prior_of(dialect.delimiter);
  return judged;
}

LineEnd line_end_of(std::string_view sample) {
  long lf = 0, crlf = 0, cr = 0;
  for (std::size_t i = 0; i < sample.size(); ++i) {
    if (sample[i] == '\n') ++lf;
    if (sample[i] == '\r') {
      if (i + 1 < sample.size() && sample[i + 1] == '\n')
        ++crlf, ++i;
      else
        ++cr;
    }
  }
  if (crlf > 0 && lf == 0 && cr == 0) return LineEnd::crlf;
  if (cr > 0 && lf == 0 && crlf == 0) return LineEnd::cr;
  if (crlf == 0 && cr == 0) return LineEnd::lf;
  return LineEnd::mixed;
}

/// True if `quote` wraps a cell somewhere: it stands at a cell's beginning, and another at a cell's end.
bool wraps_cells(std::string_view sample, char quote) {
  bool opens = false, closes = false;
  const auto edge = [](char c) { return c == '\n' || c == '\r' || prior_of(c) > 0; };
  for (std::size_t i = sample.find(quote); i != std::string_view::npos; i = sample.find(quote, i + 1)) {
    if (i == 0 || edge(sample[i - 1])) opens = true;
    if (i + 1 == sample.size() || edge(sample[i + 1])) closes = true;
    if (opens && closes) return true;
  }
  return false;
}

/// True if blanks after delimiters belong to the writing, not to the cells: nearly all delimiters have one, or quotes
/// come after one.
bool blanks_follow(const std::vector<SampleRow>& rows, char quote) {
  std::size_t inner = 0, with_blank = 0, quote_after_blank = 0;
  for (const auto& row : rows)
    for (std::size_t i = 1; i < row.cells.size(); ++i) {
      const std::string& cell = row.cells[i];
      if (cell.empty()) continue;
      ++inner;
      if (cell[0] == ' ') ++with_blank;
      if (quote != '\0' && cell[0] == ' ' && trimmed(cell).starts_with(quote)) ++quote_after_blank;
    }
  return inner >= 2 && (with_blank * 100 >= inner * 95 || quote_after_blank * 10 > inner);
}

/// How much a row looks like column names above the rows that follow it: positive for a header, negative for data.
double header_votes(const std::vector<SampleRow>& rows, std::size_t at) {
  const auto& names = rows[at].cells;
  const std::size_t last = std::min(rows.size(), at + 1 + 200);
  double votes = 0;
  std::size_t filled = 0, known = 0, specific = 0;
  std::set<std::string> distinct;
  for (std::size_t c = 0; c < names.size(); ++c) {
    const CellKind kind = kind_of(names[c]);
    if (kind == CellKind::empty) continue;
    ++filled;
    distinct.insert(lower(trimmed(names[c])));
    const bool year = kind == CellKind::number && trimmed(names[c]).size() == 4 &&
                      (trimmed(names[c]).starts_with("19") || trimmed(names[c]).starts_with("20"));
    if (is_specific(kind) && !year) ++specific;
    if (is_known_header(names[c])) ++known;
    std::size_t specific_below = 0, below = 0, same_below = 0;
    for (std::size_t r = at + 1; r < last; ++r) {
      if (c >= rows[r].cells.size()) continue;
      const CellKind k = kind_of(rows[r].cells[c]);
      if (k == CellKind::empty) continue;
      ++below;
      if (is_specific(k)) ++specific_below;
      if (lower(trimmed(rows[r].cells[c])) == lower(trimmed(names[c]))) ++same_below;
    }
    if (below == 0) continue;
    const bool mostly = specific_below * 10 >= below * 7;
    if (!is_specific(kind) && mostly) votes += 1;
    if (is_specific(kind) && mostly && !year) votes -= 1;
    if (kind == CellKind::mail || kind == CellKind::web) votes -= 2;
    if (same_below > 0 && kind == CellKind::word) votes -= 0.5;
  }
  if (filled == 0) return -10;
  votes += static_cast<double>(known) * 1.5;
  if (specific == 0 && distinct.size() == filled) votes += 0.4;
  if (specific * 2 > filled && known == 0) votes -= 1;
  return votes;
}

void find_header(CsvLayout& layout, const std::vector<SampleRow>& rows) {
  if (rows.empty()) return;
  // The table's width is the commonest one, weighed by its cells, so that a page of one-cell remarks does not outvote
  // the table.
  std::map<std::size_t, std::size_t> widths;
  for (const auto& row : rows) widths[row.cells.size()] += row.cells.size() > 1 ? row.cells.size() : 1;
  std::size_t width = 1, most = 0;
  for (const auto& [w, weight] : widths)
    if (weight >= most) most = weight, width = w;

  const auto filled = [](const SampleRow& row) {
    return static_cast<std::size_t>(
        std::count_if(row.cells.begin(), row.cells.end(), [](const auto& c) { return !trimmed(c).empty(); }));
  };
  const auto fits = [&](const SampleRow& row) {
    if (width == 1) return row.cells.size() == 1;
    return row.cells.size() >= 2 && row.cells.size() + std::max<std::size_t>(1, width / 4) >= width;
  };
  std::size_t first = 0;
  while (first < rows.size() && !fits(rows[first])) ++first;
  if (first == rows.size()) first = 0;
  // Names that are all known head even a table whose rows are longer than they say.
  for (std::size_t i = 0; i < first; ++i) {
    const auto& names = rows[i].cells;
    if (names.size() > 1 && std::all_of(names.begin(), names.end(), [](const auto& n) { return is_known_header(n); })) {
      first = i;
      break;
    }
  }
  // A title row is as wide as the table but nearly empty ("Report,,,,"); the header soon follows and is nearly full.
  std::size_t header = first;
  if (width > 2 && filled(rows[first]) * 2 < width + 1) {
    for (std::size_t i = first + 1; i < rows.size() && i < first + 20; ++i) {
      if (!fits(rows[i]) || filled(rows[i]) * 10 < width * 7) continue;
      if (header_votes(rows, i) > 0) header = i;
      break;
    }
  }
  // Lines of remarks marked # stand above the header; the last of them may be the header itself.
  while (header + 1 < rows.size() && !rows[header].cells.empty() && rows[header].cells[0].starts_with('#') &&
         rows[header + 1].cells[0].starts_with('#') && fits(rows[header + 1]))
    ++header;

  if (header_votes(rows, header) > 0 || (rows.size() == 1 && header_votes(rows, header) > -0.5)) {
    layout.header_line = rows[header].line;
    for (const auto& cell : rows[header].cells) layout.header.emplace_back(cell);
    layout.first_row_line = header + 1 < rows.size() ? rows[header + 1].line : rows[header].line + 1;
  } else {
    layout.first_row_line = rows[header].line;
  }
  std::set<std::string> taken;
  const std::size_t columns = std::max(width, layout.header.size());
  for (std::size_t c = 0; c < columns; ++c) {
    std::string name = c < layout.header.size() ? std::string(trimmed(layout.header[c])) : std::string();
    if (name.empty()) name = "column " + std::to_string(c + 1);
    std::string unique = name;
    for (int n = 2; !taken.insert(lower(unique)).second; ++n) unique = name + " (" + std::to_string(n) + ")";
    layout.columns.push_back(unique);
  }
}

/// The delimiter that a first line `sep=;` names (spreadsheets write and obey it).
std::optional<char> sep_line(std::string_view sample) {
  std::string_view line = sample.substr(0, std::min(sample.find_first_of("\r\n"), sample.size()));
  if (line.size() >= 2 && line.front() == '"' && line.back() == '"') line = line.substr(1, line.size() - 2);
  if (line.size() == 5 && same_word(line.substr(0, 4), "sep=")) return line[4];
  return std::nullopt;
}

}  // namespace

Result<CsvLayout> sniff_csv_header(std::string_view sample, const CsvDialect& dialect, bool whole) {
  whole = whole && sample.size() <= csv_sample_bytes_max;
  sample = cut_at_character(sample, csv_sample_bytes_max);
  if (trimmed(sample).empty()) return invalid("csv.empty", "The file holds no text, so there is nothing to import.");
  CsvLayout layout;
  layout.dialect = dialect;
  layout.sep_line = sep_line(sample).has_value();
  layout.line_end = line_end_of(sample);
  layout.quotes_seen = dialect.quote != '\0' && wraps_cells(sample, dialect.quote);
  find_header(layout, rows_of(sample, dialect, layout.sep_line ? 1 : 0, whole));
  return layout;
}

Result<CsvLayout> sniff_csv(std::string_view sample, bool whole) {
  whole = whole && sample.size() <= csv_sample_bytes_max;
  sample = cut_at_character(sample, csv_sample_bytes_max);
  if (trimmed(sample).empty()) return invalid("csv.empty", "The file holds no text, so there is nothing to import.");

  const auto named = sep_line(sample);
  const long skip_lines = named ? 1 : 0;
  const std::string_view head = sample.substr(0, std::min(sample.find_first_of("\r\n"), sample.size()));
  for (const char c : {',', ';', '\t', '|'}) {
    const auto columns = static_cast<std::size_t>(std::count(head.begin(), head.end(), c)) + 1;
    if (columns > csv_columns_max && (columns - 1) * 3 > head.size() / 16)
      return too_many("csv.too_wide", "The first line has " + std::to_string(columns) + " columns; at most " +
                                          std::to_string(csv_columns_max) +
                                          " are read. Take out those that you do not need, or turn the table if its "
                                          "records stand side by side.");
  }
  std::vector<char> delimiters;
  for (const char c : {',', ';', '\t', '|', '\x1F', '\x01', '^', '~', ':', '#', '&', ' '})
    if (named ? c == *named : sample.find(c) != std::string_view::npos) delimiters.push_back(c);
  if (named && delimiters.empty()) delimiters.push_back(*named);
  std::vector<char> quotes;
  for (const char c : {'"', '\''})
    if (wraps_cells(sample, c)) quotes.push_back(c);
  quotes.push_back('\0');

  const Judged single = judge(sample, {'\0', '"'}, skip_lines, whole);
  Judged best;
  for (const char delimiter : delimiters)
    for (const char quote : quotes)
      for (const char escape : {'\0', '\\'}) {
        if (escape != '\0' && (quote == '\0' || sample.find(std::string("\\") + quote) == std::string_view::npos))
          continue;
        Judged judged = judge(sample, {delimiter, quote, escape}, skip_lines, whole);
        const bool weak = prior_of(delimiter) < 0.7 && !named;
        // Blanks and colons also stand inside names, hours and addresses: they divide only what is no such thing as a
        // whole.
        if (weak && (single.specific_share > 0.7 || judged.wide_share < 0.9)) continue;
        if (delimiter == ' ' && !named && judged.specific_share < 0.4) continue;
        // Where double quotes wrap cells, a broken one does not make the others ordinary characters.
        if (quote == '\0' && quotes.front() == '"') judged.score *= 0.6;
        if (named) judged.score = std::max(judged.score, 1e-6);
        if (judged.score > best.score * 1.000001) best = judged;
      }
  CsvLayout layout;
  const bool lines_are_cells =
      best.score <= 0 || (best.wide_share < 0.3 && best.width <= 1 && best.score < 0.05 && !named);
  if (lines_are_cells) {
    best = single;
    best.dialect = {'\0', '"'};
    best.score = single.wide_share == 0 && single.score > 0 ? 1 : 0.5;
  }
  layout.dialect = best.dialect;
  layout.score = std::min(1.0, best.score);
  layout.quotes_seen = layout.dialect.quote != '\0' && wraps_cells(sample, layout.dialect.quote);
  // A lone quote is one that was never closed: the row that holds it is named.
  if (layout.dialect.quote == '\0')
    layout.dialect.quote = std::count(sample.begin(), sample.end(), '"') <= 1 ? '"' : '\0';
  layout.line_end = line_end_of(sample);
  layout.sep_line = named.has_value();
  auto rows = rows_of(sample, layout.dialect, skip_lines, whole);
  if (layout.dialect.delimiter != ' ' && layout.dialect.delimiter != '\0' && blanks_follow(rows, '"')) {
    layout.dialect.skip_blanks = true;
    if (layout.dialect.quote == '\0' && wraps_cells(sample, '"')) layout.dialect.quote = '"', layout.quotes_seen = true;
    rows = rows_of(sample, layout.dialect, skip_lines, whole);
  }
  find_header(layout, rows);
  return layout;
}

CsvReader csv_rows(const CsvLayout& layout) { return CsvReader(layout.dialect, layout.first_row_line - 1); }

bool is_total_row(const std::vector<std::string_view>& cells) {
  static constexpr std::string_view totals[] = {"total",  "totals", "grand total", "sum",           "subtotal",
                                                "summe",  "gesamt", "gesamtsumme", "total général", "totale",
                                                "totaal", "suma",   "totales",     "total geral"};
  std::size_t filled = 0, others = 0;
  bool says_total = false;
  for (const auto cell : cells) {
    auto text = trimmed(cell);
    if (text.empty()) continue;
    ++filled;
    while (text.ends_with(':')) text = trimmed(text.substr(0, text.size() - 1));
    if (filled == 1)
      says_total = std::any_of(std::begin(totals), std::end(totals), [&](auto t) { return same_word(text, t); });
    else if (!is_number(text))
      ++others;
  }
  return says_total && others == 0 && (filled < cells.size() || cells.size() == 1 || filled > 1);
}

bool is_remark_row(const std::vector<std::string_view>& cells, std::size_t columns) {
  static constexpr std::string_view beginnings[] = {
      "confidential",     "copyright",   "\xC2\xA9",    "generated by",  "generated on",
      "report generated", "exported by", "exported on", "end of report", "all rights reserved"};
  if (columns < 2 || cells.empty()) return false;
  for (std::size_t i = 1; i < cells.size(); ++i) {
    if (!trimmed(cells[i]).empty()) return false;
  }
  const std::string text = lower(trimmed(cells.front().substr(0, 64)));
  return std::any_of(std::begin(beginnings), std::end(beginnings), [&](auto words) { return text.starts_with(words); });
}

namespace {

/// Where the dangerous character stands behind leading apostrophes; npos if the cell is harmless.
bool is_formula_like(std::string_view cell) {
  const std::size_t at = cell.find_first_not_of('\'');
  return at != std::string_view::npos && std::string_view("=+-@\t\r").find(cell[at]) != std::string_view::npos;
}

}  // namespace

std::string guarded(std::string_view cell) {
  return is_formula_like(cell) ? "'" + std::string(cell) : std::string(cell);
}

std::string unguarded(std::string_view cell) {
  return std::string(cell.starts_with('\'') && is_formula_like(cell) ? cell.substr(1) : cell);
}

void append_csv_row(std::string& out, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ',';
    const std::string cell = guarded(cells[i]);
    // A lone empty cell is quoted too: an empty line would be no row.
    const bool wrap = cell.find_first_of(",\"\r\n;\t") != std::string::npos || (cells.size() == 1 && is_blank(cell)) ||
                      (!cell.empty() && (cell.front() == ' ' || cell.back() == ' '));
    if (!wrap) {
      out += cell;
      continue;
    }
    out += '"';
    for (const char c : cell) {
      if (c == '"') out += '"';
      out += c;
    }
    out += '"';
  }
  out += "\r\n";
}

}  // namespace barnacle
