#include "domain/messages/simhash.hpp"

#include <gtest/gtest.h>

#include <string>

namespace barnacle {
namespace {

std::string long_piece() {
  std::string text;
  for (int i = 0; i < 120; ++i) text += "word" + std::to_string(i * 7 % 101) + " of stock " + std::to_string(i) + ". ";
  return text;
}

TEST(SimHash, marks_and_case_do_not_count) {
  EXPECT_EQ(simhash("Slow stock ties up cash."), simhash("slow STOCK\nties up -- cásh"));
}

TEST(SimHash, one_changed_word_in_a_long_piece_is_the_same_piece_and_another_piece_is_not) {
  const std::string piece = long_piece();
  std::string edited = piece;
  edited.replace(edited.find("word7 "), 5, "other");
  EXPECT_TRUE(same_piece(simhash(piece), simhash(edited))) << hamming_distance(simhash(piece), simhash(edited));
  EXPECT_FALSE(same_piece(
      simhash(piece), simhash("How a chandler with 40 seats halved its slow stock in one winter, told by its owner.")));
}

TEST(SimHash, an_empty_text_has_no_print_and_is_like_nothing) {
  EXPECT_EQ(simhash(" \n"), 0u);
  EXPECT_FALSE(same_piece(0, 0));
  EXPECT_NE(simhash("one"), 0u);
}

TEST(SimHash, print_is_the_same_on_every_machine) {
  EXPECT_EQ(simhash("a b c d"), simhash("a b c d"));
  EXPECT_EQ(hamming_distance(0b1011, 0b0001), 2);
}

TEST(Resemblance, counts_shared_runs_of_three_words) {
  EXPECT_DOUBLE_EQ(resemblance("a b c d", "a b c d"), 1);
  EXPECT_DOUBLE_EQ(resemblance("a b c d", "a b c x"), 1.0 / 3);
  EXPECT_DOUBLE_EQ(resemblance("a b c", ""), 0);
}

}  // namespace
}  // namespace barnacle
