// The corpora under tests/corpus, read whole: what is found in each file is written down beside it.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "formats/csv.hpp"
#include "formats/encoding.hpp"
#include "formats/vcard.hpp"

namespace barnacle {
namespace {

const std::filesystem::path corpus = std::filesystem::path(BARNACLE_SOURCE_DIR) / "tests" / "corpus";

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<std::filesystem::path> files_of(const std::filesystem::path& folder, std::string_view ending) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ending) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

TEST(Corpus, CsvFilesAreFoundAsTheyAre) {
  std::ostringstream found;
  for (const auto& path : files_of(corpus / "csv", ".csv")) {
    const auto decoded = decode_text(bytes_of(path));
    const auto layout = sniff_csv(decoded->text);
    ASSERT_TRUE(layout.ok()) << path;
    auto reader = csv_rows(*layout);
    reader.push(decoded->text);
    reader.finish();
    CsvRow row;
    long rows = 0;
    while (reader.next(row)) ++rows;
    const char delimiter = layout->dialect.delimiter;
    found << path.filename().string() << ' ' << decoded->encoding.name << ' '
          << (delimiter == '\0'   ? std::string("none")
              : delimiter == '\t' ? std::string("tab")
                                  : std::string(1, delimiter))
          << ' ' << layout->dialect.quote << ' ' << layout->header_line << ' ' << layout->columns.size() << ' ' << rows
          << '\n';
  }
  EXPECT_EQ(found.str(), bytes_of(corpus / "csv" / "expected.txt"));
}

TEST(Corpus, CardsAreWrittenAsTheyWereMeant) {
  for (const auto& path : files_of(corpus / "vcard", ".vcf")) {
    const auto cards = read_vcards(bytes_of(path));
    ASSERT_TRUE(cards.ok()) << path;
    std::string written;
    for (const auto& card : *cards) written += write_vcard(card);
    auto golden = path;
    golden.replace_extension(".golden");
    EXPECT_EQ(written, bytes_of(golden)) << path;
  }
}

}  // namespace
}  // namespace barnacle
