#include "app/search.hpp"

#include "cli/commands/commands.hpp"
#include "cli/words.hpp"
#include "documents/documents.hpp"

namespace barnacle::cli {

namespace {

int search(Session& session, const Arguments& arguments) {
  const auto limit = read_count(arguments, "--limit", app::found_default, app::found_max);
  if (!limit) return session.refuse(limit.refusal());
  const auto me = session.seller(arguments);
  const auto groups = session.look(
      [&](app::Desk& desk) { return app::search(desk, arguments.get("WORDS"), me ? *me : SellerId{}, *limit); });
  if (!groups) return session.refuse(groups.refusal());
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> documents;
  for (const app::FoundGroup& group : *groups) {
    for (const app::FoundItem& item : group.items) {
      rows.push_back({std::string(word_of(group.kind)), item.title, item.detail, item.id});
      documents.push_back(json_of(group.kind, item));
    }
  }
  session.out().table({{"kind"}, {"found", true}, {"detail", true}, {"id", false, false, 5}}, rows, documents);
  if (rows.empty()) session.out().note("Nothing is called so, nor said so.");
  return exit_done;
}

}  // namespace

std::vector<Command> search_commands() {
  return {{"search",
           "Find people, organizations, deals, the library, cadences, notes and mails",
           {"barnacle search ingrd", "barnacle search price from:ingrid before:oct"},
           {{"WORDS", "words, from:NAME, has:phone, before:oct", true, true}},
           {{"--limit", "N", "of each kind, 8 by default"}},
           search}};
}

}  // namespace barnacle::cli
