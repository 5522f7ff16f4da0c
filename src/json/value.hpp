#pragma once
// A parsed JSON document and a view into it. Boost.JSON stays behind value.cpp, so that nobody else pays for compiling
// it.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace barnacle {

/// Named maximums of a document that comes from outside: nested deeper than people nest, longer than an export of one
/// record.
inline constexpr std::size_t json_depth_max = 32;
inline constexpr std::size_t json_bytes_max = 16 * 1024 * 1024;

enum class JsonKind { null, boolean, number, text, list, object };

/// A place in a parsed document; lives no longer than the document. Asking for what it is not is a bug (`expects`).
class JsonView {
 public:
  JsonKind kind() const;
  bool boolean() const;
  std::string_view text() const;
  /// A number as each type, or nothing if it does not fit without loss.
  std::optional<std::int64_t> integer() const;
  std::optional<std::uint64_t> natural() const;
  double real() const;
  /// Elements of a list, members of an object in the order in which they stood.
  std::size_t size() const;
  JsonView element(std::size_t index) const;
  std::string_view name(std::size_t index) const;
  JsonView member(std::size_t index) const;
  std::optional<JsonView> find(std::string_view name) const;
  /// What it shows, as JSON text.
  std::string json() const;

 private:
  friend class JsonDocument;
  explicit JsonView(const void* value) : value_(value) {}
  const void* value_;
};

/// Whom a text comes from: outside is checked strictly; our own rows may hold a byte that somebody else wrote wrongly,
/// and are read all the same.
enum class JsonTrust { outside, our_own };

class JsonDocument {
 public:
  /// Refusals `json.unreadable` (names the byte where reading ended) and `json.too_long`.
  static Result<JsonDocument> parse(std::string_view text, JsonTrust trust);

  JsonDocument(JsonDocument&&) noexcept;
  JsonDocument& operator=(JsonDocument&&) noexcept;
  ~JsonDocument();
  JsonView root() const;

 private:
  struct Held;
  explicit JsonDocument(std::unique_ptr<Held> held);
  std::unique_ptr<Held> held_;
};

/// `document` with only the members named, in the order named, of the object or of each object of a list:
/// `--json=id,name`. A dotted name goes inside: "address.city". The refusal `json.no_such_field` lists the names that
/// there are.
Result<std::string> with_fields(std::string_view document, const std::vector<std::string>& names);

}  // namespace barnacle
