#include "domain/time/holidays/rules.hpp"

namespace barnacle::holidays {
namespace {

// Source: Estatuto de los Trabajadores, article 37.2, and the yearly lists of the state bulletin. Most communities
// choose some of their days anew each year; given here are those that stay, and what the lists to 2026 are known to
// add.
std::vector<Rule> spanish_days() {
  return {
      day("Day of Andalusia", fixed(2, 28)).in("AN"),
      day("Day of the Balearic Islands", fixed(3, 1)).in("IB"),
      day("Saint Joseph's Day", fixed(3, 19)).in("MC VC"),
      day("Saint Joseph's Day", fixed(3, 19)).in("EX GA MD NC PV").only(2021),
      day("Maundy Thursday", easter(-3)).in("AN AR AS CB CE CL CM CN EX GA IB MC MD ML NC PV RI"),
      day("Good Friday", easter(-2)),
      day("Easter Monday", easter(1)).in("CT IB NC PV VC"),
      day("Day of Aragon", fixed(4, 23)).in("AR"),
      day("Day of Castile and Leon", fixed(4, 23)).in("CL"),
      day("Day of Madrid", fixed(5, 2)).in("MD"),
      day("Galician Literature Day", fixed(5, 17)).in("GA"),
      day("Day of the Canary Islands", fixed(5, 30)).in("CN"),
      day("Day of Castile-La Mancha", fixed(5, 31)).in("CM"),
      day("Day of Murcia", fixed(6, 9)).in("MC"),
      day("Day of La Rioja", fixed(6, 9)).in("RI"),
      day("Saint John's Day", fixed(6, 24)).in("CT"),
      day("Saint John's Day", fixed(6, 24)).in("VC").from(2019),
      day("Saint James' Day", fixed(7, 25)).in("GA"),
      day("Saint James' Day", listed({20150725, 20220725, 20240725, 20250725})).in("NC PV"),
      day("Saint James' Day", listed({20220725, 20240725, 20250725})).in("MD"),
      day("Saint James' Day", fixed(7, 25)).in("CB").only(2024),
      day("Monday after Assumption Day", listed({20210816})).in("CN").instead(),
      day("Monday after Labour Day", listed({20220502})).in("MC").instead(),
      day("Monday after Immaculate Conception", listed({20241209})).in("MC ML").instead(),
      day("Monday after All Saints' Day", listed({20261102})).in("CM CN MD NC").instead(),
      day("Day of the Institutions of Cantabria", fixed(7, 28)).in("CB"),
      day("Day of Asturias", fixed(9, 8)).in("AS"),
      day("Day of Extremadura", fixed(9, 8)).in("EX"),
      day("National Day of Catalonia", fixed(9, 11)).in("CT"),
      day("Our Lady of Bien Aparecida", fixed(9, 15)).in("CB"),
      day("Day of the Valencian Community", fixed(10, 9)).in("VC"),
      day("Saint Francis Xavier", fixed(12, 3)).in("NC"),
      day("Saint Stephen's Day", fixed(12, 26)).in("CT"),
  };
}

// A national day on a Sunday: some communities take the Monday, others a day of their own.
Country spain() {
  std::vector<Rule> rules = spanish_days();
  for (const Rule& national : {
           day("New Year's Day", fixed(1, 1)),
           day("Epiphany", fixed(1, 6)),
           day("Labour Day", fixed(5, 1)),
           day("Assumption Day", fixed(8, 15)),
           day("National Day", fixed(10, 12)),
           day("All Saints' Day", fixed(11, 1)),
           day("Constitution Day", fixed(12, 6)),
           day("Immaculate Conception", fixed(12, 8)),
           day("Christmas Day", fixed(12, 25)),
       }) {
    rules.push_back(national);
    rules.push_back(national.in("AN AR AS CL").or_else(sunday_to_monday));
    rules.push_back(national.in("EX").without({2021, 2023}).or_else(sunday_to_monday));
  }
  return {"ES",
          "Spain",
          {{"AN", "Andalusia"},
           {"AR", "Aragon"},
           {"AS", "Asturias"},
           {"CB", "Cantabria"},
           {"CE", "Ceuta"},
           {"CL", "Castile and Leon"},
           {"CM", "Castile-La Mancha"},
           {"CN", "Canary Islands"},
           {"CT", "Catalonia"},
           {"EX", "Extremadura"},
           {"GA", "Galicia"},
           {"IB", "Balearic Islands"},
           {"MC", "Murcia"},
           {"MD", "Madrid"},
           {"ML", "Melilla"},
           {"NC", "Navarre"},
           {"PV", "Basque Country"},
           {"RI", "La Rioja"},
           {"VC", "Valencian Community"}},
          rules};
}

// Source: Codigo do Trabalho, article 234; four days were suspended from 2013 to 2015.
Country portugal() {
  return {"PT",
          "Portugal",
          {{"20", "Azores"}, {"30", "Madeira"}},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Good Friday", easter(-2)),
              day("Easter Sunday", easter(0)),
              day("Freedom Day", fixed(4, 25)),
              day("Labour Day", fixed(5, 1)),
              day("Day of the Azores", easter(50)).in("20"),
              day("Corpus Christi", easter(60)).without({2013, 2014, 2015}),
              day("Portugal Day", fixed(6, 10)),
              day("Day of Madeira", fixed(7, 1)).in("30"),
              day("Assumption Day", fixed(8, 15)),
              day("Republic Day", fixed(10, 5)).without({2013, 2014, 2015}),
              day("All Saints' Day", fixed(11, 1)).without({2013, 2014, 2015}),
              day("Restoration of Independence", fixed(12, 1)).without({2013, 2014, 2015}),
              day("Immaculate Conception", fixed(12, 8)),
              day("Christmas Day", fixed(12, 25)),
              day("First Octave", fixed(12, 26)).in("30"),
          }};
}

// Source: law 260 of 1949 and its amendments; the feast of Saint Francis by law 151 of 2025. Provinces named are those
// of the largest cities, with the patron's day of their capital.
Country italy() {
  return {"IT",
          "Italy",
          {{"BA", "Bari"},
           {"BO", "Bologna"},
           {"BZ", "South Tyrol"},
           {"FI", "Florence"},
           {"GE", "Genoa"},
           {"MI", "Milan"},
           {"NA", "Naples"},
           {"PA", "Palermo"},
           {"RM", "Rome"},
           {"TO", "Turin"},
           {"TS", "Trieste"},
           {"VE", "Venice"}},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Epiphany", fixed(1, 6)),
              day("Easter Sunday", easter(0)),
              day("Easter Monday", easter(1)),
              day("Liberation Day", fixed(4, 25)),
              day("Labour Day", fixed(5, 1)),
              day("Whit Monday", easter(50)).in("BZ"),
              day("Republic Day", fixed(6, 2)),
              day("Saint John's Day", fixed(6, 24)).in("FI GE TO"),
              day("Saints Peter and Paul", fixed(6, 29)).in("RM"),
              day("Saint Rosalia's Day", fixed(7, 15)).in("PA"),
              day("Assumption Day", fixed(8, 15)),
              day("Saint Januarius' Day", fixed(9, 19)).in("NA"),
              day("Saint Petronius' Day", fixed(10, 4)).in("BO"),
              day("Saint Francis' Day", fixed(10, 4)).from(2026),
              day("All Saints' Day", fixed(11, 1)),
              day("Saint Justus' Day", fixed(11, 3)).in("TS"),
              day("Our Lady of Good Health", fixed(11, 21)).in("VE"),
              day("Saint Nicholas' Day", fixed(12, 6)).in("BA"),
              day("Saint Ambrose's Day", fixed(12, 7)).in("MI"),
              day("Immaculate Conception", fixed(12, 8)),
              day("Christmas Day", fixed(12, 25)),
              day("Saint Stephen's Day", fixed(12, 26)),
          }};
}

Country malta() {
  return {"MT",
          "Malta",
          {},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Feast of Saint Paul's Shipwreck", fixed(2, 10)),
              day("Saint Joseph's Day", fixed(3, 19)),
              day("Freedom Day", fixed(3, 31)),
              day("Good Friday", easter(-2)),
              day("Workers' Day", fixed(5, 1)),
              day("Sette Giugno", fixed(6, 7)),
              day("Saints Peter and Paul", fixed(6, 29)),
              day("Assumption Day", fixed(8, 15)),
              day("Victory Day", fixed(9, 8)),
              day("Independence Day", fixed(9, 21)),
              day("Immaculate Conception", fixed(12, 8)),
              day("Republic Day", fixed(12, 13)),
              day("Christmas Day", fixed(12, 25)),
          }};
}

// Labour Day moves by decree when it falls into Holy Week, on Easter or on a Sunday: 2013, 2016, 2021, 2022, 2024.
Country greece() {
  return {"GR",
          "Greece",
          {},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Epiphany", fixed(1, 6)),
              day("Clean Monday", orthodox_easter(-48)),
              day("Independence Day", fixed(3, 25)),
              day("Good Friday", orthodox_easter(-2)),
              day("Easter Sunday", orthodox_easter(0)),
              day("Easter Monday", orthodox_easter(1)),
              day("Labour Day", fixed(5, 1)).without({2013, 2016, 2021, 2024}),
              day("Labour Day", listed({20130507, 20160503, 20210504, 20220502, 20240507})).instead(),
              day("Whit Monday", orthodox_easter(50)),
              day("Assumption Day", fixed(8, 15)),
              day("Ohi Day", fixed(10, 28)),
              day("Christmas Day", fixed(12, 25)),
              day("Second Day of Christmas", fixed(12, 26)),
          }};
}

Country cyprus() {
  return {"CY",
          "Cyprus",
          {},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Epiphany", fixed(1, 6)),
              day("Green Monday", orthodox_easter(-48)),
              day("Greek Independence Day", fixed(3, 25)),
              day("Cyprus National Day", fixed(4, 1)),
              day("Good Friday", orthodox_easter(-2)),
              day("Easter Sunday", orthodox_easter(0)),
              day("Easter Monday", orthodox_easter(1)),
              day("Labour Day", fixed(5, 1)),
              day("Whit Monday", orthodox_easter(50)),
              day("Assumption Day", fixed(8, 15)),
              day("Cyprus Independence Day", fixed(10, 1)),
              day("Ohi Day", fixed(10, 28)),
              day("Christmas Day", fixed(12, 25)),
              day("Second Day of Christmas", fixed(12, 26)),
          }};
}

}  // namespace

std::vector<Country> southern_europe() { return {spain(), portugal(), italy(), malta(), greece(), cyprus()}; }

}  // namespace barnacle::holidays
