#include "domain/time/holidays.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <bitset>
#include <deque>
#include <memory>
#include <utility>

#include "base/text.hpp"
#include "domain/time/holidays/rules.hpp"

namespace barnacle {
namespace {

using holidays::Country;
using holidays::Region;

constexpr int year_first = 2000;
constexpr int year_last = 2037;
constexpr std::size_t place_text_bytes_max = 80;  // the longest name of a country and a region together has 60

struct YearOfHolidays {
  LocalDay start{};
  std::vector<Holiday> all;
  std::bitset<366> by_day;
};

// A place's years are worked out when first asked for: a deployment needs a dozen of the hundreds. Whoever is first to
// finish one publishes it, and another who did the same work at the same time drops his.
class PlaceYears {
 public:
  PlaceYears(const Country& country, std::string region) : country_(country), region_(std::move(region)) {}
  PlaceYears(const PlaceYears&) = delete;
  PlaceYears& operator=(const PlaceYears&) = delete;
  ~PlaceYears() {
    for (auto& year : years_) delete year.load();
  }

  const YearOfHolidays* of(int year) {
    if (year < country_.years.first || year > country_.years.last) return nullptr;
    auto& place = years_[static_cast<std::size_t>(year - year_first)];
    if (const YearOfHolidays* known = place.load(std::memory_order_acquire)) return known;
    auto made = std::make_unique<YearOfHolidays>();
    made->all = holidays::holidays_by_rules(country_, region_, year);
    made->start = make_day(year, 1, 1);
    for (const Holiday& holiday : made->all)
      made->by_day.set(static_cast<std::size_t>((holiday.day - made->start).count()));
    const YearOfHolidays* expected = nullptr;
    if (place.compare_exchange_strong(expected, made.get(), std::memory_order_acq_rel)) return made.release();
    return expected;
  }

 private:
  const Country& country_;
  std::string region_;
  std::array<std::atomic<const YearOfHolidays*>, year_last - year_first + 1> years_{};
};

struct KnownCountry {
  Country country;                // regions sorted by code
  std::deque<PlaceYears> places;  // first the country as a whole, then its regions in their order
};

std::size_t letters_index(std::string_view code) {
  return static_cast<std::size_t>(code[0] - 'A') * 26 + static_cast<std::size_t>(code[1] - 'A');
}

class World {
 public:
  World() {
    for (auto part : {holidays::german_speaking_countries, holidays::british_isles, holidays::western_europe,
                      holidays::southern_europe, holidays::northern_europe, holidays::eastern_europe, holidays::balkans,
                      holidays::near_east, holidays::east_asia, holidays::south_asia, holidays::oceania,
                      holidays::north_america, holidays::latin_america, holidays::africa}) {
      for (Country& country : part()) add(std::move(country));
    }
    std::sort(codes_.begin(), codes_.end());
  }

  KnownCountry* country(std::string_view code) {
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (code.size() != 2 || !is_capital(code[0]) || !is_capital(code[1])) return nullptr;
    return by_letters_[letters_index(code)];
  }

  const YearOfHolidays* year(const HolidayPlace& place, int year) {
    KnownCountry* known = country(place.country);
    if (known == nullptr) return nullptr;
    std::size_t index = 0;
    if (!place.region.empty()) {
      const std::vector<Region>& regions = known->country.regions;
      const auto found =
          std::lower_bound(regions.begin(), regions.end(), place.region,
                           [](const Region& region, std::string_view code) { return region.code < code; });
      if (found != regions.end() && found->code == place.region)
        index = static_cast<std::size_t>(found - regions.begin()) + 1;
    }
    return known->places[index].of(year);
  }

  const std::vector<std::string>& codes() const { return codes_; }
  const std::deque<KnownCountry>& all() const { return all_; }

 private:
  void add(Country country) {
    std::sort(country.regions.begin(), country.regions.end(),
              [](const Region& a, const Region& b) { return a.code < b.code; });
    codes_.emplace_back(country.code);
    KnownCountry& known = all_.emplace_back();
    known.country = std::move(country);
    known.places.emplace_back(known.country, "");
    for (const Region& region : known.country.regions)
      known.places.emplace_back(known.country, std::string(region.code));
    by_letters_[letters_index(known.country.code)] = &known;
  }

  std::deque<KnownCountry> all_;
  std::array<KnownCountry*, 26 * 26> by_letters_{};
  std::vector<std::string> codes_;
};

World& world() {
  static World known;
  return known;
}

// The year alone, without the month and day: a holiday is asked for a million times in a plan.
int year_of(LocalDay day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }

bool is_called(const Country& country, std::string_view text) {
  if (same_word(country.code, text) || same_word(country.name, text)) return true;
  for (const std::string_view name : split(country.also_called, ',')) {
    if (!name.empty() && same_word(trimmed(name), text)) return true;
  }
  return false;
}

std::size_t shared_beginning(std::string_view a, std::string_view b) {
  const std::string x = lower(a);
  const std::string y = lower(b);
  return static_cast<std::size_t>(std::mismatch(x.begin(), x.end(), y.begin(), y.end()).first - x.begin());
}

std::string named(std::string_view code, std::string_view name) {
  return std::string(name) + " (" + std::string(code) + ")";
}

// Names that begin most alike, at most three: enough to mend a slip without a list of all the world.
std::string nearest(std::string_view asked, std::vector<std::pair<std::string_view, std::string_view>> known) {
  constexpr std::size_t suggestions_max = 3;
  std::stable_sort(known.begin(), known.end(), [&](const auto& a, const auto& b) {
    return shared_beginning(asked, a.second) > shared_beginning(asked, b.second);
  });
  known.resize(std::min(known.size(), suggestions_max));
  std::vector<std::string> names;
  for (const auto& [code, name] : known) names.push_back(named(code, name));
  return joined(names, ", ");
}

Refusal unknown_country(std::string_view text) {
  std::vector<std::pair<std::string_view, std::string_view>> known;
  for (const KnownCountry& one : world().all()) known.emplace_back(one.country.code, one.country.name);
  return invalid("place.unknown", "No holidays are known for \"" +
                                      std::string(cut_at_character(text, place_text_bytes_max)) + "\". Near are " +
                                      nearest(text, std::move(known)) + ".");
}

Refusal unknown_region(const Country& country, std::string_view text) {
  std::string mend = " It has no regions with holidays of their own; name the country alone.";
  if (!country.regions.empty()) {
    std::vector<std::pair<std::string_view, std::string_view>> known;
    for (const Region& region : country.regions) known.emplace_back(region.code, region.name);
    mend = " Near are " + nearest(text, std::move(known)) + ".";
  }
  return invalid("place.unknown", "\"" + std::string(cut_at_character(text, place_text_bytes_max)) +
                                      "\" is no region known of " + std::string(country.name) + "." + mend);
}

}  // namespace

const std::vector<Holiday>& holidays_of(const HolidayPlace& place, int year) {
  static const std::vector<Holiday> nothing;
  const YearOfHolidays* known = world().year(place, year);
  return known == nullptr ? nothing : known->all;
}

std::optional<std::string_view> holiday_on(const HolidayPlace& place, LocalDay day) {
  if (place.country.empty()) return std::nullopt;
  const int year = year_of(day);
  const YearOfHolidays* known = world().year(place, year);
  if (known == nullptr) return std::nullopt;
  if (!known->by_day.test(static_cast<std::size_t>((day - known->start).count()))) return std::nullopt;
  const auto found =
      std::find_if(known->all.begin(), known->all.end(), [&](const Holiday& one) { return one.day == day; });
  return std::string_view(found->name);
}

YearRange holiday_range(std::string_view country) {
  const KnownCountry* known = world().country(country);
  return known == nullptr ? YearRange{0, -1} : known->country.years;
}

const std::vector<std::string>& holiday_countries() { return world().codes(); }

std::vector<std::string> holiday_regions(std::string_view country) {
  std::vector<std::string> codes;
  if (const KnownCountry* known = world().country(country)) {
    for (const Region& region : known->country.regions) codes.emplace_back(region.code);
  }
  return codes;
}

Result<HolidayPlace> holiday_place_from_text(std::string_view text) {
  text = trimmed(text);
  if (text.size() > place_text_bytes_max) return unknown_country(text);
  const auto country_called = [](std::string_view name) -> const Country* {
    for (const KnownCountry& one : world().all()) {
      if (is_called(one.country, name)) return &one.country;
    }
    return nullptr;
  };
  if (const Country* country = country_called(text)) return HolidayPlace{std::string(country->code), ""};
  // The first mark that splits it into a country and something: names themselves have blanks and hyphens
  // ("Timor-Leste").
  for (const char mark : {',', '-', ' '}) {
    for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + 1)) {
      const Country* country = country_called(trimmed(text.substr(0, at)));
      if (country == nullptr) continue;
      const std::string_view asked = trimmed(text.substr(at + 1));
      for (const Region& region : country->regions) {
        if (same_word(region.code, asked) || same_word(region.name, asked)) {
          return HolidayPlace{std::string(country->code), std::string(region.code)};
        }
      }
      return unknown_region(*country, asked);
    }
  }
  return unknown_country(text);
}

}  // namespace barnacle
