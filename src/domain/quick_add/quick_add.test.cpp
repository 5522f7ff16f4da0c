#include "domain/quick_add/quick_add.hpp"

#include <gtest/gtest.h>

#include <random>

#include "base/text.hpp"

namespace barnacle {
namespace {

// Sunday 22 November 2026, 10:00 in a zone one hour ahead of UTC.
const Zone zone("Europe/Oslo", {{Instant{}, 3600}});
const Instant sunday = to_instant(at_minute(make_day(2026, 11, 22), 600), zone);
// Monday 2 November 2026: the next Wednesday the 11th is near.
const Instant early_november = to_instant(at_minute(make_day(2026, 11, 2), 600), zone);

std::string read(std::string_view text, Instant now = sunday, DateOrder order = DateOrder::day_first) {
  const auto reading = read_typed_date(text, {now, zone, order});
  if (!reading) return reading.refusal().code;
  std::string said = reading->text;
  if (reading->other) said += " | " + canonical_text(*reading->other);
  return said;
}

TEST(TypedDate, WeekdayAloneIsTheNextOneNeverToday) {
  EXPECT_EQ(read("thu"), "thu 26 nov 2026");
  EXPECT_EQ(read("Thursday"), "thu 26 nov 2026");
  EXPECT_EQ(read("sun"), "sun 29 nov 2026");
  EXPECT_EQ(read("mon"), "mon 23 nov 2026");
  EXPECT_EQ(read("on friday at 14:00"), "fri 27 nov 2026 14:00");
  EXPECT_EQ(read("next wed", early_november), "wed 11 nov 2026 | wed 4 nov 2026");
  EXPECT_EQ(read("this wed", early_november), "wed 4 nov 2026");
  EXPECT_EQ(read("wed next week", early_november), "wed 11 nov 2026");
}

TEST(TypedDate, WeekdayWithANumberIsThatDayWhereItIsNearAndElseAnHour) {
  EXPECT_EQ(read("wed 11", early_november), "wed 11 nov 2026 | wed 4 nov 2026 11:00");
  EXPECT_EQ(read("wed 11"), "wed 25 nov 2026 11:00 | fri 11 dec 2026");
  EXPECT_EQ(read("wed 11:30"), "wed 25 nov 2026 11:30");
  EXPECT_EQ(read("wed 11 14:00", early_november), "wed 11 nov 2026 14:00 | wed 4 nov 2026 14:00");
  EXPECT_EQ(read("wed 11th"), "date.wrong_weekday");
  EXPECT_EQ(read("mon 30 nov 08:30"), "mon 30 nov 2026 08:30");
  EXPECT_EQ(read("tue 30 nov"), "date.wrong_weekday");
  EXPECT_EQ(read("thu 9am"), "thu 26 nov 2026 09:00");
  EXPECT_EQ(read("thu 9 am"), "thu 26 nov 2026 09:00");
}

TEST(TypedDate, DaysFromHere) {
  EXPECT_EQ(read("today"), "sun 22 nov 2026");
  EXPECT_EQ(read("tomorrow 9am"), "mon 23 nov 2026 09:00");
  EXPECT_EQ(read("tomorrow morning"), "mon 23 nov 2026 09:00");
  EXPECT_EQ(read("day after tomorrow"), "tue 24 nov 2026");
  EXPECT_EQ(read("in 2 weeks"), "sun 6 dec 2026");
  EXPECT_EQ(read("2 weeks"), "sun 6 dec 2026");
  EXPECT_EQ(read("in a month"), "tue 22 dec 2026");
  EXPECT_EQ(read("in 20 minutes"), "sun 22 nov 2026 10:20");
  EXPECT_EQ(read("in 20min"), "sun 22 nov 2026 10:20");
  EXPECT_EQ(read("in half an hour"), "sun 22 nov 2026 10:30");
  EXPECT_EQ(read("in 15 hours"), "mon 23 nov 2026 01:00");
  EXPECT_EQ(read("2 working days"), "tue 24 nov 2026");
  EXPECT_EQ(read("in 6 business days at noon"), "mon 30 nov 2026 12:00");
  EXPECT_EQ(read("3 days from now"), "wed 25 nov 2026");
}

TEST(TypedDate, WorkingDaysFollowTheCalendarThatIsGiven) {
  const WorkingHours hours = WorkingHours::office();
  const HolidayPlace norway{"NO", ""};
  const std::vector<Leave> leave = {{make_day(2026, 11, 23), make_day(2026, 11, 24), "Crete"}};
  const WorkCalendar calendar{zone, hours, norway, leave};
  const auto reading = read_typed_date("2 working days", {sunday, zone, DateOrder::day_first, &calendar});
  ASSERT_TRUE(reading);
  EXPECT_EQ(reading->text, "thu 26 nov 2026");
}

TEST(TypedDate, Periods) {
  EXPECT_EQ(read("next week"), "mon 23 nov 2026");
  EXPECT_EQ(read("next month"), "tue 1 dec 2026");
  EXPECT_EQ(read("end of month"), "mon 30 nov 2026");
  EXPECT_EQ(read("end of quarter"), "thu 31 dec 2026");
  EXPECT_EQ(read("eoq"), "thu 31 dec 2026");
  EXPECT_EQ(read("end of next month"), "thu 31 dec 2026");
  EXPECT_EQ(read("end of week", early_november), "fri 6 nov 2026");
  EXPECT_EQ(read("end of day"), "sun 22 nov 2026 17:00");
  EXPECT_EQ(read("in march"), "mon 1 mar 2027");
  EXPECT_EQ(read("in may"), "mon 3 may 2027");
  EXPECT_EQ(read("mid january"), "mon 18 jan 2027");
  EXPECT_EQ(read("end of november"), "mon 30 nov 2026");
  EXPECT_EQ(read("early next year"), "fri 1 jan 2027");
  EXPECT_EQ(read("end of q1"), "wed 31 mar 2027");
  EXPECT_EQ(read("q3"), "thu 1 jul 2027");
}

TEST(TypedDate, DaysOfTheCalendar) {
  EXPECT_EQ(read("12 jan"), "tue 12 jan 2027");
  EXPECT_EQ(read("jan 12"), "tue 12 jan 2027");
  EXPECT_EQ(read("January 12th, 2028"), "wed 12 jan 2028");
  EXPECT_EQ(read("the 12th of january"), "tue 12 jan 2027");
  EXPECT_EQ(read("the 12th"), "sat 12 dec 2026");
  EXPECT_EQ(read("after 12 jan"), "wed 13 jan 2027");
  EXPECT_EQ(read("29 feb"), "tue 29 feb 2028");
  EXPECT_EQ(read("2026-11-30 08:30"), "mon 30 nov 2026 08:30");
  EXPECT_EQ(read("30.11."), "mon 30 nov 2026");
  EXPECT_EQ(read("30.11.2026"), "mon 30 nov 2026");
  EXPECT_EQ(read("9am tomorrow"), "mon 23 nov 2026 09:00");
}

TEST(TypedDate, ANumericDateFollowsTheLocaleAndSaysThatItCouldBeAnother) {
  EXPECT_EQ(read("12/1"), "tue 12 jan 2027 | tue 1 dec 2026");
  EXPECT_EQ(read("12/1", sunday, date_order("en-US")), "tue 1 dec 2026 | tue 12 jan 2027");
  EXPECT_EQ(read("30/11"), "mon 30 nov 2026");
  EXPECT_EQ(read("30/11", sunday, DateOrder::month_first), "mon 30 nov 2026");
  EXPECT_EQ(read("12/12"), "sat 12 dec 2026");
  EXPECT_EQ(date_order("en-GB"), DateOrder::day_first);
  EXPECT_EQ(date_order("de"), DateOrder::day_first);
}

TEST(TypedDate, TimeAloneIsTodayOrTomorrow) {
  EXPECT_EQ(read("noon"), "sun 22 nov 2026 12:00");
  EXPECT_EQ(read("9am"), "mon 23 nov 2026 09:00");
  EXPECT_EQ(read("at 3"), "sun 22 nov 2026 15:00");
  EXPECT_EQ(read("14h30"), "sun 22 nov 2026 14:30");
  EXPECT_EQ(read("12am tomorrow"), "mon 23 nov 2026 00:00");
  EXPECT_EQ(read("12:15pm"), "sun 22 nov 2026 12:15");
}

TEST(TypedDate, TheirReplyIsADateWithoutADay) {
  const auto reading = read_typed_date("when they reply", {sunday, zone});
  ASSERT_TRUE(reading);
  EXPECT_TRUE(reading->when.on_reply);
  EXPECT_EQ(read("once she answers"), "when they reply");
}

TEST(TypedDate, WhatCannotBeIsRefusedAndSaysWhy) {
  EXPECT_EQ(read("30 feb"), "date.impossible");
  EXPECT_EQ(read("31 nov"), "date.impossible");
  EXPECT_EQ(read("29 feb 2027"), "date.impossible");
  EXPECT_EQ(read("2026-13-01"), "date.impossible");
  EXPECT_EQ(read("thu 25:00"), "time.impossible");
  EXPECT_EQ(read("thu 13pm"), "time.impossible");
  EXPECT_EQ(read("yesterday"), "date.in_past");
  EXPECT_EQ(read("today 8am"), "date.in_past");
  EXPECT_EQ(read("12 jan 2025"), "date.in_past");
  EXPECT_EQ(read("in 90 years"), "date.too_late");
  EXPECT_EQ(read("soon"), "date.unreadable");
  EXPECT_EQ(read(""), "date.unreadable");
  EXPECT_EQ(read("thu or so"), "date.unreadable");
  const auto refused = read_typed_date("30 feb", {sunday, zone});
  EXPECT_EQ(refused.refusal().text, "There is no 30 February. Check the day and the month.");
}

TEST(TypedDate, IsSpelledOutWithWeekdayYearTimeAndZone) {
  EXPECT_EQ(read_typed_date("mon 30 nov 08:30", {sunday, zone})->spelled,
            "Monday 30 November 2026 at 08:30 (Europe/Oslo)");
  EXPECT_EQ(read_typed_date("thu", {sunday, zone})->spelled, "Thursday 26 November 2026, no time given");
}

QuickAdd parsed(std::string_view text, Instant now = early_november) {
  return *parse_quick_add(text, {now, zone}, "EUR");
}

TEST(QuickAdd, ReadsTheLineOfTheManual) {
  const std::string text = "call ravi wed 11 about qa head #pharma !a @tomas 64k";
  const QuickAdd add = parsed(text);
  EXPECT_EQ(add.line.verb, QuickVerb::call);
  EXPECT_EQ(channel_of(add.line.verb), Channel::call);
  EXPECT_EQ(add.line.who, "ravi");
  EXPECT_EQ(add.line.when, (When{false, make_day(2026, 11, 11), {}}));
  EXPECT_EQ(add.line.about, "qa head");
  EXPECT_EQ(add.line.tags, std::vector<std::string>{"pharma"});
  EXPECT_EQ(add.line.priority, Grade::a);
  EXPECT_EQ(add.line.owner, "tomas");
  EXPECT_EQ(add.line.amount, (Money{6'400'000, "EUR"}));
  EXPECT_EQ(add.line.rest, "");
  std::string chips;
  for (const Chip& chip : add.chips) {
    chips += std::string(word_of(chip.kind)) + "=" + text.substr(chip.span.from, chip.span.to - chip.span.from) + ",";
  }
  EXPECT_EQ(chips, "verb=call,who=ravi,date=wed 11,about=qa head,tag=#pharma,priority=!a,owner=@tomas,amount=64k,");
  EXPECT_EQ(
      add.reading,
      "Call ravi on Wednesday 11 November 2026, no time given; not Wednesday 4 November 2026 at 11:00 (Europe/Oslo); "
      "about qa head; 64,000 EUR; priority A; for tomas; tag pharma.");
}

TEST(QuickAdd, PartsComeInAnyOrderAndWhatIsNotRecognisedStaysText) {
  const QuickAdd add = parsed("Meet with Maria Lopez about 40 seats tomorrow 9:30, bring samples");
  EXPECT_EQ(add.line.verb, QuickVerb::meet);
  EXPECT_EQ(add.line.who, "Maria Lopez");
  EXPECT_EQ(add.line.about, "40 seats");
  EXPECT_EQ(add.line.when, (When{false, make_day(2026, 11, 3), 9 * 60 + 30}));
  EXPECT_EQ(add.line.rest, "bring samples");
  EXPECT_EQ(parsed("Ravi Kumar").line.who, "Ravi Kumar");
  EXPECT_EQ(parsed("note ravi: wants 40 seats").line.about, "wants 40 seats");
}

TEST(QuickAdd, AWeekdayInANameYieldsToTheLongerDate) {
  const QuickAdd add = parsed("call sun li wed 11 nov");
  EXPECT_EQ(add.line.who, "sun li");
  EXPECT_EQ(add.line.when, (When{false, make_day(2026, 11, 11), {}}));
}

TEST(QuickAdd, QuotedTextIsNeverTakenForAnythingElse) {
  const QuickAdd add = parsed("call \"May 12 Ltd\" about \"the #1 offer for 64k\"");
  EXPECT_EQ(add.line.who, "May 12 Ltd");
  EXPECT_EQ(add.line.about, "the #1 offer for 64k");
  EXPECT_FALSE(add.line.when);
  EXPECT_FALSE(add.line.amount);
}

TEST(QuickAdd, AmountsAreReadAsPeopleWriteThem) {
  const auto amount = [](std::string_view text) {
    const auto line = parsed("ravi " + std::string(text)).line;
    return line.amount ? text_of(*line.amount) : "none";
  };
  EXPECT_EQ(amount("64k"), "64,000 EUR");
  EXPECT_EQ(amount("\xe2\x82\xac"
                   "1.2m"),
            "1,200,000 EUR");
  EXPECT_EQ(amount("$500"), "500 USD");
  EXPECT_EQ(amount("48,000 EUR"), "48,000 EUR");
  EXPECT_EQ(amount("48.000 eur"), "48,000 EUR");
  EXPECT_EQ(amount("48.000,50 \xe2\x82\xac"), "48,000.50 EUR");
  EXPECT_EQ(amount("CHF 1,250.75"), "1,250.75 CHF");
  EXPECT_EQ(amount("12.5k"), "12,500 EUR");
  EXPECT_EQ(amount("1,5k"), "1,500 EUR");
  EXPECT_EQ(amount("500USD"), "500 USD");
  EXPECT_EQ(amount("300000 jpy"), "300,000 JPY");
  EXPECT_EQ(amount("1.500 KWD"), "1.500 KWD");
  EXPECT_EQ(amount("40"), "none");
  EXPECT_EQ(amount("9999999999999999m"), "none");
  EXPECT_EQ(amount("1.2.3 EUR"), "none");
}

TEST(QuickAdd, ALeadCarriesAddressNumberAndTemperature) {
  const QuickAdd add = parsed("lead Ana Ruiz ana.ruiz@sol.es +34 600 123 456 hot #fair");
  EXPECT_EQ(add.line.verb, QuickVerb::lead);
  EXPECT_EQ(add.line.who, "Ana Ruiz");
  EXPECT_EQ(add.line.email, "ana.ruiz@sol.es");
  EXPECT_EQ(add.line.phone, "+34600123456");
  EXPECT_EQ(add.line.temperature, Temperature::hot);
  EXPECT_EQ(parsed("ravi ~client").line.temperature, Temperature::client);
  EXPECT_FALSE(parsed("ravi new client").line.temperature);
}

TEST(QuickAdd, AnImpossibleDateIsSaidAndNotGuessed) {
  const QuickAdd add = parsed("call ravi 30 feb about price");
  EXPECT_FALSE(add.line.when);
  ASSERT_TRUE(add.date_refused);
  EXPECT_EQ(add.date_refused->code, "date.impossible");
  EXPECT_EQ(add.line.about, "price");
  EXPECT_NE(add.reading.find("There is no 30 February"), std::string::npos);
}

TEST(QuickAdd, TooLongALineIsRefused) {
  EXPECT_EQ(parse_quick_add(std::string(quick_add_max + 1, 'x'), {sunday, zone}, "EUR").refusal().code,
            "quick_add.too_long");
}

// Lines made of the parser's own words, signs and broken bytes: nothing aborts, spans lie in the text in order, and the
// canonical line says the same.
TEST(QuickAdd, AnyLineHasSpansInsideItAndACanonicalFormThatSaysTheSame) {
  const std::vector<std::string> pieces = {"call",
                                           "mail",
                                           "note",
                                           "lead",
                                           "ravi",
                                           "maria lopez",
                                           "wed",
                                           "11",
                                           "11:30",
                                           "25:00",
                                           "9am",
                                           "at",
                                           "noon",
                                           "in",
                                           "2",
                                           "weeks",
                                           "march",
                                           "30",
                                           "feb",
                                           "12/1",
                                           "30.11.",
                                           "2026-11-30",
                                           "next",
                                           "end of",
                                           "quarter",
                                           "after",
                                           "12 jan",
                                           "when they reply",
                                           "about",
                                           "re:",
                                           "#pharma",
                                           "#1",
                                           "#",
                                           "!a",
                                           "!",
                                           "!9",
                                           "@tomas",
                                           "@",
                                           "64k",
                                           "\xe2\x82\xac"
                                           "1.2m",
                                           "48,000",
                                           "EUR",
                                           "$",
                                           "1.500 KWD",
                                           "hot",
                                           "~lost",
                                           "~",
                                           "a@b.no",
                                           "+4790000000",
                                           "+47",
                                           "900",
                                           "\"",
                                           "\"quoted 12 jan\"",
                                           "\"\"",
                                           "",
                                           "   ",
                                           "\t",
                                           ":",
                                           ",",
                                           "(",
                                           "x:",
                                           "\xff",
                                           "\xe2\x82",
                                           "with",
                                           "to",
                                           "half an hour",
                                           "the",
                                           "12th",
                                           "on",
                                           "by",
                                           "sun",
                                           "may",
                                           "0",
                                           "99999",
                                           "q1",
                                           "24/7",
                                           "1,,2k"};
  std::mt19937 random(20261122);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    const auto length = random() % 9;
    for (unsigned i = 0; i < length; ++i) {
      text += pieces[random() % pieces.size()];
      if (random() % 8 != 0) text += ' ';
    }
    const auto add = parse_quick_add(text, {sunday, zone}, "EUR");
    ASSERT_TRUE(add);
    std::size_t last = 0;
    for (const Chip& chip : add->chips) {
      ASSERT_LE(last, chip.span.from) << text;
      ASSERT_LT(chip.span.from, chip.span.to) << text;
      ASSERT_LE(chip.span.to, text.size()) << text;
      last = chip.span.to;
    }
    const std::string canonical = canonical_text(add->line);
    const auto again = parse_quick_add(canonical, {sunday, zone}, "EUR");
    ASSERT_TRUE(again);
    ASSERT_EQ(again->line, add->line) << "line: " << text << "\ncanonical: " << canonical
                                      << "\nagain: " << canonical_text(again->line);
  }
}

TEST(QuickAdd, ReadsItsOwnDatesAlikeOnEveryDayOfTwoYears) {
  for (int day = 0; day < 730; ++day) {
    const Instant now = sunday + days{day};
    for (const std::string_view text : {"thu", "wed 11", "next fri 8:15", "end of quarter", "in march", "12/1",
                                        "the 31st", "29 feb", "2 working days", "in 20 minutes", "noon", "eow"}) {
      const auto first = read_typed_date(text, {now, zone});
      ASSERT_TRUE(first) << text << " on day " << day << ": " << first.refusal().text;
      const auto second = read_typed_date(first->text, {now, zone});
      ASSERT_TRUE(second) << first->text;
      ASSERT_EQ(second->when, first->when) << text;
    }
  }
}

}  // namespace
}  // namespace barnacle
