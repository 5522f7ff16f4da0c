// Stops, permissions and pauses: of a contact, an organization, a country, everybody.

#include "app/silence_contact.hpp"

#include <boost/describe.hpp>

#include "http/resources/answers.hpp"
#include "http/resources/resources.hpp"

namespace barnacle::http {

struct StopBody {
  StopReason reason = StopReason::said_no;
  std::string words;
};
BOOST_DESCRIBE_STRUCT(StopBody, (), (reason, words))

struct LiftBody {
  std::string why;
  bool they_asked = false;
};
BOOST_DESCRIBE_STRUCT(LiftBody, (), (why, they_asked))

struct PermissionBody {
  std::optional<Channel> channel;
  std::string topic;
  PermissionAnswer answer = PermissionAnswer::unknown;
  LawfulBasis basis = LawfulBasis::unstated;
  std::string words;
  std::string evidence;
  std::optional<LocalDay> ask_again_on;
};
BOOST_DESCRIBE_STRUCT(PermissionBody, (), (channel, topic, answer, basis, words, evidence, ask_again_on))

struct CrisisBody {
  HolidayPlace place;
  std::optional<LocalDay> until;
  std::string why;
};
BOOST_DESCRIBE_STRUCT(CrisisBody, (), (place, until, why))

namespace {

Response post_stop(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  const auto body = call.body<StopBody>();
  if (!body) return call.refuse(body.refusal());
  return changed(
      call, call.perform([&](app::Desk& desk) { return app::stop_contact(desk, *id, body->reason, body->words); }));
}

Response lift_stops(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  const auto body = call.body<LiftBody>();
  if (!body) return call.refuse(body.refusal());
  return changed(call,
                 call.perform([&](app::Desk& desk) { return app::lift_stop(desk, *id, body->why, body->they_asked); }));
}

Response list_permissions(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  return call.look([&](app::Desk& desk) {
    const auto file = app::take_file(desk, *id);
    if (!file) return call.refuse(file.refusal());
    std::vector<std::string> lines;
    for (const Permission& line : file->contact.permissions) lines.push_back(json_text(line));
    return call.list(lines, {});
  });
}

Response post_permission(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  const auto body = call.body<PermissionBody>();
  if (!body) return call.refuse(body.refusal());
  const Permission line{.channel = body->channel,
                        .topic = body->topic,
                        .answer = body->answer,
                        .basis = body->basis,
                        .words = body->words,
                        .evidence = body->evidence,
                        .ask_again_on = body->ask_again_on};
  return changed(call, call.perform([&](app::Desk& desk) { return app::record_permission(desk, *id, line); }));
}

Response pause_contact(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  const auto body = call.body<PauseBody>();
  if (!body) return call.refuse(body.refusal());
  return changed(call,
                 call.perform([&](app::Desk& desk) { return app::pause_contact(desk, *id, body->until, body->why); }));
}

Response resume_contact(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  return changed(call, call.perform([&](app::Desk& desk) { return app::resume_contact(desk, *id); }));
}

Response pause_organization(Call& call) {
  const auto id = call.id<OrganizationId>("organization");
  if (!id) return call.refuse(id.refusal());
  const auto body = call.body<PauseBody>();
  if (!body) return call.refuse(body.refusal());
  return plans_moved(
      call, call.perform([&](app::Desk& desk) { return app::pause_organization(desk, *id, body->until, body->why); }));
}

Response resume_organization(Call& call) {
  const auto id = call.id<OrganizationId>("organization");
  if (!id) return call.refuse(id.refusal());
  return plans_moved(call, call.perform([&](app::Desk& desk) { return app::resume_organization(desk, *id); }));
}

Response declare_crisis(Call& call) {
  const auto body = call.body<CrisisBody>();
  if (!body) return call.refuse(body.refusal());
  const CrisisPause crisis{.place = body->place, .until = body->until, .why = body->why};
  return plans_moved(call, call.perform([&](app::Desk& desk) { return app::declare_crisis(desk, crisis); }));
}

Response end_crisis(Call& call) {
  HolidayPlace where;
  if (const auto words = call.query("place")) {
    const auto place = holiday_place_from_text(*words);
    if (!place) return call.refuse(place.refusal());
    where = *place;
  }
  return plans_moved(call, call.perform([&](app::Desk& desk) { return app::end_crisis(desk, where); }));
}

}  // namespace

std::vector<Route> silence_routes() {
  return {
      {Method::post, "/contacts/{id}/stops", Door::write, "stopContact", post_stop},
      {Method::del, "/contacts/{id}/stops", Door::write, "liftStops", lift_stops},
      {Method::get, "/contacts/{id}/permissions", Door::read, "listPermissions", list_permissions},
      {Method::post, "/contacts/{id}/permissions", Door::write, "recordPermission", post_permission},
      {Method::post, "/contacts/{id}/pause", Door::write, "pauseContact", pause_contact},
      {Method::post, "/contacts/{id}/resume", Door::write, "resumeContact", resume_contact},
      {Method::post, "/organizations/{id}/pause", Door::write, "pauseOrganization", pause_organization},
      {Method::post, "/organizations/{id}/resume", Door::write, "resumeOrganization", resume_organization},
      {Method::post, "/crisis", Door::admin, "declareCrisis", declare_crisis},
      {Method::del, "/crisis", Door::admin, "endCrisis", end_crisis},
  };
}

}  // namespace barnacle::http
