#pragma once
// The other side of HTTP: asks a server, for the command line.

#include <chrono>
#include <string>

#include "base/result.hpp"
#include "http/message.hpp"

namespace barnacle::http {

/// What is asked of a server. `path` begins with a slash and may have a query.
struct Asked {
  std::string server = "http://127.0.0.1:8600";  ///< http:// or https://, a host and perhaps a port
  Method method = Method::get;
  std::string path;
  std::vector<Field> fields;
  std::string body;
};

inline constexpr std::size_t answer_bytes_max = 256 * 1024 * 1024;  ///< an export; more is no answer of ours

/// Asks once, over a connection of its own, waiting for at most `patience` wherever nothing comes. With https the
/// server's certificate must be one that this machine trusts, for that host. Refusals: invalid `server.unreadable`
/// and `request.unreadable`, conflict `server.unreachable` (nobody answers there, or not in HTTP).
Result<Response> ask(const Asked& asked, std::chrono::seconds patience = std::chrono::seconds(60));

}  // namespace barnacle::http
