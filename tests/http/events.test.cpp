// What a reader of GET /events is told, and when it ends. The sockets are transport.test.cpp's.

#include <gmock/gmock.h>

#include "app/sign_in.hpp"
#include "stage.hpp"

namespace barnacle::http {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::Optional;
using testing::StartsWith;

EntryId newest(Stage& stage) {
  return app::look(*stage.house, [](app::Desk& desk) { return desk.books.timeline().latest(1).front().id; });
}

void add(Stage& stage, const std::string& name) {
  ASSERT_TRUE(app::perform(*stage.house, "Ana Ruiz", [&](app::Desk& desk) {
                return app::add_contact(desk, {.given_name = name, .emails = {{.address = name + "@x.example"}}});
              }).ok());
}

Response open(Stage& stage, const std::string& token, const std::string& query = "") {
  return stage.ask(Stage::by_token(Stage::request(Method::get, "/api/v1/events" + query), token));
}

TEST(Events, tell_what_happens_from_now_on_once) {
  Stage stage;
  stage.people();
  Response stream = open(stage, stage.token(stage.ana, Scope::read));
  ASSERT_EQ(stream.status, 200) << stream.body;
  EXPECT_EQ(stream.field("content-type"), "text/event-stream");
  EXPECT_EQ(stream.field("cache-control"), "no-store");
  EXPECT_THAT(stream.body, HasSubstr("id: " + newest(stage).text())) << "who is cut off now goes on from here";
  EXPECT_THAT(stream.more(), Optional(IsEmpty())) << "what was before is not told";
  add(stage, "Mia");
  const auto told = stream.more();
  ASSERT_TRUE(told.has_value());
  EXPECT_THAT(*told, HasSubstr("id: " + newest(stage).text() + "\nevent: entry\ndata: {\"id\":\""));
  EXPECT_THAT(*told, HasSubstr("\"kind\":\"add_contact\",\"contact\":\"con_"));
  EXPECT_THAT(*told, HasSubstr("\"by\":\"Ana Ruiz\",\"at\":\"2025-03-10T09:00:00Z\"}\n\n"));
  EXPECT_THAT(stream.more(), Optional(IsEmpty()));
}

TEST(Events, go_on_after_the_id_that_a_reader_has) {
  Stage stage;
  stage.people();
  const std::string token = stage.token(stage.ana, Scope::read);
  const EntryId had = newest(stage);
  add(stage, "Mia");
  Request again = Stage::by_token(Stage::request(Method::get, "/api/v1/events"), token);
  again.fields.push_back({"last-event-id", had.text()});
  EXPECT_THAT(stage.ask(again).more(), Optional(HasSubstr("\"kind\":\"add_contact\"")));
  EXPECT_THAT(open(stage, token, "?after=" + had.text()).more(), Optional(HasSubstr("\"kind\":\"add_contact\"")));
  EXPECT_THAT(open(stage, token, "?after=" + newest(stage).text()).more(), Optional(IsEmpty()));
  EXPECT_EQ(open(stage, token, "?after=con_1").status, 422);
}

TEST(Events, who_missed_too_much_is_told_so_and_not_flooded) {
  Stage stage;
  stage.people();
  const EntryId had = newest(stage);
  ASSERT_TRUE(app::perform(*stage.house, "import", [](app::Desk& desk) -> Result<Done> {
                for (int i = 0; i < 600; ++i) desk.books.timeline().add(desk.entry("add_contact", "Somebody."));
                return Done{};
              }).ok());
  Response stream = open(stage, stage.token(stage.ana, Scope::read), "?after=" + had.text());
  EXPECT_EQ(stream.more(),
            "id: " + newest(stage).text() + "\nevent: gap\ndata: {\"id\":\"" + newest(stage).text() + "\"}\n\n");
  add(stage, "Mia");
  EXPECT_THAT(stream.more(), Optional(IsEmpty())) << "its reader is reading everything anew";
  stage.clock.advance(std::chrono::seconds(10));
  EXPECT_THAT(stream.more(), Optional(HasSubstr("event: entry")));
}

TEST(Events, tell_how_far_a_job_is) {
  Stage stage;
  stage.people();
  Response stream = open(stage, stage.token(stage.ana, Scope::read));
  EXPECT_THAT(stream.more(), Optional(IsEmpty()));
  Job job{.operation = JobOperation::tag, .made_by = "Ana Ruiz", .total = 3};
  job.id = stage.ids.make<JobId>(stage.clock.now());
  ASSERT_TRUE(app::perform(*stage.house, "test", [&](app::Desk& desk) -> Result<Done> {
                desk.books.jobs().add(job);
                return Done{};
              }).ok());
  const auto told = stream.more();
  ASSERT_TRUE(told.has_value());
  EXPECT_THAT(*told, StartsWith("event: job\ndata: {\"id\":\"" + job.id.text() + "\""));
  EXPECT_THAT(stream.more(), Optional(IsEmpty())) << "it has not moved";
  EXPECT_THAT(open(stage, stage.token(stage.ana, Scope::read)).more(), Optional(HasSubstr("event: job")))
      << "who comes back sees what still runs";
}

TEST(Events, end_with_the_session_the_token_and_the_password) {
  Stage stage;
  stage.people();
  const std::string secret = stage.session(stage.ana);
  Response browser = stage.ask(stage.by_session(Stage::request(Method::get, "/api/v1/events"), secret));
  Response program = open(stage, stage.token(stage.ben, Scope::read, 1));
  EXPECT_NE(browser.more(), std::nullopt);
  EXPECT_NE(program.more(), std::nullopt);
  ASSERT_TRUE(app::change_password(*stage.house, stage.secrets, stage.ana, Stage::password, "five words in one row",
                                   "192.0.2.7")
                  .ok());
  EXPECT_EQ(browser.more(), std::nullopt);
  stage.clock.advance(days{2});
  EXPECT_EQ(program.more(), std::nullopt);
}

TEST(Events, say_that_they_live_when_nothing_happens) {
  Stage stage;
  stage.people();
  Response stream = open(stage, stage.token(stage.ana, Scope::read));
  stage.clock.advance(std::chrono::seconds(14));
  EXPECT_THAT(stream.more(), Optional(IsEmpty()));
  stage.clock.advance(std::chrono::seconds(1));
  EXPECT_THAT(stream.more(), Optional(StartsWith(":")));
  EXPECT_THAT(stream.more(), Optional(IsEmpty()));
}

TEST(Events, have_room_for_so_many_readers) {
  Stage stage;
  stage.people();
  const std::string token = stage.token(stage.ana, Scope::read);
  std::vector<Response> streams;
  for (int i = 0; i < 64; ++i) {
    streams.push_back(open(stage, token));
    ASSERT_EQ(streams.back().status, 200);
  }
  EXPECT_EQ(open(stage, token).status, 429);
  streams.pop_back();
  EXPECT_EQ(open(stage, token).status, 200);
}

}  // namespace
}  // namespace barnacle::http
