#include "formats/address.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "formats/domain_name.hpp"
#include "formats/person_name.hpp"
#include "formats/phone.hpp"

namespace barnacle {
namespace {

std::string code_of(std::string_view text) {
  const auto address = email_from_text(text);
  return address ? "ok" : address.refusal().code;
}

TEST(Email, AcceptsWhatTheGrammarAllows) {
  EXPECT_EQ(email_from_text("Maria.Lopez+x@Nordlys.NO")->text(), "Maria.Lopez+x@nordlys.no");
  for (const auto* good : {"a@b.co", "!#$%&'*+-/=?^_`{|}~@x.org", "\"a b\"@x.org", "\"a\\\"b@c\"@x.org", "\"\"@x.org",
                           "1@x.org", "a@1x.org", "a@x.museum", "a@[192.0.2.1]", "a@[IPv6:2001:db8::1]", "a@[IPv6:::]",
                           "a@[IPv6:1:2:3:4:5:6:192.0.2.1]", "a@nordlys", "a@b--c.org", "s\xc3\xb8ren@nordlys.no",
                           "a@b\xc3\xbc"
                           "cher.example"})
    EXPECT_EQ(code_of(good), "ok") << good;
  const auto idn = email_from_text(
      "info@B\xc3\xbc"
      "cher.example");
  EXPECT_EQ(idn->domain, "xn--bcher-kva.example");
  EXPECT_EQ(idn->domain_shown,
            "b\xc3\xbc"
            "cher.example");
  EXPECT_EQ(email_from_text("a@xn--bcher-kva.example")->domain_shown,
            "b\xc3\xbc"
            "cher.example");
}

TEST(Email, RefusesWithThePlaceThatIsWrong) {
  const std::pair<std::string, std::string> bad[] = {{"", "email.empty"},
                                                     {"maria", "email.no_at"},
                                                     {"@x.org", "email.local_empty"},
                                                     {"a@", "email.domain_empty"},
                                                     {".a@x.org", "email.local_dot"},
                                                     {"a.@x.org", "email.local_dot"},
                                                     {"a..b@x.org", "email.local_dot"},
                                                     {"a b@x.org", "email.blank"},
                                                     {"a(x)@x.org", "email.comment"},
                                                     {"a@x.org (x)", "email.comment"},
                                                     {"a@@x.org", "email.two_ats"},
                                                     {"a@b@x.org", "email.two_ats"},
                                                     {"a@-x.org", "email.domain_label"},
                                                     {"a@x-.org", "email.domain_label"},
                                                     {"a@x..org", "email.domain_dot"},
                                                     {"a@.x.org", "email.domain_dot"},
                                                     {"a@x.org.", "email.domain_dot"},
                                                     {"a@x_y.org", "email.domain_label"},
                                                     {"\"a@x.org", "email.quote"},
                                                     {"\"a\"b@x.org", "email.quote"},
                                                     {"a\"b@x.org", "email.local_character"},
                                                     {"a,b@x.org", "email.local_character"},
                                                     {"a@[300.1.1.1]", "email.literal"},
                                                     {"a@[IPv6:1::2::3]", "email.literal"},
                                                     {"a@[x]", "email.literal"},
                                                     {"a@[1.2.3.4", "email.literal"},
                                                     {"a\xff@x.org", "email.not_utf8"},
                                                     {" a@x.org", "email.blank"},
                                                     {"a@x.org ", "email.blank"},
                                                     {std::string(65, 'a') + "@x.org", "email.local_too_long"},
                                                     {"a@" + std::string(64, 'x') + ".org", "email.domain_label"}};
  for (const auto& [text, code] : bad) EXPECT_EQ(code_of(text), code) << text;
  std::string domain;
  for (int i = 0; i < 4; ++i) domain += std::string(60, 'd') + ".";
  EXPECT_EQ(code_of(std::string(20, 'a') + "@" + domain + "org"), "email.too_long");
}

TEST(Email, SaysWhatIsDoubtful) {
  EXPECT_EQ(email_from_text("a@p\xd0\xb0ypal.com")->doubts, (std::vector<EmailDoubt>{EmailDoubt::mixed_scripts}));
  EXPECT_EQ(email_from_text("a@nordlys")->doubts, (std::vector<EmailDoubt>{EmailDoubt::dotless_domain}));
  EXPECT_TRUE(email_from_text("a@b\xc3\xbc"
                              "cher.de")
                  ->doubts.empty());
}

TEST(Email, ReadsMailboxesAsTheyStandInCells) {
  const auto box = mailbox_from_text(" \"Lopez, Maria\" <maria@Nordlys.no> ");
  EXPECT_EQ(box->text(), "maria@nordlys.no");
  EXPECT_EQ(box->display_name, "Lopez, Maria");
  EXPECT_EQ(mailbox_from_text("mailto:a@x.org?subject=hi")->text(), "a@x.org");
  EXPECT_EQ(mailbox_from_text("\xC2\xA0"
                              "a@x.org")
                ->text(),
            "a@x.org");
  EXPECT_EQ(mailboxes_in("a@x.org; \"B, C\" <b@x.org>, c@x.org"),
            (std::vector<std::string_view>{"a@x.org", "\"B, C\" <b@x.org>", "c@x.org"}));
}

RC_GTEST_PROP(Email, TheNormalFormReadsBackAsItself, ()) {
  const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("aB1.-@\"\\[]: \xc3\xbc")));
  const auto address = email_from_text(text);
  if (!address) return;
  const auto again = email_from_text(address->text());
  RC_ASSERT(again.ok());
  RC_ASSERT(again->text() == address->text());
}

TEST(Domain, WebAddressesNameTheOrganization) {
  EXPECT_EQ(domain_of_website("https://www.Nordlys.no/kontakt?x=1")->ascii, "nordlys.no");
  EXPECT_EQ(domain_of_website("nordlys.no.")->ascii, "nordlys.no");
  EXPECT_EQ(domain_of_website("http://user@shop.nordlys.no:8080")->ascii, "shop.nordlys.no");
  EXPECT_FALSE(domain_of_website("n/a").ok());
  EXPECT_EQ(registrable_domain("mail.shop.nordlys.no"), "nordlys.no");
  EXPECT_EQ(registrable_domain("a.b.co.uk"), "b.co.uk");
  EXPECT_TRUE(is_free_mail("gmail.com"));
  EXPECT_FALSE(is_free_mail("nordlys.no"));
}

std::string phone(std::string_view text, std::string_view country = {}) {
  const auto number = phone_from_text(text, country);
  return number ? number->text() : number.refusal().code;
}

TEST(Phone, ReadsNumbersAsPeopleWriteThem) {
  EXPECT_EQ(phone("+47 22 33 44 55"), "+4722334455");
  EXPECT_EQ(phone("22 33 44 55", "NO"), "+4722334455");
  EXPECT_EQ(phone("0047 22334455", "DE"), "+4722334455");
  EXPECT_EQ(phone("(415) 555-2671", "US"), "+14155552671");
  EXPECT_EQ(phone("1-415-555-2671", "US"), "+14155552671");
  EXPECT_EQ(phone("011 44 20 7946 0958", "US"), "+442079460958");
  EXPECT_EQ(phone("+44 (0)20 7946 0958"), "+442079460958");
  EXPECT_EQ(phone("020 7946 0958", "GB"), "+442079460958");
  EXPECT_EQ(phone("030/123456-78", "DE"), "+493012345678");
  EXPECT_EQ(phone("+39 06 1234567"), "+39061234567");
  EXPECT_EQ(phone("06 1234567", "IT"), "+39061234567");
  EXPECT_EQ(phone("8 (495) 123-45-67", "RU"), "+74951234567");
  EXPECT_EQ(phone("06 20 123 4567", "HU"), "+36201234567");
  EXPECT_EQ(phone("1-800-FLOWERS", "US"), "+18003569377");
  EXPECT_EQ(phone("415 555 2671 ext. 12", "US"), "+14155552671;ext=12");
  EXPECT_EQ(phone("415.555.2671x12", "US"), "+14155552671;ext=12");
  EXPECT_EQ(phone("tel:+1-415-555-2671;ext=5"), "+14155552671;ext=5");
  EXPECT_EQ(phone("4722334455", "NO"), "+4722334455");
  EXPECT_EQ(phone("\xEF\xBC\x8B\xEF\xBC\x94\xEF\xBC\x97 22334455"), "+4722334455");
  EXPECT_EQ(phone_from_text("+44 (0 (0 20 7946 0958").refusal().code, "phone.trunk");
  EXPECT_EQ(phone_from_text("+1 416 555 0123")->country, "CA");
}

TEST(Phone, RefusesWhatCannotBeDialled) {
  EXPECT_EQ(phone("22 33 44 55"), "phone.no_country");
  EXPECT_EQ(phone("+47 22 33"), "phone.too_short");
  EXPECT_EQ(phone("+47 22 33 44 55 66"), "phone.too_long");
  EXPECT_EQ(phone("ask Maria", "NO"), "phone.character");
  EXPECT_EQ(phone("+999 123456789"), "phone.country");
  EXPECT_EQ(phone("115 555 2671", "US"), "phone.area");
  EXPECT_EQ(phone("", "NO"), "phone.empty");
  EXPECT_EQ(phone("maria@x.org", "NO"), "phone.character");
}

TEST(PersonName, IsTakenApartAsItIsWritten) {
  EXPECT_EQ(person_name_from_text("Dr. Maria van der Berg"), (PersonName{"Dr.", "Maria", "", "van der Berg", ""}));
  EXPECT_EQ(person_name_from_text("Lopez, Maria"), (PersonName{"", "Maria", "", "Lopez", ""}));
  EXPECT_EQ(person_name_from_text("Maria Elena Lopez, PhD"), (PersonName{"", "Maria", "Elena", "Lopez", "PhD"}));
  EXPECT_EQ(person_name_from_text("DUPONT Jean"), (PersonName{"", "Jean", "", "DUPONT", ""}));
  EXPECT_EQ(person_name_from_text("John Smith Jr."), (PersonName{"", "John", "", "Smith", "Jr."}));
  EXPECT_EQ(person_name_from_text("Cher"), (PersonName{"", "Cher", "", "", ""}));
  EXPECT_EQ(person_name_from_text("\xE5\xB1\xB1\xE7\x94\xB0\xE5\xA4\xAA\xE9\x83\x8E"),
            (PersonName{"", "\xE5\xA4\xAA\xE9\x83\x8E", "", "\xE5\xB1\xB1\xE7\x94\xB0", ""}));
  EXPECT_EQ(full_name(person_name_from_text("Frau Eva Meier (Einkauf)")), "Frau Eva Meier");
}

}  // namespace
}  // namespace barnacle
