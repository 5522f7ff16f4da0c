#include "formats/foreign_values.hpp"

#include <gtest/gtest.h>

namespace barnacle {
namespace {

std::string day(std::string_view text, DayOrder order = DayOrder::unknown) {
  const auto read = foreign_day(text, order);
  if (!read) return read.refusal().code;
  return read->has_time ? text_of(read->at) + (read->zoned ? "Z" : "") : text_of(day_of(read->at));
}

TEST(foreign_day, reads_what_other_systems_write) {
  EXPECT_EQ(day("2016-10-20"), "2016-10-20");
  EXPECT_EQ(day("10/20/2016"), "2016-10-20");
  EXPECT_EQ(day("20/10/2016"), "2016-10-20");
  EXPECT_EQ(day("3/1/2017", DayOrder::month_first), "2017-03-01");
  EXPECT_EQ(day("3/1/2017", DayOrder::day_first), "2017-01-03");
  EXPECT_EQ(day("20.10.16"), "2016-10-20");
  EXPECT_EQ(day("19081209"), "1908-12-09");
  EXPECT_EQ(day("Oct 20, 2016"), "2016-10-20");
  EXPECT_EQ(day("20. Oktober 2016"), "2016-10-20");
  EXPECT_EQ(day("20 août 2016"), "2016-08-20");
  EXPECT_EQ(day("7 juin 2016"), "2016-06-07");
  EXPECT_EQ(day("7 juillet 2016"), "2016-07-07");
  EXPECT_EQ(day("mardi 20 octobre 2015"), "2015-10-20");
  EXPECT_EQ(day("42663"), "2016-10-20");
}

TEST(foreign_day, reads_times_and_offsets) {
  EXPECT_EQ(day("2016-10-20T14:30:05.123Z"), "2016-10-20 14:30Z");
  EXPECT_EQ(day("2016-10-20T14:30:00+02:00"), "2016-10-20 12:30Z");
  EXPECT_EQ(day("10/20/2016 2:30 PM"), "2016-10-20 14:30");
  EXPECT_EQ(day("10/20/2016 12:05 AM"), "2016-10-20 00:05");
  EXPECT_EQ(day("20.10.2016 14:30 Uhr"), "2016-10-20 14:30");
}

TEST(foreign_day, refuses_what_is_no_day) {
  EXPECT_EQ(day(""), "day.unreadable");
  EXPECT_EQ(day("soon"), "day.unreadable");
  EXPECT_EQ(day("30.02.2016"), "day.none");
  EXPECT_EQ(day("2016-13-01"), "day.none");
  EXPECT_EQ(day("0000-00-00"), "day.none");
  EXPECT_EQ(day("2016-10-20 25:00"), "day.unreadable");
}

TEST(day_order_of, needs_a_day_that_only_one_order_allows) {
  EXPECT_EQ(day_order_of({"3/1/2017", "10/20/2016"}), DayOrder::month_first);
  EXPECT_EQ(day_order_of({"3/1/2017", "20/10/2016"}), DayOrder::day_first);
  EXPECT_EQ(day_order_of({"3/1/2017", "4/2/2017"}), DayOrder::unknown);
  EXPECT_EQ(day_order_of({"03.01.2017"}), DayOrder::day_first);
  EXPECT_EQ(day_order_of({"2017-03-01", ""}), DayOrder::year_first);
  EXPECT_EQ(day_order_of({"13/1/2017", "1/13/2017"}), DayOrder::unknown);
}

std::string amount(std::string_view text) {
  const auto read = foreign_amount(text);
  return read ? std::to_string(read->hundredths) + read->currency : read.refusal().code;
}

TEST(foreign_amount, reads_marks_of_both_kinds) {
  EXPECT_EQ(amount("1054"), "105400");
  EXPECT_EQ(amount("1,054.50"), "105450");
  EXPECT_EQ(amount("1.054,50"), "105450");
  EXPECT_EQ(amount("1,054"), "105400");
  EXPECT_EQ(amount("10,5"), "1050");
  EXPECT_EQ(amount("1.234.567"), "123456700");
  EXPECT_EQ(amount("1 054,50 EUR"), "105450EUR");
  EXPECT_EQ(amount("$48k"), "4800000USD");
  EXPECT_EQ(amount("€ 1.5m"), "150000000EUR");
  EXPECT_EQ(amount("(1,200)"), "-120000");
  EXPECT_EQ(amount("CHF 1'054.50"), "105450CHF");
  EXPECT_EQ(amount("n/a"), "amount.unreadable");
  EXPECT_EQ(amount(""), "amount.unreadable");
}

TEST(foreign_yes, says_nothing_about_other_words) {
  EXPECT_EQ(foreign_yes("TRUE"), true);
  EXPECT_EQ(foreign_yes(" Sí "), true);
  EXPECT_EQ(foreign_yes("Unsubscribed"), true);
  EXPECT_EQ(foreign_yes("0"), false);
  EXPECT_EQ(foreign_yes("Nein"), false);
  EXPECT_EQ(foreign_yes("perhaps"), std::nullopt);
  EXPECT_EQ(foreign_yes(""), std::nullopt);
}

TEST(country_code, knows_codes_and_names) {
  EXPECT_EQ(country_code("no"), "NO");
  EXPECT_EQ(country_code("UK"), "GB");
  EXPECT_EQ(country_code("United States"), "US");
  EXPECT_EQ(country_code("Österreich"), "AT");
  EXPECT_EQ(country_code("Atlantis"), "");
}

}  // namespace
}  // namespace barnacle
