// Workload 3: what has come due is done, step by step: picked by index, recorded, its counts kept, the next touch
// planned, all in the timeline.

#include "app/record_outcome.hpp"
#include "workloads/measure.hpp"

namespace barnacle::bench {

Measured advance_steps(const Site& site) {
  // The same number at every N, so that a step whose cost grows with the table shows.
  constexpr std::int64_t steps_max = 2'000;
  constexpr std::size_t steps_a_transaction = 100;
  Premises premises(site, first_morning() + days(25));
  Meter meter;
  std::int64_t left = steps_max;
  while (left > 0) {
    auto done = perform(premises.house, "barnacle", [&](app::Desk& desk) -> Result<std::size_t> {
      const auto due = desk.books.touches().due(std::nullopt, Instant{}, desk.now, TouchId{}, steps_a_transaction);
      for (const Touch& touch : due) {
        meter.operation([&] {
          const Outcome outcome = touch.channel == Channel::call      ? Outcome::no_answer
                                  : touch.channel == Channel::meeting ? Outcome::no_show
                                                                      : Outcome::none_yet;
          const auto recorded = record_outcome(desk, {.contact = touch.contact, .touch = touch.id, .outcome = outcome});
          expects(recorded.ok(), "a due touch can be done");
        });
      }
      return due.size();
    });
    expects(done.ok(), "due touches can be done");
    if (*done == 0) break;
    left -= static_cast<std::int64_t>(*done);
  }
  Measured measured = meter.stop();
  measured.limit = raw_updates(site);
  return measured;
}

}  // namespace barnacle::bench
