#pragma once
// A mapping: a plain text that tells how files become contacts, organizations and deals, where their headers do not
// tell by themselves.
//
//     # Comments begin with # at the start of a line.
//     file "sales_pipeline.csv" -> deals         what follows is about this file; without a file line, about any file
//       key "opportunity_id"                     the column that names a row, for joins and for importing twice
//       column "sales_agent" -> owner            a field's word (see columns.hpp), or custom "a name", or ignore; two
//       words refine: phone "mobile" join "sales_agent" -> "sales_teams.csv"  the cell is the key of a row in that file
//       date format m/d/yyyy                     or d/m/yyyy, yyyy-mm-dd
//       currency USD                             of amounts that name none
//       country US                               of phone numbers without country code
//       stage "Engaging" -> presentation         a stage's name in the file, and ours
//       replace "product" "GTXPro" -> "GTX Pro"  a cell of a column that is spelled otherwise elsewhere
//
// Words with blanks stand in quotes, a quote inside quotes is doubled. Case counts inside quotes only where the file's
// own cells are meant; names of columns compare as headers do.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "formats/columns.hpp"
#include "formats/values.hpp"

namespace barnacle {

inline constexpr std::size_t mapping_bytes_max = 256 * 1024;  ///< written by hand
inline constexpr std::size_t mapping_files_max = 64;

struct ColumnRule {
  std::string column;
  ColumnTarget target;
  bool operator==(const ColumnRule&) const = default;
};

/// `column`'s cell is the key of a row in `file`.
struct JoinRule {
  std::string column;
  std::string file;
  bool operator==(const JoinRule&) const = default;
};

/// In `column`, the cell `from` means `to`.
struct ReplaceRule {
  std::string column;
  std::string from;
  std::string to;
  bool operator==(const ReplaceRule&) const = default;
};

/// What is said of one file. Columns that are not named keep what their header tells.
struct FileMapping {
  std::string file;  ///< its name; empty: any file
  std::optional<RowsAre> rows;
  std::string key;
  std::vector<ColumnRule> columns;
  std::vector<JoinRule> joins;
  std::vector<ReplaceRule> replaces;
  std::map<std::string, std::string> stages;  ///< theirs -> ours
  std::optional<DayOrder> day_order;
  std::string currency;
  std::string country;
  bool operator==(const FileMapping&) const = default;
};

struct Mapping {
  std::vector<FileMapping> files;  ///< in the order of the text

  /// What is said of a file by this name; else of any file; else nothing.
  const FileMapping* of(std::string_view file) const;
  bool operator==(const Mapping&) const = default;
};

/// Refuses with code mapping.syntax, the text beginning "line 3, column 12: ".
Result<Mapping> mapping_from_text(std::string_view text);

/// The mapping as text that reads back as itself.
std::string text_of(const Mapping& mapping);

/// The header's own plan, with what the mapping says laid over it. Refuses mapping.column if the mapping names a column
/// that the file lacks.
Result<ColumnPlan> plan_columns(const std::vector<std::string>& header, const FileMapping& mapping);

/// The cell as the mapping wants it read: replaced if a rule says so.
std::string_view replaced(const FileMapping& mapping, std::string_view column, std::string_view cell);

}  // namespace barnacle
