// The wall between two workspaces, read off the tables and the queries themselves: whoever adds one without it fails.

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "base/text.hpp"
#include "contract/engines.hpp"

namespace barnacle::contract {
namespace {

using postgres_test::fresh_database;
using postgres_test::run_sql;

constexpr std::string_view bookkeeping = "schema_migration";  // of the database, not of a workspace

TEST(WorkspaceWalls, every_key_index_and_reference_begins_with_the_workspace) {
  const std::string url = fresh_database();
  open_postgres(url).reset();
  const std::string ours = "'public'::regnamespace";
  EXPECT_EQ(
      run_sql(url, "SELECT c.relname || ' ' FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = " + ours +
                       " AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p')"),
      "")
      << "tables without a primary key";
  EXPECT_EQ(run_sql(url,
                    "SELECT i.indexrelid::regclass || ' ' FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid "
                    "WHERE c.relnamespace = " +
                        ours + " AND c.relname <> '" + std::string(bookkeeping) +
                        "' AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = i.indrelid AND "
                        "a.attnum = i.indkey[0] AND a.attname = 'workspace_id')"),
            "")
      << "keys and indexes";
  EXPECT_EQ(
      run_sql(url, "SELECT k.conname || ' ' FROM pg_constraint k WHERE k.contype = 'f' AND k.connamespace = " + ours +
                       " AND NOT (EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attnum "
                       "= k.conkey[1] AND a.attname = 'workspace_id') AND EXISTS (SELECT 1 FROM pg_attribute a "
                       "WHERE a.attrelid = k.confrelid AND a.attnum = k.confkey[1] AND a.attname = "
                       "'workspace_id'))"),
      "")
      << "references";
  EXPECT_EQ(run_sql(url, "SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND connamespace = " + ours).empty(),
            false);
}

/// The words of a text that are no signs; "t.workspace_id = c.workspace_id" are four.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char letter : text) {
    if ((std::isalnum(static_cast<unsigned char>(letter)) != 0) || letter == '_' || letter == '?') {
      words.back() += letter;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

TEST(WorkspaceWalls, every_query_names_the_workspace_for_each_table_that_it_reads) {
  const std::filesystem::path folder = std::filesystem::path(BARNACLE_SOURCE_DIR) / "sql" / "queries";
  std::set<std::string> tables;
  {
    const std::string url = fresh_database();
    open_postgres(url).reset();
    const std::string names = run_sql(url, "SELECT tablename || ' ' FROM pg_tables WHERE schemaname = 'public'");
    for (const std::string& name : words_of(names)) {
      if (name != bookkeeping) tables.insert(name);
    }
  }
  int queries = 0;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    std::ifstream in(file.path());
    const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    const std::string mark = "-- name: ";
    for (auto at = text.find(mark); at != std::string::npos;) {
      const auto next = text.find(mark, at + 1);
      std::string block;
      std::string name;
      for (const auto line : split(std::string_view(text).substr(at, next - at), '\n')) {
        if (line.starts_with(mark)) name = std::string(line.substr(mark.size()));
        if (!line.starts_with("--")) block += std::string(line) + "\n";
      }
      at = next;
      ++queries;
      const std::vector<std::string> words = words_of(block);
      int read = 0;
      int walled = 0;
      bool inserts = false;
      for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const bool names_table = words[i] == "FROM" || words[i] == "JOIN" || words[i] == "UPDATE" || words[i] == "INTO";
        if (names_table && tables.contains(words[i + 1])) {
          if (words[i] == "INTO") inserts = true;
          if (words[i] != "INTO") ++read;
        }
        // "workspace_id = ?1", or "a.workspace_id = b.workspace_id", where each side is walled by the other.
        if (words[i] == "workspace_id" && words[i + 1] == "?1") ++walled;
        if (words[i] == "workspace_id" && i + 2 < words.size() && words[i + 2] == "workspace_id") ++walled;
      }
      const std::string where = file.path().filename().string() + ": " + name;
      // Which workspaces there are is asked of all of them, and nothing else.
      const bool lists_workspaces = words.size() == 5 && words[1] == "DISTINCT" && words[2] == "workspace_id";
      if (lists_workspaces) continue;
      EXPECT_GE(walled, read) << where << " reads a table without saying of which workspace";
      if (inserts) {
        EXPECT_NE(block.find("(workspace_id, "), std::string::npos) << where;
        EXPECT_EQ(block.find("ON CONFLICT (") != std::string::npos,
                  block.find("ON CONFLICT (workspace_id") != std::string::npos)
            << where;
      }
    }
  }
  EXPECT_GT(queries, 100) << "they are found";
}

}  // namespace
}  // namespace barnacle::contract
