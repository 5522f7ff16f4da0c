#include "domain/messages/merge_fields.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace barnacle {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Result<Merged> fill(std::string_view text, const FieldValues& values, Lines lines = Lines::many) {
  const auto parsed = parse_template(text, lines);
  if (!parsed) return parsed.refusal();
  return merge(*parsed, values, lines);
}

TEST(MergeFields, puts_values_in_and_says_which) {
  const auto merged =
      fill("Hi {{contact.given_name}}, {{ discovery.primary }} costs {{discovery.cost}}; {{contact.given_name}}.",
           {{"contact.given_name", "Maria"}, {"discovery.primary", "slow stock"}, {"discovery.cost", "48,000 EUR"}});
  ASSERT_TRUE(merged) << merged.refusal().text;
  EXPECT_EQ(merged->text, "Hi Maria, slow stock costs 48,000 EUR; Maria.");
  EXPECT_THAT(merged->used, ElementsAre("contact.given_name", "discovery.primary", "discovery.cost"));
}

TEST(MergeFields, names_every_missing_field_at_once) {
  const auto merged = fill("{{contact.given_name}} {{asset.title}} {{asset.title}}", {{"asset.title", " \t\n"}});
  ASSERT_FALSE(merged);
  EXPECT_EQ(merged.refusal().code, "field.missing");
  EXPECT_THAT(merged.refusal().text, HasSubstr("{{contact.given_name}}, {{asset.title}}. Fill them in"));
}

TEST(MergeFields, falls_back_only_where_the_author_said_so) {
  EXPECT_EQ(fill("Hi {{contact.given_name|there}},", {})->text, "Hi there,");
  EXPECT_EQ(fill("Hi {{contact.given_name|there}},", {{"contact.given_name", "Bo"}})->text, "Hi Bo,");
}

TEST(MergeFields, a_value_is_never_read_as_a_template) {
  EXPECT_EQ(fill("{{contact.title}}", {{"contact.title", "{{seller.name}}"}, {"seller.name", "Ana"}})->text,
            "{{seller.name}}");
}

TEST(MergeFields, no_value_begins_a_header_of_its_own) {
  const FieldValues sly{{"contact.title", std::string("Boss\r\nBcc: all@example.com\0x\xe2\x80\xa8y", 33)}};
  EXPECT_EQ(fill("About {{contact.title}}", sly, Lines::one)->text, "About Boss Bcc: all@example.com x y");
}

TEST(MergeFields, a_block_keeps_its_lines_in_a_body_and_stays_out_of_a_subject) {
  EXPECT_EQ(fill("{{list.problems}}", {{"list.problems", "- a\r\n- b\n"}})->text, "- a\n- b");
  EXPECT_THAT(fill("{{list.problems}}", {}, Lines::one).refusal().text, HasSubstr("cannot stand in a subject"));
}

struct Broken {
  std::string_view text;
  Lines lines;
  std::string_view code;
  std::string_view says;
};

TEST(MergeFields, says_line_and_column_of_what_is_wrong) {
  const Broken cases[] = {
      {"Hi\nå {{contact.given_name", Lines::many, "template.syntax", "Line 2, column 3: a field begins"},
      {"Hi {{contact.given_name\n}}", Lines::many, "template.syntax", "Line 1, column 4"},
      {"Hi {{ }}", Lines::many, "template.syntax", "has no name"},
      {"Hi contact.given_name}}", Lines::many, "template.syntax", "Line 1, column 22: }} closes nothing"},
      {"{{contact.given_name|}}", Lines::many, "template.syntax", "fallback after | is empty"},
      {"{{contact.first_name}}", Lines::many, "template.unknown_field", "Did you mean {{contact.given_name}}?"},
      {"{{seller.fone}}", Lines::many, "template.unknown_field", "Did you mean {{seller.phone}}?"},
      {"a\nb", Lines::one, "template.syntax", "a subject is one line"},
      {"{{{contact.given_name}}}", Lines::many, "template.syntax", "Line 1, column 1"},
      {"a\x01", Lines::many, "template.syntax", "control character"},
      {"\xff", Lines::many, "template.syntax", "not UTF-8"},
  };
  for (const Broken& broken : cases) {
    const auto parsed = parse_template(broken.text, broken.lines);
    ASSERT_FALSE(parsed) << broken.text;
    EXPECT_EQ(parsed.refusal().code, broken.code) << broken.text;
    EXPECT_THAT(parsed.refusal().text, HasSubstr(broken.says)) << broken.text;
  }
}

TEST(MergeFields, refuses_what_is_too_long) {
  EXPECT_EQ(parse_template(std::string(template_text_max + 1, 'a'), Lines::many).refusal().code, "template.too_long");
  std::string many;
  for (std::size_t i = 0; i <= template_fields_max; ++i) many += "{{seller.name}}";
  EXPECT_EQ(parse_template(many, Lines::many).refusal().code, "template.too_long");
  EXPECT_EQ(fill("{{contact.title}}{{contact.title}}", {{"contact.title", std::string(40000, 'x')}}).refusal().code,
            "template.too_long");
}

TEST(MergeFields, each_field_has_a_sample_and_is_found_by_its_name) {
  for (const MergeField& field : merge_fields()) {
    EXPECT_FALSE(field.sample.empty()) << field.name;
    EXPECT_EQ(find_field(field.name), &field);
  }
  EXPECT_EQ(sample_values().size(), merge_fields().size());
}

}  // namespace
}  // namespace barnacle
