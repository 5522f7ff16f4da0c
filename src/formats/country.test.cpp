#include "formats/country.hpp"

#include <gtest/gtest.h>

namespace barnacle {
namespace {

TEST(country_code, knows_codes_and_names) {
  EXPECT_EQ(country_code("no"), "NO");
  EXPECT_EQ(country_code("UK"), "GB");
  EXPECT_EQ(country_code("United States"), "US");
  EXPECT_EQ(country_code("Österreich"), "AT");
  EXPECT_EQ(country_code("Atlantis"), "");
}

}  // namespace
}  // namespace barnacle
