#pragma once
// The words in which a country's holidays are written down. A country is one table entry: its regions and its rules.
// Adding one means adding an entry to the file of its part of the world.

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/time/holidays.hpp"
#include "domain/time/instant.hpp"

namespace barnacle::holidays {

/// The days of a Gregorian year on which something falls. Most give one, a date of the Islamic year may give two or
/// none.
using DayRule = std::function<std::vector<LocalDay>(int year)>;

/// 25 December: fixed(12, 25).
DayRule fixed(unsigned month, unsigned day);
/// Days after Easter Sunday (before it if negative) by the western and by the orthodox reckoning.
DayRule easter(int days_after);
DayRule orthodox_easter(int days_after);
/// The nth such weekday of a month, and the last.
DayRule nth(int n, weekday day, unsigned month);
DayRule last(weekday day, unsigned month);
/// The first such weekday on or after, and the last on or before, a date.
DayRule on_or_after(weekday day, unsigned month, unsigned date);
DayRule on_or_before(weekday day, unsigned month, unsigned date);
/// The such weekday nearest to a date.
DayRule nearest(weekday day, unsigned month, unsigned date);
/// Days named one by one, for what a government announces: {20200817, 20231002}.
DayRule listed(std::initializer_list<int> days);
DayRule listed(std::vector<LocalDay> days);
/// Every day from the first to the last, both included: {{20200124, 20200202}, ...}.
DayRule spans(std::initializer_list<std::pair<int, int>> first_and_last);
/// Another rule's days, some days later (earlier if negative).
DayRule shifted(DayRule rule, int days_after);
/// Another rule's days, each moved: the day itself is then an ordinary one.
DayRule moved(DayRule rule, std::function<LocalDay(LocalDay)> move);
/// Colombia's Emiliani law: the Monday on or after.
LocalDay monday_from(LocalDay day);
/// The n days that begin with each of the rule's.
DayRule lasting(int n, DayRule rule);

/// The day a country gives in place of a holiday, or the holiday itself for none. `is_free` says of a day whether it is
/// a holiday already.
using IsFree = std::function<bool(LocalDay)>;
using Substitute = LocalDay (*)(LocalDay day, const IsFree& is_free);

LocalDay none(LocalDay day, const IsFree& is_free);
/// Saturday and Sunday: the next weekday that is no holiday (United Kingdom, New Zealand).
LocalDay next_weekday(LocalDay day, const IsFree& is_free);
/// Sunday alone: the next day that is no holiday (Japan), or the next Monday whatever it is (South Africa, Spain).
LocalDay sunday_to_next_free(LocalDay day, const IsFree& is_free);
LocalDay sunday_to_monday(LocalDay day, const IsFree& is_free);
/// Saturday and Sunday: the Monday after.
LocalDay weekend_to_monday(LocalDay day, const IsFree& is_free);
/// Saturday: the Friday before; Sunday: the Monday after (United States).
LocalDay nearest_weekday(LocalDay day, const IsFree& is_free);

/// One holiday: its name, its day, where and in which years.
struct Rule {
  std::string name;
  DayRule days;
  std::vector<std::string> only_in;  ///< regions; empty = everywhere
  int first_year = 0;
  int last_year = 9999;
  std::vector<int> skipped_years;
  Substitute substitute = none;
  bool is_substitute = false;  ///< the day itself stands in for another

  /// Regions and years, as one would say them: day("Reformation Day", fixed(10, 31)).in("HB HH").from(2018).
  Rule in(std::string_view regions) const;
  Rule from(int year) const;
  Rule until(int year) const;
  Rule only(int year) const;
  Rule without(std::initializer_list<int> years) const;
  Rule or_else(Substitute rule) const;
  Rule instead() const;
};

Rule day(std::string name, DayRule days);

/// The same substitute for all of a country's rules that name none of their own.
std::vector<Rule> all_or_else(Substitute rule, std::vector<Rule> rules);

struct Region {
  std::string_view code;
  std::string_view name;
};

struct Country {
  std::string_view code;
  std::string_view name;
  std::vector<Region> regions;
  std::vector<Rule> rules;
  YearRange years = {2000, 2037};
  std::string_view also_called = {};
};

/// All holidays of a place in a year: ascending, none twice.
std::vector<Holiday> holidays_by_rules(const Country& country, std::string_view region, int year);

/// The parts of the world, each a file of this folder.
std::vector<Country> german_speaking_countries();
std::vector<Country> british_isles();
std::vector<Country> western_europe();
std::vector<Country> southern_europe();
std::vector<Country> northern_europe();
std::vector<Country> eastern_europe();
std::vector<Country> balkans();
std::vector<Country> near_east();
std::vector<Country> east_asia();
std::vector<Country> south_asia();
std::vector<Country> oceania();
std::vector<Country> north_america();
std::vector<Country> latin_america();
std::vector<Country> africa();

}  // namespace barnacle::holidays
