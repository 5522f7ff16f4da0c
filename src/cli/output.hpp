#pragma once
// How answers look: aligned columns on a terminal, tab-separated text elsewhere, JSON where asked for (ux.md section
// 9).

#include <cstdio>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "cli/jq.hpp"

namespace barnacle::cli {

/// What the call asked for.
struct OutputForm {
  bool json = false;                     ///< --json
  std::vector<std::string> json_fields;  ///< --json=id,name
  bool jsonl = false;                    ///< --jsonl: a list as one document per line
  std::shared_ptr<Jq> jq;                ///< --jq: what is shown of each document
  bool csv = false;                      ///< --csv
  bool header = false;                   ///< --header, where stdout is no terminal
  bool terminal = false;                 ///< stdout is one
  bool color = false;
  int width = 80;
  int height = 0;      ///< of the terminal; 0 if unknown
  std::string pager;   ///< what shows a list that is longer than the terminal; empty: nothing
  bool quiet = false;  ///< --quiet: no notes on stderr
};

/// One column of a list. Where a terminal is too narrow, `spare` columns are left out, the most spare first, and then
/// the widest `flexible` one gives way.
struct Column {
  std::string name;
  bool flexible = false;
  bool right = false;
  int spare = 0;  ///< 0: never left out
};

class Output {
 public:
  Output(OutputForm form, std::FILE* data, std::FILE* notes) : form_(form), data_(data), notes_(notes) {}

  const OutputForm& form() const { return form_; }
  bool wants_json() const { return form_.json || form_.jsonl || form_.jq; }

  /// A list: `rows` of as many cells as columns, and each row's JSON document (same order) for --json.
  void table(const std::vector<Column>& columns, const std::vector<std::vector<std::string>>& rows,
             const std::vector<std::string>& documents);

  /// One record: its JSON document, or these lines.
  void record(std::string_view document, std::string_view lines);

  /// A line for people on stdout; nothing with --json.
  void say(std::string_view line);
  /// A line on stderr: progress, warnings, how to undo. After what was said on stdout so far.
  void note(std::string_view line);
  /// A line on stderr, whatever --quiet says.
  void warn(std::string_view line);
  /// "barnacle: what. What to do.", likewise.
  void complain(std::string_view text);
  /// True once --json=FIELD named a field that the document does not have, or --jq failed on it; the call then ends as
  /// wrong usage.
  bool field_refused() const { return field_refused_; }

  std::string bold(std::string_view text) const;
  std::string dim(std::string_view text) const;

 private:
  void write(std::string_view text);
  void write_document(std::string_view document);
  void show(std::string_view text);
  void write_columns(const std::vector<Column>& columns, const std::vector<std::vector<std::string>>& rows);
  OutputForm form_;
  std::FILE* data_;
  std::FILE* notes_;
  bool field_refused_ = false;
};

/// Columns that a terminal gives a text: its characters, wide ones (East Asian, emoji) counted twice, combining ones
/// not at all.
int display_width(std::string_view text);
/// The words of `text` in lines of at most `room` columns, joined by a line end and `indent` blanks. A longer word
/// stays whole.
std::string wrapped(std::string_view text, int room, int indent);
/// Cut to so many columns, with "…" where something is missing.
std::string fitted(std::string_view text, int columns);

}  // namespace barnacle::cli
