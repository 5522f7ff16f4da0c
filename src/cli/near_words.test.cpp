#include "cli/near_words.hpp"

#include <gtest/gtest.h>

namespace barnacle::cli {
namespace {

TEST(NearWords, two_swapped_letters_are_one_slip) {
  EXPECT_EQ(slips_between("mraia", "Maria"), 1u);
  EXPECT_EQ(slips_between("tody", "today"), 1u);
  EXPECT_EQ(slips_between("", "abc"), 3u);
}

TEST(NearWords, what_is_too_far_is_not_suggested) {
  EXPECT_EQ(nearest_word("tody", {"next", "today", "touch"}), "today");
  EXPECT_EQ(nearest_word("zebra", {"next", "today"}), std::nullopt);
  EXPECT_EQ(nearest_word("x", {"abc"}), std::nullopt);
}

}  // namespace
}  // namespace barnacle::cli
