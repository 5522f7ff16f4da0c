// The faults that need to know the contact. Those that the words alone show are tables in tests/gate/.
#include "domain/messages/gate/faults.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace barnacle {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

struct FaultsTest : testing::Test {
  Contact maria;
  Seller ana;
  Asset piece;
  GateContext context;

  FaultsTest() {
    maria.given_name = "Maria";
    maria.family_name = "Lopez García";
    maria.discovery.problems = {{"slow stock ties up our cash", Money{4'800'000, "EUR"}, true}};
    ana.name = "Ana Berg";
    ana.company = "Tidewater";
    piece.id = AssetId{Uuid{{1}}};
    piece.title = "How a chandler halved it";
    piece.print = 0xf0f0f0f0f0f0f0f0ULL;
    context.contact = &maria;
    context.seller = &ana;
  }

  std::vector<Finding> found(Fault fault, std::string_view text, std::string_view subject = "",
                             Channel channel = Channel::email) const {
    auto all = gate({channel, subject, text}, context);
    std::erase_if(all, [&](const Finding& finding) { return finding.fault != fault; });
    return all;
  }
};

TEST_F(FaultsTest, empty_phrase_is_named_with_its_place_and_a_replacement_from_their_own_discovery) {
  const auto nags = found(Fault::empty_phrase, "Hi Maria, just checking in.");
  ASSERT_THAT(nags, SizeIs(1));
  EXPECT_EQ(nags[0].words, "just checking in");
  EXPECT_EQ(nags[0].from, 10u);
  EXPECT_EQ(nags[0].to, 26u);
  EXPECT_EQ(nags[0].level, Level::fix);
  EXPECT_EQ(nags[0].requirement, "S65");
  EXPECT_EQ(nags[0].replacement,
            "You told me: \"slow stock ties up our cash\". By your own number that costs 48,000 EUR a year.");
  EXPECT_TRUE(blocks(nags));
}

TEST_F(FaultsTest, replacement_itself_passes_the_gate) {
  for (const Finding& nag : found(Fault::empty_phrase, "Any update?"))
    EXPECT_THAT(found(Fault::empty_phrase, nag.replacement), IsEmpty());
}

TEST_F(FaultsTest, replacement_falls_back_to_the_asset_the_next_step_and_silence) {
  maria.discovery = {};
  context.asset = &piece;
  EXPECT_THAT(found(Fault::empty_phrase, "Any update?")[0].replacement, HasSubstr("How a chandler halved it"));
  context.asset = nullptr;
  maria.next_step =
      NextStep{"count with Jonas", Channel::call, at_minute(make_day(2025, 3, 11), 600), "", true, {}, {}};
  EXPECT_EQ(found(Fault::empty_phrase, "Any update?")[0].replacement,
            "On Tue 2025-03-11 10:00 we have: count with Jonas.");
  maria.next_step.reset();
  EXPECT_EQ(found(Fault::empty_phrase, "Any update?")[0].replacement, "");
}

TEST_F(FaultsTest, their_own_words_are_never_nagging) {
  maria.discovery.problems[0].words = "my people keep following up by hand";
  EXPECT_THAT(found(Fault::empty_phrase, "You told me that my people keep following up by hand."), IsEmpty());
}

TEST_F(FaultsTest, a_stop_and_a_denied_permission_block) {
  EXPECT_THAT(found(Fault::permission_no, "Hi"), IsEmpty());
  Permission no;
  no.channel = Channel::email;
  no.answer = PermissionAnswer::denied;
  no.words = "please don't mail me";
  maria.permissions = {no};
  const auto denied = found(Fault::permission_no, "Hi");
  ASSERT_THAT(denied, SizeIs(1));
  EXPECT_EQ(denied[0].why, "Permission for email is denied: \"please don't mail me\".");
  EXPECT_THAT(found(Fault::permission_no, "Hi", "", Channel::card), IsEmpty());
  maria.stops = {Stop{}};
  EXPECT_THAT(found(Fault::permission_no, "Hi", "", Channel::card)[0].why, HasSubstr("said no"));
}

TEST_F(FaultsTest, a_letter_greets_its_reader) {
  for (const std::string_view fine :
       {"Hi Maria,", "Hello Mrs Lopez,", "Dear Ms. Garcia,", "Hi there,", "Dear Maria Lopez,", "Good morning Maria,",
        "Hi MARIA!", "Hello, here is the case.", "Hey, you asked for it.", "Hi all,", "Liebe Frau Lopez,", "Hi Mari,",
        "Thank you, Jonas wrote."}) {
    EXPECT_THAT(found(Fault::wrong_name, fine), IsEmpty()) << fine;
  }
  for (const std::string_view wrong :
       {"Hi John,", "Dear Mr Doe,", "Good morning Jonas,", "Hello Jonas Berg,\nyou asked for it."}) {
    const auto findings = found(Fault::wrong_name, wrong);
    ASSERT_THAT(findings, SizeIs(1)) << wrong;
    EXPECT_EQ(findings[0].level, Level::fix);
    EXPECT_EQ(findings[0].replacement, "Maria");
  }
  EXPECT_EQ(found(Fault::wrong_name, "Dear Mr Doe,")[0].words, "Doe");
}

TEST_F(FaultsTest, the_name_of_another_contact_is_noticed) {
  const std::string others[] = {"John Doe", "Maria Lopez García", "Ana Berg"};
  context.other_names = others;
  EXPECT_THAT(found(Fault::wrong_name, "Hi Maria, as John Doe said."), SizeIs(1));
  EXPECT_THAT(found(Fault::wrong_name, "Hi Maria. Ana Berg"), IsEmpty());
  maria.discovery.who_else = "John Doe in finance";
  EXPECT_THAT(found(Fault::wrong_name, "Hi Maria, as John Doe said."), IsEmpty());
}

TEST_F(FaultsTest, what_is_attached_is_attached) {
  context.attachments = 0;
  for (const std::string_view text :
       {"The drawings are attached.", "Please find attached the drawings.", "See the attachment.",
        "Anbei die Zeichnungen.", "Vous trouverez le plan en pièce jointe.", "I attach the plan."}) {
    EXPECT_THAT(found(Fault::attachment_missing, text), SizeIs(1)) << text;
  }
  EXPECT_THAT(found(Fault::attachment_missing, "The rope is attached to the hull."), IsEmpty());
  context.attachments = 1;
  EXPECT_THAT(found(Fault::attachment_missing, "The drawings are attached."), IsEmpty());
  context.attachments.reset();
  EXPECT_THAT(found(Fault::attachment_missing, "The drawings are attached."), IsEmpty());
}

TEST_F(FaultsTest, nobody_is_given_the_same_thing_twice_nor_nearly_the_same) {
  context.asset = &piece;
  EXPECT_THAT(found(Fault::repeated_asset, "For you"), IsEmpty());
  maria.standing.assets_had_prints = {piece.print ^ 0b111};
  EXPECT_THAT(found(Fault::repeated_asset, "For you")[0].why, HasSubstr("nearly the same"));
  maria.standing.assets_had = {piece.id};
  const auto again = found(Fault::repeated_asset, "For you: How a chandler halved it");
  EXPECT_EQ(again[0].words, "How a chandler halved it");
  EXPECT_EQ(again[0].level, Level::fix);
}

TEST_F(FaultsTest, nobody_reads_the_same_letter_twice) {
  const std::string_view first =
      "You said that slow stock ties up your cash. Here is the case of a chandler who counted for one week and sold "
      "half of it.";
  const EarlierText earlier[] = {{"", first}};
  context.earlier = earlier;
  EXPECT_THAT(found(Fault::repeated_message,
                    "Hi! You said that slow stock ties up your cash. Here is the case of a chandler who counted for "
                    "one week and sold half of it, too."),
              SizeIs(1));
  EXPECT_THAT(
      found(Fault::repeated_message,
            "You said that slow stock ties up your cash. On Tuesday a talk in Bergen shows how to find it by weight."),
      IsEmpty());
}

TEST_F(FaultsTest, a_text_gives_or_asks_and_never_asks_twice_in_a_row) {
  context.kind = Kind::value;
  EXPECT_THAT(found(Fault::no_value_no_ask, "The sun is out in Oslo."), SizeIs(1));
  EXPECT_THAT(found(Fault::no_value_no_ask, "We were founded in 1998."), SizeIs(1)) << "\"we\" alone is no gift";
  EXPECT_THAT(found(Fault::no_value_no_ask, "We put together what it costs."), IsEmpty());
  EXPECT_THAT(found(Fault::no_value_no_ask, "Here is the case: https://example.com/c"), IsEmpty());
  context.kind = Kind::ask;
  EXPECT_THAT(found(Fault::no_value_no_ask, "Does it make sense to meet on Tuesday?"), IsEmpty());
  maria.standing.last_kinds = {Kind::value, Kind::ask};
  EXPECT_THAT(found(Fault::no_value_no_ask, "Does it make sense to meet on Tuesday?")[0].requirement, "S58");
}

TEST_F(FaultsTest, an_ask_names_a_day_a_promise_too_and_the_next_step_stays_ours) {
  context.kind = Kind::ask;
  EXPECT_THAT(found(Fault::no_next_step, "Does it make sense to meet?"), SizeIs(1));
  EXPECT_THAT(found(Fault::no_next_step, "Does it make sense to meet on Tuesday?"), IsEmpty());
  context.kind = Kind::value;
  EXPECT_EQ(found(Fault::no_next_step, "I will send you the drawings.")[0].requirement, "S73");
  EXPECT_THAT(found(Fault::no_next_step, "I will send you the drawings by 14 May."), IsEmpty());
  EXPECT_EQ(found(Fault::no_next_step, "I look forward to hearing from you.")[0].requirement, "S3");
  EXPECT_THAT(found(Fault::no_next_step, "You need not answer."), IsEmpty());
}

TEST_F(FaultsTest, a_text_is_about_them) {
  const auto boast = found(
      Fault::about_us, "We are the leading firm. Our product won a prize. I am proud of our team. Tidewater grows.");
  EXPECT_THAT(boast, SizeIs(2));
  EXPECT_THAT(boast[0].why, HasSubstr("and of them 0 times"));
  EXPECT_EQ(boast[1].requirement, "S68");
  EXPECT_THAT(found(Fault::about_us, "You said that slow stock costs you 48,000 EUR. We have a case for you."),
              IsEmpty());
  EXPECT_THAT(found(Fault::about_us,
                    "Wir sind führend. Unser Produkt hat einen Preis gewonnen, und wir sind stolz auf unsere Firma."),
              SizeIs(2));
}

TEST_F(FaultsTest, what_is_good_is_said) {
  context.asset = &piece;
  const auto praise = found(
      Fault::good_sign, "You said that slow stock ties up your cash. How a chandler halved it: I call you on Tuesday.");
  ASSERT_THAT(praise, SizeIs(4));
  EXPECT_EQ(praise[3].why, "Reading time 6 seconds.");
  EXPECT_FALSE(blocks(praise));
}

TEST(Phrases, a_list_of_ones_own_replaces_the_house_list) {
  const auto mine = read_phrases("[en nudge] We never say this.\nwarm regards");
  ASSERT_TRUE(mine);
  GateContext context;
  context.phrases = &*mine;
  const auto findings = gate({Channel::email, "", "Just checking in. Warm regards"}, context);
  ASSERT_FALSE(findings.empty());
  EXPECT_EQ(findings[0].words, "Warm regards");
  EXPECT_EQ(findings[0].why, "We never say this.");
}

TEST(Phrases, a_badly_written_list_is_refused_with_its_line) {
  EXPECT_THAT(read_phrases("[en] why").refusal().text, HasSubstr("Line 1"));
  EXPECT_THAT(read_phrases("a b").refusal().text, HasSubstr("write a group first"));
  EXPECT_THAT(read_phrases("[en x] why\n\n?a b").refusal().text, HasSubstr("Line 3"));
  EXPECT_THAT(read_phrases("[en x] why\n@nobody b").refusal().text, HasSubstr("@nobody"));
  EXPECT_THAT(read_phrases("[en x] why\na//b").refusal().code, "phrases.syntax");
}

TEST(Reading, folds_letters_and_cuts_clauses) {
  EXPECT_EQ(plain_words("You’re Überblick, naïve ŒUVRE: 3.5 % at 10:30 (che\xc2\xad"
                        "cking)"),
            "youre uberblick naive oeuvre 3.5 at 10:30 checking");
  const auto reading = read_words("Hi Maria, any news?");
  EXPECT_EQ(reading.words[2].plain, "any");
  EXPECT_TRUE(reading.words[2].begins_clause);
  EXPECT_TRUE(reading.question[static_cast<std::size_t>(reading.words[2].sentence)]);
  EXPECT_THAT(read_words("\xff\xfe\x80 {{").words, IsEmpty());
}

}  // namespace
}  // namespace barnacle
