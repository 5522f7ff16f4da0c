// Idempotency-Key: sent twice, done once.

#include "http/once.hpp"

#include <gmock/gmock.h>

#include "stage.hpp"

namespace barnacle::http {
namespace {

using testing::HasSubstr;

struct Posting {
  Stage stage;
  std::string token;
  Posting() {
    stage.people();
    token = stage.token(stage.ana, Scope::admin);
  }
  Response post(const std::string& path, const std::string& body, const std::string& key, const std::string& as = "") {
    Request request = Stage::by_token(Stage::request(Method::post, path, body), as.empty() ? token : as);
    request.fields.push_back({"idempotency-key", key});
    return stage.ask(request);
  }
  std::int64_t contacts() {
    return app::look(*stage.house, [](app::Desk& desk) { return desk.books.contacts().count({}); });
  }
};

const std::string contacts_path = "/api/v1/contacts";
const std::string mia = R"({"name":"Mia Wong","emails":[{"address":"mia@x.example"}]})";

TEST(Once, the_first_answer_is_given_again_and_nothing_is_done_again) {
  Posting at;
  const auto outcome = [&] {
    return at.post("/api/v1/outcomes",
                   R"({"contact":")" + at.stage.ravi.text() + R"(","channel":"call","outcome":"no answer"})", "out-1");
  };
  const Response first = outcome();
  ASSERT_EQ(first.status, 201) << first.body;
  EXPECT_EQ(first.field("idempotent-replay"), "");
  const auto done = [&] {
    return app::look(*at.stage.house,
                     [&](app::Desk& desk) { return desk.books.touches().history(at.stage.ravi, 10).size(); });
  };
  const std::size_t done_once = done();
  const Response again = outcome();
  EXPECT_EQ(again.status, 201);
  EXPECT_EQ(again.body, first.body);
  EXPECT_EQ(again.field("etag"), first.field("etag"));
  EXPECT_EQ(again.field("undo-id"), first.field("undo-id"));
  EXPECT_EQ(again.field("idempotent-replay"), "true");
  EXPECT_EQ(done(), done_once);
}

TEST(Once, another_request_under_the_same_key_is_refused) {
  Posting at;
  ASSERT_EQ(at.post(contacts_path, mia, "k").status, 201);
  const Response other = at.post(contacts_path, R"({"name":"Leo Wong"})", "k");
  EXPECT_EQ(other.status, 422);
  EXPECT_THAT(other.body, HasSubstr("urn:barnacle:idempotency.other_body"));
  EXPECT_EQ(at.post("/api/v1/quick-add", mia, "k").status, 422) << "the path is part of the request";
  EXPECT_EQ(at.contacts(), 2);
}

TEST(Once, what_was_refused_did_nothing_and_may_be_mended_under_its_key) {
  Posting at;
  EXPECT_EQ(at.post(contacts_path, R"({"name":7})", "k").status, 422);
  EXPECT_EQ(at.post(contacts_path, mia, "k").status, 201);
}

TEST(Once, keys_are_each_users_own_and_last_a_day) {
  Posting at;
  ASSERT_EQ(at.post(contacts_path, mia, "k").status, 201);
  const Response bens =
      at.post(contacts_path, R"({"name":"Leo Wong"})", "k", at.stage.token(at.stage.ben, Scope::write));
  EXPECT_EQ(bens.status, 201) << bens.body;
  at.stage.clock.advance(hours{24});
  const Response next_day = at.post(contacts_path, R"({"name":"Ida Wong"})", "k");
  EXPECT_EQ(next_day.status, 201) << next_day.body;
  at.stage.clock.advance(hours{25});
  ASSERT_TRUE(app::perform(*at.stage.house, "night", [](app::Desk& desk) { return app::forget_sign_ins(desk); }).ok());
  app::look(*at.stage.house,
            [&](app::Desk& desk) { EXPECT_FALSE(desk.books.answers().find(at.stage.ana.id, "k").has_value()); });
}

TEST(Once, a_request_that_is_being_answered_is_not_begun_again) {
  Posting at;
  at.stage.site->under_way->keys.insert(at.stage.ana.id.text() + " k");
  const Response second = at.post(contacts_path, mia, "k");
  EXPECT_EQ(second.status, 409);
  EXPECT_THAT(second.body, HasSubstr("idempotency.running"));
  EXPECT_EQ(at.contacts(), 1);
}

TEST(Once, what_was_done_before_the_server_died_is_not_done_again) {
  Posting at;
  ASSERT_EQ(at.post(contacts_path, mia, "k").status, 201);
  // The change and its mark are one transaction; the answer is kept by the next, which never came.
  ASSERT_TRUE(app::perform(*at.stage.house, "test", [&](app::Desk& desk) -> Result<Done> {
                auto kept = *desk.books.answers().find(at.stage.ana.id, "k");
                kept.status = 0;
                kept.fields.clear();
                kept.body.clear();
                desk.books.answers().put(kept);
                return Done{};
              }).ok());
  const Response again = at.post(contacts_path, mia, "k");
  EXPECT_EQ(again.status, 409);
  EXPECT_THAT(again.body, HasSubstr("idempotency.answer_lost"));
  EXPECT_EQ(at.contacts(), 2);
}

TEST(Once, no_secret_is_kept) {
  Posting at;
  const Response made = at.post("/api/v1/tokens", R"({"name":"sheet","scope":"read"})", "k");
  ASSERT_EQ(made.status, 201) << made.body;
  app::look(*at.stage.house,
            [&](app::Desk& desk) { EXPECT_EQ(desk.books.answers().find(at.stage.ana.id, "k")->body, ""); });
  EXPECT_EQ(at.post("/api/v1/tokens", R"({"name":"sheet","scope":"read"})", "k").status, 409);
  const std::string user = R"({"name":"Mo Li","email":"mo@velo.example","password":"four words in a row"})";
  ASSERT_EQ(at.post("/api/v1/users", user, "u").status, 201);
  app::look(*at.stage.house, [&](app::Desk& desk) {
    EXPECT_NE(desk.books.answers().find(at.stage.ana.id, "u")->request,
              at.stage.secrets.digest("/api/v1/users?\n" + user));
  });
}

TEST(Once, a_key_is_short_and_visible) {
  Posting at;
  EXPECT_EQ(at.post(contacts_path, mia, "two words").status, 422);
  EXPECT_EQ(at.post(contacts_path, mia, std::string(256, 'k')).status, 422);
  EXPECT_EQ(at.contacts(), 1);
}

}  // namespace
}  // namespace barnacle::http
