#include "json/glance.hpp"

namespace barnacle {

JsonMembers::JsonMembers(std::string_view object) : rest_(object) {
  if (!take('{')) rest_ = {};
}

bool JsonMembers::take(char wanted) {
  if (rest_.empty() || rest_.front() != wanted) return false;
  rest_.remove_prefix(1);
  return true;
}

// The text with its quotes.
std::string_view JsonMembers::take_text() {
  std::size_t end = 1;
  while (end < rest_.size() && rest_[end] != '"') end += rest_[end] == '\\' ? 2 : 1;
  const std::string_view text = rest_.substr(0, end + 1);
  rest_.remove_prefix(text.size());
  return text;
}

std::string_view JsonMembers::take_value() {
  const std::string_view from = rest_;
  int depth = 0;
  while (!rest_.empty()) {
    const char c = rest_.front();
    if (c == '"') {
      take_text();
      continue;
    }
    if (depth == 0 && (c == ',' || c == '}' || c == ']')) break;
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
    rest_.remove_prefix(1);
  }
  return from.substr(0, from.size() - rest_.size());
}

bool JsonMembers::next() {
  take(',');
  if (rest_.empty() || rest_.front() != '"') return false;
  name_ = take_text();
  if (name_.size() < 2 || !take(':')) return false;
  name_ = name_.substr(1, name_.size() - 2);
  value_ = take_value();
  return true;
}

Result<std::string> glanced_text(std::string_view written) {
  if (written.empty()) return std::string();
  const bool is_plain = written.size() >= 2 && written.front() == '"' && written.back() == '"' &&
                        written.find('\\') == std::string_view::npos;
  if (is_plain) return std::string(written.substr(1, written.size() - 2));
  return read_stored<std::string>(written);
}

}  // namespace barnacle
