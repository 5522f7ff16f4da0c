// Coming in: first run, sign in, sign out, passwords, tokens.

#include <gmock/gmock.h>

#include "stage.hpp"

namespace barnacle::http {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string sign_in_body(const std::string& email, const std::string& password) {
  return "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}";
}

Response sign_in(Stage& stage, const std::string& email, const std::string& password) {
  return stage.ask(Stage::request(Method::post, "/api/v1/session", sign_in_body(email, password)));
}

// The secret of the Set-Cookie field.
std::string cookie_in(const Response& response) {
  const std::string field(response.field("set-cookie"));
  const std::size_t from = field.find('=') + 1;
  return field.substr(from, field.find(';') - from);
}

int status_of_session(Stage& stage, const std::string& secret) {
  return stage.ask(stage.by_session(Stage::request(Method::get, "/api/v1/session"), secret)).status;
}

TEST(SignIn, gives_a_session_that_ends_with_signing_out) {
  Stage stage;
  stage.people();
  const Response in = sign_in(stage, " Ana@velo.example ", Stage::password);
  ASSERT_EQ(in.status, 201) << in.body;
  const std::string field(in.field("set-cookie"));
  EXPECT_THAT(field, testing::StartsWith("__Host-barnacle=1."));
  for (const char* promise : {"; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/"})
    EXPECT_THAT(field, HasSubstr(promise));
  const std::string secret = cookie_in(in);
  EXPECT_EQ(Stage::text_at(in.body, "csrf_token"), csrf_token(stage.secrets, secret));
  EXPECT_EQ(status_of_session(stage, secret), 200);
  EXPECT_NE(cookie_in(sign_in(stage, "ana@velo.example", Stage::password)), secret) << "each session has its own";

  EXPECT_EQ(stage.ask(stage.by_session(Stage::request(Method::del, "/api/v1/session"), secret)).status, 204);
  EXPECT_EQ(status_of_session(stage, secret), 401);
}

TEST(SignIn, ends_by_itself_after_two_weeks) {
  Stage stage;
  stage.people();
  const std::string secret = stage.session(stage.ana);
  stage.clock.advance(days{session_days} - minutes{1});
  EXPECT_EQ(status_of_session(stage, secret), 200);
  stage.clock.advance(minutes{1});
  EXPECT_EQ(status_of_session(stage, secret), 401);
}

TEST(SignIn, does_not_tell_an_unknown_address_from_a_wrong_password) {
  Stage stage;
  stage.people();
  const int before = stage.secrets.asked;
  const Response unknown = sign_in(stage, "nobody@velo.example", "not the password");
  EXPECT_EQ(stage.secrets.asked, before + 1) << "a password is compared all the same, so that it takes as long";
  const Response wrong = sign_in(stage, "ana@velo.example", "not the password");
  EXPECT_EQ(stage.secrets.asked, before + 2);
  EXPECT_EQ(unknown.status, 401);
  EXPECT_EQ(wrong.status, 401);
  EXPECT_EQ(unknown.body, wrong.body);
}

TEST(SignIn, is_closed_for_a_while_after_too_many_tries_also_with_the_right_password) {
  Stage stage;
  stage.people();
  for (int i = 0; i < attempts_per_account_max; ++i) {
    EXPECT_EQ(sign_in(stage, "ana@velo.example", "guess number " + std::to_string(i)).status, 401);
  }
  const Response closed = sign_in(stage, "ana@velo.example", Stage::password);
  EXPECT_EQ(closed.status, 429);
  EXPECT_EQ(closed.field("retry-after"), std::to_string(attempts_minutes * 60));
  EXPECT_EQ(sign_in(stage, "ben@velo.example", Stage::password).status, 201) << "others may come in";
  stage.clock.advance(minutes{attempts_minutes});
  EXPECT_EQ(sign_in(stage, "ana@velo.example", Stage::password).status, 201);
}

TEST(SignIn, is_closed_for_a_network_that_tries_many_accounts) {
  Stage stage;
  stage.people();
  for (int i = 0; i < attempts_per_network_max; ++i)
    sign_in(stage, std::to_string(i) + "@velo.example", "a long guess");
  EXPECT_EQ(sign_in(stage, "ana@velo.example", Stage::password).status, 429);
  Request elsewhere =
      Stage::request(Method::post, "/api/v1/session", sign_in_body("ana@velo.example", Stage::password));
  elsewhere.peer = "192.0.3.7";
  EXPECT_EQ(stage.ask(elsewhere).status, 201);
}

TEST(SignIn, a_new_password_ends_every_other_session) {
  Stage stage;
  stage.people();
  const std::string laptop = stage.session(stage.ana);
  const std::string phone = stage.session(stage.ana);
  const auto change = [&](const std::string& from, const std::string& to) {
    return stage.ask(
        stage.by_session(Stage::request(Method::put, "/api/v1/session/password",
                                        "{\"old_password\":\"" + from + "\",\"new_password\":\"" + to + "\"}"),
                         laptop));
  };
  EXPECT_EQ(change(Stage::password, "short").status, 422);
  EXPECT_EQ(change("not the old one", "five other words in a row").status, 401);
  const Response changed = change(Stage::password, "five other words in a row");
  ASSERT_EQ(changed.status, 200) << changed.body;
  EXPECT_EQ(status_of_session(stage, phone), 401);
  EXPECT_EQ(status_of_session(stage, laptop), 401) << "the secret itself is new";
  EXPECT_EQ(status_of_session(stage, cookie_in(changed)), 200);
  EXPECT_EQ(sign_in(stage, "ana@velo.example", Stage::password).status, 401);
}

TEST(SignIn, a_user_who_is_removed_is_out_at_once) {
  Stage stage;
  stage.people();
  const std::string session = stage.session(stage.ben);
  const std::string token = stage.token(stage.ben, Scope::read);
  const std::string admin = stage.token(stage.ana, Scope::admin);
  const auto remove = [&](const User& user) {
    Request request = Stage::by_token(Stage::request(Method::del, "/api/v1/users/" + user.id.text()), admin);
    request.fields.push_back({"if-match", "*"});
    return stage.ask(request).status;
  };
  EXPECT_EQ(remove(stage.ben), 204);
  EXPECT_EQ(status_of_session(stage, session), 401);
  EXPECT_EQ(stage.ask(Stage::by_token(Stage::request(Method::get, "/api/v1/session"), token)).status, 401);
  EXPECT_EQ(sign_in(stage, "ben@velo.example", Stage::password).status, 401);
  EXPECT_EQ(remove(stage.ana), 403) << "the last admin stays";
}

TEST(Tokens, are_shown_once_and_do_no_more_than_they_were_made_for) {
  Stage stage;
  stage.people();
  const std::string session = stage.session(stage.ben);
  const auto make = [&](const std::string& scope) {
    return stage.ask(stage.by_session(
        Stage::request(Method::post, "/api/v1/tokens", "{\"name\":\"sheet\",\"scope\":\"" + scope + "\"}"), session));
  };
  EXPECT_EQ(make("admin").status, 403);
  const Response made = make("read");
  ASSERT_EQ(made.status, 201) << made.body;
  const std::string secret = Stage::text_at(made.body, "token");
  const Response list = stage.ask(Stage::by_token(Stage::request(Method::get, "/api/v1/tokens"), secret));
  EXPECT_EQ(list.status, 200);
  EXPECT_THAT(list.body, HasSubstr("sheet"));
  EXPECT_THAT(list.body, Not(HasSubstr(secret)));
  EXPECT_EQ(
      stage.ask(Stage::by_token(Stage::request(Method::post, "/api/v1/tokens", "{\"name\":\"more\"}"), secret)).status,
      403);
  stage.clock.advance(days{90});
  EXPECT_EQ(stage.ask(Stage::by_token(Stage::request(Method::get, "/api/v1/tokens"), secret)).status, 401);
}

TEST(FirstRun, the_bare_address_says_what_to_do_and_the_link_makes_one_admin) {
  Stage stage;
  EXPECT_THAT(stage.ask(Stage::request(Method::get, "/")).body, HasSubstr("barnacle admin create"));
  const std::string old_link = *app::make_first_run_link(*stage.house, stage.secrets);
  const std::string link = *app::make_first_run_link(*stage.house, stage.secrets);
  const auto open = [&](const std::string& secret) {
    return stage.ask(Stage::request(Method::get, "/first-run?link=" + secret)).body;
  };
  EXPECT_THAT(open(old_link), HasSubstr("Nobody can sign in yet")) << "a newer link ends the older one";
  EXPECT_THAT(open(link), HasSubstr("name=\"password\""));
  const auto post = [&](const std::string& password) {
    Request form = Stage::request(Method::post, "/first-run");
    form.body = "link=" + link + "&name=Ana+Ruiz&email=ana%40velo.example&zone=Europe%2FMadrid&password=" + password;
    return stage.ask(form);
  };
  EXPECT_EQ(post("short").status, 422) << "and the link is not used up by it";
  const Response in = post("four+words+in+a+row");
  ASSERT_EQ(in.status, 303) << in.body;
  const Response who = stage.ask(stage.by_session(Stage::request(Method::get, "/api/v1/session"), cookie_in(in)));
  EXPECT_EQ(Stage::text_at(who.body, "role"), "admin");
  EXPECT_EQ(stage.ask(stage.by_session(Stage::request(Method::get, "/api/v1/queue"), cookie_in(in))).status, 200);
  EXPECT_EQ(post("four+words+in+a+row").status, 403) << "used";
  EXPECT_FALSE(app::make_first_run_link(*stage.house, stage.secrets).ok());
}

TEST(FirstRun, the_link_ends_by_itself) {
  Stage stage;
  const std::string link = *app::make_first_run_link(*stage.house, stage.secrets);
  stage.clock.advance(hours{first_run_hours});
  EXPECT_FALSE(app::is_first_run_link(*stage.house, stage.secrets, link));
}

TEST(SignInPage, works_without_script_and_escapes_what_was_typed) {
  Stage stage;
  stage.people();
  Request form = Stage::request(Method::post, "/sign-in");
  form.body = "email=%22%3E%3Cscript%3E&password=wrong";
  const Response wrong = stage.ask(form);
  EXPECT_EQ(wrong.status, 401);
  EXPECT_THAT(wrong.body, Not(HasSubstr("<script>")));
  form.body = "email=ana%40velo.example&password=four+words+in+a+row";
  form.fields.push_back({"origin", "https://elsewhere.example"});
  EXPECT_EQ(stage.ask(form).status, 403);
  form.fields.back().value = "http://localhost:8600";
  const Response in = stage.ask(form);
  EXPECT_EQ(in.status, 303);
  EXPECT_EQ(status_of_session(stage, cookie_in(in)), 200);
  EXPECT_EQ(stage.ask(Stage::request(Method::get, "/")).field("location"), "/sign-in");
}

}  // namespace
}  // namespace barnacle::http
