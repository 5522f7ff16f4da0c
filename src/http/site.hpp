#pragma once
// What answering needs, and the one way in: a request goes in, an answer comes out, no socket needed.

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>

#include "app/desk.hpp"
#include "http/message.hpp"
#include "ports/secrets.hpp"

namespace barnacle::http {

/// Borrows its parts; they outlive it.
struct Site {
  app::House& house;
  Secrets& secrets;
  std::function<void(std::string_view line)> log = [](std::string_view) {};
  /// The web app's files: an answer for a path of its own, nothing for any other. Empty while none is built in.
  std::function<std::optional<Response>(const Request&)> web = {};
  /// How many streams of events are open.
  std::shared_ptr<std::atomic<std::size_t>> streams = std::make_shared<std::atomic<std::size_t>>(0);
};

/// The answer to one request, with Request-Id and the security fields of every answer. Never throws: a broken world
/// is a 503 or 500 that says so, and a line in the log. May be called from several threads.
Response answer(Site& site, const Request& request);

inline constexpr std::string_view session_cookie = "__Host-barnacle";

}  // namespace barnacle::http
