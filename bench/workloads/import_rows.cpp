// Workload 1: a file of N rows, each normalized, compared by address and phone, linked to its organization, assigned,
// planned and stored.

#include <fstream>

#include "app/import_contacts.hpp"
#include "workloads/measure.hpp"

namespace barnacle::bench {

Measured import_rows(const Site& site) {
  Site fresh = site;
  fresh.directory += "/import";
  Premises premises(fresh);
  auto prepared = perform(premises.house, "benchmark", [&](app::Desk& desk) -> Result<Done> {
    desk.books.timeline().add(desk.entry("fill", "Sellers of a benchmark."));
    for (Seller seller : sellers()) {
      seller.id = desk.make<SellerId>();
      desk.books.sellers().put(seller);
    }
    return Done{};
  });
  expects(prepared.ok(), "the world of a benchmark is well made");

  const std::string path = fresh.directory + "/people.csv";
  const People people = site.people();
  {
    std::ofstream file(path, std::ios::binary);
    file << People::csv_header();
    for (std::uint64_t i = 0; i < people.size(); ++i) file << people.csv_row(i);
  }
  app::ImportWish wish;
  wish.name = "people.csv";
  wish.files = {{.name = wish.name, .open = [&] { return std::make_unique<std::ifstream>(path, std::ios::binary); }}};
  wish.permission = "Asked at the fair.";
  wish.country = "DE";
  Meter meter;
  const auto report = app::import_files(premises.house, wish);
  expects(report.ok(), "the file of a benchmark can be read");
  meter.count(report->import.rows);
  Measured measured = meter.stop();
  measured.limit = raw_inserts(site);
  for (const auto& [fate, rows] : report->import.fates) {
    measured.note += std::to_string(rows) + " " + std::string(word_of(fate)) + " ";
  }
  return measured;
}

}  // namespace barnacle::bench
