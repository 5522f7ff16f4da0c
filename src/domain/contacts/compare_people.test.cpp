#include "domain/contacts/compare_people.hpp"

#include <gtest/gtest.h>

#include "domain/contacts/blocking_keys.hpp"

namespace barnacle {
namespace {

PersonCard named(std::string given, std::string family) {
  PersonCard card;
  card.given = std::move(given);
  card.family = std::move(family);
  return card;
}

bool share_a_key(const PersonCard& a, const PersonCard& b) {
  for (const auto& x : blocking_keys(a)) {
    for (const auto& y : blocking_keys(b)) {
      if (x.text == y.text) return true;
    }
  }
  return false;
}

TEST(JaroWinkler, AgreesWithThePublishedExamples) {  // Winkler 1994, table of name pairs
  EXPECT_NEAR(jaro_winkler("martha", "marhta"), .9611, .0001);
  EXPECT_NEAR(jaro_winkler("dwayne", "duane"), .84, .0001);
  EXPECT_NEAR(jaro_winkler("dixon", "dicksonx"), .8133, .0001);
  EXPECT_EQ(jaro_winkler("abc", "xyz"), 0);
  EXPECT_EQ(jaro_winkler("", ""), 0);
  EXPECT_EQ(jaro_winkler("a", "b"), 0);
}

TEST(JaroWinkler, ReadsTheFirst64BytesOfALongerText) {
  const std::string same(compared_bytes_max, 'x');
  EXPECT_EQ(jaro_winkler(same + "abc", same + "def"), 1);
}

TEST(Soundex, AgreesWithTheCensusRules) {
  EXPECT_EQ(soundex("robert"), "r163");
  EXPECT_EQ(soundex("rupert"), "r163");
  EXPECT_EQ(soundex("tymczak"), "t522");
  EXPECT_EQ(soundex("ashcraft"), "a261");
  EXPECT_EQ(soundex("pfister"), "p236");
  EXPECT_EQ(soundex("waller"), soundex("wallar"));
  EXPECT_EQ(soundex("o'brien"), soundex("obrien"));
  EXPECT_EQ(soundex(""), "");
}

TEST(Compare, BlankIsNoEvidence) {
  const auto result = compare(named("anna", ""), named("", "berg"));
  for (const auto field : all_card_fields) EXPECT_EQ(result[field], Likeness::blank) << name_of(field);
}

TEST(Compare, AnInitialThatFitsIsNoEvidenceAndOneThatDoesNotIs) {
  EXPECT_EQ(compare(named("a.", "berg"), named("anna", "berg"))[CardField::given], Likeness::blank);
  EXPECT_EQ(compare(named("anna", "berg"), named("o", "berg"))[CardField::given], Likeness::differ);
}

TEST(Compare, ANumberIsNearLaterThanAName) {
  PersonCard a = named("anna", "waller");
  PersonCard b = named("hanna", "wallar");
  a.postcode = "4011";
  b.postcode = "4012";
  a.born = "19081209";
  b.born = "19081206";
  const auto result = compare(a, b);
  EXPECT_EQ(result[CardField::family], Likeness::near);
  EXPECT_EQ(result[CardField::given], Likeness::near);
  EXPECT_EQ(result[CardField::postcode], Likeness::differ);
  EXPECT_EQ(result[CardField::born], Likeness::near);
}

TEST(Compare, SwappedNamesAreJudgedCrosswiseAndTheSameFromBothSides) {
  const auto a = named("benjamin", "mcphail");
  const auto b = named("mcphall", "benjamin");
  const auto result = compare(a, b);
  EXPECT_TRUE(result.names_swapped);
  EXPECT_EQ(result[CardField::given], Likeness::equal);
  EXPECT_EQ(result[CardField::family], Likeness::near);
  EXPECT_EQ(result, compare(b, a));
  EXPECT_TRUE(share_a_key(named("anna", "berg"), named("berg", "anna")));
}

TEST(Compare, OneSharedAddressAmongSeveralIsEqual) {
  PersonCard a;
  PersonCard b;
  a.emails = {"anna@home.example", "anna.berg@nordlys.example"};
  b.emails = {"anna.berg@nordlys.example"};
  EXPECT_EQ(compare(a, b)[CardField::email], Likeness::equal);
  a.emails = {"anna.bergg@nordlys.example"};
  EXPECT_EQ(compare(a, b)[CardField::email], Likeness::near);
  a.emails = {"ole.dahl@nordlys.example"};
  EXPECT_EQ(compare(a, b)[CardField::email], Likeness::differ) << "colleagues share the domain, not the mailbox";
}

TEST(Compare, AnOfficeMailboxIsNobodys) {
  PersonCard a;
  PersonCard b;
  a.emails = b.emails = {"info@nordlys.example"};
  EXPECT_EQ(compare(a, b)[CardField::email], Likeness::blank);
  EXPECT_FALSE(share_a_key(a, b));
}

TEST(Compare, TheDomainStandsInForAnUnknownOrganization) {
  PersonCard a;
  PersonCard b;
  a.organization = "nordlys";
  a.domain = b.domain = "nordlys.example";
  EXPECT_EQ(compare(a, b)[CardField::organization], Likeness::equal);
}

TEST(BlockingKeys, AreTaggedShortAndStillDistinct) {
  PersonCard a;
  const std::string longest(200, 'x');
  a.emails = {longest + "a@nordlys.example", longest + "b@nordlys.example"};
  const auto keys = blocking_keys(a);
  ASSERT_EQ(keys.size(), 2U);
  EXPECT_NE(keys[0].text, keys[1].text);
  for (const auto& key : keys) {
    EXPECT_EQ(key.text.substr(0, 2), "e:");
    EXPECT_LE(key.text.size(), blocking_key_bytes_max);
  }
}

TEST(BlockingKeys, APastedListOfAddressesIsBounded) {
  PersonCard a = named("anna", "berg");
  a.street_number = "6";
  a.street = "storgata";
  a.city = "oslo";
  a.postcode = "0155";
  a.born = "19800229";
  a.organization = "nordlys";
  a.domain = "nordlys.example";
  for (int i = 0; i < 100; ++i) {
    a.emails.push_back("anna" + std::to_string(i) + "@nordlys.example");
    a.phones.push_back("+47223344" + std::to_string(10 + i));
  }
  EXPECT_EQ(blocking_keys(a).size(), blocking_keys_max);
  EXPECT_TRUE(blocking_keys(PersonCard{}).empty());
}

TEST(Blocks, ATooLargeBlockIsNarrowedByTheSecondKey) {
  // One switchboard, 60 colleagues with their own names, one of them twice.
  std::vector<PersonCard> cards;
  for (int i = 0; i < 60; ++i) {
    const std::string own{static_cast<char>('a' + i % 26), i < 26 ? 'b' : i < 52 ? 'l' : 'r', 'a'};
    cards.push_back(named(own, own));
    cards.back().phones = {"+4722334455"};
  }
  cards.push_back(named(cards[0].given, "other"));
  cards.back().phones = {"+4722334455"};
  const Blocks blocks(cards);
  EXPECT_EQ(blocks.later_partners(0), std::vector<std::uint32_t>{60});
  EXPECT_TRUE(blocks.later_partners(1).empty());
}

TEST(Blocks, AValueThatEverybodyHasIsNoReasonToCompare) {
  std::vector<PersonCard> cards(100);
  for (auto& card : cards) card.phones = {"+4722334455"};
  const Blocks blocks(cards);
  EXPECT_TRUE(blocks.later_partners(0).empty());
}

}  // namespace
}  // namespace barnacle
