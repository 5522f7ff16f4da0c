#include "base/quotation.hpp"

#include "base/text.hpp"

namespace barnacle {

std::string as_sentence(std::string_view text) {
  auto end = trimmed(text);
  if (end.ends_with('"')) end.remove_suffix(1);
  const bool ends_itself = end.ends_with('.') || end.ends_with('!') || end.ends_with('?') || end.ends_with("…");
  return std::string(trimmed(text)) + (ends_itself ? "" : ".");
}

std::string quoted_at_end(std::string_view words) { return as_sentence("\"" + std::string(trimmed(words)) + "\""); }

}  // namespace barnacle
