#include "cli/times.hpp"

#include <cstdlib>

#include "base/text.hpp"
#include "cli/session.hpp"

namespace barnacle::cli {

namespace {

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// "2025-03-11T09:00+01:00"
std::string for_programs(LocalMinute wall, const Zone& zone) {
  const int offset = zone.offset_seconds_at(to_instant(wall, zone)) / 60;
  return text_of(day_of(wall)) + "T" + clock_text(minute_of_day(wall)) + (offset < 0 ? "-" : "+") +
         two_digits(std::abs(offset) / 60) + ":" + two_digits(std::abs(offset) % 60);
}

std::string for_people(const Watch& watch, LocalMinute wall) {
  const auto gap = (day_of(wall) - local_day(watch.now, watch.zone)).count();
  if (gap == 0) return "today " + clock_text(minute_of_day(wall));
  if (gap == 1) return "tomorrow " + clock_text(minute_of_day(wall));
  return with_weekday(wall);
}

Zone zone_named(const Watch& watch, const std::string& name) {
  const auto zone = watch.zones->find(name);
  return zone ? *zone : Zone();
}

}  // namespace

Watch watch_of(Session& session, SellerId seller) {
  const Zone zone = session.zone(seller);
  return session.look([&](app::Desk& desk) {
    return Watch{desk.now, zone, desk.policy().zones, session.out().form().terminal};
  });
}

std::string shown(const Watch& watch, Instant at) {
  const LocalMinute wall = wall_time(at, watch.zone);
  return watch.for_people ? for_people(watch, wall) : for_programs(wall, watch.zone);
}

std::string shown(const Watch& watch, LocalMinute wall, const std::string& zone) {
  if (!watch.for_people) return for_programs(wall, zone_named(watch, zone));
  return with_weekday(wall) + (zone == watch.zone.name() ? "" : " in " + zone);
}

std::string shown_due(const Watch& watch, Instant due_at) {
  const auto late = (local_day(watch.now, watch.zone) - local_day(due_at, watch.zone)).count();
  return watch.for_people && late > 0 ? counted(late, "day") + " late" : shown(watch, due_at);
}

std::string planned_words(const Watch& watch, const Touch& touch) {
  return planned_words(watch, touch.channel, touch.at, touch.zone);
}

std::string planned_words(const Watch& watch, Channel channel, LocalMinute at, const std::string& zone) {
  std::string words = std::string(word_of(channel)) + " on " + with_weekday(at);
  const LocalMinute here = wall_time(to_instant(at, zone_named(watch, zone)), watch.zone);
  if (here == at) return words;
  const std::string day = day_of(here) == day_of(at) ? "" : weekday_text(weekday_of(day_of(here))) + " ";
  return words + " in " + zone + " (" + day + clock_text(minute_of_day(here)) + " for you)";
}

}  // namespace barnacle::cli
