#include "app/queue.hpp"

#include <boost/describe.hpp>

#include "app/open_inquiry.hpp"
#include "documents/documents.hpp"
#include "http/resources/resources.hpp"

namespace barnacle {
BOOST_DESCRIBE_STRUCT(Demand, (), (must_today, fit_today))
}  // namespace barnacle

namespace barnacle::http {

struct Balance {
  std::int64_t value = 0;
  std::int64_t ask = 0;
  std::int64_t target = 0;  ///< of a hundred, so many should give
};
BOOST_DESCRIBE_STRUCT(Balance, (), (value, ask, target))

struct NextSeen {
  ContactId contact;
  std::string name;
  LocalMinute at{};
  std::string zone;
};
BOOST_DESCRIBE_STRUCT(NextSeen, (), (contact, name, at, zone))

namespace {

Result<SellerId> seller_asked(const Call& call) {
  const auto given = call.query("seller");
  if (!given) return call.own_seller();
  if (const auto id = SellerId::from_text(*given)) return *id;
  return not_found("seller.unknown", "There is no seller " + *given + ".");
}

// A line, and which colleague has its inquiry open.
std::string with_lock(app::Desk& desk, const QueueLine& row, SellerId me) {
  std::optional<std::string> holder;
  if (row.choice == Choice::inquiry) {
    const auto lock = app::inquiry_lock(desk, row.contact);
    if (lock && lock->seller != me) holder = lock->name;
  }
  std::string line = json_of(row);
  line.pop_back();
  return line + ",\"locked_by\":" + json_text(holder) + "}";
}

Response post_open(Call& call) {
  const auto contact = call.id<ContactId>("contact", "contact");
  if (!contact) return call.refuse(contact.refusal());
  const auto seller = call.own_seller();
  if (!seller) return call.refuse(seller.refusal());
  const auto opened = call.perform([&](app::Desk& desk) { return app::open_inquiry(desk, *contact, *seller); });
  return opened ? call.no_content() : call.refuse(opened.refusal());
}

Response get_queue(Call& call) {
  if (const auto known = call.only_queries({"seller", "limit"}); !known) return call.refuse(known.refusal());
  const auto seller = seller_asked(call);
  if (!seller) return call.refuse(seller.refusal());
  const auto limit = call.limit();
  if (!limit) return call.refuse(limit.refusal());
  std::vector<std::string> rows;
  const auto today = call.look([&](app::Desk& desk) {
    auto queue = app::todays_queue(desk, *seller, *limit);
    if (queue) {
      for (const QueueLine& row : queue->rows) rows.push_back(with_lock(desk, row, call.caller().user.seller));
    }
    return queue;
  });
  if (!today) return call.refuse(today.refusal());
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
  response.body += ",\"alarm\":" + json_text(today->overload);
  response.body += ",\"month\":" + json_text(Balance{today->month.value, today->month.ask, app::value_share_target});
  std::optional<NextSeen> next;
  if (today->next) next = NextSeen{today->next->contact, today->next->name, today->next->at, today->next->zone};
  response.body += ",\"next\":" + json_text(next) + ",\"ahead\":[";
  for (std::size_t i = 0; i < today->ahead.size(); ++i) response.body += (i == 0 ? "" : ",") + json_of(today->ahead[i]);
  response.body += "]}";
  return response;
}

// Open ready to act: the line, and the touch as `prepared` has it.
Response get_next(Call& call) {
  if (const auto known = call.only_queries({"seller"}); !known) return call.refuse(known.refusal());
  const auto seller = seller_asked(call);
  if (!seller) return call.refuse(seller.refusal());
  return call.look([&](app::Desk& desk) {
    const auto next = app::next_contact(desk, *seller);
    if (!next) return call.refuse(next.refusal());
    if (!next->row) return call.no_content();
    const auto prepared = app::prepare_touch(desk, next->row->contact);
    if (!prepared) return call.refuse(prepared.refusal());
    return call.json("{\"line\":" + json_of(*next->row) + ",\"prepared\":" + json_of(*prepared) + "}");
  });
}

}  // namespace

std::vector<Route> queue_routes() {
  return {
      {Method::get, "/queue", Door::read, "getQueue", get_queue},
      {Method::get, "/queue/next", Door::read, "getNext", get_next},
      {Method::post, "/queue/{contact}/open", Door::write, "openInquiry", post_open},
  };
}

}  // namespace barnacle::http
