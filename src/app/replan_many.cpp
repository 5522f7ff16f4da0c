#include "app/replan_many.hpp"

namespace barnacle::app {

int replan_where(Desk& desk, const ContactFilter& filter, std::string_view why) {
  int moved = 0;
  ContactId after;
  for (;;) {
    auto page = desk.books.contacts().page(filter, after, replan_batch);
    if (page.empty()) return moved;
    for (Contact& contact : page) {
      after = contact.id;
      ContactFile file = file_of(desk, std::move(contact));
      std::vector<Entry> moves;
      const Plan plan = plan_again(desk, file, moves);
      const bool same = moves.empty() && plan.touch && file.stored && plan.touch->at == file.stored->at &&
                        plan.touch->channel == file.stored->channel && plan.touch->mode == file.stored->mode &&
                        plan.touch->kind == file.stored->kind && plan.touch->owner == file.stored->owner &&
                        plan.touch->zone == file.stored->zone;
      if (same || (plan.stop && !file.stored)) continue;
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
