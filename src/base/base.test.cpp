#include <gtest/gtest.h>

#include "base/id.hpp"
#include "base/quotation.hpp"
#include "base/text.hpp"

namespace barnacle {
namespace {

TEST(Id, TextKeepsTheOrderAndReadsBack) {
  const ContactId early{make_uuid_v7(1'000, 1, 2)};
  const ContactId late{make_uuid_v7(1'001, 0, 0)};
  EXPECT_LT(early.text(), late.text());
  EXPECT_EQ(ContactId::from_text(early.text()), early);
  EXPECT_EQ(early.text().size(), 4 + 26U);
}

TEST(Id, RefusesAnotherNounsIdAndWhatIsNoId) {
  const ContactId contact{make_uuid_v7(1'000, 1, 2)};
  EXPECT_FALSE(DealId::from_text(contact.text()));
  EXPECT_FALSE(ContactId::from_text("con_"));
  EXPECT_FALSE(ContactId::from_text("con_zzzzzzzzzzzzzzzzzzzzzzzzzz"));
  EXPECT_FALSE(ContactId::from_text("con_01hvu"));
}

TEST(Text, Utf8IsJudgedByTheRfc) {
  EXPECT_TRUE(is_utf8("S\xc3\xb8ren"));
  EXPECT_FALSE(is_utf8("S\xf8ren"));
  EXPECT_FALSE(is_utf8("\xc0\xaf"));
  EXPECT_FALSE(is_utf8("\xed\xa0\x80"));
  EXPECT_FALSE(is_utf8("\xe2\x82"));
}

TEST(Text, CutNeverSplitsACharacter) { EXPECT_EQ(cut_at_character("a\xc3\xb8", 2), "a"); }

TEST(Quotation, GetsNoSecondFullStop) {
  EXPECT_EQ(quoted_at_end("call me"), "\"call me\".");
  EXPECT_EQ(quoted_at_end("Call me. "), "\"Call me.\"");
  EXPECT_EQ(quoted_at_end("price?"), "\"price?\"");
}

}  // namespace
}  // namespace barnacle
