// Everything goes out in plain files and comes back the same.

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "app/add_contact.hpp"
#include "app/audit.hpp"
#include "app/import_contacts.hpp"
#include "app/keep_cadences.hpp"
#include "app/keep_sellers.hpp"
#include "app/merge_contacts.hpp"
#include "cli/archive/archive.hpp"
#include "clock/random_ids.hpp"
#include "storage/sqlite/open.hpp"

namespace barnacle {
namespace {

namespace fs = std::filesystem;

class FixedClock final : public Clock {
 public:
  Instant now() override { return *instant_from_text("2026-03-02T08:00:00.123456Z"); }
};

struct Workspace {
  std::unique_ptr<Storage> storage = open_sqlite(":memory:");
  FixedClock clock;
  RandomIds ids;
  app::House house{*storage, clock, ids};
};

std::map<std::string, std::string> files_in(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::stringstream text;
    text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    files[fs::relative(entry.path(), folder).string()] = text.str();
  }
  return files;
}

// A seller, cadences, an imported file with deals and a refused row, and two records made one.
void fill(Workspace& from) {
  const auto filled = app::perform(from.house, "test", [](app::Desk& desk) -> Result<Done> {
    Seller seller;
    seller.name = "Tomás Silva";
    if (auto saved = app::save_seller(desk, seller); !saved) return saved.refusal();
    if (auto added = app::add_starter_cadences(desk); !added) return added.refusal();
    desk.refresh();
    std::vector<ContactId> two;
    for (const std::string name : {"Maria", "Mary"}) {
      app::NewContact person;
      person.given_name = name;
      person.family_name = "Lopez";
      person.emails = {{.address = name + "@nordlys.example", .label = "", .bounced_at = {}}};
      person.organization = "=Nordlys";
      const auto added = app::add_contact(desk, person);
      if (!added) return added.refusal();
      two.push_back(added->contact.id);
    }
    if (auto merged = app::merge_contacts(desk, two[0], two[1]); !merged) return merged.refusal();
    return Done{};
  });
  ASSERT_TRUE(filled.ok()) << filled.refusal().text;
  app::ImportWish wish;
  wish.name = "opportunities.csv";
  wish.create_owners = true;
  for (const std::string name : {"hubspot-contacts.csv", "salesforce-opportunities.csv"}) {
    const std::string path = BARNACLE_SOURCE_DIR "/tests/corpus/import/" + name;
    wish.files.push_back({name, [path]() -> std::unique_ptr<std::istream> {
                            return std::make_unique<std::ifstream>(path, std::ios::binary);
                          }});
  }
  ASSERT_TRUE(app::import_files(from.house, wish).ok());
}

TEST(export_workspace, comes_back_byte_for_byte) {
  const fs::path base = fs::temp_directory_path() / ("barnacle-export-" + std::to_string(getpid()));
  Workspace from;
  fill(from);
  ASSERT_TRUE(archive::write(from.house, base / "one").ok());
  Workspace to;
  const auto read = archive::read(to.house, base / "one");
  ASSERT_TRUE(read.ok()) << read.refusal().text;
  EXPECT_EQ(read->at("signposts.jsonl"), 1);
  EXPECT_EQ(read->at("refused_rows.jsonl"), 1);
  EXPECT_GT(read->at("cadences.jsonl"), 10);
  ASSERT_TRUE(archive::write(to.house, base / "two").ok());
  const auto one = files_in(base / "one");
  const auto two = files_in(base / "two");
  EXPECT_EQ(one.size(), two.size());
  for (const auto& [name, text] : one) EXPECT_TRUE(two.contains(name) && two.at(name) == text) << name;
  EXPECT_NE(one.at("contacts.csv").find("'=Nordlys"), std::string::npos);
  const auto report = app::look(to.house, [](app::Desk& desk) { return app::audit(desk); });
  EXPECT_TRUE(report.clean());

  EXPECT_EQ(archive::write(from.house, base / "one").refusal().code, "export.not_empty");
  EXPECT_EQ(archive::read(to.house, base / "one").refusal().code, "archive.workspace_not_empty");
  fs::remove_all(base);
}

}  // namespace
}  // namespace barnacle
