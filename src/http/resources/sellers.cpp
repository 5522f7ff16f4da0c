#include <boost/describe.hpp>

#include "app/keep_sellers.hpp"
#include "documents/documents.hpp"
#include "http/resources/answers.hpp"
#include "http/resources/resources.hpp"

namespace barnacle::http {

struct SellerBody {
  std::string name, email, phone, company, team;
  std::string zone = "UTC";
  HolidayPlace place;
  WorkingHours hours = WorkingHours::office();
  std::vector<MinuteSpan> blocks = Seller{}.blocks;
  std::string promise_text;
};
BOOST_DESCRIBE_STRUCT(SellerBody, (), (name, email, phone, company, team, zone, place, hours, blocks, promise_text))

struct LeaveBody {
  LocalDay first{};
  LocalDay last{};
  std::string reason;
  SellerId cover;
};
BOOST_DESCRIBE_STRUCT(LeaveBody, (), (first, last, reason, cover))

struct HandOverBody {
  SellerId to;
  bool leaves_for_good = false;
};
BOOST_DESCRIBE_STRUCT(HandOverBody, (), (to, leaves_for_good))

namespace {

SellerBody body_of(const Seller& seller) {
  return {.name = seller.name,
          .email = seller.email,
          .phone = seller.phone,
          .company = seller.company,
          .team = seller.team,
          .zone = seller.zone,
          .place = seller.place,
          .hours = seller.hours,
          .blocks = seller.blocks,
          .promise_text = seller.promise_text};
}

void take(Seller& seller, const SellerBody& body) {
  seller.name = body.name;
  seller.email = body.email;
  seller.phone = body.phone;
  seller.company = body.company;
  seller.team = body.team;
  seller.zone = body.zone;
  seller.place = body.place;
  seller.hours = body.hours;
  seller.blocks = body.blocks;
  seller.promise_text = body.promise_text;
}

Response told(const Call& call, const Result<Seller>& seller, int status = 200) {
  if (!seller) return call.refuse(seller.refusal());
  return call.json(json_text(*seller), status, seller->version);
}

Result<Seller> find_seller(app::Desk& desk, SellerId id) {
  auto seller = desk.books.sellers().find(id);
  if (!seller) return not_found("seller.unknown", "There is no seller " + id.text() + ".");
  return std::move(*seller);
}

// Sellers keep their own days; those of others an admin.
Result<Done> may_keep(const Call& call, SellerId id) {
  if (call.caller().scope == Scope::admin || call.caller().user.seller == id) return Done{};
  return forbidden("seller.others", "Only an admin changes another seller's hours, blocks and days off.");
}

Response list_sellers(Call& call) {
  return call.look([&](app::Desk& desk) {
    std::vector<std::string> rows;
    for (const auto& [id, seller] : desk.reference().sellers) rows.push_back(json_text(seller));
    return call.list(rows, {});
  });
}

Response get_seller(Call& call) {
  const auto id = call.id<SellerId>("seller");
  if (!id) return call.refuse(id.refusal());
  return told(call, call.look([&](app::Desk& desk) { return find_seller(desk, *id); }));
}

Response post_seller(Call& call) {
  const auto body = call.body<SellerBody>();
  if (!body) return call.refuse(body.refusal());
  Seller seller;
  take(seller, *body);
  return told(call, call.perform([&](app::Desk& desk) { return app::save_seller(desk, seller); }), 201);
}

Response patch_seller(Call& call) {
  const auto id = call.id<SellerId>("seller");
  if (!id) return call.refuse(id.refusal());
  if (auto may = may_keep(call, *id); !may) return call.refuse(may.refusal());
  return told(call, call.perform([&](app::Desk& desk) -> Result<Seller> {
    auto seller = find_seller(desk, *id);
    if (!seller) return seller;
    if (auto same = call.check_version(seller->version); !same) return same.refusal();
    const auto body = merged(call, body_of(*seller));
    if (!body) return body.refusal();
    take(*seller, *body);
    return app::save_seller(desk, *seller);
  }));
}

Response post_leave(Call& call) {
  const auto id = call.id<SellerId>("seller");
  if (!id) return call.refuse(id.refusal());
  if (auto may = may_keep(call, *id); !may) return call.refuse(may.refusal());
  const auto body = call.body<LeaveBody>();
  if (!body) return call.refuse(body.refusal());
  const Leave leave{.first = body->first, .last = body->last, .reason = body->reason};
  return told(call, call.perform([&](app::Desk& desk) { return app::take_leave(desk, *id, leave, body->cover); }), 201);
}

Response post_hand_over(Call& call) {
  const auto id = call.id<SellerId>("seller");
  if (!id) return call.refuse(id.refusal());
  const auto body = call.body<HandOverBody>();
  if (!body) return call.refuse(body.refusal());
  const auto moved = call.perform(
      [&](app::Desk& desk) { return app::hand_over_contacts(desk, *id, body->to, body->leaves_for_good); });
  if (!moved) return call.refuse(moved.refusal());
  return call.json("{\"handed_over\":" + std::to_string(*moved) + "}");
}

}  // namespace

std::vector<Route> seller_routes() {
  return {
      {Method::get, "/sellers", Door::read, "listSellers", list_sellers},
      {Method::post, "/sellers", Door::admin, "addSeller", post_seller},
      {Method::get, "/sellers/{id}", Door::read, "getSeller", get_seller},
      {Method::patch, "/sellers/{id}", Door::write, "editSeller", patch_seller},
      {Method::post, "/sellers/{id}/leave", Door::write, "takeLeave", post_leave},
      {Method::post, "/sellers/{id}/hand-over", Door::admin, "handOver", post_hand_over},
  };
}

}  // namespace barnacle::http
