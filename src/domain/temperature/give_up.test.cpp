#include <gtest/gtest.h>

#include "domain/temperature/give_up.hpp"

namespace barnacle {
namespace {

TEST(GiveUp, RefusedBeforeFiveAttempts) {
  Contact contact;
  contact.standing.unanswered = 4;
  const auto refused = may_give_up(contact, {});
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.refusal().code, "give_up.too_early");
  EXPECT_NE(refused.refusal().text.find("1 more attempt"), std::string::npos);
  contact.standing.unanswered = 5;
  EXPECT_TRUE(may_give_up(contact, {}).ok());
}

}  // namespace
}  // namespace barnacle
