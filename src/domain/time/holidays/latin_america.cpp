#include <algorithm>

#include "domain/time/holidays/rules.hpp"

namespace barnacle::holidays {
namespace {

using std::chrono::Friday;
using std::chrono::Monday;
using std::chrono::Saturday;
using std::chrono::Sunday;
using std::chrono::Thursday;
using std::chrono::Tuesday;
using std::chrono::Wednesday;

// Source: laws 662/1949, 6802/1980, 14759/2023 and the states' date laws. Carnival and Corpus Christi are days of
// courtesy, not of law.
Country brazil() {
  return {"BR",
          "Brazil",
          {{"AC", "Acre"},        {"AL", "Alagoas"},   {"AM", "Amazonas"},          {"AP", "Amapa"},
           {"BA", "Bahia"},       {"CE", "Ceara"},     {"DF", "Federal District"},  {"ES", "Espirito Santo"},
           {"GO", "Goias"},       {"MA", "Maranhao"},  {"MG", "Minas Gerais"},      {"MS", "Mato Grosso do Sul"},
           {"MT", "Mato Grosso"}, {"PA", "Para"},      {"PB", "Paraiba"},           {"PE", "Pernambuco"},
           {"PI", "Piaui"},       {"PR", "Parana"},    {"RJ", "Rio de Janeiro"},    {"RN", "Rio Grande do Norte"},
           {"RO", "Rondonia"},    {"RR", "Roraima"},   {"RS", "Rio Grande do Sul"}, {"SC", "Santa Catarina"},
           {"SE", "Sergipe"},     {"SP", "Sao Paulo"}, {"TO", "Tocantins"}},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Creation of the State", fixed(1, 4)).in("RO"),
              day("Abolition of Slavery in Ceara", fixed(3, 25)).in("CE"),
              day("Good Friday", easter(-2)),
              day("Tiradentes' Day", fixed(4, 21)),
              day("Saint George's Day", fixed(4, 23)).in("RJ"),
              day("Labour Day", fixed(5, 1)),
              day("Saint John's Day", fixed(6, 24)).in("AL PE"),
              day("Saint Peter's Day", fixed(6, 29)).in("AL"),
              day("Independence of Bahia", fixed(7, 2)).in("BA"),
              day("Autonomy of Sergipe", fixed(7, 8)).in("SE"),
              day("Constitutionalist Revolution", fixed(7, 9)).in("SP"),
              day("Maranhao joins Independence", fixed(7, 28)).in("MA"),
              day("Founding of Paraiba", fixed(8, 5)).in("PB"),
              day("Para joins Independence", fixed(8, 15)).in("PA"),
              day("Elevation of Amazonas", fixed(9, 5)).in("AM"),
              day("Independence Day", fixed(9, 7)),
              day("Emancipation of Alagoas", fixed(9, 16)).in("AL"),
              day("Farroupilha Revolution", fixed(9, 20)).in("RS"),
              day("Martyrs of Cunhau and Uruacu", fixed(10, 3)).in("RN"),
              day("Creation of the State", fixed(10, 5)).in("RR TO"),
              day("Creation of the State", fixed(10, 11)).in("MS"),
              day("Our Lady of Aparecida", fixed(10, 12)),
              day("Day of Piaui", fixed(10, 19)).in("PI"),
              day("All Souls' Day", fixed(11, 2)),
              day("Republic Day", fixed(11, 15)),
              day("Black Awareness Day", fixed(11, 20)).in("AL AM AP MT RJ").until(2023),
              day("Black Awareness Day", fixed(11, 20)).in("SP").only(2023),
              day("Black Awareness Day", fixed(11, 20)).from(2024),
              day("Evangelicals' Day", fixed(11, 30)).in("DF"),
              day("Christmas Day", fixed(12, 25)),
          }};
}

// Law 27399: a movable day on a Tuesday or Wednesday goes to the Monday before, on a Thursday or Friday to the Monday
// after.
LocalDay argentine_monday(LocalDay day) {
  const weekday falls_on = weekday_of(day);
  if (falls_on == Tuesday || falls_on == Wednesday) return day - (falls_on - Monday);
  if (falls_on == Thursday || falls_on == Friday) return day + (Monday - falls_on);
  return day;
}

// Source: law 27399 of 2017 (decree 1584 of 2010 before) and the yearly decrees for bridge days.
Country argentina() {
  return {
      "AR",
      "Argentina",
      {},
      {
          day("New Year's Day", fixed(1, 1)),
          day("Carnival", lasting(2, easter(-48))),
          day("Day of Remembrance for Truth and Justice", fixed(3, 24)),
          day("Malvinas Day", fixed(4, 2)).without({2020}),
          day("Malvinas Day", fixed(3, 31)).only(2020),
          day("Good Friday", easter(-2)),
          day("Labour Day", fixed(5, 1)),
          day("National Census", fixed(5, 18)).only(2022),
          day("May Revolution Day", fixed(5, 25)),
          day("Death of General Guemes", moved(fixed(6, 17), argentine_monday)).from(2016).without({2022}),
          day("Death of General Guemes", fixed(6, 17)).only(2022),
          day("Death of General Belgrano", fixed(6, 20)),
          day("Independence Day", fixed(7, 9)),
          day("Death of General San Martin", moved(fixed(8, 17), argentine_monday)),
          day("Day of Respect for Cultural Diversity", moved(fixed(10, 12), argentine_monday)).without({2025}),
          day("Day of Respect for Cultural Diversity", fixed(10, 10)).only(2025),
          day("National Sovereignty Day", moved(fixed(11, 20), argentine_monday)),
          day("Immaculate Conception", fixed(12, 8)),
          day("World Cup Victory", fixed(12, 20)).only(2022),
          day("Christmas Day", fixed(12, 25)),
          day("Bridge Day", listed({20190708, 20190819, 20191014, 20200323, 20200710, 20201207, 20210524, 20211008,
                                    20211122, 20221007, 20221121, 20221209, 20230526, 20230619, 20231013, 20240401,
                                    20240621, 20241011, 20250502, 20250815, 20251121, 20260323, 20260710, 20261207})),
      },
      {2011, 2037}};
}

// Law 19668: Tuesday to Thursday go to the Monday before, Friday to the Monday after.
LocalDay chilean_monday(LocalDay day) {
  const weekday falls_on = weekday_of(day);
  if (falls_on == Friday) return day + days{3};
  if (falls_on == Tuesday || falls_on == Wednesday || falls_on == Thursday) return day - (falls_on - Monday);
  return day;
}

// Law 20299: Reformation Day on a Tuesday is kept the Friday before, on a Wednesday the Friday after.
LocalDay evangelical_friday(LocalDay day) {
  if (weekday_of(day) == Tuesday) return day - days{4};
  return weekday_of(day) == Wednesday ? day + days{2} : day;
}

DayRule only_on(weekday falls_on, DayRule rule) {
  return [=, rule = std::move(rule)](int year) {
    std::vector<LocalDay> all = rule(year);
    std::erase_if(all, [&](LocalDay day) { return weekday_of(day) != falls_on; });
    return all;
  };
}

// The winter solstice in Chile's days: on 20 June in the last two years of each four, from 2024 on.
DayRule indigenous_peoples_day() {
  return [](int year) {
    const bool early = year % 4 == 0 || (year % 4 == 1 && year >= 2025);
    return std::vector{make_day(year, 6, year >= 2024 && early ? 20 : 21)};
  };
}

// Source: law 2977 and its many amendments; 17 and 20 September and 2 January by laws 20215 and 20983.
Country chile() {
  return {"CL",
          "Chile",
          {},
          {
              day("New Year's Day", fixed(1, 1)),
              day("New Year Holiday", only_on(Monday, fixed(1, 2))).from(2017),
              day("Good Friday", easter(-2)),
              day("Holy Saturday", easter(-1)),
              day("Labour Day", fixed(5, 1)),
              day("Navy Day", fixed(5, 21)),
              day("National Day of Indigenous Peoples", indigenous_peoples_day()).from(2021),
              day("Saints Peter and Paul", moved(fixed(6, 29), chilean_monday)),
              day("Our Lady of Mount Carmel", fixed(7, 16)).from(2007),
              day("Assumption Day", fixed(8, 15)),
              day("National Holiday", fixed(9, 16)).only(2022),
              day("National Holiday", only_on(Monday, fixed(9, 17))).from(2007),
              day("National Holiday", only_on(Friday, fixed(9, 17))).from(2017),
              day("Independence Day", fixed(9, 18)),
              day("Army Day", fixed(9, 19)),
              day("National Holiday", only_on(Friday, fixed(9, 20))).from(2007),
              day("Meeting of Two Worlds", moved(fixed(10, 12), chilean_monday)),
              day("Reformation Day", moved(fixed(10, 31), evangelical_friday)).from(2008),
              day("All Saints' Day", fixed(11, 1)),
              day("Immaculate Conception", fixed(12, 8)),
              day("Christmas Day", fixed(12, 25)),
          }};
}

// Source: law 51 of 1983 (Emiliani): most feasts go to the Monday on or after.
Country colombia() {
  return {"CO",
          "Colombia",
          {},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Epiphany", moved(fixed(1, 6), monday_from)),
              day("Saint Joseph's Day", moved(fixed(3, 19), monday_from)),
              day("Maundy Thursday", easter(-3)),
              day("Good Friday", easter(-2)),
              day("Labour Day", fixed(5, 1)),
              day("Ascension Day", easter(43)),
              day("Corpus Christi", easter(64)),
              day("Sacred Heart", easter(71)),
              day("Saints Peter and Paul", moved(fixed(6, 29), monday_from)),
              day("Independence Day", fixed(7, 20)),
              day("Battle of Boyaca", fixed(8, 7)),
              day("Assumption Day", moved(fixed(8, 15), monday_from)),
              day("Day of Ethnic and Cultural Diversity", moved(fixed(10, 12), monday_from)),
              day("All Saints' Day", moved(fixed(11, 1), monday_from)),
              day("Independence of Cartagena", moved(fixed(11, 11), monday_from)),
              day("Immaculate Conception", fixed(12, 8)),
              day("Christmas Day", fixed(12, 25)),
          }};
}

// Source: legislative decree 713; the days of 2022 to 2024 by laws 31381, 31788 and 31822.
Country peru() {
  return {"PE",
          "Peru",
          {},
          {
              day("New Year's Day", fixed(1, 1)),
              day("Maundy Thursday", easter(-3)),
              day("Good Friday", easter(-2)),
              day("Labour Day", fixed(5, 1)),
              day("Battle of Arica and Flag Day", fixed(6, 7)).from(2024),
              day("Saints Peter and Paul", fixed(6, 29)),
              day("Air Force Day", fixed(7, 23)).from(2024),
              day("Independence Day", fixed(7, 28)),
              day("Independence Day", fixed(7, 29)),
              day("Battle of Junin", fixed(8, 6)).from(2022),
              day("Saint Rose of Lima", fixed(8, 30)),
              day("Battle of Angamos", fixed(10, 8)),
              day("All Saints' Day", fixed(11, 1)),
              day("Immaculate Conception", fixed(12, 8)),
              day("Battle of Ayacucho", fixed(12, 9)).from(2022),
              day("Christmas Day", fixed(12, 25)),
          }};
}

}  // namespace

std::vector<Country> latin_america() { return {brazil(), argentina(), chile(), colombia(), peru()}; }

}  // namespace barnacle::holidays
