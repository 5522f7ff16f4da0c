#include <gtest/gtest.h>

#include "domain/planner/choose/kind.hpp"

namespace barnacle {
namespace {

void count(Standing& standing, Kind kind) {
  ++standing.unsolicited;
  standing.asks += kind == Kind::ask ? 1 : 0;
  standing.last_kinds.push_back(kind);
}

TEST(Kind, AsksFallOnTheTouchesOfTheReference) {
  Standing standing;
  std::vector<int> asks;
  for (int n = 1; n <= 20; ++n) {
    const Kind kind = ledger_kind(standing, {});
    if (kind == Kind::ask) asks.push_back(n);
    count(standing, kind);
  }
  EXPECT_EQ(asks, (std::vector<int>{2, 6, 9, 12, 16, 19}));
}

TEST(Kind, WhateverACadenceWantsTheLedgerHolds) {
  for (unsigned pattern = 0; pattern < 4096; ++pattern) {
    Standing standing;
    int values = 0;
    for (int n = 1; n <= 12; ++n) {
      const Kind wanted = (pattern >> (n - 1)) % 2 == 1 ? Kind::ask : Kind::value;
      const Kind kind = bearable_kind(wanted, standing, {});
      const bool asked_before = !standing.last_kinds.empty() && standing.last_kinds.back() == Kind::ask;
      ASSERT_FALSE(asked_before && kind == Kind::ask) << pattern;
      values = kind == Kind::value ? values + 1 : 0;
      ASSERT_LE(values, 4) << pattern;
      count(standing, kind);
      if (n >= 3) {
        ASSERT_LE(std::abs(10 * standing.asks - 3 * n), 10) << pattern << " after " << n;
      }
    }
  }
}

TEST(Kind, AfterTheBurdenOnlyFourGiftsInARowAsk) {
  Standing standing;
  standing.burden_taken = true;
  for (int n = 1; n <= 4; ++n) {
    EXPECT_EQ(ledger_kind(standing, {}), Kind::value) << n;
    EXPECT_EQ(bearable_kind(Kind::ask, standing, {}), Kind::value) << n;
    standing.last_kinds.push_back(Kind::value);
  }
  EXPECT_EQ(ledger_kind(standing, {}), Kind::ask);
  EXPECT_EQ(bearable_kind(Kind::value, standing, {}), Kind::ask);
  EXPECT_EQ(bearable_kind(Kind::ask, standing, {}), Kind::ask);
}

TEST(Kind, WhatIsNeitherStaysSo) { EXPECT_EQ(bearable_kind(Kind::neither, {}, {}), Kind::neither); }

}  // namespace
}  // namespace barnacle
