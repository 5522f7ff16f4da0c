#include "secrets/sodium_secrets.hpp"

#include <gtest/gtest.h>

namespace barnacle {
namespace {

TEST(SodiumSecrets, a_password_opens_its_own_hash_alone) {
  SodiumSecrets secrets;
  const std::string hash = secrets.hash_password("four words in a row");
  EXPECT_TRUE(hash.starts_with("$argon2id$")) << hash;
  EXPECT_NE(hash, secrets.hash_password("four words in a row")) << "the same password has another salt each time";
  EXPECT_TRUE(secrets.is_password("four words in a row", hash));
  EXPECT_FALSE(secrets.is_password("four words in a roW", hash));
  EXPECT_FALSE(secrets.is_password("", ""));
  EXPECT_FALSE(secrets.is_password("four words in a row", ""));
}

TEST(SodiumSecrets, texts_are_never_the_same_and_digests_always) {
  SodiumSecrets secrets;
  EXPECT_EQ(secrets.random_text().size(), 43U);
  EXPECT_NE(secrets.random_text(), secrets.random_text());
  EXPECT_EQ(secrets.digest("a").size(), 32U);
  EXPECT_EQ(secrets.digest("a"), secrets.digest("a"));
  EXPECT_NE(secrets.digest("a"), secrets.digest("b"));
}

}  // namespace
}  // namespace barnacle
