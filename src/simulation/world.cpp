#include "simulation/world.hpp"

#include "app/audit.hpp"
#include "app/explain.hpp"
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
constexpr int writes_max = 60;  // of the disk, until the cut: a short verb makes about ten
constexpr const char* database = "/world.db";
constexpr int asked_why = 50;  // a month
constexpr std::size_t entries_shown = 20;

/// The world ends here: nothing that follows could be judged by what was acknowledged.
class torn_transaction : public std::runtime_error {
 public:
  explicit torn_transaction(const std::string& what)
      : std::runtime_error("a crash left something half done: " + what) {}
};

Instant first_morning() { return to_instant(at_minute(make_day(2025, 1, 6), 0), Zone()); }

// The rarer something is in one contact's life, the more of it a large house sees.
std::chrono::seconds mean_of(double times_a_year, int among) {
  return std::chrono::seconds(static_cast<std::int64_t>(365.0 * 86'400 / (times_a_year * std::max(1, among))) + 1);
}

}  // namespace

World::World(const SimulationPlan& plan, OpenStorage open)
    : plan_(plan),
      draw_(plan.seed),
      clock_(first_morning()),
      ids_(plan.seed ^ 0x5eed),
      open_(std::move(open)),
      disk_(plan.seed),
      storage_(ZoneTable::system(), plan.sabotage),
      oracle_(ZoneTable::system(), [this](CadenceId id, int version) -> const Cadence* {
        const auto at = cadences_.find({id, version});
        return at == cadences_.end() ? nullptr : &at->second;
      }) {
  tables_.push_back(std::make_unique<ZoneTable>(ZoneTable::system()));
  storage_.on_commit = [this](const Written& written) {
    ++report_.steps;
    oracle_.absorb(written, clock_.now());
    acknowledged_.add(written);
    for (const Touch& touch : written.touches) {
      if (touch.state != TouchState::planned) continue;
      queue_.push({std::max(touch.due_at, clock_.now()), ++order_, Happening::touch_is_due, touch.contact, 0});
    }
  };
  if (plan_.sabotage == Sabotage::skip_the_sync) disk_.lie_about_syncs();
  restart();
}

void World::restart() {
  house_.reset();
  store_.reset();
  is_doomed_ = false;
  if (disk_.failing()) {
    disk_.restart();
    ++report_.crashes;
    has_crashed_ = true;
  }
  store_ = open_(database, disk_.name());
  storage_.watch(store_.get());
  house_.emplace(storage_, clock_, ids_);
  house_->zones = tables_.back().get();
}

void World::survive(const std::function<void()>& work, Repeat repeat) {
  clock_.advance(std::chrono::milliseconds(1));  // no two verbs at one moment: an undo takes them for one
  if (crashes_ && draw_.chance(restart_share)) restart();
  if (crashes_ && !is_doomed_ && draw_.chance(crash_share)) {
    disk_.fail_at(disk_.operations() + draw_.between(0, writes_max),
                  draw_.chance(0.5) ? DiskFault::power_cut : DiskFault::killed);
    is_doomed_ = true;
  }
  for (;;) {
    try {
      work();
    } catch (const storage_failure&) {
      if (!disk_.failing()) throw;
      if (recover() && repeat == Repeat::unless_it_lasted) return;
      continue;
    }
    if (disk_.failing()) recover();  // it died right after the answer
    return;
  }
}

bool World::recover() {
  const Written cut = std::exchange(storage_.unconfirmed, {});
  restart();
  if (plan_.sabotage == Sabotage::half_a_crash) {
    const auto books = store_->open(house_->workspace, Access::write);
    for (const Touch& touch : cut.touches) {
      if (books->contacts().find(touch.contact)) books->touches().put(touch);
    }
    books->commit();
  }
  const Fate fate = app::look(*house_, [&](app::Desk& desk) { return fate_of(cut, desk.books, oracle_); });
  if (!fate.torn.empty()) throw torn_transaction(fate.torn);
  if (fate.lasted) storage_.on_commit(cut);
  return fate.lasted;
}

void World::prove() {
  has_crashed_ = false;
  const std::string lost =
      app::look(*house_, [&](app::Desk& desk) { return acknowledged_.missing_in(desk.books, oracle_); });
  if (!lost.empty())
    oracle_.blame(clock_.now(), {}, promise::never_lost,
                  "It was acknowledged before a crash and is lost: " + lost + ".");
  acknowledged_.clear();
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
      if (has_crashed_) prove();
      oracle_.judge_touched(clock_.now());
    } catch (const std::exception& broken) {
      // After a crash it is what the crash left; else a verb broke, and whom it was about has no plan.
      oracle_.blame(clock_.now(), event.contact, has_crashed_ ? promise::never_lost : promise::nobody_is_dropped,
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
  if (!report_.clean() && house_ && !report_.violations.front().contact.is_nil()) {
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
    for (int i = 0; i < asked_why; ++i) {
      const auto who = somebody();
      if (!who) break;
      const auto told = app::explain(desk, *who, 1);
      const bool is_told =
          told && (told->plan.stop || (!told->plan.why.empty() && !told->plan.why.front().sentence.empty()));
      if (!is_told)
        oracle_.blame(now, *who, promise::every_decision_says_why, "Nobody can say what comes next, and why.");
    }
    for (const ContactId id : oracle_.everybody()) {
      if (const std::string wrong = difference(desk.books, oracle_, id); !wrong.empty()) {
        oracle_.blame(now, id, promise::nobody_is_dropped, "The store differs from what was written: " + wrong + ".");
      }
    }
  });
}

LocalDay World::today_of(ContactId id) {
  const Contact* contact = oracle_.contact(id);
  const auto zone = tables_.back()->find(contact ? contact->zone : "");
  return local_day(clock_.now(), zone ? *zone : Zone());
}

SimulationReport simulate(const SimulationPlan& plan, const OpenStorage& open,
                          const std::function<void(LocalDay)>& progress) {
  return World(plan, open).run(progress);
}

}  // namespace barnacle::simulation
