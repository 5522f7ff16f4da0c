#include "domain/time/holidays/lunar.hpp"

namespace barnacle::holidays {
namespace {

// Source: Public Holidays Act 36 of 1994: a Sunday gives the Monday after. Elections and other days by proclamation.
Country south_africa() {
  return {"ZA",
          "South Africa",
          {},
          all_or_else(sunday_to_monday, {
                                            day("New Year's Day", fixed(1, 1)),
                                            day("Human Rights Day", fixed(3, 21)),
                                            day("Good Friday", easter(-2)),
                                            day("Family Day", easter(1)),
                                            day("Freedom Day", fixed(4, 27)),
                                            day("Workers' Day", fixed(5, 1)),
                                            day("Youth Day", fixed(6, 16)),
                                            day("Women's Day", fixed(8, 9)),
                                            day("Heritage Day", fixed(9, 24)),
                                            day("Day of Reconciliation", fixed(12, 16)),
                                            day("Christmas Day", fixed(12, 25)),
                                            day("Day of Goodwill", fixed(12, 26)),
                                            day("Election Day", listed({20090422, 20110518, 20140507, 20160803,
                                                                        20190508, 20211101, 20240529, 20261104})),
                                            day("Rugby World Cup Victory", fixed(12, 15)).only(2023),
                                            day("Christmas Day", listed({20111227, 20161227, 20221227})).instead(),
                                        })};
}

// Source: Public Holidays Act and the ministry's announcements, which give back weekends and name the feasts a few days
// before.
Country nigeria() {
  return {"NG",
          "Nigeria",
          {},
          all_or_else(next_weekday,
                      {
                          day("New Year's Day", fixed(1, 1)),
                          day("Good Friday", easter(-2)),
                          day("Easter Monday", easter(1)),
                          day("Workers' Day", fixed(5, 1)),
                          day("Democracy Day", fixed(5, 29)).until(2018),
                          day("Democracy Day", fixed(6, 12)).from(2019),
                          day("Eid al-Fitr", lasting(2, eid_al_fitr(0))),
                          day("Eid al-Adha", lasting(2, eid_al_adha(0))),
                          day("Birthday of the Prophet", mawlid(0)),
                          day("Independence Day", fixed(10, 1)),
                          day("Christmas Day", fixed(12, 25)),
                          day("Boxing Day", fixed(12, 26)),
                      }),
          {2017, 2037}};
}

// Source: Public Holidays Act, chapter 110: a Sunday gives the next day that is no holiday. Since 2010, when the
// constitution changed.
Country kenya() {
  return {"KE",
          "Kenya",
          {},
          all_or_else(sunday_to_next_free,
                      {
                          day("New Year's Day", fixed(1, 1)),
                          day("Good Friday", easter(-2)),
                          day("Easter Monday", easter(1)),
                          day("Labour Day", fixed(5, 1)),
                          day("Flood Victims' Memorial", fixed(5, 10)).only(2024),
                          day("Madaraka Day", fixed(6, 1)),
                          day("Eid al-Fitr", listed({20170626, 20180615, 20190605, 20200525, 20210514, 20220503,
                                                     20230421, 20240410, 20250331, 20260320})),
                          day("Eid al-Fitr", eid_al_fitr(0)).from(2027),
                          day("Eid al-Adha",
                              listed({20190812, 20200731, 20210720, 20220711, 20230628, 20240617, 20250606, 20260527})),
                          day("Eid al-Adha", eid_al_adha(0)).from(2027),
                          day("State Funeral of Mwai Kibaki", fixed(4, 29)).only(2022),
                          day("Inauguration of the President", fixed(9, 13)).only(2022),
                          day("Election Day", listed({20170808, 20171026, 20220809})),
                          day("Moi Day", fixed(10, 10)).from(2018).until(2019),
                          day("Utamaduni Day", fixed(10, 10)).from(2020).until(2023),
                          day("Mazingira Day", fixed(10, 10)).from(2024),
                          day("Mashujaa Day", fixed(10, 20)),
                          day("Tree Growing Day", fixed(11, 13)).only(2023),
                          day("Jamhuri Day", fixed(12, 12)),
                          day("Christmas Day", fixed(12, 25)),
                          day("Boxing Day", fixed(12, 26)),
                      }),
          {2017, 2037}};
}

}  // namespace

std::vector<Country> africa() { return {south_africa(), nigeria(), kenya()}; }

}  // namespace barnacle::holidays
