#include "json/glance.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "json/write.hpp"

namespace barnacle {
namespace {

TEST(Glance, FindsMembersBetweenOthersAndLeavesOutWhatIsNotThere) {
  const auto found = glance(R"({"a":1,"b":{"c":"not this","list":[{"c":2},"}"]},"c":"say \"}\"","d":[1,2]})",
                            std::array<std::string_view, 4>{"c", "a", "x", "d"});
  EXPECT_THAT(found, testing::ElementsAre(R"("say \"}\"")", "1", "", "[1,2]"));
}

TEST(Glance, ShowsAStoredContactsNamesInTheirOwnLetters) {
  Contact contact;
  contact.given_name = "Máría \"Mia\"";
  contact.family_name = "Lo\\pez\n";
  contact.notes = std::string(1000, '}');
  contact.external_id = "x-1";
  const std::string document = stored_text(contact);
  const auto [id, given, family] =
      glance(document, std::array<std::string_view, 3>{"external_id", "given_name", "family_name"});
  EXPECT_EQ(*glanced_text(given), contact.given_name);
  EXPECT_EQ(*glanced_text(family), contact.family_name);
  EXPECT_EQ(*glanced_text(id), "x-1");
}

TEST(Glance, EndsWhereADamagedDocumentEnds) {
  const std::string whole = R"({"a":"x","b":{"c":[1,"\"",2]},"d":3})";
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const auto found = glance(std::string_view(whole).substr(0, length), std::array<std::string_view, 1>{"none"});
    EXPECT_EQ(found[0], "");
  }
}

}  // namespace
}  // namespace barnacle
