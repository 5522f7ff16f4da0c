// What becomes of the exports of other systems, field by field: each file under tests/corpus/import/layouts has beside
// it what it comes in as.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/audit.hpp"
#include "app/import_contacts.hpp"
#include "app/keep_sellers.hpp"
#include "base/text.hpp"
#include "clock/random_ids.hpp"
#include "formats/table_file.hpp"
#include "storage/sqlite/open.hpp"

namespace barnacle::app {
namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path(BARNACLE_SOURCE_DIR) / "tests" / "corpus" / "import" / "layouts";

class FixedClock final : public Clock {
 public:
  Instant now() override { return *instant_from_text("2026-03-02T08:00:00Z"); }
};

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream all;
  all << in.rdbuf();
  return all.str();
}

ImportFile file_of(const fs::path& path) {
  return {path.filename().string(), [path]() -> std::unique_ptr<std::istream> {
            return std::make_unique<std::ifstream>(path, std::ios::binary);
          }};
}

std::string in_order(std::string_view words, std::vector<std::string> parts) {
  std::string line;
  for (const std::string& part : parts) line += (line.empty() ? "  " + std::string(words) + " " : ", ") + part;
  return line.empty() ? "" : line + "\n";
}

std::string labelled(const std::string& value, const std::string& label) {
  return label.empty() ? value : value + " (" + label + ")";
}

// One line a field; what is empty is left out.
std::string text_of_contact(Desk& desk, const Contact& contact) {
  std::ostringstream out;
  const auto line = [&](std::string_view words, std::string_view value) {
    if (value.empty()) return;
    std::string one_line(value);
    std::replace(one_line.begin(), one_line.end(), '\n', '|');
    out << "  " << words << ' ' << one_line << '\n';
  };
  out << full_name(contact) << '\n';
  line("title", contact.title);
  if (const auto organization = desk.books.organizations().find(contact.organization)) {
    std::string where = organization->name;
    for (const std::string& domain : organization->domains) where += ", " + domain;
    line("at", where + (organization->industry.empty() ? "" : ", " + organization->industry));
  }
  std::vector<std::string> parts;
  for (const Email& email : contact.emails) parts.push_back(labelled(email.address, email.label));
  out << in_order("mail", parts);
  parts.clear();
  for (const Phone& phone : contact.phones) parts.push_back(labelled(phone.number, phone.label));
  out << in_order("phone", parts);
  const PostalAddress& place = contact.address;
  parts.clear();
  for (const std::string& part : {place.street, place.postcode, place.city, place.region, place.country})
    if (!part.empty()) parts.push_back(part);
  line("lives", in_order("", parts).empty() ? "" : std::string(trimmed(in_order("", parts))));
  line("social", contact.social);
  line("owner", desk.reference().seller(contact.owner)->name);
  line("temperature", word_of(contact.temperature));
  if (contact.fit != Fit::unknown) line("fit", word_of(contact.fit));
  line("source", contact.source);
  line("key", contact.external_id);
  for (const Permission& each : contact.permissions)
    line("permission", std::string(each.channel ? word_of(*each.channel) : "all") + " " +
                           std::string(word_of(each.answer)) + ", " + text_of(each.at) + ", \"" + each.words + "\"");
  for (const Stop& stop : contact.stops) line("stop", std::string(word_of(stop.reason)) + ", \"" + stop.words + "\"");
  if (contact.next_step)
    line("next step", contact.next_step->what + ", " + std::string(word_of(contact.next_step->channel)) + ", " +
                          text_of(contact.next_step->at) + " " + contact.next_step->zone);
  for (const Touch& touch : desk.books.touches().history(contact.id, 10))
    line("touch", text_of(*touch.done_at) + " " + std::string(word_of(touch.channel)) + ", \"" + touch.subject +
                      "\", " + std::string(word_of(touch.outcome)) + (touch.text.empty() ? "" : ": " + touch.text));
  line("tags", std::string(trimmed(in_order("", contact.tags))));
  line("notes", contact.notes);
  for (const CustomField& field : contact.custom) line("custom", field.name + " = " + field.value);
  for (const Deal& deal : desk.books.deals().of_contact(contact.id)) {
    line("deal", deal.name + ", " + std::string(word_of(deal.state)) + " at " + deal.stage + ", " +
                     (deal.amount ? std::to_string(deal.amount->minor) + " " + deal.amount->currency : "no amount") +
                     (deal.decision_date ? ", decides " + text_of(*deal.decision_date) : "") +
                     (deal.closed_on ? ", closed " + text_of(*deal.closed_on) : "") +
                     (deal.lost_because.empty() ? "" : ", because \"" + deal.lost_because + "\""));
  }
  return out.str();
}

struct Workspace {
  std::unique_ptr<Storage> storage = open_sqlite(":memory:");
  FixedClock clock;
  RandomIds ids;
  House house{*storage, clock, ids};

  Workspace() {
    const auto saved = perform(house, "test", [](Desk& desk) {
      Seller seller;
      seller.name = "Tom Silva";
      return save_seller(desk, seller);
    });
    EXPECT_TRUE(saved.ok());
  }

  std::string take(const std::vector<fs::path>& paths) {
    ImportWish wish;
    wish.name = paths.back().filename().string();
    for (const fs::path& path : paths) wish.files.push_back(file_of(path));
    wish.create_owners = true;
    wish.currency = "USD";
    const auto report = import_files(house, wish);
    EXPECT_TRUE(report.ok()) << (report.ok() ? "" : report.refusal().text);
    if (!report) return "";
    std::string said;
    for (const auto& [fate, count] : report->import.fates)
      said += (said.empty() ? "" : ", ") + std::to_string(count) + " " + std::string(word_of(fate));
    said += "\n";
    for (const RefusedRow& row :
         look(house, [&](Desk& desk) { return desk.books.imports().refused(report->import.id, 0, 100); }))
      said += "refused line " + std::to_string(row.line) + ": " + row.why + "\n";
    for (const std::string& note : report->notes) said += "note " + note + "\n";
    return said;
  }
};

// The file alone; a file about deals or tasks comes after the contacts of the same system.
std::string came_in_as(const fs::path& path) {
  std::ostringstream out;
  {
    std::ifstream in(path, std::ios::binary);
    const auto table = TableFile::open(in);
    if (!table) return table.refusal().text;
    out << table->encoding().name << ", header on line " << table->layout().header_line << ", "
        << text_of(table->plan().source) << ", " << text_of(table->plan().rows) << "\n";
  }
  Workspace workspace;
  const std::string system = path.stem().string().substr(0, path.stem().string().find('-'));
  std::vector<fs::path> paths;
  const bool about_people = path.stem().string().find("-deals") == std::string::npos &&
                            path.stem().string().find("-tasks") == std::string::npos &&
                            path.stem().string().find("-activities") == std::string::npos;
  for (const std::string people : {"-contacts.csv", "-persons.csv"}) {
    const fs::path before = folder / (system + people);
    if (!about_people && fs::exists(before)) paths.push_back(before);
  }
  paths.push_back(path);
  out << workspace.take(paths);
  look(workspace.house, [&](Desk& desk) {
    for (const Contact& contact : desk.books.contacts().page({}, {}, 100)) out << text_of_contact(desk, contact);
    EXPECT_TRUE(audit(desk).clean());
    return 0;
  });
  return out.str();
}

TEST(layouts, each_export_comes_in_as_it_is_written_beside_it) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".csv") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  ASSERT_GE(paths.size(), 16u);
  for (const fs::path& path : paths) {
    fs::path golden = path;
    golden.replace_extension(".golden");
    // BARNACLE_WRITE_GOLDEN=1 writes them anew; read the difference before it is committed.
    if (std::getenv("BARNACLE_WRITE_GOLDEN") != nullptr) std::ofstream(golden, std::ios::binary) << came_in_as(path);
    EXPECT_EQ(came_in_as(path), bytes_of(golden)) << path;
  }
}

TEST(layouts, each_export_finds_nothing_new_the_second_time) {
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".csv") continue;
    Workspace workspace;
    workspace.take({entry.path()});
    const auto before = look(workspace.house, [](Desk& desk) { return audit(desk); });
    // Another wish is another import.
    ImportWish wish;
    wish.name = "again";
    wish.files.push_back({entry.path().filename().string(), file_of(entry.path()).open});
    wish.create_owners = true;
    wish.currency = "USD";
    wish.source = "again";
    const auto again = import_files(workspace.house, wish);
    ASSERT_TRUE(again.ok());
    EXPECT_FALSE(again->import.fates.contains(RowFate::created)) << entry.path();
    EXPECT_FALSE(again->import.fates.contains(RowFate::merged)) << entry.path();
    const auto after = look(workspace.house, [](Desk& desk) { return audit(desk); });
    EXPECT_EQ(after.contacts, before.contacts) << entry.path();
  }
}

}  // namespace
}  // namespace barnacle::app
