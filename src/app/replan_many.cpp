#include "app/replan_many.hpp"

#include <unordered_map>

namespace barnacle::app {

namespace {

// Organizations read on the way: of everybody's, a few have many people.
class Organizations {
 public:
  explicit Organizations(Desk& desk) : desk_(desk) {}

  std::optional<Organization> find(OrganizationId id) {
    if (id.is_nil()) return std::nullopt;
    if (kept_.size() >= kept_max) kept_.clear();
    const auto [at, is_new] = kept_.try_emplace(id);
    if (is_new) at->second = desk_.books.organizations().find(id);
    return at->second;
  }

 private:
  static constexpr std::size_t kept_max = 10'000;  // about 5 MB
  Desk& desk_;
  std::unordered_map<OrganizationId, std::optional<Organization>, IdHash<OrganizationIdNoun>> kept_;
};

bool is_same(const Plan& plan, const ContactFile& file) {
  if (plan.stop) return !file.stored;
  const Touch& planned = *plan.touch;
  return file.stored && planned.at == file.stored->at && planned.channel == file.stored->channel &&
         planned.mode == file.stored->mode && planned.kind == file.stored->kind &&
         planned.owner == file.stored->owner && planned.zone == file.stored->zone;
}

}  // namespace

int replan_where(Desk& desk, const ContactFilter& filter, std::string_view why) {
  int moved = 0;
  ContactId after;
  Organizations organizations(desk);
  for (;;) {
    auto page = desk.books.contacts().page(filter, after, replan_batch);
    if (page.empty()) return moved;
    for (Contact& contact : page) {
      after = contact.id;
      auto organization = organizations.find(contact.organization);
      ContactFile file = file_of(desk, std::move(contact), std::move(organization));
      std::vector<Entry> moves;
      const Plan plan = plan_again(desk, file, moves, Telling::decision_alone);
      if (is_same(plan, file) && (moves.empty() || plan.stop)) continue;
      settle(desk, file, desk.entry("plan_touch", "Planned again: " + std::string(why) + "."), std::move(moves));
      ++moved;
    }
  }
}

namespace {
constexpr std::string_view zone_rules_setting = "zone rules";
}

Result<int> follow_zone_rules(House& house) {
  const ZoneTable& table = house.zones ? *house.zones : ZoneTable::system();
  int moved = 0;
  TouchId after;
  for (;;) {
    const auto done = perform(house, "barnacle", [&](Desk& desk) -> Result<bool> {
      if (after.is_nil() && desk.books.settings().text(zone_rules_setting) == table.version()) return true;
      const auto page = desk.books.touches().page(after, replan_batch);
      for (Touch touch : page) {
        after = touch.id;
        if (touch.state != TouchState::planned) continue;
        const auto zone = table.find(touch.zone);
        if (!zone) continue;
        const Instant due = to_instant(touch.at, *zone);
        if (due == touch.due_at) continue;
        touch.window_end += due - touch.due_at;
        touch.due_at = due;
        desk.books.timeline().add(desk.entry("follow_zone_rules",
                                             "The rules of " + touch.zone + " changed; " + with_weekday(touch.at) +
                                                 " there stays " + with_weekday(touch.at) + ".",
                                             touch.contact));
        desk.books.touches().put(touch);
        ++moved;
      }
      if (!page.empty()) return false;
      desk.books.timeline().add(
          desk.entry("follow_zone_rules", "Plans follow the zone rules " + table.version() + "."));
      desk.books.settings().put_text(zone_rules_setting, table.version());
      return true;
    });
    if (!done) return done.refusal();
    if (*done) return moved;
  }
}

Result<int> replan_leftovers(House& house, SellerId owner) {
  return perform(house, "barnacle", [&](Desk& desk) -> Result<int> {
    const Seller* seller = desk.reference().seller(owner);
    if (!seller) return not_found("seller.unknown", "There is no seller " + owner.text() + ".");
    const auto zone = desk.policy().zones->find(seller->zone);
    const Zone here = zone.ok() ? *zone : Zone();
    const LocalDay today = local_day(desk.now, here);
    const Instant midnight = to_instant(at_minute(today, 0), here);
    int moved = 0;
    // What was due before today and may wait is planned again, the worthiest first: each takes the first room that is
    // left.
    for (const Touch& touch : desk.books.touches().queue(owner, midnight, leftovers_max)) {
      if (touch.band != Band::keep_in_touch && touch.band != Band::deals) continue;
      if (touch.choice == Choice::by_hand || touch.due_at >= midnight) continue;
      auto file = take_file(desk, touch.contact);
      if (!file) continue;
      settle(desk, *file,
             desk.entry("replan_leftovers",
                        "Left over from " + with_weekday(day_of(touch.at)) + "; planned again by rank."));
      ++moved;
    }
    return moved;
  });
}

}  // namespace barnacle::app
