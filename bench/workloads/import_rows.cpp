// Workload 1: a file of N rows, each normalized, compared by address and phone, linked to its organization, assigned,
// planned and stored.

#include <unistd.h>

#include "app/add_contact.hpp"
#include "workloads/measure.hpp"

namespace barnacle::bench {

namespace {

constexpr std::uint64_t rows_a_transaction = 500;

app::NewContact row_of(const People& people, std::uint64_t index) {
  const Person person = people.person(index % 33 == 32 ? index / 2 : index);  // 3 % were there before
  const Firm firm = people.firm(person.firm);
  app::NewContact given;
  given.given_name = person.given_name;
  given.family_name = person.family_name;
  given.title = person.title;
  given.emails = {{.address = person.email}};
  given.phones = {{.number = person.phone}};
  given.organization = firm.name;
  given.website = firm.domain;
  given.industry = firm.industry;
  given.address = firm.address;
  given.source = "import";
  return given;
}

}  // namespace

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
    desk.refresh();
    return Done{};
  });
  expects(prepared.ok(), "the world of a benchmark is well made");
  const People people = site.people();
  Meter meter;
  for (std::uint64_t next = 0; next < people.size();) {
    auto stored = perform(premises.house, "import", [&](app::Desk& desk) -> Result<Done> {
      const std::uint64_t end = std::min(next + rows_a_transaction, people.size());
      for (; next < end; ++next) {
        meter.operation([&] {
          const auto added = add_contact(desk, row_of(people, next), "import");
          expects(added.ok(), "rows of a benchmark are well made");
        });
      }
      return Done{};
    });
    expects(stored.ok(), "rows of a benchmark are well made");
  }
  Measured measured = meter.stop();
  measured.limit = raw_inserts(site);
  return measured;
}

}  // namespace barnacle::bench
