#include "domain/search/search.hpp"

#include <gmock/gmock.h>

#include "base/letters.hpp"

namespace barnacle {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

const LocalDay today = make_day(2026, 11, 23);
SearchQuery read(std::string_view text) { return *parse_search(text, today); }
std::optional<int> rank(std::string_view sought, std::string_view text) {
  return rank_of(read(sought), plain_letters(text));
}

TEST(search, accents_and_one_slip_are_forgiven_and_the_plain_fit_is_the_best) {
  EXPECT_EQ(rank("solheim", "Ingrid Solheim"), 0);
  EXPECT_EQ(rank("ingrd", "Ingrid Solheim"), 2);
  EXPECT_EQ(rank("tomas", "Tomás Vega"), 0);
  EXPECT_EQ(rank("søren", "Soren Weiß"), 0);
  EXPECT_EQ(rank("weiss", "Søren Weiß"), 0);
  EXPECT_EQ(rank("heim", "Ingrid Solheim"), 1);
  EXPECT_EQ(rank("maria@velo", "maria lopez maria@velo.example"), 1);
  EXPECT_EQ(rank("ingrid berg", "Ingrid Solheim"), std::nullopt);
  EXPECT_EQ(rank("ong", "Ana Eng"), std::nullopt);
}

TEST(search, every_word_with_a_slip_holds_one_of_its_pieces) {
  const std::string word = "ingrid";
  std::vector<std::string> slipped{word};
  for (std::size_t i = 0; i < word.size(); ++i) {
    slipped.push_back(word.substr(0, i) + word.substr(i + 1));
    slipped.push_back(word.substr(0, i) + "x" + word.substr(i));
    slipped.push_back(word.substr(0, i) + "x" + word.substr(i + 1));
    if (i + 1 < word.size()) {
      slipped.push_back(word);
      std::swap(slipped.back()[i], slipped.back()[i + 1]);
    }
  }
  for (const std::string& typed : slipped) {
    const auto pieces = pieces_of(typed);
    EXPECT_TRUE(std::any_of(pieces.begin(), pieces.end(), [&](const std::string& piece) {
      return word.find(piece) != std::string::npos;
    })) << typed;
  }
}

TEST(search, marks_count_as_browsers_do) {
  EXPECT_THAT(marks_in(read("ingr"), "Ingrid Solheim"), ElementsAre(Pair(0, 4)));
  EXPECT_THAT(marks_in(read("ingrd sol"), "Ingrid Solheim"), ElementsAre(Pair(0, 6), Pair(7, 10)));
  EXPECT_THAT(marks_in(read("strass"), "An der Straße 😀"), ElementsAre(Pair(7, 12)));
  EXPECT_THAT(marks_in(read("graz"), "😀 Graz"), ElementsAre(Pair(3, 7)));
  EXPECT_THAT(marks_in(read("wien"), "Graz"), IsEmpty());
}

TEST(search, fields_narrow_and_too_little_is_refused) {
  const SearchQuery query = read("price from:Ingríd before:oct");
  EXPECT_THAT(query.words, ElementsAre("price"));
  EXPECT_EQ(query.from, "ingrid");
  EXPECT_EQ(query.before, make_day(2026, 10, 1));
  EXPECT_EQ(read("price before:dec").before, make_day(2025, 12, 1));
  EXPECT_EQ(read("has:phone").has, Having::phone);
  EXPECT_EQ(parse_search("a", today).refusal().code, "search.too_short");
  EXPECT_EQ(parse_search("  ", today).refusal().code, "search.too_short");
  EXPECT_EQ(parse_search("x has:wings", today).refusal().code, "search.unknown_value");
  EXPECT_EQ(parse_search("x before:soon", today).refusal().code, "search.unknown_value");
  EXPECT_EQ(parse_search(std::string(201, 'a'), today).refusal().code, "search.too_long");
  EXPECT_THAT(read("12:30 a:").words, ElementsAre("12:30", "a:"));
}

TEST(search, a_long_text_is_cut_around_what_was_sought) {
  const std::string text = std::string(300, 'x') + " the price list of spring " + std::string(300, 'y');
  const std::string excerpt = excerpt_of(read("price"), text);
  EXPECT_NE(excerpt.find("price list"), std::string::npos);
  EXPECT_LE(excerpt.size(), excerpt_bytes + 4);
  EXPECT_EQ(excerpt_of(read("price"), "the\nprice"), "the price");
}

}  // namespace
}  // namespace barnacle
