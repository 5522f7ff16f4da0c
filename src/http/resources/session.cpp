// The caller: signing in and out, and who I am.

#include <boost/describe.hpp>

#include "http/resources/resources.hpp"

namespace barnacle::http {

struct SignInBody {
  std::string email;
  std::string password;
};
BOOST_DESCRIBE_STRUCT(SignInBody, (), (email, password))

struct PasswordBody {
  std::string old_password;
  std::string new_password;
};
BOOST_DESCRIBE_STRUCT(PasswordBody, (), (old_password, new_password))

namespace {

// What the web app needs to know of its user. The token is a session's alone; programs with a bearer token need none.
std::string document_of(const User& user, Scope scope, std::string_view csrf) {
  std::string out = "{\"user\":" + json_text(user.id) + ",\"name\":" + json_text(user.name) +
                    ",\"email\":" + json_text(user.email) + ",\"role\":" + json_text(user.role) +
                    ",\"seller\":" + json_text(user.seller) + ",\"scope\":" + json_text(scope) + ",\"csrf_token\":";
  return out + (csrf.empty() ? "null" : "\"" + std::string(csrf) + "\"") + "}";
}

Response signed_in(Call& call, const app::SignedIn& in, int status) {
  return call.json(document_of(in.user, in.credential.scope, csrf_token(call.site.secrets, in.secret)), status)
      .with("set-cookie", cookie_of(in.secret));
}

Response post_session(Call& call) {
  const auto body = call.body<SignInBody>();
  if (!body) return call.refuse(body.refusal());
  const auto in = app::sign_in(call.site.house, call.site.secrets, body->email, body->password, call.request.peer);
  if (!in) return call.refuse(in.refusal());
  return signed_in(call, *in, 201);
}

Response get_session(Call& call) {
  const app::Caller& caller = call.caller();
  const bool browser = caller.credential.kind == CredentialKind::session;
  return call.json(
      document_of(caller.user, caller.scope,
                  browser ? csrf_token(call.site.secrets, call.request.cookie(session_cookie)) : std::string()));
}

Response delete_session(Call& call) {
  if (call.caller().credential.kind != CredentialKind::session) {
    return call.refuse(conflict("session.none", "A token is ended at DELETE /tokens/{id}."));
  }
  const auto ended = app::sign_out(call.site.house, call.caller().credential.id);
  if (!ended) return call.refuse(ended.refusal());
  return call.no_content().with("set-cookie", cookie_ended());
}

Response put_password(Call& call) {
  if (call.caller().credential.kind != CredentialKind::session) {
    return call.refuse(forbidden("session.needed", "A password is changed by whoever is signed in, not by a token."));
  }
  const auto body = call.body<PasswordBody>();
  if (!body) return call.refuse(body.refusal());
  const auto in = app::change_password(call.site.house, call.site.secrets, call.caller().user, body->old_password,
                                       body->new_password, call.request.peer);
  if (!in) return call.refuse(in.refusal());
  return signed_in(call, *in, 200);
}

}  // namespace

std::vector<Route> session_routes() {
  return {{Method::post, "/session", Door::anonymous, "signIn", post_session},
          {Method::get, "/session", Door::read, "getSession", get_session},
          {Method::del, "/session", Door::read, "signOut", delete_session},
          {Method::put, "/session/password", Door::read, "changePassword", put_password}};
}

}  // namespace barnacle::http
