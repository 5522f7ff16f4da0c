#include "formats/mapping.hpp"

#include <algorithm>
#include <iterator>

#include "base/text.hpp"

namespace barnacle {
namespace {

struct Token {
  std::string text;
  bool quoted = false;
  std::size_t column = 1;  // of its first character, from 1
};

Refusal syntax(long line, std::size_t column, const std::string& text) {
  return invalid("mapping.syntax", "line " + std::to_string(line) + ", column " + std::to_string(column) + ": " + text);
}

Result<std::vector<Token>> words_in(std::string_view line, long number) {
  std::vector<Token> words;
  for (std::size_t i = 0; i < line.size();) {
    if (line[i] == ' ' || line[i] == '\t' || line[i] == '\r') {
      ++i;
      continue;
    }
    Token word{"", line[i] == '"', i + 1};
    if (word.quoted) {
      bool closed = false;
      for (++i; i < line.size() && !closed; ++i) {
        if (line[i] != '"')
          word.text += line[i];
        else if (i + 1 < line.size() && line[i + 1] == '"')
          word.text += line[++i];
        else
          closed = true;
      }
      if (!closed) return syntax(number, word.column, "this quote is never closed.");
    } else {
      while (i < line.size() && line[i] != ' ' && line[i] != '\t' && line[i] != '\r' && line[i] != '"')
        word.text += line[i++];
    }
    words.push_back(std::move(word));
  }
  return words;
}

constexpr RowsAre all_rows[] = {RowsAre::contacts,   RowsAre::organizations, RowsAre::deals,
                                RowsAre::activities, RowsAre::sellers,       RowsAre::products};
constexpr DayOrder all_orders[] = {DayOrder::year_month_day, DayOrder::month_day_year, DayOrder::day_month_year};

std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c == '\n' || c == '\r' ? ' ' : c;
  }
  return out + "\"";
}

bool same_column(std::string_view a, std::string_view b) {
  return trimmed(a) == trimmed(b) || header_key(a) == header_key(b);
}

}  // namespace

const FileMapping* Mapping::of(std::string_view file) const {
  for (const auto& mapping : files)
    if (same_word(mapping.file, file)) return &mapping;
  for (const auto& mapping : files)
    if (mapping.file.empty()) return &mapping;
  return nullptr;
}

Result<Mapping> mapping_from_text(std::string_view text) {
  if (text.size() > mapping_bytes_max)
    return too_many("mapping.too_long", "A mapping has at most 256 kB; this one has more.");
  if (!is_utf8(text)) return invalid("mapping.not_utf8", "The mapping is no well-formed UTF-8: save it as UTF-8.");
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  Mapping mapping;
  long number = 0;
  for (const auto line : split(text, '\n')) {
    ++number;
    if (trimmed(line).empty() || trimmed(line).starts_with('#')) continue;
    auto read = words_in(line, number);
    if (!read) return read.refusal();
    const std::vector<Token>& words = *read;
    const std::string& verb = words[0].text;
    const std::size_t end = line.size() + 1;
    const auto fail_at = [&](std::size_t i, const std::string& why) {
      return syntax(number, i < words.size() ? words[i].column : end, why);
    };
    const auto is_arrow = [&](std::size_t i) { return i < words.size() && !words[i].quoted && words[i].text == "->"; };
    const auto is_over_at = [&](std::size_t i) { return words.size() == i; };
    const auto rest_from = [&](std::size_t i) {
      std::string rest;
      for (; i < words.size(); ++i) rest += (rest.empty() ? "" : " ") + words[i].text;
      return rest;
    };
    if (words[0].quoted)
      return fail_at(0,
                     "a line begins with file, key, column, join, date format, currency, country, stage or replace.");

    if (verb == "file") {
      if (words.size() < 2 || !is_arrow(2) || words.size() < 4)
        return fail_at(words.size() < 2 ? 1 : 2, "write: file \"name.csv\" -> deals");
      if (!is_over_at(4)) return fail_at(4, "nothing follows the kind of rows.");
      const auto* rows = std::find_if(std::begin(all_rows), std::end(all_rows),
                                      [&](RowsAre r) { return text_of(r) == words[3].text; });
      if (rows == std::end(all_rows))
        return fail_at(3, "the rows are contacts, organizations, deals, activities, sellers or products, not \"" +
                              words[3].text + "\".");
      if (mapping.files.size() == mapping_files_max) return fail_at(0, "a mapping speaks of at most 64 files.");
      for (const auto& known : mapping.files)
        if (same_word(known.file, words[1].text)) return fail_at(1, "this file is spoken of twice.");
      mapping.files.push_back({words[1].text, *rows});
      continue;
    }
    if (mapping.files.empty()) mapping.files.emplace_back();
    FileMapping& file = mapping.files.back();
    if (verb == "key") {
      if (!is_over_at(2)) return fail_at(std::min<std::size_t>(2, words.size()), "write: key \"column\"");
      file.key = words[1].text;
    } else if (verb == "column") {
      if (!is_arrow(2)) return fail_at(std::min<std::size_t>(2, words.size()), "write: column \"name\" -> field");
      if (words.size() < 4) return fail_at(4, "a field is missing behind the arrow.");
      const auto field = field_from_text(words[3].text);
      if (!field)
        return fail_at(
            3, "there is no field \"" + words[3].text + "\"; to keep the column under its own name write: custom");
      ColumnTarget target{*field, rest_from(4), 0};
      if (*field == Field::custom && target.detail.empty()) target.detail = words[1].text;
      for (const auto& rule : file.columns)
        if (same_column(rule.column, words[1].text)) return fail_at(1, "this column is spoken of twice.");
      file.columns.push_back({words[1].text, target});
    } else if (verb == "join") {
      if (!is_arrow(2) || !is_over_at(4))
        return fail_at(std::min<std::size_t>(2, words.size()), "write: join \"column\" -> \"file.csv\"");
      file.joins.push_back({words[1].text, words[3].text});
    } else if (verb == "date") {
      if (words.size() != 3 || words[1].text != "format") return fail_at(1, "write: date format m/d/yyyy");
      const auto* order = std::find_if(std::begin(all_orders), std::end(all_orders),
                                       [&](DayOrder o) { return text_of(o) == words[2].text; });
      if (order == std::end(all_orders)) return fail_at(2, "a date format is m/d/yyyy, d/m/yyyy or yyyy-mm-dd.");
      file.day_order = *order;
    } else if (verb == "currency" || verb == "country") {
      const std::size_t letters = verb == "currency" ? 3 : 2;
      const bool right =
          words.size() == 2 && words[1].text.size() == letters &&
          std::all_of(words[1].text.begin(), words[1].text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
      if (!right)
        return fail_at(1, verb == "currency" ? "a currency has three capitals, as in USD."
                                             : "a country has two capitals, as in US.");
      (verb == "currency" ? file.currency : file.country) = words[1].text;
    } else if (verb == "stage") {
      if (!is_arrow(2) || words.size() < 4)
        return fail_at(std::min<std::size_t>(2, words.size()), "write: stage \"Engaging\" -> presentation");
      if (!file.stages.emplace(words[1].text, rest_from(3)).second) return fail_at(1, "this stage is spoken of twice.");
    } else if (verb == "replace") {
      if (!is_arrow(3) || !is_over_at(5))
        return fail_at(std::min<std::size_t>(3, words.size()), "write: replace \"column\" \"theirs\" -> \"ours\"");
      file.replaces.push_back({words[1].text, words[2].text, words[4].text});
    } else {
      return fail_at(0, "\"" + verb +
                            "\" is no word that begins a line: file, key, column, join, date format, currency, "
                            "country, stage, replace.");
    }
  }
  // A join leads to a file whose key is said; otherwise no row could be found.
  for (const auto& file : mapping.files)
    for (const auto& join : file.joins) {
      const auto target = std::find_if(mapping.files.begin(), mapping.files.end(),
                                       [&](const auto& f) { return !f.file.empty() && same_word(f.file, join.file); });
      if (target == mapping.files.end() || target->key.empty())
        return invalid("mapping.join", "The join of \"" + join.column + "\" leads to \"" + join.file +
                                           "\", which has no file line with a key.");
    }
  return mapping;
}

std::string text_of(const Mapping& mapping) {
  std::string out;
  for (const auto& file : mapping.files) {
    if (!file.file.empty() || file.rows)
      out +=
          "file " + in_quotes(file.file) + " -> " + std::string(text_of(file.rows.value_or(RowsAre::contacts))) + "\n";
    if (!file.key.empty()) out += "  key " + in_quotes(file.key) + "\n";
    for (const auto& rule : file.columns) {
      out += "  column " + in_quotes(rule.column) + " -> " + std::string(text_of(rule.target.field));
      out += (rule.target.detail.empty() ? "" : " " + in_quotes(rule.target.detail)) + "\n";
    }
    for (const auto& join : file.joins)
      out += "  join " + in_quotes(join.column) + " -> " + in_quotes(join.file) + "\n";
    if (file.day_order) out += "  date format " + std::string(text_of(*file.day_order)) + "\n";
    if (!file.currency.empty()) out += "  currency " + file.currency + "\n";
    if (!file.country.empty()) out += "  country " + file.country + "\n";
    for (const auto& [theirs, ours] : file.stages)
      out += "  stage " + in_quotes(theirs) + " -> " + in_quotes(ours) + "\n";
    for (const auto& rule : file.replaces)
      out += "  replace " + in_quotes(rule.column) + " " + in_quotes(rule.from) + " -> " + in_quotes(rule.to) + "\n";
  }
  return out;
}

Result<ColumnPlan> plan_columns(const std::vector<std::string>& header, const FileMapping& mapping) {
  ColumnPlan plan = plan_columns(header);
  if (mapping.rows) plan.rows = *mapping.rows;
  for (const auto& rule : mapping.columns) {
    const auto found =
        std::find_if(header.begin(), header.end(), [&](const auto& name) { return same_column(name, rule.column); });
    if (found == header.end())
      return invalid("mapping.column",
                     "The mapping speaks of a column \"" + rule.column + "\", which the file does not have.");
    plan.targets[static_cast<std::size_t>(found - header.begin())] = rule.target;
  }
  return plan;
}

std::string_view replaced(const FileMapping& mapping, std::string_view column, std::string_view cell) {
  for (const auto& rule : mapping.replaces)
    if (trimmed(cell) == rule.from && same_column(rule.column, column)) return rule.to;
  return cell;
}

}  // namespace barnacle
