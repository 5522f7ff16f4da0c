// Who I am, when I work, and how far my first run is.

#include "app/keep_me.hpp"

#include "app/keep_sellers.hpp"
#include "documents/documents.hpp"
#include "http/resources/answers.hpp"
#include "http/resources/resources.hpp"

namespace barnacle::app {
BOOST_DESCRIBE_STRUCT(FirstRun, (), (you, mail, people, rhythm, dismissed))
}  // namespace barnacle::app

namespace barnacle::http {

struct MeBody {
  std::string name;
  std::string language;
  std::string zone;
  HolidayPlace place;
  WorkingHours hours;
  std::vector<MinuteSpan> blocks;
  std::string phone;
  std::string company;
  std::string promise_text;
};
BOOST_DESCRIBE_STRUCT(MeBody, (), (name, language, zone, place, hours, blocks, phone, company, promise_text))

namespace {

MeBody body_of(const app::Me& me) {
  return {.name = me.user.name,
          .language = me.language,
          .zone = me.seller.zone,
          .place = me.seller.place,
          .hours = me.seller.hours,
          .blocks = me.seller.blocks,
          .phone = me.seller.phone,
          .company = me.seller.company,
          .promise_text = me.seller.promise_text};
}

Response told(const Call& call, const Result<app::Me>& me) {
  if (!me) return call.refuse(me.refusal());
  std::string body = json_text(body_of(*me));
  body.pop_back();
  return call.json(body + ",\"user\":" + json_text(me->user.id) + ",\"email\":" + json_text(me->user.email) +
                       ",\"role\":" + json_text(me->user.role) + ",\"seller\":" + json_text(me->user.seller) + "}",
                   200, me->version());
}

Response get_me(Call& call) {
  return told(call, call.look([&](app::Desk& desk) { return app::find_me(desk, call.caller().user.id); }));
}

Response patch_me(Call& call) {
  if (const auto whole = no_nulls(call); !whole) return call.refuse(whole.refusal());
  return told(call, call.perform([&](app::Desk& desk) -> Result<app::Me> {
    auto me = app::find_me(desk, call.caller().user.id);
    if (!me) return me;
    if (const auto same = call.check_version(me->version()); !same) return same.refusal();
    const auto body = merged(call, body_of(*me));
    if (!body) return body.refusal();
    me->user.name = body->name;
    me->language = body->language;
    me->seller.zone = body->zone;
    me->seller.place = body->place;
    me->seller.hours = body->hours;
    me->seller.blocks = body->blocks;
    me->seller.phone = body->phone;
    me->seller.company = body->company;
    me->seller.promise_text = body->promise_text;
    return app::change_me(desk, *me);
  }));
}

Response get_first_run(Call& call) {
  return call.json(json_text(call.look([&](app::Desk& desk) { return app::first_run(desk, call.caller().user.id); })));
}

Response put_first_run(Call& call) {
  const auto body = call.body<app::FirstRun>();
  if (!body) return call.refuse(body.refusal());
  const auto reached =
      call.perform([&](app::Desk& desk) { return app::put_first_run(desk, call.caller().user.id, *body); });
  return reached ? call.json(json_text(*reached)) : call.refuse(reached.refusal());
}

}  // namespace

std::vector<Route> me_routes() {
  return {{Method::get, "/session/me", Door::read, "getMe", get_me},
          {Method::patch, "/session/me", Door::write, "changeMe", patch_me},
          {Method::get, "/session/first-run", Door::read, "getFirstRun", get_first_run},
          {Method::put, "/session/first-run", Door::write, "putFirstRun", put_first_run}};
}

}  // namespace barnacle::http
