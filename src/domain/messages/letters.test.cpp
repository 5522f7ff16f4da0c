#include "domain/messages/letters.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "base/text.hpp"

namespace barnacle {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

struct LettersTest : testing::Test {
  Contact maria;
  Contact stranger;
  Seller ana;
  Organization nordlys;
  Asset piece;

  LettersTest() {
    maria.given_name = "Maria";
    maria.family_name = "Lopez";
    maria.language = "en";
    maria.issue = "slow stock";
    maria.zone = "Europe/Oslo";
    maria.discovery.problems = {{"Slow stock ties up our cash.", Money{4'800'000, "EUR"}, true},
                                {"two people count by hand", {}, false}};
    maria.discovery.success = "stock turns 6 times a year";
    maria.discovery.if_not_solved = "we rent a second hall in May";
    maria.discovery.importance = "first after the new ERP";
    maria.discovery.who_else = "Jonas in finance";
    maria.next_step = NextStep{"walk through the count with Jonas",
                               Channel::call,
                               at_minute(make_day(2025, 3, 11), 600),
                               "Europe/Oslo",
                               true,
                               {},
                               {}};
    maria.commitments = {{Side::theirs, "the list of dead articles", make_day(2025, 3, 7), {}, {}, {}, ""},
                         {Side::ours, "the count sheet", make_day(2025, 3, 6), {}, {}, {}, ""},
                         {Side::ours, "the old promise", make_day(2025, 2, 6), {}, Instant{}, {}, ""}};
    maria.inquiry = Inquiry{{}, "form", "What do 40 seats cost?", {}, 0};
    stranger.given_name = "Bo";
    ana.name = "Ana Berg";
    ana.company = "Tidewater";
    ana.phone = "+47 22 00 00 00";
    ana.email = "ana@example.com";
    nordlys.name = "Nordlys AS";
    nordlys.industry = "fishing gear";
    piece.id = AssetId{Uuid{{1}}};
    piece.title = "How a chandler halved its slow stock";
    piece.link = "https://example.com/chandler";
    piece.why_it_helps = "Page 2 shows the count that found half of it in a week.";
  }

  LetterSource about(const Contact& contact, bool rich = true) const {
    LetterSource source{contact, ana};
    source.today = make_day(2025, 3, 5);
    if (rich) {
      source.organization = &nordlys;
      source.booking_link = "https://example.com/book/ana";
    }
    source.asset = &piece;
    return source;
  }

  std::vector<Finding> judge(const Draft& draft, const Contact& contact) const {
    GateContext context;
    context.contact = &contact;
    context.seller = &ana;
    context.asset = draft.asset.is_nil() ? nullptr : &piece;
    context.kind = draft.kind;
    context.purpose = draft.purpose;
    context.attachments = 0;
    return gate({draft.channel, draft.subject, draft.text}, context);
  }
};

TEST_F(LettersTest, recap_holds_both_sides_to_what_was_agreed) {
  const auto recap = compose("recap", about(maria));
  ASSERT_TRUE(recap) << recap.refusal().text;
  EXPECT_EQ(recap->text,
            "Hi Maria,\n\nthank you for your time. This is what you told me you want solved:\n\n"
            "- Slow stock ties up our cash. (48,000 EUR a year)\n- two people count by hand\n\n"
            "Who does what, and by when:\n\nI: the count sheet, by Thursday 6 March\nYou: the list of dead articles, "
            "by Friday 7 March\n\n"
            "Next: Tuesday 11 March at 10:00, walk through the count with Jonas.\n\n"
            "If I misunderstood you anywhere, tell me and I correct it.\n\nAna Berg\nTidewater\n+47 22 00 00 "
            "00\nana@example.com\n");
  EXPECT_THAT(recap->fields, Contains("list.agreed"));
}

TEST_F(LettersTest, cost_reminder_speaks_their_number_or_else_their_words) {
  EXPECT_EQ(compose("cost-reminder", about(maria))->subject, "48,000 EUR a year");
  maria.discovery.problems[0].cost_per_year.reset();
  const auto reminder = compose("cost-reminder", about(maria));
  EXPECT_THAT(reminder->text, HasSubstr("\"Slow stock ties up our cash\""));
  EXPECT_THAT(reminder->text, Not(HasSubstr("EUR")));
  maria.discovery = {};
  const auto refused = compose("cost-reminder", about(maria));
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.refusal().text, HasSubstr("{{discovery.primary}}"));
}

TEST_F(LettersTest, take_the_burden_asks_for_nothing_and_leaves_our_number) {
  const auto letter = compose("take-the-burden", about(maria));
  EXPECT_THAT(letter->text, HasSubstr("do not worry about replying"));
  EXPECT_THAT(letter->text, HasSubstr("+47 22 00 00 00"));
  EXPECT_THAT(letter->text, Not(HasSubstr("?")));
}

TEST_F(LettersTest, receipt_gives_something_and_a_link_to_book) {
  const auto receipt = compose("inquiry-receipt", about(maria));
  EXPECT_EQ(receipt->purpose, Purpose::receipt);
  EXPECT_THAT(receipt->text, HasSubstr("https://example.com/book/ana"));
  EXPECT_THAT(compose("inquiry-receipt", about(stranger, false))->text, HasSubstr("A person answers you"));
}

TEST_F(LettersTest, offered_times_are_working_days_unless_the_caller_knows_better) {
  auto source = about(maria);
  source.today = make_day(2025, 3, 6);  // a Thursday
  EXPECT_EQ(field_values(source)["offer.first"], "Monday 10 March at 10:00");
  const LocalMinute times[] = {at_minute(make_day(2026, 1, 2), 555)};
  source.offers = times;
  EXPECT_EQ(field_values(source)["offer.first"], "Friday 2 January 2026 at 09:15");
  EXPECT_EQ(field_values(source)["offer.second"], "Tuesday 11 March at 14:00");
}

TEST_F(LettersTest, days_read_as_people_write_them) {
  const LocalDay day = make_day(2025, 3, 11);
  EXPECT_EQ(letter_day(day, day, "de-AT"), "Dienstag 11. März");
  EXPECT_EQ(letter_day(day, day, "pt"), "terça-feira 11 de março");
  EXPECT_EQ(letter_day(day, make_day(2024, 1, 1), "xx"), "Tuesday 11 March 2025");
}

TEST_F(LettersTest, a_time_of_another_zone_says_so) {
  maria.next_step->zone = "America/New_York";
  EXPECT_EQ(field_values(about(maria))["next_step"],
            "Tuesday 11 March at 10:00 (New York time), walk through the count with Jonas");
}

TEST_F(LettersTest, a_letter_in_their_language_comes_before_english) {
  const LetterTemplate mine[] = {
      {"hello", "en", Channel::email, Kind::value, Purpose::message, "", "Hello", "Hello {{contact.given_name}}"},
      {"hello", "de", Channel::email, Kind::value, Purpose::message, "", "Hallo", "Hallo {{contact.given_name}}"}};
  maria.language = "de-CH";
  EXPECT_EQ(compose("hello", about(maria), mine)->subject, "Hallo");
  maria.language = "fi";
  EXPECT_EQ(compose("hello", about(maria), mine)->subject, "Hello");
  EXPECT_EQ(compose("nothing", about(maria), mine).refusal().code, "template.not_found");
}

TEST_F(LettersTest, every_letter_that_ships_passes_the_gate_for_a_friend_and_for_a_stranger) {
  std::set<std::string_view> names;
  for (const LetterTemplate& letter : starter_templates()) names.insert(letter.name);
  for (const auto name : names) {
    for (const Contact* contact : {&maria, &stranger}) {
      const auto draft = compose(name, about(*contact, contact == &maria));
      if (!draft) {
        // What a stranger has not told us cannot be said to them.
        EXPECT_EQ(contact, &stranger) << name << ": " << draft.refusal().text;
        EXPECT_THAT(draft.refusal().text, testing::AnyOf(HasSubstr("{{discovery."), HasSubstr("{{list.problems}}"),
                                                         HasSubstr("{{contact.issue}}"), HasSubstr("{{inquiry.")))
            << name;
        continue;
      }
      for (const Finding& finding : judge(*draft, *contact)) {
        EXPECT_EQ(finding.level, Level::good)
            << name << " for " << contact->given_name << ": " << word_of(finding.fault) << ": " << finding.why << " ["
            << finding.words << "]\n"
            << draft->subject << "\n"
            << draft->text;
      }
    }
  }
}

TEST_F(LettersTest, every_template_that_ships_may_be_saved) {
  for (const LetterTemplate& letter : starter_templates()) {
    const auto checked = check_template(letter);
    EXPECT_TRUE(checked) << letter.name << ": " << (checked ? "" : checked.refusal().text);
  }
}

TEST(CheckTemplate, refuses_to_save_what_nags) {
  const LetterTemplate nag{"nag",
                           "en",
                           Channel::email,
                           Kind::value,
                           Purpose::message,
                           "",
                           "Hi",
                           "Hi {{contact.given_name}}, just checking in."};
  const auto checked = check_template(nag);
  ASSERT_FALSE(checked);
  EXPECT_EQ(checked.refusal().code, "template.gate");
  EXPECT_THAT(checked.refusal().text, HasSubstr("\"just checking in\""));
}

TEST_F(LettersTest, every_written_step_of_the_starter_cadences_finds_its_letter) {
  int steps = 0;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(BARNACLE_SOURCE_DIR) + "/cadences")) {
    std::ifstream file(entry.path());
    std::string line;
    std::string step;
    while (std::getline(file, line)) {
      const auto words = words_of(line);
      if (words.empty()) continue;
      if (words[0] == "step") step = line;
      const bool written = step.find(": email") != std::string::npos || step.find(": card") != std::string::npos ||
                           step.find(": social message") != std::string::npos ||
                           step.find(": text message") != std::string::npos;
      if (words[0] != "template" || !written) continue;
      ++steps;
      const auto draft = compose(words[1], about(maria));
      EXPECT_TRUE(draft) << entry.path().filename() << ": " << words[1] << ": " << (draft ? "" : draft.refusal().text);
    }
  }
  EXPECT_GT(steps, 20);
}

TEST_F(LettersTest, a_planned_touch_without_a_template_gets_the_letter_that_fits_it) {
  Touch touch;
  touch.kind = Kind::value;
  piece.form = AssetForm::case_study;
  EXPECT_EQ(template_for(touch, &piece), "value-case-study");
  touch.kind = Kind::ask;
  EXPECT_EQ(template_for(touch, &piece), "closer-look");
  touch.choice = Choice::meeting;
  EXPECT_EQ(template_for(touch, nullptr), "recap");
  touch.template_name = "my-own";
  EXPECT_EQ(template_for(touch, nullptr), "my-own");
}

}  // namespace
}  // namespace barnacle
