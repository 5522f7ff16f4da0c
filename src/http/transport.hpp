#pragma once
// The sockets: HTTP/1.1 on one address, read on one thread, answered by a few workers.

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "http/site.hpp"

namespace barnacle::http {

inline constexpr std::size_t header_bytes_max = 16 * 1024;    ///< request line and fields: 431 beyond
inline constexpr std::size_t fields_max = 100;                ///< 431 beyond; a browser sends about twenty
inline constexpr std::size_t body_bytes_max = 1024 * 1024;    ///< 413 beyond
inline constexpr std::size_t upload_bytes_max = 100'000'000;  ///< of POST /uploads: a file of a million contacts
inline constexpr std::size_t connections_max = 1'024;         ///< more wait in the kernel's list
inline constexpr std::size_t waiting_requests_max = 256;      ///< more are told 503 at once
inline constexpr std::size_t workers_max = 64;                ///< each holds a database connection

struct Listening {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8600;  ///< 0: any that is free
  std::size_t workers = 4;
  // How long a peer may take. Named so that tests can be impatient.
  std::chrono::milliseconds header_time = std::chrono::seconds(10);
  std::chrono::milliseconds body_time = std::chrono::seconds(30);
  std::chrono::milliseconds upload_time = std::chrono::minutes(15);  ///< of POST /uploads, over a slow line
  std::chrono::milliseconds idle_time = std::chrono::seconds(75);
  std::chrono::milliseconds write_time = std::chrono::seconds(30);
  std::chrono::milliseconds stop_time = std::chrono::seconds(30);  ///< for what runs when it is asked to stop
  std::chrono::milliseconds stream_pause{500};  ///< between two questions to an answer that goes on: what is live
};

/// "127.0.0.1:8600", "[::1]:8600". Refusal `listen.unreadable`.
Result<Listening> listening_from_text(std::string_view text);

/// Listens from making to destruction. Destroying it stops gracefully: nobody new comes in, what runs is answered and
/// its connection closed, an answer that goes on (Response::more) ends. Of such an answer nothing is kept for a reader
/// who does not read: the next part is asked for when the last has gone out, and who takes none for `write_time` is
/// closed on.
class Server {
 public:
  /// `site` is borrowed. Refusal `listen.failed` if the address cannot be had.
  static Result<std::unique_ptr<Server>> open(Site& site, const Listening& listening);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  std::uint16_t port() const;
  /// "http://127.0.0.1:8600"
  std::string address() const;

 private:
  struct Parts;
  explicit Server(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace barnacle::http
