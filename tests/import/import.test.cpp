// Other systems' files come in whole: every row accounted for, nobody dropped, nothing twice, all of it undoable.

#include "app/import_contacts.hpp"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include "app/audit.hpp"
#include "app/keep_sellers.hpp"
#include "app/undo.hpp"
#include "clock/random_ids.hpp"
#include "storage/sqlite/open.hpp"

namespace barnacle::app {
namespace {

class FixedClock final : public Clock {
 public:
  Instant now() override { return *instant_from_text("2026-03-02T08:00:00Z"); }
};

std::string corpus(std::string_view name) {
  std::ifstream in(std::string(BARNACLE_SOURCE_DIR "/tests/corpus/import/") + std::string(name), std::ios::binary);
  std::stringstream all;
  all << in.rdbuf();
  return all.str();
}

ImportFile file_of(std::string name, std::string text) {
  const bool cards = name.ends_with(".vcf");
  return {std::move(name),
          [text]() -> std::unique_ptr<std::istream> { return std::make_unique<std::istringstream>(text); }, cards};
}

class Importing : public ::testing::Test {
 protected:
  std::unique_ptr<Storage> storage_ = open_sqlite(":memory:");
  FixedClock clock_;
  RandomIds ids_;
  House house_{*storage_, clock_, ids_};

  void SetUp() override {
    const auto saved = perform(house_, "test", [](Desk& desk) {
      Seller seller;
      seller.name = "Tomás Silva";
      return save_seller(desk, seller);
    });
    ASSERT_TRUE(saved.ok());
  }

  ImportReport import(std::vector<ImportFile> files, bool create_owners = true, std::string source = "",
                      bool preview = false) {
    ImportWish wish;
    wish.name = files.front().name;
    wish.files = std::move(files);
    wish.create_owners = create_owners;
    wish.source = std::move(source);
    wish.currency = "EUR";
    wish.preview = preview;
    auto report = import_files(house_, wish);
    EXPECT_TRUE(report.ok()) << (report.ok() ? "" : report.refusal().text);
    std::int64_t sum = 0;
    for (const auto& [fate, count] : report->import.fates) sum += count;
    EXPECT_EQ(sum, report->import.rows);
    return *report;
  }

  std::int64_t count(const ImportReport& report, RowFate fate) {
    const auto at = report.import.fates.find(fate);
    return at == report.import.fates.end() ? 0 : at->second;
  }

  Contact contact(std::string_view email) {
    return look(house_, [&](Desk& desk) {
      const auto ids = desk.books.contacts().with_email(email);
      return ids.empty() ? Contact{} : *desk.books.contacts().find(ids.front());
    });
  }

  AuditReport audited() {
    return look(house_, [](Desk& desk) { return audit(desk); });
  }
};

TEST_F(Importing, accounts_for_every_row_and_keeps_the_refused_ones_untouched) {
  const auto report = import({file_of("hubspot-contacts.csv", corpus("hubspot-contacts.csv"))});
  EXPECT_EQ(report.import.rows, 4);
  EXPECT_EQ(count(report, RowFate::created), 3);
  EXPECT_EQ(count(report, RowFate::refused), 1);
  const auto refused = look(house_, [&](Desk& desk) { return desk.books.imports().refused(report.import.id, 0, 10); });
  ASSERT_EQ(refused.size(), 1u);
  EXPECT_EQ(refused.front().line, 4);
  EXPECT_EQ(refused.front().bytes, "303,,,broken@@example,,Tomás Silva,,Lead,,,,2024-11-02 08:02");
  EXPECT_TRUE(audited().clean());
  EXPECT_EQ(audited().contacts, 3);
}

TEST_F(Importing, an_opt_out_elsewhere_is_an_opt_out_here) {
  import({file_of("hubspot-contacts.csv", corpus("hubspot-contacts.csv"))});
  const Contact jon = contact("jon@fjell.example");
  EXPECT_EQ(standing_permission(jon.permissions, Channel::email, "").answer, PermissionAnswer::withdrawn);
  EXPECT_EQ(jon.permissions.front().evidence, "hubspot-contacts.csv line 3");
}

TEST_F(Importing, history_owner_and_temperature_come_along) {
  import({file_of("hubspot-contacts.csv", corpus("hubspot-contacts.csv"))});
  const Contact maria = contact("maria@nordlys.example");
  EXPECT_EQ(maria.temperature, Temperature::interested);
  ASSERT_TRUE(maria.standing.last_touch_at);
  EXPECT_EQ(text_of(*maria.standing.last_touch_at), "2025-03-03T10:15:00Z");
  EXPECT_FALSE(maria.enrollment);
  EXPECT_EQ(maria.tags, std::vector<std::string>{"no permission yet"});
  const Contact ana = contact("ana@sol.example");
  const std::string owner = look(house_, [&](Desk& desk) { return desk.reference().seller(ana.owner)->name; });
  EXPECT_EQ(owner, "Ingrid Solheim");
}

TEST_F(Importing, reads_a_german_outlook_file_in_its_old_encoding) {
  const auto report = import({file_of("outlook.csv", corpus("outlook-german-cp1252.csv"))});
  EXPECT_EQ(count(report, RowFate::created), 1);
  const Contact juergen = contact("juergen@mueller.example");
  EXPECT_EQ(full_name(juergen), "Jürgen Groß");
  EXPECT_EQ(juergen.address.country, "DE");
  ASSERT_EQ(juergen.phones.size(), 1u);
  EXPECT_EQ(juergen.phones.front().number, "+49301234567");
}

TEST_F(Importing, reads_business_cards) {
  const auto report = import({file_of("cards.vcf", corpus("phone-cards.vcf"))});
  EXPECT_EQ(count(report, RowFate::created), 1);
  EXPECT_EQ(contact("jana@kov.example").phones.front().number, "+420601234567");
}

TEST_F(Importing, a_deal_without_a_person_gets_somebody_who_finds_the_decision_maker) {
  import({file_of("opportunities.csv", corpus("salesforce-opportunities.csv"))});
  const auto all = look(house_, [](Desk& desk) { return desk.books.contacts().page({}, {}, 10); });
  ASSERT_EQ(all.size(), 3u);
  EXPECT_EQ(full_name(all[0]), "Whoever decides at Nordlys AS");
  EXPECT_EQ(all[0].temperature, Temperature::interested);
  EXPECT_EQ(all[1].temperature, Temperature::client);
  EXPECT_EQ(all[2].temperature, Temperature::lost);
  const auto deals = look(house_, [&](Desk& desk) { return desk.books.deals().of_contact(all[0].id); });
  ASSERT_EQ(deals.size(), 1u);
  EXPECT_EQ(deals.front().stage, "second round");
  EXPECT_EQ(deals.front().amount, (Money{4'800'000, "EUR"}));
  EXPECT_TRUE(audited().clean());
}

TEST_F(Importing, the_same_file_comes_in_once) {
  const auto file = file_of("hubspot-contacts.csv", corpus("hubspot-contacts.csv"));
  import({file});
  EXPECT_TRUE(import({file}).known);
  // Another wish is another import, and yet finds nothing new.
  const auto again = import({file}, true, "the fair");
  EXPECT_EQ(count(again, RowFate::created), 0);
  EXPECT_EQ(count(again, RowFate::merged), 0);
  EXPECT_EQ(count(again, RowFate::skipped), 3);
  EXPECT_EQ(audited().contacts, 3);
}

TEST_F(Importing, is_undone_as_one_and_can_come_in_again) {
  const std::vector<ImportFile> files = {file_of("hubspot-contacts.csv", corpus("hubspot-contacts.csv")),
                                         file_of("opportunities.csv", corpus("salesforce-opportunities.csv"))};
  const auto report = import(files);
  const auto undone = undo_import(house_, report.import.id);
  ASSERT_TRUE(undone.ok());
  EXPECT_EQ(undone->kept, 0);
  EXPECT_EQ(audited().contacts, 0);
  EXPECT_EQ(audited().touches, 0);
  EXPECT_FALSE(import(files).known);
}

TEST_F(Importing, a_preview_stores_nothing) {
  const auto report = import({file_of("hubspot-contacts.csv", corpus("hubspot-contacts.csv"))}, true, "", true);
  EXPECT_EQ(count(report, RowFate::created), 3);
  EXPECT_EQ(audited().contacts, 0);
}

TEST_F(Importing, an_owner_who_is_not_known_refuses_the_row) {
  const auto report = import({file_of("hubspot-contacts.csv", corpus("hubspot-contacts.csv"))}, false);
  EXPECT_EQ(count(report, RowFate::created), 2);
  EXPECT_EQ(count(report, RowFate::refused), 2);
}

TEST_F(Importing, who_is_surely_the_same_is_merged_and_who_may_be_is_suggested) {
  import({file_of("a.csv",
                  "First Name,Last Name,Company,Email,Phone,City\n"
                  "Jonathan,Bergstr\u00f6m,Nordlys AS,jonathan@nordlys.example,+4722334455,Oslo\n"
                  "Maria,Lopez,Fjell AS,maria@fjell.example,,Bergen\n"
                  "Anna,Holm,Holm AS,post@holm.example,+4722000000,Oslo\n")});
  const auto report = import({file_of("b.csv",
                                      "First Name,Last Name,Company,Email,Phone,City\n"
                                      "Jonathon,Bergstrom,Nordlys AS,j.bergstrom@nordlys.example,+4722334455,Oslo\n"
                                      "Lopez,Maria,Fjell AS,,,Bergen\n"
                                      "Peter,Holm,Holm AS,,+4722000000,Oslo\n"
                                      "Maria,Lopez,Sol SL,maria@sol.example,+34911111111,Madrid\n")});
  EXPECT_EQ(count(report, RowFate::merged), 1);
  EXPECT_EQ(count(report, RowFate::created), 3);
  const Contact jonathan = contact("j.bergstrom@nordlys.example");
  EXPECT_EQ(full_name(jonathan), "Jonathan Bergstr\u00f6m");
  EXPECT_EQ(jonathan.emails.size(), 2u);
  // Swapped names are asked about; a husband behind the same number is somebody else, and a namesake is not merged.
  ASSERT_GE(report.suggested, 1);
  ASSERT_GE(report.duplicates.size(), 2u);
  EXPECT_TRUE(report.duplicates[0].merges);
  EXPECT_EQ(report.duplicates[1].name, "Lopez Maria");
  EXPECT_EQ(report.duplicates[1].like, "Maria Lopez");
  EXPECT_EQ(report.duplicates[1].line, 3);
  EXPECT_FALSE(report.duplicates[1].merges);
  for (const RowDuplicate& each : report.duplicates) EXPECT_EQ(each.merges, each.line == 2) << each.why;
  EXPECT_EQ(full_name(contact("maria@sol.example")), "Maria Lopez");
  EXPECT_EQ(audited().contacts, 6);
  EXPECT_TRUE(audited().clean());
}

TEST_F(Importing, an_address_that_bounced_there_is_not_written_to_here) {
  import({file_of("a.csv",
                  "First Name,Email,Email Bounced\nAna,ana@x.example,true\nJon,jon@x.example,false\n"
                  "Per,per@x.example,mailbox unknown\n")});
  EXPECT_EQ(usable_email(contact("ana@x.example")), nullptr);
  EXPECT_EQ(usable_email(contact("per@x.example")), nullptr);
  const Contact jon = contact("jon@x.example");
  EXPECT_NE(usable_email(jon), nullptr);
  EXPECT_TRUE(audited().clean());
}

TEST_F(Importing, cells_beyond_the_names_are_kept) {
  import({file_of("a.csv", "First Name,Email,City\nAna,ana@x.example,Oslo\nJon,jon@x.example,Oslo, Norway\n")});
  EXPECT_EQ(contact("jon@x.example").custom, (std::vector<CustomField>{{"column 4", "Norway"}}));
}

TEST_F(Importing, a_refused_row_leaves_nothing_behind) {
  const auto people = import({file_of("a.csv", "First Name,Email,Company,Owner\n,broken@@x,Ghost AS,Nobody Yet\n")});
  EXPECT_EQ(count(people, RowFate::refused), 1);
  const auto deals = import({file_of("d.csv",
                                     "Deal Name,Deal Stage,Amount,Deal Owner,Associated Company\n"
                                     ",Proposal,100,Nobody Yet,\n")});
  EXPECT_EQ(count(deals, RowFate::refused), 1);
  const auto unowned = import({file_of("u.csv",
                                       "Deal Name,Deal Stage,Amount,Deal Owner,Associated Company\n"
                                       "Big,Proposal,100,Nobody Yet,Ghost AS\n")},
                              false);
  EXPECT_EQ(count(unowned, RowFate::refused), 1);
  look(house_, [](Desk& desk) {
    EXPECT_TRUE(desk.books.organizations().page({}, 10).empty());
    EXPECT_EQ(desk.books.sellers().all().size(), 1u);
    EXPECT_EQ(desk.books.contacts().count({}), 0);
    return 0;
  });
}

// The real program, killed in the middle, goes on where it stopped.
TEST(import_crash, a_killed_import_resumes_and_stores_nothing_twice) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / ("barnacle-import-" + std::to_string(getpid()));
  fs::create_directories(folder);
  constexpr int people = 30'000;  // 60 transactions: the first is seen long before the last, on a busy machine too
  {
    std::ofstream out(folder / "people.csv");
    out << "First Name,Last Name,Email,Owner\n";
    for (int i = 0; i < people; ++i)
      out << "Anna" << i << ",Berg" << i << ",anna" << i << "@berg.example,Tomas Silva\n";
  }
  const std::string data = (folder / "barnacle.db").string();
  const std::string csv = (folder / "people.csv").string();
  const auto run = [&](bool kill_it) {
    const pid_t child = fork();
    if (child == 0) {
      execl(BARNACLE_PROGRAM, "barnacle", "--data", data.c_str(), "--quiet", "import", csv.c_str(), "--create-owners",
            nullptr);
      _exit(127);
    }
    if (kill_it) {
      // As soon as the first rows are stored.
      std::unique_ptr<Storage> reader;
      for (int tries = 0; tries < 10'000; ++tries) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        if (!reader && fs::exists(data)) reader = open_sqlite(data);
        if (!reader) continue;
        const auto imports = reader->open({1}, Access::read)->imports().latest(1);
        if (!imports.empty() && imports.front().rows > 0) break;
      }
      kill(child, SIGKILL);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return status;
  };
  EXPECT_TRUE(WIFSIGNALED(run(true)));
  EXPECT_EQ(run(false), 0);
  const auto storage = open_sqlite(data);
  FixedClock clock;
  RandomIds ids;
  House house(*storage, clock, ids);
  const auto import = look(house, [](Desk& desk) { return desk.books.imports().latest(1).front(); });
  EXPECT_EQ(import.state, ImportState::finished);
  EXPECT_EQ(import.rows, people);
  EXPECT_EQ(import.fates.at(RowFate::created), people);
  EXPECT_EQ(look(house, [](Desk& desk) { return desk.books.contacts().count({}); }), people);
  fs::remove_all(folder);
}

}  // namespace
}  // namespace barnacle::app
