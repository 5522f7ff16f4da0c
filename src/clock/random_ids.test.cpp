#include "clock/random_ids.hpp"

#include <gtest/gtest.h>

#include "clock/system_clock.hpp"

namespace barnacle {
namespace {

TEST(RandomIds, ascend_within_a_millisecond_and_when_the_clock_steps_back) {
  RandomIds ids;
  const Instant start(std::chrono::seconds(1741597200));
  Uuid last{};
  for (int i = 0; i < 5000; ++i) {
    const Uuid id = ids.next(start - std::chrono::seconds(i / 1000));
    EXPECT_LT(last, id);
    EXPECT_EQ(id.bytes[6] >> 4, 7) << "version 7";
    EXPECT_EQ(id.bytes[8] >> 6, 2) << "the variant of RFC 9562";
    last = id;
  }
}

TEST(RandomIds, two_sources_never_meet) {
  RandomIds one;
  RandomIds other;
  const Instant now(std::chrono::seconds(1741597200));
  EXPECT_NE(one.next(now), other.next(now));
}

TEST(SystemClock, knows_the_age_that_this_was_written_in) {
  SystemClock clock;
  EXPECT_GT(clock.now(), Instant(std::chrono::seconds(1741597200)));
}

}  // namespace
}  // namespace barnacle
