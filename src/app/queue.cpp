#include "app/queue.hpp"

namespace barnacle::app {

namespace {

QueueRow row_of(Desk& desk, Touch touch) {
  QueueRow row;
  auto contact = desk.books.contacts().find(touch.contact);
  expects(contact.has_value(), "a planned touch belongs to a contact");
  row.contact = std::move(*contact);
  if (!row.contact.organization.is_nil()) {
    if (const auto organization = desk.books.organizations().find(row.contact.organization))
      row.organization = organization->name;
  }
  row.why_now = touch.why.empty() ? touch.subject : touch.why.front().sentence;
  row.touch = std::move(touch);
  return row;
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

}  // namespace

Result<Today> todays_queue(Desk& desk, SellerId id, std::size_t limit) {
  const auto seller = find_seller(desk, id);
  if (!seller) return seller.refusal();
  const Instant until = end_of_day(desk, **seller);
  Today today;
  for (Touch& touch : desk.books.touches().queue(id, until, std::min(limit, queue_rows_max))) {
    today.minutes_planned += desk.policy().minutes_per_channel[static_cast<std::size_t>(touch.channel)];
    today.rows.push_back(row_of(desk, std::move(touch)));
  }
  today.length = desk.books.touches().queue_length(id, until);
  const Zone zone = zone_of(desk, **seller);
  today.done = desk.books.touches().done_count(id, to_instant(at_minute(local_day(desk.now, zone), 0), zone), until);
  today.minutes_of_blocks = (*seller)->block_minutes();
  return today;
}

Result<NextUp> next_contact(Desk& desk, SellerId id) {
  const auto seller = find_seller(desk, id);
  if (!seller) return seller.refusal();
  NextUp next;
  auto due = desk.books.touches().queue(id, desk.now, 1);
  if (due.empty()) due = desk.books.touches().queue(id, end_of_day(desk, **seller), 1);
  if (!due.empty()) {
    next.row = row_of(desk, std::move(due.front()));
    return next;
  }
  auto later = desk.books.touches().next_of(id, desk.now);
  if (later) next.comes_next = row_of(desk, std::move(*later));
  return next;
}

}  // namespace barnacle::app
