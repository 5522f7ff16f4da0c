// The real program, run as people run it: bad files, two at once, killed in the middle, on a full disk.

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include "app/audit.hpp"
#include "app/import_contacts.hpp"
#include "clock/random_ids.hpp"
#include "storage/sqlite/open.hpp"

namespace barnacle::app {
namespace {

namespace fs = std::filesystem;

class FixedClock final : public Clock {
 public:
  Instant now() override { return *instant_from_text("2026-03-02T08:00:00Z"); }
};

struct Ended {
  int exit_code = 0;  // negative: killed by that signal
  std::string out;
  std::string err;
};

class Program : public ::testing::Test {
 protected:
  fs::path folder_ = fs::temp_directory_path() / ("barnacle-program-" + std::to_string(getpid()));
  std::string data_ = (folder_ / "barnacle.db").string();
  int runs_ = 0;

  void SetUp() override {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    ASSERT_EQ(run({"seller", "add", "Tom Silva"}).exit_code, 0);
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string file(const std::string& name, const std::string& bytes) {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return (folder_ / name).string();
  }

  std::string people(int count) {
    std::string text = "First Name,Last Name,Email\n";
    for (int i = 0; i < count; ++i) {
      const std::string n = std::to_string(i);
      // Each tenth row has an address that is none, and no name.
      text += i % 10 == 9 ? ",,broken@@" + n + "\n" : "Anna" + n + ",Berg" + n + ",anna" + n + "@berg.example\n";
    }
    return text;
  }

  pid_t start(std::vector<std::string> arguments, int run, rlim_t file_bytes_max = RLIM_INFINITY) {
    const std::string out = (folder_ / ("out" + std::to_string(run))).string();
    const std::string err = (folder_ / ("err" + std::to_string(run))).string();
    arguments.insert(arguments.begin(), {"barnacle", "--data", data_});
    std::vector<char*> words;
    for (std::string& word : arguments) words.push_back(word.data());
    words.push_back(nullptr);
    const pid_t child = fork();
    if (child != 0) return child;
    if (!freopen(out.c_str(), "w", stdout) || !freopen(err.c_str(), "w", stderr)) _exit(126);
    if (file_bytes_max != RLIM_INFINITY) {
      signal(SIGXFSZ, SIG_IGN);  // a write beyond the limit fails, as it does on a full disk
      const rlimit limit{file_bytes_max, file_bytes_max};
      setrlimit(RLIMIT_FSIZE, &limit);
    }
    execv(BARNACLE_PROGRAM, words.data());
    _exit(127);
  }

  Ended end(pid_t child, int run) {
    int status = 0;
    waitpid(child, &status, 0);
    const auto text_of_file = [&](const std::string& name) {
      std::stringstream text;
      text << std::ifstream(folder_ / (name + std::to_string(run))).rdbuf();
      return text.str();
    };
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status), text_of_file("out"), text_of_file("err")};
  }

  Ended run(std::vector<std::string> arguments, rlim_t file_bytes_max = RLIM_INFINITY) {
    const int number = ++runs_;
    return end(start(std::move(arguments), number, file_bytes_max), number);
  }

  std::int64_t contacts() {
    const auto storage = open_sqlite(data_);
    return storage->open({1}, Access::read)->contacts().count({});
  }

  std::vector<Import> imports() {
    const auto storage = open_sqlite(data_);
    return storage->open({1}, Access::read)->imports().latest(10);
  }

  static std::int64_t sum(const Import& import) {
    std::int64_t all = 0;
    for (const auto& [fate, count] : import.fates) all += count;
    return all;
  }

  void expect_sound() {
    const auto storage = open_sqlite(data_);
    FixedClock clock;
    RandomIds ids;
    House house(*storage, clock, ids);
    EXPECT_TRUE(look(house, [](Desk& desk) { return audit(desk); }).clean());
  }
};

std::string utf16(std::u16string_view text) {
  std::string bytes;
  for (const char16_t c : text) {
    bytes += static_cast<char>(c & 0xFF);
    bytes += static_cast<char>(c >> 8);
  }
  return bytes;
}

struct Bad {
  std::string what;
  std::string name;
  std::string bytes;
  int exit_code;          // of the import
  std::string says;       // on standard error or output
  std::int64_t contacts;  // that come in all the same
};

TEST_F(Program, bad_input_is_said_plainly_and_stores_nothing_wrong) {
  using namespace std::string_literals;
  std::string wide = "c0";
  for (int i = 1; i < 10'001; ++i) wide += ",c" + std::to_string(i);
  const std::vector<Bad> table = {
      {"an empty file", "a.csv", "", 2, "holds no text", 0},
      {"blanks alone", "a.csv", " \n\n \n", 2, "holds no text", 0},
      {"names of columns alone", "a.csv", "First Name,Email\n", 0, "0 rows", 0},
      {"a workbook", "a.csv", "PK\x03\x04\x14\0\0\0[Content_Types].xml xl/workbook.xml"s, 2,
       "This is an Excel file (.xlsx). Open it and save it as \"CSV UTF-8\".", 0},
      {"an old workbook", "a.csv", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0"s, 2, "Excel file of the old kind", 0},
      {"a picture", "a.csv", "\x89PNG\r\n\x1A\n\0\0"s, 2, "This is a picture", 0},
      {"a web page", "a.csv", "<html><table><tr><td>Email</td></tr></table></html>", 2, "This is a web page", 0},
      {"10,001 columns", "a.csv", wide + "\n" + wide + "\n", 1, "10001 columns; at most 4096", 0},
      {"a quote never closed", "a.csv", "First Name,Email\n\"Ana,a@x.example\nJon,j@x.example\n", 0,
       "1 created + 0 merged + 0 skipped + 1 refused", 1},
      {"a cell beyond the maximum", "a.csv",
       "First Name,Email\n" + std::string(1'100'000, 'x') + ",a@x.example\nJon,j@x.example\n", 0,
       "1 created + 0 merged + 0 skipped + 1 refused", 1},
      {"NULs between the letters", "a.csv", "First Name,Email\nJ\0on,j@x.example\n"s, 0, "1 created", 1},
      {"UTF-16 without a mark", "a.csv", utf16(u"First Name,Email\nJürgen,j@x.example\n"), 0, "1 created", 1},
      {"half a UTF-16 pair", "a.csv", utf16(u"First Name,Email\nJon\xD800,j@x.example\n"), 0, "1 created", 1},
      {"windows-1252", "a.csv", "First Name,Email\nJ\xFCrgen,j@x.example\n", 0, "1 created", 1},
      {"rows longer and shorter than the names", "a.csv", "First Name,Email\nJon,j@x.example,more,cells\nAna\n,,\n", 0,
       "2 created + 0 merged + 1 skipped + 0 refused", 2},
      {"an address that is none", "a.csv", "First Name,Email\n,not-an-address\n", 0, "0 created", 0},
      {"a day that is none", "a.csv",
       "Activity Type,Activity Date,Subject,Email,First Name\nCall,2026-02-31,Hello,a@x.example,Ana\n", 0,
       "0 created + 0 merged + 0 skipped + 1 refused", 0},
      {"a card cut off", "a.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Cut Off\nEMAIL:c@x.example\nTEL:+47 22", 0, "1 created",
       1},
      {"a card in a card", "a.vcf",
       "BEGIN:VCARD\nFN:Outer\nBEGIN:VCARD\nFN:Inner\nEND:VCARD\nEMAIL:o@x.example\nEND:VCARD\n", 0, "2 created", 2},
      {"no card at all", "a.vcf", "hello\n", 2, "no business card", 0},
  };
  for (const Bad& bad : table) {
    fs::remove(data_);
    fs::remove(data_ + "-wal");
    fs::remove(data_ + "-shm");
    ASSERT_EQ(run({"seller", "add", "Tom Silva"}).exit_code, 0);
    const Ended ended = run({"import", file(bad.name, bad.bytes)});
    EXPECT_EQ(ended.exit_code, bad.exit_code) << bad.what << ": " << ended.out << ended.err;
    EXPECT_NE((ended.out + ended.err).find(bad.says), std::string::npos) << bad.what << ": " << ended.out << ended.err;
    EXPECT_EQ(contacts(), bad.contacts) << bad.what;
    if (bad.exit_code != 0) {
      EXPECT_TRUE(imports().empty()) << bad.what;
    }
    expect_sound();
  }
}

TEST_F(Program, refused_rows_name_their_line_and_their_fault) {
  const std::string csv = file("a.csv", "First Name,Email\nJon,j@x.example\n\"Ana,a@x.example\n,broken@@x\n");
  const std::string errors = (folder_ / "errors.csv").string();
  EXPECT_EQ(run({"import", csv, "--errors", errors}).exit_code, 0);
  std::stringstream text;
  text << std::ifstream(errors).rdbuf();
  EXPECT_NE(text.str().find("2,3,a.csv: A quote opens in this row and is never closed."), std::string::npos)
      << text.str();
  EXPECT_NE(text.str().find("3,4,\"a.csv: The row has neither a name nor an address"), std::string::npos) << text.str();
  EXPECT_NE(text.str().find("\"\"\"Ana,a@x.example\""), std::string::npos) << text.str();
}

TEST_F(Program, a_wrong_mapping_is_named_by_line_and_column) {
  const std::string csv = file("a.csv", "A,B\nJon,j@x.example\n");
  const Ended wrong = run({"import", csv, "--map", file("m.map", "file \"a.csv\" -> contacts\n  column \"A\" => x\n")});
  EXPECT_EQ(wrong.exit_code, 2);
  EXPECT_NE(wrong.err.find("line 2, column 14"), std::string::npos) << wrong.err;
  const Ended missing =
      run({"import", csv, "--map", file("m.map", "file \"a.csv\" -> contacts\n  column \"C\" -> email\n")});
  EXPECT_EQ(missing.exit_code, 2);
  EXPECT_NE(missing.err.find("\"C\", which the file does not have"), std::string::npos) << missing.err;
  EXPECT_EQ(contacts(), 0);
}

TEST_F(Program, a_preview_shows_how_the_file_is_read_and_stores_nothing) {
  const std::string csv = file("a.csv", "Vorname;Nachname;E-Mail;Lieblingsfarbe\nJ\xFCrgen;Gro\xDF;j@x.example;rot\n");
  const Ended ended = run({"import", csv, "--dry-run"});
  EXPECT_EQ(ended.exit_code, 0);
  for (const std::string says :
       {"windows-1252, divided by ;, column names on line 1, rows are contacts", "Nachname -> family_name",
        "kept under their own names: Lieblingsfarbe", "row 1: name \"Jürgen Groß\" email \"j@x.example\"",
        "1 created + 0 merged + 0 skipped + 0 refused"})
    EXPECT_NE(ended.out.find(says), std::string::npos) << says << " is not in " << ended.out;
  EXPECT_EQ(contacts(), 0);
  EXPECT_TRUE(imports().empty());
}

TEST_F(Program, two_at_once_store_nobody_twice_and_account_for_every_row) {
  constexpr int rows = 2'000;
  const std::string csv = file("people.csv", people(rows));
  const pid_t one = start({"import", csv}, 101);
  const pid_t two = start({"import", csv}, 102);
  const Ended first = end(one, 101), second = end(two, 102);
  EXPECT_EQ(first.exit_code, 0) << first.err;
  EXPECT_EQ(second.exit_code, 0) << second.err;
  EXPECT_EQ(contacts(), rows - rows / 10);
  for (const Import& import : imports()) {
    EXPECT_EQ(import.state, ImportState::finished);
    EXPECT_EQ(import.rows, rows);
    EXPECT_EQ(sum(import), rows);
  }
  expect_sound();
}

TEST_F(Program, killed_again_and_again_it_accounts_for_every_row_over_all_runs) {
  constexpr int rows = 3'000;
  const std::string csv = file("people.csv", people(rows));
  for (int kills = 1; kills <= 2; ++kills) {
    const pid_t child = start({"import", csv}, 200 + kills);
    // Until this run has stored something more than the one before it.
    const auto storage = open_sqlite(data_);
    for (int tries = 0; tries < 20'000; ++tries) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
      const auto known = storage->open({1}, Access::read)->imports().latest(1);
      if (!known.empty() && known.front().rows >= kills * 500) break;
    }
    kill(child, SIGKILL);
    EXPECT_EQ(end(child, 200 + kills).exit_code, -SIGKILL);
    const auto known = imports();
    ASSERT_EQ(known.size(), 1u);
    EXPECT_EQ(sum(known.front()), known.front().rows);
    EXPECT_LT(known.front().rows, rows);
    expect_sound();
  }
  EXPECT_EQ(run({"import", csv}).exit_code, 0);
  ASSERT_EQ(imports().size(), 1u);
  const Import import = imports().front();
  EXPECT_EQ(import.state, ImportState::finished);
  EXPECT_EQ(import.rows, rows);
  EXPECT_EQ(import.fates.at(RowFate::created), rows - rows / 10);
  EXPECT_EQ(import.fates.at(RowFate::refused), rows / 10);
  EXPECT_EQ(contacts(), rows - rows / 10);
  // Once more changes nothing; undone, all of it is gone.
  EXPECT_NE(run({"import", csv}).out.find("imported before; nothing changed"), std::string::npos);
  EXPECT_EQ(run({"imports", "undo", import.id.text()}).exit_code, 0);
  EXPECT_EQ(contacts(), 0);
}

TEST_F(Program, a_full_disk_is_said_and_loses_nothing) {
  constexpr int rows = 6'000;
  const std::string csv = file("people.csv", people(rows));
  constexpr rlim_t disk = 2 << 20;
  const Ended full = run({"import", csv}, disk);
  EXPECT_GT(full.exit_code, 0) << full.out;
  EXPECT_NE(full.err.find("disk"), std::string::npos) << full.err;
  const auto before = imports();
  if (!before.empty()) {
    EXPECT_EQ(sum(before.front()), before.front().rows);
  }
  expect_sound();
  EXPECT_EQ(run({"import", csv}).exit_code, 0);
  const Import import = imports().front();
  EXPECT_EQ(import.rows, rows);
  EXPECT_EQ(sum(import), rows);
  EXPECT_EQ(contacts(), rows - rows / 10);
}

}  // namespace
}  // namespace barnacle::app
