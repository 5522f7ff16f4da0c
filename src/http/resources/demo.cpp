// The workspace that tells a story, to look around in before one's own people are here.

#include "app/load_demo.hpp"

#include "http/resources/resources.hpp"

namespace barnacle::http {

namespace {

Response told(Call& call, int status) {
  return call.look([&](app::Desk& desk) {
    const auto label = app::demo_label(desk);
    const auto own = app::own_contacts(desk);
    return call.json("{\"loaded_on\":" + json_text(label) +
                         ",\"contacts\":" + std::to_string(desk.books.contacts().count({}) - own) +
                         ",\"own_contacts\":" + std::to_string(own) + "}",
                     status);
  });
}

Response get_demo(Call& call) { return told(call, 200); }

Response post_demo(Call& call) {
  const auto owner = call.own_seller();
  if (!owner) return call.refuse(owner.refusal());
  const auto loaded = call.perform([&](app::Desk& desk) { return app::load_demo(desk, *owner); });
  if (!loaded) return call.refuse(loaded.refusal());
  return told(call, loaded->there_already ? 200 : 201);
}

Response delete_demo(Call& call) {
  const auto removed = call.perform([](app::Desk& desk) { return app::remove_demo(desk); });
  if (!removed) return call.refuse(removed.refusal());
  return call.json("{\"contacts\":" + std::to_string(removed->contacts) + ",\"undo\":" + json_text(call.undo()) + "}");
}

}  // namespace

std::vector<Route> demo_routes() {
  return {{Method::get, "/demo", Door::read, "getDemo", get_demo},
          {Method::post, "/demo", Door::admin, "loadDemo", post_demo},
          {Method::del, "/demo", Door::admin, "removeDemo", delete_demo}};
}

}  // namespace barnacle::http
