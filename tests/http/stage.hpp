#pragma once
// A site over a database file, with Ana (admin, sells), Ben (sells) and one contact.

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/add_contact.hpp"
#include "app/keep_sellers.hpp"
#include "app/keep_tokens.hpp"
#include "app/keep_users.hpp"
#include "fakes/quick_secrets.hpp"
#include "fakes/seeded_ids.hpp"
#include "fakes/virtual_clock.hpp"
#include "http/call.hpp"
#include "http/site.hpp"
#include "json/value.hpp"
#include "storage/sqlite/open.hpp"

namespace barnacle::http {

class Stage {
 public:
  Stage() {
    std::string pattern = (std::filesystem::temp_directory_path() / "barnacle-XXXXXX").string();
    folder = mkdtemp(pattern.data());
    storage = open_sqlite(path());
    house = std::make_unique<app::House>(*storage, clock, ids);
    site = std::make_unique<Site>(Site{.house = *house, .secrets = secrets});
  }
  ~Stage() { std::filesystem::remove_all(folder); }
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  std::string path() const { return (folder / "test.barnacle").string(); }

  /// Ana, Ben and Ravi of Nordlys.
  void people() {
    for (const std::string name : {"Ana Ruiz", "Ben Okafor"}) {
      const auto added = app::perform(*house, "test", [&](app::Desk& desk) {
        return app::save_seller(desk, {.name = name, .zone = "Europe/Madrid"});
      });
      ASSERT_TRUE(added.ok()) << added.refusal().text;
    }
    const auto first =
        app::add_user(*house, secrets, "test",
                      {.name = "Ana Ruiz", .email = "ana@velo.example", .password = password, .role = Role::admin});
    ASSERT_TRUE(first.ok()) << first.refusal().text;
    ana = *first;
    const auto second = app::add_user(*house, secrets, "test",
                                      {.name = "Ben Okafor", .email = "ben@velo.example", .password = password});
    ASSERT_TRUE(second.ok()) << second.refusal().text;
    ben = *second;
    const auto added = app::perform(*house, "test", [&](app::Desk& desk) {
      app::NewContact known{.given_name = "Ravi", .family_name = "Patel", .organization = "Nordlys"};
      known.emails = {{.address = "ravi@nordlys.example"}};
      known.owner = ana.seller;
      return app::add_contact(desk, known);
    });
    ASSERT_TRUE(added.ok()) << added.refusal().text;
    ravi = added->contact.id;
  }

  std::string token(const User& user, Scope scope, int days = 30) {
    const auto made = app::perform(*house, "test", [&](app::Desk& desk) {
      return app::make_token(desk, secrets, user, {.name = "test", .scope = scope, .days = days});
    });
    return made->secret;
  }
  std::string session(const User& user) {
    return app::sign_in(*house, secrets, user.email, password, "192.0.2.7")->secret;
  }

  static Request request(Method method, std::string path, std::string body = {}) {
    const std::size_t question = path.find('?');
    Request made{.method = method, .path = path.substr(0, question), .peer = "192.0.2.7", .id = "req-1"};
    if (question != std::string::npos) made.query = path.substr(question + 1);
    made.fields = {{"host", "localhost:8600"}};
    if (!body.empty()) made.fields.push_back({"content-type", "application/json"});
    made.body = std::move(body);
    return made;
  }
  static Request by_token(Request made, std::string_view secret) {
    made.fields.push_back({"authorization", "Bearer " + std::string(secret)});
    return made;
  }
  /// As the web app sends it: cookie, origin and the session's token.
  Request by_session(Request made, std::string_view secret) {
    made.fields.push_back({"cookie", "theme=dark; " + std::string(session_cookie) + "=" + std::string(secret)});
    made.fields.push_back({"origin", "http://localhost:8600"});
    made.fields.push_back({"x-csrf-token", csrf_token(secrets, secret)});
    return made;
  }
  Response ask(const Request& asked) { return answer(*site, asked); }

  static std::string text_at(const std::string& document, std::string_view name) {
    const auto read = JsonDocument::parse(document, JsonTrust::outside);
    if (!read) return "no JSON: " + document;
    const auto found = read->root().find(name);
    if (!found) return "none";
    return found->kind() == JsonKind::text ? std::string(found->text()) : found->json();
  }

  static constexpr const char* password = "four words in a row";
  std::filesystem::path folder;
  VirtualClock clock{Instant(std::chrono::seconds(1741597200))};  // Mon 2025-03-10 09:00 UTC
  SeededIds ids{7};
  QuickSecrets secrets;
  std::unique_ptr<Storage> storage;
  std::unique_ptr<app::House> house;
  std::unique_ptr<Site> site;
  User ana;
  User ben;
  ContactId ravi;
};

}  // namespace barnacle::http
