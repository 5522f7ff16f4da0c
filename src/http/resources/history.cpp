// What was done: the workspace's timeline, taking back, and the promises checked.

#include <boost/describe.hpp>

#include "app/audit.hpp"
#include "app/undo.hpp"
#include "documents/documents.hpp"
#include "http/resources/answers.hpp"
#include "http/resources/jobs.hpp"
#include "http/resources/resources.hpp"

namespace barnacle::http {

struct UndoBody {
  EntryId entry;
};
BOOST_DESCRIBE_STRUCT(UndoBody, (), (entry))

namespace {

Response get_timeline(Call& call) {
  if (const auto known = call.only_queries({"limit", "after"}); !known) return call.refuse(known.refusal());
  const auto limit = call.limit();
  if (!limit) return call.refuse(limit.refusal());
  const auto after = id_asked<EntryId>(call, "after");
  if (!after) return call.refuse(after.refusal());
  const auto entries = call.look([&](app::Desk& desk) {
    Timeline& timeline = desk.books.timeline();
    return after->is_nil() ? timeline.latest(*limit) : timeline.page(*after, *limit);
  });
  std::vector<std::string> rows;
  for (const Entry& entry : entries) rows.push_back(json_text(entry));
  return call.list(rows, {});
}

// Z takes back what its own user did last, not what a colleague did meanwhile.
std::optional<EntryId> latest_of(app::Desk& desk, std::string_view actor) {
  constexpr std::size_t looked_back = 200;
  for (const Entry& entry : desk.books.timeline().latest(looked_back)) {
    if (entry.actor == actor && !entry.undone_at && app::can_be_undone(entry) && entry.import.is_nil()) return entry.id;
  }
  return std::nullopt;
}

Response post_undo(Call& call) {
  const auto body = call.body<UndoBody>();
  if (!body) return call.refuse(body.refusal());
  std::optional<Job> job;
  const auto undone = call.perform([&](app::Desk& desk) -> Result<Entry> {
    if (!body->entry.is_nil()) {
      // What an import or a job changed is undone as one.
      const auto entry = desk.books.timeline().find(body->entry);
      if (!entry || entry->import.is_nil()) return app::undo(desk, body->entry);
      auto begun = app::undo_together(desk, entry->import);
      if (!begun) return begun.refusal();
      job = std::move(*begun);
      return *entry;
    }
    const auto latest = latest_of(desk, desk.actor);
    if (!latest) return not_found("undo.nothing", "You did nothing lately that could be undone.");
    return app::undo(desk, latest);
  });
  if (undone && job) return call.json(job_document(*job), 202);
  return undone ? call.json(json_text(*undone)) : call.refuse(undone.refusal());
}

Response get_audit(Call& call) {
  return call.json(json_of(call.look([](app::Desk& desk) { return app::audit(desk); })));
}

}  // namespace

std::vector<Route> history_routes() {
  return {
      {Method::get, "/timeline", Door::read, "getTimeline", get_timeline},
      {Method::post, "/undo", Door::write, "undo", post_undo},
      {Method::get, "/audit", Door::admin, "audit", get_audit},
  };
}

}  // namespace barnacle::http
