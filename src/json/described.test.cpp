// Each member of each described struct goes out and comes back, in both forms.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <bit>
#include <cmath>
#include <limits>

#include "json/read.hpp"
#include "json/write.hpp"

namespace barnacle {
namespace {

/// Stands for any value where only the number of members is asked.
template <class Struct>
struct Anything {
  template <class T>
  requires(!std::is_same_v<T, Struct>) operator T() const;  // NOLINT(google-explicit-constructor)
};

template <class Struct, std::size_t... index>
constexpr bool takes(std::index_sequence<index...>) {
  return requires { Struct{(static_cast<void>(index), Anything<Struct>{})...}; };
}

/// How many members an aggregate has.
template <class Struct, std::size_t count = 64>
constexpr std::size_t member_count() {
  if constexpr (takes<Struct>(std::make_index_sequence<count>())) {
    return count;
  } else {
    return member_count<Struct, count - 1>();
  }
}

/// Sets every member of every depth to something that is not its default; `seed` makes neighbours differ.
template <class T>
void fill(T& value, int& seed) {
  using namespace json_shape;  // NOLINT(google-build-using-namespace)
  ++seed;
  if constexpr (std::is_same_v<T, bool>) {
    value = !value;
  } else if constexpr (std::is_enum_v<T>) {
    for (const auto& entry : WordsOf<T>::all) {
      if (entry.value != value) {
        value = entry.value;
        return;
      }
    }
  } else if constexpr (std::is_same_v<T, std::uint64_t>) {
    value = 0xf000000000000000ULL + static_cast<std::uint64_t>(seed);  // past what a double holds
  } else if constexpr (std::is_arithmetic_v<T>) {
    value = static_cast<T>(seed + 1000) / static_cast<T>(std::is_floating_point_v<T> ? 3 : 1);
  } else if constexpr (std::is_same_v<T, std::string>) {
    value = "Søren \"" + std::to_string(seed) + "\"\n\\\x01";
  } else if constexpr (std::is_same_v<T, Instant>) {
    value = Instant(microseconds(1741597200000001LL + seed));
  } else if constexpr (std::is_same_v<T, LocalDay>) {
    value = make_day(2025, 3, 1) + days(seed % 1000);
  } else if constexpr (std::is_same_v<T, LocalMinute>) {
    value = at_minute(make_day(2025, 3, 1), seed % 1440);
  } else if constexpr (is_id<T>) {
    value.uuid = make_uuid_v7(1741597200000ULL, 7, static_cast<std::uint64_t>(seed));
  } else if constexpr (std::is_same_v<T, WorkingHours>) {
    value.week[5] = {{600, 700 + seed % 60}};
  } else if constexpr (is_optional<T>) {
    fill(value.emplace(), seed);
  } else if constexpr (is_vector<T>) {
    value.resize(2);
    for (auto& element : value) fill(element, seed);
  } else if constexpr (is_array<T>) {
    for (auto& element : value) fill(element, seed);
  } else {
    static_assert(described<T>);
    boost::mp11::mp_for_each<members_of<T>>([&](auto member) { fill(value.*member.pointer, seed); });
  }
}

template <class T>
class Described : public testing::Test {};

using Structs = testing::Types<MinuteSpan, Leave, HolidayPlace, Holiday, Why, Touch, Asset, Wait, Condition, Step,
                               ExitRule, Cadence, Pause, StepRecord, Enrollment, Permission, Stop, Money, Problem,
                               Discovery, StatedPreference, NextStep, Commitment, Stage, Deal, Email, Phone,
                               PostalAddress, CustomField, Inquiry, ReplyOwed, Meeting, Standing, Contact, Organization,
                               Seller, Fact, Entry, Silence, Plan, Lift, Lifts, Pace, CrisisPause, Policy>;
TYPED_TEST_SUITE(Described, Structs);

TYPED_TEST(Described, no_member_is_forgotten) {
  constexpr std::size_t described = boost::mp11::mp_size<json_shape::members_of<TypeParam>>::value;
  constexpr std::size_t not_stored = std::is_same_v<TypeParam, Policy> ? 1 : 0;  // the machine's zone table
  EXPECT_EQ(described + not_stored, member_count<TypeParam>());
}

TYPED_TEST(Described, full_and_empty_values_come_back) {
  TypeParam full{};
  int seed = 0;
  fill(full, seed);
  for (const TypeParam& value : {TypeParam{}, full}) {
    const auto outside = read_json<TypeParam>(json_text(value));
    ASSERT_TRUE(outside.ok()) << outside.refusal().text << json_text(value);
    EXPECT_EQ(json_text(*outside), json_text(value));
    const auto stored = read_stored<TypeParam>(stored_text(value));
    ASSERT_TRUE(stored.ok()) << stored.refusal().text << stored_text(value);
    EXPECT_EQ(json_text(*stored), json_text(value));
  }
  EXPECT_NE(json_text(full), json_text(TypeParam{}));
}

TEST(Json, a_stored_document_holds_only_what_differs_from_the_default) {
  EXPECT_EQ(stored_text(Contact{}), "{}");
  Contact contact;
  contact.given_name = "Maria";
  contact.temperature = Temperature::hot;
  contact.created_at = Instant(microseconds(5));
  EXPECT_EQ(stored_text(contact), R"({"given_name":"Maria","temperature":"hot","created_at":5})");
}

TEST(Json, a_stored_value_that_equals_its_types_default_but_not_its_places_default_comes_back) {
  Seller seller;
  seller.hours = WorkingHours{};  // works at no hour; a new seller works in office hours
  seller.blocks.clear();
  const auto read = read_stored<Seller>(stored_text(seller));
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(*read, seller);
}

TEST(Json, an_older_program_passes_over_what_it_does_not_know_in_its_own_rows_and_refuses_it_from_outside) {
  const std::string text = R"({"words":"late invoices","colour":"blue"})";
  EXPECT_EQ(read_stored<Problem>(text)->words, "late invoices");
  EXPECT_EQ(read_json<Problem>(text).refusal().text,
            "At the top: There is no field \"colour\". The fields are: words, cost_per_year, confirmed.");
}

TEST(Json, a_wrong_value_is_named_by_its_place) {
  const auto wrong = [](std::string_view text) { return read_json<Contact>(text).refusal().text; };
  EXPECT_EQ(wrong(R"({"emails":[{"address":"a@b.no"},{"address":7}]})"),
            "At /emails/1/address: A text is expected here, not a number such as 7.");
  EXPECT_EQ(
      wrong(R"({"temperature":"lukewarm"})"),
      "At /temperature: \"lukewarm\" is no temperature. Use one of: new, hot, interested, promising, client, lost.");
  EXPECT_EQ(wrong(R"({"standing":{"touches":99999999999}})"),
            "At /standing/touches: A smaller whole number is expected here, not a number such as 99999999999.");
  EXPECT_EQ(wrong(R"({"owner":"con_00000000000000000000000000"})").substr(0, 10), "At /owner:");
  EXPECT_EQ(read_json<Contact>("{\"notes\":\"x\"").refusal().code, "json.unreadable");
  EXPECT_EQ(read_json<Contact>("{} {}").refusal().code, "json.unreadable");
  EXPECT_EQ(read_json<Contact>(std::string(100, '[')).refusal().code, "json.unreadable");
}

double written_and_read(double number) {
  std::string text;
  write_json_number(text, number);
  return JsonDocument::parse(text, JsonTrust::our_own)->root().real();
}

TEST(Json, a_number_keeps_its_last_bit) {
  using limits = std::numeric_limits<double>;
  for (const double number : {0.1 + 0.2, 5e-324, limits::min(), limits::max(), -limits::max(), 123456789012345680.0})
    EXPECT_EQ(written_and_read(number), number);
}

TEST(Json, a_number_beyond_every_double_is_refused_and_one_below_is_nothing) {
  EXPECT_EQ(JsonDocument::parse("[1e999]", JsonTrust::outside).refusal().code, "json.unreadable");
  EXPECT_EQ(JsonDocument::parse("-1e-999", JsonTrust::outside)->root().real(), 0);
}

RC_GTEST_PROP(Json, every_number_comes_back, (std::uint64_t bits)) {
  const auto number = std::bit_cast<double>(bits * 0x9e3779b97f4a7c15ULL);  // spread: small bits alone are tiny numbers
  RC_PRE(std::isfinite(number));
  RC_ASSERT(written_and_read(number) == number);
}

TEST(Json, bytes_that_are_no_text_never_make_a_document_unreadable) {
  Contact contact;
  contact.notes = "caf\xe9 \xf0\x9f ok";
  const auto read = read_json<Contact>(json_text(contact));
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read->notes, "caf\xef\xbf\xbd \xef\xbf\xbd\xef\xbf\xbd ok");
}

TEST(Json, fields_are_chosen_by_name_also_inside_and_in_lists) {
  const std::string list =
      R"([{"id":"con_1","name":"Maria","address":{"city":"Oslo"}},{"id":"con_2","name":"Kim","address":null}])";
  EXPECT_EQ(*with_fields(list, {"name", "address.city"}),
            R"([{"name":"Maria","address.city":"Oslo"},{"name":"Kim","address.city":null}])");
  EXPECT_EQ(*with_fields(R"({"share":0.1,"cost":[1e2,-7],"print":18446744073709551615})", {"print", "cost", "share"}),
            R"({"print":18446744073709551615,"cost":[100,-7],"share":0.1})");
  EXPECT_EQ(with_fields(list, {"nmae"}).refusal().text, "There is no field \"nmae\". Choose of: id, name, address.");
}

}  // namespace
}  // namespace barnacle
