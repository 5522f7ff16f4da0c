#include "simulation/world.hpp"

#include "app/audit.hpp"
#include "app/keep_assets.hpp"
#include "app/keep_cadences.hpp"
#include "app/keep_sellers.hpp"
#include "app/replan_many.hpp"
#include "domain/cadences/starters.hpp"

namespace barnacle::simulation {

namespace {

constexpr std::chrono::seconds day_long{86'400};
constexpr int contacts_per_seller = 200;
constexpr int people_per_firm = 4;
constexpr int assets_at_first = 60;
constexpr double crash_share = 0.01;  // of the verbs
constexpr double restart_share = 0.002;
constexpr int writes_max = 16;  // a cut later than that meets the long verbs alone
constexpr std::size_t entries_shown = 20;

Instant first_morning() { return to_instant(at_minute(make_day(2025, 1, 6), 0), Zone()); }

// The rarer something is in one contact's life, the more of it a large house sees.
std::chrono::seconds mean_of(double times_a_year, int among) {
  return std::chrono::seconds(static_cast<std::int64_t>(365.0 * 86'400 / (times_a_year * std::max(1, among))) + 1);
}

}  // namespace

World::World(const SimulationPlan& plan, Storage& storage)
    : plan_(plan),
      draw_(plan.seed),
      clock_(first_morning()),
      ids_(plan.seed ^ 0x5eed),
      storage_(storage, ZoneTable::system(), plan.sabotage),
      oracle_(ZoneTable::system(), [this](CadenceId id, int version) -> const Cadence* {
        const auto at = cadences_.find({id, version});
        return at == cadences_.end() ? nullptr : &at->second;
      }) {
  tables_.push_back(std::make_unique<ZoneTable>(ZoneTable::system()));
  storage_.on_commit = [this](const Written& written) {
    ++report_.steps;
    oracle_.absorb(written, clock_.now());
    for (const Touch& touch : written.touches) {
      if (touch.state != TouchState::planned) continue;
      queue_.push({std::max(touch.due_at, clock_.now()), ++order_, Happening::touch_is_due, touch.contact, 0});
    }
  };
  restart();
}

void World::restart() {
  house_.emplace(storage_, clock_, ids_);
  house_->zones = tables_.back().get();
}

bool World::cut_is_due() {
  if (!crashes_) return false;
  if (draw_.chance(restart_share)) restart();
  if (!draw_.chance(crash_share)) return false;
  storage_.cut_power_at(draw_.between(1, writes_max));
  return true;
}

namespace {

// Running figures may lose their last bit on the way through the store.
template <class Record>
bool same_but_for_last_bits(Record a, const Record& b) {
  if constexpr (std::is_same_v<Record, Contact>) {
    a.standing.pressure = b.standing.pressure;
    a.standing.frailty_answers = b.standing.frailty_answers;
    a.standing.frailty_expected = b.standing.frailty_expected;
  } else {
    a.worth_per_minute = b.worth_per_minute;
    a.explored_with = b.explored_with;
  }
  return a == b;
}

// What the store says of somebody against our own record; empty if they agree.
std::string difference(Books& books, const Oracle& oracle, ContactId id) {
  const auto stored = books.contacts().find(id);
  const Contact* known = oracle.contact(id);
  if (stored.has_value() != (known != nullptr)) return stored ? "somebody is there who was not" : "somebody is gone";
  if (stored && !same_but_for_last_bits(*stored, *known))
    return "version " + std::to_string(stored->version) + " of " + full_name(*stored) + " is not version " +
           std::to_string(known->version);
  const auto planned = books.touches().planned_of(id);
  const Touch* expected = oracle.planned(id);
  if (planned.has_value() != (expected != nullptr))
    return planned ? "a plan is there that was not" : "the plan is gone";
  if (planned && !same_but_for_last_bits(*planned, *expected))
    return "the plan is " + with_weekday(planned->at) + ", not " + with_weekday(expected->at);
  return "";
}

}  // namespace

// Nothing of the transaction that was cut may stand in the books.
void World::recover() {
  ++report_.crashes;
  storage_.mend_power();
  if (draw_.chance(0.5)) restart();
  const Written lost = std::move(storage_.lost);
  app::look(*house_, [&](app::Desk& desk) {
    for (const Contact& contact : lost.contacts) {
      if (const std::string wrong = difference(desk.books, oracle_, contact.id); !wrong.empty()) {
        oracle_.blame(clock_.now(), contact.id, "1 nobody is dropped",
                      "A crash left something half done: " + wrong + ".");
      }
    }
  });
}

void World::begin() {
  const auto done = act("setup", [](app::Desk& desk) { return app::add_starter_cadences(desk); });
  expects(done.ok(), "the starter cadences can be saved");
  app::look(*house_, [&](app::Desk& desk) { cadences_ = desk.reference().cadence_versions; });
  for (int i = 0; i < std::max(3, plan_.contacts / contacts_per_seller); ++i) hire();
  for (int i = 0; i < assets_at_first; ++i) asset_is_added();
  for (std::size_t i = 0; i < starter_cadences().size(); ++i) cadence_is_edited();
  firms_ = plan_.contacts / people_per_firm + 1;
  while (people_ < plan_.contacts) people_are_imported();
  crashes_ = true;

  for (std::size_t i = 0; i < sellers_.size(); ++i) after(std::chrono::hours(1), Happening::block_begins, {}, i);
  for (std::size_t i = 0; i < sellers_.size(); ++i) after(std::chrono::hours(2), Happening::night, {}, i);
  after(7 * day_long, Happening::week_ends);
  after(30 * day_long, Happening::month_ends);
  happen({.what = Happening::daemon_sleeps});  // and so on: what recurs sets its own next time
  every(mean_of(0.1, plan_.contacts), Happening::inquiry_comes);
  every(mean_of(0.01, plan_.contacts), Happening::people_are_imported);
  every(mean_of(0.02, plan_.contacts), Happening::records_are_merged);
  every(mean_of(1.0, plan_.contacts), Happening::whim);
  every(mean_of(2.0, static_cast<int>(sellers_.size())), Happening::leave_is_taken);
  every(mean_of(0.2, static_cast<int>(sellers_.size())), Happening::seller_leaves);
  every(mean_of(0.7, 1), Happening::crisis_begins);
  every(mean_of(0.05, firms_), Happening::firm_is_paused);
  every(mean_of(8, 1), Happening::cadence_is_edited);
  every(mean_of(1.5, 1), Happening::zone_rules_change);
  every(mean_of(24, 1), Happening::asset_is_added);
}

SimulationReport World::run(const std::function<void(LocalDay)>& progress) {
  const Instant end = first_morning() + days{365} * plan_.years;
  const auto judged = [&](const Event& event, const auto& step) {
    try {
      step();
      oracle_.judge_touched(clock_.now());
    } catch (const std::exception& broken) {
      oracle_.blame(clock_.now(), event.contact, "1 nobody is dropped",
                    std::string("The house broke down: ") + broken.what());
    }
  };
  judged({}, [&] { begin(); });
  LocalDay today{};
  while (oracle_.violations().empty() && !queue_.empty() && queue_.top().at < end) {
    const Event event = queue_.top();
    queue_.pop();
    clock_.set(std::max(clock_.now(), event.at));
    ++report_.events;
    if (const LocalDay day = local_day(event.at, Zone()); day != today) {
      today = day;
      if (progress) progress(day);
    }
    judged(event, [&] { happen(event); });
  }
  if (oracle_.violations().empty()) {
    clock_.set(end);
    compare_books();
  }
  report_.violations = oracle_.violations();
  report_.contacts = static_cast<std::int64_t>(oracle_.everybody().size());
  report_.automatic = oracle_.automatic_sent;
  report_.by_hand = oracle_.done_by_hand;
  report_.hash = oracle_.hash();
  if (!report_.clean() && !report_.violations.front().contact.is_nil()) {
    app::look(*house_, [&](app::Desk& desk) {
      for (const Entry& entry : desk.books.timeline().of_contact(report_.violations.front().contact, entries_shown)) {
        report_.last_entries.push_back(text_of(entry.at) + "  " + entry.actor + "  " + entry.verb + ": " +
                                       entry.sentence + (entry.undone_at ? " (undone)" : ""));
      }
    });
  }
  return report_;
}

void World::happen(const Event& event) {
  switch (event.what) {
    case Happening::touch_is_due: touch_is_due(event.contact); break;
    case Happening::by_hand: by_hand(event.contact, event.number != 0); break;
    case Happening::block_begins: block_begins(event.number); break;
    case Happening::night: night(event.number); break;
    case Happening::they_answer: they_answer(event.contact, static_cast<app::Intent>(event.number)); break;
    case Happening::they_keep_their_word: they_keep_their_word(event.contact); break;
    case Happening::deal_moves: deal_moves(event.number); break;
    case Happening::inquiry_comes:
      inquiry_comes();
      every(mean_of(0.1, plan_.contacts), event.what);
      break;
    case Happening::people_are_imported:
      people_are_imported();
      every(mean_of(0.01, plan_.contacts), event.what);
      break;
    case Happening::records_are_merged:
      records_are_merged();
      every(mean_of(0.02, plan_.contacts), event.what);
      break;
    case Happening::whim:
      whim();
      every(mean_of(1.0, plan_.contacts), event.what);
      break;
    case Happening::leave_is_taken:
      leave_is_taken();
      every(mean_of(2.0, static_cast<int>(sellers_.size())), event.what);
      break;
    case Happening::seller_leaves:
      seller_leaves();
      every(mean_of(0.2, static_cast<int>(sellers_.size())), event.what);
      break;
    case Happening::crisis_begins:
      crisis_begins();
      every(mean_of(0.7, 1), event.what);
      break;
    case Happening::crisis_ends: crisis_ends(event.number); break;
    case Happening::firm_is_paused:
      firm_is_paused();
      every(mean_of(0.05, firms_), event.what);
      break;
    case Happening::cadence_is_edited:
      cadence_is_edited();
      every(mean_of(8, 1), event.what);
      break;
    case Happening::zone_rules_change:
      zone_rules_change();
      every(mean_of(1.5, 1), event.what);
      break;
    case Happening::asset_is_added:
      asset_is_added();
      every(mean_of(24, 1), event.what);
      break;
    case Happening::daemon_sleeps:
      asleep_until_ = clock_.now() + std::chrono::hours(draw_.between(0, 30));
      every(mean_of(12, 1), event.what);
      break;
    case Happening::week_ends:
      oracle_.judge_all(clock_.now());
      after(7 * day_long, event.what);
      break;
    case Happening::month_ends:
      compare_books();
      after(30 * day_long, event.what);
      break;
  }
}

// The nightly audit, and the store against our own records of it.
void World::compare_books() {
  const Instant now = clock_.now();
  oracle_.judge_all(now);
  app::look(*house_, [&](app::Desk& desk) {
    for (const app::Violation& each : app::audit(desk).violations)
      oracle_.blame(now, each.contact, each.promise, each.sentence + " (found by the audit)");
    for (const ContactId id : oracle_.everybody()) {
      if (const std::string wrong = difference(desk.books, oracle_, id); !wrong.empty()) {
        oracle_.blame(now, id, "1 nobody is dropped", "The store differs from what was written: " + wrong + ".");
      }
    }
  });
}

LocalDay World::today_of(ContactId id) {
  const Contact* contact = oracle_.contact(id);
  const auto zone = tables_.back()->find(contact ? contact->zone : "");
  return local_day(clock_.now(), zone ? *zone : Zone());
}

SimulationReport simulate(const SimulationPlan& plan, Storage& storage, const std::function<void(LocalDay)>& progress) {
  return World(plan, storage).run(progress);
}

}  // namespace barnacle::simulation
