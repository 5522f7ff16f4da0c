#include "formats/csv.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

namespace barnacle {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows read(std::string_view text, const CsvDialect& dialect = {}, std::size_t piece = std::string_view::npos) {
  CsvReader reader(dialect);
  Rows rows;
  CsvRow row;
  const auto take = [&] {
    while (reader.next(row)) rows.emplace_back(row.cells.begin(), row.cells.end());
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto part = text.substr(at, piece);
    reader.push(part);
    at += part.size();
    take();
  }
  reader.finish();
  take();
  return rows;
}

TEST(Csv, ReadsQuotesLineEndsAndEmptyCells) {
  EXPECT_EQ(read("a,b\r\n\"x, \"\"y\"\"\",\"1\n2\"\n\n,\n"), (Rows{{"a", "b"}, {"x, \"y\"", "1\n2"}, {"", ""}}));
  EXPECT_EQ(read("a,b\rc,d\r"), (Rows{{"a", "b"}, {"c", "d"}}));
  EXPECT_EQ(read("a,\"b"), (Rows{{"a", "b"}}));
  EXPECT_EQ(read("a,"), (Rows{{"a", ""}}));
  EXPECT_EQ(read("\"a\"b,c\"d\n"), (Rows{{"ab", "c\"d"}}));
  EXPECT_EQ(read("\"say \\\"hi\\\"\",'x'\n", {',', '"', '\\'}), (Rows{{"say \"hi\"", "'x'"}}));
}

TEST(Csv, AnUnclosedQuoteDoesNotSwallowTheLinesAfterIt) {
  CsvReader reader({});
  reader.push("1,ok\n2,\"open\n3,ok\n4,ok\n");
  reader.finish();
  CsvRow row;
  std::vector<long> lines;
  std::vector<CsvFault> faults;
  while (reader.next(row)) {
    lines.push_back(row.line);
    faults.push_back(row.fault);
  }
  EXPECT_EQ(lines, (std::vector<long>{1, 2, 3, 4}));
  EXPECT_EQ(faults[1], CsvFault::unclosed_quote);
  EXPECT_EQ(faults[2], CsvFault::none);
}

TEST(Csv, RowsKnowTheirPhysicalLineAndTheirUntouchedBytes) {
  CsvReader reader({});
  reader.push("h1,h2\r\n\"a\r\nb\",\"\"\"\"\r\n\r\nlast,x");
  reader.finish();
  CsvRow row;
  ASSERT_TRUE(reader.next(row));
  ASSERT_TRUE(reader.next(row));
  EXPECT_EQ(row.line, 2);
  EXPECT_EQ(row.raw, "\"a\r\nb\",\"\"\"\"");
  ASSERT_TRUE(reader.next(row));
  EXPECT_EQ(row.line, 5);
  EXPECT_FALSE(reader.next(row));
}

TEST(Csv, ARowBeyondTheMaximumIsReportedAndTheNextOneIsRead) {
  const std::string text = "a,b\n" + std::string(csv_row_bytes_max + 10, 'x') + "\nc,d\n";
  CsvReader reader({});
  Rows rows;
  std::vector<CsvFault> faults;
  CsvRow row;
  for (std::size_t at = 0; at < text.size(); at += 65536) {
    reader.push(std::string_view(text).substr(at, 65536));
    while (reader.next(row)) faults.push_back(row.fault);
  }
  reader.finish();
  while (reader.next(row)) faults.push_back(row.fault);
  EXPECT_EQ(faults, (std::vector<CsvFault>{CsvFault::none, CsvFault::too_long, CsvFault::none}));
}

RC_GTEST_PROP(Csv, WhatIsWrittenIsReadBackByteForByte, ()) {
  const auto cell = rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab,;\"'\n\r =+-@\t\xc3\xb8")));
  const auto rows = *rc::gen::nonEmpty(
      rc::gen::container<Rows>(rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(cell))));
  std::string text;
  for (const auto& row : rows) append_csv_row(text, row);
  const auto piece = static_cast<std::size_t>(*rc::gen::inRange(1, 9));
  Rows back = read(text, {}, piece);
  for (auto& row : back)
    for (auto& c : row) {
      RC_ASSERT(c.empty() || std::string("=+-@\t\r").find(c[0]) == std::string::npos);
      c = unguarded(c);
    }
  RC_ASSERT(back == rows);
}

RC_GTEST_PROP(Csv, PiecesOfAnySizeGiveTheSameRows, ()) {
  const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab,\"\n\r\\")));
  const auto piece = static_cast<std::size_t>(*rc::gen::inRange(1, 7));
  RC_ASSERT(read(text, {}, piece) == read(text));
  RC_ASSERT(read(text, {',', '"', '\\'}, piece) == read(text, {',', '"', '\\'}));
}

CsvLayout sniffed(std::string_view text) {
  auto layout = sniff_csv(text);
  EXPECT_TRUE(layout.ok());
  return *layout;
}

TEST(CsvLayout, FindsDelimiterQuoteAndHeader) {
  const auto comma =
      sniffed("First Name,Last Name,Email\nMaria,Lopez,maria@nordlys.no\nS\xc3\xb8ren,\"Holm, jr.\",s@x.dk\n");
  EXPECT_EQ(comma.dialect.delimiter, ',');
  EXPECT_EQ(comma.header_line, 1);
  EXPECT_TRUE(comma.quotes_seen);
  EXPECT_EQ(comma.columns, (std::vector<std::string>{"First Name", "Last Name", "Email"}));

  EXPECT_EQ(sniffed("Name;Umsatz;Ort\nMeier, Hans;1.234,50;K\xc3\xb6ln\nSchulz, Eva;12,5;Ulm\n").dialect.delimiter,
            ';');
  EXPECT_EQ(sniffed("id\tname\tnote\n1\tA\tone, two\n2\tB\tthree, four\n").dialect.delimiter, '\t');
  EXPECT_EQ(sniffed("id|when\n1|2020-01-01 10:00:00\n2|2020-01-02 11:30:00\n").dialect.delimiter, '|');
  EXPECT_EQ(sniffed("'name','note'\n'Ann','it is, well'\n'Bob','ok'\n").dialect.quote, '\'');
  EXPECT_EQ(sniffed("sep=;\nname;email\nAnn;a@x.com\n").header_line, 2);
}

TEST(CsvLayout, OneColumnStaysOneColumn) {
  EXPECT_EQ(sniffed("email\na@x.com\nb@y.org\n").dialect.delimiter, '\0');
  EXPECT_EQ(sniffed("name\nMaria Lopez\nJohn Smith\n").dialect.delimiter, '\0');
  EXPECT_EQ(sniffed("time\n12:30\n14:45\n").dialect.delimiter, '\0');
}

TEST(CsvLayout, APreambleIsNoHeader) {
  const auto linkedin = sniffed(
      "Notes:\n\"When exporting your connection data, you may notice that some of the email addresses are "
      "missing.\"\n\n"
      "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
      "Maria,Lopez,https://www.linkedin.com/in/maria,,Nordlys AS,CEO,03 Mar 2025\n"
      "Ravi,Rao,https://www.linkedin.com/in/ravi,r@q.in,QA Ltd,CTO,04 Mar 2025\n");
  EXPECT_EQ(linkedin.header_line, 4);
  EXPECT_EQ(linkedin.first_row_line, 5);
  EXPECT_EQ(linkedin.columns.size(), 7U);
  const auto padded = sniffed(
      "Sales report,,,\nMarch "
      "2025,,,\n,,,\nName,Email,City,Amount\nAnn,a@x.com,Oslo,5\nBob,b@x.com,Bergen,7\nTotal,,,12\n");
  EXPECT_EQ(padded.header_line, 4);
}

TEST(CsvLayout, RowsWithoutANameLineHaveNoHeader) {
  const auto layout = sniffed("Ann,a@x.com,5\nBob,b@x.com,7\nEve,e@x.com,9\n");
  EXPECT_EQ(layout.header_line, 0);
  EXPECT_EQ(layout.first_row_line, 1);
  EXPECT_EQ(layout.columns, (std::vector<std::string>{"column 1", "column 2", "column 3"}));
}

TEST(CsvLayout, EmptyAndRepeatedNamesAreTold) {
  EXPECT_EQ(sniffed("Email,,Email\na@x.com,1,b@x.com\nc@x.com,2,d@x.com\n").columns,
            (std::vector<std::string>{"Email", "column 2", "Email (2)"}));
  EXPECT_FALSE(sniff_csv(" \n\n").ok());
}

TEST(Csv, ATotalIsNoRecord) {
  EXPECT_TRUE(is_total_row({"Total", "", "1,234"}));
  EXPECT_TRUE(is_total_row({"", "Summe:", "12,5"}));
  EXPECT_FALSE(is_total_row({"Total", "Energies", "Paris"}));
}

TEST(Csv, KnownNamesHeadATableWhoseRowsAreLonger) {
  const auto layout = sniff_csv("name,email\nMaria,m@x.example,extra,cells\nJon\nAna,a@x.example,more,cells\n");
  ASSERT_TRUE(layout.ok());
  EXPECT_EQ(layout->header_line, 1);
  EXPECT_EQ(layout->columns, (std::vector<std::string>{"name", "email", "column 3", "column 4"}));
}

TEST(Csv, ALoneQuoteIsNamedAndSwallowsNothing) {
  const std::string text = "name,email\n\"Maria,m@x.example\nJon,j@x.example\n";
  const auto layout = sniff_csv(text);
  ASSERT_TRUE(layout.ok());
  auto reader = csv_rows(*layout);
  reader.push(text);
  reader.finish();
  CsvRow row;
  ASSERT_TRUE(reader.next(row));
  EXPECT_EQ(row.fault, CsvFault::unclosed_quote);
  EXPECT_EQ(row.line, 2);
  ASSERT_TRUE(reader.next(row));
  EXPECT_EQ(row.cells.front(), "Jon");
}

TEST(Csv, TooManyColumnsAreSaid) {
  std::string header = "a";
  for (int i = 0; i < 10'000; ++i) header += ",b";
  EXPECT_EQ(sniff_csv(header + "\n").refusal().code, "csv.too_wide");
}

TEST(Csv, WhatAReportSaysBelowItsTableIsNoRecord) {
  EXPECT_TRUE(is_remark_row({"Confidential Information - Do Not Distribute"}, 5));
  EXPECT_TRUE(is_remark_row({"Copyright (c) 2000-2026 somebody", "", ""}, 3));
  EXPECT_FALSE(is_remark_row({"Copyright (c) 2026"}, 1));
  EXPECT_FALSE(is_remark_row({"Copyright Clearance Inc.", "a@x.example"}, 2));
}

}  // namespace
}  // namespace barnacle
