// The program itself on PostgreSQL: a workspace moves there and back, and is used there.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "postgres/cluster.hpp"

namespace barnacle::postgres_test {
namespace {

using testing::HasSubstr;
using testing::Not;

struct Told {
  int code = 0;
  std::string text;
};

struct Moves : testing::Test {
  std::filesystem::path folder = [] {
    std::string pattern = (std::filesystem::temp_directory_path() / "barnacle-moves-XXXXXX").string();
    return std::filesystem::path(mkdtemp(pattern.data()));
  }();
  ~Moves() override { std::filesystem::remove_all(folder); }

  Told shell(const std::string& line) const {
    const std::string whole = "cd " + folder.string() + " && (" + line + ") 2>&1";
    Told told;
    std::FILE* const pipe = popen(whole.c_str(), "r");
    std::array<char, 4096> part{};
    std::size_t size = 0;
    while ((size = std::fread(part.data(), 1, part.size(), pipe)) > 0) told.text.append(part.data(), size);
    const int status = pclose(pipe);
    told.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return told;
  }
  Told barnacle(const std::string& words) const { return shell(std::string(BARNACLE_PROGRAM) + " " + words); }
};

TEST_F(Moves, a_workspace_moves_to_the_server_and_back_with_every_byte) {
  const std::string url = fresh_database();
  ASSERT_EQ(barnacle("demo --data here.db").code, 0);
  const Told there = barnacle("migrate --from sqlite:here.db --to " + url);
  ASSERT_EQ(there.code, 0) << there.text;
  EXPECT_THAT(there.text, HasSubstr("both exports are equal, byte for byte"));
  const Told back = barnacle("migrate --from " + url + " --to back.db");
  ASSERT_EQ(back.code, 0) << back.text;
  for (const std::string& place : {std::string("--data here.db"), "--database " + url, std::string("--data back.db")}) {
    const std::string name = place.ends_with("here.db") ? "here" : place.ends_with("back.db") ? "back" : "server";
    const Told told = barnacle("export " + name + " " + place);
    ASSERT_EQ(told.code, 0) << told.text;
  }
  EXPECT_EQ(shell("diff -r here server && diff -r here back").text, "");
  EXPECT_GT(std::filesystem::file_size(folder / "server" / "contacts.jsonl"), 1000U);
}

TEST_F(Moves, users_tokens_and_what_undo_keeps_move_along) {
  const std::string url = fresh_database();
  ASSERT_EQ(barnacle("init --data here.db").code, 0);
  ASSERT_EQ(barnacle("seller add 'Ravi Rao' --zone Europe/London --data here.db").code, 0);
  ASSERT_EQ(barnacle("admin create 'Ravi Rao' --email ravi@barnacle.example --data here.db").code, 0);
  ASSERT_EQ(barnacle("token make calendar --user ravi@barnacle.example --scope read --data here.db").code, 0);
  ASSERT_EQ(barnacle("add 'lead jana@brno.example about 40 seats' --data here.db").code, 0);
  ASSERT_EQ(barnacle("migrate --from here.db --to " + url).code, 0);
  ASSERT_EQ(barnacle("migrate --from " + url + " --to back.db").code, 0);
  for (const std::string& question : {std::string("user list"), std::string("token list --user ravi@barnacle.example"),
                                      std::string("seller list"), std::string("contact list")}) {
    const std::string here = barnacle(question + " --json --data here.db").text;
    EXPECT_EQ(here, barnacle(question + " --json --database " + url).text) << question;
    EXPECT_EQ(here, barnacle(question + " --json --data back.db").text) << question;
    EXPECT_GT(here.size(), 20U) << question;
  }
  const Told undone = barnacle("undo --database " + url);
  EXPECT_EQ(undone.code, 0) << undone.text;
  EXPECT_THAT(barnacle("contact list --database " + url).text, Not(HasSubstr("jana")));
}

TEST_F(Moves, what_would_be_overwritten_or_is_not_there_is_refused) {
  const std::string url = fresh_database();
  ASSERT_EQ(barnacle("demo --data here.db").code, 0);
  const Told nothing = barnacle("migrate --from typo.db --to " + url);
  EXPECT_EQ(nothing.code, 3);
  EXPECT_THAT(nothing.text, HasSubstr("There is no typo.db"));
  EXPECT_FALSE(std::filesystem::exists(folder / "typo.db"));
  ASSERT_EQ(barnacle("migrate --from here.db --to " + url).code, 0);
  const Told again = barnacle("migrate --from here.db --to " + url);
  EXPECT_EQ(again.code, 5);
  EXPECT_THAT(again.text, HasSubstr("holds a workspace already"));
}

TEST_F(Moves, a_day_is_worked_on_the_server_like_on_a_file) {
  const std::string url = fresh_database();
  const std::string on = "BARNACLE_DATABASE=" + url + " " + BARNACLE_PROGRAM + " ";
  EXPECT_THAT(shell(on + "init").text, HasSubstr(url + " is ready"));
  ASSERT_EQ(shell(on + "seller add Ravi --zone Europe/London").code, 0);
  const Told added = shell(on + "add 'lead jana@brno.example about 40 seats'");
  ASSERT_EQ(added.code, 0) << added.text;
  EXPECT_THAT(shell(on + "contact list").text, HasSubstr("jana"));
  ASSERT_EQ(shell(on + "undo").code, 0);
  EXPECT_THAT(shell(on + "contact list").text, Not(HasSubstr("jana")));
  const Told two = shell(on + "serve --once & " + on + "serve --once; wait $!");
  EXPECT_EQ(two.code, 0) << two.text;
  EXPECT_EQ(shell(on + "audit").code, 0);
}

TEST_F(Moves, an_address_that_is_none_is_a_usage_error_and_a_password_is_never_told) {
  const Told file = barnacle("--database here.db today");
  EXPECT_EQ(file.code, 2);
  EXPECT_THAT(file.text, HasSubstr("--database is the url of a PostgreSQL database"));
  std::string url = fresh_database();
  url.insert(url.find('@'), ":hunter2");
  const Told ready = barnacle("--database " + url + " init");
  EXPECT_EQ(ready.code, 0) << ready.text;
  EXPECT_THAT(ready.text, Not(HasSubstr("hunter2")));
}

}  // namespace
}  // namespace barnacle::postgres_test
