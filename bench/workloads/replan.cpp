// Workload 2: the next touch of everybody, purely and from the database.

#include <cmath>

#include "app/contact_file.hpp"
#include "app/replan_many.hpp"
#include "workloads/measure.hpp"

namespace barnacle::bench {

Measured plan_purely(const Site& site) {
  Premises premises(site);
  constexpr std::size_t files_max = 2'000;
  constexpr int rounds = 100;
  Measured measured;
  auto done = look(premises.house, [&](app::Desk& desk) -> Result<Done> {
    std::vector<app::ContactFile> files;
    for (const Contact& contact : desk.books.contacts().page({}, ContactId{}, files_max)) {
      files.push_back(std::move(*take_file(desk, contact.id)));
    }
    std::vector<Situation> situations;
    for (const app::ContactFile& file : files) situations.push_back(situation_of(desk, file));
    std::size_t planned = 0;
    const auto plan_all = [&](Telling telling) {
      Meter meter;
      for (int round = 0; round < rounds; ++round) {
        for (const Situation& situation : situations)
          planned += plan_next_touch(situation, desk.policy(), desk.now, telling).touch.has_value() ? 1 : 0;
      }
      meter.count(static_cast<std::int64_t>(rounds * situations.size()));
      return meter.stop();
    };
    measured = plan_all(Telling::decision_alone);
    const Measured told = plan_all(Telling::in_words);
    measured.note = "in words " + std::to_string(std::lround(static_cast<double>(told.operations) / told.cpu_seconds)) +
                    " plans/CPU-s";
    expects(planned > 0, "somebody has a next touch");
    return Done{};
  });
  expects(done.ok(), "the benchmark's contacts are there");
  return measured;
}

Measured replan_everybody(const Site& site) {
  Premises premises(site);
  Meter meter;
  auto moved = perform(premises.house, "benchmark", [&](app::Desk& desk) -> Result<int> {
    desk.books.timeline().add(desk.entry("set_policy", "One day more before a decision."));
    Policy policy = desk.policy();
    ++policy.decision_lead_days;
    desk.books.settings().put_policy(policy);
    desk.refresh();
    const int plans = replan_where(desk, {}, "a rule changed");
    return plans;
  });
  expects(moved.ok(), "everybody can be planned");
  meter.count(static_cast<std::int64_t>(site.number));
  Measured measured = meter.stop();
  measured.limit = raw_scan(site);
  measured.note = std::to_string(*moved) + " plans moved";
  return measured;
}

}  // namespace barnacle::bench
