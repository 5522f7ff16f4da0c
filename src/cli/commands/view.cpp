// Saved views. Whoever works on the machine itself sees all of them; what is saved here is everybody's.

#include "app/keep_views.hpp"
#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "json/write.hpp"

namespace barnacle::cli {

namespace {

const User nobody{.role = Role::admin};

// A shared view, by its name or id.
Result<SavedView> view_named(Session& session, const std::string& words) {
  return session.look([&](app::Desk& desk) -> Result<SavedView> {
    for (SavedView& view : app::views_of(desk, nobody.id)) {
      if (view.id.text() == words || same_word(view.name, words)) return std::move(view);
    }
    return not_found("view.unknown", "There is no shared view \"" + words + "\". See: barnacle view list");
  });
}

int list(Session& session, const Arguments&) {
  return session.look([&](app::Desk& desk) {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> documents;
    for (const SavedView& view : app::views_of(desk, nobody.id)) {
      rows.push_back({view.id.text(), view.name, std::string(word_of(view.page)), view.filter, view.sort});
      documents.push_back(json_text(view));
    }
    session.out().table({{"id", false, false, 9}, {"view", true}, {"page"}, {"filter", true}, {"sort"}}, rows,
                        documents);
    return int(exit_done);
  });
}

int save(Session& session, const Arguments& arguments) {
  SavedView view;
  if (auto known = view_named(session, arguments.get("NAME"))) view = std::move(*known);
  view.name = arguments.get("NAME");
  view.filter = arguments.get("--filter");
  view.sort = arguments.get("--sort");
  view.shared = true;
  const auto saved = session.perform([&](app::Desk& desk) { return app::save_view(desk, view, nobody); });
  if (!saved) return session.refuse(saved.refusal());
  session.out().record(json_text(*saved), "View \"" + saved->name + "\" is saved (" + saved->id.text() + ").");
  session.out().note("Undo with: barnacle undo");
  return exit_done;
}

int remove(Session& session, const Arguments& arguments) {
  const auto view = view_named(session, arguments.get("NAME"));
  if (!view) return session.refuse(view.refusal());
  const auto removed = session.perform([&](app::Desk& desk) { return app::remove_view(desk, view->id, nobody); });
  if (!removed) return session.refuse(removed.refusal());
  session.out().say("View \"" + view->name + "\" is removed.");
  session.out().note("Undo with: barnacle undo");
  return exit_done;
}

}  // namespace

std::vector<Command> view_commands() {
  const Positional name{"NAME", "the view's name", true, true};
  return {
      {"view list", "The saved views that everybody sees", {"barnacle view list"}, {}, {}, list},
      {"view save",
       "Save a filter of contacts under a name, for everybody",
       {"barnacle view save \"Hot and silent\" --filter \"temperature:hot last_touch<30d\" --sort -due"},
       {name},
       {{"--filter", "FILTER", "as contact list takes it"},
        {"--sort", "ORDER", "name, due, last_touch, created; -due"}},
       save},
      {"view remove", "Remove a saved view", {"barnacle view remove \"Hot and silent\""}, {name}, {}, remove},
  };
}

}  // namespace barnacle::cli
