#include <gtest/gtest.h>
#include <map>

#include "domain/planner/scene.test.hpp"

namespace barnacle {
namespace {

TEST(CrisisPause, RestartsSpreadOverTwoWeeks) {
  std::map<LocalDay, int> restarts;
  for (std::uint64_t i = 0; i < 200; ++i) {
    Scene scene;
    scene.contact.id = ContactId{make_uuid_v7(1, 0, i * 0x9e3779b97f4a7c15ULL)};
    scene.policy.crisis = {
        {.place = {"NO", ""}, .at = scene.now - days{1}, .until = make_day(2025, 3, 17), .why = "flood"}};
    const LocalDay day = day_of(scene.plan().touch->at);
    EXPECT_GE(day, make_day(2025, 3, 17));
    EXPECT_LE(day, make_day(2025, 3, 31));
    ++restarts[day];
  }
  EXPECT_GE(restarts.size(), 9U);
}

TEST(CrisisPause, StrikesOnlyItsPlaceAndNotInquiries) {
  Scene scene;
  scene.policy.crisis = {{.place = {"DE", ""}, .at = scene.now - days{1}, .until = make_day(2025, 3, 17)}};
  EXPECT_TRUE(scene.plan().silences.empty());
  scene.policy.crisis.front().place = {};
  EXPECT_FALSE(scene.plan().silences.empty());
  scene.contact.inquiry = Inquiry{.at = scene.now - days{2}, .words = "help"};
  EXPECT_EQ(day_of(scene.plan().touch->at), make_day(2025, 3, 3));
}

}  // namespace
}  // namespace barnacle
