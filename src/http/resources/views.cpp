#include <boost/describe.hpp>

#include "app/keep_views.hpp"
#include "http/resources/answers.hpp"
#include "http/resources/resources.hpp"

namespace barnacle::http {

struct ViewBody {
  std::string name;
  ViewPage page = ViewPage::contacts;
  std::string filter;
  std::string sort;
  std::vector<std::string> columns;
  bool shared = false;
};
BOOST_DESCRIBE_STRUCT(ViewBody, (), (name, page, filter, sort, columns, shared))

namespace {

SavedView with(SavedView view, const ViewBody& body) {
  view.name = body.name;
  view.page = body.page;
  view.filter = body.filter;
  view.sort = body.sort;
  view.columns = body.columns;
  view.shared = body.shared;
  return view;
}

Response told(const Call& call, const Result<SavedView>& view, int status = 200) {
  if (!view) return call.refuse(view.refusal());
  return call.json(json_text(*view), status, view->version);
}

Response list_views(Call& call) {
  if (const auto known = call.only_queries({}); !known) return call.refuse(known.refusal());
  std::vector<std::string> rows;
  for (const SavedView& view : call.look([&](app::Desk& desk) { return app::views_of(desk, call.caller().user.id); })) {
    rows.push_back(json_text(view));
  }
  return call.list(rows, Uuid{});
}

Response post_view(Call& call) {
  const auto body = call.body<ViewBody>();
  if (!body) return call.refuse(body.refusal());
  return told(call,
              call.perform([&](app::Desk& desk) { return app::save_view(desk, with({}, *body), call.caller().user); }),
              201);
}

Response patch_view(Call& call) {
  const auto id = call.id<ViewId>("view");
  if (!id) return call.refuse(id.refusal());
  if (auto done = no_nulls(call); !done) return call.refuse(done.refusal());
  return told(call, call.perform([&](app::Desk& desk) -> Result<SavedView> {
    const auto view = app::find_view(desk, *id, call.caller().user.id);
    if (!view) return view.refusal();
    if (auto same = call.check_version(view->version); !same) return same.refusal();
    const ViewBody now{view->name, view->page, view->filter, view->sort, view->columns, view->shared};
    const auto body = merged(call, now);
    if (!body) return body.refusal();
    return app::save_view(desk, with(*view, *body), call.caller().user);
  }));
}

Response delete_view(Call& call) {
  const auto id = call.id<ViewId>("view");
  if (!id) return call.refuse(id.refusal());
  const auto removed = call.perform([&](app::Desk& desk) -> Result<EntryId> {
    const auto view = app::find_view(desk, *id, call.caller().user.id);
    if (!view) return view.refusal();
    if (auto same = call.check_version(view->version); !same) return same.refusal();
    return app::remove_view(desk, *id, call.caller().user);
  });
  return undoable(call, removed);
}

Response count_view(Call& call) {
  const auto id = call.id<ViewId>("view");
  if (!id) return call.refuse(id.refusal());
  return call.look([&](app::Desk& desk) {
    const auto view = app::find_view(desk, *id, call.caller().user.id);
    if (!view) return call.refuse(view.refusal());
    if (view->page != ViewPage::contacts) {
      return call.refuse(invalid("view.not_counted", "Only views of contacts are counted."));
    }
    const auto query = app::contact_query(desk, view->filter, call.caller().user.seller);
    if (!query) return call.refuse(query.refusal());
    const auto count = app::count_contacts(desk, *query);
    return call.json("{\"count\":" + (count ? std::to_string(*count) : "null") + "}");
  });
}

}  // namespace

std::vector<Route> view_routes() {
  return {
      {Method::get, "/views", Door::read, "listViews", list_views},
      {Method::post, "/views", Door::write, "addView", post_view},
      {Method::patch, "/views/{id}", Door::write, "editView", patch_view},
      {Method::del, "/views/{id}", Door::write, "removeView", delete_view},
      {Method::get, "/views/{id}/count", Door::read, "countView", count_view},
  };
}

}  // namespace barnacle::http
