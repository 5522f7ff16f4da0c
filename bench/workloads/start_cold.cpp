// Workload 10: from nothing to the first answer, the file not in the system's cache.

#include "app/queue.hpp"
#include "workloads/measure.hpp"

namespace barnacle::bench {

Measured start_cold(const Site& site) {
  Premises premises(site, first_morning() + days(2));
  SellerId first;
  auto found = look(premises.house, [&](app::Desk& desk) -> Result<Done> {
    first = desk.reference().sellers.begin()->first;
    return Done{};
  });
  auto today = look(premises.house, [&](app::Desk& desk) { return todays_queue(desk, first, 50); });
  expects(found.ok() && today.ok(), "the first seller has a queue");
  Measured measured;
  measured.operations = 1;
  measured.cpu_seconds = cpu_seconds_now();
  measured.wall_us = {static_cast<double>(steady_us() - site.spawned_at_us)};
  return measured;
}

}  // namespace barnacle::bench
