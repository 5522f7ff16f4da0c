// The database that the other workloads work on: everybody stored with history and next touch, as an import with
// history would.

#include <sqlite3.h>

#include <cstdio>

#include "app/contact_file.hpp"
#include "domain/cadences/advance.hpp"
#include "domain/temperature/standing.hpp"
#include "workloads/measure.hpp"

namespace barnacle::bench {

namespace {

constexpr std::uint64_t people_a_transaction = 500;

struct World {
  std::vector<SellerId> sellers;
  std::vector<Cadence> cadences;
  std::vector<OrganizationId> organizations;  // nil until the first of its people comes
};

Result<Done> prepare(app::Desk& desk, World& world) {
  desk.books.timeline().add(desk.entry("fill", "The people of a benchmark."));
  desk.books.settings().put_policy(desk.policy());
  for (Seller seller : sellers()) {
    seller.id = desk.make<SellerId>();
    desk.books.sellers().put(seller);
    world.sellers.push_back(seller.id);
  }
  for (Cadence cadence : cadences()) {
    cadence.id = desk.make<CadenceId>();
    desk.books.cadences().add(cadence);
    world.cadences.push_back(std::move(cadence));
  }
  for (Asset asset : assets()) {
    asset.id = desk.make<AssetId>();
    desk.books.assets().put(asset);
  }
  desk.refresh();
  return Done{};
}

void join_firm(app::Desk& desk, World& world, const People& people, const Person& person, app::ContactFile& file) {
  OrganizationId& id = world.organizations[person.firm];
  if (id.is_nil()) {
    const Firm firm = people.firm(person.firm);
    Organization organization;
    organization.id = id = desk.make<OrganizationId>();
    organization.name = firm.name;
    organization.domains = {firm.domain};
    organization.industry = firm.industry;
    organization.size = firm.size;
    organization.zone = firm.zone;
    organization.address = firm.address;
    organization.created_at = desk.now;
    file.organization = std::move(organization);
    file.organization_changed = true;
  } else {
    file.organization = desk.books.organizations().find(id);
  }
  file.contact.organization = id;
}

void add_history(app::Desk& desk, const Person& person, app::ContactFile& file) {
  Contact& contact = file.contact;
  const Seller& seller = *desk.reference().seller(contact.owner);
  const Instant last = desk.now - days(person.days_since_touch) - hours(20);
  for (std::size_t i = 0; i < person.touches.size(); ++i) {
    Touch touch;
    touch.done_at = last - days(6) * static_cast<int>(person.touches.size() - 1 - i);
    touch.id = desk.make<TouchId>();
    touch.contact = contact.id;
    touch.organization = contact.organization;
    touch.owner = contact.owner;
    touch.state = TouchState::done;
    touch.channel = person.touches[i];
    touch.kind = i % 3 == 2 ? Kind::ask : Kind::value;
    touch.choice = Choice::cadence_step;
    touch.due_at = *touch.done_at;
    touch.zone = seller.zone;
    touch.at = wall_time(touch.due_at, *desk.policy().zones->find(touch.zone));
    touch.subject = "step " + std::to_string(i + 1);
    touch.outcome = touch.channel == Channel::call ? Outcome::no_answer : Outcome::none_yet;
    after_touch(contact.standing, touch, *touch.done_at, nullptr, 0.05);
    file.finished.push_back(std::move(touch));
  }
}

void tell_story(app::Desk& desk, const World& world, const Person& person, app::ContactFile& file) {
  Contact& contact = file.contact;
  switch (person.story) {
    case Story::in_cadence: {
      const Cadence& cadence = world.cadences[person.cadence];
      Enrollment walk = begin_enrollment(cadence, desk.now - days(7 * person.touches.size()), "import");
      walk.next_step = static_cast<int>(std::min(person.touches.size(), cadence.steps.size() - 1));
      walk.counted_from = contact.standing.last_touch_at.value_or(walk.enrolled_at);
      contact.enrollment = std::move(walk);
      break;
    }
    case Story::in_rhythm: break;
    case Story::replied:
      contact.temperature = Temperature::interested;
      contact.standing.last_answer_at = desk.now - hours(30);
      if (person.number % 10 == 0)
        contact.reply_owed = ReplyOwed{.since = desk.now - hours(3), .words = "Tell me more."};
      break;
    case Story::stopped:
      contact.stops.push_back({.reason = StopReason::said_no, .at = desk.now - days(10), .by = "import"});
      break;
    case Story::deal_closed: {
      Deal deal;
      deal.id = desk.make<DealId>();
      deal.name = "Seats for " + (file.organization ? file.organization->name : contact.family_name);
      deal.organization = contact.organization;
      deal.contacts = {contact.id};
      deal.owner = contact.owner;
      deal.amount = Money{static_cast<std::int64_t>(100'000 + person.number % 900'000), "EUR"};
      deal.stage = desk.policy().stages.back().name;
      deal.state = person.won ? DealState::won : DealState::lost;
      if (!person.won) deal.lost_because = "price";
      deal.closed_on = make_day(2025, 2, 1);
      contact.temperature = person.won ? Temperature::client : Temperature::lost;
      file.changed_deals.push_back(deal.id);
      file.deals.push_back(std::move(deal));
      break;
    }
  }
}

void store(app::Desk& desk, World& world, const People& people, const Person& person) {
  app::ContactFile file;
  Contact& contact = file.contact;
  contact.id = desk.make<ContactId>();
  contact.owner = world.sellers[person.seller];
  contact.given_name = person.given_name;
  contact.family_name = person.family_name;
  contact.title = person.title;
  contact.emails = {{.address = person.email, .label = "work"}};
  contact.phones = {{.number = person.phone, .label = "work"}};
  contact.issue = person.issue;
  contact.source = "import";
  contact.created_at = desk.now - days(90);
  contact.temperature_since = desk.now - days(60);
  contact.temperature_why = "added";
  join_firm(desk, world, people, person, file);
  add_history(desk, person, file);
  tell_story(desk, world, person, file);
  app::settle(desk, file, desk.entry("import_contact", "Imported."));
}

/// Bytes of the tables and their indexes, by group.
std::string sizes(const Site& site, std::int64_t contacts) {
  sqlite3* database = nullptr;
  sqlite3_open(site.database().c_str(), &database);
  sqlite3_stmt* sum = nullptr;
  const char* const text =
      "SELECT m.tbl_name, sum(s.pgsize), (SELECT count(*) FROM touch) FROM dbstat s JOIN sqlite_schema m ON m.name = "
      "s.name WHERE s.aggregate = TRUE GROUP BY m.tbl_name ORDER BY 2 DESC";
  std::string line = "on disk";
  if (sqlite3_prepare_v2(database, text, -1, &sum, nullptr) == SQLITE_OK) {
    while (sqlite3_step(sum) == SQLITE_ROW) {
      const std::string table = reinterpret_cast<const char*>(sqlite3_column_text(sum, 0));
      const std::int64_t bytes = sqlite3_column_int64(sum, 1);
      const bool of_touches = table == "touch";
      const std::int64_t rows = of_touches ? sqlite3_column_int64(sum, 2) : contacts;
      if (bytes < rows) continue;
      line += ", " + table + " " + std::to_string(bytes / rows) + " B" + (of_touches ? " a touch" : " a contact");
    }
  }
  sqlite3_finalize(sum);
  sqlite3_close(database);
  return line;
}

}  // namespace

Measured fill(const Site& site) {
  World world;
  const People people = site.people();
  world.organizations.resize(people.firms());
  Meter meter;
  {
    Premises premises(site);
    auto prepared = perform(premises.house, "benchmark", [&](app::Desk& desk) { return prepare(desk, world); });
    expects(prepared.ok(), "the world of a benchmark is well made");
    for (std::uint64_t next = 0; next < people.size();) {
      auto stored = perform(premises.house, "benchmark", [&](app::Desk& desk) -> Result<Done> {
        const std::uint64_t end = std::min(next + people_a_transaction, people.size());
        for (; next < end; ++next) meter.operation([&] { store(desk, world, people, people.person(next)); });
        return Done{};
      });
      expects(stored.ok(), "people of a benchmark are well made");
    }
  }
  Measured measured = meter.stop();
  measured.note = sizes(site, measured.operations);
  return measured;
}

}  // namespace barnacle::bench
