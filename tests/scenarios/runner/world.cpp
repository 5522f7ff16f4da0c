#include "scenarios/runner/world.hpp"

#include "app/audit.hpp"
#include "app/change_plan.hpp"
#include "app/keep_assets.hpp"
#include "app/keep_cadences.hpp"
#include "app/keep_sellers.hpp"
#include "app/record_outcome.hpp"
#include "domain/planner/may_go_out.hpp"
#include "scenarios/runner/words.hpp"

namespace barnacle::scenario {
namespace {

constexpr std::size_t history_read = 2'000;
// A touch a day for eight years; more means that time stands still.
constexpr int carried_out_max = 3'000;

std::string given_name(const std::string& full) { return full.substr(0, full.find(' ')); }

}  // namespace

World::World(const Cast& cast_, const Scenario& scenario_, Storage& storage, WorkspaceId workspace)
    : cast(cast_),
      scenario(scenario_),
      clock_(*instant_from_text("2020-01-01T00:00:00Z")),
      house_(storage, clock_, ids_, workspace) {
  if (scenario.happenings.empty()) return;
  std::string seller_name = cast.sellers.front().name;
  std::optional<std::string> first;
  bool full_shelf = false;
  for (const Line& line : scenario.head) {
    Words words(line.text);
    if (words.accept("cast")) {
      std::string name;
      while (!words.done() && !words.accept(",")) name.append(name.empty() ? "" : " ").append(words.any_word());
      const Person& known = person(name);
      if (words.accept(known.contact.organization) && words.accept(",")) words.expect(known.contact.address.city);
      words.expect_end();
      if (!first) first = name;
    } else if (words.accept("seller")) {
      seller_name = words.rest();
    } else if (words.accept("cadence")) {
      cadence = words.any_word();
      words.expect_end();
    } else if (words.accept("shelf")) {
      words.expect("the whole library");
      words.expect_end();
      full_shelf = true;
    }
  }
  if (!first) throw misread("line 1: name the cast: \"cast  Maria Lopez, Nordlys AS, Oslo\"");
  aftermath.person = *first;
  // The house is set up the day before the story begins.
  const auto dated = Words(scenario.happenings.front().line.text).when(LocalDay{});
  clock_.set(to_instant(at_minute(dated.day - days{1}, 0), Zone()));
  for (const Seller& each : cast.sellers) {
    const auto saved = app::perform(house_, "setup", [&](app::Desk& desk) { return app::save_seller(desk, each); });
    if (!saved.ok()) throw misread("cast: " + saved.refusal().text);
    if (saved->name == seller_name) seller = saved->id;
  }
  if (seller.is_nil()) throw misread("there is no seller " + seller_name + " in the cast");
  if (!run([](app::Desk& desk) { return app::add_starter_cadences(desk); })) throw misread("no starter cadences");
  if (full_shelf) {
    for (const Asset& each : cast.assets) {
      if (!run([&](app::Desk& desk) { return app::save_asset(desk, each); }))
        throw misread("cast: " + aftermath.refused->text);
    }
  }
}

std::string World::actor() const { return cast.sellers.front().name; }

std::string World::person_in(Words& words) const {
  for (const Person& each : cast.people) {
    if (words.accept(each.name) || words.accept(given_name(each.name))) return each.name;
  }
  return aftermath.person;
}

const Person& World::person(const std::string& name) const {
  for (const Person& each : cast.people) {
    if (each.name == name) return each;
  }
  throw misread("there is nobody called " + name + " in tests/cast/cast.txt");
}

const Seller& World::seller_named(const std::string& name) const {
  for (const Seller& each : cast.sellers) {
    if (each.name == name || given_name(each.name) == name) return each;
  }
  throw misread("there is no seller " + name + " in tests/cast/cast.txt");
}

ContactId World::id_of(const std::string& name) const {
  const auto found = ids_of_.find(name);
  if (found == ids_of_.end()) throw misread(name + " has not come in yet; begin with \"lead form\" or \"added\"");
  return found->second;
}

Zone World::zone_of(const std::string& name) { return *ZoneTable::system().find(person(name).contact.zone); }

AssetId World::asset_titled(const std::string& title) {
  return ask([&](app::Desk& desk) {
    for (const Asset& asset : desk.reference().shelf) {
      if (asset.title == title) return asset.id;
    }
    throw misread("there is no asset \"" + title + "\" on the shelf");
  });
}

Contact World::contact(const std::string& name) {
  const ContactId id = id_of(name);
  return ask([&](app::Desk& desk) { return app::take_file(desk, id)->contact; });
}

std::optional<Touch> World::planned(const std::string& name) {
  const ContactId id = id_of(name);
  return ask([&](app::Desk& desk) { return desk.books.touches().planned_of(id); });
}

std::optional<Touch> World::in_hand(const std::string& name) {
  const ContactId id = id_of(name);
  return ask([&](app::Desk& desk) { return app::prepare_touch(desk, id)->touch; });
}

std::vector<Touch> World::history(const std::string& name) {
  const ContactId id = id_of(name);
  return ask([&](app::Desk& desk) { return desk.books.touches().history(id, history_read); });
}

void World::carry_out(const Touch& touch, const std::string& actor) {
  const Outcome outcome = touch.channel == Channel::call        ? Outcome::no_answer
                          : touch.channel == Channel::voicemail ? Outcome::left_voicemail
                          : touch.channel == Channel::meeting   ? Outcome::no_show
                                                                : Outcome::none_yet;
  auto recorded = app::perform(house_, actor, [&](app::Desk& desk) {
    return app::record_outcome(desk, {.contact = touch.contact, .touch = touch.id, .outcome = outcome});
  });
  if (!recorded.ok()) throw misread("a planned touch cannot be recorded: " + recorded.refusal().text);
}

// The rules are asked again before a message leaves, as the outbox does; what is held back is planned again.
bool World::is_held_back(const Touch& touch) {
  const auto held = ask([&](app::Desk& desk) {
    const auto file = app::take_file(desk, touch.contact);
    return held_back(touch, app::situation_of(desk, *file), desk.policy(), desk.now);
  });
  if (!held) return false;
  auto planned = app::perform(house_, "barnacle", [&](app::Desk& desk) {
    return app::plan_touch(desk, touch.contact, "held back, " + held->sentence);
  });
  if (!planned.ok()) throw misread(planned.refusal().text);
  if (planned->plan.touch && planned->plan.touch->due_at <= now())
    throw misread("held back (" + held->sentence + ") but planned for now again");
  return true;
}

void World::pass_until(Instant at, bool by_hand) {
  if (at < now()) throw misread("time does not run backwards");
  for (int count = 0; count < carried_out_max; ++count) {
    std::optional<Touch> next;
    for (const auto& [name, id] : ids_of_) {
      const auto touch = planned(name);
      if (!touch || (touch->mode == Mode::by_person && !by_hand) || touch->due_at >= at) continue;
      if (!next || touch->due_at < next->due_at) next = touch;
    }
    if (!next) {
      clock_.set(at);
      return;
    }
    clock_.set(std::max(now(), next->due_at));
    if (next->mode == Mode::automatic && is_held_back(*next)) continue;
    carry_out(*next, next->mode == Mode::automatic ? "barnacle" : actor());
    watch(scenario.happenings.front().line);
  }
  throw misread("too many touches: " + std::to_string(carried_out_max));
}

void World::send(const std::string& name, const Touch& touch) {
  clock_.set(std::max(now(), touch.due_at));
  carry_out(touch, "barnacle");
  aftermath.person = name;
}

void World::watch(const Line& line) {
  for (const auto& violation : ask([](app::Desk& desk) { return app::audit(desk); }).violations)
    fault(line, "the audit finds a broken promise, \"" + violation.promise + "\": " + violation.sentence);
  for (auto never = nevers.begin(); never != nevers.end();) {
    if (never->until && now() >= *never->until) {
      never = nevers.erase(never);
      continue;
    }
    const auto touch = knows(never->contact) ? planned(never->contact) : std::nullopt;
    if (touch && never->forbids(*touch)) {
      fault(never->line, "must never follow\n  !! " + never->line.text + "\n  +  " +
                             describe(*touch, zone_of(never->contact)) + "  (seen at line " +
                             std::to_string(line.number) + ", " +
                             with_weekday(wall_time(now(), zone_of(never->contact))) + ")");
      never = nevers.erase(never);
      continue;
    }
    ++never;
  }
}

void World::fault(const Line& line, const std::string& text) {
  faults.push_back(scenario.file + ":" + std::to_string(line.number) + ": " + text);
}

std::string describe(const Touch& touch, const Zone& zone) {
  std::string text = "touch  " + std::string(word_of(touch.channel)) + "  " +
                     with_weekday(wall_time(touch.due_at, zone)) + "  " + std::string(word_of(touch.mode)) + ", " +
                     std::string(word_of(touch.kind)) + ", as " + std::string(word_of(touch.choice)) + ", in " +
                     std::string(word_of(touch.band));
  if (!touch.subject.empty()) text += ", \"" + touch.subject + "\"";
  if (!touch.template_name.empty()) text += ", template " + touch.template_name;
  return text;
}

}  // namespace barnacle::scenario
