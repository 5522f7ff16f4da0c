#include "http/pages/pages.hpp"

#include <algorithm>

#include "app/keep_users.hpp"
#include "base/text.hpp"
#include "http/call.hpp"
#include "http/pages/html.hpp"
#include "http/refusal_status.hpp"

namespace barnacle::http {

namespace {

Response go_to(std::string_view place) {
  return Response{.status = 303, .fields = {{"location", std::string(place)}, {"cache-control", "no-store"}}};
}

std::string alert(std::string_view sentence) {
  return sentence.empty() ? std::string() : "<p role=\"alert\">" + escaped(sentence) + "</p>";
}

std::string input(std::string_view label, std::string_view name, std::string_view type, std::string_view value,
                  std::string_view autocomplete) {
  return "<label>" + escaped(label) + "<input name=\"" + std::string(name) + "\" type=\"" + std::string(type) +
         "\" value=\"" + escaped(value) + "\" autocomplete=\"" + std::string(autocomplete) + "\" required></label>";
}

Response sign_in_page(int status, std::string_view email, std::string_view trouble) {
  return page(status, "Sign in",
              alert(trouble) + "<form method=\"post\" action=\"/sign-in\">" +
                  input("E-mail address", "email", "email", email, "username") +
                  input("Password", "password", "password", "", "current-password") +
                  "<button>Sign in</button></form>");
}

Response first_run_page(int status, std::string_view link, std::string_view name, std::string_view email,
                        std::string_view zone, std::string_view trouble) {
  return page(status, "Welcome",
              alert(trouble) +
                  "<p>You are the first one here. This makes you the admin.</p>"
                  "<form method=\"post\" action=\"/first-run\"><input type=\"hidden\" name=\"link\" "
                  "value=\"" +
                  escaped(link) + "\">" + input("Your name", "name", "text", name, "name") +
                  input("E-mail address", "email", "email", email, "username") +
                  input("Password, 12 characters or more", "password", "password", "", "new-password") +
                  input("Time zone, like Europe/Berlin", "zone", "text", zone, "off") +
                  "<button>Begin</button></form>");
}

Response nobody_yet_page() {
  return page(200, "Nobody can sign in yet",
              "<p>This server is new. The one who started it makes the first user:</p>"
              "<ol><li>Open the one-time link that <code>barnacle serve</code> printed when it started, or</li>"
              "<li>run <code>barnacle admin create</code> on the server.</li></ol>");
}

std::string value_of(const std::vector<Field>& form, std::string_view name) {
  for (const Field& pair : form) {
    if (pair.name == name) return pair.value;
  }
  return {};
}

// A form from another site's page is not answered: it could sign somebody in as somebody else.
bool is_foreign(const Request& request) {
  const std::string_view origin = request.field("origin");
  const std::string host(request.field("host"));
  return !origin.empty() && origin != "http://" + host && origin != "https://" + host;
}

Response post_sign_in(Site& site, const Request& request) {
  const auto form = pairs_of(request.body);
  const std::string email = value_of(form, "email");
  const auto in = app::sign_in(site.house, site.secrets, email, value_of(form, "password"), request.peer);
  if (!in) return sign_in_page(status_of(in.refusal()), email, in.refusal().text);
  return go_to("/").with("set-cookie", cookie_of(in->secret));
}

Response post_first_run(Site& site, const Request& request) {
  const auto form = pairs_of(request.body);
  const app::NewUser wanted{
      .name = value_of(form, "name"), .email = value_of(form, "email"), .password = value_of(form, "password")};
  const std::string zone = value_of(form, "zone");
  const std::string link = value_of(form, "link");
  const auto in = app::take_first_run(site.house, site.secrets, link, wanted, zone);
  if (in) return go_to("/").with("set-cookie", cookie_of(in->secret));
  return first_run_page(status_of(in.refusal()), link, wanted.name, wanted.email, zone, in.refusal().text);
}

bool is_signed_in(Site& site, const Request& request) {
  const auto caller = app::caller_of(site.house, site.secrets, request.cookie(session_cookie));
  return caller && caller->credential.kind == CredentialKind::session;
}

}  // namespace

Response answer_page(Site& site, const Request& request) {
  const bool reads = request.method == Method::get || request.method == Method::head;
  const bool posts = request.method == Method::post;
  if (posts && is_foreign(request)) {
    return problem(request, 403, "origin.foreign", "This form comes from another site's page.");
  }
  if (request.path == style_path && reads) {
    return Response{.fields = {{"content-type", "text/css; charset=utf-8"}, {"cache-control", "max-age=300"}},
                    .body = std::string(page_style())};
  }
  if (request.path == "/first-run") {
    const std::string link = value_of(pairs_of(request.query), "link");
    if (posts) return post_first_run(site, request);
    if (reads && app::is_first_run_link(site.house, site.secrets, link)) {
      return first_run_page(200, link, "", "", "UTC", "");
    }
    if (reads) return app::has_users(site.house) ? go_to("/sign-in") : nobody_yet_page();
  }
  if (request.path == "/sign-in") {
    if (posts) return post_sign_in(site, request);
    if (reads) return app::has_users(site.house) ? sign_in_page(200, "", "") : nobody_yet_page();
  }
  if (!reads) {
    return problem(request, request.path == "/" ? 405 : 404, "path.unknown", "There is nothing to change here.")
        .with("allow", "GET, HEAD");
  }
  if (request.path != "/") {
    if (site.web) {
      if (auto file = site.web(request)) return std::move(*file);
    }
    return page(404, "Nothing here", "<p>There is nothing at this address. <a href=\"/\">To the start</a></p>");
  }
  if (!app::has_users(site.house)) return nobody_yet_page();
  if (!is_signed_in(site, request)) return go_to("/sign-in");
  if (site.web) {
    if (auto file = site.web(request)) return std::move(*file);
  }
  return page(200, "Signed in",
              "<p>This build has no web app. The API is at <code>/api/v1</code>, the command line is "
              "<code>barnacle help</code>.</p>");
}

}  // namespace barnacle::http
