#include "base/letters.hpp"

#include <gtest/gtest.h>

namespace barnacle {
namespace {

TEST(letters, accents_are_laid_off_and_what_is_no_latin_stays) {
  EXPECT_EQ(plain_letters("Søren Weiß"), "soren weiss");
  EXPECT_EQ(plain_letters("Łódź"), "lodz");
  EXPECT_EQ(plain_letters("TOMÁS Ångström Œuvre Þór"), "tomas angstrom oeuvre thor");
  EXPECT_EQ(plain_letters("Zoe\xcc\x88"), "zoe");  // a combining diaeresis
  EXPECT_EQ(plain_letters("Мария 3×4"), "Мария 3×4");
  EXPECT_EQ(plain_letters("\xff\xc3"), "\xff\xc3");
}

TEST(letters, one_slip_is_forgiven_in_words_of_four_letters) {
  EXPECT_TRUE(begins_nearly("ingrid", "ingr"));
  EXPECT_TRUE(begins_nearly("ingrid", "ingrd"));    // left out
  EXPECT_TRUE(begins_nearly("ingrid", "inggrid"));  // added
  EXPECT_TRUE(begins_nearly("ingrid", "ingrod"));   // changed
  EXPECT_TRUE(begins_nearly("ingrid", "inrgid"));   // swapped
  EXPECT_TRUE(begins_nearly("ingrid", "ungrid"));
  EXPECT_TRUE(begins_nearly("ingrid", "ngrid"));
  EXPECT_TRUE(begins_nearly("ingri", "ingrid"));
  EXPECT_FALSE(begins_nearly("ingrid", "ungrod"));
  EXPECT_FALSE(begins_nearly("ingrid", "mgrid"));
  EXPECT_FALSE(begins_nearly("ana", "anb"));
  EXPECT_FALSE(begins_nearly("", "ingrid"));
}

}  // namespace
}  // namespace barnacle
