// What people keep about themselves: their hours, and how far their first run is.

#include <gmock/gmock.h>

#include "stage.hpp"

namespace barnacle::http {
namespace {

using testing::HasSubstr;

Response patch(Stage& stage, const std::string& secret, const std::string& body) {
  return stage.ask(stage.by_session(Stage::request(Method::patch, "/api/v1/session/me", body), secret));
}

TEST(Me, an_admin_who_names_their_zone_gets_a_queue) {
  Stage stage;
  stage.people();
  const auto added = app::add_user(
      *stage.house, stage.secrets, "test",
      {.name = "Mia Wong", .email = "mia@velo.example", .password = Stage::password, .role = Role::admin});
  ASSERT_TRUE(added.ok());
  const std::string secret = stage.session(*added);
  const auto queue = [&] { return stage.ask(stage.by_session(Stage::request(Method::get, "/api/v1/queue"), secret)); };
  EXPECT_EQ(patch(stage, secret, "{\"language\":\"de\"}").status, 200);
  EXPECT_EQ(queue().status, 422) << "a language makes nobody a seller";
  const Response me = patch(stage, secret, "{\"zone\":\"Asia/Singapore\",\"hours\":\"mon-thu 8:00-16:00\"}");
  ASSERT_EQ(me.status, 200) << me.body;
  EXPECT_EQ(Stage::text_at(me.body, "language"), "de");
  EXPECT_EQ(Stage::text_at(me.body, "zone"), "Asia/Singapore");
  EXPECT_EQ(Stage::text_at(me.body, "hours"), "mon-thu 8:00-16:00");
  EXPECT_EQ(queue().status, 200);
  EXPECT_EQ(patch(stage, secret, "{\"zone\":\"Moon/Base\"}").status, 422);
  EXPECT_EQ(patch(stage, secret, "{\"language\":\"<b>\"}").status, 422);
  EXPECT_EQ(patch(stage, secret, "{\"role\":\"admin\"}").status, 422) << "nobody makes themselves an admin";
}

TEST(Me, a_change_of_hours_is_taken_back_by_the_id_that_came_with_it_and_a_name_is_not) {
  Stage stage;
  stage.people();
  const std::string secret = stage.session(stage.ben);
  const Response moved = patch(stage, secret, "{\"zone\":\"Europe/Lisbon\"}");
  ASSERT_FALSE(moved.field("undo-id").empty());
  const std::string undo = "{\"entry\":\"" + std::string(moved.field("undo-id")) + "\"}";
  EXPECT_EQ(stage.ask(stage.by_session(Stage::request(Method::post, "/api/v1/undo", undo), secret)).status, 200);
  const Response me = stage.ask(stage.by_session(Stage::request(Method::get, "/api/v1/session/me"), secret));
  EXPECT_EQ(Stage::text_at(me.body, "zone"), "Europe/Madrid");
  stage.clock.advance(minutes{1});
  const Response renamed = patch(stage, secret, "{\"name\":\"Benjamin Okafor\"}");
  EXPECT_EQ(renamed.status, 200) << renamed.body;
  EXPECT_EQ(renamed.field("undo-id"), "");
  const Response seller =
      stage.ask(stage.by_session(Stage::request(Method::get, "/api/v1/sellers/" + stage.ben.seller.text()), secret));
  EXPECT_EQ(Stage::text_at(seller.body, "name"), "Benjamin Okafor");
}

TEST(Me, the_first_run_is_remembered_for_each_user) {
  Stage stage;
  stage.people();
  const std::string ana = stage.session(stage.ana);
  const std::string reached = R"({"you":true,"mail":false,"people":true,"rhythm":false,"dismissed":false})";
  EXPECT_EQ(stage.ask(stage.by_session(Stage::request(Method::put, "/api/v1/session/first-run", reached), ana)).body,
            reached);
  const auto asked = Stage::request(Method::get, "/api/v1/session/first-run");
  EXPECT_EQ(stage.ask(stage.by_session(asked, ana)).body, reached);
  EXPECT_EQ(Stage::text_at(stage.ask(stage.by_session(asked, stage.session(stage.ben))).body, "you"), "false");
}

TEST(DemoOverHttp, comes_to_an_empty_workspace_and_goes_with_one_press) {
  Stage stage;
  stage.people();
  const std::string token = stage.token(stage.ana, Scope::admin);
  const auto ask = [&](Method method) {
    return stage.ask(Stage::by_token(Stage::request(method, "/api/v1/demo"), token));
  };
  EXPECT_EQ(ask(Method::post).status, 409) << "Ravi is somebody's own";
  ASSERT_TRUE(app::perform(*stage.house, "test", [&](app::Desk& desk) -> Result<Done> {
                if (const auto planned = desk.books.touches().planned_of(stage.ravi)) {
                  desk.books.touches().erase(planned->id);
                }
                desk.books.contacts().erase(stage.ravi);
                return Done{};
              }).ok());
  const Response loaded = ask(Method::post);
  ASSERT_EQ(loaded.status, 201) << loaded.body;
  EXPECT_EQ(loaded.body, R"({"loaded_on":"2025-03-10","contacts":25,"own_contacts":0})");
  EXPECT_EQ(ask(Method::post).status, 200);
  const Response removed = ask(Method::del);
  ASSERT_EQ(removed.status, 200) << removed.body;
  EXPECT_THAT(removed.body, HasSubstr("{\"contacts\":25,\"undo\":\"ent_"));
  EXPECT_EQ(ask(Method::get).body, R"({"loaded_on":null,"contacts":0,"own_contacts":0})");
  EXPECT_EQ(ask(Method::del).status, 409);
}

}  // namespace
}  // namespace barnacle::http
