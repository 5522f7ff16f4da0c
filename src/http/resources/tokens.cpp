#include "app/keep_tokens.hpp"

#include <boost/describe.hpp>

#include "http/resources/resources.hpp"

namespace barnacle::app {
BOOST_DESCRIBE_STRUCT(NewToken, (), (name, scope, days))
}  // namespace barnacle::app

namespace barnacle::http {

namespace {

std::string document_of(const Credential& token, std::string_view secret = {}) {
  return "{\"id\":" + json_text(token.id) + ",\"name\":" + json_text(token.name) +
         ",\"scope\":" + json_text(token.scope) + ",\"made_at\":" + json_text(token.made_at) +
         ",\"ends_at\":" + json_text(token.ends_at) +
         (secret.empty() ? "" : ",\"token\":\"" + std::string(secret) + "\"") + "}";
}

Response list_tokens(Call& call) {
  return call.look([&](app::Desk& desk) {
    std::vector<std::string> rows;
    const auto tokens = desk.books.users().credentials_of(call.caller().user.id, CredentialKind::token);
    for (const Credential& token : tokens) rows.push_back(document_of(token));
    return call.list(rows, {});
  });
}

Response post_token(Call& call) {
  const auto body = call.body<app::NewToken>();
  if (!body) return call.refuse(body.refusal());
  if (body->scope > call.caller().scope) {
    return call.refuse(forbidden("token.too_wide", "A token cannot make one that may do more than itself."));
  }
  const auto made = call.perform(
      [&](app::Desk& desk) { return app::make_token(desk, call.site.secrets, call.caller().user, *body); });
  if (!made) return call.refuse(made.refusal());
  return call.json(document_of(made->credential, made->secret), 201);
}

Response delete_token(Call& call) {
  const auto id = call.id<CredentialId>("token");
  if (!id) return call.refuse(id.refusal());
  const auto ended = call.perform([&](app::Desk& desk) { return app::revoke_token(desk, call.caller().user.id, *id); });
  if (!ended) return call.refuse(ended.refusal());
  return call.no_content();
}

}  // namespace

std::vector<Route> token_routes() {
  return {{Method::get, "/tokens", Door::read, "listTokens", list_tokens},
          {Method::post, "/tokens", Door::write, "makeToken", post_token, Keeps::nothing},
          {Method::del, "/tokens/{id}", Door::write, "endToken", delete_token}};
}

}  // namespace barnacle::http
