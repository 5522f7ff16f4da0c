// The answers kept for requests that might be sent again.

#include "contract/engines.hpp"

namespace barnacle::contract {
namespace {

class AnswerContract : public Contract {
 protected:
  KeptAnswer answer(UserId user, std::string key) {
    return {.user = user,
            .key = std::move(key),
            .request = std::string("\x00\xff", 2) + std::string(30, 'x'),
            .made_at = monday,
            .status = 201,
            .fields = "content-type: application/json\netag: \"3\"\n",
            .body = "{\"name\":\"Ré\"}"};
  }
};
BARNACLE_CONTRACT(AnswerContract);

TEST_P(AnswerContract, are_each_users_own_replaced_and_forgotten_by_age) {
  const auto ana = ids.make<UserId>(monday);
  const auto ben = ids.make<UserId>(monday);
  KeptAnswer first = answer(ana, "k");
  const KeptAnswer other = answer(ben, "k");
  write([&](Books& books) {
    books.answers().put(first);
    books.answers().put(other);
  });
  EXPECT_EQ(read([&](Books& books) { return books.answers().find(ana, "k"); }), first);
  EXPECT_EQ(read([&](Books& books) { return books.answers().find(ana, "K"); }), std::nullopt);
  first.status = 0;
  first.body.clear();
  first.made_at = monday + hours(1);
  write([&](Books& books) { books.answers().put(first); });
  write([&](Books& books) { books.answers().forget(monday + hours(1)); });
  EXPECT_EQ(read([&](Books& books) { return books.answers().find(ana, "k"); }), first);
  EXPECT_EQ(read([&](Books& books) { return books.answers().find(ben, "k"); }), std::nullopt);
}

}  // namespace
}  // namespace barnacle::contract
