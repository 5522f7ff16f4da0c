// From a request to its answer: who calls, which route, may they, and what went wrong.

#include <algorithm>
#include <chrono>

#include "base/text.hpp"
#include "http/call.hpp"
#include "http/once.hpp"
#include "http/pages/pages.hpp"
#include "http/route.hpp"
#include "http/site.hpp"

namespace barnacle::http {

namespace {

bool changes_something(Method method) { return method != Method::get && method != Method::head; }

// The parameters of a path that fits the template; nothing if it does not fit. A part that decodes to a NUL or to no
// UTF-8 fits nothing.
std::optional<std::vector<Field>> fitted(std::string_view form, std::string_view path) {
  const auto wanted = split(form, '/');
  const auto given = split(path, '/');
  if (wanted.size() != given.size()) return std::nullopt;
  std::vector<Field> parameters;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (wanted[i].starts_with('{')) {
      std::string value = decoded(given[i], false);
      if (value.empty() || value.find('\0') != std::string::npos || !is_utf8(value)) return std::nullopt;
      parameters.push_back({std::string(wanted[i].substr(1, wanted[i].size() - 2)), std::move(value)});
    } else if (wanted[i] != given[i]) {
      return std::nullopt;
    }
  }
  return parameters;
}

// A page of another origin cannot make a browser change something here: browsers name the page's origin with every
// such request, and no script sets that field.
bool is_own_origin(const Request& request) {
  const std::string_view origin = request.field("origin");
  const std::string_view host = request.field("host");
  return !host.empty() && (origin == "https://" + std::string(host) || origin == "http://" + std::string(host));
}

std::string_view bearer_of(const Request& request) {
  constexpr std::string_view scheme = "bearer ";
  const std::string_view given = request.field("authorization");
  if (given.size() <= scheme.size() || !same_word(given.substr(0, scheme.size()), scheme)) return {};
  return trimmed(given.substr(scheme.size()));
}

// Every byte is looked at, so that the time tells nothing.
bool same_secret(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  unsigned differing = 0;
  for (std::size_t i = 0; i < a.size(); ++i) differing |= static_cast<unsigned char>(a[i] ^ b[i]);
  return differing == 0;
}

struct Admitted {
  std::optional<app::Caller> caller;
  std::optional<Response> refused;
};

// Before anything is read or changed: nobody passes a door that is not theirs.
Admitted admit(Site& site, const Request& request, Door door) {
  const std::string_view token = bearer_of(request);
  const std::string_view cookie = request.cookie(session_cookie);
  const bool by_cookie = token.empty();
  auto caller = app::caller_of(site.house, site.secrets, by_cookie ? cookie : token);
  // A token in a cookie, or a session's secret in a program, is not what it was given for.
  const CredentialKind expected = by_cookie ? CredentialKind::session : CredentialKind::token;
  if (caller && caller->credential.kind != expected) caller.reset();
  if (changes_something(request.method) && by_cookie) {
    // A program that signs in has no session that could be misused, and names no origin.
    const bool is_session = caller && door != Door::anonymous;
    if ((is_session || !request.field("origin").empty()) && !is_own_origin(request)) {
      return {{}, problem(request, 403, "origin.foreign", "This request comes from another site's page.")};
    }
    if (is_session && !same_secret(request.field("x-csrf-token"), csrf_token(site.secrets, cookie))) {
      return {{},
              problem(request, 403, "csrf.missing",
                      "Send the csrf_token of GET /api/v1/session as X-CSRF-Token with every change.")};
    }
  }
  if (door == Door::anonymous) return {std::move(caller), {}};
  if (!caller) return {{}, problem(request, 401, "sign_in.needed", "Sign in, or send a token that is in force.")};
  const Scope needed = door == Door::admin ? Scope::admin : door == Door::write ? Scope::write : Scope::read;
  if (caller->scope < needed) {
    return {{},
            problem(request, 403, "scope.missing",
                    "This needs the scope \"" + std::string(word_of(needed)) + "\"; yours is \"" +
                        std::string(word_of(caller->scope)) + "\".")};
  }
  return {std::move(caller), {}};
}

Response answer_of(Site& site, const Request& request, const std::vector<Route>& routes, std::string_view path) {
  const Method method = request.method == Method::head ? Method::get : request.method;
  std::vector<std::string> allowed;
  for (const Route& route : routes) {
    auto parameters = fitted(route.path, path);
    if (!parameters) continue;
    if (route.method != method) {
      allowed.emplace_back(word_of(route.method));
      if (route.method == Method::get) allowed.emplace_back("HEAD");
      continue;
    }
    auto admitted = admit(site, request, route.door);
    if (admitted.refused) return std::move(*admitted.refused);
    const std::string_view token = bearer_of(request);
    Call call(site, request, std::move(admitted.caller), token.empty() ? request.cookie(session_cookie) : token,
              std::move(*parameters));
    const bool has_key = method == Method::post && !request.field("idempotency-key").empty() && call.has_caller();
    return has_key ? answer_once(call, route) : route.answer(call);
  }
  if (allowed.empty()) return problem(request, 404, "path.unknown", "There is nothing at this address.");
  return problem(request, 405, "method.unknown", "This address takes " + joined(allowed, ", ") + ".")
      .with("allow", joined(allowed, ", "));
}

Response answer_any(Site& site, const Request& request) {
  for (const Route& route : root_routes()) {
    if (route.path == request.path) return answer_of(site, request, root_routes(), request.path);
  }
  if (request.path == "/api" || request.path.starts_with("/api/")) {
    if (request.path.starts_with(std::string(api_root) + "/")) {
      Response response =
          answer_of(site, request, all_routes(), std::string_view(request.path).substr(api_root.size()));
      if (response.field("cache-control").empty()) response.with("cache-control", "no-store");
      return response;
    }
    return problem(request, 404, "path.unknown", "The API is at " + std::string(api_root) + "/.");
  }
  return answer_page(site, request);
}

void count(UnderWay& under_way, int status, std::chrono::steady_clock::duration time) {
  const auto took_us = std::chrono::duration_cast<microseconds>(time).count();
  under_way.took_us += took_us;
  std::size_t time_class = 0;
  while (time_class < time_classes_ms.size() && took_us > time_classes_ms[time_class] * 1'000) ++time_class;
  ++under_way.took[time_class];
  ++under_way.answers[static_cast<std::size_t>(std::clamp(status / 100, 1, 5) - 1)];
}

void add_security_fields(const Site& site, Response& response) {
  if (site.behind_tls) response.with("strict-transport-security", "max-age=31536000");

  if (response.field("content-security-policy").empty()) {
    response.with("content-security-policy",
                  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                  "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; "
                  "frame-ancestors 'none'");
  }
  response.with("x-content-type-options", "nosniff");
  response.with("referrer-policy", "same-origin");  // "no-referrer" would take the origin from our own forms
  response.with("cross-origin-opener-policy", "same-origin");
  response.with("cross-origin-resource-policy", "same-origin");
  response.with("x-frame-options", "DENY");
}

// The answer of `work`, or of what broke in it, with what every answer carries.
template <class Work>
Response finished(Site& site, const Request& request, Work&& work) {
  Response response;
  try {
    response = work();
  } catch (const storage_conflict&) {
    response = problem(request, 409, "changed_meanwhile", "Somebody changed this at the same moment. Try again.");
  } catch (const storage_failure& failure) {
    site.log("request " + request.id + ": " + failure.what());
    response = problem(request, 503, "storage.failed",
                       "The database does not answer; the log says why. Nothing was changed. Try again.");
    response.with("retry-after", "5");
  } catch (const std::exception& broken) {
    site.log("request " + request.id + ": " + broken.what());
    response = problem(request, 500, "broken", "Something broke; the log says what. Nothing was changed.");
  }
  response.with("request-id", request.id);
  add_security_fields(site, response);
  return response;
}

}  // namespace

std::optional<Response> refused_at_the_door(Site& site, const Request& head) {
  if (!head.path.starts_with(std::string(api_root) + "/")) return std::nullopt;
  bool may_pass = false;
  Response refused = finished(site, head, [&] {
    for (const Route& route : all_routes()) {
      if (route.method != head.method || !fitted(route.path, head.path.substr(api_root.size()))) continue;
      auto admitted = admit(site, head, route.door);
      if (admitted.refused) return std::move(*admitted.refused);
    }
    may_pass = true;
    return Response{};
  });
  if (may_pass) return std::nullopt;
  count(*site.under_way, refused.status, std::chrono::steady_clock::duration::zero());
  return refused;
}

Response answer(Site& site, const Request& request) {
  const auto began = std::chrono::steady_clock::now();
  Response response = finished(site, request, [&] { return answer_any(site, request); });
  count(*site.under_way, response.status, std::chrono::steady_clock::now() - began);
  return response;
}

}  // namespace barnacle::http
