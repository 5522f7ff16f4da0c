#include "domain/planner/stop/stop.hpp"

namespace barnacle::stop {

std::optional<Blocked> out_of_office(const Bearings& bearings) {
  const auto& away = bearings.contact().out_of_office;
  if (!away) return std::nullopt;
  if (away->until && *away->until <= bearings.today) return std::nullopt;
  // A note that names no day: most absences are a week or two, and a week later a message does no harm.
  constexpr days unnamed_absence{7};
  const LocalDay back = away->until.value_or(local_day(away->at, bearings.zone) + unnamed_absence);
  if (back <= bearings.today) return std::nullopt;
  return Blocked{.rule = "stop/out_of_office",
                 .sentence = bearings.said([&] { return "out of office until " + with_weekday(back); }),
                 .silenced = Silenced::absent,
                 .until = start_of(bearings, back),
                 .began = away->at};
}

}  // namespace barnacle::stop
