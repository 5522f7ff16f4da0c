#include <boost/describe.hpp>

#include "app/delete_records.hpp"
#include "app/keep_deals.hpp"
#include "documents/documents.hpp"
#include "http/resources/answers.hpp"
#include "http/resources/resources.hpp"

namespace barnacle::app {
BOOST_DESCRIBE_STRUCT(NewDeal, (),
                      (name, contacts, organization, owner, amount, product, stage, state, decision_date, opened_on,
                       closed_on, lost_because, external_id))
}  // namespace barnacle::app

namespace barnacle::http {

struct StageBody {
  std::string stage;
};
BOOST_DESCRIBE_STRUCT(StageBody, (), (stage))

struct WonBody {
  std::optional<LocalDay> closed_on;
};
BOOST_DESCRIBE_STRUCT(WonBody, (), (closed_on))

struct LostBody {
  std::string because;
  std::optional<LocalDay> closed_on;
};
BOOST_DESCRIBE_STRUCT(LostBody, (), (because, closed_on))

struct DealPatch {
  std::optional<LocalDay> decision_date;
};
BOOST_DESCRIBE_STRUCT(DealPatch, (), (decision_date))

namespace {

Response told(const Call& call, const Result<Deal>& deal, int status = 200) {
  if (!deal) return call.refuse(deal.refusal());
  return call.json(json_text(*deal), status, deal->version);
}

// One change of a deal that is there, at the version that the caller read.
template <class Verb>
Response change(Call& call, Verb&& verb) {
  const auto id = call.id<DealId>("deal");
  if (!id) return call.refuse(id.refusal());
  return told(call, call.perform([&](app::Desk& desk) -> Result<Deal> {
    const auto deal = desk.books.deals().find(*id);
    if (!deal) return not_found("deal.unknown", "There is no deal " + id->text() + ".");
    if (call.request.method == Method::patch) {
      if (auto same = call.check_version(deal->version); !same) return same.refusal();
    }
    return verb(desk, *id);
  }));
}

Response list_deals(Call& call) {
  if (const auto known = call.only_queries({"owner", "state", "stage", "limit", "cursor"}); !known) {
    return call.refuse(known.refusal());
  }
  const auto owner = id_asked<SellerId>(call, "owner");
  if (!owner) return call.refuse(owner.refusal());
  DealFilter filter{.owner = *owner, .state = std::nullopt, .stage = call.query("stage").value_or("")};
  if (const auto word = call.query("state")) {
    const auto state = from_word<DealState>(*word);
    if (!state) return call.refuse(state.refusal());
    filter.state = *state;
  }
  const auto limit = call.limit();
  if (!limit) return call.refuse(limit.refusal());
  const auto after = call.cursor<DealId>();
  if (!after) return call.refuse(after.refusal());
  const auto page = call.look([&](app::Desk& desk) { return desk.books.deals().page(filter, *after, *limit); });
  std::vector<std::string> rows;
  for (const Deal& deal : page) rows.push_back(json_text(deal));
  return call.list(rows, page.size() == *limit ? page.back().id.uuid : Uuid{});
}

Response get_deal(Call& call) {
  const auto id = call.id<DealId>("deal");
  if (!id) return call.refuse(id.refusal());
  const auto deal = call.look([&](app::Desk& desk) { return desk.books.deals().find(*id); });
  if (!deal) return call.refuse(not_found("deal.unknown", "There is no deal " + id->text() + "."));
  return told(call, *deal);
}

Response post_deal(Call& call) {
  auto body = call.body<app::NewDeal>();
  if (!body) return call.refuse(body.refusal());
  if (body->owner.is_nil() && body->contacts.empty()) body->owner = call.caller().user.seller;
  return told(call, call.perform([&](app::Desk& desk) { return app::add_deal(desk, *body); }), 201);
}

Response patch_deal(Call& call) {
  const auto body = call.body<DealPatch>();
  if (!body) return call.refuse(body.refusal());
  return change(call,
                [&](app::Desk& desk, DealId id) { return app::set_decision_date(desk, id, body->decision_date); });
}

Response remove_deal(Call& call) {
  const auto id = call.id<DealId>("deal");
  if (!id) return call.refuse(id.refusal());
  return undoable(call, call.perform([&](app::Desk& desk) -> Result<EntryId> {
    const auto deal = desk.books.deals().find(*id);
    if (!deal) return not_found("deal.unknown", "There is no deal " + id->text() + ".");
    if (auto same = call.check_version(deal->version); !same) return same.refusal();
    return app::delete_deal(desk, *id);
  }));
}

Response post_stage(Call& call) {
  const auto body = call.body<StageBody>();
  if (!body) return call.refuse(body.refusal());
  return change(call, [&](app::Desk& desk, DealId id) { return app::move_deal(desk, id, body->stage); });
}

Response post_won(Call& call) {
  const auto body = call.body<WonBody>();
  if (!body) return call.refuse(body.refusal());
  return change(call, [&](app::Desk& desk, DealId id) { return app::win_deal(desk, id, body->closed_on); });
}

Response post_lost(Call& call) {
  const auto body = call.body<LostBody>();
  if (!body) return call.refuse(body.refusal());
  return change(call,
                [&](app::Desk& desk, DealId id) { return app::lose_deal(desk, id, body->because, body->closed_on); });
}

Response post_reopened(Call& call) {
  return change(call, [](app::Desk& desk, DealId id) { return app::reopen_deal(desk, id); });
}

}  // namespace

std::vector<Route> deal_routes() {
  return {
      {Method::get, "/deals", Door::read, "listDeals", list_deals},
      {Method::post, "/deals", Door::write, "addDeal", post_deal},
      {Method::get, "/deals/{id}", Door::read, "getDeal", get_deal},
      {Method::patch, "/deals/{id}", Door::write, "editDeal", patch_deal},
      {Method::del, "/deals/{id}", Door::write, "removeDeal", remove_deal},
      {Method::post, "/deals/{id}/stage", Door::write, "moveDeal", post_stage},
      {Method::post, "/deals/{id}/won", Door::write, "winDeal", post_won},
      {Method::post, "/deals/{id}/lost", Door::write, "loseDeal", post_lost},
      {Method::post, "/deals/{id}/reopened", Door::write, "reopenDeal", post_reopened},
  };
}

}  // namespace barnacle::http
