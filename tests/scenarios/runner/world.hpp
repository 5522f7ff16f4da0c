#pragma once
// The house that a scenario lives in: real verbs over a database, a virtual clock, seeded ids.

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/desk.hpp"
#include "app/prepare_touch.hpp"
#include "domain/messages/call_plan.hpp"
#include "fakes/seeded_ids.hpp"
#include "fakes/virtual_clock.hpp"
#include "scenarios/runner/cast.hpp"
#include "scenarios/runner/scenario.hpp"

namespace barnacle::scenario {

/// What must not be from now on: a planned or sent touch of that contact which `forbids` names.
struct Never {
  Line line;
  std::string contact;
  std::function<bool(const Touch&)> forbids;
  std::optional<Instant> until;  ///< over at this moment; none: never over
};

/// What came of the latest happening, for its expectations.
struct Aftermath {
  std::string person;  ///< full name of whom it is about
  Instant began{};     ///< the moment of the happening before
  std::optional<Refusal> refused;
  std::optional<app::PreparedTouch> prepared;
  std::optional<std::vector<Finding>> findings;
  std::optional<CallPlan> call_plan;
};

class World {
 public:
  /// `workspace` of `storage` is empty.
  World(const Cast& cast, const Scenario& scenario, Storage& storage, WorkspaceId workspace);

  const Cast& cast;
  const Scenario& scenario;
  std::string cadence;  ///< of those who come in; empty: as the temperature says
  SellerId seller;      ///< who owns those who come in
  Aftermath aftermath;
  std::vector<std::string> faults;  ///< "file:12: …", one a fault
  std::vector<Never> nevers;

  app::House& house() { return house_; }
  Instant now() { return clock_.now(); }
  std::string actor() const;

  /// The person of the cast whose full or given name comes next in `words`; else the aftermath's.
  std::string person_in(class Words& words) const;
  /// The wall clock of a person, or of a seller by that name.
  Zone zone_of(const std::string& name);
  LocalDay today(const std::string& name) { return local_day(now(), zone_of(name)); }
  const Person& person(const std::string& name) const;
  const Seller& seller_named(const std::string& name) const;
  bool knows(const std::string& name) const { return ids_of_.contains(name); }
  ContactId id_of(const std::string& name) const;
  void met(const std::string& name, ContactId id) { ids_of_[name] = id; }
  const std::map<std::string, ContactId>& everybody() const { return ids_of_; }
  DealId deal;  ///< the latest
  AssetId asset_titled(const std::string& title);

  Contact contact(const std::string& name);
  std::optional<Touch> planned(const std::string& name);
  /// The planned touch as the seller gets it, with what goes with it today.
  std::optional<Touch> in_hand(const std::string& name);
  std::vector<Touch> history(const std::string& name);  ///< newest first

  /// Runs a verb; a refusal is kept in the aftermath.
  template <class Verb>
  bool run(Verb&& verb) {
    auto result = app::perform(house_, actor(), verb);
    if (!result.ok()) aftermath.refused = result.refusal();
    return result.ok();
  }
  template <class Question>
  auto ask(Question&& question) {
    return app::look(house_, question);
  }

  /// Time goes on to `at`: what is automatic is sent when its time comes; with `by_hand`, the sellers do their part too
  /// and nobody answers.
  void pass_until(Instant at, bool by_hand = false);
  /// Sends the person's automatic touch, whose time comes next.
  void send(const std::string& name, const Touch& touch);

  /// Asks the audit and the standing prohibitions; faults are added at `line`.
  void watch(const Line& line);
  void fault(const Line& line, const std::string& text);

 private:
  bool is_held_back(const Touch& touch);
  void carry_out(const Touch& touch, const std::string& actor);
  VirtualClock clock_;
  SeededIds ids_{7};
  app::House house_;
  std::map<std::string, ContactId> ids_of_;
};

/// "touch    email  Mon 2025-03-03 08:10  automatic, value, \"subject\"" on `zone`'s wall.
std::string describe(const Touch& touch, const Zone& zone);

}  // namespace barnacle::scenario
