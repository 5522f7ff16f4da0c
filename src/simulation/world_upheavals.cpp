// What shakes many at once: leave, hand-overs, crises, edits of cadences, and governments that change their clocks.

#include "app/keep_assets.hpp"
#include "app/keep_cadences.hpp"
#include "app/keep_sellers.hpp"
#include "app/replan_many.hpp"
#include "app/silence_contact.hpp"
#include "domain/cadences/starters.hpp"
#include "simulation/world.hpp"

namespace barnacle::simulation {

namespace {

// The offsets of a zone as they are until `from`, and then one for ever.
Zone with_rules_ending(const Zone& zone, Instant from, int offset_seconds) {
  std::vector<ZoneChange> changes;
  const Instant first = to_instant(at_minute(make_day(2024, 1, 1), 0), Zone());
  int offset = zone.offset_seconds_at(first);
  changes.push_back({first, offset});
  for (Instant at = first; at < from; at += std::chrono::hours{1}) {
    const int now = zone.offset_seconds_at(at);
    if (now != offset) changes.push_back({at, now});
    offset = now;
  }
  changes.push_back({from, offset_seconds});
  return Zone(zone.name(), std::move(changes));
}

}  // namespace

void World::hire() {
  const Seller wanted = new_seller(draw_, static_cast<int>(sellers_.size()) + 1);
  const auto saved = act("manager", [&](app::Desk& desk) { return app::save_seller(desk, wanted); });
  expects(saved.ok(), "a seller can be hired");
  sellers_.push_back(*saved);
  oracle_.told_seller(*saved);
}

void World::leave_is_taken() {
  const std::size_t number = some_seller();
  const LocalDay today = local_day(clock_.now(), Zone());
  const LocalDay first = today + days{draw_.between(0, 10)};
  const Leave leave{first, first + days{draw_.between(0, 14)}, "holiday"};
  const std::size_t other = some_seller();
  const SellerId cover = draw_.chance(0.7) && other != number ? sellers_[other].id : SellerId{};
  const SellerId who = sellers_[number].id;
  const auto saved = act("manager", [&](app::Desk& desk) { return app::take_leave(desk, who, leave, cover); });
  expects(saved.ok(), "a seller may take leave");
  sellers_[number] = *saved;
  oracle_.told_seller(*saved);
}

void World::seller_leaves() {
  hire();
  const std::size_t hired = sellers_.size() - 1;
  after(std::chrono::hours(1), Happening::block_begins, {}, hired);
  after(std::chrono::hours(2), Happening::night, {}, hired);
  const std::size_t leaver = some_seller();
  if (leaver == hired) return;
  const std::size_t heir = draw_.chance(0.5) ? hired : some_seller();
  if (heir == leaver) return;
  const auto moved = act("manager", [&](app::Desk& desk) {
    return app::hand_over_contacts(desk, sellers_[leaver].id, sellers_[heir].id, true);
  });
  expects(moved.ok(), "a seller may leave");
  // Whom the leaver covered is covered by somebody else now.
  app::look(*house_, [&](app::Desk& desk) {
    for (Seller& seller : sellers_) {
      seller = *desk.books.sellers().find(seller.id);
      oracle_.told_seller(seller);
    }
  });
}

void World::crisis_begins() {
  const Home& home = draw_.one_of(homes());
  const HolidayPlace place = draw_.chance(0.3) ? HolidayPlace{} : HolidayPlace{home.country, ""};
  const LocalDay today = local_day(clock_.now(), Zone());
  const CrisisPause pause{.place = place,
                          .until = draw_.chance(0.5) ? std::optional(today + days{draw_.between(5, 30)}) : std::nullopt,
                          .why = "a flood"};
  const auto declared = act("manager", [&](app::Desk& desk) { return app::declare_crisis(desk, pause); });
  expects(declared.ok(), "a crisis can be declared");
  oracle_.told_crisis(place, pause.until);
  crises_.push_back(place);
  after(days{draw_.between(5, 40)}, Happening::crisis_ends, {}, crises_.size() - 1);
}

void World::crisis_ends(std::size_t number) {
  (void)act("manager", [&](app::Desk& desk) { return app::end_crisis(desk, crises_[number]); });
  oracle_.told_crisis_over(crises_[number]);
}

void World::firm_is_paused() {
  const auto who = somebody();
  if (!who || oracle_.contact(*who)->organization.is_nil()) return;
  const OrganizationId firm = oracle_.contact(*who)->organization;
  if (draw_.chance(0.3)) {
    (void)act("manager", [&](app::Desk& desk) { return app::resume_organization(desk, firm); });
    oracle_.told_firm_resumed(firm);
    return;
  }
  const auto until =
      draw_.chance(0.7) ? std::optional(local_day(clock_.now(), Zone()) + days{draw_.between(3, 60)}) : std::nullopt;
  (void)act("manager", [&](app::Desk& desk) { return app::pause_organization(desk, firm, until, "they merge"); });
  oracle_.told_firm_pause(firm, until);
}

void World::cadence_is_edited() {
  const auto starters = starter_cadences();
  // At the start each of them once; then any.
  const std::size_t number =
      crashes_ ? draw_.below(starters.size()) : static_cast<std::size_t>(report_.cadence_edits) % starters.size();
  const StarterCadence& starter = starters[number];
  const std::string text = edited_cadence(draw_, std::string(starter.name), starter.text);
  static const std::vector<MigrationChoice> choices = {MigrationChoice::stay, MigrationChoice::move,
                                                       MigrationChoice::restart};
  const MigrationChoice choice = draw_.one_of(choices);
  const auto saved = act("manager", [&](app::Desk& desk) { return app::save_cadence(desk, text, choice); });
  if (!saved) {
    oracle_.blame(clock_.now(), {}, promise::the_seller_decides,
                  "An edit of a cadence was refused: " + saved.refusal().text + "\n" + text);
    return;
  }
  ++report_.cadence_edits;
  cadences_.emplace(std::pair{saved->cadence.id, saved->cadence.version}, saved->cadence);
}

void World::zone_rules_change() {
  const Home& home = draw_.one_of(homes());
  const auto zone = tables_.back()->find(home.zone);
  expects(zone.ok(), "a home lies in a known zone");
  // By night, as governments do: a gap in the middle of the day would push a call past the end of it.
  const LocalDay day = local_day(clock_.now(), *zone) + days{draw_.between(3, 60)};
  const Instant from = to_instant(at_minute(day, 180), *zone);
  static const std::vector<int> shifts = {0, 3600, -3600, 1800};
  const int offset = zone->offset_seconds_at(clock_.now()) + draw_.one_of(shifts);
  tables_.push_back(std::make_unique<ZoneTable>(tables_.back()->with(with_rules_ending(*zone, from, offset))));
  house_->zones = tables_.back().get();
  storage_.use_zones(*tables_.back());
  oracle_.told_zones(*tables_.back());
  ++report_.zone_changes;
  if (plan_.sabotage == Sabotage::skip_the_zone_rules) return;
  chore([&] { return app::follow_zone_rules(*house_); });
}

void World::asset_is_added() {
  const Asset wanted = new_asset(draw_, assets_++);
  const auto saved = act("manager", [&](app::Desk& desk) { return app::save_asset(desk, wanted); });
  expects(saved.ok(), "an asset can be saved");
}

}  // namespace barnacle::simulation
