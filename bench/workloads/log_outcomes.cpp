// Workload 5: a seller logs a call with its next step; each is durable before the next begins.

#include "app/record_outcome.hpp"
#include "workloads/measure.hpp"

namespace barnacle::bench {

Measured log_outcomes(const Site& site) {
  constexpr std::size_t calls = 300;
  Premises premises(site, first_morning() + days(2));
  std::vector<Touch> due;
  auto listed = look(premises.house, [&](app::Desk& desk) -> Result<Done> {
    const std::size_t each = calls / desk.reference().sellers.size();
    for (const auto& [seller, unused] : desk.reference().sellers) {
      for (Touch& touch : desk.books.touches().queue(seller, desk.now + days(30), each))
        due.push_back(std::move(touch));
    }
    return Done{};
  });
  expects(listed.ok() && !due.empty(), "somebody is due");
  Meter meter;
  for (const Touch& touch : due) {
    meter.operation([&] {
      const auto recorded = perform(premises.house, "benchmark", [&](app::Desk& desk) {
        app::OutcomeReport report{.contact = touch.contact, .channel = Channel::call, .outcome = Outcome::connected};
        report.next_step = NextStep{.what = "Show the offer to their head of purchasing",
                                    .channel = Channel::call,
                                    .at = at_minute(make_day(2025, 4, 15), 600),
                                    .zone = "Europe/Berlin",
                                    .agreed = true};
        return record_outcome(desk, report);
      });
      expects(recorded.ok(), "a call can be logged");
    });
  }
  Measured measured = meter.stop();
  measured.limit = fsync_us(site);
  measured.limit_is_fsync_us = true;
  return measured;
}

}  // namespace barnacle::bench
