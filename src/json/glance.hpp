#pragma once
// A few members of a stored document, without reading the rest: a queue shows three of a contact's forty.

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "json/read.hpp"

namespace barnacle {

/// Looks through the members of an object that our writer wrote (`JsonForm::stored`), from the front. Nothing is
/// checked but that it does not read past the end; a damaged document shows fewer members.
class JsonMembers {
 public:
  /// `object` begins with "{"; what follows its end is not looked at.
  explicit JsonMembers(std::string_view object);

  /// Steps to the next member; false at the end.
  bool next();
  std::string_view name() const { return name_; }
  /// The member's value as it is written.
  std::string_view value() const { return value_; }

 private:
  bool take(char wanted);
  std::string_view take_text();
  std::string_view take_value();

  std::string_view rest_;
  std::string_view name_;
  std::string_view value_;
};

/// The values of these members as they are written, empty for one that is not there. Looking ends with the last that is
/// found.
template <std::size_t count>
std::array<std::string_view, count> glance(std::string_view object, const std::array<std::string_view, count>& names) {
  std::array<std::string_view, count> values{};
  std::size_t missing = count;
  for (JsonMembers members(object); missing > 0 && members.next();) {
    for (std::size_t i = 0; i < count; ++i) {
      if (names[i] != members.name()) continue;
      values[i] = members.value();
      --missing;
    }
  }
  return values;
}

/// A text as it is written, in its own letters; empty for an empty value. The refusals are those of `read_stored`.
Result<std::string> glanced_text(std::string_view written);

}  // namespace barnacle
