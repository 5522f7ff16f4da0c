#pragma once
// What answering needs, and the one way in: a request goes in, an answer comes out, no socket needed.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/desk.hpp"
#include "http/message.hpp"
#include "http/under_way.hpp"
#include "ports/secrets.hpp"

namespace barnacle::http {

/// Whether one part of the server works. `detail` is a sentence for whoever looks after it.
struct Check {
  std::string name;
  bool is_well = true;
  std::string detail;
};

/// Borrows its parts; they outlive it.
struct Site {
  app::House& house;
  Secrets& secrets;
  std::function<void(std::string_view line)> log = [](std::string_view) {};
  /// The web app's files: an answer for a path of its own, nothing for any other. Empty while none is built in.
  std::function<std::optional<Response>(const Request&)> web = {};
  /// What else must be well besides the database: each with its name and why it is not, if it is not.
  std::function<std::vector<Check>()> checks = [] { return std::vector<Check>(); };
  /// Browsers reach this server by HTTPS, through a proxy: they are told never to come otherwise.
  bool behind_tls = false;
  std::shared_ptr<UnderWay> under_way = std::make_shared<UnderWay>();
};

/// The answer to one request, with Request-Id and the security fields of every answer. Never throws: a broken world
/// is a 503 or 500 that says so, and a line in the log. May be called from several threads.
Response answer(Site& site, const Request& request);

/// What a request is told before its body is read, by its fields alone: the refusal of whoever may not ask this of the
/// API; nothing if they may. Never throws.
std::optional<Response> refused_at_the_door(Site& site, const Request& head);

inline constexpr std::string_view session_cookie = "__Host-barnacle";

}  // namespace barnacle::http
