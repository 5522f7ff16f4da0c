#include "domain/time/holidays/rules.hpp"

namespace barnacle::holidays {
namespace {

// Source: the holiday acts of the sixteen Laender.
Country germany() {
  return {"DE",
          "Germany",
          {{"BB", "Brandenburg"},
           {"BE", "Berlin"},
           {"BW", "Baden-Wuerttemberg"},
           {"BY", "Bavaria"},
           {"HB", "Bremen"},
           {"HE", "Hesse"},
           {"HH", "Hamburg"},
           {"MV", "Mecklenburg-Western Pomerania"},
           {"NI", "Lower Saxony"},
           {"NW", "North Rhine-Westphalia"},
           {"RP", "Rhineland-Palatinate"},
           {"SH", "Schleswig-Holstein"},
           {"SL", "Saarland"},
           {"SN", "Saxony"},
           {"ST", "Saxony-Anhalt"},
           {"TH", "Thuringia"}},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Epiphany", fixed(1, 6)).in("BW BY ST"),
              day("International Women's Day", fixed(3, 8)).in("BE").from(2019),
              day("International Women's Day", fixed(3, 8)).in("MV").from(2023),
              day("Good Friday", easter(-2)),
              day("Easter Sunday", easter(0)).in("BB"),
              day("Easter Monday", easter(1)),
              day("Labour Day", fixed(5, 1)),
              day("75th anniversary of the liberation from National Socialism", fixed(5, 8)).in("BE").only(2020),
              day("80th anniversary of the liberation from National Socialism", fixed(5, 8)).in("BE").only(2025),
              day("Ascension Day", easter(39)),
              day("Whit Sunday", easter(49)).in("BB"),
              day("Whit Monday", easter(50)),
              day("Corpus Christi", easter(60)).in("BW BY HE NW RP SL"),
              day("Assumption Day", fixed(8, 15)).in("SL"),
              day("World Children's Day", fixed(9, 20)).in("TH").from(2019),
              day("German Unity Day", fixed(10, 3)),
              day("Reformation Day", fixed(10, 31)).in("BB MV SN ST TH").without({2017}),
              day("Reformation Day", fixed(10, 31)).only(2017),
              day("Reformation Day", fixed(10, 31)).in("HB HH NI SH").from(2018),
              day("All Saints' Day", fixed(11, 1)).in("BW BY NW RP SL"),
              day("Repentance and Prayer Day", on_or_before(std::chrono::Wednesday, 11, 22)).in("SN"),
              day("Christmas Day", fixed(12, 25)),
              day("Second Day of Christmas", fixed(12, 26)),
          }};
}

}  // namespace

std::vector<Country> german_speaking_countries() { return {germany()}; }

}  // namespace barnacle::holidays
