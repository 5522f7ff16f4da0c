#include "app/search.hpp"

#include <charconv>

#include "documents/documents.hpp"
#include "http/resources/answers.hpp"
#include "http/resources/resources.hpp"

namespace barnacle::http {

namespace {

Response get_search(Call& call) {
  if (const auto known = call.only_queries({"q", "limit"}); !known) return call.refuse(known.refusal());
  std::size_t limit = app::found_default;
  if (const auto given = call.query("limit")) {
    const char* end = given->data() + given->size();
    const auto read = std::from_chars(given->data(), end, limit);
    if (read.ec != std::errc() || read.ptr != end || limit < 1 || limit > app::found_max) {
      return call.refuse(invalid("query.limit", "limit is a number from 1 to " + std::to_string(app::found_max) + "."));
    }
  }
  const auto groups = call.look([&](app::Desk& desk) {
    return app::search(desk, call.query("q").value_or(""), call.caller().user.seller, limit);
  });
  return groups ? call.json(json_of(*groups)) : call.refuse(groups.refusal());
}

}  // namespace

std::vector<Route> search_routes() { return {{Method::get, "/search", Door::read, "search", get_search}}; }

}  // namespace barnacle::http
