#pragma once
// Templates with typed fields: `Hi {{contact.given_name|there}},`. A field that has no value blocks and names itself;
// there is no logic beyond a fallback after the bar. Values are never read as template text again.

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace barnacle {

/// What a field holds. `block` is several lines, put on lines of its own and so never into a subject.
enum class FieldType { name, words, money, day, time, link, phone, email, block };

/// One field of the closed list.
struct MergeField {
  std::string_view name;  ///< "contact.given_name"
  FieldType type;
  std::string_view about;   ///< one line for the author of a template
  std::string_view sample;  ///< stands in for the value in previews and when a template is checked
};

/// The closed list, in the order in which an editor offers it.
std::span<const MergeField> merge_fields();

/// Null if there is no such field.
const MergeField* find_field(std::string_view name);

/// Named maximums.
inline constexpr std::size_t template_text_max = 32 * 1024;  // bytes; ten times the longest letter that ships
inline constexpr std::size_t template_fields_max = 200;      // fields in one template
inline constexpr std::size_t fallback_max = 100;             // bytes: a word or two, never a paragraph
inline constexpr std::size_t merged_text_max = 64 * 1024;    // bytes; what a touch can carry

/// A run of plain text, or a field with its fallback.
struct TemplatePiece {
  std::string text;                   ///< plain text; empty for a field
  const MergeField* field = nullptr;  ///< null for plain text
  std::string fallback;               ///< empty: none, so that a missing value blocks
};

/// A parsed template. Made by `parse_template` alone.
struct MergeTemplate {
  std::vector<TemplatePiece> pieces;
};

/// Whether the text becomes one line (a subject) or several.
enum class Lines { one, many };

/// Reads `text`. Refusals name line and column, both from 1, the column in characters: `template.syntax` (an open `{{`,
/// a stray `}}`, an empty field, an empty fallback, a line end in a subject, control characters, bytes that are not
/// UTF-8), `template.unknown_field` (with the nearest name), `template.too_long`.
Result<MergeTemplate> parse_template(std::string_view text, Lines lines);

/// Values by field name. A value that is missing or blank counts as missing.
using FieldValues = std::map<std::string, std::string, std::less<>>;

/// Every field with its sample.
FieldValues sample_values();

struct Merged {
  std::string text;
  std::vector<std::string> used;  ///< names of the fields that gave their value, each once, in order of appearance
};

/// Puts the values in. Refusals: `field.missing` (names every missing field at once), `template.too_long` (past
/// `merged_text_max`). Control characters in values become blanks; with `Lines::one` line ends do too, so no value can
/// begin a header line of its own.
Result<Merged> merge(const MergeTemplate& parsed, const FieldValues& values, Lines lines);

}  // namespace barnacle
