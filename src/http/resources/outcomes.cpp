#include "app/record_outcome.hpp"
#include "http/resources/resources.hpp"

#include <boost/describe.hpp>

#include "json/describe.hpp"

namespace barnacle::app {
BOOST_DESCRIBE_STRUCT(OutcomeReport, (),
                      (contact, touch, channel, kind, outcome, at, words, ready_to_buy, temperature, next_step,
                       permission, stop, come_back_on, discovery, stated, commitments))
BOOST_DESCRIBE_STRUCT(OutcomeRecorded, (), (touch, contact, plan))
}  // namespace barnacle::app

namespace barnacle::http {

namespace {

Response post_outcome(Call& call) {
  const auto report = call.body<app::OutcomeReport>();
  if (!report) return call.refuse(report.refusal());
  const auto recorded = call.perform([&](app::Desk& desk) { return app::record_outcome(desk, *report); });
  if (!recorded) return call.refuse(recorded.refusal());
  return call.json(json_text(*recorded), 201);
}

}  // namespace

std::vector<Route> outcome_routes() {
  return {{Method::post, "/outcomes", Door::write, "recordOutcome", post_outcome}};
}

}  // namespace barnacle::http
