#include "app/record_outcome.hpp"

#include <boost/describe.hpp>

#include "http/resources/answers.hpp"
#include "http/resources/resources.hpp"

namespace barnacle::app {
BOOST_DESCRIBE_STRUCT(OutcomeReport, (),
                      (contact, touch, channel, kind, outcome, at, words, ready_to_buy, temperature, next_step,
                       permission, stop, come_back_on, discovery, stated, commitments, kept, assets))
}  // namespace barnacle::app

namespace barnacle::http {

namespace {

// Who said it and when is the server's to write; a no to everything is also a stop, as record_permission has it.
void sign(app::OutcomeReport& report, const app::Desk& desk) {
  if (report.permission) {
    report.permission->at = desk.now;
    report.permission->asked_by = desk.actor;
    const Permission& line = *report.permission;
    const bool says_no = line.answer == PermissionAnswer::denied || line.answer == PermissionAnswer::withdrawn;
    if (says_no && !line.channel && line.topic.empty() && !report.stop) {
      report.stop = Stop{.reason = StopReason::opted_out, .words = line.words};
    }
  }
  if (report.stop) {
    report.stop->at = desk.now;
    report.stop->by = desk.actor;
    report.stop->lifted_at.reset();
    report.stop->lifted_why.clear();
  }
  for (Commitment& made : report.commitments) {
    made.made_at = desk.now;
    made.kept_at.reset();
    made.dropped_at.reset();
  }
}

Response post_outcome(Call& call) {
  auto report = call.body<app::OutcomeReport>();
  if (!report) return call.refuse(report.refusal());
  const auto recorded = call.perform([&](app::Desk& desk) {
    sign(*report, desk);
    return app::record_outcome(desk, *report);
  });
  if (!recorded) return call.refuse(recorded.refusal());
  return changed(call, recorded->contact, recorded->plan.touch, 201);
}

}  // namespace

std::vector<Route> outcome_routes() {
  return {{Method::post, "/outcomes", Door::write, "recordOutcome", post_outcome}};
}

}  // namespace barnacle::http
