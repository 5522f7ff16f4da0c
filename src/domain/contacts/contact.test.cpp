#include "domain/contacts/contact.hpp"

#include <gtest/gtest.h>

#include "domain/contacts/organization.hpp"
#include "domain/contacts/seller.hpp"

namespace barnacle {
namespace {

Contact named(std::string given, std::string family) {
  Contact contact;
  contact.given_name = std::move(given);
  contact.family_name = std::move(family);
  return contact;
}

TEST(Contact, IsCalledByWhatIsKnown) {
  EXPECT_EQ(full_name(named("Maria", "Lopez")), "Maria Lopez");
  EXPECT_EQ(full_name(named("", "Lopez")), "Lopez");
  Contact nameless;
  EXPECT_EQ(full_name(nameless), "(no name)");
  nameless.phones = {{"+4790000000", "mobile"}};
  EXPECT_EQ(full_name(nameless), "+4790000000");
  nameless.emails = {{"maria@nordlys.no", "work", {}}};
  EXPECT_EQ(full_name(nameless), "maria@nordlys.no");
}

TEST(Contact, IsGreetedWithOneNameThatAPersonWouldUse) {
  EXPECT_EQ(greeting_name(named("Maria Elena", "Lopez")), "Maria");
  EXPECT_EQ(greeting_name(named("Dr. Maria", "Lopez")), "Maria");
  EXPECT_EQ(greeting_name(named("J. Robert", "Oppenheimer")), "Robert");
  EXPECT_EQ(greeting_name(named("J.R.", "Ewing")), "");
  EXPECT_EQ(greeting_name(named("Jean-Pierre", "")), "Jean-Pierre");
  EXPECT_EQ(greeting_name(named("MARIA", "LOPEZ")), "Maria");
  EXPECT_EQ(greeting_name(named("maria", "lopez")), "Maria");
  EXPECT_EQ(greeting_name(named("JD", "")), "JD");
  EXPECT_EQ(greeting_name(named("McKenzie", "")), "McKenzie");
  EXPECT_EQ(greeting_name(named("", "Lopez")), "");
}

TEST(Contact, MailGoesToTheFirstAddressThatHasNotBounced) {
  Contact contact;
  contact.emails = {{"old@a.no", "", Instant{}}, {"new@a.no", "", {}}, {"third@a.no", "", {}}};
  ASSERT_NE(usable_email(contact), nullptr);
  EXPECT_EQ(usable_email(contact)->address, "new@a.no");
  EXPECT_TRUE(can_reach(contact, Channel::email));
  contact.emails = {{"old@a.no", "", Instant{}}};
  EXPECT_EQ(usable_email(contact), nullptr);
  EXPECT_FALSE(can_reach(contact, Channel::email));
  EXPECT_FALSE(can_reach(contact, Channel::meeting));
}

TEST(Contact, EachChannelNeedsItsAddress) {
  Contact contact;
  for (const auto& entry : WordsOf<Channel>::all) EXPECT_FALSE(can_reach(contact, entry.value)) << entry.word;
  contact.phones = {{"+4721000000", "fax"}};
  EXPECT_FALSE(can_reach(contact, Channel::call));
  contact.phones.push_back({"+4790000000", "mobile"});
  EXPECT_TRUE(can_reach(contact, Channel::call));
  EXPECT_TRUE(can_reach(contact, Channel::text_message));
  EXPECT_TRUE(can_reach(contact, Channel::meeting));
  contact.address.city = "Oslo";
  EXPECT_FALSE(can_reach(contact, Channel::card));
  contact.address.street = "Storgata 1";
  EXPECT_TRUE(can_reach(contact, Channel::card));
}

TEST(Contact, TooMuchIsRefusedByName) {
  Contact contact = named("Maria", "Lopez");
  EXPECT_TRUE(check_contact(contact));
  contact.tags.assign(tags_max, "a");
  EXPECT_TRUE(check_contact(contact));
  contact.tags.emplace_back("b");
  const auto refused = check_contact(contact);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.refusal().kind, RefusalKind::too_many);
  EXPECT_EQ(refused.refusal().text, "The contact has 51 tags; at most 50 are kept. Remove some first.");
  contact.tags.clear();
  contact.custom = {{"about", std::string(field_text_max + 1, 'x')}};
  EXPECT_EQ(check_contact(contact).refusal().code, "contact.too_long");
}

TEST(Organization, SizeBandsMeetWithoutGaps) {
  EXPECT_EQ(size_band_of(0), SizeBand::unknown);
  EXPECT_EQ(size_band_of(-5), SizeBand::unknown);
  EXPECT_EQ(size_band_of(1), SizeBand::solo);
  EXPECT_EQ(size_band_of(2), SizeBand::small);
  EXPECT_EQ(size_band_of(49), SizeBand::small);
  EXPECT_EQ(size_band_of(50), SizeBand::medium);
  EXPECT_EQ(size_band_of(249), SizeBand::medium);
  EXPECT_EQ(size_band_of(250), SizeBand::large);
  EXPECT_EQ(size_band_of(4999), SizeBand::large);
  EXPECT_EQ(size_band_of(5000), SizeBand::giant);
}

TEST(Organization, OneCompanyHasOnePlainNameHoweverItIsWritten) {
  const std::vector<std::vector<std::string_view>> alike = {
      {"Nordlys AS", "NORDLYS A/S", "nordlys", "Nordlys A.S.", "The Nordlys AS"},
      {"Müller GmbH & Co. KG", "MÜLLER GmbH", "Müller GmbH & Co KGaA", "Müller"},
      {"Volvo AB", "AB Volvo", "Volvo AB (publ)"},
      {"Pemex S.A. de C.V.", "Pemex SA de CV", "Pemex"},
      {"Acme, Inc.", "Acme Incorporated", "ACME Corp.", "Acme Co., Ltd.", "Acme Pty Ltd", "Acme"},
      {"Smith & Sons Ltd", "Smith and Sons Limited", "Smith + Sons"},
      {"J.P. Morgan", "J P Morgan", "JP Morgan"},
      {"O'Neil plc", "O\xe2\x80\x99Neil PLC", "ONeil"},
      {"Ferrari S.p.A.", "Ferrari SpA", "FERRARI S. p. A."},
      {"Żabka Sp. z o.o.", "żabka"},
      {"Ørsted A/S", "ørsted"},
      {"Amazon EU S.à r.l.", "Amazon EU Sàrl"},
      {"Avast Software s.r.o.", "AVAST Software S R O", "Avast Software"},
      {"トヨタ 株式会社", "トヨタ"},
  };
  for (const auto& names : alike) {
    for (const std::string_view name : names) {
      EXPECT_EQ(plain_organization_name(name), plain_organization_name(names.back())) << name;
    }
  }
}

TEST(Organization, AFormIsNotTakenForAName) {
  EXPECT_EQ(plain_organization_name("AB"), "ab");
  EXPECT_EQ(plain_organization_name("Limited"), "limited");
  EXPECT_EQ(plain_organization_name("Inc Ltd"), "inc");
  EXPECT_EQ(plain_organization_name("Basel"), "basel");
  EXPECT_EQ(plain_organization_name("Co-op Bank"), "co op bank");
  EXPECT_EQ(plain_organization_name(" -- "), "");
  EXPECT_NE(plain_organization_name("Nordlys Energi AS"), plain_organization_name("Nordlys AS"));
}

TEST(Organization, ThePlainNameOfAPlainNameIsItself) {
  for (const std::string_view name : {"The AB AB", "A/S Norske Shell", "Co. & Co. KG", "x y zz w v", "S.A.S. Inc",
                                      "\xc3", "\xe2\x80", "a\xffz GmbH"}) {
    const std::string plain = plain_organization_name(name);
    EXPECT_EQ(plain_organization_name(plain), plain) << name;
  }
}

TEST(Seller, ADayHoldsTheMinutesOfItsBlocks) {
  Seller seller;
  EXPECT_EQ(seller.block_minutes(), 120);
  seller.blocks = {};
  EXPECT_EQ(seller.block_minutes(), 0);
}

}  // namespace
}  // namespace barnacle
