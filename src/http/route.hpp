#pragma once
// The list of what can be asked. Each file in resources/ gives its own routes; all_routes.cpp lists them.

#include <string_view>
#include <vector>

#include "http/message.hpp"

namespace barnacle::http {

class Call;

/// Who may pass: anybody, or a caller whose scope reaches so far.
enum class Door { anonymous, read, write, admin };

/// What is kept of a good answer to a request with an Idempotency-Key: the answer, or only that it was done, where
/// request or answer hold a secret.
enum class Keeps { answer, nothing };

struct Route {
  Method method;
  std::string_view path;  ///< below /api/v1, a parameter in braces: "/contacts/{id}"
  Door door;
  std::string_view operation;  ///< its operationId in api/openapi.json
  Response (*answer)(Call&);
  Keeps keeps = Keeps::answer;
};

const std::vector<Route>& all_routes();

/// What is asked outside the API, by whole paths: is the server well, what does it do, how is the API described.
const std::vector<Route>& root_routes();

inline constexpr std::string_view api_root = "/api/v1";

}  // namespace barnacle::http
