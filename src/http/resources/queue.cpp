#include "app/queue.hpp"

#include <boost/describe.hpp>

#include "documents/documents.hpp"
#include "http/resources/resources.hpp"

namespace barnacle {
BOOST_DESCRIBE_STRUCT(Demand, (), (must_today, fit_today))
}  // namespace barnacle

namespace barnacle::http {

namespace {

Result<SellerId> seller_asked(const Call& call) {
  const auto given = call.query("seller");
  if (!given) return call.own_seller();
  if (const auto id = SellerId::from_text(*given)) return *id;
  return not_found("seller.unknown", "There is no seller " + *given + ".");
}

Response get_queue(Call& call) {
  if (const auto known = call.only_queries({"seller", "limit"}); !known) return call.refuse(known.refusal());
  const auto seller = seller_asked(call);
  if (!seller) return call.refuse(seller.refusal());
  const auto limit = call.limit();
  if (!limit) return call.refuse(limit.refusal());
  const auto today = call.look([&](app::Desk& desk) { return app::todays_queue(desk, *seller, *limit); });
  if (!today) return call.refuse(today.refusal());
  std::vector<std::string> rows;
  for (const QueueLine& row : today->rows) rows.push_back(json_of(row));
  Response response = call.list(rows, {});
  if (response.status != 200) return response;
  response.body.pop_back();  // the list's last brace: the day's figures go inside it
  const auto figure = [&](std::string_view name, std::int64_t value) {
    response.body += ",\"" + std::string(name) + "\":" + std::to_string(value);
  };
  figure("length", today->length);
  figure("done", today->done);
  figure("minutes_planned", today->minutes_planned);
  figure("minutes_of_blocks", today->minutes_of_blocks);
  response.body += ",\"alarm\":" + json_text(today->overload) + "}";
  return response;
}

}  // namespace

std::vector<Route> queue_routes() { return {{Method::get, "/queue", Door::read, "getQueue", get_queue}}; }

}  // namespace barnacle::http
