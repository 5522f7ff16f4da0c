#pragma once
// A place in JSON text that moves on as it is read. Nothing is built in between: what is read goes straight into the
// struct that asked for it. A stored document is read some five times as fast as by way of a tree of values, and
// documents are what an audit, a queue and a replanning read most.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "json/value.hpp"

namespace barnacle {

/// Reads one text from front to back. Grammar is checked as far as it must be to end safely on any bytes; whoever reads
/// what comes from outside has it checked whole before (JsonDocument::parse). Once `broken`, everything further is.
/// Ask `kind` first; asking for what it is not breaks the reading.
class JsonCursor {
 public:
  explicit JsonCursor(std::string_view text) : text_(text) {}

  /// Of the value that comes next. `null` also where the text ends or is broken.
  JsonKind kind();
  void null() { word("null"); }
  bool boolean();
  /// Lives until the next text or name is read.
  std::string_view text();
  /// A number as each type, or nothing if it does not fit without loss.
  std::optional<std::int64_t> integer();
  std::optional<std::uint64_t> natural();
  double real();

  /// A list is `if (enter_list()) do { read an element } while (another())`; false if it is empty.
  bool enter_list() { return enter('[', ']'); }
  /// An object the same way, `name` before each value.
  bool enter_object() { return enter('{', '}'); }
  bool another();
  std::string_view name();
  void pass_over();  ///< whatever value comes next

  bool broken() const { return broken_; }
  std::size_t at() const { return at_; }  ///< bytes read so far
  /// True if nothing follows but blanks.
  bool at_end();
  /// The value that comes next, as it is written, for a sentence about it; `at` is where its reading began.
  std::string_view written(std::size_t at) const;

 private:
  bool enter(char open, char close);
  char next();  // the next byte that is no blank; 0 at the end
  void word(std::string_view expected);
  bool take(char expected);
  std::string_view number();
  void escape();
  std::uint32_t hex4();
  void break_off() {
    broken_ = true;
    at_ = text_.size();
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool broken_ = false;
  std::string unescaped_;
};

}  // namespace barnacle
