// Workload 11: the promises, checked over everybody.

#include "app/audit.hpp"
#include "workloads/measure.hpp"

namespace barnacle::bench {

Measured audit_everybody(const Site& site) {
  Premises premises(site, first_morning() + days(1));
  Meter meter;
  auto violations = look(premises.house, [&](app::Desk& desk) -> Result<std::int64_t> {
    const app::AuditReport report = audit(desk);
    expects(report.contacts > 0, "the benchmark's contacts are there");
    for (const auto& violation : report.violations) {
      std::fprintf(stderr, "audit: %s\n", violation.sentence.c_str());
      break;
    }
    return report.violation_count;
  });
  meter.count(static_cast<std::int64_t>(site.number));
  Measured measured = meter.stop();
  measured.limit = raw_scan(site);
  measured.note = std::to_string(*violations) + " violations";
  return measured;
}

}  // namespace barnacle::bench
