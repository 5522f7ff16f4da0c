// Every route of the table against everybody who may not pass: refused, and the database is as it was, to the byte.

#include <gmock/gmock.h>
#include <sqlite3.h>

#include <functional>

#include "app/keep_assets.hpp"
#include "app/keep_deals.hpp"
#include "http/route.hpp"
#include "stage.hpp"

namespace barnacle::http {
namespace {

// Every row of every table, as text.
std::string dump_of(const std::string& path) {
  sqlite3* database = nullptr;
  EXPECT_EQ(sqlite3_open_v2(path.c_str(), &database, SQLITE_OPEN_READONLY, nullptr), SQLITE_OK);
  const auto rows = [&](const std::string& sql) {
    std::vector<std::string> lines;
    sqlite3_stmt* statement = nullptr;
    EXPECT_EQ(sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr), SQLITE_OK) << sql;
    while (sqlite3_step(statement) == SQLITE_ROW) {
      std::string line;
      for (int column = 0; column < sqlite3_column_count(statement); ++column) {
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
        line +=
            std::string(bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(statement, column))) + "|";
      }
      lines.push_back(line);
    }
    sqlite3_finalize(statement);
    return lines;
  };
  std::string dump;
  for (std::string table : rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")) {
    table.pop_back();
    for (const std::string& line : rows("SELECT * FROM \"" + table + "\"")) dump += table + " " + line + "\n";
  }
  sqlite3_close(database);
  return dump;
}

struct Intruder {
  std::string who;
  int status;
  std::function<Request(const Route&, Request)> disguised;
  std::function<bool(const Route&)> concerns;
};

TEST(Doors, whoever_may_not_pass_is_refused_and_changes_nothing) {
  Stage stage;
  stage.people();
  // What is there to be reached.
  const std::string admin_session = stage.session(stage.ana);
  const std::string read_token = stage.token(stage.ana, Scope::read);
  const std::string seller_token = stage.token(stage.ben, Scope::write);
  const std::string revoked = stage.token(stage.ana, Scope::admin);
  ASSERT_TRUE(app::perform(*stage.house, "test", [&](app::Desk& desk) {
                const auto credential = desk.books.users().credential(stage.secrets.digest(revoked));
                return app::revoke_token(desk, stage.ana.id, credential->id);
              }).ok());
  const auto cleo = app::add_user(*stage.house, stage.secrets, "test",
                                  {.name = "Cleo", .email = "cleo@velo.example", .password = Stage::password});
  ASSERT_TRUE(cleo.ok());
  const std::string removed_token = stage.token(*cleo, Scope::write);
  const std::string removed_session = stage.session(*cleo);
  ASSERT_TRUE(
      app::perform(*stage.house, "test", [&](app::Desk& desk) { return app::remove_user(desk, cleo->id); }).ok());
  const std::string left_session = stage.session(stage.ben);
  ASSERT_EQ(stage.ask(stage.by_session(Stage::request(Method::del, "/api/v1/session"), left_session)).status, 204);
  const std::string old_password = stage.session(stage.ben);
  ASSERT_TRUE(app::change_password(*stage.house, stage.secrets, stage.ben, Stage::password, "five words in one row",
                                   "192.0.2.7")
                  .ok());
  const std::string ended_token = stage.token(stage.ana, Scope::admin, 1);
  // The other workspace has people, sessions and tokens of its own, in the same database.
  app::House other(*stage.storage, stage.clock, stage.ids, WorkspaceId{2});
  const auto stranger =
      app::add_user(other, stage.secrets, "test",
                    {.name = "Eve", .email = "eve@else.example", .password = Stage::password, .role = Role::admin});
  ASSERT_TRUE(stranger.ok());
  const std::string foreign_token =
      app::perform(other, "test", [&](app::Desk& desk) {
        return app::make_token(desk, stage.secrets, *stranger, {.name = "eve", .scope = Scope::admin});
      })->secret;
  const std::string foreign_session =
      app::sign_in(other, stage.secrets, "eve@else.example", Stage::password, "198.51.100.1")->secret;
  stage.clock.advance(days{2});

  const auto behind_a_door = [](const Route& route) { return route.door != Door::anonymous; };
  const auto changes = [&](const Route& route) { return behind_a_door(route) && route.method != Method::get; };
  const auto token = [](const std::string& secret) {
    return [secret](const Route&, Request made) { return Stage::by_token(std::move(made), secret); };
  };
  const auto session = [&stage](const std::string& secret) {
    return [&stage, secret](const Route&, Request made) { return stage.by_session(std::move(made), secret); };
  };
  const auto without = [&](std::string_view name, const std::string& secret) {
    return [&stage, name, secret](const Route&, Request made) {
      made = stage.by_session(std::move(made), secret);
      std::erase_if(made.fields, [&](const Field& field) { return field.name == name; });
      return made;
    };
  };
  const std::vector<Intruder> intruders = {
      {"anonymous", 401, [](const Route&, Request made) { return made; }, behind_a_door},
      {"nonsense for a token", 401, token("1.nonsense"), behind_a_door},
      {"a revoked token", 401, token(revoked), behind_a_door},
      {"an ended token", 401, token(ended_token), behind_a_door},
      {"a token of somebody who was removed", 401, token(removed_token), behind_a_door},
      {"their session", 401, session(removed_session), behind_a_door},
      {"a session that was signed out", 401, session(left_session), behind_a_door},
      {"a session from before a new password", 401, session(old_password), behind_a_door},
      {"a token of another workspace", 401, token(foreign_token), behind_a_door},
      {"the same with our number", 401, token("1" + foreign_token.substr(1)), behind_a_door},
      {"a session of another workspace", 401, session(foreign_session), behind_a_door},
      {"a session's secret as a token", 401, token(admin_session), behind_a_door},
      {"a token as a cookie", 401, session(seller_token), behind_a_door},
      {"a token that may only read", 403, token(read_token),
       [](const Route& route) { return route.door == Door::write || route.door == Door::admin; }},
      {"a seller at an admin's door", 403, token(seller_token),
       [](const Route& route) { return route.door == Door::admin; }},
      {"a session without its CSRF token", 403, without("x-csrf-token", admin_session), changes},
      {"a session without an origin", 403, without("origin", admin_session), changes},
      {"a session from another origin", 403,
       [&](const Route&, Request made) {
         made = stage.by_session(std::move(made), admin_session);
         for (Field& field : made.fields) {
           if (field.name == "origin") field.value = "https://localhost.evil.example";
         }
         return made;
       },
       changes},
  };

  const std::string before = dump_of(stage.path());
  ASSERT_THAT(before, testing::HasSubstr("ravi@nordlys.example"));
  for (const Route& route : all_routes()) {
    std::string path = std::string(api_root);
    for (const char one : std::string(route.path)) path += one;
    for (std::size_t open = path.find('{'); open != std::string::npos; open = path.find('{')) {
      const std::string id = path.find("/users/") != std::string::npos ? stage.ben.id.text() : stage.ravi.text();
      path.replace(open, path.find('}', open) - open + 1, id);
    }
    for (const Intruder& intruder : intruders) {
      if (!intruder.concerns(route)) continue;
      const std::string body = route.method == Method::get || route.method == Method::del ? "" : "{}";
      const Response response = stage.ask(intruder.disguised(route, Stage::request(route.method, path, body)));
      EXPECT_EQ(response.status, intruder.status) << intruder.who << " at " << route.operation << ": " << response.body;
    }
    EXPECT_EQ(dump_of(stage.path()), before) << "after everybody was refused at " << route.operation;
  }
}

// Whatever stands in another workspace answers exactly as if it did not exist, to our own admin, and stays as it is.
TEST(Doors, what_belongs_to_another_workspace_is_unknown_here) {
  Stage stage;
  stage.people();
  const std::string admin = stage.token(stage.ana, Scope::admin);
  app::House other(*stage.storage, stage.clock, stage.ids, WorkspaceId{2});
  const auto eve =
      app::add_user(other, stage.secrets, "test",
                    {.name = "Eve", .email = "eve@else.example", .password = Stage::password, .role = Role::admin});
  ASSERT_TRUE(eve.ok());
  std::vector<std::string> foreign = {eve->id.text()};
  std::vector<std::string> unknown = {UserId{stage.ids.next(stage.clock.now())}.text()};
  ASSERT_TRUE(app::perform(other, "eve", [&](app::Desk& desk) -> Result<Done> {
                const auto seller = app::save_seller(desk, {.name = "Eve"});
                const auto contact = app::add_contact(
                    desk, {.given_name = "Zoe", .organization = "Else", .emails = {{.address = "zoe@else.example"}}});
                const auto deal = app::add_deal(desk, {.name = "theirs", .contacts = {contact->contact.id}});
                const auto asset = app::save_asset(desk, {.title = "theirs", .text = "theirs"});
                const auto token = app::make_token(desk, stage.secrets, *eve, {.name = "eve"});
                EXPECT_TRUE(deal.ok() && asset.ok() && token.ok());
                for (const std::string& id :
                     {seller->id.text(), contact->contact.id.text(), contact->contact.organization.text(),
                      deal->id.text(), asset->id.text(), token->credential.id.text(),
                      desk.books.timeline().latest(1).front().id.text()}) {
                  foreign.push_back(id);
                  unknown.push_back(id.substr(0, id.find('_') + 1) + uuid_text(stage.ids.next(stage.clock.now())));
                }
                return Done{};
              }).ok());

  const std::string before = dump_of(stage.path());
  int asked = 0;
  for (const Route& route : all_routes()) {
    const std::size_t open = route.path.find("{id}");
    if (open == std::string_view::npos) continue;
    for (std::size_t i = 0; i < foreign.size(); ++i) {
      const auto answer_for = [&](const std::string& id) {
        std::string path = std::string(api_root) + std::string(route.path);
        path.replace(path.find("{id}"), 4, id);
        for (std::size_t at = path.find('{'); at != std::string::npos; at = path.find('{')) {
          path.replace(at, path.find('}', at) - at + 1, "0");
        }
        const std::string body = route.method == Method::get || route.method == Method::del ? "" : "{}";
        Request request = Stage::by_token(Stage::request(route.method, path, body), admin);
        request.fields.push_back({"if-match", "*"});
        Response answer = stage.ask(request);
        for (std::size_t at = answer.body.find(id); at != std::string::npos; at = answer.body.find(id)) {
          answer.body.replace(at, id.size(), "ID");
        }
        return std::to_string(answer.status) + " " + answer.body;
      };
      const std::string theirs = answer_for(foreign[i]);
      EXPECT_EQ(theirs, answer_for(unknown[i])) << route.operation << " " << foreign[i];
      ++asked;
    }
    EXPECT_EQ(dump_of(stage.path()), before) << route.operation;
  }
  EXPECT_GT(asked, 200);
}

}  // namespace
}  // namespace barnacle::http
