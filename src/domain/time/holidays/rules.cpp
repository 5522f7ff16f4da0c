#include "domain/time/holidays/rules.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.hpp"

namespace barnacle::holidays {
namespace {

using std::chrono::month;
using std::chrono::Saturday;
using std::chrono::Sunday;
using std::chrono::year_month_day;

// Easter Sunday, by the method of Meeus, Jones and Butcher.
LocalDay western_easter_of(int year) {
  const int golden = year % 19;
  const int century = year / 100;
  const int in_century = year % 100;
  const int correction = (8 * century + 13) / 25;
  const int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
  const int dominical = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
  const int late = (golden + 11 * epact + 22 * dominical) / 451;
  const int sum = epact + dominical - 7 * late + 114;
  return make_day(year, static_cast<unsigned>(sum / 31), static_cast<unsigned>(sum % 31 + 1));
}

// Orthodox Easter: the Julian date by Meeus, thirteen days later in the calendar of 1900 to 2099.
LocalDay orthodox_easter_of(int year) {
  const int moon = (19 * (year % 19) + 15) % 30;
  const int sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const int sum = moon + sunday + 114;
  return make_day(year, static_cast<unsigned>(sum / 31), static_cast<unsigned>(sum % 31 + 1)) + days{13};
}

std::vector<std::string> codes_of(std::string_view regions) {
  std::vector<std::string> codes;
  for (const std::string_view code : words_of(regions)) codes.emplace_back(code);
  return codes;
}

bool contains(const std::vector<std::string>& codes, std::string_view region) {
  return std::find(codes.begin(), codes.end(), region) != codes.end();
}

bool holds(const Rule& rule, std::string_view region, int year) {
  if (year < rule.first_year || year > rule.last_year) return false;
  if (std::find(rule.skipped_years.begin(), rule.skipped_years.end(), year) != rule.skipped_years.end()) return false;
  return rule.only_in.empty() || contains(rule.only_in, region);
}

// 20250310 is 10 March 2025.
LocalDay day_numbered(int number) {
  return make_day(number / 10000, static_cast<unsigned>(number / 100 % 100), static_cast<unsigned>(number % 100));
}

bool is_weekend(LocalDay day) { return weekday_of(day) == Saturday || weekday_of(day) == Sunday; }

}  // namespace

DayRule fixed(unsigned month, unsigned day) {
  return [=](int year) { return std::vector{make_day(year, month, day)}; };
}

DayRule easter(int days_after) {
  return [=](int year) { return std::vector{western_easter_of(year) + days{days_after}}; };
}

DayRule orthodox_easter(int days_after) {
  return [=](int year) { return std::vector{orthodox_easter_of(year) + days{days_after}}; };
}

DayRule nth(int n, weekday day, unsigned month) {
  return on_or_after(day, month, static_cast<unsigned>(7 * (n - 1) + 1));
}

DayRule last(weekday day, unsigned in_month) {
  return [=](int year) {
    const LocalDay end{std::chrono::year{year} / month{in_month} / std::chrono::last};
    return std::vector{end - (weekday_of(end) - day)};
  };
}

DayRule on_or_after(weekday day, unsigned month, unsigned date) {
  return [=](int year) {
    const LocalDay start = make_day(year, month, date);
    return std::vector{start + (day - weekday_of(start))};
  };
}

DayRule on_or_before(weekday day, unsigned month, unsigned date) {
  return [=](int year) {
    const LocalDay end = make_day(year, month, date);
    return std::vector{end - (weekday_of(end) - day)};
  };
}

DayRule nearest(weekday day, unsigned month, unsigned date) {
  return [=](int year) {
    const LocalDay start = make_day(year, month, date) - days{3};
    return std::vector{start + (day - weekday_of(start))};
  };
}

DayRule listed(std::initializer_list<int> numbers) {
  std::vector<LocalDay> all;
  for (const int number : numbers) all.push_back(day_numbered(number));
  return listed(std::move(all));
}

DayRule spans(std::initializer_list<std::pair<int, int>> first_and_last) {
  std::vector<LocalDay> all;
  for (const auto& [first, last] : first_and_last) {
    for (LocalDay day = day_numbered(first); day <= day_numbered(last); day += days{1}) all.push_back(day);
  }
  return listed(std::move(all));
}

LocalDay monday_from(LocalDay day) { return day + (std::chrono::Monday - weekday_of(day)); }

DayRule listed(std::vector<LocalDay> all) {
  return [all = std::move(all)](int year) {
    std::vector<LocalDay> found;
    for (const LocalDay day : all) {
      if (static_cast<int>(year_month_day{day}.year()) == year) found.push_back(day);
    }
    return found;
  };
}

DayRule shifted(DayRule rule, int days_after) {
  return moved(std::move(rule), [=](LocalDay day) { return day + days{days_after}; });
}

DayRule moved(DayRule rule, std::function<LocalDay(LocalDay)> move) {
  return [rule = std::move(rule), move = std::move(move)](int year) {
    std::vector<LocalDay> all = rule(year);
    for (LocalDay& day : all) day = move(day);
    return all;
  };
}

DayRule lasting(int n, DayRule rule) {
  return [n, rule = std::move(rule)](int year) {
    std::vector<LocalDay> all;
    for (const LocalDay first : rule(year)) {
      for (int i = 0; i < n; ++i) all.push_back(first + days{i});
    }
    return all;
  };
}

LocalDay none(LocalDay day, const IsFree&) { return day; }

LocalDay next_weekday(LocalDay day, const IsFree& is_free) {
  if (!is_weekend(day)) return day;
  while (is_weekend(day) || is_free(day)) day += days{1};
  return day;
}

LocalDay sunday_to_next_free(LocalDay day, const IsFree& is_free) {
  if (weekday_of(day) != Sunday) return day;
  while (is_free(day)) day += days{1};
  return day;
}

LocalDay sunday_to_monday(LocalDay day, const IsFree&) { return weekday_of(day) == Sunday ? day + days{1} : day; }

LocalDay weekend_to_monday(LocalDay day, const IsFree&) {
  if (weekday_of(day) == Saturday) return day + days{2};
  return weekday_of(day) == Sunday ? day + days{1} : day;
}

LocalDay nearest_weekday(LocalDay day, const IsFree&) {
  if (weekday_of(day) == Saturday) return day - days{1};
  return weekday_of(day) == Sunday ? day + days{1} : day;
}

Rule Rule::in(std::string_view regions) const {
  Rule changed = *this;
  changed.only_in = codes_of(regions);
  return changed;
}

Rule Rule::from(int year) const {
  Rule changed = *this;
  changed.first_year = year;
  return changed;
}

Rule Rule::until(int year) const {
  Rule changed = *this;
  changed.last_year = year;
  return changed;
}

Rule Rule::only(int year) const { return from(year).until(year); }

Rule Rule::without(std::initializer_list<int> years) const {
  Rule changed = *this;
  changed.skipped_years = years;
  return changed;
}

Rule Rule::or_else(Substitute rule) const {
  Rule changed = *this;
  changed.substitute = rule;
  return changed;
}

Rule Rule::instead() const {
  Rule changed = *this;
  changed.is_substitute = true;
  return changed;
}

Rule day(std::string name, DayRule days) {
  Rule rule;
  rule.name = std::move(name);
  rule.days = std::move(days);
  return rule;
}

std::vector<Rule> all_or_else(Substitute substitute, std::vector<Rule> rules) {
  for (Rule& rule : rules) {
    if (rule.substitute == none) rule.substitute = substitute;
  }
  return rules;
}

std::vector<Holiday> holidays_by_rules(const Country& country, std::string_view region, int year) {
  struct Fallen {
    LocalDay day;
    const Rule* rule;
  };
  // The years beside it too: New Year's Day on a Saturday is given back on 31 December of the year before.
  std::vector<Fallen> fallen;
  std::set<LocalDay> taken;
  for (int near = year - 1; near <= year + 1; ++near) {
    for (const Rule& rule : country.rules) {
      if (!holds(rule, region, near)) continue;
      for (const LocalDay day : rule.days(near)) {
        fallen.push_back({day, &rule});
        taken.insert(day);
      }
    }
  }
  std::stable_sort(fallen.begin(), fallen.end(), [](const Fallen& a, const Fallen& b) { return a.day < b.day; });

  std::vector<Holiday> all;
  const auto add = [&](LocalDay day, const std::string& name, bool substitute) {
    if (static_cast<int>(year_month_day{day}.year()) == year) all.push_back({day, name, substitute});
  };
  const IsFree is_free = [&](LocalDay day) { return taken.contains(day); };
  for (const Fallen& one : fallen) {
    add(one.day, one.rule->name, one.rule->is_substitute);
    const LocalDay given = one.rule->substitute(one.day, is_free);
    if (given != one.day && taken.insert(given).second) add(given, one.rule->name, true);
  }
  std::stable_sort(all.begin(), all.end(), [](const Holiday& a, const Holiday& b) { return a.day < b.day; });
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace barnacle::holidays
