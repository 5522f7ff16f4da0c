// What the one who keeps the server running is told, and the API's own document.

#include <gmock/gmock.h>

#include "http/description.hpp"
#include "stage.hpp"

namespace barnacle::http {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Health, says_which_part_fails) {
  Stage stage;
  const auto ask = [&] { return stage.ask(Stage::request(Method::get, "/health")); };
  EXPECT_EQ(ask().status, 200);
  EXPECT_EQ(ask().body, R"({"status":"ok","checks":[{"name":"database","status":"ok","detail":"answers"}]})");
  stage.site->checks = [] { return std::vector<Check>{{"room", false, "3 MiB are free"}}; };
  EXPECT_EQ(ask().status, 503);
  EXPECT_THAT(ask().body, HasSubstr(R"({"name":"room","status":"failing","detail":"3 MiB are free"})"));
  EXPECT_THAT(ask().body, HasSubstr(R"({"status":"failing")"));
  EXPECT_EQ(stage.ask(Stage::request(Method::post, "/health")).status, 405);
}

TEST(Metrics, are_told_to_this_machine_and_to_admins) {
  Stage stage;
  stage.people();
  Request request = Stage::request(Method::get, "/metrics");
  EXPECT_EQ(stage.ask(request).status, 403);
  EXPECT_EQ(stage.ask(Stage::by_token(request, stage.token(stage.ben, Scope::write))).status, 403);
  EXPECT_EQ(stage.ask(Stage::by_token(request, stage.token(stage.ana, Scope::admin))).status, 200);
  request.peer = "127.0.0.1";
  const Response here = stage.ask(request);
  EXPECT_EQ(here.status, 200);
  EXPECT_THAT(here.body, HasSubstr("\nbarnacle_database_up 1\n"));
  EXPECT_THAT(here.body, HasSubstr("\nbarnacle_answers_total{status=\"4xx\"} 2\n"));
  EXPECT_THAT(here.body, HasSubstr("\nbarnacle_answer_seconds_count 3\n"));
  EXPECT_THAT(here.body, HasSubstr("_bucket{le=\"0.005000\"}"));
  request.fields.push_back({"x-forwarded-for", "198.51.100.7"});
  EXPECT_EQ(stage.ask(request).status, 403) << "a proxy here asks for somebody elsewhere";
}

TEST(Description, is_the_document_and_a_page_of_it_without_script) {
  Stage stage;
  const Response document = stage.ask(Stage::request(Method::get, "/api/openapi.json"));
  EXPECT_EQ(document.status, 200);
  EXPECT_EQ(Stage::text_at(document.body, "openapi"), "3.1.0");
  const Response page = stage.ask(Stage::request(Method::get, "/api/docs"));
  EXPECT_EQ(page.status, 200);
  EXPECT_EQ(page.field("content-type"), "text/html; charset=utf-8");
  EXPECT_THAT(page.body, HasSubstr("<code>POST /api/v1/outcomes</code>"));
  EXPECT_THAT(page.body, HasSubstr("<a href=\"#schema-OutcomeReport\">OutcomeReport</a>"));
  EXPECT_THAT(page.body, Not(HasSubstr("<script")));
}

TEST(Description, shows_what_a_document_says_as_text) {
  const std::string page = page_of(R"({"paths":{"/a<b":{"get":{"summary":"<script>","operationId":"x"}}}})");
  EXPECT_THAT(page, HasSubstr("<code>GET /a&lt;b</code></h3><p>&lt;script&gt;</p>"));
}

TEST(SecurityFields, tell_browsers_to_come_by_https_where_they_do) {
  Stage stage;
  EXPECT_EQ(stage.ask(Stage::request(Method::get, "/health")).field("strict-transport-security"), "");
  stage.site->behind_tls = true;
  EXPECT_EQ(stage.ask(Stage::request(Method::get, "/health")).field("strict-transport-security"), "max-age=31536000");
}

TEST(SignInLimits, say_how_long_to_wait) {
  Stage stage;
  stage.people();
  Response last;
  for (int i = 0; i <= attempts_per_account_max; ++i) {
    last = stage.ask(
        Stage::request(Method::post, "/api/v1/session", R"({"email":"ana@velo.example","password":"wrong"})"));
  }
  EXPECT_EQ(last.status, 429);
  EXPECT_EQ(last.field("retry-after"), "900");
  EXPECT_EQ(last.field("ratelimit-policy"), "\"sign-in\";q=10;w=900");
  EXPECT_EQ(last.field("ratelimit"), "\"sign-in\";r=0;t=900");
}

TEST(WhoMayComeIn, stands_in_the_timeline_and_is_not_undone) {
  Stage stage;
  stage.people();
  const std::string token = stage.token(stage.ana, Scope::admin);
  const auto ask = [&](Method method, const std::string& path, const std::string& body = "") {
    Request request = Stage::by_token(Stage::request(method, path, body), token);
    request.fields.push_back({"if-match", "*"});
    stage.clock.advance(std::chrono::seconds(1));
    return stage.ask(request);
  };
  const auto latest = [&] {
    return app::look(*stage.house, [](app::Desk& desk) { return desk.books.timeline().latest(1).front(); });
  };
  const Response made = ask(Method::post, "/api/v1/users",
                            R"({"name":"Mo Li","email":"mo@velo.example","password":"four words in a row"})");
  ASSERT_EQ(made.status, 201) << made.body;
  EXPECT_EQ(latest().verb, "add_user");
  EXPECT_EQ(latest().actor, "Ana Ruiz");
  EXPECT_EQ(ask(Method::post, "/api/v1/tokens", R"({"name":"sheet","scope":"read"})").status, 201);
  EXPECT_EQ(latest().verb, "make_token");
  EXPECT_EQ(ask(Method::del, "/api/v1/users/" + Stage::text_at(made.body, "id")).status, 204);
  EXPECT_EQ(latest().verb, "remove_user");
  const Response refused = ask(Method::post, "/api/v1/undo", R"({"entry":")" + latest().id.text() + "\"}");
  EXPECT_EQ(refused.status, 409);
  EXPECT_THAT(refused.body, HasSubstr("undo.never"));
}

}  // namespace
}  // namespace barnacle::http
