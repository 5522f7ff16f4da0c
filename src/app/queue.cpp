#include "app/queue.hpp"

namespace barnacle::app {

namespace {

QueueLine line_of(Desk& desk, const Touch& touch) {
  QueueLine line;
  const auto contact = desk.books.contacts().find(touch.contact);
  expects(contact.has_value(), "a planned touch belongs to a contact");
  line.touch = touch.id;
  line.contact = contact->id;
  line.name = full_name(*contact);
  if (!contact->organization.is_nil()) {
    if (const auto organization = desk.books.organizations().find(contact->organization))
      line.organization = organization->name;
  }
  line.band = touch.band;
  line.channel = touch.channel;
  line.kind = touch.kind;
  line.mode = touch.mode;
  line.choice = touch.choice;
  line.at = touch.at;
  line.zone = touch.zone;
  line.due_at = touch.due_at;
  line.subject = touch.subject;
  line.why_now = touch.why.empty() ? touch.subject : touch.why.front().sentence;
  return line;
}

Zone zone_of(const Desk& desk, const Seller& seller) {
  const auto zone = desk.policy().zones->find(seller.zone);
  return zone.ok() ? *zone : Zone();
}

Instant end_of_day(const Desk& desk, const Seller& seller) {
  const Zone zone = zone_of(desk, seller);
  return to_instant(at_minute(local_day(desk.now, zone) + days{1}, 0), zone) - microseconds{1};
}

Result<const Seller*> find_seller(Desk& desk, SellerId id) {
  const Seller* seller = desk.reference().seller(id);
  if (!seller) return not_found("seller.unknown", "There is no seller " + id.text() + ".");
  return seller;
}

// What falls due on each working day to come; what waits from days before is due on the first.
std::optional<Demand> overload_in_days_to_come(Desk& desk, SellerId id, const Seller& seller) {
  constexpr int days_looked_at = 14;  // two weeks hold five working days, whatever holidays there are
  const Zone zone = zone_of(desk, seller);
  const LocalDay today = local_day(desk.now, zone);
  const WorkCalendar calendar{zone, seller.hours, seller.place, seller.leave};
  const auto load = desk.books.touches().load(id, today, days_looked_at);
  const Instant midnight = to_instant(at_minute(today, 0), zone);
  const auto waiting = desk.books.touches().queue_length(id, midnight - microseconds{1});
  std::vector<int> due;
  int carried = static_cast<int>(waiting) * minutes_a_touch;
  for (int i = 0; i < days_looked_at; ++i) {
    carried += load[static_cast<std::size_t>(i)];
    if (day_off(calendar, today + days{i})) continue;
    due.push_back(carried);
    carried = 0;
  }
  auto alarm = overload_of(due, seller.block_minutes());
  if (alarm) {
    // The test counts touches of ordinary length; the seller hears of those that stand in the list.
    const auto listed = desk.books.touches().queue_length(id, end_of_day(desk, seller));
    alarm->must_today = static_cast<int>(listed);
    alarm->fit_today = static_cast<int>(listed * seller.block_minutes() / due.front());
  }
  return alarm;
}

}  // namespace

Result<Today> todays_queue(Desk& desk, SellerId id, std::size_t limit) {
  const auto seller = find_seller(desk, id);
  if (!seller) return seller.refusal();
  const Instant until = end_of_day(desk, **seller);
  QueuePage page = desk.books.touches().queue_page(id, until, std::min(limit, queue_rows_max));
  Today today;
  for (const QueueLine& line : page.lines)
    today.minutes_planned += desk.policy().minutes_per_channel[static_cast<std::size_t>(line.channel)];
  today.rows = std::move(page.lines);
  today.length = page.length;
  const Zone zone = zone_of(desk, **seller);
  today.done = desk.books.touches().done_count(id, to_instant(at_minute(local_day(desk.now, zone), 0), zone), until);
  today.minutes_of_blocks = (*seller)->block_minutes();
  today.overload = overload_in_days_to_come(desk, id, **seller);
  const LocalDay first_of_month = [&] {
    const std::chrono::year_month_day date{local_day(desk.now, zone)};
    return LocalDay{date.year() / date.month() / 1};
  }();
  today.month = desk.books.touches().kinds_done(id, to_instant(at_minute(first_of_month, 0), zone), desk.now);
  today.ahead = desk.books.touches().lines_between(id, until, until + days{ahead_days}, ahead_max);
  if (!today.ahead.empty()) {
    today.next = today.ahead.front();
  } else if (const auto later = desk.books.touches().next_of(id, until)) {
    today.next = line_of(desk, *later);
  }
  return today;
}

Result<NextUp> next_contact(Desk& desk, SellerId id) {
  const auto seller = find_seller(desk, id);
  if (!seller) return seller.refusal();
  NextUp next;
  auto due = desk.books.touches().queue(id, desk.now, 1);
  if (due.empty()) due = desk.books.touches().queue(id, end_of_day(desk, **seller), 1);
  if (!due.empty()) {
    next.row = line_of(desk, due.front());
    return next;
  }
  auto later = desk.books.touches().next_of(id, desk.now);
  if (later) next.comes_next = line_of(desk, *later);
  return next;
}

}  // namespace barnacle::app
