// Workload 3: what has come due is done, step by step: the machine's by their due time, beside them a seller's from the
// front of the queue; each is recorded, its counts kept, the next touch planned, all in the timeline.

#include "app/record_outcome.hpp"
#include "workloads/measure.hpp"

namespace barnacle::bench {

Measured advance_steps(const Site& site) {
  // The same number at every N, so that a step whose cost grows with the table shows.
  constexpr std::int64_t steps_max = 2'000;
  constexpr std::size_t steps_a_transaction = 100;
  Premises premises(site, first_morning() + days(25));
  std::vector<SellerId> sellers;
  auto listed = look(premises.house, [&](app::Desk& desk) -> Result<Done> {
    for (const auto& [id, seller] : desk.reference().sellers) sellers.push_back(id);
    return Done{};
  });
  expects(listed.ok() && !sellers.empty(), "the benchmark's sellers are there");
  Meter meter;
  std::int64_t left = steps_max;
  std::size_t turn = 0;
  std::size_t idle = 0;  // sellers in a row who had nothing to do, while the machine had nothing either
  while (left > 0 && idle < sellers.size()) {
    auto done = perform(premises.house, "barnacle", [&](app::Desk& desk) -> Result<std::size_t> {
      TouchBook& touches = desk.books.touches();
      auto due = touches.due_automatic(Instant{}, desk.now, TouchId{}, steps_a_transaction / 2);
      for (Touch& touch : touches.queue(sellers[turn++ % sellers.size()], desk.now, steps_a_transaction - due.size())) {
        if (touch.mode == Mode::by_person) due.push_back(std::move(touch));
      }
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
    idle = *done == 0 ? idle + 1 : 0;
    left -= static_cast<std::int64_t>(*done);
  }
  Measured measured = meter.stop();
  measured.limit = raw_updates(site);
  return measured;
}

}  // namespace barnacle::bench
