#include "domain/time/holidays/lunar.hpp"

namespace barnacle::holidays {
namespace {

// Source: the yearly lists of gazetted holidays of the union government up to 2026, the almanac after that. The three
// national days hold everywhere; states add their own.
Country india() {
  return {"IN",
          "India",
          {{"AN", "Andaman and Nicobar Islands"},
           {"AP", "Andhra Pradesh"},
           {"AS", "Assam"},
           {"BR", "Bihar"},
           {"CT", "Chhattisgarh"},
           {"DL", "Delhi"},
           {"GA", "Goa"},
           {"GJ", "Gujarat"},
           {"HP", "Himachal Pradesh"},
           {"HR", "Haryana"},
           {"KA", "Karnataka"},
           {"KL", "Kerala"},
           {"MH", "Maharashtra"},
           {"MP", "Madhya Pradesh"},
           {"OR", "Odisha"},
           {"PB", "Punjab"},
           {"RJ", "Rajasthan"},
           {"TG", "Telangana"},
           {"TN", "Tamil Nadu"},
           {"UP", "Uttar Pradesh"},
           {"WB", "West Bengal"}},
          {
              day("Pongal", lasting(3, fixed(1, 15))).in("TN"),
              day("Makar Sankranti", fixed(1, 14)).in("GJ"),
              day("Republic Day", fixed(1, 26)),
              day("Maha Shivaratri", listed({20200221, 20210311, 20220301, 20230218, 20240308, 20250226, 20260215,
                                             20270306, 20280223, 20290211, 20300302}))
                  .in("AP BR CT GJ HP HR KA KL MH MP OR PB RJ TG UP"),
              day("Holi", listed({20200310, 20210329, 20220318, 20230308, 20240325, 20250314, 20260304, 20270322,
                                  20280311, 20290301, 20300320})),
              day("Ram Navami", listed({20230330, 20240417, 20260326})),
              day("Mahavir Jayanti", listed({20200406, 20210425, 20220414, 20230404, 20240421, 20250410, 20260331,
                                             20270418, 20280407, 20290426, 20300416})),
              day("Eid al-Fitr", listed({20200525, 20210514, 20220503, 20230422, 20240411, 20250331, 20260321, 20270310,
                                         20280227, 20290215, 20300205})),
              day("Good Friday", easter(-2)),
              day("Tamil New Year", fixed(4, 14)).in("TN"),
              day("Ambedkar Jayanti", fixed(4, 14)).in("AP BR CT GJ HP HR KA KL MH MP OR PB RJ TG TN UP WB"),
              day("Utkal Divas", fixed(4, 1)).in("OR"),
              day("Bihar Day", fixed(3, 22)).in("BR"),
              day("Maharashtra Day", fixed(5, 1)).in("MH"),
              day("May Day", fixed(5, 1)).in("AS BR KA KL TG TN WB"),
              day("Buddha Purnima", listed({20200507, 20210526, 20220516, 20230505, 20240523, 20250512, 20260501,
                                            20270520, 20280508, 20290527, 20300517})),
              day("Telangana Formation Day", fixed(6, 2)).in("TG"),
              day("Eid al-Adha", listed({20200801, 20210721, 20220710, 20230629, 20240617, 20250607, 20260527, 20270517,
                                         20280506, 20290425, 20300414})),
              day("Muharram", listed({20200830, 20210819, 20220809, 20230729, 20240717, 20250706, 20260626, 20270616,
                                      20280604, 20290524, 20300514})),
              day("Independence Day", fixed(8, 15)),
              day("Janmashtami", listed({20200812, 20210830, 20220819, 20230907, 20240826, 20250816, 20260904, 20270825,
                                         20280813, 20290901, 20300821})),
              day("Birthday of the Prophet", listed({20201030, 20211019, 20221009, 20230928, 20240916, 20250905,
                                                     20260826, 20270815, 20280804, 20290725, 20300714})),
              day("Gandhi Jayanti", fixed(10, 2)),
              day("Dussehra", listed({20201025, 20211015, 20221005, 20231024, 20241012, 20251002, 20261020, 20271009,
                                      20280927, 20291016, 20301006})),
              day("Diwali", listed({20201114, 20211104, 20221024, 20231112, 20241031, 20251020, 20261108, 20271029,
                                    20281017, 20291105, 20301026})),
              day("Rajyotsava", fixed(11, 1)).in("KA"),
              day("Guru Nanak Jayanti", listed({20201130, 20211119, 20221108, 20231127, 20241115, 20251105, 20261124,
                                                20271114, 20281102, 20291121, 20301110})),
              day("Christmas Day", fixed(12, 25)),
          },
          {2020, 2030}};
}

// Source: Holidays Act 1998 and the Ministry of Manpower's lists to 2027, the almanac after that. A Sunday gives the
// next day.
Country singapore() {
  return {"SG",
          "Singapore",
          {},
          all_or_else(
              sunday_to_next_free,
              {
                  day("New Year's Day", fixed(1, 1)),
                  day("Chinese New Year", lasting(2, chinese_new_year(0))),
                  day("Hari Raya Puasa", listed({20180615, 20190605, 20200524, 20210513, 20220503, 20230422, 20240410,
                                                 20250331, 20260321, 20270310, 20280227, 20290215, 20300205})),
                  day("Good Friday", easter(-2)),
                  day("Labour Day", fixed(5, 1)),
                  day("Vesak Day", listed({20180529, 20190519, 20200507, 20210526, 20220515, 20230602, 20240522,
                                           20250512, 20260531, 20270520, 20280509, 20290527, 20300517})),
                  day("Hari Raya Haji", listed({20180822, 20190811, 20200731, 20210720, 20220710, 20230629, 20240617,
                                                20250607, 20260527, 20270517, 20280505, 20290424, 20300413})),
                  day("Polling Day", listed({20200710, 20230901, 20250503})),
                  day("National Day", fixed(8, 9)),
                  day("Deepavali", listed({20181106, 20191027, 20201114, 20211104, 20221024, 20231112, 20241031,
                                           20251020, 20261108, 20271028, 20281017, 20291105, 20301026})),
                  day("Christmas Day", fixed(12, 25)),
              }),
          {2018, 2030}};
}

}  // namespace

std::vector<Country> south_asia() { return {india(), singapore()}; }

}  // namespace barnacle::holidays
