#pragma once
// A request and its answer as plain values. Sockets, and the library that reads them, stay behind transport.cpp.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/words.hpp"

namespace barnacle::http {

enum class Method { get, head, post, put, patch, del };

/// A header field. Names are small letters.
struct Field {
  std::string name;
  std::string value;
  bool operator==(const Field&) const = default;
};

struct Request {
  Method method = Method::get;
  std::string path;   ///< as it came, percent-encoded, without the query
  std::string query;  ///< what follows the "?", percent-encoded
  std::vector<Field> fields;
  std::string body;
  std::string peer;  ///< the caller's address without the port
  std::string id;    ///< for logs and for the answer's Request-Id

  /// The first field of that name (small letters), or an empty text.
  std::string_view field(std::string_view name) const;
  /// The value of a cookie, or an empty text.
  std::string_view cookie(std::string_view name) const;
};

/// The rest of an answer that does not end with its body: asked again and again, on any worker's thread but never on
/// two at once, it gives what there is to say now (empty: nothing new), or nothing when the answer is over.
using More = std::function<std::optional<std::string>()>;

struct Response {
  int status = 200;
  std::vector<Field> fields;
  std::string body;
  More more = {};  ///< set: `body` is only the beginning

  std::string_view field(std::string_view name) const;
  Response& with(std::string name, std::string value) &;
  Response&& with(std::string name, std::string value) &&;
};

/// A percent-encoded text, decoded: "%C3%A9" is é, and in queries and forms "+" is a blank. Broken
/// escapes stay as they stand.
std::string decoded(std::string_view encoded, bool plus_is_blank);

/// Name and value pairs of a query or of a form, decoded, in their order; at most pairs_max, the rest is left out.
std::vector<Field> pairs_of(std::string_view encoded);
inline constexpr std::size_t pairs_max = 100;

}  // namespace barnacle::http

namespace barnacle {
BARNACLE_WORDS(http::Method, "method", {http::Method::get, "GET"}, {http::Method::head, "HEAD"},
               {http::Method::post, "POST"}, {http::Method::put, "PUT"}, {http::Method::patch, "PATCH"},
               {http::Method::del, "DELETE"});
}  // namespace barnacle
