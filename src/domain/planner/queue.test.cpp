#include "domain/planner/queue.hpp"

#include <gtest/gtest.h>

namespace barnacle {
namespace {

Touch touch(Band band, int due_minute, double worth, int number) {
  Touch made;
  made.id = TouchId{make_uuid_v7(1, 0, static_cast<std::uint64_t>(number))};
  made.band = band;
  made.due_at = Instant{minutes{due_minute}};
  made.worth_per_minute = worth;
  return made;
}

TEST(Queue, ClocksFirstTheEarliestFirst) {
  EXPECT_TRUE(comes_before(touch(Band::now, 90, 0, 2), touch(Band::replies, 10, 900, 1)));
  EXPECT_TRUE(comes_before(touch(Band::now, 10, 1, 2), touch(Band::now, 20, 900, 1)));
  EXPECT_TRUE(comes_before(touch(Band::commitments, 10, 1, 2), touch(Band::commitments, 20, 900, 1)));
}

TEST(Queue, ElsewhereWorthPerMinuteDecides) {
  EXPECT_TRUE(comes_before(touch(Band::deals, 90, 30, 2), touch(Band::deals, 10, 20, 1)));
  EXPECT_TRUE(comes_before(touch(Band::keep_in_touch, 10, 20, 1), touch(Band::keep_in_touch, 10, 20, 2)));
  EXPECT_FALSE(comes_before(touch(Band::deals, 1, 1, 1), touch(Band::deals, 1, 1, 1)));
}

TEST(Queue, DemandCountsWhatMustBeServedToday) {
  // 100 minutes a day, 60 of them for deadlines: 15 touches. Forty due within one day: 40*4 - 60 = 100 minutes too
  // many, 25 touches.
  EXPECT_EQ(demand_of(std::vector<double>(40, 1.0), 100).must_today, 25);
  EXPECT_FALSE(demand_of(std::vector<double>(40, 1.0), 100).overloaded);
  EXPECT_TRUE(demand_of(std::vector<double>(42, 1.0), 100).overloaded);
  EXPECT_EQ(demand_of({10, 20, 30}, 100).must_today, 0);
  EXPECT_EQ(demand_of({}, 100).must_today, 0);
  EXPECT_EQ(demand_of({0, 0}, 100).must_today, 2);
}

TEST(Overload, five_days_running_raise_the_alarm_and_four_do_not) {
  const auto alarm = overload_of(std::vector<int>{150, 150, 150, 150, 150}, 120);
  ASSERT_TRUE(alarm);
  EXPECT_EQ(alarm->must_today, 37);
  EXPECT_EQ(alarm->fit_today, 30);
  EXPECT_FALSE(overload_of(std::vector<int>{150, 150, 150, 150, 0}, 120));
  EXPECT_TRUE(overload_of(std::vector<int>{800, 0, 0, 0, 0}, 120)) << "a heap is carried from day to day";
  EXPECT_FALSE(overload_of(std::vector<int>{120, 120, 120, 120, 120}, 120)) << "a full day is no overload";
  EXPECT_FALSE(overload_of(std::vector<int>{150, 150, 150, 150, 150}, 0)) << "days without blocks have no measure";
}

}  // namespace
}  // namespace barnacle
