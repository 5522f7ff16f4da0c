#include "domain/cadences/preview.hpp"

#include <algorithm>

#include "domain/cadences/advance.hpp"
#include "domain/planner/bearings.hpp"
#include "domain/planner/plan.hpp"
#include "domain/temperature/standing.hpp"

namespace barnacle {
namespace {

/// A touch that the walk has just taken, for whoever counts.
struct Taken {
  const Touch& touch;
  Instant at;
};

/// One contact on the virtual clock.
class Rehearsal {
 public:
  Rehearsal(const Cadence& cadence, const Situation& sample, const Policy& policy, Instant start)
      : cadence_(cadence), sample_(sample), policy_(policy), now_(start), contact_(sample.contact) {
    contact_.enrollment = begin_enrollment(cadence, start, "preview");
    contact_.reply_owed.reset();
    contact_.next_step.reset();
    contact_.commitments.clear();
    // Whoever is new came to us and waits: the promise's clock belongs to the picture.
    contact_.inquiry.reset();
    if (contact_.temperature == Temperature::new_) contact_.inquiry = Inquiry{start, "preview", "", std::nullopt, 0};
    if (contact_.meeting) contact_.meeting->held = contact_.meeting->recap_sent = true;
  }

  template <class Count>
  CadencePreview run(Instant end, Count count) {
    while (now_ < end && preview_.touches.size() < previewed_touches_max) {
      const Situation situation = present();
      const Plan plan = plan_next_touch(situation, policy_, now_);
      if (plan.stop) {
        preview_.stop = plan.stop;
        break;
      }
      if (settle(situation) || cool(plan)) continue;
      const Instant at = std::max(plan.touch->due_at, now_);
      if (at >= end) break;
      now_ = at;
      take(*plan.touch);
      count(Taken{*plan.touch, at});
      now_ += minutes{1};
    }
    preview_.ends_as = contact_.temperature;
    return std::move(preview_);
  }

 private:
  Situation present() const {
    return {contact_,      sample_.organization, sample_.owner,
            sample_.cover, sample_.deals,        contact_.enrollment ? &cadence_ : nullptr,
            sample_.shelf, sample_.load,         nullptr};
  }

  /// Records the steps whose condition has failed for good, and ends the walk when nothing is left of it. True if that
  /// changed anything.
  bool settle(const Situation& situation) {
    const auto walk = bearings_of(situation, policy_, now_).walk;
    if (!walk || (walk->settled == 0 && !walk->is_over())) return false;
    pass_over(std::span(walk->passed_over).first(static_cast<std::size_t>(walk->settled)));
    end_if_over();
    return true;
  }

  void pass_over(std::span<const PassedOver> steps) {
    for (const PassedOver& passed : steps) preview_.passed_over.push_back({passed.step, passed.because});
    contact_.enrollment = with_passed_over(std::move(*contact_.enrollment), steps);
  }

  void end_if_over() {
    if (!is_over(*contact_.enrollment, cadence_)) return;
    preview_.over_on = preview_.touches.empty() ? day_of(wall_time(now_, bearings_of(present(), policy_, now_).zone))
                                                : day_of(preview_.touches.back().at);
    contact_.enrollment.reset();
    change_temperature(temperature_after(cadence_, contact_.temperature));
  }

  void change_temperature(Temperature to) {
    if (to == contact_.temperature) return;
    contact_.temperature = to;
    contact_.temperature_since = now_;
    contact_.inquiry.reset();
    after_temperature_change(contact_.standing);
  }

  /// True if the plan asks for another temperature first.
  bool cool(const Plan& plan) {
    if (!plan.cools_to || *plan.cools_to == contact_.temperature) return false;
    change_temperature(*plan.cools_to);
    return true;
  }

  void take(const Touch& touch) {
    preview_.touches.push_back(
        {touch.at, touch.step, touch.channel, touch.kind, touch.mode, contact_.temperature, touch.subject, touch.why});
    const auto given = std::ranges::find(sample_.shelf, touch.asset, &Asset::id);
    after_touch(contact_.standing, touch, now_, given == sample_.shelf.end() ? nullptr : &*given);
    if (contact_.inquiry && touch.mode == Mode::by_person) ++contact_.inquiry->attempts;
    if (contact_.inquiry && touch.mode == Mode::automatic) contact_.inquiry->receipt_at = now_;
    if (touch.step < 0 || !contact_.enrollment) return;
    const auto walk = bearings_of(present(), policy_, now_).walk;
    if (walk->step != touch.step) return;
    pass_over(walk->passed_over);
    const Outcome outcome = touch.channel == Channel::call ? Outcome::no_answer : Outcome::none_yet;
    contact_.enrollment = *after_done(std::move(*contact_.enrollment), cadence_, walk->step, outcome, now_);
    end_if_over();
  }

  const Cadence& cadence_;
  const Situation& sample_;
  const Policy& policy_;
  Instant now_;
  Contact contact_;
  CadencePreview preview_;
};

/// A seller's days as they fill up.
struct Filling {
  LoadOfSeller load;
  Zone zone;
  std::vector<int> minutes;  ///< all of each day, before and added
};

Filling filling_of(const Situation& person, const Policy& policy, Instant start, int length_days) {
  Filling filling;
  filling.load.seller = person.owner.id;
  filling.load.block_minutes = person.owner.block_minutes();
  filling.zone = zone_or(policy, person.owner.zone, Zone::utc());
  const LocalDay first = local_day(start, filling.zone);
  for (int i = 0; i <= length_days; ++i) {
    const LocalDay day = first + days{i};
    filling.load.days.push_back({day, person.load.on(day), 0, 0});
    filling.minutes.push_back(person.load.on(day));
  }
  return filling;
}

}  // namespace

CadencePreview preview_cadence(const Cadence& cadence, const Situation& sample, const Policy& policy, Instant start,
                               int length_days) {
  return Rehearsal(cadence, sample, policy, start).run(start + days{length_days}, [](const Taken&) {});
}

std::vector<LoadOfSeller> preview_load(const Cadence& cadence, std::span<const Situation> people, const Policy& policy,
                                       Instant start, int length_days) {
  expects(people.size() <= previewed_people_max, "a bulk enrollment has a maximum");
  std::vector<Filling> sellers;
  for (const Situation& person : people) {
    auto seller =
        std::ranges::find_if(sellers, [&](const Filling& each) { return each.load.seller == person.owner.id; });
    if (seller == sellers.end()) {
      sellers.push_back(filling_of(person, policy, start, length_days));
      seller = sellers.end() - 1;
    }
    Situation loaded{person.contact, person.organization,
                     person.owner,   person.cover,
                     person.deals,   nullptr,
                     person.shelf,   {seller->load.days.front().day, seller->minutes},
                     nullptr};
    Rehearsal(cadence, loaded, policy, start).run(start + days{length_days}, [&](const Taken& taken) {
      if (taken.touch.mode == Mode::automatic) return;
      const auto index = (local_day(taken.at, seller->zone) - seller->load.days.front().day).count();
      if (index < 0 || index >= static_cast<long>(seller->minutes.size())) return;
      const int cost = policy.minutes_per_channel[static_cast<std::size_t>(taken.touch.channel)];
      seller->minutes[static_cast<std::size_t>(index)] += cost;
      LoadOfDay& day = seller->load.days[static_cast<std::size_t>(index)];
      day.added_minutes += cost;
      ++day.touches;
    });
  }
  std::vector<LoadOfSeller> loads;
  for (Filling& seller : sellers) {
    for (const LoadOfDay& day : seller.load.days) {
      if (day.added_minutes > 0 && day.before_minutes + day.added_minutes > seller.load.block_minutes)
        ++seller.load.days_over;
    }
    loads.push_back(std::move(seller.load));
  }
  return loads;
}

}  // namespace barnacle
