#pragma once
// What the planner's tests share: Maria Lopez of Nordlys AS in Oslo, Ada who sells to her, and a Monday in March.

#include <string>
#include <vector>

#include "domain/planner/plan.hpp"

namespace barnacle {

struct Scene {
  Contact contact;
  Organization organization;
  Seller owner;
  std::optional<Seller> cover;
  std::vector<Deal> deals;
  std::optional<Cadence> cadence;
  std::vector<Asset> shelf;
  mutable Shelf indexed;  ///< of `shelf`, as the last situation saw it
  std::vector<int> load;
  std::optional<Touch> by_hand;
  Policy policy;
  Instant now;

  static Instant at(const std::string& utc) { return *instant_from_text(utc); }

  Scene() {
    policy.zones = &ZoneTable::system();
    policy.exploration = 0;
    now = at("2025-03-03T07:00:00Z");  // Monday, 08:00 in Oslo
    owner.id = SellerId{make_uuid_v7(1, 1, 1)};
    owner.name = "Ada";
    owner.zone = "Europe/Oslo";
    owner.place = {"NO", ""};
    organization.id = OrganizationId{make_uuid_v7(1, 2, 2)};
    organization.name = "Nordlys AS";
    organization.industry = "retail";
    organization.size = SizeBand::small;
    contact.id = ContactId{make_uuid_v7(1, 3, 12345)};
    contact.owner = owner.id;
    contact.organization = organization.id;
    contact.given_name = "Maria";
    contact.family_name = "Lopez";
    contact.emails = {{"maria@nordlys.no", "work", std::nullopt}};
    contact.phones = {{"+4722334455", "work"}};
    contact.zone = "Europe/Oslo";
    contact.address.country = "NO";
    contact.temperature = Temperature::promising;
    contact.temperature_since = contact.created_at = now - days{40};
  }

  void touched(int days_ago, Kind kind = Kind::value) {
    Standing& standing = contact.standing;
    standing.last_touch_at = now - days{days_ago};
    ++standing.touches;
    ++standing.unanswered;
    ++standing.unsolicited;
    if (kind == Kind::ask) {
      ++standing.asks;
      standing.last_ask_at = standing.last_touch_at;
    }
    standing.last_kinds.push_back(kind);
  }

  Deal& open_deal() {
    Deal deal;
    deal.id = DealId{make_uuid_v7(1, 4, 4)};
    deal.name = "40 seats";
    deal.stage = "presentation";
    deal.contacts = {contact.id};
    deal.created_at = deal.stage_since = now - days{3};
    deals.push_back(deal);
    return deals.back();
  }

  /// A cadence of these steps, enrolled now.
  void walk(std::vector<Step> steps) {
    Cadence made;
    made.id = CadenceId{make_uuid_v7(1, 5, 5)};
    made.name = "first-round";
    made.title = "First round";
    made.steps = std::move(steps);
    cadence = made;
    Enrollment enrollment;
    enrollment.cadence = made.id;
    enrollment.name = made.name;
    enrollment.enrolled_at = enrollment.counted_from = now;
    contact.enrollment = enrollment;
  }

  Asset& asset(int number, const std::string& title) {
    Asset made;
    made.id = AssetId{make_uuid_v7(1, 6, static_cast<std::uint64_t>(number))};
    made.title = title;
    made.added_on = make_day(2025, 2, 1);
    made.print = 0x9e3779b97f4a7c15ULL * static_cast<std::uint64_t>(number);
    shelf.push_back(made);
    return shelf.back();
  }

  Situation situation() const {
    return Situation{.contact = contact,
                     .organization = &organization,
                     .owner = owner,
                     .cover = cover ? &*cover : nullptr,
                     .deals = deals,
                     .cadence = cadence ? &*cadence : nullptr,
                     .shelf = indexed = Shelf(shelf),
                     .load = {local_day(now, *policy.zones->find("Europe/Oslo")), load},
                     .by_hand = by_hand ? &*by_hand : nullptr};
  }

  Plan plan() const { return plan_next_touch(situation(), policy, now); }

  /// "Mon 2025-03-03 09:00": when, on the contact's wall.
  std::string when() const { return with_weekday(plan().touch.value().at); }
};

/// True if a rule said something in the why.
inline bool says(const Plan& plan, std::string_view rule) {
  for (const Why& why : plan.why) {
    if (why.rule == rule) return true;
  }
  return false;
}

inline bool is_silenced_by(const Plan& plan, std::string_view rule) {
  for (const Silence& silence : plan.silences) {
    if (silence.rule == rule) return true;
  }
  return false;
}

}  // namespace barnacle
