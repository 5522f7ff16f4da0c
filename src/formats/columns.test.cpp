#include "formats/columns.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <fstream>
#include <sstream>

#include "formats/mapping.hpp"
#include "formats/values.hpp"

namespace barnacle {
namespace {

Field field_of(std::string_view header) {
  const auto target = target_of_header(header);
  return target ? target->field : Field::custom;
}

TEST(Columns, HeadersOfSevenLanguages) {
  EXPECT_EQ(header_key("HasOptedOutOfEmail"), "has opted out of email");
  EXPECT_EQ(header_key("E-Mail-Adresse"), "e mail adresse");
  EXPECT_EQ(field_of("Vorname"), Field::given_name);
  EXPECT_EQ(field_of("Pr\xc3\xa9nom"), Field::given_name);
  EXPECT_EQ(field_of("Apellidos"), Field::family_name);
  EXPECT_EQ(field_of("Cognome"), Field::family_name);
  EXPECT_EQ(field_of("Bedrijfsnaam"), Field::organization);
  EXPECT_EQ(field_of("Correo electr\xc3\xb3nico"), Field::email);
  EXPECT_EQ(field_of("Telem\xc3\xb3vel"), Field::phone);
  EXPECT_EQ(field_of("first_name"), Field::given_name);
  EXPECT_EQ(field_of("Favourite colour"), Field::custom);
}

TEST(Columns, OptOutsAreNeverDropped) {
  for (const auto* header :
       {"Email Opt Out", "Unsubscribed from all email", "HasOptedOutOfEmail", "Do Not Call", "DoNotCall", "Opt Out",
        "Do not contact", "HASOPTEDOUTOFEMAIL", "DONOTCALL", "Opted out of email: Newsletter"})
    EXPECT_EQ(field_of(header), Field::opt_out) << header;
  EXPECT_EQ(field_of("Marketing contact status"), Field::permission);
  EXPECT_EQ(target_of_header("Do Not Call")->detail, "call");
  EXPECT_EQ(permission_from_cell("Non-marketing contact", false), PermissionWord::denied);
  EXPECT_EQ(permission_from_cell("TRUE", true), PermissionWord::denied);
  EXPECT_EQ(permission_from_cell("0", true), PermissionWord::says_nothing);
  EXPECT_EQ(permission_from_cell("2024-05-01", true), PermissionWord::denied);
  EXPECT_EQ(permission_from_cell("Subscribed", false), PermissionWord::granted);
  // That a sender pays for a contact is no consent of the contact.
  EXPECT_EQ(permission_from_cell("Marketing contact", false), PermissionWord::says_nothing);
}

ExportOf source_of(std::string_view header) {
  std::vector<std::string> names;
  std::stringstream stream{std::string(header)};
  for (std::string name; std::getline(stream, name, ',');) names.push_back(name);
  return plan_columns(names).source;
}

TEST(Columns, ExportsAreRecognized) {
  EXPECT_EQ(source_of("Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lifecycle Stage,Marketing "
                      "contact status,Unsubscribed from all email"),
            ExportOf::hubspot);
  EXPECT_EQ(source_of("Salutation,First Name,Last Name,Title,Account Name,Mailing Street,Mailing "
                      "City,Phone,Email,Email Opt Out,Do Not Call,Account Owner"),
            ExportOf::salesforce);
  EXPECT_EQ(source_of("Person - Name,Person - Label,Person - Organization,Person - Email - Work,Person - Phone - "
                      "Mobile,Person - Owner"),
            ExportOf::pipedrive);
  EXPECT_EQ(source_of("First Name,Last Name,Title,Company,Company Name for Emails,Email,Email Status,Email "
                      "Confidence,Seniority,Departments,Work Direct Phone,Corporate Phone,# Employees,Person Linkedin "
                      "Url,Apollo Contact Id"),
            ExportOf::apollo);
  EXPECT_EQ(source_of("First Name,Last Name,URL,Email Address,Company,Position,Connected On"), ExportOf::linkedin);
  EXPECT_EQ(source_of("First Name,Middle Name,Last Name,Phonetic First Name,File As,Organization Name,Labels,E-mail 1 "
                      "- Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value"),
            ExportOf::google);
  EXPECT_EQ(source_of("Name,Given Name,Family Name,Given Name Yomi,Group Membership,E-mail 1 - Type,E-mail 1 - "
                      "Value,Phone 1 - Type,Phone 1 - Value"),
            ExportOf::google);
  EXPECT_EQ(source_of("Title,First Name,Last Name,Company,Business Street,Business City,Business Phone,Mobile "
                      "Phone,E-mail Address,E-mail 2 Address"),
            ExportOf::outlook);
}

TEST(Columns, NeighboursDecideWhatANameMeans) {
  EXPECT_EQ(plan_columns({"Nom", "Pr\xc3\xa9nom", "E-mail"}).targets[0].field, Field::family_name);
  EXPECT_EQ(plan_columns({"Nom", "E-mail"}).targets[0].field, Field::full_name);
  const auto deals = plan_columns({"Title", "Stage", "Amount", "Close Date", "Owner"});
  EXPECT_EQ(deals.rows, RowsAre::deals);
  EXPECT_EQ(deals.targets[0].field, Field::deal_name);
  EXPECT_EQ(deals.targets[4].field, Field::deal_owner);
  const auto google = plan_columns({"Name", "E-mail 2 - Type", "E-mail 2 - Value"});
  EXPECT_EQ(google.targets[1], (ColumnTarget{Field::email_type, "", 2}));
  EXPECT_EQ(google.targets[2], (ColumnTarget{Field::email, "", 2}));
}

TEST(Values, DaysInTheirColumnsOrder) {
  DayOrderTally tally;
  tally.see("3/4/2025");
  EXPECT_FALSE(tally.certain());
  tally.see("3/25/2025");
  EXPECT_TRUE(tally.certain());
  EXPECT_EQ(tally.order(DayOrder::day_month_year), DayOrder::month_day_year);
  const LocalDay third_of_april = make_day(2025, 4, 3);
  EXPECT_EQ(day_from_cell("3/4/2025", DayOrder::day_month_year)->day, third_of_april);
  EXPECT_EQ(day_from_cell("4/3/2025", DayOrder::month_day_year)->day, third_of_april);
  for (const auto* text : {"2025-04-03", "20250403", "3.4.25", "3 April 2025", "Apr 3, 2025", "3. April 2025",
                           "3 avr. 2025", "Thu, 3 Apr 2025", "3 de abril de 2025", "2025/04/03"})
    EXPECT_EQ(day_from_cell(text, DayOrder::day_month_year).ok() ? day_from_cell(text, DayOrder::day_month_year)->day
                                                                 : LocalDay(),
              third_of_april)
        << text;
  const auto timed = day_from_cell("2025-04-03T14:30:05.123+02:00");
  EXPECT_EQ(timed->minute, 14 * 60 + 30);
  EXPECT_EQ(timed->offset_minutes, 120);
  EXPECT_EQ(day_from_cell("4/3/2025 2:30 PM")->minute, 14 * 60 + 30);
  EXPECT_EQ(day_from_cell("1743690600000")->day, third_of_april);
  EXPECT_EQ(day_from_cell("2/30/2025").refusal().code, "day.impossible");
  EXPECT_EQ(day_from_cell("soon").refusal().code, "day.unreadable");
}

TEST(Values, MoneyInTheMarksOfItsCountry) {
  EXPECT_EQ(*money_from_cell("1.234,50 \xE2\x82\xAC"), (Money{123450, "EUR"}));
  EXPECT_EQ(*money_from_cell("$1,054"), (Money{105400, "USD"}));
  EXPECT_EQ(*money_from_cell("1054", "USD"), (Money{105400, "USD"}));
  EXPECT_EQ(*money_from_cell("CHF 1'234.50"), (Money{123450, "CHF"}));
  EXPECT_EQ(*money_from_cell("1 234,50", "EUR"), (Money{123450, "EUR"}));
  EXPECT_EQ(*money_from_cell("1,234,567.891", "USD"), (Money{123456789, "USD"}));
  EXPECT_EQ(*money_from_cell("(12.00)", "USD"), (Money{-1200, "USD"}));
  EXPECT_EQ(*money_from_cell("1.5k", "USD"), (Money{150000, "USD"}));
  EXPECT_EQ(*money_from_cell("1234 JPY"), (Money{1234, "JPY"}));
  EXPECT_EQ(money_from_cell("about a lot").refusal().code, "money.unreadable");
}

TEST(Values, YesAndNo) {
  EXPECT_EQ(yes_from_cell("Ja"), true);
  EXPECT_EQ(yes_from_cell("s\xc3\xad"), true);
  EXPECT_EQ(yes_from_cell("N\xc3\xa3o"), false);
  EXPECT_EQ(yes_from_cell("maybe"), std::nullopt);
}

TEST(Mapping, TheExampleReadsAndReadsBack) {
  std::ifstream file(std::string(BARNACLE_SOURCE_DIR) + "/tests/mappings/crm-opportunities.map");
  std::stringstream text;
  text << file.rdbuf();
  const auto mapping = mapping_from_text(text.str());
  ASSERT_TRUE(mapping.ok()) << mapping.refusal().text;
  ASSERT_EQ(mapping->files.size(), 4U);
  const auto* pipeline = mapping->of("sales_pipeline.csv");
  ASSERT_NE(pipeline, nullptr);
  EXPECT_EQ(pipeline->rows, RowsAre::deals);
  EXPECT_EQ(pipeline->day_order, DayOrder::month_day_year);
  EXPECT_EQ(pipeline->stages.at("Engaging"), "presentation");
  EXPECT_EQ(pipeline->joins.size(), 3U);
  EXPECT_EQ(replaced(*pipeline, "product", "GTXPro"), "GTX Pro");
  EXPECT_EQ(*mapping_from_text(text_of(*mapping)), *mapping);
  const auto plan = plan_columns(
      {"opportunity_id", "sales_agent", "product", "account", "deal_stage", "engage_date", "close_date", "close_value"},
      *pipeline);
  EXPECT_EQ(plan->targets[5].field, Field::deal_created_at);
  EXPECT_EQ(plan_columns({"account"}, *pipeline).refusal().code, "mapping.column");
}

TEST(Mapping, ErrorsNameLineAndColumn) {
  const auto text_for = [](std::string_view text) { return mapping_from_text(text).refusal().text; };
  EXPECT_TRUE(text_for("column \"a\" -> nonsense").starts_with("line 1, column 15: "))
      << text_for("column \"a\" -> nonsense");
  EXPECT_TRUE(text_for("# x\n\nfile \"a\" -> things").starts_with("line 3, column 13: "));
  EXPECT_TRUE(text_for("key \"a").starts_with("line 1, column 5: "));
  EXPECT_TRUE(text_for("colum a -> email").starts_with("line 1, column 1: "));
  EXPECT_TRUE(text_for("column \"a\"").starts_with("line 1, column 11: "));
  EXPECT_EQ(mapping_from_text("file \"a\" -> deals\njoin \"b\" -> \"c\"").refusal().code, "mapping.join");
}

}  // namespace
}  // namespace barnacle
