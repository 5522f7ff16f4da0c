#include "domain/touches/shelf.hpp"

#include <gtest/gtest.h>

namespace barnacle {
namespace {

bool holds(std::span<const std::uint64_t> places, std::size_t place) {
  return place / 64 < places.size() && (places[place / 64] >> place % 64 & 1) != 0;
}

TEST(Shelf, FindsThePlacesOfAWordWhateverItsCapitals) {
  std::vector<Asset> assets(70);
  assets[3].issues = {"Slow stock"};
  assets[69].issues = {"late reports", "SLOW STOCK"};
  assets[69].industries = {"retail"};
  assets[69].sizes = {SizeBand::small};
  const Shelf shelf(std::move(assets));
  EXPECT_TRUE(holds(shelf.on_issue("slow stock"), 3));
  EXPECT_TRUE(holds(shelf.on_issue("slow stock"), 69)) << "past the first word of bits";
  EXPECT_FALSE(holds(shelf.on_issue("late reports"), 3));
  EXPECT_TRUE(holds(shelf.for_industry("Retail"), 69));
  EXPECT_TRUE(holds(shelf.for_size(SizeBand::small), 69));
  EXPECT_FALSE(holds(shelf.on_any_issue(), 3));
  EXPECT_TRUE(holds(shelf.on_any_issue(), 4));
}

TEST(Shelf, WhatNobodyNamedIsNamedByNone) {
  std::vector<Asset> assets(1);
  assets[0].issues = {""};
  assets[0].sizes = {SizeBand::unknown};
  const Shelf shelf(std::move(assets));
  EXPECT_TRUE(shelf.on_issue("").empty());
  EXPECT_TRUE(shelf.on_issue("unheard of").empty());
  EXPECT_TRUE(shelf.for_size(SizeBand::unknown).empty());
  EXPECT_TRUE(Shelf().on_any_issue().empty());
}

}  // namespace
}  // namespace barnacle
