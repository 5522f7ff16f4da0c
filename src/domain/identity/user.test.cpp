#include "domain/identity/user.hpp"

#include <gtest/gtest.h>

namespace barnacle {
namespace {

const Instant noon{std::chrono::seconds(1741608000)};

TEST(Password, is_long_and_not_what_everybody_would_guess) {
  const User ana{.name = "Ana Ruiz of Velo", .email = "ana@velo.example"};
  EXPECT_TRUE(check_password("four words in a row", ana).ok());
  EXPECT_EQ(check_password("short", ana).refusal().code, "password.too_short");
  EXPECT_EQ(check_password(std::string(password_bytes_max + 1, 'x'), ana).refusal().code, "password.too_long");
  EXPECT_EQ(check_password("aaaaaaaaaaaaaaaa", ana).refusal().code, "password.too_plain");
  EXPECT_EQ(check_password("ANA@velo.example", ana).refusal().code, "password.too_plain");
}

TEST(Credential, opens_from_its_making_to_its_end) {
  const Credential token{.made_at = noon, .ends_at = noon + minutes{1}};
  EXPECT_FALSE(is_in_force(token, noon - microseconds{1}));
  EXPECT_TRUE(is_in_force(token, noon));
  EXPECT_FALSE(is_in_force(token, noon + minutes{1}));
}

TEST(Credential, allows_no_more_than_its_owner_does_now) {
  const Credential wide{.scope = Scope::admin};
  EXPECT_EQ(allowed(wide, {.role = Role::admin}), Scope::admin);
  EXPECT_EQ(allowed(wide, {.role = Role::seller}), Scope::write);
  EXPECT_EQ(allowed({.scope = Scope::read}, {.role = Role::admin}), Scope::read);
}

TEST(Secret, names_its_workspace) {
  EXPECT_EQ(workspace_of_secret(secret_text({12}, "abc")), WorkspaceId{12});
  for (const char* wrong : {"", ".", "1", "x.abc", "-1.abc", "0.abc", "99999999999999999999.a", "1abc"}) {
    EXPECT_FALSE(workspace_of_secret(wrong)) << wrong;
  }
}

TEST(Attempts, begin_anew_after_a_while_and_when_the_clock_steps_back) {
  Attempts attempts = tried_again({}, noon);
  attempts = tried_again(attempts, noon + minutes{14});
  EXPECT_EQ(attempts.count, 2);
  EXPECT_EQ(tried_again(attempts, noon + minutes{15}).count, 1);
  EXPECT_EQ(tried_again(attempts, noon - minutes{1}).count, 1);
}

TEST(Network, is_a_24_of_the_old_addresses_and_a_64_of_the_new) {
  EXPECT_EQ(network_of("192.0.2.7"), "192.0.2.");
  EXPECT_EQ(network_of("::ffff:192.0.2.7"), "192.0.2.");
  EXPECT_EQ(network_of("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2:");
  EXPECT_EQ(network_of("::1"), "::1");
}

}  // namespace
}  // namespace barnacle
