#include "app/keep_assets.hpp"
#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/words.hpp"
#include "documents/documents.hpp"

namespace barnacle::cli {

namespace {

int list(Session& session, const Arguments&) {
  return session.look([&](app::Desk& desk) {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> documents;
    for (const Asset& asset : desk.reference().shelf) {
      rows.push_back({asset.id.text(), asset.title, std::string(word_of(asset.form)), joined(asset.issues, ", "),
                      joined(asset.industries, ", "), asset.language,
                      asset.expires_on ? "until " + barnacle::text_of(*asset.expires_on) : ""});
      documents.push_back(json_text(asset));
    }
    session.out().table({{"id", false, false, 9},
                         {"asset", true},
                         {"form"},
                         {"issues", true},
                         {"industries", true, false, 5},
                         {"language", false, false, 5},
                         {"", false, false, 5}},
                        rows, documents);
    return int(exit_done);
  });
}

int add(Session& session, const Arguments& arguments) {
  Asset asset;
  asset.title = arguments.get("TITLE");
  if (arguments.has("--form")) {
    const auto form = read_word<AssetForm>(arguments.get("--form"));
    if (!form) return session.refuse(form.refusal());
    asset.form = *form;
  }
  asset.link = arguments.get("--link");
  asset.text = arguments.get("--text");
  asset.why_it_helps = arguments.get("--helps");
  asset.issues = arguments.all("--issue");
  asset.industries = arguments.all("--industry");
  asset.stages = arguments.all("--stage");
  if (arguments.has("--language")) asset.language = arguments.get("--language");
  for (const std::string& word : arguments.all("--size")) {
    const auto size = read_word<SizeBand>(word);
    if (size) {
      asset.sizes.push_back(*size);
      continue;
    }
    const auto exact = from_word<SizeBand>(word);  // "2-49" keeps its hyphen
    if (!exact) return session.refuse(exact.refusal());
    asset.sizes.push_back(*exact);
  }
  if (arguments.has("--expires")) {
    const auto day = read_day(session, arguments.get("--expires"));
    if (!day) return session.refuse(day.refusal());
    asset.expires_on = *day;
  }
  if (arguments.has("--review")) {
    const auto day = read_day(session, arguments.get("--review"));
    if (!day) return session.refuse(day.refusal());
    asset.review_on = *day;
  }
  const auto saved = session.perform([&](app::Desk& desk) { return app::save_asset(desk, asset); });
  if (!saved) return session.refuse(saved.refusal());
  session.out().record(json_text(*saved), "Added \"" + saved->title + "\" (" + saved->id.text() + ").");
  session.out().note("Undo with: barnacle undo");
  return exit_done;
}

int remove(Session& session, const Arguments& arguments) {
  const auto id = session.asset(arguments.get("ASSET"));
  if (!id) return session.refuse(id.refusal());
  const auto removed = session.perform([&](app::Desk& desk) { return app::remove_asset(desk, *id); });
  if (!removed) return session.refuse(removed.refusal());
  session.out().record("{\"removed\":\"" + id->text() + "\"}", "Removed.");
  session.out().note("Undo with: barnacle undo");
  return exit_done;
}

int gaps(Session& session, const Arguments&) {
  return session.look([&](app::Desk& desk) {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> documents;
    for (const app::Gap& gap : app::library_gaps(desk)) {
      rows.push_back(
          {gap.issue, std::to_string(gap.contacts), std::to_string(gap.assets), std::to_string(gap.running_out)});
      documents.push_back(json_of(gap));
    }
    session.out().table(
        {{"issue", true}, {"contacts", false, true}, {"assets", false, true}, {"running out", false, true}}, rows,
        documents);
    return int(exit_done);
  });
}

}  // namespace

std::vector<Command> asset_commands() {
  return {
      {"asset list", "The library: things worth sending", {"barnacle asset list"}, {}, {}, list},
      {"asset add",
       "Add something of value",
       {"barnacle asset add \"How Nordlys halved its stock\" --form case-study --link https://example.org/nordlys "
        "--issue \"slow stock\" --industry retail --size 50-249"},
       {{"TITLE", "what it is", true, true}},
       {{"--form", "FORM", "article, case-study, white-paper, story, tool, invitation, introduction, …"},
        {"--link", "URL", "where it is"},
        {"--text", "TEXT", "the piece, or a summary"},
        {"--helps", "TEXT", "why it helps the reader, in one sentence"},
        {"--issue", "WORD", "a problem that it speaks of", false, true},
        {"--industry", "WORD", "a trade that it fits", false, true},
        {"--size", "BAND", "1, 2-49, 50-249, 250-4999, 5000+", false, true},
        {"--stage", "NAME", "a stage that it fits", false, true},
        {"--language", "TAG", "en by default"},
        {"--review", "DAY", "look at it again on"},
        {"--expires", "DAY", "not given from this day on"}},
       add},
      {"asset remove",
       "Take an asset out of the library",
       {"barnacle asset remove \"How Nordlys\""},
       {{"ASSET", "part of its title or its id", true, true}},
       {},
       remove},
      {"asset gaps",
       "What to write next: issues whose contacts run out of assets",
       {"barnacle asset gaps"},
       {},
       {},
       gaps},
  };
}

}  // namespace barnacle::cli
