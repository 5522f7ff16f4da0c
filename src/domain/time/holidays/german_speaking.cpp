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

// Source: Arbeitsruhegesetz section 7. The Laender have patron days for schools and offices of the state only.
Country austria() {
  return {"AT",
          "Austria",
          {{"1", "Burgenland"},
           {"2", "Carinthia"},
           {"3", "Lower Austria"},
           {"4", "Upper Austria"},
           {"5", "Salzburg"},
           {"6", "Styria"},
           {"7", "Tyrol"},
           {"8", "Vorarlberg"},
           {"9", "Vienna"}},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Epiphany", fixed(1, 6)),
              day("Easter Monday", easter(1)),
              day("Labour Day", fixed(5, 1)),
              day("Ascension Day", easter(39)),
              day("Whit Monday", easter(50)),
              day("Corpus Christi", easter(60)),
              day("Assumption Day", fixed(8, 15)),
              day("National Day", fixed(10, 26)),
              day("All Saints' Day", fixed(11, 1)),
              day("Immaculate Conception", fixed(12, 8)),
              day("Christmas Day", fixed(12, 25)),
              day("Saint Stephen's Day", fixed(12, 26)),
          }};
}

// Naefelser Fahrt: the first Thursday of April, a week later if that is Maundy Thursday.
DayRule naefels_procession() {
  return [](int year) {
    const LocalDay thursday = nth(1, std::chrono::Thursday, 4)(year).front();
    const LocalDay maundy = easter(-3)(year).front();
    return std::vector{thursday == maundy ? thursday + days{7} : thursday};
  };
}

// Source: the list of the Federal Office of Justice; days of whole cantons only. The confederation itself has but four.
Country switzerland() {
  const auto monday_in_neuchatel = [](unsigned month, unsigned date) {
    // Neuchatel keeps the day after New Year and after Christmas only if those fall on a Sunday.
    return [=](int year) {
      const LocalDay day = make_day(year, month, date);
      return weekday_of(day) == std::chrono::Monday ? std::vector{day} : std::vector<LocalDay>{};
    };
  };
  return {
      "CH",
      "Switzerland",
      {{"AG", "Aargau"},
       {"AI", "Appenzell Innerrhoden"},
       {"AR", "Appenzell Ausserrhoden"},
       {"BE", "Bern"},
       {"BL", "Basel-Landschaft"},
       {"BS", "Basel-Stadt"},
       {"FR", "Fribourg"},
       {"GE", "Geneva"},
       {"GL", "Glarus"},
       {"GR", "Grisons"},
       {"JU", "Jura"},
       {"LU", "Lucerne"},
       {"NE", "Neuchatel"},
       {"NW", "Nidwalden"},
       {"OW", "Obwalden"},
       {"SG", "St. Gallen"},
       {"SH", "Schaffhausen"},
       {"SO", "Solothurn"},
       {"SZ", "Schwyz"},
       {"TG", "Thurgau"},
       {"TI", "Ticino"},
       {"UR", "Uri"},
       {"VD", "Vaud"},
       {"VS", "Valais"},
       {"ZG", "Zug"},
       {"ZH", "Zurich"}},
      {
          day("New Year's Day", fixed(1, 1)),
          day("Berchtold's Day", fixed(1, 2)).in("AG BE FR GL JU LU OW SH SO TG VD ZG ZH"),
          day("Berchtold's Day", monday_in_neuchatel(1, 2)).in("NE"),
          day("Epiphany", fixed(1, 6)).in("SZ TI UR"),
          day("Republic Day", fixed(3, 1)).in("NE"),
          day("Saint Joseph's Day", fixed(3, 19)).in("NW SZ TI UR VS"),
          day("Naefels Procession", naefels_procession()).in("GL"),
          day("Good Friday", easter(-2)).in("AG AI AR BE BL BS FR GE GL GR JU LU NE NW OW SG SH SO SZ TG UR VD ZG ZH"),
          day("Easter Monday", easter(1)).in("AG AI AR BE BL BS FR GE GL GR JU LU NW OW SG SH SO SZ TG TI UR VD ZG ZH"),
          day("Labour Day", fixed(5, 1)).in("BL BS JU NE SH TG TI ZH"),
          day("Ascension Day", easter(39)),
          day("Whit Monday", easter(50)).in("AG AI AR BE BL BS FR GE GL GR JU LU NW OW SG SH SO SZ TG TI UR VD ZG ZH"),
          day("Corpus Christi", easter(60)).in("AI FR JU LU NW OW SZ TI UR VS ZG"),
          day("Independence of Jura", fixed(6, 23)).in("JU"),
          day("Saints Peter and Paul", fixed(6, 29)).in("TI"),
          day("National Day", fixed(8, 1)),
          day("Assumption Day", fixed(8, 15)).in("AI FR JU LU NW OW SZ TI UR VS ZG"),
          day("Geneva Fast", shifted(nth(1, std::chrono::Sunday, 9), 4)).in("GE"),
          day("Monday of the Federal Fast", shifted(nth(3, std::chrono::Sunday, 9), 1)).in("VD"),
          day("Saint Maurice's Day", fixed(9, 22)).in("AI"),
          day("Saint Nicholas of Flue", fixed(9, 25)).in("OW"),
          day("All Saints' Day", fixed(11, 1)).in("AI FR GL JU LU NW OW SG SZ TI UR VS ZG"),
          day("Immaculate Conception", fixed(12, 8)).in("AI FR LU NW OW SZ TI UR VS ZG"),
          day("Christmas Day", fixed(12, 25)),
          day("Saint Stephen's Day", fixed(12, 26))
              .in("AG AI AR BE BL BS FR GL GR LU NW OW SG SH SO SZ TG TI UR ZG ZH"),
          day("Saint Stephen's Day", monday_in_neuchatel(12, 26)).in("NE"),
          day("Restoration of the Republic", fixed(12, 31)).in("GE"),
      }};
}

Country liechtenstein() {
  return {"LI",
          "Liechtenstein",
          {},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Epiphany", fixed(1, 6)),
              day("Candlemas", fixed(2, 2)),
              day("Saint Joseph's Day", fixed(3, 19)),
              day("Good Friday", easter(-2)),
              day("Easter Monday", easter(1)),
              day("Labour Day", fixed(5, 1)),
              day("Ascension Day", easter(39)),
              day("Whit Monday", easter(50)),
              day("Corpus Christi", easter(60)),
              day("National Day", fixed(8, 15)),
              day("Nativity of Mary", fixed(9, 8)),
              day("All Saints' Day", fixed(11, 1)),
              day("Immaculate Conception", fixed(12, 8)),
              day("Christmas Day", fixed(12, 25)),
              day("Saint Stephen's Day", fixed(12, 26)),
          }};
}

}  // namespace

std::vector<Country> german_speaking_countries() { return {germany(), austria(), switzerland(), liechtenstein()}; }

}  // namespace barnacle::holidays
