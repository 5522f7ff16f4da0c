// Typed dates read aloud, times to offer, and the recap while it is being typed. Nothing here is stored.

#include "app/when.hpp"

#include <boost/describe.hpp>
#include <charconv>

#include "app/draft_recap.hpp"
#include "documents/documents.hpp"
#include "http/resources/answers.hpp"
#include "http/resources/resources.hpp"

namespace barnacle::http {

/// A next step as it stands, or as one typed line.
struct StepGiven {
  std::optional<NextStep> step;
  std::string typed;
};

struct PromiseGiven {
  Side side = Side::ours;
  std::string what;
  LocalDay due_on{};
};
BOOST_DESCRIBE_STRUCT(PromiseGiven, (), (side, what, due_on))

struct RecapBody {
  Discovery heard;
  std::optional<StepGiven> next_step;
  std::vector<PromiseGiven> commitments;
  std::optional<Permission> permission;
};
BOOST_DESCRIBE_STRUCT(RecapBody, (), (heard, next_step, commitments, permission))

}  // namespace barnacle::http

namespace barnacle {

template <>
bool read_json<JsonForm::outside, http::StepGiven>(JsonCursor& json, http::StepGiven& value, JsonTrouble& trouble) {
  value = {};
  if (json.kind() == JsonKind::text) {
    value.typed = json.text();
    return true;
  }
  return read_json<JsonForm::outside>(json, value.step.emplace(), trouble);
}

}  // namespace barnacle

namespace barnacle::http {

namespace {

Response get_when(Call& call) {
  if (const auto known = call.only_queries({"text", "contact", "zone"}); !known) return call.refuse(known.refusal());
  const auto contact = id_asked<ContactId>(call, "contact");
  if (!contact) return call.refuse(contact.refusal());
  const app::Asking asking{
      .seller = call.caller().user.seller, .contact = *contact, .zone = call.query("zone").value_or("")};
  const std::string text = call.query("text").value_or("");
  const auto read = call.look([&](app::Desk& desk) { return app::read_when(desk, text, asking); });
  return read ? call.json(json_of(*read)) : call.refuse(read.refusal());
}

Response get_free_times(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  if (const auto known = call.only_queries({"days"}); !known) return call.refuse(known.refusal());
  int days_asked = 10;
  if (const auto given = call.query("days")) {
    const char* end = given->data() + given->size();
    const auto read = std::from_chars(given->data(), end, days_asked);
    if (read.ec != std::errc() || read.ptr != end || days_asked < 1 || days_asked > app::free_days_max) {
      return call.refuse(
          invalid("query.days", "days is a number from 1 to " + std::to_string(app::free_days_max) + "."));
    }
  }
  const app::Asking asking{.seller = call.caller().user.seller, .contact = *id, .zone = ""};
  const auto times = call.look([&](app::Desk& desk) { return app::free_times(desk, asking, days_asked); });
  if (!times) return call.refuse(times.refusal());
  std::vector<std::string> rows;
  for (const app::OfferedTime& time : *times) rows.push_back(json_of(time));
  return call.list(rows, {});
}

Response post_recap(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  const auto body = call.body<RecapBody>();
  if (!body) return call.refuse(body.refusal());
  const auto recap = call.look([&](app::Desk& desk) {
    app::Heard heard{
        .discovery = body->heard, .next_step = {}, .next_step_typed = "", .commitments = {}, .permission = {}};
    if (body->next_step) {
      heard.next_step = body->next_step->step;
      heard.next_step_typed = body->next_step->typed;
    }
    for (const PromiseGiven& made : body->commitments) {
      heard.commitments.push_back({.side = made.side, .what = made.what, .due_on = made.due_on, .made_at = desk.now});
    }
    if (body->permission) {
      heard.permission = body->permission;
      heard.permission->at = desk.now;
      heard.permission->asked_by = call.caller().user.name;
    }
    return app::draft_recap(desk, *id, call.caller().user.seller, heard);
  });
  return recap ? call.json(json_of(*recap)) : call.refuse(recap.refusal());
}

}  // namespace

std::vector<Route> when_routes() {
  return {
      {Method::get, "/when", Door::read, "readWhen", get_when},
      {Method::get, "/contacts/{id}/free-times", Door::read, "listFreeTimes", get_free_times},
      {Method::post, "/contacts/{id}/recap", Door::read, "draftRecap", post_recap},
  };
}

}  // namespace barnacle::http
