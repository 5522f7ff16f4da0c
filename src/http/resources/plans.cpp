// One contact's plan: what comes next and why, ready to use, and what the seller decides instead.

#include <boost/describe.hpp>

#include "app/change_plan.hpp"
#include "app/explain.hpp"
#include "app/keep_cadences.hpp"
#include "app/prepare_touch.hpp"
#include "app/preview_walk.hpp"
#include "app/receive_touch.hpp"
#include "app/word_plan.hpp"
#include "documents/documents.hpp"
#include "http/resources/answers.hpp"
#include "http/resources/resources.hpp"

namespace barnacle::app {
BOOST_DESCRIBE_STRUCT(OwnWords, (), (aim, opening, voicemail))
}  // namespace barnacle::app

namespace barnacle::http {

struct SkipBody {
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(SkipBody, (), (reason))

struct PlanBody {
  bool afresh = false;
  std::optional<Channel> channel;
  std::optional<Kind> kind;
  std::optional<LocalMinute> at;
  std::string zone;
  std::optional<LocalDay> day;
  std::string subject;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(PlanBody, (), (afresh, channel, kind, at, zone, day, subject, reason))

struct ReceivedBody {
  Channel channel = Channel::email;
  app::Intent intent = app::Intent::answer;
  std::string words;
  std::optional<Instant> at;
  std::optional<LocalDay> until;
};
BOOST_DESCRIBE_STRUCT(ReceivedBody, (), (channel, intent, words, at, until))

struct EnrollBody {
  std::string cadence;
};
BOOST_DESCRIBE_STRUCT(EnrollBody, (), (cadence))

namespace {

constexpr std::size_t history_rows = 200;  // of one contact: years of touches; an export has all

Response get_timeline(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  if (const auto known = call.only_queries({"limit"}); !known) return call.refuse(known.refusal());
  const auto limit = call.limit();
  if (!limit) return call.refuse(limit.refusal());
  return call.look([&](app::Desk& desk) {
    const auto file = app::take_file(desk, *id);
    if (!file) return call.refuse(file.refusal());
    std::vector<std::string> rows;
    for (const Entry& entry : desk.books.timeline().of_contact(file->contact.id, *limit))
      rows.push_back(json_text(entry));
    return call.list(rows, {});
  });
}

Response get_touches(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  return call.look([&](app::Desk& desk) {
    const auto file = app::take_file(desk, *id);
    if (!file) return call.refuse(file.refusal());
    std::vector<std::string> rows;
    if (file->planned) rows.push_back(json_text(*file->planned));
    for (const Touch& touch : desk.books.touches().history(file->contact.id, history_rows)) {
      rows.push_back(json_text(touch));
    }
    return call.list(rows, {});
  });
}

Response get_why(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  constexpr std::size_t entries = 20;
  const auto why = call.look([&](app::Desk& desk) { return app::explain(desk, *id, entries); });
  return why ? call.json(json_of(*why)) : call.refuse(why.refusal());
}

Response get_prepared(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  if (const auto known = call.only_queries({"letter"}); !known) return call.refuse(known.refusal());
  const std::string letter = call.query("letter").value_or("");
  const auto ready = call.look([&](app::Desk& desk) { return app::prepare_touch(desk, *id, letter); });
  return ready ? call.json(json_of(*ready)) : call.refuse(ready.refusal());
}

Response get_preview(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  if (const auto known = call.only_queries({"cadence"}); !known) return call.refuse(known.refusal());
  const auto cadence = call.query("cadence");
  if (!cadence) return call.refuse(invalid("query.cadence", "Say which cadence to preview: ?cadence=first-round"));
  const auto preview = call.look([&](app::Desk& desk) { return app::preview_walk(desk, *id, *cadence); });
  if (!preview) return call.refuse(preview.refusal());
  std::vector<std::string> rows;
  for (const PreviewedTouch& touch : preview->touches) rows.push_back(json_of(touch));
  return call.list(rows, {});
}

Response post_skip(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  const auto body = call.body<SkipBody>();
  if (!body) return call.refuse(body.refusal());
  return changed(call, call.perform([&](app::Desk& desk) { return app::skip_touch(desk, *id, body->reason); }));
}

Response post_plan(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  const auto body = call.body<PlanBody>();
  if (!body) return call.refuse(body.refusal());
  if (body->afresh) {
    return changed(call, call.perform([&](app::Desk& desk) {
      return app::plan_touch(desk, *id, body->reason.empty() ? "asked for" : std::string_view(body->reason));
    }));
  }
  const app::Override wish{.channel = body->channel,
                           .kind = body->kind,
                           .at = body->at,
                           .zone = body->zone,
                           .day = body->day,
                           .subject = body->subject,
                           .reason = body->reason};
  return changed(call, call.perform([&](app::Desk& desk) { return app::override_plan(desk, *id, wish); }));
}

Response post_words(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  const auto words = call.body<app::OwnWords>();
  if (!words) return call.refuse(words.refusal());
  const auto ready = call.perform([&](app::Desk& desk) -> Result<app::PreparedTouch> {
    if (auto worded = app::word_plan(desk, *id, *words); !worded) return worded.refusal();
    return app::prepare_touch(desk, *id);
  });
  return ready ? call.json(json_of(*ready)) : call.refuse(ready.refusal());
}

Response post_received(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  const auto body = call.body<ReceivedBody>();
  if (!body) return call.refuse(body.refusal());
  const app::ReceivedTouch touch{.contact = *id,
                                 .channel = body->channel,
                                 .intent = body->intent,
                                 .words = body->words,
                                 .at = body->at,
                                 .until = body->until};
  const auto done = call.perform([&](app::Desk& desk) { return app::receive_touch(desk, touch); });
  if (!done) return call.refuse(done.refusal());
  return changed(call, done->contact, done->plan.touch, 201);
}

Response post_enrollment(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  const auto body = call.body<EnrollBody>();
  if (!body) return call.refuse(body.refusal());
  const auto plan = call.perform([&](app::Desk& desk) -> Result<Plan> {
    const auto enrolled = app::enroll_contacts(desk, {*id}, body->cadence, false);
    if (!enrolled) return enrolled.refusal();
    if (!enrolled->passed_by.empty()) return forbidden("contact.stopped", enrolled->passed_by.front());
    return Plan{};
  });
  return changed(call, *id, plan, 201);
}

Response delete_enrollment(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  const std::string why = call.query("why").value_or("");
  return changed(call, *id, call.perform([&](app::Desk& desk) { return app::leave_cadence(desk, *id, why); }));
}

Response pause_enrollment(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  const auto body = call.body<PauseBody>();
  if (!body) return call.refuse(body.refusal());
  return changed(call, *id,
                 call.perform([&](app::Desk& desk) { return app::pause_cadence(desk, *id, body->until, body->why); }));
}

Response resume_enrollment(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  return changed(call, *id, call.perform([&](app::Desk& desk) { return app::resume_cadence(desk, *id); }));
}

}  // namespace

std::vector<Route> plan_routes() {
  return {
      {Method::get, "/contacts/{id}/timeline", Door::read, "getContactTimeline", get_timeline},
      {Method::get, "/contacts/{id}/touches", Door::read, "listContactTouches", get_touches},
      {Method::get, "/contacts/{id}/why", Door::read, "explainContact", get_why},
      {Method::get, "/contacts/{id}/prepared", Door::read, "prepareTouch", get_prepared},
      {Method::get, "/contacts/{id}/preview", Door::read, "previewWalk", get_preview},
      {Method::post, "/contacts/{id}/skip", Door::write, "skipTouch", post_skip},
      {Method::post, "/contacts/{id}/plan", Door::write, "planTouch", post_plan},
      {Method::post, "/contacts/{id}/plan/words", Door::write, "wordPlan", post_words},
      {Method::post, "/contacts/{id}/received", Door::write, "receiveTouch", post_received},
      {Method::post, "/contacts/{id}/enrollment", Door::write, "enrollContact", post_enrollment},
      {Method::del, "/contacts/{id}/enrollment", Door::write, "leaveCadence", delete_enrollment},
      {Method::post, "/contacts/{id}/enrollment/pause", Door::write, "pauseEnrollment", pause_enrollment},
      {Method::post, "/contacts/{id}/enrollment/resume", Door::write, "resumeEnrollment", resume_enrollment},
  };
}

}  // namespace barnacle::http
