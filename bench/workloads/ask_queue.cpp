// Workload 4: who is next? 50 rows of a long queue, without HTTP.

#include "app/queue.hpp"
#include "workloads/measure.hpp"

namespace barnacle::bench {

Measured ask_queue(const Site& site) {
  constexpr std::size_t rows = 50;
  constexpr int rounds = 8;
  // Late enough that nearly all plans are due: N/50 open in a queue, N/12 in the big ones.
  Premises premises(site, first_morning() + days(60));
  std::vector<SellerId> everybody;
  std::int64_t longest = 0;
  auto listed = look(premises.house, [&](app::Desk& desk) -> Result<Done> {
    for (const auto& [id, seller] : desk.reference().sellers) {
      everybody.push_back(id);
      longest = std::max(longest, desk.books.touches().queue_length(id, desk.now));
    }
    return Done{};
  });
  expects(listed.ok(), "sellers can be listed");
  Meter meter;
  for (int round = 0; round < rounds; ++round) {
    for (const SellerId seller : everybody) {
      meter.operation([&] {
        const auto today = look(premises.house, [&](app::Desk& desk) { return todays_queue(desk, seller, rows); });
        expects(today.ok() && !today->rows.empty(), "each seller of the benchmark has a queue");
      });
    }
  }
  Measured measured = meter.stop();
  measured.limit = raw_queue(site);
  measured.note = "longest queue " + std::to_string(longest);
  return measured;
}

}  // namespace barnacle::bench
