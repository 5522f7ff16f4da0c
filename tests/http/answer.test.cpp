// What comes back for what is asked, without a socket.

#include <gmock/gmock.h>

#include "stage.hpp"

namespace barnacle::http {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Answer, a_token_reads_the_queue_and_a_contact_with_its_version) {
  Stage stage;
  stage.people();
  const std::string token = stage.token(stage.ana, Scope::write);
  const Response queue = stage.ask(Stage::by_token(Stage::request(Method::get, "/api/v1/queue"), token));
  EXPECT_EQ(queue.status, 200) << queue.body;
  EXPECT_THAT(queue.body, HasSubstr("\"minutes_of_blocks\":120"));
  EXPECT_EQ(Stage::text_at(queue.body, "alarm"), "null");

  const std::string path = "/api/v1/contacts/" + stage.ravi.text();
  const Response contact = stage.ask(Stage::by_token(Stage::request(Method::get, path), token));
  EXPECT_EQ(contact.status, 200) << contact.body;
  EXPECT_THAT(contact.body, HasSubstr("ravi@nordlys.example"));
  const std::string etag(contact.field("etag"));
  ASSERT_FALSE(etag.empty());
  Request again = Stage::by_token(Stage::request(Method::get, path), token);
  again.fields.push_back({"if-none-match", etag});
  EXPECT_EQ(stage.ask(again).status, 304);
}

TEST(Answer, an_outcome_is_recorded_by_its_caller_and_changes_the_contact) {
  Stage stage;
  stage.people();
  const std::string token = stage.token(stage.ben, Scope::write);
  const std::string body = "{\"contact\":\"" + stage.ravi.text() +
                           "\",\"channel\":\"call\",\"outcome\":\"no answer\",\"words\":\"rang out\"}";
  const Response made = stage.ask(Stage::by_token(Stage::request(Method::post, "/api/v1/outcomes", body), token));
  ASSERT_EQ(made.status, 201) << made.body;
  const Response seen =
      stage.ask(Stage::by_token(Stage::request(Method::get, "/api/v1/contacts/" + stage.ravi.text()), token));
  EXPECT_THAT(seen.body, HasSubstr("\"actor\":\"Ben Okafor\""));
}

TEST(Answer, a_wrong_body_says_where_it_is_wrong) {
  Stage stage;
  stage.people();
  const std::string token = stage.token(stage.ana, Scope::write);
  const auto post = [&](const std::string& body) {
    return stage.ask(Stage::by_token(Stage::request(Method::post, "/api/v1/outcomes", body), token));
  };
  const Response unknown = post("{\"contact\":\"" + stage.ravi.text() + "\",\"next_step\":{\"wat\":1}}");
  EXPECT_EQ(unknown.status, 422);
  EXPECT_EQ(unknown.field("content-type"), "application/problem+json");
  EXPECT_THAT(unknown.body, HasSubstr("\"pointer\":\"/next_step\""));
  EXPECT_THAT(unknown.body, HasSubstr("\"request_id\":\"req-1\""));
  EXPECT_EQ(post("{\"contact\":").status, 400);
  EXPECT_EQ(post("{}x").status, 400);
  Request form = Stage::by_token(Stage::request(Method::post, "/api/v1/outcomes"), token);
  form.body = "contact=1";
  form.fields.push_back({"content-type", "application/x-www-form-urlencoded"});
  EXPECT_EQ(stage.ask(form).status, 415);
}

TEST(Answer, addresses_that_are_not_there_and_methods_that_do_not_fit) {
  Stage stage;
  stage.people();
  EXPECT_EQ(stage.ask(Stage::request(Method::get, "/api/v1/nothing")).status, 404);
  const Response wrong = stage.ask(Stage::request(Method::put, "/api/v1/queue"));
  EXPECT_EQ(wrong.status, 405);
  EXPECT_EQ(wrong.field("allow"), "GET, HEAD");
  const std::string token = stage.token(stage.ana, Scope::read);
  for (const std::string path : {"/api/v1/contacts/con_nobody", "/api/v1/contacts/%00", "/api/v1/contacts/%ff",
                                 "/api/v1/contacts/con_01hv0000000000000000000000"}) {
    EXPECT_EQ(stage.ask(Stage::by_token(Stage::request(Method::get, path), token)).status, 404) << path;
  }
  EXPECT_EQ(stage.ask(Stage::by_token(Stage::request(Method::get, "/api/v1/contacts?colour=red"), token)).status, 422);
}

TEST(Answer, a_list_goes_on_where_its_cursor_stands_and_shows_the_fields_asked_for) {
  Stage stage;
  stage.people();
  for (const std::string name : {"Mia", "Leo"}) {
    ASSERT_TRUE(app::perform(*stage.house, "test", [&](app::Desk& desk) {
                  return app::add_contact(desk, {.given_name = name, .emails = {{.address = name + "@x.example"}}});
                }).ok());
  }
  const std::string token = stage.token(stage.ana, Scope::read);
  const auto page = [&](const std::string& query) {
    return stage.ask(Stage::by_token(Stage::request(Method::get, "/api/v1/contacts?" + query), token)).body;
  };
  const std::string first = page("limit=2&fields=contact.given_name");
  EXPECT_THAT(first, HasSubstr("Ravi"));
  EXPECT_THAT(first, Not(HasSubstr("ravi@")));
  const std::string rest = page("limit=2&cursor=" + Stage::text_at(first, "next_cursor"));
  EXPECT_THAT(rest, HasSubstr("Leo"));
  EXPECT_THAT(rest, Not(HasSubstr("Ravi")));
  EXPECT_EQ(Stage::text_at(rest, "next_cursor"), "null");
}

TEST(Answer, every_answer_carries_its_request_and_the_security_fields) {
  Stage stage;
  for (const std::string path : {"/", "/sign-in", "/pages.css", "/nothing", "/api/v1/queue", "/api/v1/nothing"}) {
    const Response response = stage.ask(Stage::request(Method::get, path));
    EXPECT_EQ(response.field("request-id"), "req-1") << path;
    EXPECT_EQ(response.field("x-content-type-options"), "nosniff") << path;
    EXPECT_THAT(std::string(response.field("content-security-policy")), HasSubstr("frame-ancestors 'none'")) << path;
    EXPECT_THAT(std::string(response.field("content-security-policy")), HasSubstr("script-src 'self'")) << path;
    EXPECT_THAT(std::string(response.field("content-security-policy")), Not(HasSubstr("unsafe"))) << path;
  }
}

}  // namespace
}  // namespace barnacle::http
