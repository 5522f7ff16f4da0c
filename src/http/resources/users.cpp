#include <boost/describe.hpp>

#include "app/keep_users.hpp"
#include "http/resources/resources.hpp"

namespace barnacle::app {
BOOST_DESCRIBE_STRUCT(NewUser, (), (name, email, password, role, seller))
}  // namespace barnacle::app

namespace barnacle::http {

namespace {

// All of a user but the hash.
std::string document_of(const User& user) {
  return "{\"id\":" + json_text(user.id) + ",\"name\":" + json_text(user.name) + ",\"email\":" + json_text(user.email) +
         ",\"role\":" + json_text(user.role) + ",\"seller\":" + json_text(user.seller) +
         ",\"created_at\":" + json_text(user.created_at) + ",\"gone_at\":" + json_text(user.gone_at) +
         ",\"version\":" + std::to_string(user.version) + "}";
}

Response list_users(Call& call) {
  return call.look([&](app::Desk& desk) {
    std::vector<std::string> rows;
    for (const User& user : desk.books.users().all()) rows.push_back(document_of(user));
    return call.list(rows, {});
  });
}

Response post_user(Call& call) {
  const auto body = call.body<app::NewUser>();
  if (!body) return call.refuse(body.refusal());
  const auto added = app::add_user(call.site.house, call.site.secrets, call.caller().user.name, *body);
  if (!added) return call.refuse(added.refusal());
  return call.json(document_of(*added), 201, added->version);
}

Response delete_user(Call& call) {
  const auto id = call.id<UserId>("user");
  if (!id) return call.refuse(id.refusal());
  const auto removed = call.perform([&](app::Desk& desk) -> Result<User> {
    const auto user = desk.books.users().find(*id);
    if (!user) return not_found("user.unknown", "There is no user " + id->text() + ".");
    if (const auto same = call.check_version(user->version); !same) return same.refusal();
    return app::remove_user(desk, *id);
  });
  if (!removed) return call.refuse(removed.refusal());
  return call.no_content();
}

}  // namespace

std::vector<Route> user_routes() {
  return {{Method::get, "/users", Door::admin, "listUsers", list_users},
          {Method::post, "/users", Door::admin, "addUser", post_user, Keeps::nothing},
          {Method::del, "/users/{id}", Door::admin, "removeUser", delete_user}};
}

}  // namespace barnacle::http
