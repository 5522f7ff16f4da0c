#include "domain/time/holidays.hpp"

#include <charconv>

#include "base/text.hpp"
#include "cli/inspect/inspect.hpp"

namespace barnacle::inspect {
namespace {

constexpr int year_min = 1900;
constexpr int year_max = 2100;

std::optional<int> year_of(std::string_view text) {
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  if (error != std::errc() || end != text.data() + text.size() || year < year_min || year > year_max) return {};
  return year;
}

}  // namespace

Result<std::vector<SeenYear>> holidays(std::string_view question) {
  question = trimmed(question);
  const auto blank = question.find_last_of(" \t,;");
  if (blank == std::string_view::npos) {
    return invalid("holidays.line",
                   "\"" + std::string(question) + "\" names no year. Write a place and a year: DE-BY 2025.");
  }
  const std::string_view years = question.substr(blank + 1);
  const auto place =
      holiday_place_from_text(trimmed(question.substr(0, question.find_last_not_of(" \t,;", blank) + 1)));
  if (!place) return place.refusal();
  std::string_view first = years;
  std::string_view last = years;
  for (const std::string_view dash : {"..", "-", "–"}) {
    if (const auto at = years.find(dash); at != std::string_view::npos) {
      first = years.substr(0, at);
      last = years.substr(at + dash.size());
      break;
    }
  }
  const auto from = year_of(first);
  const auto to = year_of(last);
  if (!from || !to || *to < *from) {
    return invalid("holidays.year",
                   "\"" + std::string(years) + "\" is no year and no span of years. Write 2025 or 2024-2026.");
  }
  const YearRange range = holiday_range(place->country);
  std::vector<SeenYear> all;
  for (int year = *from; year <= *to; ++year) {
    SeenYear seen;
    seen.country = place->country;
    seen.region = place->region;
    seen.place = place->region.empty() ? place->country : place->country + "-" + place->region;
    seen.year = year;
    seen.complete = year >= range.first && year <= range.last;
    for (const Holiday& day : holidays_of(*place, year))
      seen.days.push_back({text_of(day.day), day.name, day.substitute});
    all.push_back(std::move(seen));
  }
  return all;
}

Result<std::vector<SeenYear>> holidays(std::istream& in) {
  constexpr std::size_t questions_max = 10'000;
  std::vector<SeenYear> all;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    const std::string_view question = trimmed(line);
    if (question.empty() || question.starts_with('#')) continue;
    if (number > questions_max) return too_many("input.too_many", "At most 10,000 lines are read at a time.");
    auto years = holidays(question);
    if (!years) {
      Refusal refusal = years.refusal();
      refusal.text = "Line " + std::to_string(number) + ": " + refusal.text;
      return refusal;
    }
    all.insert(all.end(), years->begin(), years->end());
  }
  return all;
}

}  // namespace barnacle::inspect
