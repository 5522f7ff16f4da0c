#include "formats/vcard.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/text.hpp"

namespace barnacle {
namespace {

VCard one(std::string_view bytes) {
  const auto cards = read_vcards(bytes);
  EXPECT_TRUE(cards.ok());
  EXPECT_EQ(cards->size(), 1U);
  return cards->at(0);
}

TEST(VCardRead, Version21WithQuotedPrintableAndBareTypes) {
  const auto card = one(
      "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:S=C3=B8rensen;J=\r\n=C3=B8rgen;;;\r\n"
      "FN;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:J=F8rgen S=F8rensen\r\nTEL;WORK;VOICE;PREF:+45 12 34 56 "
      "78\r\nTEL;CELL:12345678\r\n"
      "EMAIL;PREF;INTERNET:j@x.dk\r\nNOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0Atwo\r\n"
      "PHOTO;JPEG;ENCODING=BASE64:\r\n /9j/4AAQSkZJRgABAQ\r\n AAAQABAAD\r\n\r\nORG:Nordlys\\; "
      "AS;Sales\r\nEND:VCARD\r\n");
  EXPECT_EQ(card.full_name, "J\xc3\xb8rgen S\xc3\xb8rensen");
  EXPECT_EQ(card.family, "S\xc3\xb8rensen");
  EXPECT_EQ(card.given, "J\xc3\xb8rgen");
  ASSERT_EQ(card.phones.size(), 2U);
  EXPECT_EQ(card.phones[0], (VCardEntry{"+45 12 34 56 78", {"work"}, "", true}));
  EXPECT_EQ(card.phones[1].types, (std::vector<std::string>{"cell"}));
  EXPECT_EQ(card.emails[0], (VCardEntry{"j@x.dk", {}, "", true}));
  EXPECT_EQ(card.notes, "one\ntwo");
  EXPECT_EQ(card.organization, "Nordlys; AS");
  EXPECT_EQ(card.units, (std::vector<std::string>{"Sales"}));
  EXPECT_EQ(card.media_skipped, 1U);
  EXPECT_TRUE(card.faults.empty());
}

TEST(VCardRead, Version3WithGroupsLabelsAndFolding) {
  const auto card =
      one("BEGIN:VCARD\nVERSION:3.0\nN:Lopez;Maria;Elena,Ana;Dr.;\nFN:Dr. Maria "
          "Lopez\nitem1.EMAIL;type=INTERNET;type=pref:maria@nord\n lys.no\n"
          "item1.X-ABLabel:_$!<Work>!$_\nitem2.URL;type=pref:http\\://nordlys.no\nitem2.X-ABLabel:Shop\n"
          "ADR;TYPE=WORK:;;Storgata 1\\, 2. etg;Oslo;;0155;Norway\nNOTE:a\\, b\\; "
          "c\\nd\\\\e\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-03-15\n"
          "X-SOCIALPROFILE;type=twitter:https://twitter.com/maria\nCATEGORIES:Clients,VIP\nX-CUSTOM:kept\nEND:VCARD\n");
  EXPECT_EQ(card.additional, "Elena Ana");
  EXPECT_EQ(card.emails[0], (VCardEntry{"maria@nordlys.no", {}, "Work", true}));
  EXPECT_EQ(card.urls[0], (VCardEntry{"http://nordlys.no", {}, "Shop", true}));
  EXPECT_EQ(card.addresses[0].street, "Storgata 1, 2. etg");
  EXPECT_EQ(card.addresses[0].postcode, "0155");
  EXPECT_EQ(card.notes, "a, b; c\nd\\e");
  EXPECT_EQ(card.birthday, "--03-15");
  EXPECT_EQ(card.profiles[0].types, (std::vector<std::string>{"twitter"}));
  EXPECT_EQ(card.categories, (std::vector<std::string>{"Clients", "VIP"}));
  EXPECT_EQ(card.others, (std::vector<VCardOther>{{"X-CUSTOM", "kept", ""}}));
}

TEST(VCardRead, Version4WithParametersAndUris) {
  const auto card =
      one("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ravi "
          "Rao\r\nTEL;VALUE=uri;PREF=1;TYPE=\"voice,work\":tel:+91-80-1234-5678\r\nBDAY:19900315\r\n"
          "EMAIL;TYPE=work:mailto:ravi@q.in\r\nTZ:Asia/Kolkata\r\nKIND:individual\r\nEND:VCARD\r\n");
  EXPECT_EQ(card.phones[0], (VCardEntry{"+91-80-1234-5678", {"work"}, "", true}));
  EXPECT_EQ(card.emails[0].value, "ravi@q.in");
  EXPECT_EQ(card.birthday, "1990-03-15");
  EXPECT_EQ(card.given, "Ravi");
  EXPECT_EQ(card.family, "Rao");
  EXPECT_EQ(card.zone, "Asia/Kolkata");
}

TEST(VCardRead, BrokenCardsGiveWhatTheyHold) {
  const auto cards = read_vcards(
      "BEGIN:VCARD\nVERSION:3.0\nFN:First\nBEGIN:VCARD\nVERSION:2.1\nFN:Second\nNOTE:line one\nline two\nEND:VCARD\n"
      "BEGIN:VCARD\nVERSION:2.1\nN:Boss;The\nAGENT:\nBEGIN:VCARD\nVERSION:2.1\nN:Friday;Fred\nTEL:1\nEND:VCARD\nTEL:"
      "2\n");
  ASSERT_EQ(cards->size(), 3U);
  EXPECT_EQ(cards->at(0).full_name, "First");
  EXPECT_EQ(cards->at(0).faults.size(), 1U);
  EXPECT_EQ(cards->at(1).notes, "line one\nline two");
  EXPECT_EQ(cards->at(2).full_name, "The Boss");
  EXPECT_EQ(cards->at(2).agents_skipped, 1U);
  ASSERT_EQ(cards->at(2).phones.size(), 1U);
  EXPECT_EQ(cards->at(2).phones[0].value, "2");
  EXPECT_EQ(read_vcards("hello").refusal().code, "vcard.none");
}

TEST(VCardRead, BytesOfAnotherEncodingBecomeUtf8) {
  EXPECT_EQ(one("BEGIN:VCARD\nVERSION:2.1\nN:M\xfcller;J\xfcrgen\nEND:VCARD\n").family, "M\xc3\xbcller");
  EXPECT_TRUE(is_utf8(one("BEGIN:VCARD\nVERSION:3.0\nFN:\xc3\x28\nEND:VCARD\n").full_name));
}

rc::Gen<std::string> words() {
  // No blanks at the ends: they are not kept.
  return rc::gen::map(rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab,;:\\n\n\"^= ."))),
                      [](const std::string& text) { return std::string(trimmed(text)) + "\xc3\xb8"; });
}

RC_GTEST_PROP(VCardWrite, WhatIsWrittenIsReadBack, ()) {
  VCard card;
  card.full_name = *words();
  card.family = *words();
  card.given = *words();
  card.organization = *words();
  card.units = *rc::gen::container<std::vector<std::string>>(words());
  card.title = *words();
  card.notes = *words();
  card.categories = *rc::gen::container<std::vector<std::string>>(words());
  card.emails.push_back({*words(), {"work"}, *words(), *rc::gen::arbitrary<bool>()});
  card.phones.push_back({*words(), {}, "", false});
  VCardPlace place;
  place.street = *words();
  place.country = *words();
  card.addresses.push_back(place);
  card.others.push_back({"X-OTHER", "a;b,c" + *words(), ""});
  // A list in a name's component is joined on reading, so commas there are written escaped and come back as they were.
  for (const auto version : {VCardVersion::v3, VCardVersion::v4}) {
    const std::string text = write_vcard(card, version);
    for (const auto line : split(text, '\n')) RC_ASSERT(line.size() <= 76U);
    auto back = one(text);
    back.version.clear();
    back.line = 0;
    RC_ASSERT(back.faults.empty());
    RC_ASSERT(back.others[0].value == card.others[0].value);
    RC_ASSERT(back == card);
  }
}

TEST(VCardRead, ACardInsideACardIsOneMoreAndTheOuterGoesOn) {
  const auto cards = read_vcards(
      "BEGIN:VCARD\nFN:Outer\nBEGIN:VCARD\nFN:Inner\nEND:VCARD\nEMAIL:o@x.example\nEND:VCARD\n"
      "BEGIN:VCARD\nFN:Unended\nBEGIN:VCARD\nFN:Last\nEND:VCARD\n");
  ASSERT_TRUE(cards.ok());
  ASSERT_EQ(cards->size(), 4u);
  EXPECT_EQ((*cards)[0].emails.size(), 1u);
  EXPECT_TRUE((*cards)[0].faults.empty());
  EXPECT_EQ((*cards)[1].full_name, "Inner");
  EXPECT_EQ((*cards)[2].faults, std::vector<std::string>{"the card has no END:VCARD; it ends before line 10"});
  EXPECT_EQ((*cards)[3].full_name, "Last");
}

}  // namespace
}  // namespace barnacle
