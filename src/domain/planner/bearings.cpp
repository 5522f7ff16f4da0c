#include "domain/planner/bearings.hpp"

#include <algorithm>

#include "domain/temperature/rhythm.hpp"
#include "domain/temperature/standing.hpp"

namespace barnacle {
namespace {

const std::vector<Leave> no_leave;

const Zone& contact_zone(const Situation& s, const Policy& policy, const Zone& owner_zone) {
  if (!s.contact.zone.empty()) return zone_or(policy, s.contact.zone, owner_zone);
  if (s.organization != nullptr && !s.organization->zone.empty())
    return zone_or(policy, s.organization->zone, owner_zone);
  return owner_zone;
}

HolidayPlace place_of(const PostalAddress& address) {
  // A region's code is at most three letters; a region written out names no holidays, so the country's own are kept.
  return {address.country, address.region.size() <= 3 ? address.region : std::string()};
}

HolidayPlace contact_place(const Situation& s) {
  if (!s.contact.address.country.empty()) return place_of(s.contact.address);
  if (s.organization != nullptr && !s.organization->address.country.empty()) return place_of(s.organization->address);
  return s.owner.place;
}

const Deal* largest_open(std::span<const Deal> deals) {
  const Deal* found = nullptr;
  const auto worth = [](const Deal& deal) { return deal.amount ? deal.amount->minor : 0; };
  for (const Deal& deal : deals) {
    if (deal.state == DealState::open && (found == nullptr || worth(deal) > worth(*found))) found = &deal;
  }
  return found;
}

bool sets_pace(const Deal* deal, const Contact& contact, const Policy& policy) {
  if (deal == nullptr || contact.standing.unanswered >= policy.open_deal.attempts_before_cooling) return false;
  return contact.temperature == Temperature::hot || contact.temperature == Temperature::new_ ||
         std::max(deal->stage_since, deal->created_at) >= contact.temperature_since;
}

}  // namespace

const Zone& zone_or(const Policy& policy, std::string_view name, const Zone& otherwise) {
  if (name.empty()) return otherwise;
  const Zone* found = policy.zones->known(name);
  return found != nullptr ? *found : otherwise;
}

WorkCalendar calendar_of(const Seller& seller, const Zone& zone) {
  return {zone, seller.hours, seller.place, seller.leave};
}

WorkCalendar Bearings::calendar() const { return {zone, hours, place, no_leave}; }

WorkCalendar Bearings::owner_calendar() const { return calendar_of(owner(), owner_zone); }

Bearings bearings_of(const Situation& situation, const Policy& policy, Instant now, Telling telling) {
  expects(policy.zones != nullptr, "a policy in use has its zones");
  const Contact& contact = situation.contact;
  const Zone& owner_zone = zone_or(policy, situation.owner.zone, Zone::utc());
  Bearings b{.situation = situation,
             .policy = policy,
             .now = now,
             .telling = telling,
             .zone = contact_zone(situation, policy, owner_zone),
             .place = contact_place(situation),
             .hours = contact.hours ? *contact.hours : policy.assumed_hours,
             .owner_zone = owner_zone,
             .wall = {},
             .today = {}};
  b.wall = wall_time(now, b.zone);
  b.today = day_of(b.wall);
  b.deal = largest_open(situation.deals);
  b.at_deal_pace = sets_pace(b.deal, contact, policy);
  b.pace = b.at_deal_pace ? &policy.open_deal : &policy.pace_of(contact.temperature);
  b.waiting_since = contact.standing.last_touch_at.value_or(std::max(contact.temperature_since, contact.created_at));
  b.ladder = ladder_days(*b.pace, contact.standing.unanswered);
  if (contact.standing.burden_taken) b.ladder = std::min(b.ladder, burden_ladder_days);
  b.pressure = pressure_at(contact.standing, now);
  // Who said that they are ready bears the pace of a deal, or the days of the hot cadence could not be kept (S22).
  const bool is_eager = b.at_deal_pace || contact.temperature == Temperature::hot;
  b.pressure_cap = is_eager ? policy.pressure_cap_open_deal : policy.pressure_cap;
  if (situation.cadence != nullptr && contact.enrollment) {
    b.walk = next_cadence_step(*contact.enrollment, *situation.cadence, contact, situation.deals, b.calendar(), now,
                               telling);
  }
  return b;
}

Instant start_of(const Bearings& bearings, LocalDay day) { return to_instant(at_minute(day, 0), bearings.zone); }

std::uint64_t hash_of(const Bearings& bearings, std::uint64_t purpose) {
  // SplitMix64 (Steele, Lea, Flood 2014) over the id's random bytes.
  std::uint64_t x = IdHash<ContactIdNoun>{}(bearings.contact().id);
  x += 0x9e3779b97f4a7c15ULL * (purpose + 1 + 16 * static_cast<std::uint64_t>(bearings.contact().standing.touches));
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
  return x ^ (x >> 31);
}

double days_between(Instant from, Instant to) {
  return std::chrono::duration<double, std::ratio<86400>>(to - from).count();
}

}  // namespace barnacle
