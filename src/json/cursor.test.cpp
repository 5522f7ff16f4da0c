#include "json/cursor.hpp"

#include <gtest/gtest.h>

#include "json/read.hpp"
#include "json/write.hpp"

namespace barnacle {
namespace {

TEST(JsonCursor, every_escape_is_read) {
  JsonCursor json(R"("a\"\\\/\b\f\n\r\t\u00e9\u20ac\ud83d\ude00 end")");
  EXPECT_EQ(json.text(), "a\"\\/\b\f\n\r\t\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80 end");
  EXPECT_TRUE(json.at_end());
  EXPECT_FALSE(json.broken());
}

TEST(JsonCursor, half_of_a_surrogate_pair_becomes_the_replacement_character) {
  EXPECT_EQ(JsonCursor(R"("\ud83d!")").text(), "\xef\xbf\xbd!");
  EXPECT_EQ(JsonCursor(R"("\ude00")").text(), "\xef\xbf\xbd");
}

TEST(JsonCursor, numbers_are_given_only_where_they_fit) {
  EXPECT_EQ(JsonCursor("-9223372036854775808").integer(), std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(JsonCursor("9223372036854775808").integer(), std::nullopt);
  EXPECT_EQ(JsonCursor("18446744073709551615").natural(), std::numeric_limits<std::uint64_t>::max());
  EXPECT_EQ(JsonCursor("-1").natural(), std::nullopt);
  EXPECT_EQ(JsonCursor("3.0").integer(), 3);
  EXPECT_EQ(JsonCursor("3e2").integer(), 300);
  EXPECT_EQ(JsonCursor("3.5").integer(), std::nullopt);
  EXPECT_EQ(JsonCursor("0.1").real(), 0.1);
}

TEST(JsonCursor, what_nobody_asked_for_is_passed_over_whole) {
  JsonCursor json(R"({"old":{"a":[1,{"b":"}]\""}],"c":null}, "words":"late invoices"})");
  ASSERT_TRUE(json.enter_object());
  EXPECT_EQ(json.name(), "old");
  json.pass_over();
  ASSERT_TRUE(json.another());
  EXPECT_EQ(json.name(), "words");
  EXPECT_EQ(json.text(), "late invoices");
  EXPECT_FALSE(json.another());
  EXPECT_TRUE(json.at_end());
}

TEST(JsonCursor, a_row_cut_off_anywhere_or_with_any_byte_changed_is_read_or_refused_and_never_more) {
  Contact contact;
  contact.given_name = "S\xc3\xb8ren \"\n";
  contact.emails = {{.address = "s@nordlys.example", .label = "work"}};
  contact.tags = {"a", "b"};
  contact.standing.pressure = 0.5;
  contact.next_step = NextStep{.what = "Call", .zone = "Europe/Oslo"};
  const std::string whole = stored_text(contact);
  ASSERT_TRUE(read_stored<Contact>(whole).ok());
  for (std::size_t length = 0; length < whole.size(); ++length) {
    EXPECT_FALSE(read_stored<Contact>(whole.substr(0, length)).ok()) << length;
  }
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (const char other : {'\0', '"', '\\', '{', '[', '}', ',', '7'}) {
      std::string changed = whole;
      changed[at] = other;
      const auto read = read_stored<Contact>(changed);
      EXPECT_TRUE(read.ok() || read.refusal().code.starts_with("json."));
    }
  }
}

}  // namespace
}  // namespace barnacle
